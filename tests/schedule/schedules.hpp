// Days, periods, calendars and schedules in tests, written as documents write them.
#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "kith/schedule/schedule.hpp"

namespace kith::test {

inline Date day(std::string_view text) {
  const ParsedDate parsed = parse_date(text);
  if (parsed.fault != DateFault::none) throw std::invalid_argument{std::string{text}};
  return parsed.date;
}

/// Both days inside.
inline Period days(std::string_view first, std::string_view last) {
  return Period::inclusive(day(first), day(last));
}

/// The plan year of the contract's example, 365 days from a Monday.
inline Period plan_year() { return days("2026-04-06", "2027-04-05"); }

inline Schedule schedule(std::string_view text) {
  ParsedSchedule parsed = parse_schedule(text);
  if (!parsed.schedule) {
    throw std::invalid_argument{std::string{text} + ": " + parsed.faults.front().allowed};
  }
  return *parsed.schedule;
}

inline BankHolidays holidays(std::initializer_list<std::string_view> texts, Period known) {
  std::vector<Date> found;
  for (const std::string_view text : texts) found.push_back(day(text));
  return {found, known};
}

/// The bank holidays of England and Wales in the plan year. Source: www.gov.uk/bank-holidays.
inline const BankHolidays& english_holidays() {
  static const BankHolidays known =
      holidays({"2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
                "2027-01-01", "2027-03-26", "2027-03-29"},
               plan_year());
  return known;
}

/// Three invented terms: 60, 60 and 40 days.
inline const std::vector<Period>& school_terms() {
  static const std::vector<Period> terms = {days("2026-04-13", "2026-06-11"),
                                            days("2026-09-07", "2026-11-05"),
                                            days("2027-01-11", "2027-02-19")};
  return terms;
}

/// A calendar that knows everything about the plan year.
inline Calendar english_calendar() {
  return {day("2026-04-06"), &english_holidays(), school_terms(), true};
}

/// A calendar that knows only when the plan begins.
inline Calendar plain_calendar(std::string_view plan_first_day = "2026-04-06") {
  return {day(plan_first_day), nullptr, {}, false};
}

inline const Fraction kWeeks52{52};

}  // namespace kith::test
