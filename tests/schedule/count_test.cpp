// Patterns counted over real days, by hand.
#include <gtest/gtest.h>

#include "schedule/schedules.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using test::day;
using test::days;
using test::english_calendar;
using test::plain_calendar;
using test::plan_year;
using test::schedule;

Tally tally(std::int64_t occurrences, std::int64_t minutes) { return {occurrences, minutes}; }

Tally count(const char* text, Period period = plan_year()) {
  return schedule(text).count(english_calendar(), period);
}

// 365 days from a Monday: every weekday 52 times, Monday once more.
TEST(ScheduleCount, IsTheDaysOfThePattern) {
  EXPECT_EQ(count("daily"), tally(365, 0));
  EXPECT_EQ(count("mon 1h"), tally(53, 53 * 60));
  EXPECT_EQ(count("tue 1h"), tally(52, 52 * 60));
  EXPECT_EQ(count("mon-fri 1h30"), tally(261, 261 * 90));
  EXPECT_EQ(count("fri-mon 1h"), tally(209, 209 * 60));
}

// The agency of the contract's example: an hour a day, over the plan year.
TEST(ScheduleCount, TakesEverySpanOfADayAsAVisit) {
  EXPECT_EQ(count("daily 09:00-09:30, 17:00-17:30"), tally(730, 365 * 60));
  EXPECT_EQ(count("mon 09:00-10:00, 10:00-11:00"), tally(106, 106 * 60));
  EXPECT_EQ(count("mon 09:00-10:00, 09:30-11:00"), tally(53, 53 * 120));
}

TEST(ScheduleCount, AddsPartsEvenWhereTheyOverlap) {
  EXPECT_EQ(count("mon 09:00-10:00; mon 09:30-10:30"), tally(106, 106 * 60));
}

TEST(ScheduleCount, TakesThePeriodFromItsFirstDayUpToItsEnd) {
  EXPECT_EQ(count("mon", days("2026-04-06", "2026-04-06")), tally(1, 0));
  EXPECT_EQ(count("mon", days("2026-04-07", "2026-04-12")), tally(0, 0));
  EXPECT_EQ(count("mon", {day("2026-04-06"), day("2026-04-06")}), tally(0, 0));
  EXPECT_EQ(count("mon", {day("2026-04-13"), day("2026-04-06")}), tally(0, 0));
}

// A night belongs to the day on which it starts.
TEST(ScheduleCount, CountsANightOnItsStartingDay) {
  EXPECT_EQ(count("mon 22:00-08:00", days("2026-04-06", "2026-04-06")), tally(1, 600));
  EXPECT_EQ(count("mon 22:00-08:00", days("2026-04-07", "2026-04-07")), tally(0, 0));
}

// Each morning's 07:00 visit lies inside the night before it but for its last hour.
TEST(ScheduleCount, MergesANightWithTheMorningThatItRunsInto) {
  EXPECT_EQ(count("daily 22:00-08:00, 07:00-09:00", days("2026-04-06", "2026-04-12")),
            tally(7, 7 * 660));
  EXPECT_EQ(count("mon,tue 22:00-08:00, 07:00-09:00", days("2026-04-06", "2026-04-12")),
            tally(3, 120 + 660 + 600));
  EXPECT_EQ(count("daily at 09:00 for 48h", days("2026-04-06", "2026-04-12")), tally(1, 7 * 1440));
}

TEST(ScheduleCount, TakesEveryNthWeekFromTheWeekOfFrom) {
  const Period april = days("2026-04-01", "2026-04-30");  // Mondays 6, 13, 20, 27

  EXPECT_EQ(count("mon every 2 weeks from 2026-04-08", april),
            tally(1, 0));  // 20; the 6th is before
  EXPECT_EQ(count("mon every 2 weeks from 2026-04-13", april), tally(2, 0));
  EXPECT_EQ(count("sun every 2 weeks from 2026-04-13", april), tally(1, 0));  // 19
  EXPECT_EQ(count("daily every 2 weeks from 2026-04-13", april), tally(11, 0));
}

TEST(ScheduleCount, TakesEveryNthWeekFromThePlansFirstDayWithoutFrom) {
  const Period april = days("2026-04-01", "2026-04-30");

  EXPECT_EQ(schedule("mon every 2 weeks").count(plain_calendar("2026-04-08"), april), tally(2, 0));
  EXPECT_EQ(schedule("mon every 2 weeks").count(plain_calendar("2026-04-13"), april), tally(2, 0));
  EXPECT_EQ(schedule("mon every 3 weeks").count(plain_calendar("2026-04-13"), april), tally(1, 0));
  EXPECT_EQ(schedule("tue every 2 weeks").count(plain_calendar("2027-04-06"), april), tally(2, 0));
}

