// Flexible hours: exact fractions of their unit over real days (contract §2, counts by calendar).
#include <gtest/gtest.h>

#include "schedule/schedules.hpp"

namespace kith {
namespace {

using test::day;
using test::days;
using test::plain_calendar;
using test::plan_year;
using test::schedule;

Fraction minutes(const char* text, Period period, const char* plan_first_day = "2026-04-06") {
  return schedule(text).count(plain_calendar(plan_first_day), period).minutes;
}

Fraction occurrences(const char* text, Period period) {
  return schedule(text).count(plain_calendar(), period).occurrences;
}

// The sister's nine hours: 540 x 365 / 7.
TEST(Quota, GivesAWeekItsDaysOfSeven) {
  EXPECT_EQ(minutes("9h per week", plan_year()), Fraction::of(540 * 365, 7));
  EXPECT_EQ(minutes("9h per week", days("2026-04-06", "2026-04-12")), Fraction{540});
  EXPECT_EQ(minutes("9h per week", days("2026-04-06", "2026-04-06")), Fraction::of(540, 7));
  EXPECT_EQ(minutes("9h per week", {day("2026-04-06"), day("2026-04-06")}), Fraction{0});
}

TEST(Quota, GivesNWeeksTheirDaysOfSevenN) {
  EXPECT_EQ(minutes("9h per 2 weeks", plan_year()), Fraction::of(540 * 365, 14));
  EXPECT_EQ(occurrences("3 visits per 4 weeks", plan_year()), Fraction::of(3 * 365, 28));
}

TEST(Quota, GivesEachMonthItsOwnLength) {
  EXPECT_EQ(minutes("10h per month", plan_year()), Fraction{12 * 600});
  EXPECT_EQ(minutes("10h per month", days("2026-04-16", "2026-04-30")), Fraction{300});
  EXPECT_EQ(minutes("10h per month", days("2026-02-01", "2026-02-07")), Fraction{150});
  EXPECT_EQ(minutes("10h per month", days("2028-02-01", "2028-02-29")), Fraction{600});
  EXPECT_EQ(minutes("10h per month", days("2026-04-30", "2026-05-01")),
            Fraction{20} + Fraction::of(600, 31));
}

TEST(Quota, GivesAYearItsDaysOf365) {
  EXPECT_EQ(minutes("100h per year", plan_year()), Fraction{6000});
  EXPECT_EQ(minutes("100h per year", days("2026-04-06", "2026-04-06")), Fraction::of(6000, 365));
}

// 366 where the twelve months from the plan's first day hold 29 February.
TEST(Quota, GivesAYearItsDaysOf366WhereThePlansYearHoldsALeapDay) {
  const Period a_day = days("2027-04-06", "2027-04-06");

  EXPECT_EQ(minutes("100h per year", a_day, "2027-04-06"), Fraction::of(6000, 366));
  EXPECT_EQ(minutes("100h per year", a_day, "2027-03-01"), Fraction::of(6000, 366));
  EXPECT_EQ(minutes("100h per year", a_day, "2027-02-28"), Fraction::of(6000, 365));
  EXPECT_EQ(minutes("100h per year", a_day, "2028-02-29"), Fraction::of(6000, 366));
  EXPECT_EQ(minutes("100h per year", a_day, "2028-03-01"), Fraction::of(6000, 365));
}

TEST(Quota, CountsThingsAndTimes) {
  EXPECT_EQ(occurrences("2 nights per week", plan_year()), Fraction::of(2 * 365, 7));
  EXPECT_EQ(minutes("2 nights per week", plan_year()), Fraction{0});
  EXPECT_EQ(occurrences("3 times per month 2h", plan_year()), Fraction{36});
  EXPECT_EQ(minutes("3 times per month 2h", plan_year()), Fraction{36 * 120});
}

// An amount of time is one lot a week.
TEST(Quota, OfTimeIsOneOccurrenceAUnit) {
  EXPECT_EQ(occurrences("9h per week", days("2026-04-06", "2026-04-12")), Fraction{1});
  EXPECT_EQ(occurrences("9h per year", plan_year()), Fraction{1});
}

TEST(Quota, HoldsBothFromAndUntil) {
  EXPECT_EQ(minutes("7h per week from 2026-04-08 until 2026-04-10", plan_year()), Fraction{180});
}

TEST(Quota, LosesTheShareOfExceptedDays) {
  EXPECT_EQ(minutes("7h per week except 2026-05-01..2026-05-31", plan_year()), Fraction{334 * 60});
  EXPECT_EQ(
      minutes("10h per month except 2026-04-16..2026-04-30", days("2026-04-01", "2026-05-31")),
      Fraction{900});
  EXPECT_EQ(minutes("365h per year except 2026-05-01", plan_year()), Fraction{364 * 60});
}

TEST(Quota, InTotalIsSpreadOverTheTerm) {
  const auto one_off = [](const char* text, Period period) {
    return schedule(text).count_one_off(plain_calendar(), period, plan_year()).minutes;
  };

  EXPECT_EQ(one_off("10h in total", plan_year()), Fraction{600});
  EXPECT_EQ(one_off("10h in total", days("2020-01-01", "2040-01-01")), Fraction{600});
  EXPECT_EQ(one_off("10h in total", days("2026-04-06", "2026-04-12")), Fraction::of(600 * 7, 365));
  EXPECT_EQ(
      one_off("10h in total from 2026-05-01 until 2026-05-10", days("2026-05-01", "2026-05-05")),
      Fraction{300});
  EXPECT_EQ(one_off("10h in total from 2026-05-01 until 2026-05-10", plan_year()), Fraction{600});
  EXPECT_EQ(one_off("365h in total except 2026-05-01", plan_year()), Fraction{364 * 60});
  EXPECT_EQ(one_off("10h in total until 2020-01-01", plan_year()), Fraction{0});
}

TEST(Quota, IsOneOccurrenceInTotal) {
  EXPECT_EQ(schedule("10h in total").count_one_off(plain_calendar(), plan_year(), plan_year()),
            (Tally{1, 600}));
}

}  // namespace
}  // namespace kith
