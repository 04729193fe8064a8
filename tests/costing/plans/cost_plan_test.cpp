#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string amounts(const CostLine& line) {
  return line.weekly.text() + " " + line.annual.text() + " " + line.period.text();
}

// Source 000, box 2: twice daily 30 minutes at £15 an hour.
constexpr std::string_view kAgency = R"(,"actions":[{"action":"a","who":"x",
  "schedule":"daily 09:00-09:30, 17:00-17:30","rate":"15.00","per":"hour"}],
  "ties":[{"supporter":"x","kind":"agency_worker"}])";

TEST(CostPlan, PricesVisitsByTheHour) {
  const PlanCost cost = cost_of(plan_document(kAgency));

  EXPECT_EQ(amounts(line_of(cost, "a")), "105.00 5460.00 5475.00");
  EXPECT_EQ(cost.totals.paid_minutes_per_week, 420);
  EXPECT_EQ(cost.totals.per_paid_hour, Money::from_pence(1500));
}

TEST(CostPlan, QuotesByTheConventionAsked) {
  const auto annual = [](std::string_view convention) {
    return cost_of(plan_document(kAgency), R"({"convention":")" + std::string{convention} + "\"}")
        .totals.annual.text();
  };

  EXPECT_EQ(annual("weeks_52"), "5460.00");
  EXPECT_EQ(annual("weeks_365_7"), "5475.00");
  EXPECT_EQ(annual("calendar"), "5475.00");
  EXPECT_EQ(annual("cld"), "5460.00");
}

// cld: weekly x days / 7, whatever the days are: 105.00 x 10 / 7.
TEST(CostPlan, ByCldTakesDaysOverSeven) {
  const PlanCost cost =
      cost_of(plan_document(kAgency, "", R"("first_day":"2026-04-06","last_day":"2026-04-15")"),
              R"({"convention":"cld"})");

  EXPECT_EQ(cost.totals.period.text(), "150.00");
}

TEST(CostPlan, ChargesADayOnceHoweverManyVisits) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"actions":[{"action":"a","who":"self","schedule":"mon,wed 09:00-10:00, 15:00-16:00",
      "rate":"40.00","per":"day"}])"));

  EXPECT_EQ(amounts(line_of(cost, "a")), "80.00 4160.00 4200.00");  // 53 Mondays, 52 Wednesdays
}

TEST(CostPlan, StandingChargesKeepTheirYear) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"actions":[{"action":"m","who":"self","schedule":"1 time per month","rate":"30.00",
      "per":"month"},{"action":"y","who":"self","schedule":"1 time per year","rate":"75.00",
      "per":"year"},{"action":"w","who":"self","schedule":"1 time per week","rate":"7.00",
      "per":"week"}])"));

  EXPECT_EQ(amounts(line_of(cost, "m")), "6.92 360.00 360.00");
  EXPECT_EQ(amounts(line_of(cost, "y")), "1.44 75.00 75.00");
  EXPECT_EQ(amounts(line_of(cost, "w")), "7.00 364.00 365.00");
}

TEST(CostPlan, OneOffsAreWholeAndNeverWeekly) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"actions":[{"action":"a","who":"self","schedule":"once 2026-05-01","rate":"4200.00",
      "per":"item"}])"));

  EXPECT_EQ(amounts(line_of(cost, "a")), "0.00 4200.00 4200.00");
  EXPECT_EQ(cost.totals.one_off.text(), "4200.00");
  EXPECT_TRUE(line_of(cost, "a").one_off);
}

TEST(CostPlan, TwoWorkersCostTwiceAndTheMinutesAreReceivedOnce) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"actions":[{"action":"a","who":"x","schedule":"daily 09:00-10:00","rate":"15.00",
      "per":"hour","staff":2}],"ties":[{"supporter":"x","kind":"agency_worker"}])"));

  EXPECT_EQ(line_of(cost, "a").weekly.text(), "210.00");
  EXPECT_EQ(line_of(cost, "a").minutes_per_week, 420);
  EXPECT_EQ(line_of(cost, "a").worker_minutes_per_week, 840);
}

TEST(CostPlan, MilesBesideAnotherRateAreALineOfTheirOwn) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"actions":[{"action":"a","who":"x","schedule":"mon 09:00-10:00","rate":"15.00",
      "per":"hour","miles":"12"}],"ties":[{"supporter":"x","kind":"agency_worker"}])"));

  EXPECT_EQ(line_of(cost, "a").weekly.text(), "15.00");
  EXPECT_EQ(line_of(cost, "a/miles").weekly.text(), "5.40");  // 12 miles at 45p
  EXPECT_EQ(line_of(cost, "a/miles").kind, "mileage");
}

// 29 February 2028 is a Tuesday and inside the plan: 366 days of a yearly premium are its whole.
TEST(CostPlan, CountsALeapYearWhole) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"actions":[{"action":"y","who":"self","schedule":"1 time per year","rate":"366.00",
      "per":"year"}])",
      "", R"("first_day":"2027-04-06","last_day":"2028-04-05")"));

  EXPECT_EQ(line_of(cost, "y").period.text(), "366.00");
}

