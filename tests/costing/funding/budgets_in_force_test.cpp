// Budgets that replace each other: which of them holds on a day, and what each call makes of it.
#include <gmock/gmock.h>

#include "costing/plans.hpp"
#include "kith/costing/fit.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

constexpr std::string_view kCalendar = R"({"convention":"calendar"})";

std::string budget(std::string_view id, std::string_view weekly, std::string_view first_day,
                   std::string_view more = "") {
  return R"({"budget":")" + std::string{id} + R"(","source":"council","weekly":")" +
         std::string{weekly} + R"(","first_day":")" + std::string{first_day} + "\"" +
         std::string{more} + "}";
}

std::string replaces(std::string_view id, std::string_view more = "") {
  return R"(,"replaces":")" + std::string{id} + "\"" + std::string{more};
}

// £100.00 a week from 6 April 2026, £110.00 from 1 July.
std::string rise(std::string_view of_spring = "", std::string_view of_summer = "") {
  return budget("spring", "100.00", "2026-04-06", of_spring) + "," +
         budget("summer", "110.00", "2026-07-01", replaces("spring", of_summer));
}

// One visit of £10.00 a week for the twelve months from 6 April 2026.
std::string plan_of(std::string_view budgets, std::string_view more = "",
                    std::string_view rest = "") {
  return plan_document(
      R"(,"budgets":[)" + std::string{budgets} +
      R"(],"actions":[{"action":"x","who":"self","schedule":"1 time per week","per":"visit",)" +
      R"("rate":"10.00")" + std::string{more} + "}]" + std::string{rest});
}

std::vector<std::string> available(const std::string& document, std::string_view options = "") {
  std::vector<std::string> texts;
  for (const BudgetPosition& position : cost_of(document, options).budgets) {
    texts.push_back(position.available.text());
  }
  return texts;
}

std::string as_at(std::string_view day) { return R"({"as_at":")" + std::string{day} + "\"}"; }

// --- quotations ---

TEST(HeldBudgets, AQuotationCountsTheOneOfItsFirstDay) {
  const std::string document = plan_of(rise());

  EXPECT_THAT(available(document), ElementsAre("5200.00", "0.00"));
  EXPECT_THAT(available(document, R"({"convention":"cld"})"), ElementsAre("5200.00", "0.00"));
  EXPECT_THAT(available(document, R"({"convention":"weeks_365_7"})"),
              ElementsAre("5214.29", "0.00"));
}

TEST(HeldBudgets, AQuotationCountsTheOneOfItsDayOfPrices) {
  const std::string document = plan_of(rise());

  EXPECT_THAT(available(document, as_at("2026-06-30")), ElementsAre("5200.00", "0.00"));
  EXPECT_THAT(available(document, as_at("2026-07-01")), ElementsAre("0.00", "5720.00"));
}

TEST(HeldBudgets, AQuotationOfALaterPeriodCountsTheLater) {
  EXPECT_THAT(available(plan_of(rise()),
                        R"({"period":{"first_day":"2026-07-01","last_day":"2027-04-05"}})"),
              ElementsAre("0.00", "5720.00"));
}

// The first begins after the plan does: the next day on which one of them holds is its first.
TEST(HeldBudgets, AQuotationBeforeTheFirstOneCountsTheFirst) {
  const std::string document = plan_of(budget("a", "100.00", "2026-05-04") + "," +
                                       budget("b", "110.00", "2026-07-01", replaces("a")));

  EXPECT_THAT(available(document), ElementsAre("5200.00", "0.00"));
}

TEST(HeldBudgets, AQuotationAfterTheLastOneCountsTheLast) {
  const std::string document = plan_of(rise("", R"(,"last_day":"2026-12-31")"));

  EXPECT_THAT(available(document, as_at("2027-02-01")), ElementsAre("0.00", "5720.00"));
}

TEST(HeldBudgets, WhatIsGivenOnceIsNoRate) {
  const std::string document = plan_of(rise(R"(,"one_off":"250.00")", R"(,"one_off":"40.00")"));

  EXPECT_THAT(available(document), ElementsAre("5450.00", "40.00"));
}

// Two budgets that have nothing to do with each other are two rates, whenever they begin.
TEST(HeldBudgets, WithoutReplacesBothCount) {
  EXPECT_THAT(available(plan_of(budget("a", "100.00", "2026-04-06") + "," +
                                budget("b", "110.00", "2026-07-01"))),
              ElementsAre("5200.00", "5720.00"));
}

