// Which of several actions to buy where the cost of one depends on the others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "costing/fitting/fits.hpp"
#include "kith/costing/fit.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Tier "all" from 120 minutes: one hour £20.00, two hours £15.00 each. Two for 1,560 a year are
// within reach of 1,600 although one costs 1,040.
TEST(FitCluster, KnowsThatTheSecondHourMakesTheFirstCheaper) {
  const std::string plan = with_actions(
      R"({"action":"a","who":"self","service":"support","tariff":"t","schedule":"1h per week"},
         {"action":"b","who":"self","service":"support","tariff":"t","schedule":"1h per week"})",
      R"(,"tariffs":[{"tariff":"t","service":"support","per":"hour","rate":"20.00"},
         {"tariff":"t","service":"support","per":"hour","rate":"15.00","from_minutes_per_week":120,"tier":"all"}])");

  const PlanFit fit = fit_of(plan, budget("1600.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a", "b"));
  EXPECT_EQ(fit.total.text(), "1560.00");
}

TEST(FitCluster, PaysForAnEmploymentThatThePlanHasNoActionFor) {
  const std::string plan = with_actions(
      hour("a", "10.00"),
      R"(,"ties":[{"supporter":"s","kind":"friend"}],"employments":[{"employment":"e","supporter":"s",
         "born":"1980","pay_rate":"13.00","pay_period":"week","insurance_annual":"75.00"}])");

  const PlanFit fit = fit_of(plan, budget("100.00"));

  EXPECT_EQ(fit.total.text(), "75.00");
  EXPECT_THAT(chosen(fit), IsEmpty());
}

// Each hour is £13.00 and is worth 1 more than the one before it: the dearest set of a worth is
// never needed, and sets of the same hours cost the same.
TEST(FitCluster, ChoosesAmongFortyActionsOfOneEmployment) {
  std::string actions;
  for (int i = 0; i < 40; ++i) {
    actions += (i == 0 ? "" : ",") + std::string{R"({"action":"a)"} + std::to_string(i) +
               R"(","who":"s","employment":"e","schedule":"1h per week","value":)" +
               std::to_string(i) + "}";
  }
  const std::string plan = with_actions(
      actions, R"(,"ties":[{"supporter":"s","kind":"friend"}],"employments":[{"employment":"e",
         "supporter":"s","born":"1980","pay_rate":"13.00","pay_period":"week"}])");

  const PlanFit fit = fit_of(plan, budget("2100.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a37", "a38", "a39"));
  EXPECT_EQ(fit.total.text(), "2028.00");
  EXPECT_EQ(fit.worth, (PlanWorth{0, 37'000 + 38'000 + 39'000, 0}));
  EXPECT_EQ(fit.frontier.size(), 40U);
}

// An hour is £20.00, and £15.00 where ten or more are bought: eight cost £8,320 a year, nine £9,360
// and ten £7,800, so that of 0 to 40 hours all but eight and nine are bargains.
TEST(FitCluster, ChoosesAmongFortyActionsAtATariffWithTiers) {
  std::string actions;
  for (int i = 0; i < 40; ++i) {
    actions += (i == 0 ? "" : ",") + std::string{R"({"action":"a)"} + std::to_string(i) +
               R"(","who":"self","service":"support","tariff":"t","schedule":"1h per week"})";
  }
  const std::string plan = with_actions(
      actions, R"(,"tariffs":[{"tariff":"t","service":"support","per":"hour","rate":"20.00"},
        {"tariff":"t","service":"support","per":"hour","rate":"15.00","from_minutes_per_week":600,
         "tier":"all"}])");

  EXPECT_EQ(fit_of(plan, budget("7799.99")).total.text(), "7280.00");
  EXPECT_EQ(fit_of(plan, budget("7799.99")).chosen.size(), 7U);
  EXPECT_EQ(fit_of(plan, budget("7800.00")).chosen.size(), 10U);
  EXPECT_EQ(fit_of(plan, budget("8580.00")).chosen.size(), 11U);
  EXPECT_EQ(fit_of(plan, budget("8580.00")).frontier.size(), 39U);
}

TEST(FitCluster, NamesTheClusterThatHasTooManyWaysAndSaysWhatToDo) {
  std::string actions;
  for (int i = 0; i < 15; ++i) {
    actions += (i == 0 ? "" : ",") + std::string{R"({"action":"a)"} + std::to_string(i) +
               R"(","who":"self","service":"support","tariff":"t","schedule":"1h per week"})";
  }
  const std::string plan = with_actions(
      actions,
      R"(,"tariffs":[{"tariff":"t","service":"support","per":"hour","rate":"20.00","cap":"900.00"}])");
  try {
    fit_of(plan);
    FAIL() << "no limit";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::limit);
    EXPECT_THAT(error.what(), HasSubstr("15 actions depend on each other (a0, a1, a2"));
    EXPECT_THAT(error.what(), HasSubstr("meets_need"));
  }
}

// Two hours once are £26.00 and weigh nothing in a typical week, but £75.00 of insurance come with
// them: the parcel for £30.00 is a bargain beside £101.00.
TEST(FitCluster, KnowsThatNobodyIsEmployedYet) {
  const std::string plan = with_actions(
      R"({"action":"a","who":"s","employment":"e","one_off":true,"schedule":"once 2026-05-11 10:00-12:00",
          "choice":"x","value":3},
         {"action":"b","who":"self","one_off":true,"schedule":"once 2026-05-11","per":"item","rate":"30.00",
          "choice":"x","value":2},
         {"action":"c","who":"s","employment":"e","schedule":"1h per week"})",
      R"(,"ties":[{"supporter":"s","kind":"friend"}],"employments":[{"employment":"e","supporter":"s",
         "born":"1980","pay_rate":"13.00","pay_period":"week","insurance_annual":"75.00"}])");

  EXPECT_THAT(chosen(fit_of(plan, budget("100.00"))), ElementsAre("b"));
  EXPECT_THAT(chosen(fit_of(plan, budget("101.00"))), ElementsAre("a"));
}

// Nobody is paid for b, but it names the employment, whose insurance is then due.
TEST(FitCluster, EmploysForAnActionThatIsNotPaidForToo) {
  const std::string plan = with_actions(
      R"({"action":"a","who":"s","employment":"e","schedule":"1h per week"},
         {"action":"b","who":"s","employment":"e","schedule":"1h per week","unpaid":true})",
      R"(,"ties":[{"supporter":"s","kind":"friend"}],"employments":[{"employment":"e","supporter":"s",
         "born":"1980","pay_rate":"13.00","pay_period":"week","insurance_annual":"75.00"}])");

  const PlanFit fit = fit_of(plan, budget("900.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a", "b"));
  EXPECT_EQ(fit.total.text(), "751.00");
}

}  // namespace
}  // namespace kith
