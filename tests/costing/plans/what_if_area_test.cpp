// What-ifs of a whole area: what differs, and that nothing was left out.
#include "kith/costing/what_if.hpp"

#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "costing/plans.hpp"
#include "kith/tables/columns.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Parameters& law() {
  static const Parameters shipped = Parameters::shipped();
  return shipped;
}

Date day(std::string_view text) { return parse_date(text).date; }

WhatIf what_if(std::string set, std::string value, std::string_view first_day = "2026-04-06") {
  return {std::move(set), std::move(value), day(first_day)};
}

// Three people: one pays a list price, one an agreed rate with miles, one employs at £12.80.
Area three_people() {
  return fixtures::area_of(
      {{"people",
        "person|nation|ward|support_reason\n"
        "p1|england|W1|physical;sensory\n"
        "p2||W2|physical\n"
        "p3|wales|W1|\n"},
       {"plans",
        "plan|person|first_day|last_day\n"
        "v1|p1|2026-04-06|2027-04-05\n"
        "v2|p2|2026-04-06|2027-04-05\n"
        "v3|p3|2026-04-06|2027-04-05\n"},
       {"ties", "person|supporter|kind\np3|s|support_assistant\n"},
       {"tariffs", "tariff|service|per|rate\nlist|care|hour|15.00\n"},
       {"budgets",
        "budget|person|source|annual|first_day|last_day\n"
        "b1|p1|council|7900.00|2026-04-06|2027-04-05\n"
        "b3|p3|council|20000.00|2026-04-06|2027-04-05\n"},
       {"employments", "employment|person|supporter|born|pay_rate\ne|p3|s|1980|12.80\n"},
       {"actions",
        "action|plan|who|service|tariff|rate|per|miles|employment|budget|schedule\n"
        "a1|v1|self|care|list|||||b1|10h per week\n"
        "a2|v2|self|||0.45|mile|10|||2 visits per week\n"
        "a3|v3|s||||||e|b3|10h per week\n"}});
}

AreaCost cost_of_three() { return cost_area(three_people(), law(), CostOptions{}); }

std::vector<std::string> plans_in(const AreaDifference& difference) {
  std::vector<std::string> plans;
  for (const PlanDifference& plan : difference.plans) {
    plans.emplace_back(difference.area.tables().text(
        difference.area.tables()[TableName::plans].symbol(columns::plans::plan, plan.plan)));
  }
  return plans;
}

// £150.00 a week is £162.00: £8,424.00 a year of a budget of £7,900.00.
TEST(WhatIfArea, SaysWhatAPlanCostsBeforeAndAfter) {
  const std::vector<WhatIf> changes = {what_if("tariff:list", "+8%")};
  const AreaDifference difference = what_if_area(cost_of_three(), changes);

  ASSERT_THAT(plans_in(difference), ElementsAre("v1"));
  const PlanDifference& plan = difference.plans[0];
  EXPECT_EQ(plan.cost.weekly_before.text(), "150.00");
  EXPECT_EQ(plan.cost.weekly_after.text(), "162.00");
  EXPECT_EQ(plan.cost.annual_before.text(), "7800.00");
  EXPECT_EQ(plan.cost.annual_after.text(), "8424.00");
  EXPECT_THAT(plan.newly_over, ElementsAre(0));
}

TEST(WhatIfArea, CostsOnlyWhatAChangeCanTouch) {
  const AreaCost before = cost_of_three();
  const auto recosted = [&](WhatIf change) {
    return what_if_area(before, std::vector{std::move(change)}).recosted.size();
  };

  EXPECT_EQ(recosted(what_if("tariff:list", "+8%")), 1U);
  EXPECT_EQ(recosted(what_if("mileage_rate", "0.50")), 1U);
  EXPECT_EQ(recosted(what_if("pay_rate", "floor+1.00")), 1U);
  EXPECT_EQ(recosted(what_if("employment:e", "+5%")), 1U);
  EXPECT_EQ(recosted(what_if("nmw_nlw_rate", "13.00")), 1U);
  EXPECT_EQ(recosted(what_if("ni_secondary_threshold_weekly", "50")), 1U);
  EXPECT_EQ(recosted(what_if("mig_carer_premium", "110.00")), 0U);  // of the contribution alone
  EXPECT_EQ(recosted(what_if("policy:maximum_weekly_charge", "90.00")), 0U);
}

