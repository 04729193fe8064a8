#include "schedule/day_oracle.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace kith::test {
namespace {

namespace chrono = std::chrono;

constexpr std::array<const char*, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<const char*, 5> kNth = {"1st", "2nd", "3rd", "4th", "5th"};

chrono::sys_days chrono_day(Date day) { return chrono::sys_days{chrono::days{day.days()}}; }

chrono::year_month_day civil(Date day) { return chrono::year_month_day{chrono_day(day)}; }

int weekday_of(Date day) {
  return static_cast<int>(chrono::weekday{chrono_day(day)}.iso_encoding()) - 1;
}

int number_of_day(Date day) { return static_cast<int>(static_cast<unsigned>(civil(day).day())); }

int length_of_month(Date day) {
  const auto last =
      chrono::year_month_day_last{civil(day).year() / civil(day).month() / chrono::last};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

template <class Item>
bool holds(const std::vector<Item>& items, const Item& item) {
  return std::ranges::find(items, item) != items.end();
}

std::string clock_text(int minutes) {
  const std::string clock = std::to_string(10000 + minutes / 60 * 100 + minutes % 60).substr(1);
  return clock.substr(0, 2) + ":" + clock.substr(2);
}

Date draw_day(Seeded& seeded) {
  return Date::from_days(static_cast<std::int32_t>(seeded.between(20400, 21200)));  // 2025 to 2028
}

std::vector<int> draw_some(Seeded& seeded, int lowest, int highest, int most) {
  std::vector<int> drawn;
  for (std::int64_t i = seeded.between(1, most); i > 0; --i) {
    const int item = static_cast<int>(seeded.between(lowest, highest));
    if (!holds(drawn, item)) drawn.push_back(item);
  }
  return drawn;
}

// Spans that neither overlap nor reach the next day's.
std::vector<std::pair<int, int>> draw_visits(Seeded& seeded) {
  if (seeded.between(0, 3) == 0) return {{-1, static_cast<int>(seeded.between(0, 600))}};
  std::vector<std::pair<int, int>> visits;
  int free_from = static_cast<int>(seeded.between(0, 400));
  for (std::int64_t i = seeded.between(1, 3); i > 0 && free_from < 1300; --i) {
    const int minutes = static_cast<int>(seeded.between(1, 1439 - free_from));
    visits.emplace_back(free_from, minutes);
    free_from += minutes + static_cast<int>(seeded.between(0, 60));
  }
  return visits;
}

void draw_dates(DrawnPart& part, Seeded& seeded) {
  if (seeded.between(0, 2) == 0) part.from = draw_day(seeded);
  if (seeded.between(0, 2) == 0)
    part.until = part.from.value_or(draw_day(seeded)) + 1 +
                 static_cast<std::int32_t>(seeded.between(0, 500));
  for (std::int64_t i = seeded.between(0, 3); i > 0 && seeded.between(0, 1) == 0; --i) {
    const Date first = draw_day(seeded);
    const auto more = seeded.between(0, 1) == 0 ? 0 : seeded.between(0, 60);
    part.except.emplace_back(first, first + static_cast<std::int32_t>(more));
  }
}

bool is_nth(const DrawnPart& part, Date day) {
  const int nth = (number_of_day(day) - 1) / 7 + 1;
  const bool is_last = number_of_day(day) + 7 > length_of_month(day);
  return holds(part.nth, nth) || (is_last && holds(part.nth, -1));
}

bool core_falls(const DrawnPart& part, Date day, const Calendar& calendar) {
  switch (part.core) {
    case DrawnPart::Core::weekly: {
      const Date anchor = part.from.value_or(calendar.plan_first_day);
      const int monday = day.days() - weekday_of(day);
      const int weeks = (monday - (anchor.days() - weekday_of(anchor))) / 7;
      return holds(part.weekdays, weekday_of(day)) && weeks % part.every == 0;
    }
    case DrawnPart::Core::nth_weekday:
      return weekday_of(day) == part.weekdays.front() && is_nth(part, day);
    case DrawnPart::Core::day_of_month: return number_of_day(day) == part.day_of_month;
    case DrawnPart::Core::bank_holidays: return calendar.bank_holidays->holds(day);
    case DrawnPart::Core::quota: break;
  }
  return true;
}

std::string core_text(const DrawnPart& part) {
  std::string text;
  switch (part.core) {
    case DrawnPart::Core::weekly:
      for (const int day : part.weekdays)
        text.append(text.empty() ? "" : ",").append(kDays[static_cast<std::size_t>(day)]);
      return text;
    case DrawnPart::Core::nth_weekday:
      for (const int nth : part.nth) {
        text.append(text.empty() ? "" : ",");
        text += nth < 0 ? "last" : kNth[static_cast<std::size_t>(nth - 1)];
      }
      return text + " " + kDays[static_cast<std::size_t>(part.weekdays.front())] + " of month";
    case DrawnPart::Core::day_of_month:
      return "day " + std::to_string(part.day_of_month) + " of month";
    case DrawnPart::Core::bank_holidays: return "bank holidays";
    case DrawnPart::Core::quota: break;
  }
  const std::string unit = part.unit == DrawnPart::Unit::month ? "month"
                           : part.unit == DrawnPart::Unit::year
                               ? "year"
                               : std::to_string(part.weeks) + " weeks";
  return std::to_string(part.amount) + "m per " + unit;
}

std::string visits_text(const DrawnPart& part) {
  std::string text;
  for (const auto& [start, minutes] : part.visits) {
    text += text.empty() ? " " : ", ";
    if (start < 0) return minutes == 0 ? "" : " " + std::to_string(minutes) + "m";
    text += clock_text(start) + "-" + clock_text(start + minutes);
  }
  return text;
}

}  // namespace

std::string DrawnPart::text() const {
  std::string text = core_text(*this) + visits_text(*this);
  if (only_holidays) text += *only_holidays ? " only bank holidays" : " not bank holidays";
  for (const auto& [first, last] : except) {
    text += &first == &except.front().first ? " except " : ", ";
    text += first.text() + (last == first ? "" : ".." + last.text());
  }
  if (term_time) text += *term_time ? " in term time" : " in school holidays";
  if (until) text += " until " + until->text();
  if (every > 1) text += " every " + std::to_string(every) + " weeks";
  if (from) text += " from " + from->text();
  return text;
}

bool DrawnPart::falls_on(Date day, const Calendar& calendar) const {
  if (from && day < *from) return false;
  if (until && day > *until) return false;
  for (const auto& [first, last] : except) {
    if (first <= day && day <= last) return false;
  }
  if (term_time) {
    bool in_term = false;
    for (const Period term : calendar.terms) in_term = in_term || term.holds(day);
    if (in_term != *term_time) return false;
  }
  if (only_holidays && calendar.bank_holidays->holds(day) != *only_holidays) return false;
  return core_falls(*this, day, calendar);
}

Fraction DrawnPart::flexible_minutes(Date day, const Calendar& calendar) const {
  if (!falls_on(day, calendar)) return {};
  switch (unit) {
    case Unit::week: return Fraction::of(amount, 7 * weeks);
    case Unit::month: return Fraction::of(amount, length_of_month(day));
    case Unit::year: break;
  }
  const Period year = Period::year_from(calendar.plan_first_day);
  bool holds_leap_day = false;
  for (Date that = year.first(); that < year.end(); that = that + 1) {
    const auto of = civil(that);
    if (of.month() == chrono::February && of.day() == chrono::day{29}) holds_leap_day = true;
  }
  return Fraction::of(amount, holds_leap_day ? 366 : 365);
}

DrawnPart draw_pattern(Seeded& seeded) {
  DrawnPart part;
  const std::int64_t core = seeded.between(0, 9);
  if (core < 6) {
    part.weekdays = draw_some(seeded, 0, 6, 7);
    if (seeded.between(0, 2) == 0) part.every = static_cast<int>(seeded.between(1, 6));
  } else if (core < 8) {
    part.core = DrawnPart::Core::nth_weekday;
    part.weekdays = {static_cast<int>(seeded.between(0, 6))};
    part.nth = draw_some(seeded, 1, 5, 3);
    if (seeded.between(0, 2) == 0) part.nth.push_back(-1);
  } else if (core < 9) {
    part.core = DrawnPart::Core::day_of_month;
    part.day_of_month = static_cast<int>(seeded.between(1, 31));
  } else {
    part.core = DrawnPart::Core::bank_holidays;
  }
  part.visits = draw_visits(seeded);
  draw_dates(part, seeded);
  if (seeded.between(0, 3) == 0) part.term_time = seeded.between(0, 1) == 0;
  if (seeded.between(0, 3) == 0) part.only_holidays = seeded.between(0, 1) == 0;
  return part;
}

DrawnPart draw_quota(Seeded& seeded) {
  DrawnPart part;
  part.core = DrawnPart::Core::quota;
  part.amount = static_cast<int>(seeded.between(1, 10'000));
  part.unit = static_cast<DrawnPart::Unit>(seeded.between(0, 2));
  if (part.unit == DrawnPart::Unit::week) part.weeks = static_cast<int>(seeded.between(1, 5));
  draw_dates(part, seeded);
  return part;
}

std::string written_otherwise(const std::string& text, Seeded& seeded) {
  std::string other;
  for (const char c : text) {
    const bool is_letter = c >= 'a' && c <= 'z';
    if ((c == ' ' || c == ',' || c == ';') && seeded.between(0, 2) == 0) other += " ";
    other += is_letter && seeded.between(0, 1) == 0 ? static_cast<char>(c - 32) : c;
    if ((c == ' ' || c == ',' || c == ';') && seeded.between(0, 2) == 0) other += "\t";
  }
  return other;
}

Tally day_by_day(const DrawnPart& part, const Calendar& calendar, Period period) {
  Tally tally;
  std::int64_t occurrences = 0;
  std::int64_t minutes = 0;
  for (Date day = period.first(); day < period.end(); day = day + 1) {
    if (part.core == DrawnPart::Core::quota) {
      const Fraction more = part.flexible_minutes(day, calendar);
      tally.minutes += more;
      tally.occurrences += more / Fraction{part.amount};
    } else if (part.falls_on(day, calendar)) {
      for (const auto& visit : part.visits) {
        ++occurrences;
        minutes += visit.second;
      }
    }
  }
  tally.occurrences += occurrences;
  tally.minutes += minutes;
  return tally;
}

}  // namespace kith::test
