// The document of an area as a whole, of the example area.
#include "kith/documents/run.hpp"

#include <gmock/gmock.h>

#include "documents/riverbank.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

using testing::ElementsAre;

std::vector<std::string> names_in(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.members) names.push_back(name);
  return names;
}

std::string text_at(const Json& document, std::string_view first, std::string_view second) {
  return document.find(first)->find(second)->text;
}

TEST(RunJson, HasTheSumsOfTheExampleArea) {
  const AreaRun run = run_area(test::riverbank(), Parameters::shipped(), {});

  const Json document = read_json(run_json(run, "riverbank"));

  EXPECT_THAT(names_in(document), ElementsAre("kith", "library", "area", "basis", "totals", "kinds",
                                              "network", "outcomes", "reference", "plans"));
  EXPECT_EQ(text_at(document, "area", "label"), "riverbank");
  EXPECT_EQ(text_at(document, "basis", "parameters"), run.cost.plans.front().parameters);
  EXPECT_EQ(text_at(document, "totals", "plans"), "12");
  EXPECT_EQ(text_at(document, "totals", "weekly"), "2528.50");
  EXPECT_EQ(text_at(document, "totals", "annual"), "142081.01");
  EXPECT_EQ(text_at(document, "totals", "left"), "63764.99");
  EXPECT_EQ(text_at(document, "totals", "plans_short"), "1");
  EXPECT_EQ(document.find("kinds")->items[1].find("kind")->text, "personal_care");
  EXPECT_EQ(document.find("network")->find("shares")->find("paid")->text, "0.270833");
  const Json& swemwbs = *document.find("outcomes")->find("swemwbs");
  EXPECT_EQ(swemwbs.find("raw_mean")->text, "22.22222222222222");
  EXPECT_EQ(swemwbs.find("items")->items[0].find("answered_3")->text, "5");
  EXPECT_EQ(document.find("plans")->items.size(), run.cost.plans.size());
  EXPECT_EQ(document.find("plans")->items[0].find("result")->find("kith")->text, "result/1");
}

TEST(RunJson, IsThereForAnAreaWithoutPlans) {
  TablesBuilder builder;
  test::add_csv(builder, "people", "person\nana\n");
  const Area area = build_area(builder.finish());

  const Json document = read_json(run_json(run_area(area, Parameters::shipped(), {}), ""));

  EXPECT_THAT(names_in(*document.find("basis")), ElementsAre());
  EXPECT_EQ(text_at(document, "totals", "annual"), "0.00");
  EXPECT_THAT(names_in(*document.find("outcomes")), ElementsAre());
}

TEST(AreaTotals, CountsAPlanThatNobodyPaysForAsShort) {
  PlanCost within;
  within.budgets.resize(1);
  within.budgets[0].left = Money::from_pence(500);
  PlanCost over;
  over.budgets.resize(1);
  over.budgets[0].over = Money::from_pence(1);
  PlanCost unfunded;
  unfunded.unfunded.push_back({"a1", Money::from_pence(300), std::nullopt});

  const AreaTotals totals = area_totals(std::vector{within, over, unfunded});

  EXPECT_EQ(totals.plans, 3);
  EXPECT_EQ(totals.plans_short, 2);
  EXPECT_EQ(totals.left, Money::from_pence(500));
  EXPECT_EQ(totals.over, Money::from_pence(1));
  EXPECT_EQ(totals.unfunded, Money::from_pence(300));
}

// Equal sums go by name.
TEST(AreaTotals, RanksKindsByWhatTheyCostAYear) {
  PlanCost cost;
  cost.lines.resize(3);
  cost.lines[0].kind = "unpaid";
  cost.lines[1].kind = "mileage";
  cost.lines[2].kind = "support";
  cost.lines[2].annual = Money::from_pence(5200);

  std::vector<std::string_view> kinds;
  for (const KindTotal& total : area_totals(std::vector{cost, cost}).kinds) {
    kinds.push_back(total.kind);
  }

  EXPECT_THAT(kinds, ElementsAre("support", "mileage", "unpaid"));
}

}  // namespace
}  // namespace kith
