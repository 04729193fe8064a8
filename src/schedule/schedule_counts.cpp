// How often does a schedule happen over some days: in a typical week, by the calendar, and once?
#include <utility>

#include "kith/schedule/schedule.hpp"

namespace kith {

ScheduleCounts count_schedule(const Schedule& schedule, const Calendar& calendar, Period period,
                              const Fraction& weeks_in_year, std::size_t listed) {
  if (const auto obstacle = schedule.obstacle(calendar, period)) {
    throw InputError{{{*obstacle, "", std::nullopt, schedule.text(), "days that are known"}}};
  }
  ScheduleCounts counts;
  counts.typical_week = schedule.typical_week(calendar, weeks_in_year);
  counts.count = schedule.count(calendar, period);
  counts.one_off = schedule.count_one_off(calendar, period, period);
  if (listed == 0) return counts;
  counts.occurrences = schedule.occurrences(calendar, period);
  if (counts.occurrences.size() > listed) counts.occurrences.resize(listed);
  return counts;
}

}  // namespace kith