TEST(CostPlan, OfAPersonWithNobodyAndNothingIsNothing) {
  const PlanCost cost = cost_of(plan_document(""));

  EXPECT_THAT(cost.lines, IsEmpty());
  EXPECT_EQ(cost.totals.annual, Money{});
  EXPECT_FALSE(cost.totals.per_paid_hour);
}

TEST(CostPlan, NamesWhatADraftStillLacks) {
  const std::string draft =
      plan_document(R"(,"actions":[{"action":"a","schedule":"daily 09:00-10:00"}])");

  const PlanCost cost = cost_of(draft);

  EXPECT_TRUE(has_finding(cost, "no_rate"));
  EXPECT_TRUE(has_finding(cost, "nobody_yet"));
  try {
    cost_of(draft, R"({"incomplete":"refuse"})");
    FAIL() << "a draft with gaps was not refused";
  } catch (const InputError& error) {
    EXPECT_EQ(error.faults().size(), 2U);
    EXPECT_EQ(error.faults()[0].code, FaultCode::missing);
    EXPECT_EQ(error.faults()[0].at, "/actions/0");
  }
}

TEST(CostPlan, RefusesBankHolidaysBeyondItsData) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"self","schedule":"mon not bank holidays","rate":"9.00",
      "per":"visit"}])",
      "", R"("first_day":"2090-01-01","last_day":"2090-12-31")");

  try {
    cost_of(document);
    FAIL() << "holidays that nobody knows were counted";
  } catch (const InputError& error) {
    EXPECT_EQ(error.faults()[0].code, FaultCode::beyond_data);
    EXPECT_EQ(error.faults()[0].at, "/actions/0/schedule");
  }
}

TEST(CostPlan, SaysThatAQuotationIgnoresDates) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"self","schedule":"mon except 2026-04-13","rate":"9.00",
      "per":"visit"}])");

  const PlanCost quoted = cost_of(document);

  EXPECT_TRUE(has_finding(quoted, "convention_ignores_dates"));
  EXPECT_EQ(amounts(line_of(quoted, "a")), "9.00 468.00 468.00");  // 53 Mondays less one
  EXPECT_FALSE(
      has_finding(cost_of(document, R"({"convention":"calendar"})"), "convention_ignores_dates"));
}

TEST(CostPlan, ATraceSaysTheUnitsAtEachPrice) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"actions":[{"action":"a","who":"self","schedule":"mon","rate":"9.00","per":"visit"}])"));

  EXPECT_EQ(line_of(cost, "a").trace.back().exact, "9.00 * 53");  // 6 April 2026 is a Monday
}

TEST(CostPlan, ATraceOfRoundedWeeksAddsThemUp) {
  const PlanCost cost =
      cost_of(plan_document(
                  R"(,"actions":[{"action":"a","who":"self","schedule":"mon,tue","rate":"0.333",
      "per":"visit"}])"),
              R"({"rounding":{"at":"week"}})");

  // 0.666 a week is 0.67; the last, begun on Monday 5 April 2027, is 0.333, so 0.33.
  EXPECT_EQ(line_of(cost, "a").trace.back().exact, "0.67 * 52 + 0.33");
  EXPECT_EQ(line_of(cost, "a").period.text(), "35.17");
}

// 7.125 a visit is 7.13 by visit: 14 visits a week are 99.82, not 99.75.
TEST(CostPlan, RoundsWhereItIsTold) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"x","schedule":"daily 09:00-09:30, 17:00-17:30",
      "rate":"14.25","per":"hour"}],"ties":[{"supporter":"x","kind":"agency_worker"}])");

  EXPECT_EQ(cost_of(document).totals.weekly.text(), "99.75");
  EXPECT_EQ(cost_of(document, R"({"rounding":{"at":"visit"}})").totals.weekly.text(), "99.82");
  EXPECT_EQ(cost_of(document, R"({"rounding":{"rule":"up","step":"0.50"}})").totals.weekly.text(),
            "100.00");
}

// A price from 1 October: 26 weeks and a day at the old, the rest at the new, by calendar.
TEST(CostPlan, TakesThePriceOfTheDayByCalendar) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"x","schedule":"daily","service":"agency","tariff":"t"}],
      "ties":[{"supporter":"x","kind":"agency_worker"}],
      "tariffs":[{"tariff":"t","service":"agency","per":"visit","rate":"20.00",
      "last_day":"2026-09-30"},{"tariff":"t","service":"agency","per":"visit","rate":"22.00",
      "first_day":"2026-10-01"}])");

  EXPECT_EQ(amounts(line_of(cost_of(document), "a")), "140.00 7280.00 7674.00");
}

TEST(CostPlan, SharesNothingBetweenCallsWithOtherOptions) {
  const std::string document = plan_document(kAgency);
  const PlanCost first = cost_of(document);
  const PlanCost second = cost_of(document, R"({"period":{"first_day":"2026-04-06",
                                               "last_day":"2026-04-12"}})");

  EXPECT_EQ(first.totals.period.text(), "5475.00");
  EXPECT_EQ(second.totals.period.text(), "105.00");
}

}  // namespace
}  // namespace kith