TEST(ScheduleCount, HoldsBothFromAndUntil) {
  EXPECT_EQ(count("mon from 2026-04-13 until 2026-04-27"), tally(3, 0));
  EXPECT_EQ(count("mon until 2020-01-01"), tally(0, 0));
}

TEST(ScheduleCount, LeavesOutExceptedDays) {
  EXPECT_EQ(count("mon except 2026-04-13, 2026-04-14"), tally(52, 0));
  EXPECT_EQ(count("daily 1h except 2026-05-01..2026-05-31"), tally(334, 334 * 60));
  EXPECT_EQ(count("daily except 2020-01-01..2026-04-06"), tally(364, 0));
}

// The terms of schedules.hpp hold 160 days.
TEST(ScheduleCount, KeepsToTermTimeOrSchoolHolidays) {
  EXPECT_EQ(count("daily in term time"), tally(160, 0));
  EXPECT_EQ(count("daily in school holidays"), tally(205, 0));
  EXPECT_EQ(count("daily in term time except 2026-04-12..2026-04-14"), tally(158, 0));
  EXPECT_EQ(count("daily in school holidays except 2026-04-12..2026-04-14"), tally(204, 0));
}

// Nine bank holidays, six of them Mondays, two of these in a term.
TEST(ScheduleCount, LeavesOutOrKeepsToBankHolidays) {
  EXPECT_EQ(count("daily not bank holidays"), tally(356, 0));
  EXPECT_EQ(count("daily only bank holidays"), tally(9, 0));
  EXPECT_EQ(count("mon not bank holidays"), tally(47, 0));
  EXPECT_EQ(count("mon only bank holidays"), tally(6, 0));
  EXPECT_EQ(count("mon only bank holidays in term time"), tally(2, 0));
  EXPECT_EQ(count("mon only bank holidays in term time except 2026-05-04"), tally(1, 0));
}

TEST(ScheduleCount, TakesBankHolidaysAsDays) {
  EXPECT_EQ(count("bank holidays 10:00-14:00"), tally(9, 9 * 240));
  EXPECT_EQ(count("bank holidays in school holidays"), tally(7, 0));
  EXPECT_EQ(count("bank holidays not bank holidays"), tally(0, 0));
}

TEST(ScheduleCount, FindsTheNthWeekdayOfTheMonth) {
  EXPECT_EQ(count("1st mon of month"), tally(13, 0));  // 6 April 2026 … 5 April 2027
  EXPECT_EQ(count("2nd mon of month"), tally(12, 0));
  EXPECT_EQ(count("last fri of month 1h"), tally(12, 12 * 60));
  EXPECT_EQ(count("1st,3rd tue of month"), tally(24, 0));
  // Mondays five times in June, August and November 2026 and in March 2027.
  EXPECT_EQ(count("5th mon of month"), tally(4, 0));
  EXPECT_EQ(count("5th,last mon of month"), tally(12, 0));
  EXPECT_EQ(count("4th,last mon of month"), tally(16, 0));
}

TEST(ScheduleCount, SkipsMonthsWithoutTheDay) {
  EXPECT_EQ(count("day 31 of month"), tally(7, 0));
  EXPECT_EQ(count("day 30 of month"), tally(11, 0));
  EXPECT_EQ(count("day 29 of month"), tally(11, 0));
  EXPECT_EQ(count("day 29 of month", days("2028-01-01", "2028-12-31")), tally(12, 0));
}

TEST(ScheduleCount, TakesTheDaysThatARuleGives) {
  EXPECT_EQ(count("RRULE:FREQ=WEEKLY;BYDAY=MO,WE 09:00-10:00"), tally(105, 105 * 60));
  EXPECT_EQ(count("RRULE:FREQ=DAILY;INTERVAL=2"), tally(183, 0));
  EXPECT_EQ(count("RRULE:FREQ=MONTHLY;BYMONTHDAY=31"), tally(7, 0));
  EXPECT_EQ(count("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=12"), tally(12, 0));
}

TEST(ScheduleCount, BeginsARuleAtFromOrAtThePlansFirstDay) {
  EXPECT_EQ(count("RRULE:FREQ=DAILY", days("2026-04-01", "2026-04-10")), tally(5, 0));
  EXPECT_EQ(count("RRULE:FREQ=DAILY from 2026-04-09", days("2026-04-01", "2026-04-10")),
            tally(2, 0));
  EXPECT_EQ(count("RRULE:FREQ=WEEKLY", days("2026-04-01", "2026-04-30")), tally(4, 0));  // Mondays
}

