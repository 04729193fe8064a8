// The English contribution: published assessments to the penny, then each rule on its own.
#include "kith/costing/contribution.hpp"

#include <gmock/gmock.h>

#include "costing/charging/assessments.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

// --- published assessments ---

// Devon, "Examples of common financial assessments", 2023-24: Peter, 37, single, no savings.
Given peter() {
  Given given;
  given.days = R"("first_day":"2023-04-10","last_day":"2024-04-07")";
  given.born = "1986";
  given.budgets =
      R"({"budget":"council","source":"council","weekly":"454.00","first_day":"2023-04-10"})";
  given.finances = {finance("income", "esa", "225.45"),
                    finance("income", "pip_daily_living", "101.75"),
                    finance("income", "pip_mobility", "26.90"),
                    finance("disregard", "pip_mobility", "26.90"),
                    finance("housing", "rent", "10.00"),
                    finance("housing", "council_tax", "6.00"),
                    finance("housing", "insurance", "1.27"),
                    finance("disability_expense", "a", "20.00"),
                    finance("disability_expense", "b", "10.00", R"("per":"month")"),
                    finance("disability_expense", "c", "25.00", R"("per":"month")"),
                    finance("premium", "disability", "0.00"),
                    finance("premium", "enhanced_disability", "0.00")};
  return given;
}

TEST(Contribution, IsThatOfDevonsPeter) {
  const auto week = only_weeks(contribution_of(document_of(peter())));

  EXPECT_THAT(lines_of(week), ElementsAre("income 225.45", "income 101.75", "income 26.90",
                                          "disregard -26.90", "housing -10.00", "housing -6.00",
                                          "housing -1.27", "disability_expense -20.00",
                                          "disability_expense -2.31", "disability_expense -5.77",
                                          "guarantee -103.65", "premium -45.75", "premium -22.35"));
  EXPECT_EQ(week.assessed->text(), "110.10");
  EXPECT_EQ(week.contribution->text(), "110.10");
  EXPECT_EQ(week.council_share->text(), "343.90");  // 454.00 less 110.10
}

// A council's appendix (paperzz.com/doc/8682845): a woman of 85, one of a couple, joint savings of
// £9,500. Its guarantee of £148.47 is £4.17 above the regulations' £144.30.
TEST(Contribution, IsThatOfAnOlderWomanOfACouple) {
  const auto charge = [](std::string_view pension, std::string_view private_one,
                         std::string_view allowance, std::string_view days) {
    Given given;
    given.born = "1931-05-01";
    given.days = days;
    given.area = R"("local_minimum_income_addition":"4.17")";
    given.finances = {finance("income", "state_pension", pension),
                      finance("income", "private_pension", private_one),
                      finance("income", "attendance_allowance", allowance),
                      finance("capital", "savings", "9500.00", R"("joint":true)"),
                      finance("disability_expense", "all", "25.00"),
                      finance("premium", "couple", "0.00")};
    return assessed(given);
  };

  EXPECT_EQ(
      charge("122.00", "60.00", "55.10", R"("first_day":"2016-04-11","last_day":"2017-04-09")"),
      "63.63");
  EXPECT_EQ(
      charge("125.05", "61.50", "55.65", R"("first_day":"2017-04-10","last_day":"2018-04-08")"),
      "68.73");
}

// St Helens, article 4474 (15,000); careawareias.co.uk (18,450 and 23,250).
TEST(TariffIncome, IsAPoundForEveryStepOrPartOfOneAboveTheLowerLimit) {
  const auto tariff = [](std::string_view capital) {
    Given given;
    given.finances = {finance("capital", "savings", capital, "")};
    const auto week = only_weeks(contribution_of(document_of(given)));
    for (const ContributionStep& line : week.lines) {
      if (line.name == "tariff_income") return line.value;
    }
    return std::string{"none"};
  };

  EXPECT_EQ(tariff("15000.00"), "3.00");
  EXPECT_EQ(tariff("18450.00"), "17.00");
  EXPECT_EQ(tariff("23250.00"), "36.00");
  EXPECT_EQ(tariff("14250.00"), "none");
  EXPECT_EQ(tariff("14250.01"), "1.00");
  EXPECT_EQ(tariff("0.00"), "none");
}