TEST(WhatIfArea, TakesAPercentageOfAPolicyThatAWhatIfBeforeSaid) {
  CostOptions options;
  options.what_if = {what_if("policy:maximum_weekly_charge", "90.00")};
  const AreaCost before = cost_area(three_people(), law(), options);
  const std::vector<WhatIf> dearer = {
      what_if("policy:maximum_weekly_charge", "+10%", "2026-06-01")};

  EXPECT_THAT(what_if_area(before, dearer).plans, IsEmpty());
  EXPECT_EQ(test::code_thrown_by([&] { return what_if_area(cost_of_three(), dearer); }),
            Code::input);
}

TEST(WhatIfArea, CostsEverythingWhereNobodyKnowsWhatReadsAParameter) {
  CostOptions options;
  options.parameters.push_back({});
  options.parameters[0].name = "a_council_s_own";
  options.parameters[0].first_day = day("2026-04-06");
  options.parameters[0].value = "1";
  options.parameters[0].known_until = day("2999-12-31");
  const AreaCost before = cost_area(three_people(), law(), options);

  const auto difference = what_if_area(before, std::vector{what_if("a_council_s_own", "2")});

  EXPECT_EQ(difference.recosted.size(), 3U);
}

// £12.80 is above £12.71 and below £13.00; nothing costs more.
TEST(WhatIfArea, SaysWhichFindingsAppearAndWhichGo) {
  const AreaCost before = cost_of_three();
  const std::vector<WhatIf> up = {what_if("nmw_nlw_rate", "13.00", "2026-04-01")};
  const AreaDifference raised = what_if_area(before, up);

  ASSERT_EQ(raised.plans.size(), 1U);
  EXPECT_THAT(raised.plans[0].appeared, ElementsAre("wage_below_minimum"));
  EXPECT_THAT(raised.plans[0].went, IsEmpty());
  EXPECT_EQ(raised.plans[0].cost.annual_before, raised.plans[0].cost.annual_after);

  CostOptions options;
  options.what_if = up;
  const std::vector<WhatIf> pay = {what_if("pay_rate", "floor")};
  const AreaDifference paid = what_if_area(cost_area(three_people(), law(), options), pay);
  ASSERT_EQ(paid.plans.size(), 1U);
  EXPECT_THAT(paid.plans[0].went, ElementsAre("wage_below_minimum"));
  EXPECT_EQ(paid.plans[0].cost.weekly_after.text(), "130.00");
}

struct Summed {
  std::string name;
  std::int64_t people;
  std::int64_t changed;
  std::string annual_change;
  friend bool operator==(const Summed&, const Summed&) = default;
};

std::vector<Summed> summed(const AreaDifference& difference) {
  std::vector<Summed> groups;
  for (const GroupDifference& group : difference.groups) {
    groups.push_back({std::string{group.grouping} + " " + group.group, group.people,
                      group.people_changed,
                      (group.cost.annual_after - group.cost.annual_before).text()});
  }
  return groups;
}

