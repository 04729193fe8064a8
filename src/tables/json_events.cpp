// Is a text JSON, is it UTF-8, and what is in it?
// The grammar is that of Boost.JSON's event parser, of which only the headers that it needs are
// included. UTF-8 is checked first, with code of our own, so that the fault can name the byte.
#include "tables/json_events.hpp"

#include <string>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/detail/impl/default_resource.ipp>
#include <boost/json/detail/impl/except.ipp>
#include <boost/json/detail/impl/shared_resource.ipp>
#include <boost/json/detail/impl/stack.ipp>
#include <boost/json/impl/error.ipp>

namespace kith {
namespace {

namespace json = boost::json;

// `whole` gives a view that is valid until the next text, which is all that an event promises.
// Joins the parts in which Boost.JSON may hand over a long or escaped text.
class Parts {
 public:
  void add(json::string_view part) { gathered_.append(part.data(), part.size()); }
  std::string_view whole(json::string_view last) {
    if (gathered_.empty()) return {last.data(), last.size()};
    add(last);
    complete_.swap(gathered_);
    gathered_.clear();
    return complete_;
  }

 private:
  std::string gathered_;
  std::string complete_;
};

// What Boost.JSON's parser calls; each answer is whether to go on.
struct Handler {
  // No limits here: the size of a document is limited before.
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  explicit Handler(JsonEvents* to) : events{to} {}

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return events->begin_object(), true; }
  bool on_object_end(std::size_t, json::error_code&) { return events->end_object(), true; }
  bool on_array_begin(json::error_code&) { return events->begin_array(), true; }
  bool on_array_end(std::size_t, json::error_code&) { return events->end_array(), true; }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    return parts.add(part), true;
  }
  bool on_key(json::string_view last, std::size_t, json::error_code&) {
    return events->key(parts.whole(last)), true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    return parts.add(part), true;
  }
  bool on_string(json::string_view last, std::size_t, json::error_code&) {
    return events->text(parts.whole(last)), true;
  }
  bool on_number_part(json::string_view part, json::error_code&) { return parts.add(part), true; }
  // Numbers are passed on as they were written; the parsed values are not used.
  bool on_int64(std::int64_t, json::string_view last, json::error_code&) {
    return events->number(parts.whole(last)), true;
  }
  bool on_uint64(std::uint64_t, json::string_view last, json::error_code&) {
    return events->number(parts.whole(last)), true;
  }
  bool on_double(double, json::string_view last, json::error_code&) {
    return events->number(parts.whole(last)), true;
  }
  bool on_bool(bool value, json::error_code&) { return events->boolean(value), true; }
  bool on_null(json::error_code&) { return events->null(), true; }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

  JsonEvents* events;
  Parts parts;
};

// Only the depth is limited; comments and trailing commas stay faults, as in RFC 8259.
json::parse_options options() {
  json::parse_options options;
  options.max_depth = kMostDepth;
  return options;
}

Fault broken(FaultCode code, std::size_t character, std::string allowed) {
  return {code, "", static_cast<std::int64_t>(character), std::nullopt, std::move(allowed)};
}

// Bytes 0xC0, 0xC1 and from 0xF5 on begin no valid sequence.
// How many bytes a UTF-8 sequence has by its first byte, and the least code point that needs them;
// 0 bytes: no first byte. Source: RFC 3629 §3.
struct Lead {
  std::size_t bytes;
  std::uint32_t bits;
  std::uint32_t least;
};
Lead lead_of(unsigned char byte) noexcept {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1Fu, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0Fu, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07u, 0x10000};
  return {0, 0, 0};
}

// The length of the sequence at `position`, 0 where there is none.
std::size_t sequence_at(std::string_view text, std::size_t position) noexcept {
  const Lead lead = lead_of(static_cast<unsigned char>(text[position]));
  if (lead.bytes == 0 || text.size() - position < lead.bytes) return 0;
  std::uint32_t point = lead.bits;
  for (std::size_t i = 1; i < lead.bytes; ++i) {
    const auto byte = static_cast<unsigned char>(text[position + i]);
    if ((byte & 0xC0u) != 0x80u) return 0;
    point = point << 6 | (byte & 0x3Fu);
  }
  // Surrogates belong to UTF-16, and an overlong form would let two texts look alike.
  const bool surrogate = point >= 0xD800 && point < 0xE000;
  return point < lead.least || point > 0x10FFFF || surrogate ? 0 : lead.bytes;
}

// Almost all of a document is ASCII, so eight bytes at a time are passed with one comparison.
bool eight_are_ascii(const char* bytes) noexcept {
  std::uint64_t word = 0;
  __builtin_memcpy(&word, bytes, sizeof word);
  return (word & 0x8080808080808080u) == 0;
}

}  // namespace

std::optional<std::size_t> first_not_utf8(std::string_view text) noexcept {
  std::size_t position = 0;
  while (position < text.size()) {
    if (text.size() - position >= 8 && eight_are_ascii(text.data() + position)) {
      position += 8;
      continue;
    }
    const std::size_t length = sequence_at(text, position);
    if (length == 0) return position;
    position += length;
  }
  return std::nullopt;
}

std::optional<Fault> parse_json(std::string_view text, JsonEvents& events) {
  if (const auto position = first_not_utf8(text)) {
    return broken(FaultCode::not_utf8, *position, "UTF-8");
  }
  json::basic_parser<Handler> parser{options(), &events};
  json::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (error == json::error::too_deep) {
    return broken(FaultCode::syntax, read,
                  "JSON of at most " + std::to_string(kMostDepth) + " levels");
  }
  // Text after the end of the value is a fault too: a document is one value.
  if (error || read < text.size()) return broken(FaultCode::syntax, read, "one JSON text");
  return std::nullopt;
}

}  // namespace kith