// A Scottish council's care-home page: limits 21,500 and 35,000, £34.50 to keep; 28,500 of savings,
// 167.90 and 25.25 a week; 1.86 of savings credit is left out. 7,000 / 250 is 28; 223.01 less
// 36.36 is 186.65. England's rules with those parameters are the same sum.
TEST(TariffIncome, WithOtherParametersIsAScottishCareHomes) {
  Given given;
  given.born = "1940";
  given.area = R"("lower_capital_limit":"21500.00","upper_capital_limit":"35000.00")";
  given.finances = {
      finance("capital", "savings", "28500.00", ""), finance("income", "pension", "167.90"),
      finance("income", "guarantee_credit", "25.25"), finance("income", "savings_credit", "1.86"),
      finance("disregard", "savings_credit", "1.86")};

  EXPECT_EQ(assessed(given, R"({"parameters":[{"name":"mig_single_pension",
      "first_day":"2025-04-07","value":"34.50"}]})"),
            "186.65");
}

// Essex, council care charges 2024-25: an hour of home support at £23.92 and an assessment of
// £56.20 is £23.92; an assessment below the price is paid as it is.
TEST(Contribution, IsTheLowerOfTheAssessmentAndTheCostOfCare) {
  const auto paid = [](std::string_view stated) {
    Given given;
    given.budgets =
        R"({"budget":"council","source":"council","annual":"5000.00","contribution_weekly":")" +
        std::string{stated} + R"(","first_day":"2010-01-04"})";
    given.rest = R"(,"actions":[{"action":"a","service":"home_care","who":"self",
        "schedule":"mon 09:00-10:00","rate":"23.92","per":"hour"}])";
    return only_weeks(contribution_of(document_of(given)));
  };

  EXPECT_EQ(paid("56.20").contribution->text(), "23.92");
  EXPECT_EQ(paid("56.20").reason, "lower_cost");
  EXPECT_EQ(paid("11.15").contribution->text(), "11.15");
  EXPECT_EQ(paid("11.15").council_share->text(), "12.77");
  EXPECT_EQ(paid("11.15").reason, "stated");
}

// --- income and what is not counted ---

TEST(Contribution, LeavesOutEarningsAndMobilityAsTheLawSays) {
  Given given;
  given.finances = {finance("income", "Earnings", "300.00"),
                    finance("income", "PIP mobility", "75.75"), finance("income", "esa", "212.50")};

  EXPECT_EQ(assessed(given), "100.00");  // 212.50 less 112.50
}

TEST(Contribution, TakesADisregardOfTheSameNameOrAmountForTheLaws) {
  Given given;
  given.finances = {finance("income", "pip_mobility", "75.75"), finance("income", "esa", "212.50"),
                    finance("disregard", "mobility", "75.75")};

  EXPECT_EQ(assessed(given), "100.00");
}

TEST(Contribution, LeavesOutWhatTheCouncilDoes) {
  Given given;
  given.finances = {finance("income", "pip_night", "36.90"), finance("income", "esa", "212.50")};
  EXPECT_EQ(assessed(given), "136.90");

  given.area = R"("disregards":["pip_night"])";
  EXPECT_EQ(assessed(given), "100.00");
}

// £100 a month is 23.08 (100 x 12 / 52) or 23.01 (100 x 12 / 365 x 7); £400 in four weeks is £100.
TEST(Contribution, MakesAWeekOfAMonthByThePolicy) {
  Given given;
  given.finances = {finance("income", "esa", "112.50"),
                    finance("income", "pension", "100.00", R"("per":"month")")};
  EXPECT_EQ(assessed(given), "23.08");
  given.area = R"("month_to_week":"12/365*7")";
  EXPECT_EQ(assessed(given), "23.01");
  given.finances[1] = finance("income", "pension", "400.00", R"("per":"four_weeks")");
  EXPECT_EQ(assessed(given), "100.00");
  given.area = "";
  given.finances[1] = finance("income", "pension", "5200.00", R"("per":"year")");
  EXPECT_EQ(assessed(given), "100.00");
}

