// How is JSON written, byte for byte, and how is a small JSON text read into a tree?
// There is one writer, so that every document has the same form: no blanks, members in the order of
// the calls, only the escapes that RFC 8259 requires. Numbers are kept as text, because a double
// would round them.
#include "kith/tables/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <unordered_set>

#include "tables/json_events.hpp"

namespace kith {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

// Bytes that need no escape: all but the control characters, the quote and the backslash. UTF-8
// above 0x7F passes unchanged.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < plain.size(); ++byte) plain[byte] = true;
  plain['"'] = false;
  plain['\\'] = false;
  return plain;
}
constexpr std::array<bool, 256> kPlain = plain_bytes();

// The short escapes of RFC 8259 §7, else \u00xx.
void append_escaped(std::string& out, char c) {
  constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
  constexpr std::string_view kLetters = "\"\\bfnrt";
  const std::size_t named = kNamed.find(c);
  if (named != std::string_view::npos) {
    out += '\\';
    out += kLetters[named];
    return;
  }
  const auto byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += kHexDigits[byte >> 4];
  out += kHexDigits[byte & 0xF];
}

// Runs of plain bytes are appended at once; most texts have no byte to escape.
void append_text(std::string& out, std::string_view value) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (kPlain[static_cast<unsigned char>(value[i])]) continue;
    out.append(value, written, i - written);
    append_escaped(out, value[i]);
    written = i + 1;
  }
  out.append(value, written);
  out += '"';
}

}  // namespace

Json::Json() = default;
Json::~Json() = default;
Json::Json(const Json& other) = default;
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(const Json& other) = default;
Json& Json::operator=(Json&& other) noexcept = default;

// --- writing ---

// The one place that decides about commas: before every value and name but the first.
void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

JsonWriter& JsonWriter::object() {
  separate();
  out_ += '{';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  out_ += '}';
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::array() {
  separate();
  out_ += '[';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  out_ += ']';
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_text(out_, name);
  out_ += ':';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  append_text(out_, value);
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view value) {
  separate();
  out_ += value;
  return *this;
}

JsonWriter& JsonWriter::whole(std::int64_t value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return raw({digits.data(), static_cast<std::size_t>(end.ptr - digits.data())});
}

JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }

// `count` is of all faults, so that a reader sees how many are not shown.
std::string faults_json(const std::vector<Fault>& faults, std::size_t shown) {
  const std::size_t count = std::min(shown, faults.size());
  JsonWriter json;
  json.object().member("kith", "faults/1");
  json.member("count", static_cast<std::int64_t>(faults.size()));
  json.member("shown", static_cast<std::int64_t>(count));
  json.key("faults").array();
  for (const Fault& fault : std::span{faults}.first(count)) {
    json.object().member("code", fault_code_name(fault.code)).member("at", fault.at);
    if (fault.character) json.member("char", *fault.character);
    if (fault.found) json.member("found", *fault.found);
    json.member("allowed", fault.allowed).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

// --- reading ---

namespace {

// Builds the tree from parser events and collects repeated names as faults.
class TreeReader : public JsonEvents {
 public:
  void begin_object() override { open(Json::Kind::object); }
  void end_object() override { close(); }
  void begin_array() override { open(Json::Kind::array); }
  void end_array() override { close(); }
  void key(std::string_view name) override;
  void text(std::string_view value) override { put(Json::Kind::text).text = value; }
  void number(std::string_view written) override { put(Json::Kind::number).text = written; }
  void boolean(bool value) override { put(Json::Kind::boolean).boolean = value; }
  void null() override { put(Json::Kind::null); }

  Json take() noexcept { return std::move(root_); }
  const std::vector<Fault>& faults() const noexcept { return faults_; }

 private:
  struct Level {
    Json* value;
    std::unordered_set<std::string> names;
  };

  Json& put(Json::Kind kind);
  void open(Json::Kind kind) { levels_.push_back({&put(kind), {}}); }
  void close() { levels_.pop_back(); }
  std::string place_of(std::string_view name) const;

  Json root_;
  std::vector<Level> levels_;
  std::vector<Fault> faults_;
};

// Pointers to the open levels stay valid: a parent takes no further value before the one being read
// has ended, so none of them moves.
Json& TreeReader::put(Json::Kind kind) {
  Json* value = &root_;
  if (!levels_.empty()) {
    Json& parent = *levels_.back().value;
    value = parent.kind == Json::Kind::array ? &parent.items.emplace_back()
                                             : &parent.members.back().second;
  }
  value->kind = kind;
  return *value;
}

void TreeReader::key(std::string_view name) {
  Level& level = levels_.back();
  if (!level.names.emplace(name).second) {
    faults_.push_back({FaultCode::duplicate, place_of(name), {}, {}, "each member once"});
  }
  level.value->members.emplace_back(std::string{name}, Json{});
}

std::string TreeReader::place_of(std::string_view name) const {
  std::string pointer;
  for (std::size_t i = 0; i + 1 < levels_.size(); ++i) {
    const Json& value = *levels_[i].value;
    pointer += value.kind == Json::Kind::array ? "/" + std::to_string(value.items.size() - 1)
                                               : "/" + pointer_token(value.members.back().first);
  }
  return pointer + "/" + pointer_token(name);
}

}  // namespace

const Json* Json::find(std::string_view name) const noexcept {
  const auto found =
      std::ranges::find(members, name, [](const auto& member) { return member.first; });
  return found == members.end() ? nullptr : &found->second;
}

// RFC 6901 §3: "~" is written as ~0 and "/" as ~1.
std::string pointer_token(std::string_view name) {
  std::string token;
  for (const char c : name) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += c;
    }
  }
  return token;
}

Json read_json(std::string_view text) {
  TreeReader reader;
  if (auto fault = parse_json(text, reader)) throw InputError{{*std::move(fault)}};
  if (!reader.faults().empty()) throw InputError{reader.faults()};
  return reader.take();
}

}  // namespace kith
