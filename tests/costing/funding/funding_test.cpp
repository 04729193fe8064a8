#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kYear = R"("first_day":"2026-04-06","last_day":"2027-04-05")";

std::string budget(std::string_view id, std::string_view money, std::string_view more = "") {
  return R"({"budget":")" + std::string{id} + R"(","source":"council","status":"agreed",)" +
         std::string{money} + "," + std::string{kYear} + std::string{more} + "}";
}

std::string action(std::string_view id, std::string_view rate, std::string_view more = "") {
  return R"({"action":")" + std::string{id} +
         R"(","who":"self","schedule":"1 time per week","per":"visit","rate":")" +
         std::string{rate} + "\"" + std::string{more} + "}";
}

std::string plan_of(std::string_view budgets, std::string_view actions) {
  return plan_document(",\"budgets\":[" + std::string{budgets} + "],\"actions\":[" +
                       std::string{actions} + "]");
}

TEST(Funding, SplitsALineOverBudgetsToThePenny) {
  const PlanCost cost =
      cost_of(plan_of(budget("a", R"("annual":"100.00")", R"(,"pays_rank":1)") + "," +
                          budget("b", R"("annual":"900.00")", R"(,"pays_rank":2)"),
                      action("x", "10.01")));

  const CostLine& line = line_of(cost, "x");
  ASSERT_THAT(line.funded, SizeIs(2));
  EXPECT_EQ(line.funded[0].amount.text(), "100.00");
  EXPECT_EQ(line.funded[1].amount.text(), "420.52");
  EXPECT_THAT(cost.unfunded, IsEmpty());
}

TEST(Funding, PaysEssentialBeforeImportantBeforeWanted) {
  const PlanCost cost =
      cost_of(plan_of(budget("a", R"("annual":"780.00")"),
                      action("w", "10.00", R"(,"priority":"wanted")") + "," + action("i", "10.00") +
                          "," + action("e", "10.00", R"(,"priority":"essential")")));

  EXPECT_EQ(line_of(cost, "e").funded[0].amount.text(), "520.00");
  EXPECT_EQ(line_of(cost, "i").funded[0].amount.text(), "260.00");
  EXPECT_THAT(line_of(cost, "w").funded, IsEmpty());
  ASSERT_THAT(cost.unfunded, SizeIs(2));
  EXPECT_EQ(cost.unfunded[0].line, "i");
  EXPECT_EQ(cost.unfunded[0].amount.text(), "260.00");
}

TEST(Funding, ANamedBudgetThatRunsShortIsNotHelpedByAnother) {
  const PlanCost cost = cost_of(
      plan_of(budget("a", R"("annual":"100.00")") + "," + budget("b", R"("annual":"9000.00")"),
              action("x", "10.00", R"(,"budget":"a")")));

  EXPECT_EQ(cost.budgets[0].over.text(), "420.00");
  EXPECT_EQ(cost.budgets[1].committed.text(), "0.00");
  EXPECT_EQ(cost.unfunded[0].amount.text(), "420.00");
}

TEST(Funding, ABudgetTakenByRankIsNeverOver) {
  const PlanCost cost = cost_of(plan_of(budget("a", R"("annual":"100.00")"), action("x", "10.00")));

  EXPECT_EQ(cost.budgets[0].over.text(), "0.00");
  EXPECT_EQ(cost.budgets[0].left.text(), "0.00");
}

TEST(Funding, EqualRanksPayByIdAndPositionsKeepTheDocumentsOrder) {
  const PlanCost cost =
      cost_of(plan_of(budget("z", R"("annual":"900.00")", R"(,"pays_rank":1)") + "," +
                          budget("b", R"("annual":"900.00")", R"(,"pays_rank":1)"),
                      action("x", "10.00")));

  EXPECT_EQ(line_of(cost, "x").funded[0].budget, 1U);  // b
  EXPECT_EQ(cost.budgets[0].budget, 0U);
}

TEST(Funding, HoldsToWhatABudgetMayAndMustNotFund) {
  const PlanCost cost = cost_of(plan_of(
      budget("a", R"("annual":"900.00")", R"(,"pays_rank":1,"may_fund":["day"])") + "," +
          budget("b", R"("annual":"900.00")", R"(,"pays_rank":2,"must_not_fund":["transport"])") +
          "," + budget("c", R"("annual":"900.00")", R"(,"pays_rank":3)"),
      action("x", "10.00", R"(,"service":"transport")")));

  ASSERT_THAT(line_of(cost, "x").funded, SizeIs(1));
  EXPECT_EQ(line_of(cost, "x").funded[0].budget, 2U);
}

