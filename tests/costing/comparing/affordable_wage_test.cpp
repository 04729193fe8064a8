#include "kith/costing/affordable_wage.hpp"
#include "kith/documents/results.hpp"

#include <gmock/gmock.h>

#include <random>

#include "costing/plans.hpp"

namespace kith {
namespace {

std::string employing(std::string_view schedule, std::string_view terms = "") {
  return plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e1","supporter":"s","born":"1980","pay_rate":"1.00")" +
      std::string{terms} +
      R"(}],"actions":[{"action":"a","who":"s","employment":"e1","schedule":")" +
      std::string{schedule} + R"("},
      {"action":"b","who":"self","schedule":"1 time per week","rate":"7.00","per":"week"}])");
}

AffordableWage wage(const std::string& document, std::int64_t pounds,
                    std::string_view options = "") {
  return affordable_wage(build_area(read_plan(document)), 0, "e1", Money::from_pence(pounds * 100),
                         Parameters::shipped(), read_cost_options(options));
}

// 10 hours x 52 at 9.61 are 4,997.20, and at 9.62 they are 5,002.40. Other lines are not its cost.
TEST(AffordableWage, IsTheHighestOfWholePence) {
  const AffordableWage found = wage(employing("10h per week"), 5'000);

  EXPECT_EQ(found.pay_rate->text(), "9.61");
  EXPECT_EQ(found.cost.text(), "4997.20");
  EXPECT_EQ(found.left.text(), "2.80");
  EXPECT_EQ(found.next_cost.text(), "5002.40");
  EXPECT_EQ(found.basis, "annual");
  EXPECT_TRUE(has_finding(found.plan, "wage_below_minimum"));
}

// R1: 20 hours at 12.71 are 13,218.40, NI 1,233.96 and pension 209.56: 14,661.92.
TEST(AffordableWage, CountsWhatIsDueOnIt) {
  const std::string plan = employing("20h per week", R"(,"claims_allowance":false)");

  EXPECT_EQ(wage(plan, 14'662).pay_rate->text(), "12.71");
  EXPECT_EQ(wage(plan, 14'662).cost.text(), "14661.92");
  EXPECT_EQ(wage(plan, 14'661).pay_rate->text(), "12.70");
}

TEST(AffordableWage, ByCalendarIsOfThePeriod) {
  const AffordableWage found = wage(employing("mon 10h", R"(,"pension":"opted_out")"), 5'300,
                                    R"({"convention":"calendar"})");

  EXPECT_EQ(found.basis, "period");
  EXPECT_EQ(found.pay_rate->text(), "10.00");  // 53 Mondays
}

TEST(AffordableWage, IsNoneWhereTheRestIsDearer) {
  const AffordableWage found =
      wage(employing("10h per week", R"(,"insurance_annual":"95.00")"), 94);

  EXPECT_FALSE(found.pay_rate);
  EXPECT_EQ(found.reason, "budget_too_small");
  EXPECT_EQ(found.cost.text(), "95.00");
  EXPECT_EQ(found.left.text(), "0.00");
}

TEST(AffordableWage, IsNoneWithoutHours) {
  const AffordableWage found =
      wage(plan_document(R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e1","supporter":"s","born":"1980","pay_rate":"13.00"}])"),
           100);

  EXPECT_EQ(found.reason, "no_hours");
}

TEST(AffordableWage, RefusesWhatItCannotAnswer) {
  const Area area = build_area(read_plan(employing("10h per week")));
  const auto ask = [&](std::string_view employment, std::int64_t pence) {
    return affordable_wage(area, 0, employment, Money::from_pence(pence), Parameters::shipped(),
                           CostOptions{});
  };

  EXPECT_THROW(ask("e2", 100), Error);
  EXPECT_THROW(ask("e1", -1), Error);
}

// The law: at the wage it fits, at a penny more it does not, whatever the terms.
TEST(AffordableWage, FitsAndAPennyMoreDoesNot) {
  constexpr std::array<std::string_view, 5> kTerms = {
      R"(,"claims_allowance":false)", R"(,"holiday":"rolled_up","claims_allowance":false)",
      R"(,"weekend_multiple":"1.5","cover":"team","sick_days_per_year":9)",
      R"(,"pay_period":"month","pension":"joined","claims_allowance":false)",
      R"(,"pay_period":"four_weeks","insurance_annual":"95.00")"};
  std::mt19937_64 random{20260406};
  for (int i = 0; i < 40; ++i) {
    const std::string_view terms = kTerms[random() % kTerms.size()];
    const auto pounds = static_cast<std::int64_t>(500 + random() % 40'000);
    SCOPED_TRACE(std::string{terms} + " " + std::to_string(pounds));

    const AffordableWage found = wage(employing("mon,sat 09:00-17:00", terms), pounds);

    ASSERT_TRUE(found.pay_rate);
    EXPECT_LE(found.cost, found.budget);
    EXPECT_GT(found.next_cost, found.budget);
    EXPECT_EQ(found.cost + found.left, found.budget);
  }
}

// facts/costing_examples.md E18 (calculators.giantgroup.com, 2025-26): 1,500.00 a week, fee 22.00,
// National Insurance 15 % above 96, a levy of 0.5 %: gross 1,292.12, NI 179.42, levy 6.46.
TEST(AffordableGross, IsWhatAPublishedCalculatorGives) {
  const ChargesOnPay charges{Fraction::of(15, 100), Money::from_pence(9'600),
                             Fraction::of(5, 1000)};

  const UnroundedMoney gross =
      affordable_gross(Money::from_pence(150'000), Money::from_pence(2'200), charges);

  const auto pence = [](const Fraction& exact) { return rounded_whole(exact, Rounding::half_up); };
  EXPECT_EQ(pence(gross.pence()), 129'212);
  EXPECT_EQ(pence((gross.pence() - Fraction{9'600}) * charges.rate), 17'942);
  EXPECT_EQ(pence(gross.pence() * charges.levies), 646);
  EXPECT_EQ(gross.pence() * Fraction::of(1'005, 1'000) +
                (gross.pence() - Fraction{9'600}) * charges.rate + Fraction{2'200},
            Fraction{150'000});
}

TEST(AffordableGross, BelowTheThresholdHasNoCharge) {
  const ChargesOnPay charges{Fraction::of(15, 100), Money::from_pence(9'600), Fraction{}};

  EXPECT_EQ(affordable_gross(Money::from_pence(9'000), Money{}, charges).text(), "90");
  EXPECT_EQ(affordable_gross(Money::from_pence(9'600), Money{}, charges).text(), "96");
  EXPECT_THROW(affordable_gross(Money{}, Money::from_pence(1), charges), Error);
}

}  // namespace
}  // namespace kith
