// What an area's people pay, and what changes with the council's policy or the law.
#include "kith/costing/area_contributions.hpp"

#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "costing/plans.hpp"
#include "kith/costing/contribution.hpp"
#include "kith/tables/columns.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Parameters& law() {
  static const Parameters shipped = Parameters::shipped();
  return shipped;
}

Date day(std::string_view text) { return parse_date(text).date; }

WhatIf what_if(std::string set, std::string value, std::string_view first_day = "2025-04-07") {
  return {std::move(set), std::move(value), day(first_day)};
}

// Six people for the 52 weeks of 2025-26, each with £500.00 a week from the council. The guarantee
// is £112.50 from 25 on and £232.60 from State Pension age on.
//
// p1  40s   212.50 a week                      pays 100.00
// p2  75    262.60                             pays  30.00
// p3  30s   122.50                             pays  10.00
// p4  30s   112.50, one of a couple (88.35)    pays  24.15
// p5  50s   200.00 and £30,000.00 of capital   pays 500.00, all of it
// p6  50s   nothing is known                   not assessed
constexpr std::string_view kFinances =
    "person|first_day|item|name|amount|per\n"
    "p1|2020-01-06|income|esa|212.50|week\n"
    "p2|2020-01-06|income|pension|262.60|week\n"
    "p3|2020-01-06|income|esa|122.50|week\n"
    "p4|2020-01-06|income|esa|112.50|week\n"
    "p4|2020-01-06|premium|couple|0.00|week\n"
    "p5|2020-01-06|income|pension|200.00|week\n"
    "p5|2020-01-06|capital|savings|30000.00|\n";

TablesBuilder six_tables() {
  TablesBuilder builder;
  fixtures::add(builder, "people",
                fixtures::frame_of("person|born|ward|support_reason\n"
                                   "p1|1980-06-15|W1|physical\n"
                                   "p2|1950-06-15|W1|physical;sensory\n"
                                   "p3|1990-06-15|W2|\n"
                                   "p4|1988-06-15|W2|sensory\n"
                                   "p5|1970-06-15|W2|physical\n"
                                   "p6|1970-06-15||physical\n"));
  std::string plans = "plan|person|first_day|last_day\n";
  std::string budgets = "budget|person|source|weekly|first_day\n";
  for (const char* id : {"1", "2", "3", "4", "5", "6"}) {
    plans += std::string{"v"} + id + "|p" + id + "|2025-04-07|2026-04-05\n";
    budgets += std::string{"b"} + id + "|p" + id + "|council|500.00|2025-04-07\n";
  }
  fixtures::add(builder, "plans", fixtures::frame_of(plans));
  fixtures::add(builder, "budgets", fixtures::frame_of(budgets));
  fixtures::add(builder, "finances", fixtures::frame_of(kFinances));
  return builder;
}

Area six_people(std::string_view area_json = "{}") {
  TablesBuilder builder = six_tables();
  builder.set_area(area_json);
  return build_area(builder.finish());
}

AreaContributions assessed(std::string_view area_json = "{}", const CostOptions& options = {}) {
  return cost_contributions(six_people(area_json), law(), options);
}

AreaContributionChange changed(const std::vector<WhatIf>& changes,
                               std::string_view area_json = "{}") {
  return what_if_contributions(assessed(area_json), changes, default_contribution_bands());
}

std::vector<std::string> people_of(const AreaContributionChange& change) {
  const Tables& tables = change.area.tables();
  std::vector<std::string> told;
  for (const PersonContributionChange& one : change.people) {
    told.push_back(std::string{tables.text(
                       tables[TableName::people].symbol(columns::people::person, one.person))} +
                   " " + (one.before ? one.before->weekly.text() : "?") + " " +
                   (one.after ? one.after->weekly.text() : "?"));
  }
  return told;
}

