// How are whole numbers divided where the remainder may be negative?
#pragma once

#include <cstdint>

namespace kith {

/// `a / b` rounded down, for `b` above zero: -1 / 7 is -1, where C++ alone gives 0.
constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) noexcept {
  return a / b - (a % b < 0 ? 1 : 0);
}

}  // namespace kith
