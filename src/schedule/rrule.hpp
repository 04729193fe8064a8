// On which days does a recurrence rule of RFC 5545 §3.3.10 fall? What is kept of its text, and its
// dates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kith/values/date.hpp"
#include "schedule/weeks.hpp"
#include "schedule/zone.hpp"

namespace kith {

/// FREQ, as far as kith counts by it: days and longer.
enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };

/// The last moment of a rule, inside it: a whole day, a local time or an instant.
struct RuleEnd {
  enum class Kind : std::uint8_t { day, local, utc };
  Kind kind = Kind::day;
  Date day;
  std::int32_t second = 0;  ///< after midnight
};

/// A weekday with its number in the month or year: +1 the first, -1 the last.
struct OrdinalDay {
  std::int16_t ordinal = 0;
  Weekday weekday{};
};

/// A rule as it was read. Sets of small numbers are bit masks; an empty one does not limit.
struct Rule {
  std::string text;  ///< canonical: upper case
  Frequency frequency = Frequency::daily;
  std::int32_t interval = 1;
  std::optional<std::int64_t> count;
  std::optional<RuleEnd> until;
  Weekday week_start = Weekday::mon;
  std::uint16_t months = 0;               ///< bit m: month m
  std::uint32_t month_days = 0;           ///< bit d: day d
  std::uint32_t month_days_from_end = 0;  ///< bit d: day -d
  std::uint8_t weekdays = 0;              ///< bit 0 Monday
  std::vector<OrdinalDay> ordinal_days;
  std::vector<std::int16_t> year_days;  ///< 1…366, -1…-366
  std::vector<std::int16_t> positions;  ///< BYSETPOS

  bool limits_days() const noexcept {
    return weekdays != 0 || !ordinal_days.empty() || month_days != 0 || month_days_from_end != 0 ||
           !year_days.empty();
  }
};

/// DTSTART: the first day that a rule may give, and the clock by which UNTIL is judged.
struct RuleStart {
  Date day;
  std::int32_t minute = 0;  ///< after midnight
};

/// The days of `rule` inside `window`, in order. COUNT is counted from `start`; a start that the
/// rule does not give is not among them, and days that do not exist are skipped. `zone` reads an
/// UNTIL in UTC. Throws `Code::limit` past `limit` days.
std::vector<Date> rule_dates(const Rule& rule, RuleStart start, const ZoneRule& zone, Period window,
                             std::size_t limit);

/// The day after the last on which `rule` may fall; COUNT is not looked at.
Date rule_end(const Rule& rule, RuleStart start, const ZoneRule& zone) noexcept;

/// The rule as days of every n-th week, where it has no COUNT and nothing but weekdays limits it.
std::optional<WeekPattern> weekly_equivalent(const Rule& rule, Date start) noexcept;

}  // namespace kith