// "band nothing: 1 of 2, +0 -1, new 0, stop 1, -520.00, rise 0.00"
std::string said(const ContributionGroup& group) {
  return std::string{group.grouping} + " " + group.group + ": " +
         std::to_string(group.people_changed) + " of " + std::to_string(group.people) + ", +" +
         std::to_string(group.pay_more) + " -" + std::to_string(group.pay_less) + ", new " +
         std::to_string(group.newly_pay) + ", stop " + std::to_string(group.stop_paying) + ", " +
         (group.after.annual - group.before.annual).text() + ", rise " + group.largest_rise.text();
}

std::vector<std::string> groups_of(const AreaContributionChange& change,
                                   std::string_view grouping) {
  std::vector<std::string> told;
  for (const ContributionGroup& group : change.groups) {
    if (group.grouping == grouping) told.push_back(said(group));
  }
  return told;
}

// --- what is paid ---

TEST(AreaContributions, AreThoseOfEachPlan) {
  const AreaContributions all = assessed();

  ASSERT_THAT(all.plans, SizeIs(6));
  for (const PlanContribution& plan : all.plans) {
    const ContributionCost alone = cost_contribution(all.area, plan.plan, law(), {});
    ASSERT_EQ(plan.weeks.size(), alone.weeks.size());
    for (std::size_t i = 0; i < plan.weeks.size(); ++i) {
      EXPECT_EQ(plan.weeks[i].contribution, alone.weeks[i].contribution);
      EXPECT_EQ(plan.weeks[i].reason, alone.weeks[i].reason);
      EXPECT_EQ(plan.weeks[i].last_day, alone.weeks[i].last_day);
    }
  }
  EXPECT_EQ(all.plans[3].weeks[0].contribution->text(), "24.15");
  EXPECT_EQ(all.plans[4].weeks[0].contribution->text(), "500.00");
  EXPECT_FALSE(all.plans[5].weeks[0].contribution);
}

TEST(AreaContributions, SayWhoseGuaranteeItIs) {
  const AreaContributions all = assessed();

  EXPECT_EQ(all.plans[0].age, "25_to_pension_age");
  EXPECT_EQ(all.plans[1].age, "pension_age");
  EXPECT_EQ(all.plans[3].status, "couple");
  EXPECT_EQ(all.plans[4].status, "single");
}

// --- the council's policy ---

// 80 % of 100.00, 30.00, 10.00 and 24.15; 52 weeks of 20.00, 6.00, 2.00 and 4.83 less.
TEST(ContributionWhatIf, OfTheShareTakesItFromEverybodyWhoIsAssessed) {
  const auto change = changed({what_if("policy:share_of_disposable_income", "0.8")});

  EXPECT_THAT(people_of(change),
              ElementsAre("p1 100.00 80.00", "p2 30.00 24.00", "p3 10.00 8.00", "p4 24.15 19.32"));
  EXPECT_EQ(change.total.before.weekly.text(), "664.15");
  EXPECT_EQ(change.total.before.annual.text(), "34535.80");
  EXPECT_EQ(change.total.after.annual.text(), "32828.64");
  EXPECT_EQ(said(change.total), "all : 4 of 6, +0 -4, new 0, stop 0, -1707.16, rise 0.00");
  EXPECT_EQ(change.total.people_not_assessed, 1);
}

TEST(ContributionWhatIf, CountsByBandOfTheWeekBefore) {
  const auto change = changed({what_if("policy:share_of_disposable_income", "0.8")});

  EXPECT_THAT(groups_of(change, "band"),
              ElementsAre("band up to 20.00: 1 of 1, +0 -1, new 0, stop 0, -104.00, rise 0.00",
                          "band 20.01 to 50.00: 2 of 2, +0 -2, new 0, stop 0, -563.16, rise 0.00",
                          "band 50.01 to 100.00: 1 of 1, +0 -1, new 0, stop 0, -1040.00, rise 0.00",
                          "band over 100.00: 0 of 1, +0 -0, new 0, stop 0, 0.00, rise 0.00",
                          "band : 0 of 1, +0 -0, new 0, stop 0, 0.00, rise 0.00"));
}

