#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "documents/example.hpp"
#include "documents/tables.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using test::example_cost;
using testing::ElementsAre;

AreaCost area_of(std::vector<PlanCost> plans) {
  AreaCost cost;
  cost.area = plans.front().area;
  cost.plans = std::move(plans);
  return cost;
}

const FrameColumn& column(const Frame& frame, std::string_view name) {
  for (const FrameColumn& candidate : frame.columns)
    if (candidate.name == name) return candidate;
  throw std::out_of_range{std::string{name}};
}

TEST(AreaFrame, HasTheColumnsThatAreRecorded) {
  PlanCost cost = example_cost();
  cost.weeks = {{Date::from_days(20549), Money::from_pence(9942), 660}};
  cost.stages = {{"council", "plan", Money{}, std::nullopt, std::nullopt, {}}};
  const AreaCost area = area_of({cost});

  test::expect_tables("cost", area_tables(), [&](auto name) { return area_frame(area, name); });
}

TEST(ResultFrame, HasTheTablesOfAnAreasCostButPlans) {
  std::vector<std::string_view> names;
  for (const TableShape& table : result_tables()) {
    names.push_back(table.name);
    EXPECT_EQ(result_frame(example_cost(), table.name).columns.size(), table.columns.size());
  }

  EXPECT_THAT(names, ElementsAre("lines", "budgets", "findings", "weeks", "periods", "stages"));
}

TEST(AreaFrame, HasOneRowForAPlan) {
  const Frame plans = area_frame(area_of({example_cost(), example_cost()}), "plans");

  EXPECT_EQ(plans.rows, 2);
  EXPECT_THAT(column(plans, "plan").text, ElementsAre("p1-v1", "p1-v1"));
  EXPECT_THAT(column(plans, "person").text, ElementsAre("p1", "p1"));
  EXPECT_THAT(column(plans, "annual_pence").whole, ElementsAre(516'984, 516'984));
  EXPECT_THAT(column(plans, "first_day").whole, ElementsAre(20549, 20549));
  EXPECT_THAT(column(plans, "p95_pence").whole, ElementsAre(520'980, 520'980));
  EXPECT_THAT(column(plans, "warnings").whole, ElementsAre(1, 1));
  EXPECT_THAT(column(plans, "notes").whole, ElementsAre(1, 1));
}

TEST(ResultFrame, HasOneRowForALineInTheirOrder) {
  const Frame lines = result_frame(example_cost(), "lines");

  EXPECT_THAT(column(lines, "line").text,
              ElementsAre("a0", "a3", "a4", "e1/insurance", "e1/payroll", "e1/ni", "e1/pension"));
  EXPECT_THAT(column(lines, "action").present, ElementsAre(1, 1, 1, 0, 0, 0, 0));
  EXPECT_THAT(column(lines, "employment").text, ElementsAre("", "", "", "e1", "e1", "e1", "e1"));
  EXPECT_THAT(column(lines, "annual_pence").whole,
              ElementsAre(468'000, 0, 29'484, 7'500, 12'000, 0, 0));
  EXPECT_THAT(column(lines, "budget").text,
              ElementsAre("council", "", "own", "council", "council", "", ""));
  EXPECT_THAT(column(lines, "count_per_week").present, ElementsAre(0, 0, 1, 0, 0, 0, 0));
  EXPECT_DOUBLE_EQ(column(lines, "count_per_week").real[2], 2.1);
}

TEST(ResultFrame, SaysWhatOfALineNobodyPays) {
  PlanCost cost = example_cost();
  cost.unfunded = {{"a4", Money::from_pence(100), std::nullopt}};

  EXPECT_THAT(column(result_frame(cost, "lines"), "unfunded_pence").whole,
              ElementsAre(0, 0, 100, 0, 0, 0, 0));
}

TEST(ResultFrame, KeepsTheOtherMembersOfAFinding) {
  const Frame findings = result_frame(example_cost(), "findings");

  EXPECT_THAT(column(findings, "level").text, ElementsAre("warning", "note"));
  EXPECT_THAT(column(findings, "at").text, ElementsAre("/employments/0/pay_rate", "/actions/0"));
  EXPECT_THAT(column(findings, "allowed").present, ElementsAre(1, 0));
  EXPECT_THAT(column(findings, "details").text,
              ElementsAre("parameter=nmw_nlw_rate; first_day=2026-04-01; amount_weekly=24.39",
                          "mean_minutes_over_per_week=31.76523; share_of_weeks=0.6470695"));
}

TEST(ResultFrame, IsEmptyAndStillHasItsColumnsWithoutWeeks) {
  const Frame weeks = result_frame(example_cost(), "weeks");

  EXPECT_EQ(weeks.rows, 0);
  EXPECT_EQ(weeks.columns.size(), 5U);
}

TEST(ResultFrame, RefusesATableThatACostDoesNotHave) {
  EXPECT_EQ(code_thrown_by([] { return result_frame(example_cost(), "plans"); }), Code::argument);
  EXPECT_EQ(code_thrown_by([] { return area_frame(area_of({example_cost()}), "people"); }),
            Code::argument);
}

}  // namespace
}  // namespace kith
