#include "costing/plans/shared_allowance.hpp"

#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "costing/plans.hpp"

namespace kith {
namespace {

// People p1, p2, … of one plan each, whose assistant works 40 hours a week at £20.00 for the
// employer named: NI is (800 - 96) x 15 % = 105.60 a week, 5,491.20 a year of 52 weeks.
Area area_of_employers(const std::vector<std::string>& employers) {
  std::string people = "person\n";
  std::string plans = "plan|person|first_day|last_day\n";
  std::string ties = "person|supporter|kind\n";
  std::string employments = "employment|person|employer|supporter|born|pay_rate|claims_allowance\n";
  std::string actions = "action|plan|who|employment|schedule\n";
  for (std::size_t i = 0; i < employers.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    people += "p" + n + "\n";
    plans += "v" + n + "|p" + n + "|2026-04-06|2027-04-05\n";
    ties += "p" + n + "|s" + n + "|support_assistant\n";
    employments += "e" + n + "|p" + n + "|" + employers[i] + "|s" + n + "|1980|20.00|yes\n";
    actions += "a" + n + "|v" + n + "|s" + n + "|e" + n + "|40h per week\n";
  }
  return fixtures::area_of({{"people", people},
                            {"plans", plans},
                            {"ties", ties},
                            {"employments", employments},
                            {"actions", actions}});
}

AreaCost costed(const Area& area, std::string_view options = "") {
  return cost_area(area, Parameters::shipped(), read_cost_options(options));
}

Money insurance(const AreaCost& cost, Money CostLine::*amount = &CostLine::annual) {
  Money total;
  for (const PlanCost& plan : cost.plans) {
    for (const CostLine& line : plan.lines) {
      if (line.line.ends_with("/ni")) total += line.*amount;
    }
  }
  return total;
}

Money allowance(const AreaCost& cost) {
  Money total;
  for (const PlanCost& plan : cost.plans) {
    for (const CostLine& line : plan.lines) total += line.allowance.value_or(Money{});
  }
  return total;
}

// 3 x 5,491.20 are 16,473.60, less one allowance of 10,500.
TEST(SharedAllowance, IsOneForAllPlansOfAnEmployer) {
  const AreaCost cost = costed(area_of_employers({"trust", "trust", "trust"}));

  EXPECT_EQ(insurance(cost).text(), "5973.60");
  EXPECT_EQ(allowance(cost).text(), "10500.00");
}

TEST(SharedAllowance, OfTwoTrustsIsTwo) {
  const AreaCost cost = costed(area_of_employers({"trust-a", "trust-b", "trust-a"}));

  EXPECT_EQ(allowance(cost).text(), "15991.20");  // 10,500 of 10,982.40, and 5,491.20
  EXPECT_EQ(insurance(cost).text(), "482.40");
}

TEST(SharedAllowance, OfPeopleWhoEmployThemselvesIsTheirOwn) {
  EXPECT_EQ(allowance(costed(area_of_employers({"", ""}))).text(), "10982.40");
}

// In order of pay day, then employment id: each week e1 and e2 take theirs first; the 50th week
// finds 151.20 left, 105.60 for e1 and 45.60 for e2.
TEST(SharedAllowance, IsTakenInOrderOfPayDayThenEmployment) {
  const AreaCost cost = costed(area_of_employers({"trust", "trust"}));

  EXPECT_EQ(line_of(cost.plans[0], "e1/ni/allowance").allowance->text(), "5280.00");
  EXPECT_EQ(line_of(cost.plans[1], "e2/ni/allowance").allowance->text(), "5220.00");
}

TEST(SharedAllowance, IsSharedByRealPayDaysToo) {
  const AreaCost cost =
      costed(area_of_employers({"trust", "trust"}), R"({"convention":"calendar"})");

  // 10,500 of the packets of 2026-27; the last day's 2.74 each is paid in the next tax year.
  EXPECT_EQ(allowance(cost).text(), "10505.48");
}

TEST(SharedAllowance, IsTheSameForAnyNumberOfThreads) {
  const Area area = area_of_employers({"trust", "trust", "", "other", "trust", "other"});
  const AreaCost one = costed(area, R"({"threads":1})");
  const AreaCost many = costed(area, R"({"threads":4})");

  for (std::size_t i = 0; i < one.plans.size(); ++i) {
    EXPECT_EQ(one.plans[i].totals.annual, many.plans[i].totals.annual);
    EXPECT_EQ(one.plans[i].totals.period, many.plans[i].totals.period);
  }
}

TEST(SharedAllowance, IsSaidWhereAPlanIsCostedAlone) {
  const Area area = area_of_employers({"trust", "trust", ""});
  const auto alone = [&](Row plan) {
    return cost_plan(area, plan, Parameters::shipped(), CostOptions{});
  };

  EXPECT_TRUE(has_finding(alone(0), "allowance_not_shared"));
  EXPECT_EQ(line_of(alone(1), "e2/ni").annual.text(), "0.00");
  EXPECT_FALSE(has_finding(alone(2), "allowance_not_shared"));
  EXPECT_FALSE(has_finding(costed(area).plans[0], "allowance_not_shared"));
}

// Two versions of one plan follow each other: their real pay days share the year's allowance, and
// the yearly rate that each is quoted at has all of it.
TEST(SharedAllowance, OfVersionsIsSharedByTheDaysThatHappen) {
  const Area area = fixtures::area_of(
      {{"people", "person\np1\n"},
       {"plans",
        "plan|person|first_day|last_day|replaces\nv1|p1|2026-04-06|2026-10-04|\n"
        "v2|p1|2026-10-05|2027-04-04|v1\n"},
       {"ties", "person|supporter|kind\np1|s|support_assistant\n"},
       {"employments",
        "employment|person|supporter|born|pay_rate|claims_allowance\ne|p1|s|1980|40.00|yes\n"},
       {"actions",
        "action|plan|who|employment|schedule\na|v1|s|e|60h per week\nb|v2|s|e|60h per week\n"}});
  const AreaCost cost = costed(area);

  // (2,400 - 96) x 15 % = 345.60 a week: 8,985.60 in each half year.
  EXPECT_EQ(insurance(cost, &CostLine::period).text(), "7471.20");  // 17,971.20 less 10,500
  EXPECT_EQ(line_of(cost.plans[0], "e/ni").period.text(), "0.00");
  EXPECT_EQ(line_of(cost.plans[0], "e/ni").annual.text(), "7471.20");
  EXPECT_EQ(line_of(cost.plans[1], "e/ni").annual.text(), "7471.20");
}

TEST(SharedAllowance, LooksAtNothingWhereNobodySharesAnEmployer) {
  const Area area = area_of_employers({"a", "b", ""});

  EXPECT_TRUE(
      costing::share_allowances(costing::make_basis(area, Parameters::shipped(), CostOptions{}))
          .empty());
}

}  // namespace
}  // namespace kith
