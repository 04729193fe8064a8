// JSON by parser events: no tree, numbers as they were written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kith/values/error.hpp"

namespace kith {

/// The deepest nesting that a JSON text may have.
inline constexpr std::size_t kMostDepth = 32;

/// What a JSON text is made of, told in its order. Views last for the call.
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

/// Tells `events` what `text` is made of. Gives the fault `syntax` or `not_utf8` (at the empty
/// place, with `character`) that ended it early, or nothing.
std::optional<Fault> parse_json(std::string_view text, JsonEvents& events);

/// The first byte that is no UTF-8, or nothing.
std::optional<std::size_t> first_not_utf8(std::string_view text) noexcept;

}  // namespace kith
