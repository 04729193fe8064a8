#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith {
namespace {

// One assistant at 12.80 an hour who works as `action` says, on terms of `terms`.
std::string employed(std::string_view action, std::string_view terms = "") {
  return plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"12.80")" +
      std::string{terms} + R"(}],"actions":[{"action":"a","who":"s","employment":"e",)" +
      std::string{action} + "}]");
}

constexpr std::string_view kMultiples = R"(,"weekend_multiple":"1.5","bank_holiday_multiple":"2")";

TEST(PayMultiples, PayWeekendsMoreThanWeekdays) {
  const PlanCost cost =
      cost_of(employed(R"("schedule":"fri-mon 09:00-11:00")", R"(,"weekend_multiple":"1.5")"));

  // Friday and Monday 2 h each at 12.80, Saturday and Sunday 2 h each at 19.20.
  EXPECT_EQ(line_of(cost, "a").weekly.text(), "128.00");
  EXPECT_EQ(line_of(cost, "a").annual.text(), "6656.00");
}

// Saturday 22:00 to Sunday 02:00 is all weekend; Sunday 22:00 to Monday 02:00 is two hours of it.
TEST(PayMultiples, ChangeAtMidnight) {
  const auto weekly = [](std::string_view schedule) {
    return line_of(cost_of(employed("\"schedule\":\"" + std::string{schedule} + "\"",
                                    R"(,"weekend_multiple":"1.5")")),
                   "a")
        .weekly.text();
  };

  EXPECT_EQ(weekly("sat 22:00-02:00"), "76.80");
  EXPECT_EQ(weekly("sun 22:00-02:00"), "64.00");
  EXPECT_EQ(weekly("fri 22:00-02:00"), "64.00");
}

// Six of the 53 Mondays are bank holidays: 6 April, 4 and 25 May, 31 August, 28 December (for
// Boxing Day) and 29 March.
TEST(PayMultiples, PayBankHolidaysMoreByCalendar) {
  const PlanCost cost = cost_of(employed(R"("schedule":"mon 09:00-10:00")", kMultiples),
                                R"({"convention":"calendar"})");

  EXPECT_EQ(line_of(cost, "a").period.text(), "755.20");  // 47 x 12.80 + 6 x 25.60
  EXPECT_EQ(line_of(cost, "a").weekly.text(), "12.80");
}

TEST(PayMultiples, IgnoreBankHolidaysInAQuotationAndSaySo) {
  const PlanCost cost = cost_of(employed(R"("schedule":"mon 09:00-10:00")", kMultiples));

  EXPECT_EQ(line_of(cost, "a").annual.text(), "665.60");  // 52 x 12.80
  EXPECT_EQ(line_of(cost, "a").period.text(), "755.20");  // a period is always by calendar
  ASSERT_TRUE(has_finding(cost, "convention_ignores_dates"));
}

TEST(PayMultiples, LeaveFlexibleHoursAtTheRateAlone) {
  const PlanCost cost = cost_of(employed(R"("schedule":"9h per week")", kMultiples));

  EXPECT_EQ(line_of(cost, "a").weekly.text(), "115.20");
  EXPECT_FALSE(has_finding(cost, "convention_ignores_dates"));
}

TEST(PayMultiples, AreTracedWithTheirPlaces) {
  const PlanCost cost =
      cost_of(employed(R"("schedule":"sat,mon 09:00-11:00")", R"(,"weekend_multiple":"1.5")"));
  const std::vector<TraceStep>& trace = line_of(cost, "a").trace;

  EXPECT_EQ(trace[1].band, "any day");
  EXPECT_EQ(trace[2].band, "sat,sun");
  EXPECT_EQ(trace[2].value, "12.80");
  EXPECT_EQ(trace[3].step, "multiple");
  EXPECT_EQ(trace[3].value, "1.5");
  EXPECT_EQ(trace[3].at->column, "weekend_multiple");
  EXPECT_EQ(trace[4].exact, "12.80 * 120 / 60 + 12.80 * 1.5 * 120 / 60");
}

