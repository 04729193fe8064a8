// Which day is that? Civil dates from and to year, month and day, text, shifts by months and years,
// and tax years.
// The calendar itself is std::chrono's proleptic Gregorian one; a Date keeps only the number of
// days, so that comparing and counting days is integer arithmetic.
#include "kith/values/date.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace kith {
namespace {

namespace chrono = std::chrono;

// A date as year, month and day; worked out at each call, because most dates are only compared.
chrono::year_month_day civil(Date date) noexcept {
  return chrono::year_month_day{chrono::sys_days{chrono::days{date.days()}}};
}

// The day of the month, or the month's last day where it has no such day: a plan that begins on 31
// January has its first monthly anniversary on 28 or 29 February.
Date last_valid(int year, int month, int day) noexcept {
  return *Date::from_ymd(year, month, std::min(day, days_in_month(year, month)));
}

// The value of a text that is known to be digits.
int digits(std::string_view text) noexcept {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

// ISO 8601 pads with zeros to a fixed width, so that texts sort as their dates do.
void append_padded(std::string& text, int value, int width) {
  const std::string number = std::to_string(value);
  text.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(number.size()))), '0');
  text += number;
}

constexpr std::array<std::string_view, 7> kWeekdayNames = {"mon", "tue", "wed", "thu",
                                                           "fri", "sat", "sun"};

}  // namespace

std::string_view weekday_name(Weekday day) noexcept {
  return kWeekdayNames[static_cast<std::size_t>(day)];
}

std::optional<Date> Date::from_ymd(int year, int month, int day) noexcept {
  const chrono::year_month_day date{chrono::year{year}, chrono::month{static_cast<unsigned>(month)},
                                    chrono::day{static_cast<unsigned>(day)}};
  // chrono's fields are narrow and would take month 257 for January.
  if (month < 1 || month > 12 || day < 1 || day > 31 || int{date.year()} != year || !date.ok()) {
    return std::nullopt;
  }
  return from_days(static_cast<std::int32_t>(chrono::sys_days{date}.time_since_epoch().count()));
}

int Date::year() const noexcept { return static_cast<int>(civil(*this).year()); }
int Date::month() const noexcept {
  return static_cast<int>(static_cast<unsigned>(civil(*this).month()));
}
int Date::day() const noexcept {
  return static_cast<int>(static_cast<unsigned>(civil(*this).day()));
}

Date Date::plus_years(int years) const noexcept {
  return last_valid(year() + years, month(), day());
}

Date Date::plus_months(int months) const noexcept {
  // Months counted from year 0, so that the year and the month come from one division, which has to
  // round down also for a shift to before year 0.
  const int count = year() * 12 + month() - 1 + months;
  const int year = count >= 0 ? count / 12 : (count - 11) / 12;
  return last_valid(year, count - year * 12 + 1, day());
}

std::string Date::text() const {
  std::string text;
  append_padded(text, year(), 4);
  text += '-';
  append_padded(text, month(), 2);
  text += '-';
  append_padded(text, day(), 2);
  return text;
}

// Strictly YYYY-MM-DD: 2026-4-6 and 06/04/2026 are refused, because a reader that guessed would
// take 04/06 for April in one document and June in the next. A wrong form and an
// impossible day are different faults.
ParsedDate parse_date(std::string_view text) noexcept {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != kForm.size()) return {{}, DateFault::not_a_date};
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == 'd' ? !digit : text[i] != '-') return {{}, DateFault::not_a_date};
  }
  const auto date = Date::from_ymd(digits(text.substr(0, 4)), digits(text.substr(5, 2)),
                                   digits(text.substr(8, 2)));
  if (!date) return {{}, DateFault::impossible};
  return {*date, DateFault::none};
}

bool is_leap_year(int year) noexcept { return chrono::year{year}.is_leap(); }

int days_in_month(int year, int month) noexcept {
  const chrono::year_month_day_last last{
      chrono::year{year}, chrono::month_day_last{chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

// The United Kingdom's tax year runs from 6 April to 5 April (Income Tax Act 2007, s.4).
int tax_year(Date day) noexcept {
  const int year = day.year();
  return day < tax_year_start(year) ? year - 1 : year;
}

Date tax_year_start(int year) noexcept { return *Date::from_ymd(year, 4, 6); }

}  // namespace kith
