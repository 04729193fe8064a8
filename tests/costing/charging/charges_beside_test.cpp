// What stands beside the contribution: the fee for arranging care, and a carer's own support.
#include <gmock/gmock.h>

#include "costing/charging/assessments.hpp"
#include "kith/costing/payments.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// --- arranging care for somebody above the upper limit ---

// £40,000.00 is above £23,250.00; she asked the council to arrange £500.00 a week of care.
Given self_funder() {
  Given given;
  given.area = R"("arrangement_fee":"295.00")";
  given.budgets = R"({"budget":"council","source":"council","weekly":"500.00",
      "first_day":"2025-04-07","arranged_on_request":true})";
  given.finances = {finance("income", "pension", "300.00"),
                    finance("capital", "savings", "40000.00", "")};
  return given;
}

std::vector<std::string> fees_of(const ContributionCost& cost) {
  std::vector<std::string> told;
  for (const ArrangementFee& fee : cost.fees) {
    told.push_back(fee.amount.text() + " " + std::string{fee.per} + " " + fee.first_day.text() +
                   " " + fee.last_day.text() + " " + std::string{fee.reason});
  }
  return told;
}

TEST(ArrangementFee, IsOfWhoIsAboveTheLimitAndAskedAndNeverInTheContribution) {
  const auto cost = contribution_of(document_of(self_funder()));

  EXPECT_THAT(fees_of(cost), ElementsAre("295.00 once 2025-04-07 2025-04-07 above_upper_limit"));
  EXPECT_EQ(cost.fees[0].at, "/area/arrangement_fee");
  EXPECT_EQ(only_weeks(cost).contribution->text(), "500.00");
  EXPECT_TRUE(has_finding(cost, "arrangement_fee", "295.00"));
  EXPECT_TRUE(has_finding(cost, "arrangement_fee", "once"));
}

TEST(ArrangementFee, IsNotOfWhoDidNotAsk) {
  Given given = self_funder();
  given.budgets = R"({"budget":"council","source":"council","weekly":"500.00",
      "first_day":"2025-04-07"})";

  const auto cost = contribution_of(document_of(given));

  EXPECT_THAT(cost.fees, IsEmpty());
  EXPECT_EQ(only_weeks(cost).contribution->text(), "500.00");
}

TEST(ArrangementFee, IsNotOfWhoIsAtTheLimitOrIsAssessedAllTheSame) {
  Given at_the_limit = self_funder();
  at_the_limit.finances[1] = finance("capital", "savings", "23250.00", "");
  Given assessed_all_the_same = self_funder();
  assessed_all_the_same.area += R"(,"above_upper_limit":"tariff_income")";

  EXPECT_THAT(contribution_of(document_of(at_the_limit)).fees, IsEmpty());
  EXPECT_THAT(contribution_of(document_of(assessed_all_the_same)).fees, IsEmpty());
}

TEST(ArrangementFee, IsNotOfCareThatIsFreeOrACouncilWithoutOne) {
  Given free = self_funder();
  free.rest = R"(,"actions":[{"action":"a","service":"section_117","who":"self",
      "schedule":"mon 09:00-10:00","rate":"20.00","per":"hour"}])";
  Given without = self_funder();
  without.area = "";
  Given nothing = self_funder();
  nothing.area = R"("arrangement_fee":"0.00")";

  EXPECT_THAT(contribution_of(document_of(free)).fees, IsEmpty());
  EXPECT_THAT(contribution_of(document_of(without)).fees, IsEmpty());
  EXPECT_THAT(contribution_of(document_of(nothing)).fees, IsEmpty());
}

// Savings fall to £20,000.00 on Monday 6 October 2025 and rise again on 1 December.
TEST(ArrangementFee, HoldsWhileTheFullCostIsPaidAndOnceIsChargedOnce) {
  Given given = self_funder();
  given.finances = {
      finance("income", "pension", "300.00"),
      finance("capital", "savings", "40000.00", R"("last_day":"2025-10-05")"),
      R"({"first_day":"2025-10-06","last_day":"2025-11-30","item":"capital","name":"savings",
          "amount":"20000.00"})",
      R"({"first_day":"2025-12-01","item":"capital","name":"savings","amount":"50000.00"})"};
  EXPECT_THAT(fees_of(contribution_of(document_of(given))),
              ElementsAre("295.00 once 2025-04-07 2025-04-07 above_upper_limit"));

  given.area = R"("arrangement_fee":"12.50","arrangement_fee_per":"week")";
  EXPECT_THAT(fees_of(contribution_of(document_of(given))),
              ElementsAre("12.50 week 2025-04-07 2025-10-05 above_upper_limit",
                          "12.50 week 2025-12-01 2026-04-05 above_upper_limit"));
}

