#include "costing/employing/pay_run.hpp"

#include <gmock/gmock.h>

namespace kith::costing {
namespace {

using ::testing::SizeIs;

Date day(int year, int month, int of_month) { return *Date::from_ymd(year, month, of_month); }

const Period kTaxYear = Period::inclusive(day(2026, 4, 6), day(2027, 4, 5));

TEST(PayPeriods, EndOnTheirPayDayAndTheFirstRunsFromTheEmploymentsFirstDay) {
  const auto periods =
      pay_periods(PayPeriodKind::week, day(2026, 4, 6), day(2026, 4, 10), kTaxYear);

  EXPECT_EQ(periods[0].days, Period::inclusive(day(2026, 4, 6), day(2026, 4, 10)));
  EXPECT_EQ(periods[1].days, Period::inclusive(day(2026, 4, 11), day(2026, 4, 17)));
  EXPECT_EQ(periods[1].pay_day, day(2026, 4, 17));
}

TEST(PayPeriods, GoOnUntilTheLastDayIsPaidOnItsOwnPayDay) {
  const auto periods =
      pay_periods(PayPeriodKind::week, day(2026, 4, 6), day(2026, 4, 10), kTaxYear);

  EXPECT_EQ(periods.back().pay_day, day(2027, 4, 9));
  EXPECT_THAT(periods, SizeIs(53));
}

TEST(PayPeriods, WithoutAPayDayAreRegularFromTheFirstDay) {
  const auto periods =
      pay_periods(PayPeriodKind::four_weeks, day(2026, 4, 8), std::nullopt, kTaxYear);

  EXPECT_EQ(periods[0].days, Period::inclusive(day(2026, 4, 8), day(2026, 5, 5)));
  EXPECT_THAT(periods, SizeIs(13));
}

TEST(PayPeriods, OfAMonthKeepTheDayOrTakeTheMonthsLast) {
  const auto periods = pay_periods(PayPeriodKind::month, day(2026, 12, 1), day(2026, 12, 31),
                                   Period::inclusive(day(2026, 12, 1), day(2027, 3, 31)));

  EXPECT_EQ(periods[1].pay_day, day(2027, 1, 31));
  EXPECT_EQ(periods[2].pay_day, day(2027, 2, 28));
  EXPECT_EQ(periods[3].pay_day, day(2027, 3, 31));
  EXPECT_THAT(periods, SizeIs(4));
}

TEST(PayPeriods, OfALaterYearBeginWithTheOneThatHoldsItsFirstDay) {
  const auto periods = pay_periods(PayPeriodKind::week, day(2024, 4, 6), day(2024, 4, 12),
                                   Period::inclusive(day(2026, 4, 6), day(2026, 4, 30)));

  EXPECT_EQ(periods.front().days, Period::inclusive(day(2026, 4, 4), day(2026, 4, 10)));
}

TEST(PayPeriods, AfterALongWaitForTheFirstPayDayPayForAllOfIt) {
  const auto periods = pay_periods(PayPeriodKind::week, day(2026, 4, 6), day(2026, 5, 1),
                                   Period::inclusive(day(2026, 4, 6), day(2026, 5, 8)));

  EXPECT_EQ(periods[0].days, Period::inclusive(day(2026, 4, 6), day(2026, 5, 1)));
  EXPECT_THAT(periods, SizeIs(2));
}

}  // namespace
}  // namespace kith::costing
