#include "kith/costing/sick_pay.hpp"

#include <gmock/gmock.h>

#include "kith/values/error.hpp"

namespace kith {
namespace {

const Parameters& shipped() {
  static const Parameters parameters = Parameters::shipped();
  return parameters;
}

Period days(std::string_view first, std::string_view last) {
  return Period::inclusive(parse_date(first).date, parse_date(last).date);
}

constexpr std::uint8_t kMondayToFriday = 0x1F;
constexpr std::uint8_t kMondayWednesdayFriday = 0x15;

SickPay sick(Period period, std::int64_t weekly_pence = 30'000,
             std::uint8_t qualifying = kMondayToFriday) {
  return statutory_sick_pay(shipped(),
                            {period, qualifying, UnroundedMoney{Money::from_pence(weekly_pence)}});
}

// facts/costing_examples.md E14: support.payfit.com 63951 and 62637; whyfield.co.uk p=6781.
TEST(SickPay, WaitsThreeDaysUntilApril2026) {
  const SickPay pay = sick(days("2024-06-03", "2024-06-14"));

  EXPECT_EQ(pay.amount.text(), "163.45");  // 23.35 x 7
  EXPECT_EQ(pay.waiting_days, 3);
  EXPECT_EQ(pay.paid_days, 7);
  EXPECT_EQ(sick(days("2023-06-05", "2023-06-16")).amount.text(), "153.16");  // 21.88 x 7
  EXPECT_EQ(sick(days("2025-06-02", "2025-06-06")).amount.text(), "47.50");   // 23.75 x 2
}

// E14 row 2 and F2: 116.75 / 3 is 38.916…, rounded up to 38.92, times four days. Four are paid
// where seven qualify: the two weeks that the source names and the Monday after them.
TEST(SickPay, RoundsTheDayUpAndNotTheAbsence) {
  const SickPay pay = sick(days("2024-06-03", "2024-06-17"), 30'000, kMondayWednesdayFriday);

  EXPECT_EQ(pay.parts[0].daily.text(), "38.92");
  EXPECT_EQ(pay.amount.text(), "155.68");
  const Fraction exact = Fraction::of(11'675, 3) * 4;  // in pence; a penny less, rounded once
  EXPECT_EQ(rounded_whole(exact, Rounding::half_up), 15'567);
}

// E14 row 5: without waiting days a week from Monday is a week's rate.
TEST(SickPay, PaysFromTheFirstDaySinceApril2026) {
  EXPECT_EQ(sick(days("2026-06-01", "2026-06-05")).amount.text(), "123.25");
  EXPECT_EQ(sick(days("2026-06-03", "2026-06-03")).amount.text(), "24.65");
}

// E14 row 5 with the rate of its time: 118.75 for a week without waiting days.
TEST(SickPay, OfAWeekWithoutWaitingIsTheWeeksRate) {
  ParameterRow rate;
  rate.name = "ssp_weekly_rate";
  rate.first_day = parse_date("2026-04-06").date;
  rate.value = "118.75";
  const Parameters brought = shipped().overlaid(std::vector{rate});
  const SickAbsence week{days("2026-06-01", "2026-06-05"), kMondayToFriday,
                         UnroundedMoney{Money::from_pence(30'000)}};

  EXPECT_EQ(statutory_sick_pay(brought, week).amount.text(), "118.75");
}

// E15, business.gov.uk: the lower of 123.25 and 80 % of average earnings.
TEST(SickPay, IsAtMostFourFifthsOfEarningsSinceApril2026) {
  const Period week = days("2026-06-01", "2026-06-05");
  EXPECT_EQ(sick(week, 10'000).amount.text(), "80.00");
  EXPECT_EQ(sick(week, 15'000).amount.text(), "120.00");
  EXPECT_EQ(sick(week, 16'000).amount.text(), "123.25");
  EXPECT_EQ(sick(week, 0).amount.text(), "0.00");
}

TEST(SickPay, AskedForTheLowerEarningsLimitUntilApril2026) {
  const Period week = days("2025-06-02", "2025-06-06");
  EXPECT_EQ(sick(week, 12'499).amount.text(), "0.00");
  EXPECT_EQ(sick(week, 12'499).reason, "under_lower_earnings_limit");
  EXPECT_EQ(sick(week, 12'500).amount.text(), "47.50");
}

TEST(SickPay, OfThreeDaysWasNothingUntilApril2026) {
  EXPECT_EQ(sick(days("2025-06-03", "2025-06-05")).reason, "under_four_days");
  EXPECT_EQ(sick(days("2025-06-03", "2025-06-06")).paid_days, 1);
  EXPECT_EQ(sick(days("2025-06-05", "2025-06-08")).reason, "waiting_days");
}

// facts/costing.md §8 F1, DWP guidance: people below the old limit are paid from 6 April 2026.
TEST(SickPay, OverApril2026BeginsForPeopleBelowTheOldLimit) {
  const SickPay pay = sick(days("2026-04-01", "2026-04-10"), 10'000);

  EXPECT_EQ(pay.amount.text(), "80.00");  // Monday 6 to Friday 10 April at 16.00
  EXPECT_EQ(pay.parts[0].days.first().text(), "2026-04-06");
}

// F1: waiting days still being served end on that day. Thursday 2 and Friday 3 April waited.
TEST(SickPay, OverApril2026EndsTheWaiting) {
  const SickPay pay = sick(days("2026-04-02", "2026-04-10"), 20'000);

  EXPECT_EQ(pay.waiting_days, 2);
  EXPECT_EQ(pay.amount.text(), "123.25");
}

// F1: who is on sick pay keeps the uprated flat rate, 24.65 a day and not 80 % of 130.00.
TEST(SickPay, OverApril2026KeepsTheFlatRateOfAnAbsence) {
  const SickPay pay = sick(days("2026-03-23", "2026-04-10"), 13'000);

  ASSERT_EQ(pay.parts.size(), 2U);
  EXPECT_EQ(pay.parts[0].paid_days, 7);  // after 23, 24 and 25 March
  EXPECT_EQ(pay.parts[0].daily.text(), "23.75");
  EXPECT_EQ(pay.parts[1].rule, "kept");
  EXPECT_EQ(pay.amount.text(), "289.50");  // 166.25 + 123.25
  EXPECT_EQ(sick(days("2026-04-06", "2026-04-10"), 13'000).amount.text(), "104.00");
}

// F1: unbroken since before 22 September 2025 is nothing; that day is 28 weeks before the change.
TEST(SickPay, OverApril2026IsNothingForWhoWasSickForMoreThan28Weeks) {
  EXPECT_EQ(sick(days("2025-09-21", "2026-04-10"), 10'000).reason, "sick_since_too_long");
  EXPECT_EQ(sick(days("2025-09-22", "2026-04-10"), 10'000).amount.text(), "80.00");
}

TEST(SickPay, EndsAfter28Weeks) {
  const SickPay pay = sick(days("2026-04-06", "2027-04-04"));

  EXPECT_EQ(pay.paid_days, 140);
  EXPECT_EQ(pay.amount.text(), "3451.00");  // 28 x 123.25
}

// The 28 weeks are of the absence, on both sides of 6 April: 10 of 140 days are left.
TEST(SickPay, CountsThe28WeeksOverAChangeOfYear) {
  const SickPay pay = sick(days("2025-10-01", "2026-12-31"));

  EXPECT_EQ(pay.paid_days, 140);
  EXPECT_EQ(pay.parts[0].paid_days, 130);   // 1 October to 3 April, 133 weekdays less three
  EXPECT_EQ(pay.amount.text(), "3334.00");  // 130 x 23.75 + 10 x 24.65
}

TEST(SickPay, OfNoDaysIsNothing) {
  EXPECT_EQ(sick(Period{}).amount.text(), "0.00");
  EXPECT_TRUE(sick(Period{}).parts.empty());
}

TEST(SickPay, IsNotKnownBeforeItsData) {
  EXPECT_EQ(sick(days("2020-06-01", "2020-06-12")).missing, "ssp_lel_test_applies");
}

TEST(SickPay, RefusesAWeekWithoutQualifyingDaysAndEarningsBelowNothing) {
  EXPECT_THROW(sick(days("2026-06-01", "2026-06-05"), 30'000, 0), Error);
  EXPECT_THROW(sick(days("2026-06-01", "2026-06-05"), -1), Error);
}

}  // namespace
}  // namespace kith
