#include <gmock/gmock.h>

#include "costing/plans.hpp"

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

// Each packet has the terms of its own row: 254.20 a week until 4 October 2026, then 280.00 and no
// pension any more.
TEST(Employment, HasInItsPacketsTheTermsOfTheirDays) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"12.71",
      "claims_allowance":false,"last_day":"2026-10-04"},
      {"employment":"e","supporter":"s","born":"1980","pay_rate":"14.00","pension":"opted_out",
      "claims_allowance":false,"first_day":"2026-10-05"}],
      "actions":[{"action":"a","who":"s","employment":"e","schedule":"20h per week"}])"));

  // 26 weeks of (254.20 - 96) and 26 of (280.00 - 96) at 15 %; the last day's 40.00 is under 96.
  EXPECT_EQ(line_of(cost, "e/ni").trace.back().exact, "23.73 * 26 + 27.60 * 26");
  EXPECT_EQ(line_of(cost, "e/pension").trace.back().exact, "4.03 * 26");
}

// She joins on 6 July: 2026-07-06 to 2027-04-05 are 274 days, 39 weeks and one day more.
TEST(Employment, OfAJoinerIsPaidFromHerFirstDay) {
  const PlanCost cost = cost_of(
      assistant("20h per week", "12.71",
                R"(,"claims_allowance":false,"first_day":"2026-07-06","sick_days_per_year":7)"),
      R"({"convention":"calendar"})");

  EXPECT_EQ(line_of(cost, "a").trace.back().exact, "254.20 * 39 + 36.31");
  EXPECT_EQ(line_of(cost, "e/ni").trace.back().exact, "23.73 * 39");
  EXPECT_EQ(line_of(cost, "e/pension").trace.back().exact, "4.03 * 39");
  EXPECT_EQ(line_of(cost, "e/sick_pay").period.text(), "92.54");  // 17.61 x 7 x 274 / 365
}

// A birthday in mid-year changes the packets after it: 21 on 5 October 2026.
TEST(Employment, GrowsOlderByCalendar) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"2005-10-05","pay_rate":"12.71",
      "claims_allowance":false,"first_pay_day":"2026-04-12"}],
      "actions":[{"action":"a","who":"s","employment":"e","schedule":"20h per week"}])"));

  EXPECT_EQ(line_of(cost, "e/ni").annual.text(), "0.00");  // a quotation has her age of April
  EXPECT_EQ(line_of(cost, "e/ni").trace.back().exact, "23.73 * 26");
  EXPECT_EQ(line_of(cost, "e/pension").reason, "under_age");
}

std::string two_trusts(std::string_view second) {
  return plan_document(R"(,"ties":[{"supporter":"s","kind":"support_assistant"},
      {"supporter":"t","kind":"support_assistant"}],
      "employments":[
      {"employment":"e","supporter":"s","born":"1980","pay_rate":"20.00","employer":"trust-a",
       "claims_allowance":true},
      {"employment":"f","supporter":"t","born":"1980","pay_rate":"20.00","employer":")" +
                       std::string{second} + R"(","claims_allowance":true}],
      "actions":[
      {"action":"a","who":"s","employment":"e","schedule":"60h per week"},
      {"action":"b","who":"t","employment":"f","schedule":"40h per week"}])");
}

// Mission D19: of a team's 100 hours trust A employs 60 and trust B 40. Two trusts have two
// allowances: NI (1,200 - 96) x 15 % = 165.60 and (800 - 96) x 15 % = 105.60 a week.
TEST(Employment, OfTwoTrustsHasTwoAllowances) {
  const PlanCost cost = cost_of(two_trusts("trust-b"));

  EXPECT_EQ(line_of(cost, "e/ni/allowance").allowance->text(), "8611.20");
  EXPECT_EQ(line_of(cost, "f/ni/allowance").allowance->text(), "5491.20");
  EXPECT_EQ(line_of(cost, "e/ni").annual.text(), "0.00");
  EXPECT_EQ(line_of(cost, "f/ni").annual.text(), "0.00");
}

// One trust has one: 14,102.40 less 10,500.
TEST(Employment, OfOneTrustHasOneAllowance) {
  const PlanCost cost = cost_of(two_trusts("trust-a"));

  EXPECT_EQ((line_of(cost, "e/ni").annual + line_of(cost, "f/ni").annual).text(), "3602.40");
}

// R5: 454.00 a week as a year is 52 weeks, 365/7 weeks, or what a calendar of 53 Mondays has.
TEST(Employment, AnnualisesAsItsConventionSays) {
  const std::string plan = assistant("mon 10h", "45.40", R"(,"pension":"opted_out")");
  const auto year = [&](std::string_view convention) {
    return line_of(cost_of(plan, R"({"convention":")" + std::string{convention} + "\"}"), "a")
        .annual.text();
  };

  EXPECT_EQ(year("weeks_52"), "23608.00");
  EXPECT_EQ(year("weeks_365_7"), "23672.86");
  EXPECT_EQ(year("calendar"), "24062.00");
}

// R2: two of ten hours instead of one of twenty: 4.66 a week each, and no pension.
TEST(Employment, OfTwoAssistantsHasTwoThresholds) {
  const PlanCost cost = cost_of(assistant("10h per week", "12.71", R"(,"claims_allowance":false)"));

  EXPECT_EQ(line_of(cost, "e/ni").annual.text(), "242.32");
  EXPECT_EQ(line_of(cost, "e/pension").reason, "under_trigger");
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
