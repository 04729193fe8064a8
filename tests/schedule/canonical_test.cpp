// Schedule text: what may be written, and the one way in which kith writes it.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "schedule/schedules.hpp"

namespace kith {
namespace {

using test::schedule;

TEST(ScheduleText, IsItsOwnCanonicalForm) {
  for (const char* text : {
           "daily",
           "mon",
           "mon,wed,fri",
           "mon-fri 09:00-10:00",
           "fri-mon 22:00-08:00",
           "daily 09:00-09:30, 17:00-17:30",
           "daily 1h30",
           "sun 11:00-13:00",
           "sat 00:00-24:00",
           "mon at 09:00 for 24h",
           "fri at 16:00 for 48h every 4 weeks",
           "1st,3rd tue of month 10:00-11:00",
           "last fri of month",
           "day 31 of month 2h",
           "bank holidays 10:00-14:00",
           "9h per week",
           "45m per 2 weeks",
           "1h05 per month",
           "120h per year",
           "10h in total",
           "2 nights per week",
           "1 night per month",
           "3 visits per 4 weeks",
           "1 session per week",
           "12 items per year",
           "30 miles per week",
           "3 times per week 2h",
           "1 time per month",
           "once 2026-05-01",
           "once 2026-05-01 09:00-17:00",
           "once 2026-05-01 3h",
           "RRULE:FREQ=WEEKLY;BYDAY=MO,WE",
           "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=6 14:00-15:00",
           "mon 1h every 2 weeks from 2026-04-06 until 2026-12-31 in term time except 2026-05-04, "
           "2026-05-25..2026-05-29 not bank holidays",
           "daily 1h in school holidays only bank holidays",
           "mon-fri 07:00-08:00; sat,sun 09:00-10:00; 9h per week",
           "RRULE:FREQ=DAILY; once 2026-05-01",
       }) {
    EXPECT_EQ(schedule(text).text(), text);
  }
}

TEST(ScheduleText, HasOneFormForManyWaysOfWriting) {
  const std::vector<std::pair<const char*, const char*>> forms = {
      {"DAILY 1H30", "daily 1h30"},
      {"  Mon ,  WED\t09:00 - 10:00 ", "mon,wed 09:00-10:00"},
      {"mon - fri 1h", "mon-fri 1h"},
      {"mon,mon-wed,tue 1h", "mon,mon-wed 1h"},
      {"daily 1h 30m", "daily 1h30"},
      {"daily 1h30m", "daily 1h30"},
      {"daily 1.5h", "daily 1h30"},
      {"daily 90m", "daily 1h30"},
      {"daily 0.25h", "daily 15m"},
      {"daily 60m", "daily 1h"},
      {"daily at 09:00 for 1h", "daily 09:00-10:00"},
      {"daily at 22:00 for 2h", "daily 22:00-24:00"},
      {"daily 22:00-00:00", "daily 22:00-24:00"},
      {"daily 17:00-17:30, 09:00-09:30", "daily 09:00-09:30, 17:00-17:30"},
      {"mon 1h every 1 weeks", "mon 1h"},
      {"mon 1h until 2026-12-31 from 2026-04-06", "mon 1h from 2026-04-06 until 2026-12-31"},
      {"mon only bank holidays except 2026-05-04", "mon except 2026-05-04 only bank holidays"},
      {"mon except 2026-05-11, 2026-05-04", "mon except 2026-05-04, 2026-05-11"},
      {"mon except 2026-05-04 .. 2026-05-04", "mon except 2026-05-04"},
      {"mon except 2026-05-04..2026-05-06, 2026-05-05..2026-05-09",
       "mon except 2026-05-04..2026-05-09"},
      {"last,1st mon of month", "1st,last mon of month"},
      {"1 nights per week", "1 night per week"},
      {"2 night per 1 weeks", "2 nights per week"},
      {"1 times per week", "1 time per week"},
      {"Day 07 Of Month", "day 7 of month"},
      {"rrule:freq=weekly;byday=mo 9h", ""},
      {"rrule:freq=daily;until=20261231t225959z 09:00-10:00",
       "RRULE:FREQ=DAILY;UNTIL=20261231T225959Z 09:00-10:00"},
      {"RRULE:FREQ=DAILY;; mon", ""},
      {"RRULE:FREQ=DAILY ;mon", "RRULE:FREQ=DAILY; mon"},
      {"mon;tue", "mon; tue"},
  };
  for (const auto& [written, canonical] : forms) {
    const ParsedSchedule parsed = parse_schedule(written);
    EXPECT_EQ(parsed.schedule ? parsed.schedule->text() : "", canonical) << written;
  }
}

TEST(ScheduleText, MergesSpansThatOverlapAndKeepsThoseThatTouch) {
  EXPECT_EQ(schedule("mon 09:00-10:00, 09:30-11:00").text(), "mon 09:00-11:00");
  EXPECT_EQ(schedule("mon 22:00-08:00, 23:00-23:30").text(), "mon 22:00-08:00");
  EXPECT_EQ(schedule("mon 09:00-10:00, 09:00-10:00").text(), "mon 09:00-10:00");
  EXPECT_EQ(schedule("mon 09:00-10:00, 10:00-11:00").text(), "mon 09:00-10:00, 10:00-11:00");
}

TEST(Schedule, KnowsWhatItsFirstPartCounts) {
  EXPECT_EQ(schedule("9h per week").counted(), Counted::time);
  EXPECT_EQ(schedule("mon").counted(), Counted::time);
  EXPECT_EQ(schedule("3 times per week").counted(), Counted::time);
  EXPECT_EQ(schedule("2 nights per week; mon").counted(), Counted::night);
  EXPECT_EQ(schedule("2 visits per week").counted(), Counted::visit);
  EXPECT_EQ(schedule("2 sessions per week").counted(), Counted::session);
  EXPECT_EQ(schedule("2 items per week").counted(), Counted::item);
  EXPECT_EQ(schedule("2 miles per week").counted(), Counted::mile);
}

TEST(Schedule, IsFlexibleWhereAPartBelongsToNoDay) {
  EXPECT_TRUE(schedule("9h per week").is_flexible());
  EXPECT_TRUE(schedule("mon 1h; 2 nights per month").is_flexible());
  EXPECT_FALSE(schedule("mon 1h; once 2026-05-01").is_flexible());
}

TEST(Schedule, IsWhollyOneOffWhereEveryPartIs) {
  EXPECT_TRUE(schedule("once 2026-05-01; 10h in total").is_wholly_one_off());
  EXPECT_FALSE(schedule("once 2026-05-01; mon").is_wholly_one_off());
}

TEST(Schedule, HasDurationsWhereAnOccurrenceTakesTime) {
  EXPECT_TRUE(schedule("mon; tue 1h").has_durations());
  EXPECT_TRUE(schedule("3 times per week 1h").has_durations());
  EXPECT_FALSE(schedule("daily; 2 nights per week; RRULE:FREQ=DAILY").has_durations());
}

// What a quoting convention ignores; it takes one-off parts whole, so theirs are not ignored.
TEST(Schedule, HasDatedModifiersWhereARecurringPartHas) {
  for (const char* text :
       {"mon from 2026-04-06", "mon until 2026-04-06", "mon in term time", "mon except 2026-04-06",
        "mon not bank holidays", "tue; mon only bank holidays"}) {
    EXPECT_TRUE(schedule(text).has_dated_modifiers()) << text;
  }
  for (const char* text : {"mon every 2 weeks", "9h per week", "once 2026-05-01 until 2026-06-01",
                           "10h in total until 2026-06-01"}) {
    EXPECT_FALSE(schedule(text).has_dated_modifiers()) << text;
  }
}

TEST(Schedule, IsCheapToCopyAndTheCopyIsTheSame) {
  const Schedule original = schedule("mon 09:00-10:00");
  const Schedule copy = original;  // NOLINT(performance-unnecessary-copy-initialization)

  EXPECT_EQ(&copy.text(), &original.text());
}

}  // namespace
}  // namespace kith