// A year more: £624.00 at the list price, 20 miles a week at 5p more are £52.00.
TEST(WhatIfArea, CountsPeopleAndAddsUpByGroup) {
  const std::vector<WhatIf> changes = {what_if("tariff:list", "+8%"),
                                       what_if("mileage_rate", "0.50")};
  const AreaDifference difference = what_if_area(cost_of_three(), changes);

  EXPECT_EQ(difference.total.people, 3);
  EXPECT_EQ(difference.total.people_changed, 2);
  EXPECT_EQ(difference.total.plans_changed, 2);
  EXPECT_EQ(difference.total.cost.annual_before.text(), "14924.00");
  EXPECT_EQ(difference.total.cost.annual_after.text(), "15600.00");
  EXPECT_THAT(summed(difference),
              ElementsAre(Summed{"nation england", 2, 2, "676.00"},
                          Summed{"nation wales", 1, 0, "0.00"}, Summed{"ward W1", 2, 1, "624.00"},
                          Summed{"ward W2", 1, 1, "52.00"}, Summed{"support_reason ", 1, 0, "0.00"},
                          Summed{"support_reason physical", 2, 2, "676.00"},
                          Summed{"support_reason sensory", 1, 1, "624.00"},
                          Summed{"annual_band under 5000", 1, 1, "52.00"},
                          Summed{"annual_band 5000 to 9999", 2, 1, "624.00"}));
}

TEST(WhatIfArea, OfNothingChangesNothing) {
  const AreaDifference difference = what_if_area(cost_of_three(), {});

  EXPECT_THAT(difference.plans, IsEmpty());
  EXPECT_THAT(difference.recosted, IsEmpty());
  EXPECT_EQ(difference.total.cost.annual_before, difference.total.cost.annual_after);
}

TEST(WhatIfArea, OfAnEmptyAreaIsEmpty) {
  const AreaCost nobody = cost_area(build_area(TablesBuilder{}.finish()), law(), CostOptions{});
  const AreaDifference difference =
      what_if_area(nobody, std::vector{what_if("mileage_rate", "0.50")});

  EXPECT_THAT(difference.groups, IsEmpty());
  EXPECT_EQ(difference.total.people, 0);
}

TEST(WhatIfArea, RefusesWhatNothingHas) {
  try {
    what_if_area(cost_of_three(), std::vector{what_if("tariff:moon", "+8%")});
    FAIL() << "an unknown tariff was accepted";
  } catch (const InputError& error) {
    EXPECT_EQ(error.faults()[0].at, "/what_if/0/set");
    EXPECT_EQ(error.faults()[0].found, "moon");
  }
  EXPECT_EQ(test::code_thrown_by([] { return what_if_area(AreaCost{}, {}); }), Code::argument);
}

TEST(WhatIfArea, IsCancelled) {
  const Progress stop = [](std::uint64_t, std::uint64_t) { return 1; };
  EXPECT_EQ(test::code_thrown_by([&] {
              return what_if_area(cost_of_three(), std::vector{what_if("mileage_rate", "0.50")}, 1,
                                  stop);
            }),
            Code::cancelled);
}

// --- the law: as if everything were costed again ---

std::vector<std::vector<WhatIf>> every_kind(const Area& area) {
  const Tables& tables = area.tables();
  const auto id = [&](TableName table, Column column, std::size_t row) {
    return std::string{tables.text(tables[table].symbol(column, row))};
  };
  const Table& actions = tables[TableName::actions];
  std::string tariff;
  std::string provider;
  for (std::size_t row = 0; row < actions.rows(); ++row) {
    namespace act = columns::actions;
    if (!actions.has(act::tariff, row)) continue;
    provider = id(TableName::actions, act::who, row);
    if (!actions.has(act::rate, row)) tariff = id(TableName::actions, act::tariff, row);
  }
  const std::string employment = id(TableName::employments, columns::employments::employment, 0);
  return {{what_if("mileage_rate", "0.50")},
          {what_if("mileage_amap_first_10000", "+10%")},
          {what_if("tariff:" + tariff, "+8%", "2026-07-01")},
          {what_if("provider:" + provider, "-3.25%", "2026-04-06")},
          {what_if("employment:" + employment, "19.99")},
          {what_if("pay_rate", "floor+0.25", "2026-04-01")},
          {what_if("pay_rate", "+5%", "2026-10-01")},
          {what_if("nmw_nlw_rate", "+6%", "2026-04-01")},
          {what_if("ni_secondary_threshold_weekly", "50", "2025-04-06"),
           what_if("ni_secondary_threshold_four_weekly", "200", "2025-04-06"),
           what_if("ni_secondary_threshold_monthly", "217", "2025-04-06")},
          {what_if("ae_employer_min_rate", "0.05", "2026-04-06")},
          {what_if("employment_allowance_annual", "0", "2025-04-06")},
          {what_if("mileage_rate", "+10%"), what_if("pay_rate", "floor"),
           what_if("provider:" + provider, "+8%")}};
}

