// How often does one part of a schedule fall in a period, by calendar?
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "kith/schedule/schedule.hpp"
#include "schedule/parts.hpp"

namespace kith {

/// The days of `period` on which `part` may fall: those from `from`, or from a rule's DTSTART, to
/// `until`.
Period window_of(const Part& part, const Calendar& calendar, Period period) noexcept;

/// How often a part that is neither a quota nor `once` falls on each weekday in `period`.
std::array<std::int64_t, 7> count_weekdays(const Part& part, const Calendar& calendar,
                                           Period period);

/// What such a part comes to in `period`.
Counts count_days(const Part& part, const Calendar& calendar, Period period);

/// The part of its amount that a quota gives in `period`: 365/7 for one a week over a year. For an
/// amount in total `whole_term` is what it is spread over.
Fraction quota_units(const Part& part, const Calendar& calendar, Period period, Period whole_term);

/// The days of `period` on which a part that is not a quota falls, in order. Throws `Code::limit`
/// past `limit`.
std::vector<Date> dates_of(const Part& part, const Calendar& calendar, Period period,
                           std::size_t limit);

/// The first day of a part's "every n weeks", rule or flexible hours.
inline Date anchor_of(const Part& part, const Calendar& calendar) noexcept {
  return part.modifiers.from.value_or(calendar.plan_first_day);
}

}  // namespace kith
