// What the contribution is towards, week by week, and what cannot be worked out.
#include <gmock/gmock.h>

#include "costing/charging/assessments.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// --- what the council arranges ---

std::string actions(std::string_view service, std::string_view more = "") {
  return R"(,"actions":[{"action":"a","service":")" + std::string{service} +
         R"(","who":"self","schedule":"mon 09:00-11:00","rate":"20.00","per":"hour")" +
         std::string{more} + "}]";
}

TEST(CostOfCare, IsWhatTheCouncilPaysOfThePlansLines) {
  Given given;
  given.finances = {finance("income", "esa", "400.00")};
  given.budgets =
      R"({"budget":"c","source":"council","annual":"1040.00","first_day":"2010-01-04","pays_rank":1},
         {"budget":"own","source":"own_money","annual":"5000.00","first_day":"2010-01-04","pays_rank":2})";
  given.rest = actions("home_care");

  const auto week = only_weeks(contribution_of(document_of(given)));

  EXPECT_EQ(week.cost_of_care.text(), "20.00");  // half of £40.00: 1,040 of 2,080 a year
  EXPECT_EQ(week.contribution->text(), "20.00");
}

// 7 April 2025 and six weeks: free until Sunday 18 May.
TEST(CostOfCare, IsNothingForSixWeeksOfReablement) {
  Given given;
  given.finances = {finance("income", "esa", "400.00")};
  given.rest = actions("reablement");

  const auto cost = contribution_of(document_of(given));

  ASSERT_THAT(cost.weeks, SizeIs(2));
  EXPECT_EQ(cost.weeks[0].reason, "exempt");
  EXPECT_EQ(cost.weeks[0].care[0].reason, "reablement");
  EXPECT_EQ(cost.weeks[0].weeks, 6);
  EXPECT_EQ(cost.weeks[1].monday.text(), "2025-05-19");
  EXPECT_EQ(cost.weeks[1].contribution->text(), "40.00");
}

TEST(CostOfCare, LeavesOutWhatIsFree) {
  const auto contribution = [](std::string_view service, std::string_view rest,
                               std::string_view person = "") {
    Given given;
    given.finances = {finance("income", "esa", "400.00")};
    given.rest = actions(service) + std::string{rest};
    given.born = "1980" + std::string{person};
    const auto week = only_weeks(contribution_of(document_of(given)));
    return week.contribution->text() + " " + std::string{week.reason};
  };

  EXPECT_EQ(contribution("section_117", ""), "0.00 exempt");
  EXPECT_EQ(contribution("home_care", ""), "40.00 lower_cost");
  EXPECT_EQ(contribution("home_care", "", R"(","support_reason":["cjd"],"x_a":")"), "0.00 exempt");
  EXPECT_EQ(
      contribution("day", R"(,"services":[{"service":"day","kind":"day","chargeable":false}])"),
      "0.00 exempt");
  EXPECT_EQ(
      contribution("section_117",
                   R"(,"services":[{"service":"section_117","kind":"support","chargeable":true}])"),
      "40.00 lower_cost");
}

TEST(CostOfCare, IsNothingWithoutAChargeableBudgetOfTheCouncil) {
  Given given;
  given.finances = {finance("income", "esa", "400.00")};
  given.budgets = R"({"budget":"n","source":"nhs","weekly":"90.00","first_day":"2010-01-04"})";

  const auto week = only_weeks(contribution_of(document_of(given)));

  EXPECT_EQ(week.assessed->text(), "287.50");
  EXPECT_EQ(week.contribution->text(), "0.00");
  EXPECT_EQ(week.reason, "nothing_charged");
}

// What the person's own money pays says nothing of what the council's £500.00 are for.
TEST(CostOfCare, IsThatOfTheBudgetsWhereTheCouncilPaysNoLine) {
  Given given;
  given.finances = {finance("income", "esa", "212.50")};
  given.budgets += R"(,{"budget":"own","source":"own_money","weekly":"90.00",
                       "first_day":"2010-01-04"})";
  given.rest = actions("home_care", R"(,"budget":"own")");

  const auto week = only_weeks(contribution_of(document_of(given)));

  EXPECT_EQ(week.cost_of_care.text(), "500.00");
  EXPECT_EQ(week.contribution->text(), "100.00");
}

