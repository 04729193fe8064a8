// How often does a part of a schedule fall in a period, on which days, and how much of a quota
// belongs to it?
// Weekly patterns are counted in closed form, O(1) a stretch of days, because a costing asks for
// many short periods of long plans. Modifiers are handled by adding and subtracting stretches: the
// count without exceptions, less that of the exceptions; school holidays are all days less those of
// terms. Only bank holidays and rules that are not weekly are listed day by day.
#include "schedule/count.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <span>

#include "kith/values/error.hpp"

namespace kith {
namespace {

constexpr std::size_t kUnlimited = std::numeric_limits<std::size_t>::max();

// "every n weeks" counts from the Monday of the week of `from` or of the plan's first day (contract
// §2, note 3).
WeekPattern pattern_of(const Part& part, const Calendar& calendar) noexcept {
  return {part.days, part.modifiers.every, anchor_of(part, calendar).monday()};
}

RuleStart rule_start(const Part& part, const Calendar& calendar) noexcept {
  return {anchor_of(part, calendar), part.first_minute()};
}

// How often something falls on each weekday.
struct WeekdayCounts {
  std::array<std::int64_t, 7> days{};

  WeekdayCounts& operator+=(const WeekdayCounts& other) noexcept {
    for (std::size_t day = 0; day < days.size(); ++day) days[day] += other.days[day];
    return *this;
  }
  WeekdayCounts& operator-=(const WeekdayCounts& other) noexcept {
    for (std::size_t day = 0; day < days.size(); ++day) days[day] -= other.days[day];
    return *this;
  }
};

WeekdayCounts count_each_weekday(const WeekPattern& pattern, Period period) noexcept {
  WeekdayCounts counts;
  for (std::size_t day = 0; day < counts.days.size(); ++day) {
    counts.days[day] = pattern.count(static_cast<Weekday>(day), period);
  }
  return counts;
}

// The month that holds a day.
// Carried along, because year and month of a day are worked out with divisions.
struct Month {
  explicit Month(Date day) : year{day.year()}, number{day.month()}, first{day - (day.day() - 1)} {
    length = days_in_month(year, number);
  }

  Month next() const { return Month{first + length}; }

