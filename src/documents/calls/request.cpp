// What does a request ask? It is taken apart and no more: its documents and options stay the texts
// that they are, so that a large document is read once, by the call, and its faults have the places
// that they have in the document alone.
#include <algorithm>
#include <optional>

#include "documents/calls/asking.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

// Finds where the values of a JSON text begin and end. What is inside a value is not looked at but
// for its strings and brackets: the reader of the value finds what is wrong in it.
class Spans {
 public:
  explicit Spans(std::string_view text) : text_{text} {}

  std::size_t at() const noexcept { return at_; }
  char peek() const noexcept { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() noexcept {
    const std::size_t next = text_.find_first_not_of(" \t\n\r", at_);
    at_ = next == std::string_view::npos ? text_.size() : next;
  }

  /// Takes `c` with the space around it. Throws the fault `syntax` for another.
  void take(char c) {
    skip_space();
    if (peek() != c) refuse(std::string{"'"} + c + "'");
    ++at_;
    skip_space();
  }

  /// Takes `c` where it comes next.
  bool took(char c) {
    skip_space();
    if (peek() != c || at_ == text_.size()) return false;
    take(c);
    return true;
  }

  std::string_view value() {
    skip_space();
    const std::size_t first = at_;
    if (peek() == '"') {
      skip_string();
    } else if (peek() == '{' || peek() == '[') {
      skip_brackets();
    } else {
      at_ = std::min(text_.find_first_of(",]} \t\n\r", at_), text_.size());
    }
    if (at_ == first) refuse("a JSON value");
    return text_.substr(first, at_ - first);
  }

  void end() {
    skip_space();
    if (at_ != text_.size()) refuse("the end of the request");
  }

  [[noreturn]] void refuse(std::string allowed) const {
    throw InputError{{{FaultCode::syntax, "", static_cast<std::int64_t>(at_), std::nullopt,
                       std::move(allowed)}}};
  }

 private:
  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    if (at_ >= text_.size()) {
      at_ = text_.size();
      refuse("the '\"' that ends a text");
    }
    ++at_;
  }

  // A document may be deep: brackets are counted, so that its depth costs no stack.
  void skip_brackets() {
    std::size_t open = 0;
    do {
      const std::size_t next = text_.find_first_of("{}[]\"", at_);
      if (next == std::string_view::npos) {
        at_ = text_.size();
        refuse("the bracket that ends a value");
      }
      at_ = next;
      if (text_[at_] == '"') {
        skip_string();
        continue;
      }
      open += text_[at_] == '{' || text_[at_] == '[' ? 1 : std::size_t(-1);
      ++at_;
    } while (open != 0);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

class RequestReader {
 public:
  explicit RequestReader(std::string_view text) : text_{text}, spans_{text} {}

  Request read() {
    spans_.skip_space();
    if (spans_.peek() != '{') {
      const Json other = json(spans_.value());
      fault(FaultCode::wrong_type, "", "an object with call, documents and options");
    } else {
      members();
    }
    spans_.end();
    if (!faults_.empty()) throw InputError{std::move(faults_)};
    return std::move(request_);
  }

 private:
  void fault(FaultCode code, std::string at, std::string allowed) {
    faults_.push_back({code, std::move(at), std::nullopt, std::nullopt, std::move(allowed)});
  }

  void members() {
    spans_.take('{');
    if (!spans_.took('}')) {
      do {
        member();
      } while (spans_.took(','));
      spans_.take('}');
    }
    if (std::ranges::find(names_, "call") == names_.end())
      fault(FaultCode::missing, "/call", "the name of a call");
  }

  void member() {
    spans_.skip_space();
    if (spans_.peek() != '"') spans_.refuse("the name of a member");
    const std::string_view name = text_of(spans_.value()).value_or(std::string_view{});
    spans_.take(':');
    const std::string at = "/" + pointer_token(name);
    if (std::ranges::find(names_, name) != names_.end())
      fault(FaultCode::duplicate, at, "each member once");
    names_.push_back(name);
    if (name == "documents") return documents();
    value_of(name, at, spans_.value());
  }

  // Whether a member is one of the call is not known yet: the call may be named behind it.
  void value_of(std::string_view name, const std::string& at, std::string_view raw) {
    if (name == "options") {
      request_.options = raw;
    } else if (name == "call") {
      request_.call = text_of(raw).value_or(std::string_view{});
      if (request_.call.data() == nullptr)
        fault(FaultCode::wrong_type, at, "the name of a call, a text");
    } else if (name.starts_with("x_")) {
      json(raw);
    } else {
      const auto text = text_of(raw);
      const Json::Kind kind = text ? Json::Kind::text : json(raw).kind;
      request_.members.push_back({name, text.value_or(std::string_view{}), kind});
    }
  }

  // Each element is a span of the request. It may hold anything: its reader finds what is wrong.
  void documents() {
    spans_.skip_space();
    if (spans_.peek() != '[') {
      json(spans_.value());
      return fault(FaultCode::wrong_type, "/documents", "a list of documents");
    }
    spans_.take('[');
    if (spans_.took(']')) return;
    do {
      request_.documents.push_back(spans_.value());
    } while (spans_.took(','));
    spans_.take(']');
  }

  // A small value, whose faults are at their bytes of the request: to the caller it is one text.
  Json json(std::string_view raw) {
    try {
      return read_json(raw);
    } catch (const InputError& error) {
      std::vector<Fault> faults = error.faults();
      for (Fault& fault : faults) {
        if (fault.character) *fault.character += raw.data() - text_.data();
      }
      throw InputError{std::move(faults)};
    }
  }

  // The text of a JSON string; nothing for another value. Most have no escapes and are seen where
  // they are.
  std::optional<std::string_view> text_of(std::string_view raw) {
    Json read = json(raw);
    if (read.kind != Json::Kind::text) return std::nullopt;
    if (raw.find('\\') == std::string_view::npos) return raw.substr(1, raw.size() - 2);
    return request_.unescaped.emplace_back(std::move(read.text));
  }

  std::string_view text_;
  Spans spans_;
  Request request_;
  std::vector<std::string_view> names_;
  std::vector<Fault> faults_;
};

}  // namespace

Request read_request(std::string_view text) {
  return calls::in("request", [&] { return RequestReader{text}.read(); });
}

}  // namespace kith
