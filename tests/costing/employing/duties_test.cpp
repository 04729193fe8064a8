#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith {
namespace {

const Finding* finding_of(const PlanCost& cost, std::string_view code) {
  for (const Finding& found : cost.findings) {
    if (found.code == code) return &found;
  }
  return nullptr;
}

PlanCost employing(std::string_view tie, std::string_view budget = "",
                   std::string_view person = "") {
  return cost_of(plan_document(R"(,"ties":[{"supporter":"s",)" + std::string{tie} +
                                   R"(}],"budgets":[)" + std::string{budget} +
                                   R"(],"employments":[{"employment":"e","supporter":"s",
      "born":"1980","pay_rate":"13.00"}],
      "actions":[{"action":"a","who":"s","employment":"e","schedule":"9h per week"}])",
                               person));
}

constexpr std::string_view kSister = R"("kind":"family","lives_with":true)";

std::string budget(std::string_view rest) {
  return R"({"budget":"b","annual":"9000.00","first_day":"2026-04-06",)" + std::string{rest} + "}";
}

// facts/costing.md §8 F5.
TEST(RelativeInHousehold, IsSaidOfFamilyWhoLivesThere) {
  const PlanCost cost = employing(kSister);

  ASSERT_TRUE(has_finding(cost, "relative_in_household"));
  EXPECT_EQ(finding_of(cost, "relative_in_household")->level, Level::warning);
  EXPECT_EQ(finding_of(cost, "relative_in_household")->at->column, "supporter");
  EXPECT_EQ(cost.totals.annual.text(), "6084.00");  // the cost is worked out all the same
}

TEST(RelativeInHousehold, IsNotSaidOfFamilyWhoLivesElsewhereOrAFriendWhoLivesThere) {
  EXPECT_FALSE(
      has_finding(employing(R"("kind":"family","lives_with":false)"), "relative_in_household"));
  EXPECT_FALSE(has_finding(employing(R"("kind":"family")"), "relative_in_household"));
  EXPECT_FALSE(
      has_finding(employing(R"("kind":"friend","lives_with":true)"), "relative_in_household"));
}

TEST(RelativeInHousehold, IsEnglandsRule) {
  EXPECT_FALSE(
      has_finding(employing(kSister, "", R"(,"nation":"scotland")"), "relative_in_household"));
}

TEST(RelativeInHousehold, IsForDirectPaymentsAlone) {
  const auto is_said = [](std::string_view rest) {
    return has_finding(employing(kSister, budget(rest)), "relative_in_household");
  };

  EXPECT_TRUE(is_said(R"("source":"council","route":"direct_payment")"));
  EXPECT_TRUE(is_said(R"("source":"council")"));
  EXPECT_FALSE(is_said(R"("source":"own_money")"));
  EXPECT_FALSE(is_said(R"("source":"council","route":"council_managed")"));
}

PlanCost sent_by(std::string_view provider, std::string_view service, std::string_view rest = "") {
  return cost_of(plan_document(
      R"(,"providers":[{"provider":"agency","services":["x"],)" + std::string{provider} + "}]" +
      std::string{rest} + R"(,"actions":[{"action":"a","who":"agency","service":")" +
      std::string{service} + R"(","schedule":"mon 1h","rate":"20.00","per":"hour"}])"));
}

TEST(Registration, IsNeededByAnAgencyForPersonalCare) {
  const PlanCost cost = sent_by(R"("kind":"agency","registered":false)", "personal_care");

  ASSERT_TRUE(has_finding(cost, "registration_needed"));
  EXPECT_EQ(finding_of(cost, "registration_needed")->level, Level::warning);
  EXPECT_EQ(finding_of(cost, "registration_needed")->members[0].second, "no");
}

TEST(Registration, ThatNobodySpeaksOfIsANote) {
  const PlanCost cost = sent_by(R"("kind":"agency")", "home_care");

  EXPECT_EQ(finding_of(cost, "registration_needed")->level, Level::note);
  EXPECT_EQ(finding_of(cost, "registration_needed")->members[0].second, "unknown");
}

TEST(Registration, IsNotNeededOtherwise) {
  const auto is_said = [](std::string_view provider, std::string_view service) {
    return has_finding(sent_by(provider, service), "registration_needed");
  };

  EXPECT_FALSE(is_said(R"("kind":"agency","registered":true)", "personal_care"));
  EXPECT_FALSE(is_said(R"("kind":"agency","registered":false)", "transport"));
  EXPECT_FALSE(is_said(R"("kind":"support_assistant","registered":false)", "personal_care"));
}

TEST(Registration, FollowsTheTableOfServices) {
  constexpr std::string_view kServices = R"(,"services":[
      {"service":"baths","kind":"support","regulated":true},
      {"service":"hair","kind":"personal_care","regulated":false}])";
  const std::string_view agency = R"("kind":"agency","registered":false)";

  EXPECT_TRUE(has_finding(sent_by(agency, "baths", kServices), "registration_needed"));
  EXPECT_FALSE(has_finding(sent_by(agency, "hair", kServices), "registration_needed"));
}

TEST(Registration, IsAskedOfWhoeverEmploysTheWorker) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"ties":[{"supporter":"kim","kind":"agency_worker","provider":"agency"}],
      "providers":[{"provider":"agency","kind":"agency","registered":false,"services":["x"]}],
      "actions":[{"action":"a","who":"kim","service":"personal_care","schedule":"mon 1h",
      "rate":"20.00","per":"hour"}])"));

  EXPECT_TRUE(has_finding(cost, "registration_needed"));
}

}  // namespace
}  // namespace kith