TEST(ArrangementFee, IsAWhatIfOfThePolicy) {
  const auto cost = contribution_of(
      document_of(self_funder()),
      R"({"what_if":[{"set":"policy:arrangement_fee","value":"350.00","first_day":"2025-04-07"},
          {"set":"policy:arrangement_fee_per","value":"year","first_day":"2025-04-07"}]})");

  EXPECT_THAT(fees_of(cost), ElementsAre("350.00 year 2025-04-07 2026-04-05 above_upper_limit"));
  EXPECT_EQ(cost.fees[0].at, "/what_if/0");
}

// --- what is done for a carer ---

// An hour a week for her at £20.00 and one for her son, who cares for her, at £30.00.
constexpr std::string_view kWithHerSon =
    R"(,"ties":[{"supporter":"son","kind":"family"}],
       "actions":[{"action":"hers","service":"home_care","who":"self","schedule":"mon 09:00-10:00",
                   "rate":"20.00","per":"hour"},
                  {"action":"his","service":"support","who":"self","for":"son",
                   "schedule":"tue 09:00-10:00","rate":"30.00","per":"hour"}])";

TEST(CarersSupport, IsNeverChargedToThePersonCaredFor) {
  Given given;
  given.finances = {finance("income", "pension", "300.00")};
  given.rest = kWithHerSon;

  const auto week = only_weeks(contribution_of(document_of(given)));

  ASSERT_THAT(week.care, SizeIs(2));
  EXPECT_EQ(week.care[0].reason, "");
  EXPECT_EQ(week.care[1].line, "his");
  EXPECT_EQ(week.care[1].reason, "for_carer");
  EXPECT_EQ(week.cost_of_care.text(), "20.00");
  EXPECT_EQ(week.contribution->text(), "20.00");
}

TEST(CarersSupport, IsNotChargedToHerThoughTheServiceIsChargeable) {
  Given given;
  given.finances = {finance("income", "pension", "300.00")};
  given.rest = std::string{kWithHerSon} +
               R"(,"services":[{"service":"support","kind":"support","chargeable":true}])";

  EXPECT_EQ(only_weeks(contribution_of(document_of(given))).cost_of_care.text(), "20.00");
}

// In a plan of his own the carer is the person, and his finances are what counts.
TEST(CarersSupport, IsChargedOnTheCarersOwnFinances) {
  Given given;
  given.finances = {finance("income", "wages", "125.00")};
  given.rest = R"(,"actions":[{"action":"his","service":"support","who":"self","for":"p1",
      "schedule":"tue 09:00-10:00","rate":"30.00","per":"hour"}])";

  const auto week = only_weeks(contribution_of(document_of(given)));

  EXPECT_EQ(week.cost_of_care.text(), "30.00");
  EXPECT_EQ(week.contribution->text(), "12.50");  // 125.00 less 112.50
}

// --- a charge that is not worth collecting ---

TEST(MinimumCharge, IsNotAskedForBelowAndIsAtTheMinimum) {
  Given given;
  given.area = R"("minimum_weekly_charge":"2.50")";
  given.finances = {finance("income", "esa", "114.99")};
  const auto below = only_weeks(contribution_of(document_of(given)));
  EXPECT_EQ(below.assessed->text(), "0.00");
  EXPECT_EQ(below.reason, "below_minimum_charge");
  EXPECT_EQ(below.trace[1].name, "minimum");
  EXPECT_EQ(below.trace[1].exact, "2.49 - 2.50");

  given.finances = {finance("income", "esa", "115.00")};
  EXPECT_EQ(assessed(given), "2.50");
}

// --- a percentage counts once ---

// 112.50 and a tenth are 123.75: of 223.75 a week £100.00 is paid, and £400.00 of £500.00 is left.
TEST(BudgetPayments, TakeAPercentageOfTheGuaranteeOnce) {
  Given given;
  given.budgets = R"({"budget":"council","source":"council","weekly":"500.00","net":true,
      "pay_every":"week","first_day":"2025-04-07"})";
  given.finances = {finance("income", "esa", "223.75")};
  PaymentOptions options;
  options.cost = read_cost_options(R"({"what_if":[{"set":"mig_single_25_to_pension",
      "value":"+10%","first_day":"2025-04-07"}]})");

  const auto payments =
      budget_payments(build_area(read_plan(document_of(given))), 0, Parameters::shipped(), options);

  EXPECT_EQ(payments.payments[0].net->text(), "400.00");
}

}  // namespace
}  // namespace kith