  int year;
  int number;
  Date first;
  int length;
};

// The days of the month that `nth` of one weekday chooses, as bits of the day's number.
std::uint32_t nth_days(const Part& part, const Month& month) noexcept {
  int day = 1;
  while ((part.days & weekday_bit((month.first + (day - 1)).weekday())) == 0) ++day;
  std::uint32_t days = 0;
  for (int nth = 0; day <= month.length; ++nth, day += 7) {
    const bool is_last = day + 7 > month.length && (part.nth & kLastBit) != 0;
    if (is_last || (part.nth >> nth & 1U) != 0) days |= 1U << day;
  }
  return days;
}

// A day that a month does not have is skipped, never moved to the last ("day 31 of month").
std::uint32_t chosen_days(const Part& part, const Month& month) noexcept {
  if (part.core == Core::nth_weekday) return nth_days(part, month);
  return part.day_of_month <= month.length ? 1U << part.day_of_month : 0;
}

WeekdayCounts count_months(const Part& part, Period period) {
  WeekdayCounts counts;
  if (period.is_empty()) return counts;
  for (Month month{period.first()}; month.first < period.end(); month = month.next()) {
    for (std::uint32_t chosen = chosen_days(part, month); chosen != 0; chosen &= chosen - 1) {
      const Date day = month.first + (std::countr_zero(chosen) - 1);
      if (period.holds(day)) ++counts.days[static_cast<std::size_t>(day.weekday())];
    }
  }
  return counts;
}

// The core's own days in `period`, whatever the modifiers say. Bank holidays and rules that are not
// weekly are listed instead (`is_listed`).
WeekdayCounts count_core(const Part& part, const Calendar& calendar, Period period) {
  if (part.core == Core::weekly) return count_each_weekday(pattern_of(part, calendar), period);
  if (part.core == Core::rule) {
    return count_each_weekday(*weekly_equivalent(*part.rule, anchor_of(part, calendar)), period);
  }
  return count_months(part, period);
}

// `measure` of each stretch of days that the school times and exceptions leave, added up.
template <class Sum, class Measure>
Sum sum_over_selected(const Part& part, const Calendar& calendar, Period window,
                      const Measure& measure) {
  const Modifiers& modifiers = part.modifiers;
  const auto without_exceptions = [&](Period period) {
    Sum sum = measure(period);
    for (const Period except : modifiers.except) {
      const Period lost = except.shared_with(period);
      if (!lost.is_empty()) sum -= measure(lost);
    }
    return sum;
  };
  if (modifiers.school == SchoolTime::any) return without_exceptions(window);
  // Terms of a calendar do not overlap, so their counts can be added.
  Sum in_terms{};
  for (const Period term : calendar.terms) {
    const Period shared = term.shared_with(window);
    if (!shared.is_empty()) in_terms += without_exceptions(shared);
  }
  if (modifiers.school == SchoolTime::term_time) return in_terms;
  Sum in_holidays = without_exceptions(window);
  in_holidays -= in_terms;
  return in_holidays;
}

// Whether the holidays of the period are known at all is asked before (`part_obstacle`).
std::span<const Date> holidays_in(const Calendar& calendar, Period period) noexcept {
  return calendar.bank_holidays == nullptr ? std::span<const Date>{}
                                           : calendar.bank_holidays->in(period);
}

// Holidays are taken one by one, because a day that is one may be excepted or out of term as well.
// `measure` of the days on which the part may fall, as its modifiers leave them, added up.
template <class Sum, class Measure>
Sum sum_over_window(const Part& part, const Calendar& calendar, Period period,
                    const Measure& measure) {
  const Period window = window_of(part, calendar, period);
  Sum on_holidays{};
  if (part.modifiers.holidays != HolidayRule::any) {
    for (const Date day : holidays_in(calendar, window)) {
      on_holidays += sum_over_selected<Sum>(part, calendar, {day, day + 1}, measure);
    }
  }
  if (part.modifiers.holidays == HolidayRule::only_on) return on_holidays;
  Sum sum = sum_over_selected<Sum>(part, calendar, window, measure);
  sum -= on_holidays;
  return sum;
}

bool is_listed(const Part& part, const Calendar& calendar) noexcept {
  if (part.core == Core::bank_holidays) return true;
  return part.core == Core::rule &&
         !weekly_equivalent(*part.rule, anchor_of(part, calendar)).has_value();
}

bool is_holiday(const Calendar& calendar, Date day) noexcept {
  return calendar.bank_holidays != nullptr && calendar.bank_holidays->holds(day);
}

bool is_in_term(const Calendar& calendar, Date day) noexcept {
  return std::ranges::any_of(calendar.terms, [&](Period term) { return term.holds(day); });
}

// Whether the modifiers leave `day` in.
bool is_selected(const Part& part, const Calendar& calendar, Date day) noexcept {
  const Modifiers& modifiers = part.modifiers;
  if (modifiers.school != SchoolTime::any &&
      is_in_term(calendar, day) != (modifiers.school == SchoolTime::term_time)) {
    return false;
  }
  if (modifiers.holidays != HolidayRule::any &&
      is_holiday(calendar, day) != (modifiers.holidays == HolidayRule::only_on)) {
    return false;
  }
  return std::ranges::none_of(modifiers.except, [&](Period except) { return except.holds(day); });
}

bool is_day_of_month(const Part& part, Date day) noexcept {
  return (chosen_days(part, Month{day}) >> day.day() & 1U) != 0;
}

// `window` has been cut to the part's own first and last day already.
std::vector<Date> core_dates(const Part& part, const Calendar& calendar, Period window) {
  if (part.core == Core::rule) {
    return rule_dates(*part.rule, rule_start(part, calendar), london_zone(), window, kUnlimited);
  }
  if (part.core == Core::bank_holidays) {
    const auto holidays = holidays_in(calendar, window);
    return {holidays.begin(), holidays.end()};
  }
  std::vector<Date> dates;
  if (part.core == Core::once) {
    if (window.holds(part.once)) dates.push_back(part.once);
    return dates;
  }
  const WeekPattern pattern = pattern_of(part, calendar);
  for (Date day = window.first(); day < window.end(); day = day + 1) {
    const bool falls = part.core == Core::weekly ? pattern.holds(day) : is_day_of_month(part, day);
    if (falls) dates.push_back(day);
  }
  return dates;
}

// Days of months as parts of a month: how many of each length of month, from 28 to 31 days.
// Only the four lengths of a month matter, so a term of years adds four fractions
// and not one for each month.
struct MonthDays {
  std::array<std::int64_t, 4> days{};

