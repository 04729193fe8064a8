// Bank holidays 2024 to 2028 against the rules that make them: Banking and Financial Dealings Act
// 1971, schedule 1, and the yearly proclamations.
#include <gmock/gmock.h>

#include <set>

#include "kith/parameters/parameters.hpp"
#include "parameters/dates.hpp"

namespace kith {
namespace {

using ::testing::ElementsAreArray;

const Parameters& shipped() {
  static const Parameters parameters = Parameters::shipped();
  return parameters;
}

Period year(int number) {
  return {*Date::from_ymd(number, 1, 1), *Date::from_ymd(number + 1, 1, 1)};
}

std::int32_t count(Division division, int number) {
  return shipped().bank_holidays(division).count(year(number));
}

// Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
Date easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int month_and_day = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
  return *Date::from_ymd(year, month_and_day / 31, month_and_day % 31 + 1);
}

Date first_monday(int year, int month) { return (*Date::from_ymd(year, month, 7)).monday(); }
Date last_monday(int year, int month) {
  return (*Date::from_ymd(year, month, days_in_month(year, month))).monday();
}

// Adds a fixed day, or the next weekday that is not already a holiday.
void add_fixed(std::set<Date>& days, int year, int month, int day) {
  Date date = *Date::from_ymd(year, month, day);
  while (date.weekday() >= Weekday::sat || days.contains(date)) date = date + 1;
  days.insert(date);
}

std::set<Date> by_rule(Division division, int year) {
  std::set<Date> days;
  const bool scotland = division == Division::scotland;
  add_fixed(days, year, 1, 1);
  if (scotland) add_fixed(days, year, 1, 2);
  if (division == Division::northern_ireland) add_fixed(days, year, 3, 17);
  days.insert(easter(year) - 2);
  if (!scotland) days.insert(easter(year) + 1);
  days.insert(first_monday(year, 5));
  days.insert(last_monday(year, 5));
  if (division == Division::northern_ireland) add_fixed(days, year, 7, 12);
  days.insert(scotland ? first_monday(year, 8) : last_monday(year, 8));
  if (scotland) add_fixed(days, year, 11, 30);
  add_fixed(days, year, 12, 25);
  add_fixed(days, year, 12, 26);
  // The World Cup holiday, once, by Royal Proclamation of 5 February 2026.
  if (scotland && year == 2026) days.insert(*Date::from_ymd(2026, 6, 15));
  return days;
}

TEST(BankHolidays, AreThoseOfTheRulesInEveryDivisionAndYear) {
  for (const auto division :
       {Division::england_and_wales, Division::scotland, Division::northern_ireland}) {
    for (int number = 2024; number <= 2028; ++number) {
      SCOPED_TRACE(number * 10 + static_cast<int>(division));
      EXPECT_THAT(shipped().bank_holidays(division).in(year(number)),
                  ElementsAreArray(by_rule(division, number)));
    }
  }
}

TEST(BankHolidays, AreEightNineAndTen) {
  for (int number = 2024; number <= 2028; ++number) {
    SCOPED_TRACE(number);
    EXPECT_EQ(count(Division::england_and_wales, number), 8);
    EXPECT_EQ(count(Division::scotland, number), number == 2026 ? 10 : 9);
    EXPECT_EQ(count(Division::northern_ireland, number), 10);
  }
}

TEST(BankHolidays, HoldTheDayThatCopiesOfTheFeedMiss) {
  EXPECT_TRUE(shipped().bank_holidays(Division::scotland).holds(day("2026-06-15")));
  EXPECT_FALSE(shipped().bank_holidays(Division::england_and_wales).holds(day("2026-06-15")));
}

TEST(BankHolidays, MoveToAWeekdayWhereTheyFallOnAWeekend) {
  const BankHolidays& england = shipped().bank_holidays(Division::england_and_wales);
  EXPECT_FALSE(england.holds(day("2026-12-26")));
  EXPECT_TRUE(england.holds(day("2026-12-28")));
  EXPECT_FALSE(england.holds(day("2027-12-25")));
  EXPECT_TRUE(england.holds(day("2027-12-27")));
  EXPECT_TRUE(england.holds(day("2027-12-28")));
}

TEST(BankHolidays, AreKnownFor2024To2028) {
  for (const auto division :
       {Division::england_and_wales, Division::scotland, Division::northern_ireland}) {
    const Period known = shipped().bank_holidays(division).known();
    EXPECT_EQ(known.first(), day("2024-01-01"));
    EXPECT_EQ(known.last(), day("2028-12-31"));
  }
}

}  // namespace
}  // namespace kith