// --- capital ---

TEST(TariffIncome, HalvesJointSavings) {
  Given given;
  given.finances = {finance("income", "esa", "112.50"),
                    finance("capital", "savings", "30000.00", R"("joint":true)")};

  EXPECT_EQ(assessed(given), "3.00");  // 15,000 of one's own
}

TEST(TariffIncome, LeavesOutCapitalThatIsDisregarded) {
  Given given;
  given.finances = {finance("income", "esa", "112.50"),
                    finance("capital", "savings", "90000.00", ""),
                    finance("disregard", "injury_trust", "75000.00", R"("per":"once")")};

  EXPECT_EQ(assessed(given), "3.00");
}

TEST(Contribution, AboveTheUpperLimitIsTheFullCost) {
  Given given;
  given.finances = {finance("income", "esa", "112.50"),
                    finance("capital", "savings", "23250.01", "")};

  const auto week = only_weeks(contribution_of(document_of(given)));

  EXPECT_EQ(week.reason, "above_upper_limit");
  EXPECT_EQ(week.contribution->text(), "500.00");
  EXPECT_EQ(week.council_share->text(), "0.00");
  EXPECT_FALSE(week.assessed);
}

TEST(Contribution, AboveTheUpperLimitIsTariffIncomeWhereTheCouncilSaysSo) {
  Given given;
  given.area = R"("above_upper_limit":"tariff_income")";
  given.finances = {finance("income", "esa", "112.50"),
                    finance("capital", "savings", "24250.00", "")};

  EXPECT_EQ(assessed(given), "40.00");
}

// --- what the person keeps ---

TEST(Guarantee, IsThatOfTheAgeOnTheMonday) {
  const auto guarantee = [](std::string_view born) {
    Given given;
    given.born = born;
    given.days = R"("first_day":"2025-06-02","last_day":"2025-06-08")";
    given.finances = {finance("income", "esa", "300.00")};
    return only_weeks(contribution_of(document_of(given))).lines.back().value;
  };

  EXPECT_EQ(guarantee("2007-06-02"), "-89.15");   // 18 that day
  EXPECT_EQ(guarantee("2000-06-03"), "-89.15");   // 25 on the Tuesday
  EXPECT_EQ(guarantee("2000-06-02"), "-112.50");  // 25 that day
  EXPECT_EQ(guarantee("1959-06-03"), "-112.50");  // 66 on the Tuesday
  EXPECT_EQ(guarantee("1959-06-02"), "-232.60");  // 66 that day
  EXPECT_EQ(guarantee("1930-01-01"), "-232.60");
}

// Born on 6 May 1960: 66 years and 2 months, on Monday 6 July 2026 (Pensions Act 2014 s.26).
TEST(Guarantee, RisesInTheWeekOfStatePensionAge) {
  Given given;
  given.born = "1960-05-06";
  given.days = R"("first_day":"2026-06-01","last_day":"2026-07-31")";
  given.finances = {finance("income", "pension", "300.00")};

  const auto cost = contribution_of(document_of(given));

  ASSERT_THAT(cost.weeks, SizeIs(2));
  EXPECT_EQ(cost.weeks[0].weeks, 5);
  EXPECT_EQ(cost.weeks[1].monday.text(), "2026-07-06");
  EXPECT_EQ(cost.weeks[1].lines.back().value, "-241.45");
  EXPECT_EQ(cost.weeks[1].last_day.text(), "2026-07-31");
}

