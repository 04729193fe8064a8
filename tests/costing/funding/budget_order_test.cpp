// The order of budgets and the splitting of amounts among them, on plain values.
#include <gmock/gmock.h>

#include "costing/funding/budget_allocation.hpp"
#include "costing/funding/budget_balance.hpp"
#include "costing/funding/budget_order.hpp"
#include "costing/funding/budgets_in_force.hpp"

namespace kith::costing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Symbol kCouncil = 1;
constexpr Symbol kHealth = 2;
constexpr Symbol kSpring = 3;
constexpr Symbol kSummer = 4;
constexpr Symbol kMeals = 10;
constexpr Symbol kCleaning = 11;

Date day(int month, int day_of_month) { return *Date::from_ymd(2026, month, day_of_month); }

Period year() { return {day(4, 6), *Date::from_ymd(2027, 4, 6)}; }

Money pounds(std::int64_t whole) { return Money::from_pence(whole * 100); }

BudgetBalance budget(Row row, Symbol symbol, std::string_view id, Money available = {}) {
  BudgetBalance balance;
  balance.budget = row;
  balance.symbol = symbol;
  balance.id = id;
  balance.source = "council";
  balance.status = "agreed";
  balance.days = year();
  balance.succession = row;
  balance.pays = true;
  balance.available = available;
  balance.left = available;
  return balance;
}

// Spring is in force until 30 June, summer from 1 July in its place.
std::vector<BudgetBalance> rise() {
  std::vector<BudgetBalance> balances = {budget(0, kSpring, "spring", pounds(100)),
                                         budget(1, kSummer, "summer", pounds(100))};
  balances[0].days = {day(4, 6), day(7, 1)};
  balances[0].replaced_by = 1;
  balances[1].days = {day(7, 1), year().end()};
  balances[1].succession = 0;
  return balances;
}

std::vector<std::string> names(const std::vector<BudgetBalance>& balances,
                               const std::vector<std::size_t>& places) {
  std::vector<std::string> ids;
  for (const std::size_t place : places) ids.emplace_back(balances[place].id);
  return ids;
}

std::vector<std::string> that_pay(const std::vector<BudgetBalance>& balances) {
  std::vector<std::string> ids;
  for (const BudgetBalance& balance : balances) {
    if (balance.pays) ids.emplace_back(balance.id);
  }
  return ids;
}

// --- which budget is in force ---

TEST(BudgetOn, IsTheOneOfTheSuccessionThatIsInForce) {
  const std::vector<BudgetTerm> terms = {{0, {day(4, 6), day(7, 1)}, Row{1}, 0},
                                         {1, {day(7, 1), year().end()}, std::nullopt, 0},
                                         {2, year(), std::nullopt, 2}};

  EXPECT_EQ(budget_on(terms, 0, day(5, 1)), Row{0});
  EXPECT_EQ(budget_on(terms, 0, day(8, 1)), Row{1});
  EXPECT_EQ(budget_on(terms, 1, day(5, 1)), Row{0});
  EXPECT_EQ(budget_on(terms, 2, day(8, 1)), Row{2});
}

TEST(BudgetOn, IsTheBudgetItselfWhereNoneOrSeveralAreInForce) {
  const std::vector<BudgetTerm> terms = {{0, {day(4, 6), day(7, 1)}, Row{1}, 0},
                                         {1, {day(7, 1), year().end()}, std::nullopt, 0},
                                         {2, {day(7, 1), year().end()}, std::nullopt, 0}};

  EXPECT_EQ(budget_on(terms, 0, day(8, 1)), Row{0});
  EXPECT_EQ(budget_on(terms, 1, day(1, 1)), Row{1});
  EXPECT_EQ(budget_on(terms, 7, day(8, 1)), Row{7});
}

// --- which budgets pay ---

TEST(ChooseBudgets, AgreedOnesPay) {
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "a"), budget(1, kHealth, "b")};
  balances[1].status = "refused";

  choose_paying(balances, year());

  EXPECT_THAT(that_pay(balances), ElementsAre("a"));
}

