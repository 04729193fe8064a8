// The typical week of the quoting conventions.
#include <gmock/gmock.h>

#include "schedule/schedules.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using test::day;
using test::days;
using test::english_calendar;
using test::kWeeks52;
using test::plain_calendar;
using test::schedule;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Tally typical(const char* text) {
  return schedule(text).typical_week(english_calendar(), kWeeks52);
}

Tally week(const Fraction& occurrences, const Fraction& minutes) { return {occurrences, minutes}; }

TEST(TypicalWeek, IsTheWeekOfAPattern) {
  EXPECT_EQ(typical("daily 09:00-09:30, 17:00-17:30"), week(14, 420));
  EXPECT_EQ(typical("mon-fri 1h; sat 2h"), week(6, 420));
  EXPECT_EQ(typical("daily"), week(7, 0));
}

TEST(TypicalWeek, TakesOneInNOfEveryNWeeks) {
  EXPECT_EQ(typical("mon,tue 1h every 3 weeks"), week(Fraction::of(2, 3), 40));
  EXPECT_EQ(typical("9h per 2 weeks"), week(Fraction::of(1, 2), 270));
}

// A month is 12/52 and a year 1/52 of a week; under 365/7 12 x 7/365 and 7/365.
TEST(TypicalWeek, TakesMonthsAndYearsByTheWeeksOfAYear) {
  const Fraction weeks_365_7 = Fraction::of(365, 7);

  EXPECT_EQ(typical("13h per month"), week(Fraction::of(12, 52), 180));
  EXPECT_EQ(typical("52h per year"), week(Fraction::of(1, 52), 60));
  EXPECT_EQ(typical("3 nights per month"), week(Fraction::of(36, 52), 0));
  EXPECT_EQ(schedule("365h per year").typical_week(plain_calendar(), weeks_365_7).minutes,
            Fraction{7 * 60});
  EXPECT_EQ(schedule("2nd tue of month 1h").typical_week(plain_calendar(), weeks_365_7).minutes,
            Fraction::of(12 * 7 * 60, 365));
}

TEST(TypicalWeek, TakesADayOfEveryMonthTwelveTimesAYear) {
  EXPECT_EQ(typical("1st,3rd tue of month 1h"), week(Fraction::of(24, 52), Fraction::of(1440, 52)));
  EXPECT_EQ(typical("day 28 of month"), week(Fraction::of(12, 52), 0));
  EXPECT_EQ(schedule("day 28 of month").typical_week(plain_calendar("2028-02-29"), kWeeks52),
            week(Fraction::of(12, 52), 0));
}

// In the plan year: four 5th Mondays, seven 31sts, eleven 30ths.
TEST(TypicalWeek, CountsDaysThatNotEveryMonthHasOverTwelveMonths) {
  EXPECT_EQ(typical("5th mon of month"), week(Fraction::of(4, 52), 0));
  EXPECT_EQ(typical("5th,last mon of month"), week(Fraction::of(12, 52), 0));
  EXPECT_EQ(typical("4th,last mon of month"), week(Fraction::of(16, 52), 0));
  EXPECT_EQ(typical("day 31 of month"), week(Fraction::of(7, 52), 0));
  EXPECT_EQ(typical("day 30 of month"), week(Fraction::of(11, 52), 0));
}

TEST(TypicalWeek, CountsBankHolidaysOverTwelveMonths) {
  EXPECT_EQ(typical("bank holidays 10:00-14:00"),
            week(Fraction::of(9, 52), Fraction::of(9 * 240, 52)));
}

TEST(TypicalWeek, TakesAWeeklyRuleAsItsWeek) {
  EXPECT_EQ(typical("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE 09:00-10:00"), week(1, 60));
  EXPECT_EQ(typical("RRULE:FREQ=DAILY"), week(7, 0));
}

TEST(TypicalWeek, CountsAnyOtherRuleOverTwelveMonths) {
  EXPECT_EQ(typical("RRULE:FREQ=DAILY;INTERVAL=2"), week(Fraction::of(183, 52), 0));
  EXPECT_EQ(typical("RRULE:FREQ=MONTHLY;BYMONTHDAY=31"), week(Fraction::of(7, 52), 0));
  EXPECT_EQ(typical("RRULE:FREQ=WEEKLY;COUNT=12"), week(Fraction::of(12, 52), 0));
  EXPECT_EQ(typical("RRULE:FREQ=WEEKLY;UNTIL=20260420"), week(Fraction::of(3, 52), 0));
}