TEST(ContributionWhatIf, CountsByAgeStatusReasonAndWard) {
  const auto change = changed({what_if("policy:share_of_disposable_income", "0.8")});

  EXPECT_THAT(
      groups_of(change, "age"),
      ElementsAre("age 25_to_pension_age: 3 of 5, +0 -3, new 0, stop 0, -1395.16, rise 0.00",
                  "age pension_age: 1 of 1, +0 -1, new 0, stop 0, -312.00, rise 0.00"));
  EXPECT_THAT(groups_of(change, "status"),
              ElementsAre("status couple: 1 of 1, +0 -1, new 0, stop 0, -251.16, rise 0.00",
                          "status single: 3 of 5, +0 -3, new 0, stop 0, -1456.00, rise 0.00"));
  EXPECT_THAT(
      groups_of(change, "support_reason"),
      ElementsAre("support_reason : 1 of 1, +0 -1, new 0, stop 0, -104.00, rise 0.00",
                  "support_reason physical: 2 of 4, +0 -2, new 0, stop 0, -1352.00, rise 0.00",
                  "support_reason sensory: 2 of 2, +0 -2, new 0, stop 0, -563.16, rise 0.00"));
  EXPECT_THAT(groups_of(change, "ward"), SizeIs(3));
}

TEST(ContributionWhatIf, TakesTheBandsThatItIsAskedFor) {
  const std::vector<Money> bands = {Money::from_pence(1'000), Money::from_pence(3'000)};
  const auto change = what_if_contributions(assessed(), {}, bands);

  std::vector<std::string> names;
  for (const ContributionGroup& group : change.groups) {
    if (group.grouping == "band") names.push_back(group.group);
  }
  EXPECT_THAT(names, ElementsAre("up to 10.00", "10.01 to 30.00", "over 30.00", ""));
}

// £10.00 is below £15.00 a week; at the minimum itself the charge is asked for.
TEST(ContributionWhatIf, OfAMinimumChargeLetsSomePeopleStopPaying) {
  const auto change = changed({what_if("policy:minimum_weekly_charge", "15.00")});

  EXPECT_THAT(people_of(change), ElementsAre("p3 10.00 0.00"));
  EXPECT_EQ(change.people[0].reason_before, "assessed");
  EXPECT_EQ(change.people[0].reason_after, "below_minimum_charge");
  EXPECT_EQ(change.total.stop_paying, 1);
  EXPECT_THAT(changed({what_if("policy:minimum_weekly_charge", "10.00")}).people, IsEmpty());
}

// Of £30,000.00 the steps above £14,250.00 are 63: 200.00 + 63.00 - 112.50.
TEST(ContributionWhatIf, OfACapitalLimitAssessesOnlyThoseWithCapital) {
  const auto change = changed({what_if("policy:upper_capital_limit", "50000.00")});

  EXPECT_THAT(people_of(change), ElementsAre("p5 500.00 150.50"));
  EXPECT_THAT(change.reassessed, ElementsAre(4));
  EXPECT_EQ(change.people[0].reason_before, "above_upper_limit");
}

TEST(ContributionWhatIf, AssessesOnlyWhomAChangeCanTouch) {
  const auto reassessed = [](std::string set, std::string value) {
    return changed({what_if(std::move(set), std::move(value))}).reassessed;
  };

  EXPECT_THAT(reassessed("policy:maximum_weekly_charge", "90.00"), ElementsAre(0, 1, 2, 3, 4));
  EXPECT_THAT(reassessed("policy:above_upper_limit", "tariff_income"), ElementsAre(4));
  EXPECT_THAT(reassessed("policy:month_to_week", "12/365*7"), IsEmpty());
  EXPECT_THAT(reassessed("policy:arrangement_fee", "75.00"), IsEmpty());
  EXPECT_THAT(reassessed("mig_single_pension", "240.00"), ElementsAre(1));
  EXPECT_THAT(reassessed("mig_single_18_24", "100.00"), IsEmpty());
  EXPECT_THAT(reassessed("mig_couple_working_age_each", "90.00"), ElementsAre(3));
  EXPECT_THAT(reassessed("care_act_tariff_step", "500"), ElementsAre(4));
  EXPECT_THAT(reassessed("mig_disability_premium_single", "60.00"), ElementsAre(3));
  EXPECT_THAT(reassessed("nmw_nlw_rate", "13.00"), IsEmpty());
  EXPECT_THAT(reassessed("typical_payroll_fee_low", "1.00"), IsEmpty());
}

