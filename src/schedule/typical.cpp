// How often does a part come in the typical week that quoting conventions multiply by 52 or 365/7?
// What has a weekly rhythm is its own week. A month is 12 parts of the year, and what has no rhythm
// at all (bank holidays, a fifth Monday, rules of days) is counted over the twelve months from the
// plan's first day and divided by the weeks of the year.
#include "schedule/typical.hpp"

#include "schedule/count.hpp"

namespace kith {
namespace {

constexpr std::int64_t kMonthsInYear = 12;
// Days 29 to 31 are missing in some months, so they have to be counted.
constexpr std::int32_t kLastDayOfEveryMonth = 28;

// The part as a quoting convention sees it: without dated modifiers. A rule keeps its start, which
// is its anchor.
Part undated(const Part& part) {
  Part plain = part;
  plain.modifiers = {};
  plain.modifiers.every = part.modifiers.every;
  if (part.core == Core::rule) plain.modifiers.from = part.modifiers.from;
  return plain;
}

// The list is as long as the year at most, so the limit of dates_of cannot be reached.
std::array<std::int64_t, 7> by_weekday(const Part& part, const Calendar& calendar, Period year) {
  std::array<std::int64_t, 7> times{};
  for (const Date day : dates_of(part, calendar, year, static_cast<std::size_t>(year.days()))) {
    ++times[static_cast<std::size_t>(day.weekday())];
  }
  return times;
}

// How often the chosen positions of a weekday come in every month, and how often more in a month
// with five of them: "4th,last" once, and once more.
struct NthRate {
  int each_month;
  int with_five;
};

NthRate rate_of(std::uint8_t nth) noexcept {
  const auto chosen = [&](unsigned bit) { return static_cast<int>(nth >> bit & 1U); };
  const int last = (nth & kLastBit) != 0 ? 1 : 0;
  const int first_three = chosen(0) + chosen(1) + chosen(2);
  const int of_four = first_three + (chosen(3) | last);
  const int of_five = first_three + chosen(3) + (chosen(4) | last);
  return {of_four, of_five - of_four};
}

std::array<std::int64_t, 7> nth_weekdays(const Part& part, const Calendar& calendar) {
  const NthRate rate = rate_of(part.nth);
  Part fifth = undated(part);
  fifth.nth = 1U << 4U;
  std::array<std::int64_t, 7> times =
      rate.with_five == 0 ? std::array<std::int64_t, 7>{}
                          : by_weekday(fifth, calendar, typical_year(part, calendar));
  for (std::size_t day = 0; day < times.size(); ++day) {
    if ((part.days >> day & 1U) != 0) times[day] += kMonthsInYear * rate.each_month;
  }
  return times;
}

// Every second week is half a time in each week.
TypicalDays days_of_week(std::uint8_t days, std::int32_t every) {
  TypicalDays typical{{}, every == 1 ? Fraction{1} : Fraction::of(1, every)};
  for (std::size_t day = 0; day < typical.times.size(); ++day) {
    typical.times[day] = days >> day & 1U;
  }
  return typical;
}

}  // namespace

Period typical_year(const Part& part, const Calendar& calendar) noexcept {
  const Date first = calendar.plan_first_day;
  const bool starts_later =
      part.core == Core::rule && part.modifiers.from && *part.modifiers.from > first;
  if (starts_later) return Period::year_from(*part.modifiers.from);
  // A day that every month has comes twelve times, wherever in a month the plan begins.
  const bool is_monthly =
      part.core == Core::day_of_month && part.day_of_month <= kLastDayOfEveryMonth;
  return Period::year_from(is_monthly ? first - (first.day() - 1) : first);
}

TypicalDays typical_days(const Part& part, const Calendar& calendar,
                         const Fraction& weeks_in_year) {
  if (part.core == Core::weekly) return days_of_week(part.days, part.modifiers.every);
  // A rule that is only days of every n-th week is treated as the same pattern in words; one that
  // ends is counted instead, since its week is not typical for the year.
  if (part.core == Core::rule) {
    const auto pattern = weekly_equivalent(*part.rule, anchor_of(part, calendar));
    if (pattern && !part.rule->until) return days_of_week(pattern->days, pattern->every);
  }
  const Fraction each = Fraction{1} / weeks_in_year;
  if (part.core == Core::nth_weekday) return {nth_weekdays(part, calendar), each};
  return {by_weekday(undated(part), calendar, typical_year(part, calendar)), each};
}

Fraction typical_quota_units(const Quota& quota, const Fraction& weeks_in_year) {
  switch (quota.unit) {
    case QuotaUnit::week: return Fraction::of(1, quota.weeks);
    case QuotaUnit::month: return Fraction{kMonthsInYear} / weeks_in_year;
    case QuotaUnit::year: return Fraction{1} / weeks_in_year;
    case QuotaUnit::in_total: break;
  }
  return {};
}

}  // namespace kith