// --- by calendar: 6 April to 30 June are 86 days, 1 July to 5 April 279 ---

TEST(HeldBudgets, ByCalendarEachCountsItsDays) {
  EXPECT_THAT(available(plan_of(rise()), kCalendar), ElementsAre("1228.57", "4384.29"));
}

TEST(HeldBudgets, OneThatEndsSoonerIsNotMadeLonger) {
  EXPECT_THAT(available(plan_of(rise(R"(,"last_day":"2026-05-31")")), kCalendar),
              ElementsAre("800.00", "4384.29"));  // eight weeks
}

TEST(HeldBudgets, WhatWasReplacedDoesNotComeBack) {
  EXPECT_THAT(available(plan_of(rise("", R"(,"last_day":"2026-09-29")")), kCalendar),
              ElementsAre("1228.57", "1430.00"));  // 91 days, thirteen weeks
}

// 56 days at £70.00 a week, 98 at £80.00, 211 at £90.00; the order of the rows does not matter.
TEST(HeldBudgets, OfAChainOfThreeEachHoldsUntilTheNext) {
  const std::string a = budget("a", "70.00", "2026-04-06");
  const std::string b = budget("b", "80.00", "2026-06-01", replaces("a"));
  const std::string c = budget("c", "90.00", "2026-09-07", replaces("b"));

  EXPECT_THAT(available(plan_of(a + "," + b + "," + c), kCalendar),
              ElementsAre("560.00", "1120.00", "2712.86"));
  EXPECT_THAT(available(plan_of(c + "," + b + "," + a), kCalendar),
              ElementsAre("2712.86", "1120.00", "560.00"));
  EXPECT_THAT(available(plan_of(a + "," + b + "," + c), as_at("2026-06-01")),
              ElementsAre("0.00", "4160.00", "0.00"));
}

TEST(HeldBudgets, OneThatIsReplacedBeforeItBeginsHoldsOnNoDay) {
  const std::string document = plan_of(budget("old", "100.00", "2026-07-01") + "," +
                                       budget("new", "110.00", "2026-04-06", replaces("old")));

  EXPECT_THAT(available(document), ElementsAre("0.00", "5720.00"));
  EXPECT_THAT(available(document, kCalendar), ElementsAre("0.00", "5735.71"));  // 110 x 365 / 7
}

// The third begins before the second: the second never holds, and the first ends for the third.
TEST(HeldBudgets, TheEarliestOfAChainEndsWhatItReplaces) {
  const std::string document = plan_of(budget("a", "70.00", "2026-04-06") + "," +
                                       budget("b", "80.00", "2026-09-07", replaces("a")) + "," +
                                       budget("c", "90.00", "2026-06-01", replaces("b")));

  EXPECT_THAT(available(document, kCalendar), ElementsAre("560.00", "0.00", "3972.86"));
}

// Support is divided into two budgets on 1 July.
TEST(HeldBudgets, TwoMayTakeThePlaceOfOne) {
  const std::string document = plan_of(budget("a", "100.00", "2026-04-06") + "," +
                                       budget("b", "60.00", "2026-07-01", replaces("a")) + "," +
                                       budget("c", "50.00", "2026-07-01", replaces("a")));

  EXPECT_THAT(available(document), ElementsAre("5200.00", "0.00", "0.00"));
  EXPECT_THAT(available(document, as_at("2026-07-01")), ElementsAre("0.00", "3120.00", "2600.00"));
  EXPECT_THAT(available(document, kCalendar), ElementsAre("1228.57", "2391.43", "1992.86"));
}

// --- what is not agreed ---

TEST(HeldBudgets, OneThatIsNotAgreedReplacesNothing) {
  for (const std::string_view status : {"indicative", "proposed", "applied_for", "ended"}) {
    const std::string document = plan_of(rise("", R"(,"status":")" + std::string{status} + "\""));

    EXPECT_THAT(available(document), ElementsAre("5200.00", "0.00")) << status;
    EXPECT_THAT(available(document, kCalendar), ElementsAre("5214.29", "0.00")) << status;
  }
}

TEST(HeldBudgets, WhoReplacesAProposalReplacesWhatThatWasToReplace) {
  const std::string document =
      plan_of(budget("a", "100.00", "2026-04-06") + "," +
              budget("b", "105.00", "2026-06-01", replaces("a", R"(,"status":"proposed")")) + "," +
              budget("c", "110.00", "2026-07-01", replaces("b")));

  EXPECT_THAT(available(document, kCalendar), ElementsAre("1228.57", "0.00", "4384.29"));
}

