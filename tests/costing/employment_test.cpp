#include <gmock/gmock.h>

#include "plans.hpp"

namespace kith {
namespace {

// One assistant of the hours and rate given, from the plan's first day.
std::string assistant(std::string_view schedule, std::string_view rate,
                      std::string_view terms = "") {
  return plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980-03-01","pay_rate":")" +
      std::string{rate} + "\"" + std::string{terms} +
      R"(}],"actions":[{"action":"a","who":"s","employment":"e","schedule":")" +
      std::string{schedule} + "\"}]");
}

// facts/costing_examples.md R1: 20 h x 12.71, NI 23.73 a week, pension 4.03; the allowance takes
// all of the NI.
TEST(Employment, CostsPayInsuranceAndPension) {
  const PlanCost cost = cost_of(assistant("20h per week", "12.71", R"(,"claims_allowance":false)"));

  EXPECT_EQ(line_of(cost, "a").weekly.text(), "254.20");
  EXPECT_EQ(line_of(cost, "e/ni").weekly.text(), "23.73");
  EXPECT_EQ(line_of(cost, "e/ni").annual.text(), "1233.96");
  EXPECT_EQ(line_of(cost, "e/pension").annual.text(), "209.56");
}

TEST(Employment, TakesTheAllowanceAndShowsIt) {
  const PlanCost cost = cost_of(assistant("20h per week", "12.71"));

  EXPECT_EQ(line_of(cost, "e/ni").annual.text(), "0.00");
  EXPECT_EQ(line_of(cost, "e/ni/allowance").allowance, Money::from_pence(123'396));
  EXPECT_EQ(line_of(cost, "e/ni/allowance").annual.text(), "0.00");
  EXPECT_TRUE(has_finding(cost, "allowance_assumed"));
}

// R3: five assistants of 33.6 h, NI 12,911.60 in all, less the allowance of 10,500.
TEST(Employment, SharesOneAllowanceAmongAllOfAnEmployer) {
  std::string ties;
  std::string employments;
  std::string actions;
  for (const char who : {'a', 'b', 'c', 'd', 'e'}) {
    const std::string id{who};
    const std::string comma = who == 'a' ? "" : ",";
    ties += comma + R"({"supporter":"s)" + id + R"(","kind":"support_assistant"})";
    employments += comma + R"({"employment":"e)" + id + R"(","supporter":"s)" + id +
                   R"(","born":"1980-03-01","pay_rate":"12.71","claims_allowance":true})";
    actions += comma + R"({"action":"a)" + id + R"(","who":"s)" + id + R"(","employment":"e)" + id +
               R"(","schedule":"33h36m per week"})";
  }
  const PlanCost cost = cost_of(plan_document(",\"ties\":[" + ties + "],\"employments\":[" +
                                              employments + "],\"actions\":[" + actions + "]"));

  Money due;
  Money taken;
  for (const char who : {'a', 'b', 'c', 'd', 'e'}) {
    const std::string id = std::string{"e"} + who;
    EXPECT_EQ(line_of(cost, id + "/pension").weekly.text(), "9.21");
    due += line_of(cost, id + "/ni").annual;
    taken += *line_of(cost, id + "/ni/allowance").allowance;
  }
  EXPECT_EQ(due.text(), "2411.60");
  EXPECT_EQ(taken.text(), "10500.00");
}

TEST(Employment, ByCalendarIsTheSumOfItsPackets) {
  const PlanCost cost =
      cost_of(assistant("9h per week", "10.00", R"(,"first_pay_day":"2026-04-10")"),
              R"({"convention":"calendar"})");

  // 5 days 64.29, 51 weeks of 90.00 and 3 days 38.57.
  EXPECT_EQ(line_of(cost, "a").period.text(), "4692.86");
  EXPECT_EQ(line_of(cost, "a").trace.back().exact, "64.29 + 90.00 * 51 + 38.57");
}

TEST(Employment, WarnsOfAWageBelowTheFloor) {
  const PlanCost cost = cost_of(assistant("10h per week", "12.00"));

  ASSERT_TRUE(has_finding(cost, "wage_below_minimum"));
  EXPECT_EQ(cost.findings[0].members[4].second, "7.10");  // 71p short, 10 hours
}

TEST(Employment, PaysARiseFromItsDay) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"13.00",
      "last_day":"2026-10-04"},{"employment":"e","supporter":"s","born":"1980",
      "pay_rate":"14.00","first_day":"2026-10-05"}],
      "actions":[{"action":"a","who":"s","employment":"e","schedule":"mon 09:00-10:00"}])"));

  // 26 Mondays at 13.00, from 5 October 27 at 14.00.
  EXPECT_EQ(line_of(cost, "a").period.text(), "716.00");
  EXPECT_EQ(line_of(cost, "a").weekly.text(), "13.00");
}

TEST(Employment, WithoutHoursIsNotedAndStillCostsItsPremium) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"13.00",
      "insurance_annual":"75.00"}])"));

  EXPECT_EQ(line_of(cost, "e/insurance").annual.text(), "75.00");
  EXPECT_TRUE(has_finding(cost, "employment_without_hours"));
}

TEST(Employment, PremiumsOfAPartYearAreByTheDay) {
  const PlanCost cost = cost_of(assistant("9h per week", "13.00", R"(,"insurance_annual":"73.00")"),
                                R"({"period":{"first_day":"2026-04-06","last_day":"2026-04-15"}})");

  EXPECT_EQ(line_of(cost, "e/insurance").period.text(), "2.00");  // 73.00 x 10 / 365
}

TEST(Employment, RecruitingIsPaidOnce) {
  const PlanCost cost =
      cost_of(assistant("9h per week", "13.00", R"(,"recruitment_one_off":"88.00")"));

  EXPECT_EQ(line_of(cost, "e/recruitment").weekly.text(), "0.00");
  EXPECT_EQ(line_of(cost, "e/recruitment").annual.text(), "88.00");
  EXPECT_EQ(cost.totals.one_off.text(), "88.00");
}

// Deleting a row makes the line that needs it not assessed, and nothing else.
TEST(Employment, WithoutAParameterLosesOnlyTheLineThatNeedsIt) {
  const PlanCost cost =
      cost_of(assistant("20h per week", "12.71"),
              R"({"parameters":[{"name":"ni_secondary_threshold_weekly","first_day":"2025-04-06",
      "value":""}]})");

  EXPECT_EQ(line_of(cost, "e/ni").reason, "not_assessed");
  EXPECT_TRUE(has_finding(cost, "not_assessed"));
  EXPECT_EQ(line_of(cost, "a").weekly.text(), "254.20");
  EXPECT_EQ(line_of(cost, "e/pension").annual.text(), "209.56");
}

}  // namespace
}  // namespace kith
