#include "kith/costing/compare.hpp"
#include "kith/documents/results.hpp"

#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith {
namespace {

// The two plans of box 2 of the source: 9 h at £10 against 7 h at £15.
const std::string kSister = plan_document(
    R"(,"actions":[{"action":"a","who":"s","schedule":"9h per week","rate":"10.00","per":"hour"}],
    "ties":[{"supporter":"s","kind":"family","paid":true}])");
const std::string kAgency = plan_document(
    R"(,"actions":[{"action":"a","schedule":"daily 09:00-09:30, 17:00-17:30","rate":"15.00",
    "per":"hour"}])");
// The sister employed: £4,680.00 of pay, £195.00 on top; under the triggers of NI and pension.
const std::string kEmployed = plan_document(
    R"(,"ties":[{"supporter":"s","kind":"family","paid":true}],
    "employments":[{"employment":"e","supporter":"s","pay_rate":"10.00","pay_period":"week",
      "first_pay_day":"2026-04-10","born":"1980","pension":"auto","insurance_annual":"75.00",
      "payroll_annual":"120.00","claims_allowance":true}],
    "actions":[{"action":"a","who":"s","schedule":"9h per week","employment":"e"}])");

PlanComparison change(const std::string& first, const std::string& second) {
  return compare_plans(cost_of(first), cost_of(second));
}

TEST(ComparePlans, GivesTheSecondLessTheFirst) {
  const PlanComparison found = change(kSister, kAgency);

  EXPECT_EQ(found.weekly.text(), "15.00");
  EXPECT_EQ(found.annual.text(), "780.00");
  EXPECT_EQ(found.minutes_per_week, -120);
  EXPECT_EQ(found.per_paid_hour->text(), "5.00");
}

TEST(ComparePlans, GivesChangesAsExactSharesOfTheFirst) {
  const PlanComparison found = change(kAgency, kSister);

  EXPECT_EQ(found.weekly_share, Fraction::of(-1, 7));  // 14.2857 % saved
  EXPECT_EQ(found.annual_share, Fraction::of(-1, 7));
  EXPECT_EQ(found.minutes_share, Fraction::of(2, 7));  // 28.57 % more time
}

TEST(ComparePlans, HasNoShareOfNothing) {
  const PlanComparison found = change(plan_document(""), kAgency);

  EXPECT_EQ(found.weekly_share, std::nullopt);
  EXPECT_EQ(found.annual_share, std::nullopt);
  EXPECT_EQ(found.minutes_share, std::nullopt);
  EXPECT_EQ(found.same_money, std::nullopt);
  EXPECT_EQ(found.per_paid_hour, std::nullopt);
}

TEST(ComparePlans, SaysWhatTheSameMoneyBuys) {
  const PlanComparison found = change(kAgency, kSister);

  ASSERT_TRUE(found.same_money);
  EXPECT_EQ(found.same_money->minutes_per_week, 630);  // £105 at £10 an hour
  EXPECT_EQ(found.same_money->minutes, 210);
  EXPECT_EQ(found.same_money->share, Fraction::of(1, 2));
}

TEST(ComparePlans, BuysNoPartOfAMinute) {
  const std::string dearer = plan_document(
      R"(,"actions":[{"action":"a","schedule":"7h per week","rate":"17.00","per":"hour"}])");

  // £90 at £17 an hour are 317.6 minutes.
  const PlanComparison found = change(kSister, dearer);

  EXPECT_EQ(found.same_money->minutes_per_week, 317);
  EXPECT_EQ(found.same_money->minutes, -223);
  EXPECT_EQ(found.same_money->share, Fraction::of(-7, 17));
}

// Ten hours a week of care, and a room that saves three and a half of them.
const std::string kCare = plan_document(
    R"(,"actions":[{"action":"care","schedule":"10h per week","rate":"15.00","per":"hour"}])");
const std::string kRoom = plan_document(
    R"(,"actions":[{"action":"care","schedule":"6h30 per week","rate":"15.00","per":"hour"},
    {"action":"room","schedule":"once 2026-05-01","rate":"4200.00","per":"item",
     "one_off":true}])");

TEST(ComparePlans, SaysWhenAPurchasePaysForItself) {
  const PlanComparison found = change(kCare, kRoom);

  ASSERT_TRUE(found.payback);
  EXPECT_EQ(found.payback->one_off.text(), "4200.00");
  EXPECT_EQ(found.payback->saving_annual.text(), "2730.00");
  EXPECT_EQ(found.payback->years, Fraction::of(4200, 2730));
  EXPECT_EQ(change(kRoom, kCare).payback, std::nullopt);
  EXPECT_EQ(change(kSister, kAgency).payback, std::nullopt);
}