bool is_same_cost(const PlanCost& a, const PlanCost& b) {
  const CostTotals& x = a.totals;
  const CostTotals& y = b.totals;
  const auto same_line = [](const CostLine& one, const CostLine& other) {
    return one.line == other.line && one.weekly == other.weekly && one.annual == other.annual &&
           one.period == other.period && one.list_annual == other.list_annual;
  };
  const auto same_budget = [](const BudgetPosition& one, const BudgetPosition& other) {
    return one.committed == other.committed && one.over == other.over &&
           one.short_from == other.short_from;
  };
  const auto same_finding = [](const Finding& one, const Finding& other) {
    return one.code == other.code && one.members == other.members;
  };
  return x.weekly == y.weekly && x.annual == y.annual && x.period == y.period &&
         std::ranges::equal(a.lines, b.lines, same_line) &&
         std::ranges::equal(a.budgets, b.budgets, same_budget) &&
         std::ranges::equal(a.findings, b.findings, same_finding);
}

// Every plan that was not costed again is as it was, every other as a whole costing makes it.
void expect_as_costed_again(const AreaCost& before, const std::vector<WhatIf>& changes,
                            std::int32_t threads) {
  CostOptions options = before.options;
  options.what_if = changes;
  const AreaCost whole = cost_area(before.area, law(), options);
  const AreaDifference difference = what_if_area(before, changes, threads);

  std::size_t next = 0;
  std::size_t changed = 0;
  for (std::size_t plan = 0; plan < whole.plans.size(); ++plan) {
    const bool is_recosted = next < difference.recosted.size() &&
                             difference.recosted[next].plan == static_cast<Row>(plan);
    const PlanCost& found = is_recosted ? difference.recosted[next++] : before.plans[plan];
    ASSERT_TRUE(is_same_cost(found, whole.plans[plan])) << changes[0].set << " plan " << plan;
    const CostTotals& was = before.plans[plan].totals;
    const CostTotals& is = whole.plans[plan].totals;
    changed += was.weekly != is.weekly || was.annual != is.annual || was.period != is.period;
  }
  EXPECT_EQ(next, difference.recosted.size());
  EXPECT_GE(difference.plans.size(), changed);

  Money annual_after;
  for (const PlanCost& plan : whole.plans) annual_after += plan.totals.annual;
  EXPECT_EQ(difference.total.cost.annual_after, annual_after);
  for (const std::string_view grouping : {"nation", "ward", "annual_band"}) {
    Money sum;
    for (const GroupDifference& group : difference.groups) {
      if (group.grouping == grouping) sum += group.cost.annual_after;
    }
    EXPECT_EQ(sum, annual_after) << grouping;
  }
}

class WhatIfLaw : public testing::TestWithParam<Convention> {};

TEST_P(WhatIfLaw, IsAsIfEverythingWereCostedAgain) {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const Area area = fixtures::synthetic(150, seed);
    CostOptions options;
    options.convention = GetParam();
    options.detail = Detail::lines;
    const AreaCost before = cost_area(area, law(), options);
    std::size_t moved = 0;
    for (const auto& changes : every_kind(area)) {
      for (const std::int32_t threads : {1, 4}) expect_as_costed_again(before, changes, threads);
      moved += !what_if_area(before, changes).plans.empty();
    }
    EXPECT_GE(moved, 8U) << "most what-ifs must move something, or the law says little";
  }
}

INSTANTIATE_TEST_SUITE_P(EveryConvention, WhatIfLaw,
                         testing::Values(Convention::weeks_52, Convention::calendar,
                                         Convention::cld));

}  // namespace
}  // namespace kith
