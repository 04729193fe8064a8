#include "schedule/zone.hpp"

#include <gtest/gtest.h>

#include "schedule/schedules.hpp"

namespace kith {
namespace {

using test::day;

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;

TEST(ZoneRule, ReadsLondonAsAnHourAheadInSummer) {
  const ZoneRule& london = london_zone();

  EXPECT_EQ(london.instant(day("1970-01-01"), 0), 0);
  EXPECT_EQ(london.instant(day("2026-07-01"), 60), day("2026-07-01").days() * kDay);
  EXPECT_EQ(london.instant(day("2026-12-01"), 60), day("2026-12-01").days() * kDay + kHour);
}

TEST(ZoneRule, ReadsASkippedTimeByTheClockBeforeTheChange) {
  const std::int64_t midnight = day("2026-03-29").days() * kDay;

  EXPECT_EQ(london_zone().instant(day("2026-03-29"), 59), midnight + 59 * 60);
  EXPECT_EQ(london_zone().instant(day("2026-03-29"), 90), midnight + 90 * 60);
  EXPECT_EQ(london_zone().instant(day("2026-03-29"), 120), midnight + kHour);
}

TEST(ZoneRule, ReadsATimeThatComesTwiceAsItsFirst) {
  const std::int64_t midnight = day("2026-10-25").days() * kDay;

  EXPECT_EQ(london_zone().instant(day("2026-10-25"), 60), midnight);
  EXPECT_EQ(london_zone().instant(day("2026-10-25"), 119), midnight + 59 * 60);
  EXPECT_EQ(london_zone().instant(day("2026-10-25"), 120), midnight + 2 * kHour);
}

TEST(ZoneRule, ReadsZonesWestOfGreenwichSouthOfTheLineAndWithoutSummer) {
  const auto new_york = parse_zone_rule("EST5EDT,M3.2.0,M11.1.0");
  ASSERT_TRUE(new_york);
  EXPECT_EQ(new_york->instant(day("2026-01-01"), 0), day("2026-01-01").days() * kDay + 5 * kHour);
  EXPECT_EQ(new_york->instant(day("2026-07-01"), 0), day("2026-07-01").days() * kDay + 4 * kHour);

  const auto sydney = parse_zone_rule("AEST-10AEDT,M10.1.0,M4.1.0/3");
  ASSERT_TRUE(sydney);
  EXPECT_EQ(sydney->instant(day("2026-01-01"), 0), day("2026-01-01").days() * kDay - 11 * kHour);
  EXPECT_EQ(sydney->instant(day("2026-07-01"), 0), day("2026-07-01").days() * kDay - 10 * kHour);

  const auto kolkata = parse_zone_rule("<+0530>-5:30");
  ASSERT_TRUE(kolkata);
  EXPECT_EQ(kolkata->instant(day("1970-01-01"), 330), 0);
}

TEST(ZoneRule, RefusesTextThatIsNoRule) {
  for (const char* text :
       {"", "GMT", "0", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M13.5.0,M10.5.0",
        "GMT0BST,M3.6.0,M10.5.0", "GMT0BST,M3.5.7,M10.5.0", "GMT0BST,J60,J300",
        "GMT0BST,M3.5.0/1,M10.5.0x", "GMT999", "<GMT0", "GMT0:75", "GMT0BST,M3.5.0/,M10.5.0"}) {
    EXPECT_FALSE(parse_zone_rule(text)) << text;
  }
}

// A night of ten hours by the clock is nine or eleven hours long when the clocks change.
TEST(LondonClockChange, IsAnHourOnTheTwoNightsOfTheYear) {
  EXPECT_EQ(london_clock_change(day("2026-03-28"), 22 * 60, 600), -60);
  EXPECT_EQ(london_clock_change(day("2026-10-24"), 22 * 60, 600), 60);
  EXPECT_EQ(london_clock_change(day("2026-03-27"), 22 * 60, 600), 0);
  EXPECT_EQ(london_clock_change(day("2026-10-25"), 22 * 60, 600), 0);
}

TEST(LondonClockChange, FallsOnTheLastSundayOfMarchAndOctober) {
  int changes = 0;
  for (Date that = day("2026-01-01"); that < day("2036-01-01"); that = that + 1) {
    const std::int32_t change = london_clock_change(that, 0, 24 * 60);
    if (change == 0) continue;
    ++changes;
    EXPECT_EQ(that.weekday(), Weekday::sun) << that.text();
    EXPECT_GT(that.day(), 24) << that.text();
    EXPECT_EQ(that.month(), change < 0 ? 3 : 10) << that.text();
  }
  EXPECT_EQ(changes, 20);
}

TEST(LondonClockChange, IsZeroForASpanBeforeOrAfterTheChange) {
  EXPECT_EQ(london_clock_change(day("2026-03-29"), 0, 60), 0);
  EXPECT_EQ(london_clock_change(day("2026-03-29"), 120, 60), 0);
  EXPECT_EQ(london_clock_change(day("2026-10-25"), 0, 119), 0);
  EXPECT_EQ(london_clock_change(day("2026-10-25"), 0, 120), 60);
}

// Two weeks away: the one change inside counts once.
TEST(LondonClockChange, CountsAChangeInsideAStayOfManyDays) {
  EXPECT_EQ(london_clock_change(day("2026-10-20"), 16 * 60, 14 * 1440), 60);
  EXPECT_EQ(london_clock_change(day("2026-03-20"), 16 * 60, 240 * 1440), 0);
}

}  // namespace
}  // namespace kith
