// Pay dates, what a period is worth, contributions by day and what is recovered, on plain values.
#include <gmock/gmock.h>

#include "costing/payments/contribution_timeline.hpp"
#include "costing/payments/payment_dates.hpp"
#include "costing/payments/recoveries.hpp"

namespace kith::costing {
namespace {

using ::testing::ElementsAre;

Date day(int year, int month, int day_of_month) {
  return *Date::from_ymd(year, month, day_of_month);
}

Money pence(std::int64_t whole) { return Money::from_pence(whole); }

std::vector<std::string> first_days(const PaymentSchedule& schedule, std::int32_t from,
                                    std::int32_t until) {
  std::vector<std::string> days;
  for (std::int32_t number = from; number < until; ++number) {
    days.push_back(schedule.period(number).first().text());
  }
  return days;
}

// --- pay dates ---

TEST(PaymentSchedule, WeeksAndFourWeeksAreCountedInDays) {
  const Date monday = day(2026, 4, 6);

  EXPECT_THAT(first_days({PayEvery::week, monday}, -1, 2),
              ElementsAre("2026-03-30", "2026-04-06", "2026-04-13"));
  EXPECT_THAT(first_days({PayEvery::four_weeks, monday}, -1, 2),
              ElementsAre("2026-03-09", "2026-04-06", "2026-05-04"));
}

TEST(PaymentSchedule, MonthsKeepTheirDayOrTakeTheLast) {
  EXPECT_THAT(first_days({PayEvery::month, day(2026, 1, 31)}, 0, 4),
              ElementsAre("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"));
  EXPECT_THAT(first_days({PayEvery::quarter, day(2026, 4, 6)}, -1, 2),
              ElementsAre("2026-01-06", "2026-04-06", "2026-07-06"));
  EXPECT_THAT(first_days({PayEvery::year, day(2024, 2, 29)}, 0, 2),
              ElementsAre("2024-02-29", "2025-02-28"));
}

TEST(PaymentSchedule, APeriodIsTheDaysUntilTheNextPayDay) {
  const PaymentSchedule schedule{PayEvery::month, day(2026, 4, 6)};

  EXPECT_EQ(schedule.period(0), (Period{day(2026, 4, 6), day(2026, 5, 6)}));
  EXPECT_EQ(schedule.period(0).days(), 30);
}

TEST(PaymentSchedule, FindsThePeriodThatHoldsADay) {
  for (const PayEvery every :
       {PayEvery::week, PayEvery::four_weeks, PayEvery::month, PayEvery::quarter, PayEvery::year}) {
    const PaymentSchedule schedule{every, day(2024, 2, 29)};
    for (Date date = day(2022, 1, 1); date < day(2027, 1, 1); date = date + 13) {
      EXPECT_TRUE(schedule.period(schedule.number_on(date)).holds(date)) << date.text();
    }
  }
}

// --- what a period is worth ---

TEST(PeriodAmount, IsOf52WeeksOr365DaysByTheConvention) {
  PlanView by_52;
  by_52.weeks_in_year = Fraction{52};
  PlanView by_365;
  by_365.weeks_in_year = Fraction::of(365, 7);

  EXPECT_EQ(of_weekly(by_52, pence(45'400), PayEvery::month).exact, "454.00 * 52 / 12");
  EXPECT_EQ(of_weekly(by_365, pence(45'400), PayEvery::month).exact, "454.00 * 365 / 7 / 12");
  EXPECT_EQ(of_weekly(by_365, pence(45'400), PayEvery::four_weeks).pence, Fraction{181'600});
  EXPECT_EQ(of_annual(by_52, pence(520'000), PayEvery::four_weeks).pence, Fraction{40'000});
  EXPECT_EQ(of_annual(by_52, pence(520'000), PayEvery::four_weeks).exact, "5200.00 / 13");
  EXPECT_EQ(of_annual(by_365, pence(36'500), PayEvery::week).pence, Fraction{700});
}

// --- contributions by day ---

TEST(ContributionTimeline, IsThatOfTheLastDayThatChangedIt) {
  ContributionTimeline timeline;
  timeline.add(day(2026, 4, 6), pence(1'000));
  timeline.add(day(2026, 7, 6), std::nullopt);
  timeline.add(day(2026, 8, 3), pence(1'200));

  EXPECT_EQ(timeline.on(day(2026, 1, 1)), pence(1'000));
  EXPECT_EQ(timeline.on(day(2026, 7, 5)), pence(1'000));
  EXPECT_EQ(timeline.on(day(2026, 7, 6)), std::nullopt);
  EXPECT_EQ(timeline.on(day(2030, 1, 1)), pence(1'200));
}

TEST(ContributionTimeline, EndsWhereItBecomesAnotherOne) {
  ContributionTimeline timeline;
  timeline.add(day(2026, 4, 6), pence(1'000));
  timeline.add(day(2026, 5, 4), pence(1'000));
  timeline.add(day(2026, 7, 6), pence(1'100));

  EXPECT_EQ(timeline.end(day(2026, 4, 10)), day(2026, 7, 6));
  EXPECT_GT(timeline.end(day(2026, 7, 6)), day(2027, 7, 6));
}

// --- recoveries ---

TEST(Recoveries, TakeFromEachPaymentWhatItHolds) {
  Recoveries recoveries;
  EXPECT_EQ(recoveries.take(pence(500)), pence(0));

  recoveries.add(pence(700));

  EXPECT_EQ(recoveries.take(pence(500)), pence(500));
  EXPECT_EQ(recoveries.outstanding(), pence(200));
  EXPECT_EQ(recoveries.take(pence(500)), pence(200));
  EXPECT_EQ(recoveries.outstanding(), pence(0));
}

}  // namespace
}  // namespace kith::costing