TEST(ChooseBudgets, TheLastThatIsIndicatedPaysUntilOneOfItsSourceIsAgreed) {
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "a"), budget(1, kHealth, "b")};
  balances[0].status = "indicative";
  balances[1].status = "proposed";
  choose_paying(balances, year());
  EXPECT_THAT(that_pay(balances), ElementsAre("b"));

  balances.push_back(budget(2, kSpring, "c"));
  choose_paying(balances, year());
  EXPECT_THAT(that_pay(balances), ElementsAre("c"));

  balances[2].source = "health";
  choose_paying(balances, year());
  EXPECT_THAT(that_pay(balances), ElementsAre("b", "c"));
}

TEST(ChooseBudgets, OneThatIsNotInForceDoesNotPay) {
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "a")};
  balances[0].days = {};

  choose_paying(balances, year());

  EXPECT_THAT(that_pay(balances), IsEmpty());
}

TEST(ChooseBudgets, AQuotationCountsTheOneOfItsDay) {
  std::vector<BudgetBalance> balances = rise();

  choose_quoted(balances, day(5, 1));
  EXPECT_TRUE(balances[0].is_quoted);
  EXPECT_FALSE(balances[1].is_quoted);

  choose_quoted(balances, day(8, 1));
  EXPECT_FALSE(balances[0].is_quoted);
  EXPECT_TRUE(balances[1].is_quoted);
}

TEST(ChooseBudgets, BeforeAllOfThemItCountsTheNextAndAfterAllTheLast) {
  std::vector<BudgetBalance> balances = rise();

  choose_quoted(balances, day(1, 1));
  EXPECT_TRUE(balances[0].is_quoted);
  EXPECT_FALSE(balances[1].is_quoted);

  choose_quoted(balances, *Date::from_ymd(2028, 1, 1));
  EXPECT_FALSE(balances[0].is_quoted);
  EXPECT_TRUE(balances[1].is_quoted);
}

// --- the order ---

TEST(BudgetOrder, IsByRankThenById) {
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "zoe"), budget(1, kHealth, "amy"),
                                         budget(2, kSpring, "last")};
  balances[2].rank = 1;

  const BudgetOrder order{balances, FundingBasis::quoted};

  EXPECT_THAT(names(balances, order.by_rank()), ElementsAre("last", "amy", "zoe"));
}

TEST(BudgetOrder, ByCalendarALineThatNamesOneAsksWhicheverIsInForce) {
  const std::vector<BudgetBalance> balances = rise();
  const BudgetOrder order{balances, FundingBasis::calendar};
  const auto spring = order.named(kSpring);
  const Period june{day(6, 1), day(6, 8)};
  const Period august{day(8, 3), day(8, 10)};

  ASSERT_EQ(spring, 0);
  EXPECT_TRUE(order.is_asked(0, *spring, june));
  EXPECT_FALSE(order.is_asked(1, *spring, june));
  EXPECT_FALSE(order.is_asked(0, *spring, august));
  EXPECT_TRUE(order.is_asked(1, *spring, august));
}

TEST(BudgetOrder, ALineWhoseBudgetNeverPaysAsksItAllTheSame) {
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "a"), budget(1, kHealth, "b")};
  balances[0].pays = false;
  const BudgetOrder order{balances, FundingBasis::quoted};

  EXPECT_TRUE(order.is_asked(0, 0, year()));
  EXPECT_FALSE(order.is_asked(1, 0, year()));
  EXPECT_EQ(order.named(kSummer), std::nullopt);
  EXPECT_EQ(order.named(kNoSymbol), std::nullopt);
}