TEST(Guarantee, TakesTheFirstOfJulyWhereOnlyTheYearIsKnown) {
  Given given;
  given.born = "2000";
  given.days = R"("first_day":"2025-06-02","last_day":"2025-06-08")";
  given.finances = {finance("income", "esa", "300.00")};

  const auto cost = contribution_of(document_of(given));

  EXPECT_EQ(only_weeks(cost).lines.back().value, "-89.15");
  EXPECT_TRUE(has_finding(cost, "age_assumed", "2000-07-01"));
}

TEST(Guarantee, OfACoupleIsEachOnesAndThePartnersAgeMayDecide) {
  const auto guarantee = [](std::string_view name) {
    Given given;
    given.days = R"("first_day":"2023-06-05","last_day":"2023-06-11")";
    given.finances = {finance("income", "esa", "300.00"), finance("premium", name, "0.00")};
    return only_weeks(contribution_of(document_of(given))).lines.back().value;
  };

  EXPECT_EQ(guarantee("couple"), "-81.40");
  EXPECT_EQ(guarantee("couple_pension"), "-163.65");
}

TEST(Guarantee, TakesAPremiumAsGivenAndLooksUpOneOfNothing) {
  const auto premium = [](std::string_view name, std::string_view amount) {
    Given given;
    given.finances = {finance("income", "esa", "400.00"), finance("premium", name, amount)};
    return only_weeks(contribution_of(document_of(given))).lines.back().value;
  };

  EXPECT_EQ(premium("disability_premium", "0.00"), "-49.65");
  EXPECT_EQ(premium("Enhanced disability", "0.00"), "-24.25");
  EXPECT_EQ(premium("carer", "0.00"), "-53.25");
  EXPECT_EQ(premium("carer", "50.00"), "-50.00");
  EXPECT_EQ(premium("council's own", "7.00"), "-7.00");
}

TEST(Guarantee, SaysThatADisabilityPremiumIsNotOfPensionAge) {
  Given given;
  given.born = "1950";
  given.finances = {finance("income", "pension", "400.00"),
                    finance("premium", "disability", "0.00")};

  EXPECT_TRUE(has_finding(contribution_of(document_of(given)), "premium_past_pension_age", ""));
}

TEST(Contribution, LeavesTheCouncilsStandardExpensesUnlessThePersonsOwnAreMore) {
  Given given;
  given.area = R"("standard_disability_expense_weekly":"20.00")";
  given.finances = {finance("income", "esa", "212.50")};
  EXPECT_EQ(assessed(given), "80.00");
  given.finances.push_back(finance("disability_expense", "laundry", "12.00"));
  EXPECT_EQ(assessed(given), "80.00");
  given.finances.push_back(finance("disability_expense", "heating", "9.00"));
  EXPECT_EQ(assessed(given), "79.00");
}

// --- the council's policy ---

// 90 % of 100.01 is 90.009.
TEST(Contribution, IsTheCouncilsShareOfWhatIsLeft) {
  Given given;
  given.area = R"("share_of_disposable_income":"0.9")";
  given.finances = {finance("income", "esa", "212.51")};

  EXPECT_EQ(assessed(given), "90.01");
}

TEST(Contribution, IsNeverAboveTheCouncilsMaximum) {
  Given given;
  given.area = R"("maximum_weekly_charge":"75.00")";
  given.finances = {finance("income", "esa", "212.50")};

  const auto week = only_weeks(contribution_of(document_of(given)));

  EXPECT_EQ(week.contribution->text(), "75.00");
  EXPECT_EQ(week.reason, "maximum_charge");
}

TEST(Contribution, IsNothingWhereNothingIsLeft) {
  Given given;
  given.finances = {finance("income", "esa", "90.00")};

  const auto week = only_weeks(contribution_of(document_of(given)));

  EXPECT_EQ(week.disposable->text(), "-22.50");
  EXPECT_EQ(week.contribution->text(), "0.00");
  EXPECT_EQ(week.reason, "nothing_left");
}

}  // namespace
}  // namespace kith