// From week 27 on £10.00 more is kept: 26 weeks of 100.00 and of 90.00 are a mean of 95.00.
TEST(ContributionWhatIf, BeginsOnAMondayOfItsOwn) {
  const auto change =
      changed({what_if("policy:local_minimum_income_addition", "10.00", "2025-10-03")});

  EXPECT_EQ(people_of(change)[0], "p1 100.00 95.00");
  EXPECT_EQ(change.people[0].first_day.text(), "2025-10-06");
  EXPECT_EQ(change.people[0].after->annual.text(), "4940.00");
  EXPECT_EQ(change.people[0].after->period.text(), "4940.00");
}

// Each on the outcome of those before it: 10.00, then 11.00, then nothing.
TEST(ContributionWhatIf, TakesAPercentageOfThePolicyAndNoneAway) {
  const std::string_view policy = R"({"local_minimum_income_addition":"10.00"})";
  const auto raised = changed({what_if("policy:local_minimum_income_addition", "+10%")}, policy);
  const auto taken = changed({what_if("policy:local_minimum_income_addition", "none")}, policy);

  EXPECT_EQ(people_of(raised)[0], "p1 90.00 89.00");
  EXPECT_EQ(people_of(taken)[0], "p1 90.00 100.00");
  EXPECT_EQ(people_of(taken)[2], "p3 0.00 10.00");
  EXPECT_EQ(taken.total.newly_pay, 1);
  EXPECT_EQ(taken.total.largest_rise.text(), "10.00");
}

TEST(ContributionWhatIf, FollowsTheWhatIfsOfTheAssessmentBefore) {
  CostOptions options;
  options.what_if = {what_if("policy:local_minimum_income_addition", "10.00")};
  const auto change = what_if_contributions(
      assessed("{}", options),
      std::vector{what_if("policy:local_minimum_income_addition", "+10%", "2025-04-14")},
      default_contribution_bands());

  EXPECT_EQ(change.people[0].before->weekly.text(), "90.00");
  EXPECT_EQ(change.people[0].after->period.text(), "4629.00");  // 90.00 + 51 x 89.00
}

TEST(ContributionWhatIf, LeavesOutIncomeByTheNamesThatItGives) {
  const auto change = changed({what_if("policy:disregards", "Pension; PIP night")});

  EXPECT_THAT(people_of(change), ElementsAre("p2 30.00 0.00"));  // p5 pays for her capital
}

// --- the law ---

// A guarantee 25 % higher: 140.625, half-up 140.63.
TEST(ContributionWhatIf, OfTheGuaranteeIsABuffer) {
  const auto change = changed({what_if("mig_single_25_to_pension", "+25%")});

  EXPECT_THAT(people_of(change), ElementsAre("p1 100.00 71.87", "p3 10.00 0.00"));
  EXPECT_EQ(change.total.stop_paying, 1);
}

TEST(ContributionWhatIf, LetsSomebodyWhoIsNoLongerAssessedOutOfTheSums) {
  CostOptions options;
  options.parameters.push_back({});
  options.parameters[0].name = "mig_single_pension";
  options.parameters[0].first_day = day("2025-04-07");  // and an empty value: removed
  options.parameters[0].known_until = day("2999-12-31");
  const AreaContributions before = assessed("{}", options);
  const auto change = what_if_contributions(
      before, std::vector{what_if("mig_single_pension", "232.60")}, default_contribution_bands());

  EXPECT_THAT(people_of(change), ElementsAre("p2 ? 30.00"));
  EXPECT_EQ(change.total.people_not_assessed, 2);
  EXPECT_EQ(change.total.before.annual, change.total.after.annual);
}

// --- prices ---