// £4,200 for £2,730.00 a year: after one year 2,637.68 are paid, and the other 1,562.32 are 0.613
// of the second year's 2,548.48.
TEST(ComparePlans, DiscountsWhatAPurchaseSaves) {
  const auto years = [](std::int64_t millionths) {
    const auto rate = Share::from_millionths(millionths);
    return compare_plans(cost_of(kCare), cost_of(kRoom), rate).payback->discounted_years;
  };

  EXPECT_NEAR(years(35'000).value(), 1.6130385, 1e-7);
  EXPECT_NEAR(years(0).value(), 4200.0 / 2730.0, 1e-12);
  EXPECT_EQ(years(650'000), std::nullopt);  // 2,730.00 / 0.65 are 4,200.00 in eternity
  EXPECT_EQ(change(kCare, kRoom).payback->discounted_years, std::nullopt);
}

TEST(CompareOptions, AreThoseOfACostingAndADiscountRate) {
  const CompareOptions told =
      read_compare_options(R"({"discount_rate":"0.035","convention":"calendar"})");

  EXPECT_EQ(told.discount_rate, Share::from_millionths(35'000));
  EXPECT_EQ(told.costing.convention, Convention::calendar);
  EXPECT_EQ(read_compare_options("").discount_rate, std::nullopt);
}

TEST(CompareOptions, SayEveryFaultAtOnce) {
  const auto faults = [](std::string_view json) {
    std::vector<std::string> lines;
    try {
      read_compare_options(json);
    } catch (const InputError& error) {
      for (const Fault& fault : error.faults()) {
        lines.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
      }
    }
    return lines;
  };

  EXPECT_THAT(faults(R"({"discount_rate":0.035,"convention":"weeks"})"),
              testing::ElementsAre("money_not_text /discount_rate", "not_allowed /convention"));
  EXPECT_THAT(faults(R"({"discount_rate":"1.01","rate":"0"})"),
              testing::ElementsAre("out_of_range /discount_rate", "unknown_key /rate"));
  EXPECT_THAT(faults(R"({"discount_rate":"3.5%"})"),
              testing::ElementsAre("wrong_type /discount_rate"));
}

TEST(ComparePlans, ShowsEmployingBareAndLoadedAgainstAnAgency) {
  const PlanComparison found = change(kEmployed, kAgency);

  ASSERT_TRUE(found.employing);
  EXPECT_FALSE(found.employing->is_second);
  EXPECT_EQ(found.employing->pay.text(), "4680.00");
  EXPECT_EQ(found.employing->employer_costs.text(), "195.00");
  EXPECT_EQ(found.employing->on_cost, Fraction::of(195, 4680));
  EXPECT_EQ(found.employing->break_even, Fraction::of(1, 6));  // 5,460.00 / 4,680.00 - 1
}

TEST(ComparePlans, BreaksEvenAtTheSameOnCostFromEitherSide) {
  const PlanComparison found = change(kAgency, kEmployed);

  ASSERT_TRUE(found.employing);
  EXPECT_TRUE(found.employing->is_second);
  EXPECT_EQ(found.employing->break_even, Fraction::of(1, 6));
}

TEST(ComparePlans, ComparesEmployingOnlyWithAPlanThatDoesNot) {
  EXPECT_EQ(change(kEmployed, kEmployed).employing, std::nullopt);
  EXPECT_EQ(change(kSister, kAgency).employing, std::nullopt);
}

TEST(ComparePlans, CountsThePeopleWhomAPlanHelps) {
  const std::string two_days_away = plan_document(
      R"(,"ties":[{"supporter":"d","kind":"family"}],
      "outcomes":[{"outcome":"o1","label":"Two days with my daughter"},
                  {"outcome":"o2","label":"A rest","for":"d"}],
      "actions":[{"action":"a","outcomes":["o1","o2"],"schedule":"once 2026-07-04",
                  "rate":"260.00","per":"item"}])");

  const PlanComparison found = change(kAgency, two_days_away);

  EXPECT_EQ(found.people_helped_first, 1);
  EXPECT_EQ(found.people_helped_second, 2);
}

TEST(ComparePlans, GoesLineByLine) {
  const PlanComparison found = change(kEmployed, kAgency);

  ASSERT_EQ(found.lines.size(), 5U);
  EXPECT_EQ(found.lines[0].line, "a");
  EXPECT_EQ(found.lines[0].first_annual->text(), "4680.00");
  EXPECT_EQ(found.lines[0].second_annual->text(), "5460.00");
  EXPECT_EQ(found.lines[0].weekly.text(), "15.00");
  EXPECT_EQ(found.lines[0].annual.text(), "780.00");
  EXPECT_EQ(found.lines[1].line, "e/insurance");
  EXPECT_EQ(found.lines[1].second_annual, std::nullopt);
  EXPECT_EQ(found.lines[1].annual.text(), "-75.00");
}

TEST(ComparePlans, PutsTheLinesThatOnlyTheSecondHasLast) {
  const PlanComparison found = change(kAgency, kEmployed);

  ASSERT_EQ(found.lines.size(), 5U);
  EXPECT_EQ(found.lines[4].first_annual, std::nullopt);
  EXPECT_EQ(found.lines[0].annual.text(), "-780.00");
}

TEST(ComparePlans, HasLinesThatAddUpToTheTotals) {
  const PlanComparison found = change(kAgency, kEmployed);

  Money weekly;
  Money annual;
  for (const LineComparison& line : found.lines) {
    weekly += line.weekly;
    annual += line.annual;
  }
  EXPECT_EQ(weekly, found.weekly);
  EXPECT_EQ(annual, found.annual);
}

}  // namespace
}  // namespace kith
