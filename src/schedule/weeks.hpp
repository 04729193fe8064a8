// How many days of every n-th week fall in a period? Counted without looking at each day.
#pragma once

#include <cstdint>

#include "kith/values/date.hpp"
#include "values/integer.hpp"

namespace kith {

inline constexpr std::int32_t kMinutesInDay = 1440;
inline constexpr std::int32_t kMinutesInWeek = 7 * kMinutesInDay;

inline constexpr std::uint8_t kEveryDay = 0x7F;

constexpr std::uint8_t weekday_bit(Weekday day) noexcept {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(day));
}

/// The weekdays `days` (bit 0 Monday) of each `every`-th week, where `week_start` is the first day
/// of one of those weeks and of the week itself.
struct WeekPattern {
  std::uint8_t days = 0;
  std::int32_t every = 1;
  Date week_start;

  bool holds(Date day) const noexcept;
  /// How many of its days in `period` are `day`s of the week.
  std::int64_t count(Weekday day, Period period) const noexcept;
};

inline bool WeekPattern::holds(Date day) const noexcept {
  return (days & weekday_bit(day.weekday())) != 0 && floor_divide(day - week_start, 7) % every == 0;
}

inline std::int64_t WeekPattern::count(Weekday day, Period period) const noexcept {
  if ((days & weekday_bit(day)) == 0 || period.is_empty()) return 0;
  const int ahead = (static_cast<int>(day) - static_cast<int>(week_start.weekday()) + 7) % 7;
  const Date anchor = week_start + ahead;
  const std::int64_t step = std::int64_t{7} * every;
  return floor_divide(period.end() - anchor - 1, step) -
         floor_divide(period.first() - anchor - 1, step);
}

}  // namespace kith