// An hour a week at £20.00 is £22.00 where the list is a tenth dearer; ann has more than that left.
TEST(ContributionWhatIf, OfAPriceMovesWhatIsPaidForCheapCare) {
  const Area area = fixtures::area_of(
      {{"people", "person|born\nann|1980-06-15\nbob|1980-06-15\n"},
       {"plans",
        "plan|person|first_day|last_day\nva|ann|2025-04-07|2026-04-05\n"
        "vb|bob|2025-04-07|2026-04-05\n"},
       {"tariffs", "tariff|service|per|rate\nlist|home_care|hour|20.00\n"},
       {"budgets",
        "budget|person|source|annual|first_day\nba|ann|council|9000.00|2025-04-07\n"
        "bb|bob|council|9000.00|2025-04-07\n"},
       {"finances",
        "person|first_day|item|name|amount|per\nann|2020-01-06|income|esa|212.50|week\n"
        "bob|2020-01-06|income|esa|212.50|week\n"},
       {"actions",
        "action|plan|who|service|tariff|rate|per|schedule\n"
        "a|va|self|home_care|list|||mon 09:00-10:00\n"
        "b|vb|self|home_care||30.00|hour|mon 09:00-10:00\n"}});

  const auto change = what_if_contributions(cost_contributions(area, law(), {}),
                                            std::vector{what_if("tariff:list", "+10%")},
                                            default_contribution_bands());

  EXPECT_THAT(people_of(change), ElementsAre("ann 20.00 22.00"));
  EXPECT_THAT(change.reassessed, ElementsAre(0));
  EXPECT_EQ(change.total.largest_rise.text(), "2.00");
  EXPECT_EQ(change.total.newly_pay, 0);
}

// --- wrong calls ---

std::vector<std::string> places(const std::vector<WhatIf>& changes,
                                std::string_view area_json = "{}") {
  try {
    changed(changes, area_json);
  } catch (const InputError& error) {
    std::vector<std::string> told;
    for (const Fault& fault : error.faults()) {
      told.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
    }
    return told;
  }
  return {};
}

TEST(ContributionWhatIf, RefusesWhatAPolicyDoesNotHave) {
  EXPECT_THAT(
      places({what_if("policy:shareofincome", "0.8"),
              what_if("policy:share_of_disposable_income", "1.1"),
              what_if("policy:maximum_weekly_charge", "a lot"),
              what_if("policy:maximum_weekly_charge", "1.005", "2025-05-05"),
              what_if("policy:above_upper_limit", "half"), what_if("policy:disregards", ";"),
              what_if("policy:minimum_weekly_charge", "+8%")}),
      ElementsAre("not_allowed /what_if/0/set", "out_of_range /what_if/1/value",
                  "wrong_type /what_if/2/value", "too_many_places /what_if/3/value",
                  "not_allowed /what_if/4/value", "wrong_type /what_if/5/value",
                  "not_allowed /what_if/6/value"));
}

TEST(ContributionWhatIf, RefusesLimitsThatLeaveNoCapitalBetweenThem) {
  EXPECT_THAT(places({what_if("policy:upper_capital_limit", "10000.00")},
                     R"({"lower_capital_limit":"15000.00"})"),
              ElementsAre("out_of_range /what_if/0/value"));
}

TEST(ContributionWhatIf, RefusesTheSameMemberTwiceFromOneDay) {
  EXPECT_THAT(places({what_if("policy:maximum_weekly_charge", "90.00"),
                      what_if("policy:maximum_weekly_charge", "80.00")}),
              ElementsAre("duplicate /what_if/1"));
}

TEST(ContributionWhatIf, RefusesBandsThatDoNotAscend) {
  const std::vector<Money> bands = {Money::from_pence(5'000), Money::from_pence(5'000)};
  const std::vector<Money> nothing = {Money{}};

  EXPECT_EQ(test::code_thrown_by([&] { return what_if_contributions(assessed(), {}, bands); }),
            Code::argument);
  EXPECT_EQ(test::code_thrown_by([&] { return what_if_contributions(assessed(), {}, nothing); }),
            Code::argument);
  EXPECT_EQ(test::code_thrown_by([&] { return what_if_contributions({}, {}, {}); }),
            Code::argument);
}