TEST(ScheduleCount, CountsARulesCountBeforeItsExceptions) {
  EXPECT_EQ(count("RRULE:FREQ=DAILY;COUNT=5 except 2026-04-07"), tally(4, 0));
  EXPECT_EQ(count("RRULE:FREQ=DAILY;COUNT=5 not bank holidays"), tally(4, 0));
}

TEST(ScheduleCount, LeavesOneOffPartsToCountOneOff) {
  EXPECT_EQ(count("once 2026-05-01 1h; 10h in total"), tally(0, 0));
}

TEST(ScheduleCount, TakesAOnceDateThatFallsInThePeriod) {
  const auto one_off = [](const char* text, Period period) {
    return schedule(text).count_one_off(plain_calendar(), period, plan_year());
  };

  EXPECT_EQ(one_off("once 2026-05-01 1h", plan_year()), tally(1, 60));
  EXPECT_EQ(one_off("once 2026-05-01 09:00-10:00, 14:00-16:00", plan_year()), tally(2, 180));
  EXPECT_EQ(one_off("once 2026-05-01 1h", days("2026-05-02", "2026-06-01")), tally(0, 0));
  EXPECT_EQ(one_off("mon 1h; once 2026-05-01", plan_year()), tally(1, 0));
}

// RFC 5545: a set of dates holds each once.
TEST(ScheduleCount, TakesAnExtraDateThatTheRuleGivesAlreadyOnce) {
  const auto one_off = [](const char* text) {
    return schedule(text).count_one_off(plain_calendar(), plan_year(), plan_year());
  };

  EXPECT_EQ(one_off("RRULE:FREQ=WEEKLY 09:00-10:00; once 2026-04-13"), tally(0, 0));
  EXPECT_EQ(one_off("RRULE:FREQ=WEEKLY; once 2026-04-13"), tally(0, 0));
  EXPECT_EQ(one_off("RRULE:FREQ=WEEKLY; once 2026-04-14"), tally(1, 0));
  EXPECT_EQ(one_off("RRULE:FREQ=WEEKLY 09:00-10:00; once 2026-04-13 09:00-11:00"), tally(0, 0));
  EXPECT_EQ(one_off("RRULE:FREQ=WEEKLY 09:00-10:00; once 2026-04-13 14:00-15:00"), tally(1, 60));
  EXPECT_EQ(one_off("RRULE:FREQ=WEEKLY except 2026-04-13; once 2026-04-13"), tally(1, 0));
  EXPECT_EQ(one_off("mon; once 2026-04-13"), tally(1, 0));
}

TEST(ScheduleObstacle, IsTermsThatAreMissing) {
  const Schedule in_term = schedule("tue; mon in term time");

  EXPECT_EQ(in_term.obstacle(plain_calendar(), plan_year()), FaultCode::terms_missing);
  EXPECT_EQ(in_term.obstacle(english_calendar(), plan_year()), std::nullopt);
  EXPECT_EQ(code_thrown_by([&] { return in_term.count(plain_calendar(), plan_year()); }),
            Code::not_known);
}

TEST(ScheduleObstacle, IsBankHolidaysBeyondTheirData) {
  for (const char* text :
       {"daily not bank holidays", "daily only bank holidays", "bank holidays"}) {
    const Schedule asks = schedule(text);
    EXPECT_EQ(asks.obstacle(english_calendar(), plan_year()), std::nullopt) << text;
    EXPECT_EQ(asks.obstacle(english_calendar(), days("2026-04-06", "2027-04-06")),
              FaultCode::beyond_data)
        << text;
    EXPECT_EQ(asks.obstacle(english_calendar(), days("2026-04-05", "2027-04-05")),
              FaultCode::beyond_data)
        << text;
    EXPECT_EQ(asks.obstacle(plain_calendar(), plan_year()), FaultCode::beyond_data) << text;
    EXPECT_EQ(code_thrown_by([&] { return asks.count(plain_calendar(), plan_year()); }),
              Code::not_known)
        << text;
  }
  EXPECT_EQ(schedule("daily").obstacle(plain_calendar(), plan_year()), std::nullopt);
}

TEST(ScheduleObstacle, IsEmptyWhereThePartEndsInsideTheData) {
  const Schedule ends = schedule("daily from 2026-04-06 until 2027-04-05 not bank holidays");

  EXPECT_EQ(ends.obstacle(english_calendar(), days("2020-01-01", "2040-01-01")), std::nullopt);
  EXPECT_EQ(ends.count(english_calendar(), days("2020-01-01", "2040-01-01")), tally(356, 0));
}

}  // namespace
}  // namespace kith