// A monthly review that starts in October is monthly all the same.
TEST(TypicalWeek, CountsARuleFromItsOwnLaterStart) {
  EXPECT_EQ(typical("RRULE:FREQ=MONTHLY from 2026-10-01"), week(Fraction::of(12, 52), 0));
  EXPECT_EQ(typical("RRULE:FREQ=YEARLY;INTERVAL=2 from 2025-05-01"), week(0, 0));
}

TEST(TypicalWeek, IgnoresDatedModifiers) {
  EXPECT_EQ(typical("mon 1h from 2027-01-01 until 2027-02-01 in term time except 2027-01-04 "
                    "not bank holidays"),
            week(1, 60));
  EXPECT_EQ(typical("day 31 of month from 2027-03-01"), week(Fraction::of(7, 52), 0));
  EXPECT_EQ(typical("9h per week until 2026-04-06"), week(1, 540));
}

TEST(TypicalWeek, HasNoOneOffs) {
  EXPECT_EQ(typical("once 2026-05-01 1h; 10h in total"), week(0, 0));
  EXPECT_THAT(
      schedule("once 2026-05-01 1h; 10h in total").typical_slots(english_calendar(), kWeeks52),
      IsEmpty());
}

TEST(TypicalWeek, AsksForBankHolidaysOnlyWhereTheyAreTheCore) {
  EXPECT_EQ(schedule("daily not bank holidays").typical_obstacle(plain_calendar()), std::nullopt);
  EXPECT_EQ(schedule("bank holidays").typical_obstacle(english_calendar()), std::nullopt);
  EXPECT_EQ(schedule("bank holidays").typical_obstacle(plain_calendar()), FaultCode::beyond_data);
  EXPECT_EQ(code_thrown_by(
                [] { return schedule("bank holidays").typical_week(plain_calendar(), kWeeks52); }),
            Code::not_known);
  EXPECT_EQ(code_thrown_by(
                [] { return schedule("bank holidays").typical_slots(plain_calendar(), kWeeks52); }),
            Code::not_known);
}

std::vector<Slot> slots(const char* text) {
  return schedule(text).typical_slots(english_calendar(), kWeeks52);
}

TEST(TypicalSlots, AreTheSpansOfEachDay) {
  EXPECT_THAT(slots("mon,sun 09:00-10:00, 17:00-17:30"),
              ElementsAre(Slot{Weekday::mon, 540, 60, 1}, Slot{Weekday::mon, 1020, 30, 1},
                          Slot{Weekday::sun, 540, 60, 1}, Slot{Weekday::sun, 1020, 30, 1}));
}

TEST(TypicalSlots, HaveNoStartWithoutAClockAndNoMinutesWithoutADuration) {
  EXPECT_THAT(slots("mon 1h; tue"),
              ElementsAre(Slot{Weekday::mon, {}, 60, 1}, Slot{Weekday::tue, {}, 0, 1}));
}

TEST(TypicalSlots, ComeOneInNOfEveryNWeeks) {
  EXPECT_THAT(slots("fri 22:00-08:00 every 2 weeks"),
              ElementsAre(Slot{Weekday::fri, 1320, 600, Fraction::of(1, 2)}));
}

TEST(TypicalSlots, OfFlexibleHoursBelongToNoDay) {
  EXPECT_THAT(slots("9h per week"), ElementsAre(Slot{{}, {}, 540, 1}));
  EXPECT_THAT(slots("3 times per month 2h"), ElementsAre(Slot{{}, {}, 120, Fraction::of(36, 52)}));
  EXPECT_THAT(slots("30 miles per week"), ElementsAre(Slot{{}, {}, 0, 30}));
}

TEST(TypicalSlots, OfAMergedNightStandOnTheDayWhereItStarts) {
  EXPECT_THAT(slots("mon,tue 22:00-08:00, 07:00-09:00"),
              ElementsAre(Slot{Weekday::mon, 420, 120, 1}, Slot{Weekday::mon, 1320, 660, 1},
                          Slot{Weekday::tue, 1320, 600, 1}));
}

TEST(TypicalSlots, OfBankHolidaysStandOnTheirWeekdays) {
  EXPECT_THAT(slots("bank holidays 10:00-14:00"),
              ElementsAre(Slot{Weekday::mon, 600, 240, Fraction::of(6, 52)},
                          Slot{Weekday::fri, 600, 240, Fraction::of(3, 52)}));
}

TEST(TypicalSlots, OfADayOfTheMonthStandOnTheWeekdaysOfItsTwelveDates) {
  Fraction sum;
  for (const Slot& slot : slots("day 15 of month 1h")) {
    EXPECT_TRUE(slot.day);
    sum += slot.per_week;
  }
  EXPECT_EQ(sum, Fraction::of(12, 52));
}

}  // namespace
}  // namespace kith