TEST(CostOfCare, IsThatOfTheBudgetThatReplacesAnother) {
  Given given;
  given.finances = {finance("income", "esa", "400.00")};
  given.budgets =
      R"({"budget":"old","source":"council","weekly":"90.00","first_day":"2010-01-04"},
         {"budget":"new","source":"council","weekly":"95.00","replaces":"old","first_day":"2025-06-02"})";

  const auto cost = contribution_of(document_of(given));

  ASSERT_THAT(cost.weeks, SizeIs(2));
  EXPECT_EQ(cost.weeks[0].contribution->text(), "90.00");
  EXPECT_EQ(cost.weeks[1].monday.text(), "2025-06-02");
  EXPECT_EQ(cost.weeks[1].contribution->text(), "95.00");
}

// The one pays the first fortnight of the line and the other the second: each all of its weeks.
TEST(CostOfCare, ByCalendarIsTheWholeWeekOfBudgetsThatReplaceEachOther) {
  Given given;
  given.days = R"("first_day":"2025-05-19","last_day":"2025-06-15")";
  given.finances = {finance("income", "esa", "400.00")};
  given.budgets =
      R"({"budget":"old","source":"council","weekly":"90.00","first_day":"2010-01-04"},
         {"budget":"new","source":"council","weekly":"95.00","replaces":"old","first_day":"2025-06-02"})";
  given.rest = R"(,"actions":[{"action":"a","service":"day","who":"self",
      "schedule":"mon 09:00-11:00","rate":"25.00","per":"hour"}])";

  const auto cost = contribution_of(document_of(given), R"({"convention":"calendar"})");

  ASSERT_FALSE(cost.weeks.empty());
  for (const ContributionWeeks& week : cost.weeks) {
    EXPECT_EQ(week.cost_of_care.text(), "50.00") << week.monday.text();
    EXPECT_EQ(week.contribution->text(), "50.00") << week.monday.text();
  }
}

// By calendar a week costs what happens in it: two Mondays in three weeks of `every 2 weeks`.
TEST(CostOfCare, ByCalendarIsThatOfTheWeek) {
  Given given;
  given.days = R"("first_day":"2025-04-07","last_day":"2025-04-27")";
  given.finances = {finance("income", "esa", "400.00")};
  given.rest = R"(,"actions":[{"action":"a","service":"day","who":"self",
      "schedule":"mon 09:00-11:00 every 2 weeks","rate":"20.00","per":"hour"}])";

  const auto cost = contribution_of(document_of(given), R"({"convention":"calendar"})");

  ASSERT_THAT(cost.weeks, SizeIs(3));
  EXPECT_EQ(cost.weeks[0].contribution->text(), "40.00");
  EXPECT_EQ(cost.weeks[1].contribution->text(), "0.00");
  EXPECT_EQ(cost.weeks[2].contribution->text(), "40.00");
}

// --- weeks ---

// A year from 1 September 2025: the guarantee rises on Monday 6 April 2026.
TEST(Contribution, HasARowForEveryMondayOnWhichSomethingChanges) {
  Given given;
  given.days = R"("first_day":"2025-09-01","last_day":"2026-08-31")";
  given.finances = {R"({"first_day":"2025-09-01","last_day":"2026-01-14","item":"income",
                        "name":"a","amount":"150.00","per":"week"})",
                    R"({"first_day":"2026-01-15","item":"income","name":"a","amount":"160.00",
                        "per":"week"})"};

  const auto cost = contribution_of(document_of(given));

  ASSERT_THAT(cost.weeks, SizeIs(3));
  EXPECT_EQ(cost.weeks[0].contribution->text(), "37.50");
  EXPECT_EQ(cost.weeks[1].monday.text(), "2026-01-19");
  EXPECT_EQ(cost.weeks[1].contribution->text(), "47.50");
  EXPECT_EQ(cost.weeks[2].monday.text(), "2026-04-06");
  EXPECT_EQ(cost.weeks[2].contribution->text(), "39.60");  // 160.00 less 120.40
  EXPECT_TRUE(cost.provisional);                           // 120.40 is not verified
}

