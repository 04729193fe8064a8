// Which value came in? With its own type, before the kind of its column is looked at.
#pragma once

#include <cstdint>
#include <string_view>

#include "kith/values/fraction.hpp"

namespace kith {

/// A value of JSON or Arrow. The constructors below set the members that its type uses.
struct Scalar {
  enum class Type : std::uint8_t {
    missing,
    text,
    number,   ///< of JSON, as written
    boolean,  ///< 1 or 0 in `whole`
    whole,
    real,
    decimal,  ///< `digits` of 10^-`scale`
    day,      ///< days since 1970-01-01
    instant,  ///< seconds since 1970-01-01 00:00, local time
    clock,    ///< minutes after midnight
    other,    ///< a list or an object where a value is expected
  };

  static Scalar of_text(std::string_view text) noexcept { return {Type::text, text, 0, 0, 0, 0}; }
  static Scalar of_number(std::string_view text) noexcept {
    return {Type::number, text, 0, 0, 0, 0};
  }
  static Scalar of_boolean(bool value) noexcept {
    return {Type::boolean, {}, value ? 1 : 0, 0, 0, 0};
  }
  static Scalar of_whole(Type type, std::int64_t value) noexcept {
    return {type, {}, value, 0, 0, 0};
  }
  static Scalar of_real(double value) noexcept { return {Type::real, {}, 0, value, 0, 0}; }
  static Scalar of_decimal(Wide digits, int scale) noexcept {
    return {Type::decimal, {}, 0, 0, digits, scale};
  }

  // Only the members that the type needs are used; the others keep their defaults.
  Type type = Type::missing;
  std::string_view text{};
  std::int64_t whole = 0;
  double real = 0;
  Wide digits = 0;
  int scale = 0;
};

}  // namespace kith
