// Which row is meant? Handles that cannot be mixed up: an Id of an action is not an Id of a budget.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace kith {

/// The index of a `T` among its kind, counted from 0; `Id{}` is none of them.
template <class T>
class Id {
 public:
  constexpr Id() noexcept = default;  ///< none
  explicit constexpr Id(std::uint32_t index) noexcept : index_{index} {}

  constexpr std::uint32_t index() const noexcept { return index_; }
  constexpr explicit operator bool() const noexcept { return index_ != kNone; }
  friend constexpr auto operator<=>(Id, Id) noexcept = default;

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t index_ = kNone;
};

}  // namespace kith
