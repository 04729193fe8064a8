// What is worth saying about a schedule that is not a fault.
#include <gmock/gmock.h>

#include "schedule/schedules.hpp"

namespace kith {
namespace {

using test::schedule;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ScheduleNotes, SayThatSpansOfOnePartWereMerged) {
  for (const char* text : {"mon 09:00-10:00, 09:30-11:00", "mon 09:00-10:00, 09:00-10:00",
                           "daily 22:00-08:00, 07:00-09:00", "sun,mon 22:00-08:00, 07:00-09:00",
                           "daily at 09:00 for 48h", "RRULE:FREQ=DAILY 09:00-10:00, 09:30-11:00"}) {
    EXPECT_THAT(schedule(text).notes(), ElementsAre(ScheduleNote::spans_merged)) << text;
  }
}

TEST(ScheduleNotes, AreNotMadeForSpansThatTouchOrAreApart) {
  for (const char* text :
       {"mon 09:00-10:00, 10:00-11:00", "daily 22:00-08:00, 08:00-09:00", "daily 00:00-24:00",
        "mon,wed 22:00-08:00, 07:00-09:00", "mon at 09:00 for 24h"}) {
    EXPECT_THAT(schedule(text).notes(), IsEmpty()) << text;
  }
}

// Sunday's night runs into a Monday of the week that is left out.
TEST(ScheduleNotes, AreNotMadeForANightThatRunsIntoAWeekLeftOut) {
  EXPECT_THAT(schedule("sun,mon 22:00-08:00, 07:00-09:00 every 2 weeks").notes(), IsEmpty());
}

TEST(ScheduleNotes, SayThatPartsMayMeet) {
  for (const char* text : {
           "mon 09:00-10:00; mon 09:30-10:30",
           "mon 22:00-08:00; tue 07:00-09:00",
           "tue 07:00-09:00; mon 22:00-08:00",
           "sun 22:00-08:00; mon 07:00-09:00",
           "daily 09:00-10:00; once 2026-05-01 09:00-10:00",
           "mon 09:00-10:00; bank holidays 09:00-10:00",
           "1st mon of month 09:00-10:00; mon 09:00-10:00",
           "4th mon of month 09:00-10:00; last mon of month 09:00-10:00",
           "day 1 of month 09:00-10:00; mon 09:00-10:00",
           "RRULE:FREQ=WEEKLY;BYDAY=MO 09:00-10:00; mon 09:00-10:00",
           "mon 09:00-10:00 every 2 weeks; mon 09:00-10:00 every 2 weeks",
           "mon 09:00-10:00 every 2 weeks from 2026-04-06; mon 09:00-10:00 every 3 weeks from "
           "2026-04-13",
           "mon 09:00-10:00 in term time; mon 09:00-10:00",
       }) {
    EXPECT_THAT(schedule(text).notes(), ElementsAre(ScheduleNote::parts_overlap)) << text;
  }
}

TEST(ScheduleNotes, AreNotMadeForPartsThatCannotOverlap) {
  for (const char* text : {
           "mon 09:00-10:00; mon 10:00-11:00",
           "mon 09:00-10:00; tue 09:00-10:00",
           "mon 22:00-08:00; tue 08:00-09:00",
           "mon 1h; mon 1h",
           "9h per week; mon 09:00-10:00",
           "mon 09:00-10:00 until 2026-05-31; mon 09:00-10:00 from 2026-06-01",
           "mon 09:00-10:00 in term time; mon 09:00-10:00 in school holidays",
           "mon 09:00-10:00 not bank holidays; bank holidays 09:00-10:00",
           "mon 09:00-10:00 not bank holidays; mon 09:00-10:00 only bank holidays",
           "mon 09:00-10:00 every 2 weeks from 2026-04-06; mon 09:00-10:00 every 2 weeks from "
           "2026-04-13",
           "mon 09:00-10:00 except 2026-05-04; once 2026-05-04 09:00-10:00",
           "once 2026-05-01 09:00-10:00; once 2026-05-08 09:00-10:00",
           "1st mon of month 09:00-10:00; 3rd mon of month 09:00-10:00",
           "1st mon of month 09:00-10:00; last mon of month 09:00-10:00",
           "day 1 of month 09:00-10:00; day 2 of month 09:00-10:00",
           "RRULE:FREQ=WEEKLY;BYDAY=MO 09:00-10:00; tue 09:00-10:00",
       }) {
    EXPECT_THAT(schedule(text).notes(), IsEmpty()) << text;
  }
}

TEST(ScheduleNotes, SayBothInOrderAndEachOnce) {
  EXPECT_THAT(schedule("mon 09:00-10:00, 09:30-11:00; mon 10:30-12:00; mon 11:30-13:00").notes(),
              ElementsAre(ScheduleNote::spans_merged, ScheduleNote::parts_overlap));
}

}  // namespace
}  // namespace kith