// --- who is asked ---

TEST(HeldBudgets, AnActionThatNamesOneAsksWhicheverHolds) {
  for (const std::string_view named : {"spring", "summer"}) {
    const std::string document = plan_of(rise(), R"(,"budget":")" + std::string{named} + "\"");
    const PlanCost dated = cost_of(document, kCalendar);
    const PlanCost quoted = cost_of(document);

    EXPECT_THAT(dated.unfunded, IsEmpty()) << named;
    ASSERT_THAT(line_of(dated, "x").funded, SizeIs(2)) << named;
    EXPECT_EQ(line_of(dated, "x").funded[0].amount.text(), "122.86") << named;  // 86 days
    EXPECT_EQ(line_of(dated, "x").funded[1].amount.text(), "398.57") << named;
    EXPECT_THAT(quoted.unfunded, IsEmpty()) << named;
    EXPECT_EQ(quoted.budgets[0].committed.text(), "520.00") << named;
    EXPECT_EQ(quoted.budgets[1].over.text(), "0.00") << named;
  }
}

TEST(HeldBudgets, OneThatIsNamedAndHoldsIsNotHelpedByItsSuccessor) {
  const PlanCost cost =
      cost_of(plan_of(budget("spring", "4.00", "2026-04-06") + "," +
                          budget("summer", "110.00", "2026-07-01", replaces("spring")),
                      R"(,"budget":"spring")"));

  EXPECT_EQ(cost.budgets[0].over.text(), "312.00");  // 52 weeks of £6.00
  EXPECT_EQ(cost.unfunded[0].amount.text(), "312.00");
}

// --- what is said ---

TEST(HeldBudgets, AFindingSaysByWhatFromWhenAndWhatIsCounted) {
  const auto said = [](const PlanCost& cost) {
    std::vector<CostFinding> found = cost.findings;
    std::erase_if(found, [](const CostFinding& one) { return one.code != "budget_replaced"; });
    return found;
  };
  const auto before = said(cost_of(plan_of(rise())));
  const auto after = said(cost_of(plan_of(rise()), as_at("2026-07-01")));

  ASSERT_THAT(before, SizeIs(1));
  EXPECT_EQ(before[0].at->row, 0U);
  EXPECT_EQ(before[0].level, Level::note);
  EXPECT_THAT(before[0].members,
              ElementsAre(Pair("found", "summer"), Pair("first_day", "2026-07-01"),
                          Pair("counted", "yes")));
  ASSERT_THAT(after, SizeIs(1));
  EXPECT_THAT(after[0].members[2], Pair("counted", "no"));
}

// --- what else asks what money there is ---

TEST(HeldBudgets, AFitHasTheMoneyOnce) {
  const PlanFit fit =
      fit_plan(build_area(read_plan(plan_of(rise()))), 0, Parameters::shipped(), {});

  EXPECT_EQ(fit.budget.text(), "5200.00");
}

// The account stays what it is: until 30 June it holds the one budget's money, then the other's.
TEST(HeldBudgets, AnAccountIsThatOfWhicheverHolds) {
  const std::string accounts =
      R"(,"accounts":[{"account":"council","kind":"framework"},{"account":"shop","kind":"provider"},
         {"account":"dp","kind":"direct_payment","budget":"spring"}],"entries":[
         {"entry":"e1","at":"2026-04-06","from_account":"council","to_account":"dp","amount":"900.00"},
         {"entry":"e2","at":"2026-06-30","from_account":"dp","to_account":"shop","amount":"120.00"},
         {"entry":"e3","at":"2026-07-01","from_account":"dp","to_account":"shop","amount":"30.00"}])";
  const PlanCost cost = cost_of(plan_of(rise(), "", accounts), as_at("2026-07-31"));

  EXPECT_EQ(cost.budgets[0].actuals->actual.text(), "120.00");
  EXPECT_EQ(cost.budgets[0].actuals->available.text(), "1228.57");
  EXPECT_EQ(cost.budgets[0].actuals->forecast.text(), "0.00");
  EXPECT_EQ(cost.budgets[0].actuals->balance.text(), "0.00");
  EXPECT_EQ(cost.budgets[1].actuals->actual.text(), "30.00");
  EXPECT_EQ(cost.budgets[1].actuals->available.text(), "4384.29");
  EXPECT_EQ(cost.budgets[1].actuals->balance.text(), "750.00");
}

}  // namespace
}  // namespace kith
