// What is in a JSON text? Parser events: no tree, numbers as they were written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kith/values/error.hpp"

namespace kith {

/// The deepest nesting that a JSON text may have.
inline constexpr std::size_t kMostDepth = 32;

/// The parts of a JSON text, in its order. Views are valid during the call.
class JsonEvents {
 public:
  virtual ~JsonEvents() = default;
  virtual void begin_object() = 0;
  virtual void end_object() = 0;
  virtual void begin_array() = 0;
  virtual void end_array() = 0;
  virtual void key(std::string_view name) = 0;
  virtual void text(std::string_view value) = 0;
  virtual void number(std::string_view written) = 0;
  virtual void boolean(bool value) = 0;
  virtual void null() = 0;
};

/// Calls `events` for each part of `text`. Returns the fault `syntax` or `not_utf8` (at the empty
/// place, with `character`) that ended it early, or empty.
std::optional<Fault> parse_json(std::string_view text, JsonEvents& events);

/// The index of the first byte that is not UTF-8, or empty.
std::optional<std::size_t> first_not_utf8(std::string_view text) noexcept;

}  // namespace kith
