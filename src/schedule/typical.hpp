// How often does a part come in a typical week, as quoting conventions count?
#pragma once

#include <array>
#include <cstdint>

#include "kith/schedule/schedule.hpp"
#include "schedule/parts.hpp"

namespace kith {

/// How often a part that is not a quota comes on each weekday of a typical week: `times` times
/// `each`.
struct TypicalDays {
  std::array<std::int64_t, 7> times{};
  Fraction each{1};
};
TypicalDays typical_days(const Part& part, const Calendar& calendar, const Fraction& weeks_in_year);

/// How much of its amount a quota gives in a typical week.
Fraction typical_quota_units(const Quota& quota, const Fraction& weeks_in_year);

/// The twelve months whose occurrences stand for a typical year: from the plan's first day, or from
/// a rule's own start where that is later.
Period typical_year(const Part& part, const Calendar& calendar) noexcept;

}  // namespace kith
