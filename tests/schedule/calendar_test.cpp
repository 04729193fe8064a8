#include "kith/schedule/calendar.hpp"

#include <gmock/gmock.h>

#include "schedule/schedules.hpp"

namespace kith {
namespace {

using test::day;
using test::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Division, FollowsFromTheNation) {
  EXPECT_EQ(division_of_nation("england"), Division::england_and_wales);
  EXPECT_EQ(division_of_nation("wales"), Division::england_and_wales);
  EXPECT_EQ(division_of_nation("scotland"), Division::scotland);
  EXPECT_EQ(division_of_nation("northern_ireland"), Division::northern_ireland);
  EXPECT_EQ(division_of_nation("france"), std::nullopt);
  EXPECT_EQ(division_of_nation(""), std::nullopt);
}

TEST(BankHolidays, AreSortedAndKeptOnce) {
  const BankHolidays easter{{day("2026-04-06"), day("2026-04-03"), day("2026-04-06")},
                            days("2026-01-01", "2026-12-31")};

  EXPECT_THAT(easter.in(easter.known()), ElementsAre(day("2026-04-03"), day("2026-04-06")));
  EXPECT_TRUE(easter.holds(day("2026-04-03")));
  EXPECT_FALSE(easter.holds(day("2026-04-04")));
}

TEST(BankHolidays, AreThoseFromTheFirstDayUpToTheEnd) {
  const BankHolidays easter{{day("2026-04-03"), day("2026-04-06")},
                            days("2026-01-01", "2026-12-31")};

  EXPECT_EQ(easter.count({day("2026-04-03"), day("2026-04-06")}), 1);
  EXPECT_EQ(easter.count({day("2026-04-03"), day("2026-04-07")}), 2);
  EXPECT_EQ(easter.count({day("2026-04-07"), day("2026-05-01")}), 0);
}

TEST(BankHolidays, AreNoneInAnEmptyPeriodOrAnEmptyList) {
  const BankHolidays easter{{day("2026-04-03")}, days("2026-01-01", "2026-12-31")};

  EXPECT_THAT(easter.in({day("2026-04-10"), day("2026-04-01")}), IsEmpty());
  EXPECT_THAT(BankHolidays{}.in(days("2026-01-01", "2026-12-31")), IsEmpty());
}

}  // namespace
}  // namespace kith
