// Faults of schedule text: each points at a byte, shows the word there and says what may stand.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "schedule/schedules.hpp"

namespace kith {
namespace {

using ::testing::SizeIs;

struct Case {
  std::string text;
  std::int64_t character;
  std::string found;  // empty: nothing stood there
  std::string allowed;
};

constexpr const char* kACore = "a day, 'daily', 'once', a quantity or RRULE:";

void expect_faults(FaultCode code, const std::vector<Case>& cases) {
  for (const Case& expected : cases) {
    SCOPED_TRACE(expected.text);
    const ParsedSchedule parsed = parse_schedule(expected.text);
    EXPECT_FALSE(parsed.schedule);
    ASSERT_THAT(parsed.faults, SizeIs(1));
    const Fault& fault = parsed.faults.front();
    EXPECT_EQ(fault.code, code);
    EXPECT_EQ(fault.at, "");
    EXPECT_EQ(fault.character, expected.character);
    EXPECT_EQ(fault.found.value_or(""), expected.found);
    EXPECT_EQ(fault.allowed, expected.allowed);
  }
}

TEST(ScheduleFault, NamesTheCharacterAndWhatCouldStandThere) {
  expect_faults(
      FaultCode::schedule_syntax,
      {
          {"dayly", 0, "dayly", kACore},
          {"", 0, "", kACore},
          {"   ", 3, "", kACore},
          {"mon; ", 5, "", kACore},
          {";mon", 0, ";", kACore},
          {"09:00-10:00", 0, "09:00-10:00", kACore},
          {"mon dayly", 4, "dayly",
           "a time such as 09:00-10:00, a duration such as 1h30, 'every', 'from', 'until', 'in', "
           "'except', 'not', 'only', ';' or the end"},
          {"mon 1h dayly", 7, "dayly",
           "'every', 'from', 'until', 'in', 'except', 'not', 'only', ';' or the end"},
          {"mon 1h from 2026-04-06 from 2026-04-07", 23, "from",
           "'every', 'until', 'in', 'except', 'not', 'only', ';' or the end"},
          {"mon not bank holidays only bank holidays", 22, "only",
           "'every', 'from', 'until', 'in', 'except', ';' or the end"},
          {"9h per week every 2 weeks", 12, "every", "'from', 'until', 'except', ';' or the end"},
          {"9h per week in term time", 12, "in", "'from', 'until', 'except', ';' or the end"},
          {"9h per week not bank holidays", 12, "not", "'from', 'until', 'except', ';' or the end"},
          {"3 times per week daily", 17, "daily",
           "a duration such as 1h30, 'from', 'until', 'except', ';' or the end"},
          {"3 times per week 1h daily", 20, "daily", "'from', 'until', 'except', ';' or the end"},
          {"last fri of month every 2 weeks", 18, "every",
           "a time such as 09:00-10:00, a duration such as 1h30, 'from', 'until', 'in', 'except', "
           "'not', 'only', ';' or the end"},
          {"RRULE:FREQ=DAILY every 2 weeks", 17, "every",
           "a time such as 09:00-10:00, 'from', 'until', 'in', 'except', 'not', 'only', ';' or the "
           "end"},
          {"RRULE:FREQ=DAILY 1h", 17, "1h",
           "a time such as 09:00-10:00, 'from', 'until', 'in', 'except', 'not', 'only', ';' or the "
           "end"},
      });
}

TEST(ScheduleFault, AsksForASemicolonWhereANewPartFollowsAComma) {
  expect_faults(FaultCode::schedule_syntax,
                {
                    {"mon 09:00-10:00, wed 10:00-11:00", 17, "wed", "use ; between parts"},
                    {"mon 1h, wed 2h", 8, "wed", "use ; between parts"},
                    {"9h per week, 2 nights per week", 13, "2", "use ; between parts"},
                    {"mon except 2026-05-04, wed 1h", 23, "wed", "use ; between parts"},
                });
}

TEST(ScheduleFault, PointsAtTheWordInsideThePart) {
  expect_faults(
      FaultCode::schedule_syntax,
      {
          {"mon,09:00-10:00", 4, "09:00-10:00", "a day"},
          {"mon-", 4, "", "a day"},
          {"mon 09:00", 9, "", "'-'"},
          {"mon 9:00-10:00", 4, "9:00-10:00", "a time from 00:00 to 23:59"},
          {"mon 24:00-10:00", 4, "24:00-10:00", "a time from 00:00 to 23:59"},
          {"mon 09:00-24:01", 10, "24:01", "a time from 00:00 to 24:00"},
          {"mon 09:60-10:00", 4, "09:60-10:00", "a time from 00:00 to 23:59"},
          {"mon 09:00-10:000", 10, "10:000", "a time such as 09:00-10:00"},
          {"mon 09:00-09:00", 10, "09:00", "an end that is not the start"},
          {"mon 09:00-10:00,", 16, "", "a time such as 09:00-10:00"},
          {"mon 09:00-10:00, noon", 17, "noon", "a time such as 09:00-10:00"},
          {"mon at 09:00 1h", 13, "1h", "'for'"},
          {"mon at 09:00 for ever", 17, "ever", "a duration such as 1h30"},
          {"mon 1.33h", 4, "1.33h", "whole minutes"},
          {"mon 1.5m", 4, "1.5m", "a duration such as 1h30"},
          {"mon 1h75", 4, "1h75", "a duration such as 1h30"},
          {"mon 1h5", 4, "1h5", "a duration such as 1h30"},
          {"mon 0m", 4, "0m", "at least 1m"},
          {"1st,6th mon of month", 4, "6th", "1st, 2nd, 3rd, 4th, 5th or last"},
          {"1st month", 4, "month", "a day"},
          {"1st mon in month", 8, "in", "'of'"},
          {"1st mon of year", 11, "year", "'month'"},
          {"day 32 of month", 4, "32", "1 to 31"},
          {"day 0 of month", 4, "0", "1 to 31"},
          {"day off", 4, "off", "1 to 31"},
          {"bank robbery", 5, "robbery", "'holidays'"},
          {"once more", 5, "more", "a date such as 2026-04-06"},
          {"once 2026-4-6", 5, "2026-4-6", "a date such as 2026-04-06"},
          {"once 2026-04-061", 5, "2026-04-061", "a date such as 2026-04-06"},
          {"9h", 2, "", "'per' or 'in total'"},
          {"9h in all", 6, "all", "'total'"},
          {"9h per day", 7, "day", "'week', 'month', 'year' or a number of weeks"},
          {"9h per 2 months", 9, "months", "'weeks'"},
          {"9h per 0 weeks", 7, "0", "a whole number from 1"},
          {"0 nights per week", 0, "0", "a whole number from 1"},
          {"2 knights per week", 2, "knights", "nights, visits, sessions, items, miles or times"},
          {"2 nights a week", 9, "a", "'per'"},
          {"mon every week", 10, "week", "a whole number from 1"},
          {"mon every 2 months", 12, "months", "'weeks'"},
          {"mon in summer", 7, "summer", "'term time' or 'school holidays'"},
          {"mon in term", 11, "", "'time'"},
          {"mon in school time", 14, "time", "'holidays'"},
          {"mon except", 10, "", "a date such as 2026-04-06"},
          {"mon except easter", 11, "easter", "a date such as 2026-04-06"},
          {"mon except 2026-04-06.2026-04-07", 22, "2026-04-07", "'..'"},
          {"mon not bank", 12, "", "'holidays'"},
          {"mon not sun", 8, "sun", "'bank'"},
          {"RRULE FREQ=DAILY", 6, "FREQ=DAILY", "':'"},
      });
}

TEST(ScheduleFault, ListsWhatARuleMayHold) {
  const std::string parts =
      "INTERVAL, COUNT, UNTIL, WKST, BYMONTH, BYYEARDAY, BYMONTHDAY, BYDAY or BYSETPOS";
  expect_faults(
      FaultCode::schedule_syntax,
      {
          {"RRULE:", 6, "", "FREQ="},
          {"RRULE:COUNT=2", 6, "COUNT=2", "FREQ=DAILY, WEEKLY, MONTHLY or YEARLY"},
          {"RRULE:FREQ=HOURLEE", 11, "HOURLEE", "DAILY, WEEKLY, MONTHLY or YEARLY"},
          {"RRULE:FREQ=DAILY;FOO=1", 17, "FOO=1", parts},
          {"RRULE:FREQ=DAILY;mon", 17, "mon", parts},
          {"RRULE:FREQ=DAILY;COUNT=3;COUNT=4", 25, "COUNT", "each part of a rule once"},
          {"RRULE:FREQ=DAILY;COUNT=0", 23, "0", "a whole number from 1"},
          {"RRULE:FREQ=DAILY;INTERVAL=x", 26, "x", "a whole number from 1"},
          {"RRULE:FREQ=DAILY;UNTIL=2026-12-31", 23, "2026-12-31",
           "20261231, 20261231T235959 or 20261231T235959Z"},
          {"RRULE:FREQ=DAILY;UNTIL=20261231T2400Z", 23, "20261231T2400Z",
           "20261231, 20261231T235959 or 20261231T235959Z"},
          {"RRULE:FREQ=DAILY;UNTIL=20261231T240000Z", 23, "20261231T240000Z",
           "20261231, 20261231T235959 or 20261231T235959Z"},
          {"RRULE:FREQ=DAILY;COUNT=2;UNTIL=20261231", 25, "UNTIL", "COUNT or UNTIL"},
          {"RRULE:FREQ=DAILY;WKST=MON", 22, "MON", "MO, TU, WE, TH, FR, SA or SU"},
          {"RRULE:FREQ=DAILY;BYMONTH=13", 25, "13", "1 to 12"},
          {"RRULE:FREQ=MONTHLY;BYMONTHDAY=1,32", 32, "32", "1 to 31 or -1 to -31"},
          {"RRULE:FREQ=MONTHLY;BYMONTHDAY=0", 30, "0", "1 to 31 or -1 to -31"},
          {"RRULE:FREQ=YEARLY;BYYEARDAY=-367", 28, "-367", "1 to 366 or -1 to -366"},
          {"RRULE:FREQ=MONTHLY;BYDAY=MO,XX", 28, "XX",
           "MO to SU, with a number such as 2TU or -1FR"},
          {"RRULE:FREQ=MONTHLY;BYDAY=0MO", 25, "0MO",
           "MO to SU, with a number such as 2TU or -1FR"},
          {"RRULE:FREQ=MONTHLY;BYDAY=", 25, "", "MO to SU, with a number such as 2TU or -1FR"},
          {"RRULE:FREQ=WEEKLY;BYDAY=1MO", 18, "BYDAY",
           "days without a number; FREQ=MONTHLY or YEARLY takes them"},
          {"RRULE:FREQ=WEEKLY;BYMONTHDAY=1", 18, "BYMONTHDAY",
           "FREQ=DAILY, MONTHLY or YEARLY with BYMONTHDAY"},
          {"RRULE:FREQ=MONTHLY;BYYEARDAY=1", 19, "BYYEARDAY", "FREQ=YEARLY with BYYEARDAY"},
          {"RRULE:FREQ=MONTHLY;BYSETPOS=1", 19, "BYSETPOS", "BYSETPOS beside another BY part"},
      });
}

TEST(ScheduleFault, NamesWhatARuleCannotBeCountedBy) {
  expect_faults(
      FaultCode::rrule_unsupported,
      {
          {"RRULE:FREQ=HOURLY;INTERVAL=3", 11, "HOURLY", "DAILY, WEEKLY, MONTHLY or YEARLY"},
          {"RRULE:FREQ=MINUTELY", 11, "MINUTELY", "DAILY, WEEKLY, MONTHLY or YEARLY"},
          {"rrule:freq=secondly", 11, "secondly", "DAILY, WEEKLY, MONTHLY or YEARLY"},
          {"RRULE:FREQ=YEARLY;BYWEEKNO=20", 18, "BYWEEKNO",
           "BYMONTH, BYYEARDAY, BYMONTHDAY or BYDAY"},
          {"RRULE:FREQ=DAILY;BYHOUR=9", 17, "BYHOUR", "times after the rule, such as 09:00-10:00"},
          {"RRULE:FREQ=DAILY;BYMINUTE=9", 17, "BYMINUTE",
           "times after the rule, such as 09:00-10:00"},
          {"RRULE:FREQ=DAILY;BYSECOND=9", 17, "BYSECOND",
           "times after the rule, such as 09:00-10:00"},
      });
}

TEST(ScheduleFault, TellsDatesThatDoNotExistFromTextThatIsNoDate) {
  expect_faults(FaultCode::impossible_date,
                {
                    {"once 2026-02-30", 5, "2026-02-30", "a date that exists"},
                    {"mon from 2026-13-01", 9, "2026-13-01", "a date that exists"},
                    {"mon except 2026-04-06, 2026-04-31", 23, "2026-04-31", "a date that exists"},
                    {"mon until 2027-02-29", 10, "2027-02-29", "a date that exists"},
                    {"RRULE:FREQ=DAILY;UNTIL=20260230", 23, "20260230", "a date that exists"},
                });
}

TEST(ScheduleFault, TellsAnEndBeforeItsStart) {
  expect_faults(
      FaultCode::ends_before_start,
      {
          {"mon from 2026-04-06 until 2026-04-05", 26, "2026-04-05", "not before 2026-04-06"},
          {"mon until 2026-04-05 from 2026-04-06", 10, "2026-04-05", "not before 2026-04-06"},
          {"mon except 2026-04-06..2026-04-05", 23, "2026-04-05", "not before 2026-04-06"},
          {"RRULE:FREQ=DAILY;UNTIL=20260405 from 2026-04-06", 37, "2026-04-06",
           "not after 2026-04-05"},
      });
  EXPECT_TRUE(parse_schedule("mon from 2026-04-06 until 2026-04-06").schedule);
}

TEST(ScheduleFault, TellsNumbersBeyondTheLimits) {
  expect_faults(
      FaultCode::out_of_range,
      {
          {"1000001 miles per week", 0, "1000001", "1 to 1000000"},
          {"9h per 521 weeks", 7, "521", "1 to 520"},
          {"mon every 99999999999999999999 weeks", 10, "99999999999999999999", "1 to 520"},
          {"166667h per week", 0, "166667h", "at most 10,000,000 minutes"},
          {"once 1799-12-31", 5, "1799-12-31", "1800-01-01 to 2999-12-31"},
          {"once 3000-01-01", 5, "3000-01-01", "1800-01-01 to 2999-12-31"},
          {"RRULE:FREQ=DAILY;COUNT=1000001", 23, "1000001", "1 to 1000000"},
          {"RRULE:FREQ=DAILY;INTERVAL=10000", 26, "10000", "1 to 9999"},
          {"RRULE:FREQ=DAILY;UNTIL=30000101", 23, "30000101", "1800-01-01 to 2999-12-31"},
      });
}

TEST(ScheduleFault, IsReportedForEachPartAndForEachPieceOfARule) {
  const ParsedSchedule parsed = parse_schedule(
      "dayly; mon 1h; once 2026-02-30; RRULE:FREQ=HOURLY;BYWEEKNO=1;COUNT=0 from; mon RRULE:A;B x");

  std::vector<std::int64_t> characters;
  std::vector<FaultCode> codes;
  for (const Fault& fault : parsed.faults) {
    characters.push_back(fault.character.value_or(-1));
    codes.push_back(fault.code);
  }
  EXPECT_THAT(characters, ::testing::ElementsAre(0, 20, 43, 50, 67, 79));
  EXPECT_THAT(codes,
              ::testing::ElementsAre(FaultCode::schedule_syntax, FaultCode::impossible_date,
                                     FaultCode::rrule_unsupported, FaultCode::rrule_unsupported,
                                     FaultCode::schedule_syntax, FaultCode::schedule_syntax));
}

TEST(ScheduleFault, ShowsAtMostFortyBytesOfTheWord) {
  const ParsedSchedule parsed = parse_schedule(std::string(50, 'x') + " mon");

  EXPECT_EQ(parsed.faults.at(0).found, std::string(40, 'x'));
}

TEST(ScheduleFault, ShowsOnlyWholeCharactersOfOtherAlphabets) {
  EXPECT_EQ(parse_schedule("b\xC3\xB6se tag").faults.at(0).found, "b\xC3\xB6se");
  EXPECT_EQ(parse_schedule(std::string(39, 'x') + "\xC3\xB6").faults.at(0).found,
            std::string(39, 'x'));
  EXPECT_EQ(parse_schedule("x\xC3").faults.at(0).found, "x");
  EXPECT_EQ(parse_schedule("\xFFmon").faults.at(0).found, std::nullopt);
  EXPECT_EQ(parse_schedule("mon\xE2\x80\x93"
                           "fri")
                .faults.at(0)
                .character,
            3);
}

TEST(ScheduleFault, RefusesTextOfMoreThan4000Bytes) {
  const ParsedSchedule parsed = parse_schedule(std::string(4001, 'x'));

  ASSERT_THAT(parsed.faults, SizeIs(1));
  EXPECT_EQ(parsed.faults[0].code, FaultCode::too_long);
  EXPECT_EQ(parsed.faults[0].character, 4000);
  EXPECT_EQ(parsed.faults[0].allowed, "at most 4000 bytes");
  EXPECT_TRUE(parse_schedule("mon" + std::string(3997, ' ')).schedule);
}

TEST(ScheduleFault, DoesNotTakeControlCharactersForBlanks) {
  using namespace std::string_literals;
  EXPECT_EQ(parse_schedule("mon\0"s).faults.at(0).character, 3);
  EXPECT_EQ(parse_schedule("\0mon"s).faults.at(0).character, 0);
  EXPECT_EQ(parse_schedule("mon\ntue").faults.at(0).character, 3);
}

}  // namespace
}  // namespace kith
