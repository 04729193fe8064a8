#include <gmock/gmock.h>

#include "schedule/schedules.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using test::day;
using test::days;
using test::english_calendar;
using test::plain_calendar;
using test::schedule;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<Occurrence> occurrences(const char* text, Period period) {
  return schedule(text).occurrences(english_calendar(), period);
}

const Period kWeek = days("2026-04-06", "2026-04-12");

TEST(Occurrences, AreDatedWithTheirStartAndMinutes) {
  EXPECT_THAT(occurrences("tue 22:00-08:00", kWeek),
              ElementsAre(Occurrence{day("2026-04-07"), 1320, 600}));
  EXPECT_THAT(occurrences("tue 1h", kWeek), ElementsAre(Occurrence{day("2026-04-07"), {}, 60}));
  EXPECT_THAT(occurrences("tue", kWeek), ElementsAre(Occurrence{day("2026-04-07"), {}, 0}));
}

TEST(Occurrences, AreInOrderOfDayStartAndPart) {
  EXPECT_THAT(
      occurrences("tue 09:00-10:00; mon 09:00-10:00, 08:00-08:30; mon 09:00-11:00; mon 2h", kWeek),
      ElementsAre(Occurrence{day("2026-04-06"), {}, 120}, Occurrence{day("2026-04-06"), 480, 30},
                  Occurrence{day("2026-04-06"), 540, 60}, Occurrence{day("2026-04-06"), 540, 120},
                  Occurrence{day("2026-04-07"), 540, 60}));
}

TEST(Occurrences, HoldOnceDatesAndNoQuotas) {
  EXPECT_THAT(occurrences("9h per week; once 2026-04-08 3h; 10h in total", kWeek),
              ElementsAre(Occurrence{day("2026-04-08"), {}, 180}));
}

TEST(Occurrences, HoldAnExtraDateOfARuleOnce) {
  EXPECT_THAT(
      occurrences("RRULE:FREQ=WEEKLY;BYDAY=TU 09:00-10:00; once 2026-04-07 09:00-10:00; "
                  "once 2026-04-09 09:00-10:00",
                  kWeek),
      ElementsAre(Occurrence{day("2026-04-07"), 540, 60}, Occurrence{day("2026-04-09"), 540, 60}));
}

TEST(Occurrences, OfMergedNightsStandOnTheDayWhereTheyStart) {
  EXPECT_THAT(
      occurrences("mon,tue 22:00-08:00, 07:00-09:00", kWeek),
      ElementsAre(Occurrence{day("2026-04-06"), 420, 120}, Occurrence{day("2026-04-06"), 1320, 660},
                  Occurrence{day("2026-04-07"), 1320, 600}));
}

TEST(Occurrences, ObeyEveryModifier) {
  EXPECT_THAT(
      occurrences("daily every 2 weeks from 2026-04-07 until 2026-04-23 in term time "
                  "except 2026-04-22 not bank holidays",
                  days("2026-04-06", "2026-05-31")),
      ElementsAre(Occurrence{day("2026-04-20"), {}, 0}, Occurrence{day("2026-04-21"), {}, 0},
                  Occurrence{day("2026-04-23"), {}, 0}));
}

TEST(Occurrences, AreNoneInAnEmptyPeriod) {
  EXPECT_THAT(occurrences("daily", {day("2026-04-06"), day("2026-04-06")}), IsEmpty());
}

TEST(Occurrences, ThrowPastTheLimit) {
  const Schedule twice = schedule("daily 09:00-10:00, 17:00-18:00");
  const auto take = [&](std::size_t limit) {
    return twice.occurrences(plain_calendar(), kWeek, limit);
  };

  EXPECT_THAT(take(14), SizeIs(14));
  EXPECT_EQ(code_thrown_by([&] { return take(13); }), Code::limit);
  EXPECT_EQ(code_thrown_by([&] { return take(3); }), Code::limit);
}

TEST(Occurrences, OfAThousandYearsReachTheLimitOfAMillion) {
  const Period all = days("1800-01-01", "2999-12-31");
  const Schedule thrice = schedule("daily 09:00-10:00, 12:00-13:00, 17:00-18:00");

  EXPECT_EQ(code_thrown_by([&] { return thrice.occurrences(plain_calendar(), all); }), Code::limit);
}

TEST(Occurrences, ThrowWhereTheCalendarDoesNotKnow) {
  EXPECT_EQ(
      code_thrown_by([] { return schedule("bank holidays").occurrences(plain_calendar(), kWeek); }),
      Code::not_known);
}

}  // namespace
}  // namespace kith