TEST(ContributionWhatIf, IsCancelled) {
  const Progress stop = [](std::uint64_t, std::uint64_t) { return 1; };
  EXPECT_EQ(test::code_thrown_by([&] {
              return what_if_contributions(
                  assessed(), std::vector{what_if("policy:maximum_weekly_charge", "90.00")},
                  default_contribution_bands(), 1, stop);
            }),
            Code::cancelled);
}

TEST(ContributionWhatIf, OfNothingAndOfNobodyChangesNothing) {
  const auto nothing = changed({});
  const AreaContributions nobody =
      cost_contributions(build_area(TablesBuilder{}.finish()), law(), {});
  const auto of_nobody =
      what_if_contributions(nobody, std::vector{what_if("policy:maximum_weekly_charge", "90.00")},
                            default_contribution_bands());

  EXPECT_THAT(nothing.people, IsEmpty());
  EXPECT_THAT(nothing.reassessed, IsEmpty());
  EXPECT_EQ(nothing.total.before.annual, nothing.total.after.annual);
  EXPECT_THAT(of_nobody.groups, IsEmpty());
}

// --- the law of what-ifs: as if everybody were assessed again ---

bool is_same(const PlanContribution& a, const PlanContribution& b) {
  return std::ranges::equal(a.weeks, b.weeks, [](const PaidWeeks& one, const PaidWeeks& other) {
    return one.first_day == other.first_day && one.last_day == other.last_day &&
           one.contribution == other.contribution && one.reason == other.reason;
  });
}

// Gives how many people pay otherwise.
std::size_t expect_as_assessed_again(const std::vector<WhatIf>& changes, std::string_view policy,
                                     std::int32_t threads) {
  CostOptions options;
  options.what_if = changes;
  const AreaContributions before = assessed(policy);
  const AreaContributions whole = assessed(policy, options);
  const auto change = what_if_contributions(before, changes, default_contribution_bands(), threads);
  Money after;
  for (const PlanContribution& plan : whole.plans) {
    const bool is_again = std::ranges::binary_search(change.reassessed, plan.plan);
    EXPECT_TRUE(is_again || is_same(plan, before.plans[plan.plan])) << changes[0].set;
    for (const PaidWeeks& weeks : plan.weeks) {
      if (!weeks.contribution) continue;
      const int weeks_long = (weeks.last_day - weeks.first_day + 1) / 7;
      for (int i = 0; i < weeks_long; ++i) after += *weeks.contribution;
    }
  }
  EXPECT_EQ(change.total.after.period, after) << changes[0].set;
  return change.people.size();
}

TEST(ContributionWhatIfLaw, IsAsIfEverybodyWereAssessedAgain) {
  const std::vector<std::vector<WhatIf>> kinds = {
      {what_if("policy:share_of_disposable_income", "0.8")},
      {what_if("policy:maximum_weekly_charge", "20.00", "2025-09-01")},
      {what_if("policy:minimum_weekly_charge", "15.00")},
      {what_if("policy:standard_disability_expense_weekly", "20.00")},
      {what_if("policy:lower_capital_limit", "10000.00")},
      {what_if("policy:above_upper_limit", "tariff_income")},
      {what_if("policy:disregards", "pension")},
      {what_if("mig_single_25_to_pension", "+25%")},
      {what_if("mig_single_pension", "-10%")},
      {what_if("mig_couple_working_age_each", "100.00")},
      {what_if("care_act_upper_capital_limit", "100000")},
      {what_if("care_act_tariff_income_per_step", "2")}};
  for (const auto& changes : kinds) {
    std::size_t moved = 0;
    for (const std::string_view policy : {"{}", R"({"upper_capital_limit":"40000.00"})"}) {
      for (const std::int32_t threads : {1, 4}) {
        moved += expect_as_assessed_again(changes, policy, threads);
      }
    }
    EXPECT_GE(moved, 2U) << changes[0].set << " moves nobody, so that the law says little";
  }
}

}  // namespace
}  // namespace kith
