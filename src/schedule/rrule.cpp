// On which days does a recurrence rule fall?
// A rule steps in units of days, weeks, months or years (FREQ and INTERVAL). In each unit the days
// that all BY parts allow form a set of at most 366 bits, BYSETPOS chooses among them, and COUNT
// and UNTIL end the run. This follows the expansion and limiting of RFC 5545 §3.3.10; the oracle
// tests compare it with python-dateutil.
#include "schedule/rrule.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "kith/values/error.hpp"

namespace kith {
namespace {

constexpr std::int32_t kMonthsInYear = 12;
// No date of a table lies beyond; a rule without an end stops here at the latest.
constexpr Date kEndOfTables = Date::from_days(376'200);  // 3000-01-01

template <class Number>
bool holds_bit(Number mask, int bit) noexcept {
  return (mask >> bit & 1U) != 0;
}

// A day with all that a rule may ask about it, carried from one day to the next.
// Year, month and lengths are worked out once a month and not once a day.
struct CivilDay {
  explicit CivilDay(Date day)
      : date{day}, year{day.year()}, month{day.month()}, day_of_month{day.day()} {
    month_length = days_in_month(year, month);
    year_length = is_leap_year(year) ? 366 : 365;
    day_of_year = day - *Date::from_ymd(year, 1, 1) + 1;
  }

  void advance() {
    if (day_of_month == month_length) {
      *this = CivilDay{date + 1};
      return;
    }
    date = date + 1;
    ++day_of_month;
    ++day_of_year;
  }

  Date date;
  int year;
  int month;
  int day_of_month;
  int month_length;
  int day_of_year;
  int year_length;
};

// The matching days of one day, week, month or year: a bit for each day from `first`.
struct DaySet {
  Date first;
  std::array<std::uint64_t, 6> bits{};

  void insert(std::int32_t index) {
    bits[static_cast<std::size_t>(index / 64)] |= std::uint64_t{1} << (index % 64);
  }
  int size() const noexcept {
    int size = 0;
    for (const std::uint64_t word : bits) size += std::popcount(word);
    return size;
  }
  // Visits the days in order for as long as `visit` returns true.
  template <class Visit>
  bool visit_while(Visit visit) const {
    for (std::size_t i = 0; i < bits.size(); ++i) {
      for (std::uint64_t word = bits[i]; word != 0; word &= word - 1) {
        const int index = static_cast<int>(i) * 64 + std::countr_zero(word);
        if (!visit(first + index)) return false;
      }
    }
    return true;
  }
};

// The rule with what it takes from DTSTART filled in (RFC 5545 §3.3.10).
struct Limits {
  const Rule& rule;
  std::uint16_t months;
  std::uint32_t month_days;
  std::uint8_t weekdays;
  bool ordinals_in_year;

  Limits(const Rule& given, Date start)
      : rule{given},
        months{given.months},
        month_days{given.month_days},
        weekdays{given.weekdays},
        ordinals_in_year{given.frequency == Frequency::yearly && given.months == 0} {
    // RFC 5545 §3.3.10 takes what the rule does not say from DTSTART: FREQ=MONTHLY alone falls on
    // the day of the month of DTSTART, FREQ=WEEKLY on its weekday.
    if (rule.limits_days()) return;
    if (rule.frequency == Frequency::weekly) weekdays = weekday_bit(start.weekday());
    if (rule.frequency == Frequency::monthly || rule.frequency == Frequency::yearly) {
      month_days = 1U << start.day();
    }
    if (rule.frequency == Frequency::yearly && months == 0) {
      months = static_cast<std::uint16_t>(1U << start.month());
    }
  }

  bool allow_month(int month) const noexcept { return months == 0 || holds_bit(months, month); }

  bool allow_month_day(const CivilDay& day) const noexcept {
    if (month_days == 0 && rule.month_days_from_end == 0) return true;
    return holds_bit(month_days, day.day_of_month) ||
           holds_bit(rule.month_days_from_end, day.month_length - day.day_of_month + 1);
  }

  bool allow_weekday(const CivilDay& day) const noexcept {
    if (weekdays == 0 && rule.ordinal_days.empty()) return true;
    const Weekday weekday = day.date.weekday();
    if ((weekdays & weekday_bit(weekday)) != 0) return true;
    const int index = (ordinals_in_year ? day.day_of_year : day.day_of_month) - 1;
    const int length = ordinals_in_year ? day.year_length : day.month_length;
    // "2TU" is the second Tuesday of the month, or of the year with FREQ=YEARLY and no BYMONTH; the
    // number is that of the seven days in which the day lies, from either end.
    const int from_start = index / 7 + 1;
    const int from_end = -((length - 1 - index) / 7 + 1);
    return std::ranges::any_of(rule.ordinal_days, [&](const OrdinalDay& wanted) {
      return wanted.weekday == weekday &&
             (wanted.ordinal == from_start || wanted.ordinal == from_end);
    });
  }

  bool allow_year_day(const CivilDay& day) const noexcept {
    if (rule.year_days.empty()) return true;
    return std::ranges::any_of(rule.year_days, [&](std::int16_t wanted) {
      return wanted == day.day_of_year || wanted == day.day_of_year - day.year_length - 1;
    });
  }

  bool allow(const CivilDay& day) const noexcept {
    return allow_month(day.month) && allow_month_day(day) && allow_weekday(day) &&
           allow_year_day(day);
  }
};

DaySet at_positions(const DaySet& days, const std::vector<std::int16_t>& positions) {
  DaySet chosen{days.first, {}};
  const int size = days.size();
  // Positions are counted from 1, or from -1 backwards. What lies outside the set gives no day.
  int index = 0;
  days.visit_while([&](Date day) {
    ++index;
    const bool wanted = std::ranges::any_of(positions, [&](std::int16_t position) {
      return position == index || position == index - size - 1;
    });
    if (wanted) chosen.insert(day - days.first);
    return true;
  });
  return chosen;
}

DaySet matching_days(const Limits& limits, Period unit) {
  DaySet days{unit.first(), {}};
  CivilDay day{unit.first()};
  while (day.date < unit.end()) {
    if (!limits.allow_month(day.month)) {  // a month that is not asked for is passed at once
      day = CivilDay{day.date + (day.month_length - day.day_of_month + 1)};
      continue;
    }
    if (limits.allow(day)) days.insert(day.date - unit.first());
    day.advance();
  }
  return limits.rule.positions.empty() ? days : at_positions(days, limits.rule.positions);
}

// WKST decides which days make a week, and so which weeks INTERVAL=2 leaves out.
Date week_start_of(Date day, Weekday week_start) noexcept {
  return day - (static_cast<int>(day.weekday()) - static_cast<int>(week_start) + 7) % 7;
}

// The units of a rule: its days, weeks, months or years, numbered from that of DTSTART.
struct Units {
  Frequency frequency;
  Date first_day;     // daily, weekly: the first day of unit 0
  std::int64_t base;  // monthly: months since year 0; yearly: the year

  Units(const Rule& rule, Date start) : frequency{rule.frequency}, first_day{start}, base{0} {
    if (frequency == Frequency::weekly) first_day = week_start_of(start, rule.week_start);
    if (frequency == Frequency::monthly) base = start.year() * kMonthsInYear + start.month() - 1;
    if (frequency == Frequency::yearly) base = start.year();
  }

  Date begin_of(std::int64_t unit) const noexcept {
    const auto number = static_cast<std::int32_t>(unit);
    const auto months = static_cast<std::int32_t>(base + unit);
    switch (frequency) {
      case Frequency::daily: return first_day + number;
      case Frequency::weekly: return first_day + 7 * number;
      case Frequency::monthly:
        return *Date::from_ymd(months / kMonthsInYear, months % kMonthsInYear + 1, 1);
      case Frequency::yearly: break;
    }
    return *Date::from_ymd(months, 1, 1);
  }

  Period at(std::int64_t unit) const noexcept { return {begin_of(unit), begin_of(unit + 1)}; }

  std::int64_t holding(Date day) const noexcept {
    switch (frequency) {
      case Frequency::daily: return day - first_day;
      case Frequency::weekly: return floor_divide(day - first_day, 7);
      case Frequency::monthly: return day.year() * kMonthsInYear + day.month() - 1 - base;
      case Frequency::yearly: break;
    }
    return day.year() - base;
  }
};

// Without COUNT nothing before the window matters, so the rule is entered at the window.
std::int64_t first_unit(const Rule& rule, const Units& units, Period window) noexcept {
  if (rule.count) return 0;
  // Units that INTERVAL leaves out are left out here too: the first is a multiple of it.
  const std::int64_t unit = std::max<std::int64_t>(0, units.holding(window.first()));
  return unit - unit % rule.interval;
}

}  // namespace

Date rule_end(const Rule& rule, RuleStart start, const ZoneRule& zone) noexcept {
  constexpr std::int32_t kFarFuture = std::numeric_limits<std::int32_t>::max() / 2;
  if (!rule.until) return Date::from_days(kFarFuture);
  const RuleEnd& until = *rule.until;
  switch (until.kind) {
    case RuleEnd::Kind::day: return until.day + 1;
    case RuleEnd::Kind::local: return until.day + (start.minute * 60 <= until.second ? 1 : 0);
    case RuleEnd::Kind::utc: break;
  }
  const std::int64_t last = std::int64_t{until.day.days()} * 86'400 + until.second;
  // An UNTIL in UTC is compared with the instant of the local start on each day, because the day on
  // which it falls locally depends on the zone.
  Date end = until.day + 2;  // zones are within a day of UTC
  while (zone.instant(end - 1, start.minute) > last) end = end - 1;
  return end;
}

std::vector<Date> rule_dates(const Rule& rule, RuleStart start, const ZoneRule& zone, Period window,
                             std::size_t limit) {
  const Date end = std::min({rule_end(rule, start, zone), window.end(), kEndOfTables});
  const Limits limits{rule, start.day};
  const Units units{rule, start.day};
  std::int64_t left = rule.count.value_or(std::numeric_limits<std::int64_t>::max());

  std::vector<Date> dates;
  // COUNT also counts days before the window; a limit is an error, never a shorter list.
  const auto take = [&](Date day) {
    if (day < start.day) return true;
    if (day >= end || left == 0) return false;
    --left;
    if (day < window.first()) return true;
    if (dates.size() == limit) throw Error{Code::limit, "a rule gives more days than are allowed"};
    dates.push_back(day);
    return true;
  };
  for (std::int64_t unit = first_unit(rule, units, window); left > 0; unit += rule.interval) {
    const Period days = units.at(unit);
    if (days.first() >= end || !matching_days(limits, days).visit_while(take)) break;
  }
  return dates;
}

std::optional<WeekPattern> weekly_equivalent(const Rule& rule, Date start) noexcept {
  // INTERVAL over single days (every 3 days) has no weekday of its own, so it is not a week
  // pattern.
  const bool only_weekdays = rule.months == 0 && rule.month_days == 0 &&
                             rule.month_days_from_end == 0 && rule.ordinal_days.empty() &&
                             rule.year_days.empty() && rule.positions.empty();
  if (rule.count || !only_weekdays) return std::nullopt;
  if (rule.frequency == Frequency::daily && rule.interval == 1) {
    return WeekPattern{rule.weekdays == 0 ? kEveryDay : rule.weekdays, 1, start.monday()};
  }
  if (rule.frequency != Frequency::weekly) return std::nullopt;
  return WeekPattern{rule.weekdays == 0 ? weekday_bit(start.weekday()) : rule.weekdays,
                     rule.interval, week_start_of(start, rule.week_start)};
}

}  // namespace kith
