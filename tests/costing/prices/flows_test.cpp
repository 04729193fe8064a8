// Which part of a yearly amount, a reserve or a pay packet falls on some days?
#include "costing/prices/flows.hpp"

#include <gmock/gmock.h>

namespace kith::costing {
namespace {

using ::testing::ElementsAre;

Date day(int year, int month, int of_month) { return *Date::from_ymd(year, month, of_month); }

// A plan of a year without 29 February; flows that are no action's read nothing else of it.
class Flows : public ::testing::Test {
 protected:
  Flows() {
    basis_.options = options_;
    view_.options = &basis_.options;
    view_.year_days = 365;
  }

  CostOptions options_;
  Basis basis_;
  PlanView view_;
};

TEST_F(Flows, APremiumIsADayOfItsYearForEachDayInForce) {
  const Flow premium =
      PremiumFlow{Money::from_pence(36'500), Period::inclusive(day(2026, 4, 6), day(2026, 4, 15))};

  EXPECT_EQ(pence_in(view_, premium, {day(2026, 4, 1), day(2026, 5, 1)}), Fraction{1'000});
  EXPECT_EQ(pence_in(view_, premium, {day(2026, 5, 1), day(2026, 6, 1)}), Fraction{});
}

TEST_F(Flows, AReserveChangesWithItsParts) {
  const Flow reserve = ReserveFlow{{{day(2026, 4, 1), day(2026, 4, 11)}, 36'500, "365.00"},
                                   {{day(2026, 4, 11), day(2026, 5, 1)}, 73'000, "730.00"}};

  EXPECT_EQ(pence_in(view_, reserve, {day(2026, 4, 10), day(2026, 4, 12)}), Fraction{300});
}

TEST_F(Flows, APacketIsSpreadEvenlyOverTheDaysItPaysFor) {
  const Flow packets = PacketFlow{{{day(2026, 4, 6), day(2026, 4, 13)}, Money::from_pence(700)}};

  EXPECT_EQ(pence_in(view_, packets, {day(2026, 4, 8), day(2026, 4, 20)}), Fraction{500});
}

TEST_F(Flows, AnAmountOfOneDayFallsOnThatDayAlone) {
  const Flow once = OneDayFlow{day(2026, 4, 6), Money::from_pence(5'000)};

  EXPECT_EQ(pence_in(view_, once, {day(2026, 4, 6), day(2026, 4, 7)}), Fraction{5'000});
  EXPECT_EQ(pence_in(view_, once, {day(2026, 4, 7), day(2026, 4, 8)}), Fraction{});
}

// 100 pence over seven days are 14 2/7 a day: 57 1/7 and 42 6/7 in the two weeks that they touch.
TEST_F(Flows, WithRoundingByTheWeekEachWeekIsRounded) {
  basis_.options.round_at = RoundAt::week;
  const Flow packets = PacketFlow{{{day(2026, 4, 9), day(2026, 4, 16)}, Money::from_pence(100)}};

  EXPECT_EQ(rounded_period(view_, packets, {day(2026, 4, 6), day(2026, 4, 20)}).pence(), 57 + 43);
}

TEST_F(Flows, PacketsOfOneSizeThatFollowEachOtherAreWrittenTogether) {
  const Money a = Money::from_pence(2'373);
  const Money b = Money::from_pence(1'002);
  const Period days{day(2026, 4, 6), day(2026, 4, 13)};

  EXPECT_EQ(sum_expression({{days, a}, {days, a}, {days, b}}, {}), "23.73 * 2 + 10.02");
  EXPECT_EQ(sum_expression({{days, a}}, Money::from_pence(100)), "23.73 - 1.00");
  EXPECT_EQ(sum_expression({}, {}), "0");
}

TEST_F(Flows, WeeksBeginOnMondaysAndAreCutToThePeriod) {
  EXPECT_THAT(weeks_of({day(2026, 4, 8), day(2026, 4, 21)}),
              ElementsAre(Period{day(2026, 4, 8), day(2026, 4, 13)},
                          Period{day(2026, 4, 13), day(2026, 4, 20)},
                          Period{day(2026, 4, 20), day(2026, 4, 21)}));
}

}  // namespace
}  // namespace kith::costing
