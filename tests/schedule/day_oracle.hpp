// A second way to count, for the laws: schedules drawn at random, each with a plain answer to "what
// happens on this day?". Nothing here is shared with the counting in src/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kith/schedule/schedule.hpp"
#include "values/seeded.hpp"

namespace kith::test {

/// A part as it was drawn, before it became text.
struct DrawnPart {
  enum class Core { weekly, nth_weekday, day_of_month, bank_holidays, quota };
  enum class Unit { week, month, year };

  Core core = Core::weekly;
  std::vector<int> weekdays;  ///< 0 Monday; one for nth_weekday
  std::vector<int> nth;       ///< 1…5, -1 the last
  int day_of_month = 0;
  std::vector<std::pair<int, int>> visits;  ///< start (-1: none) and minutes, apart
  Unit unit = Unit::week;
  int amount = 0;  ///< minutes of a quota
  int weeks = 1;
  int every = 1;
  std::optional<Date> from;
  std::optional<Date> until;
  std::optional<bool> term_time;  ///< or school holidays
  std::vector<std::pair<Date, Date>> except;
  std::optional<bool> only_holidays;  ///< or not on them

  std::string text() const;
  /// Whether the part falls on `day`, looking at nothing but that day.
  bool falls_on(Date day, const Calendar& calendar) const;
  /// Minutes of a quota on `day`.
  Fraction flexible_minutes(Date day, const Calendar& calendar) const;
};

/// A part of any core but a quota, with any modifiers.
DrawnPart draw_pattern(Seeded& seeded);
/// A flexible amount, with the modifiers that it takes.
DrawnPart draw_quota(Seeded& seeded);

/// `text` with cases changed and blanks put where they mean nothing.
std::string written_otherwise(const std::string& text, Seeded& seeded);

/// What `part` comes to in `period`, day by day.
Tally day_by_day(const DrawnPart& part, const Calendar& calendar, Period period);

}  // namespace kith::test