TEST(Contribution, OfAPlanThatBeginsInMidWeekBeginsWithItsMonday) {
  Given given;
  given.days = R"("first_day":"2025-09-04","last_day":"2025-09-09")";
  given.finances = {R"({"first_day":"2025-09-04","item":"income","name":"a","amount":"150.00"})"};

  const auto week = only_weeks(contribution_of(document_of(given)));

  EXPECT_EQ(week.monday.text(), "2025-09-01");
  EXPECT_EQ(week.last_day.text(), "2025-09-09");
  EXPECT_EQ(week.weeks, 2);
  EXPECT_EQ(week.contribution->text(), "37.50");
}

// --- what cannot be worked out ---

TEST(Contribution, NamesAParameterThatIsMissing) {
  Given given;
  given.finances = {finance("income", "esa", "300.00"), finance("premium", "couple", "0.00"),
                    finance("premium", "enhanced_disability", "0.00")};

  const auto cost = contribution_of(document_of(given));

  EXPECT_EQ(only_weeks(cost).reason, "not_assessed");
  EXPECT_FALSE(only_weeks(cost).contribution);
  EXPECT_TRUE(has_finding(cost, "not_assessed", "mig_enhanced_disability_premium_couple_each"));
}

TEST(Contribution, WithoutFinancesIsNotAssessed) {
  const auto cost = contribution_of(document_of({}));

  EXPECT_FALSE(only_weeks(cost).contribution);
  EXPECT_TRUE(has_finding(cost, "not_assessed", "finances"));
}

TEST(Contribution, BeforeTheCareActIsNotAssessed) {
  Given given;
  given.days = R"("first_day":"2014-04-07","last_day":"2014-04-13")";
  given.finances = {finance("income", "esa", "300.00")};

  EXPECT_TRUE(
      has_finding(contribution_of(document_of(given)), "not_assessed", "mig_single_25_to_pension"));
}

TEST(Contribution, OfAChildOrWithoutABirthIsNotAssessed) {
  Given given;
  given.born = "2010";
  given.finances = {finance("income", "esa", "300.00")};
  EXPECT_TRUE(
      has_finding(contribution_of(document_of(given)), "not_assessed", "charging_under_18"));

  const auto cost =
      contribution_of(plan_document(R"(,"budgets":[)" + std::string{kBudget} + R"(],"finances":[)" +
                                    finance("income", "esa", "300.00") + "]"));
  EXPECT_TRUE(has_finding(cost, "not_assessed", "born"));
}

TEST(Contribution, OfAnotherNationIsNotAssessed) {
  Given given;
  given.area = R"("nation":"wales")";
  given.finances = {finance("income", "esa", "300.00")};

  const auto cost = contribution_of(document_of(given));

  EXPECT_THAT(cost.weeks, IsEmpty());
  EXPECT_TRUE(has_finding(cost, "not_assessed", "charging_of_this_nation"));
}

TEST(Contribution, CarriesAValueBeyondItsDataAndSaysSo) {
  Given given;
  given.days = R"("first_day":"2028-04-10","last_day":"2028-04-16")";
  given.finances = {finance("income", "esa", "300.00")};

  const auto cost = contribution_of(document_of(given));

  EXPECT_TRUE(has_finding(cost, "assumed_beyond_data", "mig_single_25_to_pension"));
  EXPECT_TRUE(only_weeks(cost).contribution);
}

// --- bad input ---

std::vector<std::string> faults_of(const Given& given) {
  std::vector<std::string> faults;
  try {
    read_plan(document_of(given));
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults()) {
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
    }
  }
  return faults;
}

TEST(Finances, AreRefusedWithEveryFault) {
  Given given;
  given.area = R"("lower_capital_limit":"20000.00","upper_capital_limit":"10000.00")";
  given.finances = {
      finance("income", "esa", "-1.00"), finance("income", "esa", "1.00", R"("per":"once")"),
      finance("capital", "savings", "1.00"),
      R"({"first_day":"2025-04-07","last_day":"2025-04-06","item":"income","name":"a","amount":"1"})"};

  EXPECT_THAT(faults_of(given),
              ElementsAre("out_of_range /area/upper_capital_limit",
                          "out_of_range /finances/0/amount", "not_allowed /finances/1/per",
                          "not_allowed /finances/2/per", "ends_before_start /finances/3/last_day"));
}

}  // namespace
}  // namespace kith