TEST(BudgetOrder, WhatABudgetMayFundIsForItsListsToSay) {
  constexpr std::array kOnlyMeals = {kMeals};
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "any"), budget(1, kHealth, "meals"),
                                         budget(2, kSpring, "no_meals")};
  balances[1].may_fund = kOnlyMeals;
  balances[2].must_not_fund = kOnlyMeals;
  const BudgetOrder order{balances, FundingBasis::quoted};

  const auto funds = [&](Symbol service) {
    return std::vector<bool>{order.may_fund(0, service), order.may_fund(1, service),
                             order.may_fund(2, service)};
  };
  EXPECT_THAT(funds(kMeals), ElementsAre(true, true, false));
  EXPECT_THAT(funds(kCleaning), ElementsAre(true, false, true));
  EXPECT_THAT(funds(kNoSymbol), ElementsAre(true, false, true));
}

// --- the splitting of an amount ---

TEST(BudgetAllocation, AnAmountIsPaidByOneBudgetAfterAnother) {
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "a", pounds(30)),
                                         budget(1, kHealth, "b", pounds(50))};
  BudgetAllocation allocation{balances, {{"x", Row{0}, kMeals, kNoSymbol}}, FundingBasis::quoted};

  allocation.pay(0, pounds(40), year());

  ASSERT_THAT(allocation.funded()[0], SizeIs(2));
  EXPECT_EQ(allocation.funded()[0][0].amount, pounds(30));
  EXPECT_EQ(allocation.funded()[0][1].amount, pounds(10));
  EXPECT_EQ(balances[1].left, pounds(40));
  EXPECT_THAT(allocation.unfunded(), IsEmpty());
}

TEST(BudgetAllocation, WhatNobodyPaysIsShortOfTheLastThatWasAsked) {
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "a", pounds(30)),
                                         budget(1, kHealth, "b", pounds(50))};
  BudgetAllocation allocation{balances, {{"x", Row{0}, kMeals, kNoSymbol}}, FundingBasis::calendar};

  allocation.pay(0, pounds(70), {day(4, 8), day(4, 13)});
  allocation.pay(0, pounds(20), {day(4, 13), day(4, 20)});

  ASSERT_THAT(allocation.unfunded(), SizeIs(1));
  EXPECT_EQ(allocation.unfunded()[0].amount, pounds(10));
  EXPECT_EQ(allocation.unfunded()[0].short_from, day(4, 13));
  EXPECT_EQ(balances[0].unmet, Money{});
  EXPECT_EQ(balances[1].unmet, pounds(10));
  EXPECT_EQ(balances[0].short_from, day(4, 13));
}

TEST(BudgetAllocation, ABudgetAskedByNameIsAskedForAllOfItAndNoOtherPays) {
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "a", pounds(30)),
                                         budget(1, kHealth, "b", pounds(50))};
  BudgetAllocation allocation{balances, {{"x", Row{0}, kMeals, kCouncil}}, FundingBasis::quoted};

  allocation.pay(0, pounds(70), year());

  EXPECT_TRUE(balances[0].is_named);
  EXPECT_EQ(balances[0].asked, pounds(70));
  EXPECT_EQ(balances[0].unmet, pounds(40));
  EXPECT_EQ(balances[1].left, pounds(50));
  EXPECT_EQ(allocation.unfunded()[0].short_from, std::nullopt);
}

TEST(BudgetAllocation, ABudgetThatMayNotFundItsLineIsReportedOnceForAnAction) {
  constexpr std::array kOnlyMeals = {kMeals};
  std::vector<BudgetBalance> balances = {budget(0, kCouncil, "meals", pounds(30))};
  balances[0].may_fund = kOnlyMeals;
  BudgetAllocation allocation{
      balances, {{"x", Row{7}, kCleaning, kCouncil}}, FundingBasis::calendar};

  allocation.pay(0, pounds(5), {day(4, 6), day(4, 13)});
  allocation.pay(0, pounds(5), {day(4, 13), day(4, 20)});

  ASSERT_THAT(allocation.refused(), SizeIs(1));
  EXPECT_EQ(allocation.refused()[0].action, Row{7});
  EXPECT_EQ(allocation.unfunded()[0].amount, pounds(10));
}

}  // namespace
}  // namespace kith::costing