TEST(Funding, SaysThatANamedBudgetMayNotPay) {
  const PlanCost cost =
      cost_of(plan_of(budget("a", R"("annual":"900.00")", R"(,"may_fund":["day"])"),
                      action("x", "10.00", R"(,"service":"transport","budget":"a")")));

  EXPECT_TRUE(has_finding(cost, "budget_may_not_fund"));
  EXPECT_EQ(cost.unfunded[0].amount.text(), "520.00");
}

TEST(Funding, AWeeklyBudgetIsTakenByTheConvention) {
  const std::string document = plan_of(budget("a", R"("weekly":"6.00")"), "");
  const auto available = [&](std::string_view convention) {
    return cost_of(document, R"({"convention":")" + std::string{convention} + "\"}")
        .budgets[0]
        .available.text();
  };

  EXPECT_EQ(available("weeks_52"), "312.00");
  EXPECT_EQ(available("weeks_365_7"), "312.86");
  EXPECT_EQ(available("calendar"), "312.86");
}

TEST(Funding, OnlyAgreedBudgetsPayAndAnIndicativeOneStandsIn) {
  const std::string indicative =
      R"({"budget":"i","source":"nhs","status":"indicative","annual":"600.00",)" +
      std::string{kYear} + "}";
  const PlanCost cost = cost_of(plan_of(indicative, action("x", "10.00")));

  EXPECT_EQ(cost.budgets[0].committed.text(), "520.00");
  EXPECT_TRUE(has_finding(cost, "budget_not_agreed"));
}

TEST(Funding, ABudgetAppliedForIsShownAndNeverCounted) {
  const std::string hoped =
      R"({"budget":"h","source":"grant","status":"applied_for","annual":"600.00",)" +
      std::string{kYear} + "}";
  const PlanCost cost = cost_of(plan_of(hoped, action("x", "10.00")));

  EXPECT_EQ(cost.budgets[0].available.text(), "0.00");
  EXPECT_EQ(cost.unfunded[0].amount.text(), "520.00");
}

// £100 lasts ten weeks of £10; the eleventh begins on Monday 15 June 2026.
TEST(Funding, ByCalendarDatesTheFirstShortWeek) {
  const PlanCost cost =
      cost_of(plan_of(budget("a", R"("one_off":"100.00","annual":"0.00")"), action("x", "10.00")),
              R"({"convention":"calendar"})");

  EXPECT_EQ(cost.budgets[0].short_from->text(), "2026-06-15");
  EXPECT_EQ(cost.unfunded[0].short_from->text(), "2026-06-15");
  EXPECT_EQ(cost.budgets[0].committed.text(), "100.00");
  EXPECT_EQ(cost.unfunded[0].amount.text(), "421.43");  // 10 x 365 / 7 less 100
}

TEST(Funding, ByCalendarABudgetPaysOnlyOnItsOwnDays) {
  const std::string half =
      R"({"budget":"h","source":"council","status":"agreed","weekly":"10.00",
      "first_day":"2026-10-05","last_day":"2027-04-05"})";
  const PlanCost cost =
      cost_of(plan_of(half, action("x", "10.00")), R"({"convention":"calendar"})");

  EXPECT_EQ(cost.unfunded[0].amount.text(), "260.00");  // 26 weeks before it begins
  EXPECT_EQ(cost.unfunded[0].short_from->text(), "2026-04-06");
}

// £10.00 for a week in which each action asks for £7.00; on its Saturday a proposal begins, which
// pays nothing and changes no order.
TEST(Funding, ABudgetThatDoesNotPayDoesNotPartAWeek) {
  const auto daily = [](std::string_view id, std::string_view priority) {
    return R"({"action":")" + std::string{id} +
           R"(","who":"self","schedule":"daily","per":"visit","rate":"1.00","priority":")" +
           std::string{priority} + "\"}";
  };
  const PlanCost cost = cost_of(
      plan_document(
          R"(,"budgets":[{"budget":"a","source":"council","one_off":"10.00","first_day":"2026-04-06"},
          {"budget":"p","source":"council","status":"proposed","one_off":"90.00",
           "first_day":"2026-04-11"}],"actions":[)" +
              daily("w", "wanted") + "," + daily("e", "essential") + "]",
          "", R"("first_day":"2026-04-06","last_day":"2026-04-12")"),
      R"({"convention":"calendar"})");

  ASSERT_THAT(cost.unfunded, SizeIs(1));
  EXPECT_EQ(cost.unfunded[0].line, "w");
  EXPECT_EQ(cost.unfunded[0].amount.text(), "4.00");
}

TEST(Funding, AZeroBudgetIsAPositionLikeAnyOther) {
  const PlanCost cost =
      cost_of(plan_of(budget("none", R"("annual":"0.00")"), action("x", "10.00")));

  EXPECT_EQ(cost.budgets[0].available.text(), "0.00");
  EXPECT_EQ(cost.unfunded[0].amount.text(), "520.00");
}

}  // namespace
}  // namespace kith
