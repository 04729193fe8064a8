// How is JSON read and written? A small tree read by parser events, and the one writer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/values/error.hpp"

namespace kith {

/// A JSON value with its numbers kept as text. Used for options and other small documents; plan
/// documents are read by events without a tree.
struct Json {
  enum class Kind : std::uint8_t { null, boolean, number, text, array, object };

  // Defined in json.cpp, where Json is complete: Clang cannot use std::pair of an incomplete type.
  Json();
  ~Json();
  Json(const Json& other);
  Json(Json&& other) noexcept;
  Json& operator=(const Json& other);
  Json& operator=(Json&& other) noexcept;

  Kind kind = Kind::null;
  bool boolean = false;
  std::string text;  ///< of a text or a number as written
  std::vector<Json> items;
  std::vector<std::pair<std::string, Json>> members;

  const Json* find(std::string_view name) const noexcept;  ///< a member, or null
};

/// Reads one JSON text (depth <= 32, UTF-8). Throws `InputError`: `syntax` or `not_utf8` at "" with
/// `character`, `duplicate` at the second member of a name.
Json read_json(std::string_view text);

/// A member name as a JSON Pointer spells it: "a/b" is "a~1b" (RFC 6901).
std::string pointer_token(std::string_view name);

/// Appends JSON to a text, members in the order of the calls. Escapes what RFC 8259 requires.
class JsonWriter {
 public:
  JsonWriter& object();      ///< {
  JsonWriter& end_object();  ///< }
  JsonWriter& array();       ///< [
  JsonWriter& end_array();   ///< ]
  JsonWriter& key(std::string_view name);
  /// A JSON string; the bytes are UTF-8 already.
  JsonWriter& text(std::string_view value);
  JsonWriter& raw(std::string_view value);  ///< a number or literal as it is
  JsonWriter& whole(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& member(std::string_view name, std::string_view value) {
    return key(name).text(value);
  }
  JsonWriter& member(std::string_view name, std::int64_t value) { return key(name).whole(value); }

  const std::string& str() const noexcept { return out_; }
  std::string take() noexcept { return std::move(out_); }
  void reserve(std::size_t size) { out_.reserve(size); }

 private:
  void separate();
  std::string out_;
  bool needs_comma_ = false;
};

/// A `faults/1` document: the first `shown` faults and the count of all.
std::string faults_json(const std::vector<Fault>& faults, std::size_t shown);
std::string faults_schema();  ///< its JSON Schema

}  // namespace kith