TEST(PayMultiples, BeyondTheKnownBankHolidaysAreAFault) {
  const std::string plan = plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"12.80",
      "bank_holiday_multiple":"2"}],
      "actions":[{"action":"a","who":"s","employment":"e","schedule":"mon 09:00-10:00"}])",
      "", R"("first_day":"2040-04-06","last_day":"2041-04-05")");
  try {
    cost_of(plan);
    FAIL() << "not refused";
  } catch (const InputError& error) {
    ASSERT_EQ(error.faults().size(), 1U);
    EXPECT_EQ(error.faults()[0].code, FaultCode::beyond_data);
    EXPECT_EQ(error.faults()[0].at, "/employments/0/bank_holiday_multiple");
  }
}

constexpr std::string_view kSleepIn = R"(,"sleep_in_rate":"60.00")";

// Two nights at 60.00, and 45 minutes awake in each at 12.80 an hour: 19.20.
TEST(SleepIns, ArePaidByTheNightAndByTheMinuteAwake) {
  const PlanCost cost =
      cost_of(employed(R"("schedule":"2 nights per week","awake_minutes":45)", kSleepIn));

  EXPECT_EQ(line_of(cost, "a").weekly.text(), "120.00");
  EXPECT_EQ(line_of(cost, "a/awake").weekly.text(), "19.20");
  EXPECT_EQ(line_of(cost, "a/awake").minutes_per_week, 90);
  EXPECT_EQ(cost.totals.paid_minutes_per_week, 90);
  EXPECT_FALSE(has_finding(cost, "awake_assumed"));
}

TEST(SleepIns, WithTimesAreNightsAndNotHours) {
  const PlanCost cost = cost_of(
      employed(R"("service":"sleep_in","schedule":"fri,sat 22:00-07:00","awake_minutes":60)",
               std::string{kSleepIn} + R"(,"weekend_multiple":"1.5")"));

  EXPECT_EQ(line_of(cost, "a").weekly.text(), "120.00");
  // The hour awake is of the day on which the night starts: 12.80 on Friday, 19.20 on Saturday.
  EXPECT_EQ(line_of(cost, "a/awake").weekly.text(), "32.00");
}

TEST(SleepIns, AssumeNobodyWokeWhereNothingIsSaid) {
  const PlanCost cost = cost_of(employed(R"("schedule":"2 nights per week")", kSleepIn));

  EXPECT_TRUE(has_finding(cost, "awake_assumed"));
  EXPECT_THROW(line_of(cost, "a/awake"), Error);
}

// Royal Mencap Society v Tomlinson-Blake [2021] UKSC 8: the minimum wage is due for the time awake
// for work, and not for the time asleep. 12.71 - 12.00 is 71p, an hour and a half awake a week.
TEST(SleepIns, OweTheMinimumWageForTheTimeAwakeAlone) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"12.00",
      "sleep_in_rate":"40.00"}],"actions":[{"action":"a","who":"s","employment":"e",
      "service":"sleep_in","schedule":"fri,sat 22:00-07:00","awake_minutes":45}])"));

  ASSERT_TRUE(has_finding(cost, "wage_below_minimum"));
  EXPECT_EQ(cost.findings[0].members[4].second, "1.07");  // 1.065
}

TEST(SleepIns, OfAWakingNightAreHours) {
  const PlanCost cost =
      cost_of(employed(R"("service":"waking_night","schedule":"fri 22:00-07:00")", kSleepIn));

  EXPECT_EQ(line_of(cost, "a").weekly.text(), "115.20");
}

// Units for which no pay is agreed have no price: they are never free.
TEST(SleepIns, WithoutARateForThemHaveNoPrice) {
  const PlanCost cost = cost_of(employed(R"("schedule":"2 nights per week")"));

  EXPECT_EQ(line_of(cost, "a").reason, "no_rate");
  EXPECT_TRUE(has_finding(cost, "no_rate"));
}

}  // namespace
}  // namespace kith