  MonthDays& operator+=(const MonthDays& other) noexcept {
    for (std::size_t i = 0; i < days.size(); ++i) days[i] += other.days[i];
    return *this;
  }
  MonthDays& operator-=(const MonthDays& other) noexcept {
    for (std::size_t i = 0; i < days.size(); ++i) days[i] -= other.days[i];
    return *this;
  }
  Fraction months() const {
    Fraction months;
    for (std::size_t i = 0; i < days.size(); ++i) {
      months += Fraction::of(days[i], static_cast<std::int64_t>(i) + 28);
    }
    return months;
  }
};

MonthDays month_days(Period period) {
  MonthDays result;
  if (period.is_empty()) return result;
  for (Month month{period.first()}; month.first < period.end(); month = month.next()) {
    const Period whole{month.first, month.first + month.length};
    result.days[static_cast<std::size_t>(month.length - 28)] += whole.shared_with(period).days();
  }
  return result;
}

// 366 where the twelve months from the plan's first day hold 29 February (contract §2).
std::int64_t days_of_plan_year(Date first_day) noexcept {
  const Period year = Period::year_from(first_day);
  for (const int number : {first_day.year(), first_day.year() + 1}) {
    const auto leap_day = Date::from_ymd(number, 2, 29);
    if (leap_day && year.holds(*leap_day)) return 366;
  }
  return 365;
}

std::int64_t selected_days(const Part& part, const Calendar& calendar, Period window) {
  return sum_over_selected<std::int64_t>(part, calendar, window,
                                         [](Period period) { return std::int64_t{period.days()}; });
}

}  // namespace

Period window_of(const Part& part, const Calendar& calendar, Period period) noexcept {
  const Modifiers& modifiers = part.modifiers;
  Date first = modifiers.from.value_or(period.first());
  Date end = modifiers.until ? *modifiers.until + 1 : period.end();
  if (part.core == Core::rule) {
    const RuleStart start = rule_start(part, calendar);
    first = start.day;
    end = std::min(end, rule_end(*part.rule, start, london_zone()));
  }
  return period.shared_with({first, end});
}

std::vector<Date> dates_of(const Part& part, const Calendar& calendar, Period period,
                           std::size_t limit) {
  std::vector<Date> dates = core_dates(part, calendar, window_of(part, calendar, period));
  std::erase_if(dates, [&](Date day) { return !is_selected(part, calendar, day); });
  if (dates.size() > limit) throw Error{Code::limit, "a schedule gives more days than are allowed"};
  return dates;
}

std::array<std::int64_t, 7> count_weekdays(const Part& part, const Calendar& calendar,
                                           Period period) {
  if (!is_listed(part, calendar)) {
    const auto count = [&](Period days) { return count_core(part, calendar, days); };
    return sum_over_window<WeekdayCounts>(part, calendar, period, count).days;
  }
  WeekdayCounts counts;
  for (const Date day : dates_of(part, calendar, period, kUnlimited)) {
    ++counts.days[static_cast<std::size_t>(day.weekday())];
  }
  return counts.days;
}

Counts count_days(const Part& part, const Calendar& calendar, Period period) {
  const auto times = count_weekdays(part, calendar, period);
  Counts counts;
  for (std::size_t day = 0; day < times.size(); ++day) {
    counts += part.on_weekday[day].times(times[day]);
  }
  return counts;
}

Fraction quota_units(const Part& part, const Calendar& calendar, Period period, Period whole_term) {
  const Period window = window_of(part, calendar, period);
  switch (part.quota.unit) {
    case QuotaUnit::week:
      return Fraction::of(selected_days(part, calendar, window),
                          std::int64_t{7} * part.quota.weeks);
    case QuotaUnit::month:
      return sum_over_selected<MonthDays>(part, calendar, window, month_days).months();
    case QuotaUnit::year:
      return Fraction::of(selected_days(part, calendar, window),
                          days_of_plan_year(calendar.plan_first_day));
    case QuotaUnit::in_total: break;
  }
  // "10h in total" is spread evenly over the days of the plan's term on which the part may fall.
  const std::int64_t days = window_of(part, calendar, whole_term).days();
  if (days == 0) return {};
  return Fraction::of(selected_days(part, calendar, window.shared_with(whole_term)), days);
}

}  // namespace kith
