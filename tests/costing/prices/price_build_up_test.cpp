#include "kith/costing/price_build_up.hpp"

#include <gmock/gmock.h>

#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;

// Pounds with up to five places, exact.
UnroundedMoney pounds(std::string_view text) {
  const Rate rate = Rate::from_thousandths_of_a_penny(parse_decimal(text, 5).units);
  return UnroundedMoney::of(rate, 1);
}

Rate rate(std::string_view text) {
  return Rate::from_thousandths_of_a_penny(parse_decimal(text, 5).units);
}

Share share(std::string_view text) { return Share::from_millionths(parse_decimal(text, 6).units); }

// UKHCA, "A minimum price for Homecare" (2014), for one hour: the direct costs as printed.
std::vector<BuildUpCost> homecare_2014() {
  return {{"contact pay", pounds("6.31")}, {"travel pay", pounds("1.20")},
          {"insurance", pounds("0.71")},   {"holiday", pounds("0.81")},
          {"training", pounds("0.13")},    {"pension", pounds("0.08")},
          {"mileage", pounds("1.40")}};
}

// Printed lines come to £10.64, and £10.64 / 0.70 is £15.20. The publication prints £15.19, which a
// direct cost between £10.6295 and £10.6365 gives: its total was taken from unrounded costs.
TEST(PriceBuildUp, OfTheHomecarePriceOf2014DiffersFromPrintByAPenny) {
  const std::vector<BuildUpShare> shares = {{"running costs", share("0.27")},
                                            {"profit", share("0.03")}};

  const PriceBuildUp printed = price_build_up(homecare_2014(), shares, MarginOn::price);

  EXPECT_EQ(printed.cost.rounded.text(), "10.64");
  EXPECT_EQ(printed.price.rounded.text(), "15.20");
  EXPECT_EQ(printed.lines[7].rounded.text(), "4.10");
  EXPECT_EQ(printed.lines[8].rounded.text(), "0.46");
  EXPECT_EQ(printed.rounding, Money{});

  const std::vector<BuildUpCost> unrounded = {{"direct costs", pounds("10.6329")}};
  const PriceBuildUp published = price_build_up(unrounded, shares, MarginOn::price);

  EXPECT_EQ(published.price.rounded.text(), "15.19");
  EXPECT_EQ(published.lines[1].rounded.text(), "4.10");  // 27 % of 15.19
  EXPECT_EQ(published.lines[2].rounded.text(), "0.46");  // 3 % of 15.19
}

// The printed lines come to 15.19 from a direct cost of 10.6295 on, and up to 10.6365.
TEST(PriceBuildUp, OfTheHomecarePriceOf2014IsThatOfAnUnroundedCost) {
  const std::vector<BuildUpShare> shares = {{"both", share("0.3")}};
  const auto price = [&](std::string_view cost) {
    const std::vector<BuildUpCost> costs = {{"direct costs", pounds(cost)}};
    return price_build_up(costs, shares, MarginOn::price).price.rounded.text();
  };

  EXPECT_EQ(price("10.62949"), "15.18");
  EXPECT_EQ(price("10.6295"), "15.19");
  EXPECT_EQ(price("10.63649"), "15.19");
  EXPECT_EQ(price("10.6365"), "15.20");
}

// Holiday is printed as 10.5 % of 7.51 and 0.81, but that is 0.79: 0.81 are 5.6 of 52 weeks.
TEST(PriceBuildUp, OfTheHomecarePriceOf2014HasAnotherHolidayThanItSays) {
  const std::vector<BuildUpCost> pay = {{"pay", pounds("7.51")}};
  const auto holiday = [&](std::string_view of_pay) {
    const std::vector<BuildUpShare> shares = {{"holiday", share(of_pay)}};
    return price_build_up(pay, shares, MarginOn::cost).lines[1].rounded.text();
  };

  EXPECT_EQ(holiday("0.105"), "0.79");
  EXPECT_EQ(holiday("0.107692"), "0.81");
}

// 9.5 % of 7.51 is 0.71345.
TEST(PriceBuildUp, TakesInsuranceOnPayAsAShareOfTheCost) {
  const std::vector<BuildUpCost> pay = {{"contact pay", pounds("6.31")},
                                        {"travel pay", pounds("1.20")}};
  const std::vector<BuildUpShare> insurance = {{"insurance", share("0.095")}};

  EXPECT_EQ(price_build_up(pay, insurance, MarginOn::cost).lines[2].rounded.text(), "0.71");
}

// Norfolk, "Paying your personal assistant carer", 2023-24: on-cost 26.08 % of the wage.
TEST(PriceBuildUp, OfNorfolksAssistantsIsExact) {
  const std::vector<BuildUpShare> on_cost = {{"on-cost", share("0.2608")}};
  const auto paid = [&](std::string_view wage) {
    const std::vector<BuildUpCost> wages = {{"wage", pounds(wage)}};
    const PriceBuildUp build_up = price_build_up(wages, on_cost, MarginOn::cost);
    return build_up.lines[1].rounded.text() + " " + build_up.price.rounded.text();
  };

  EXPECT_EQ(paid("11.00"), "2.87 13.87");
  EXPECT_EQ(paid("10.44"), "2.72 13.16");
}

// A half-hour visit of 2021: 24.40 x 40/60 + 2 miles at 45p is 17.16667 (printed 17.16); an hour is
// 34.33333 (printed 34.32); at 30 % of the price 49.05. The source prints 49.03, from 34.32.
TEST(PriceBuildUp, OfAnHourOfHalfHourVisitsIsTwoPenceAboveItsSource) {
  const std::vector<BuildUpShare> margin = {{"margin", share("0.3")}};
  const std::vector<BuildUpCost> hour = {{"pay", pounds("24.40").times(Fraction::of(80, 60))},
                                         {"miles", pounds("1.80")}};

  const PriceBuildUp exact = price_build_up(hour, margin, MarginOn::price);

  EXPECT_EQ(exact.cost.exact.text(), "103/3");
  const std::vector<BuildUpCost> visit = {{"pay", pounds("24.40").times(Fraction::of(40, 60))},
                                          {"miles", pounds("0.90")}};
  const PriceBuildUp half_hour = price_build_up(visit, margin, MarginOn::price);
  EXPECT_EQ(half_hour.cost.exact.text(), "103/6");
  EXPECT_EQ(half_hour.cost.rounded.text(), "17.17");
  EXPECT_EQ(exact.price.rounded.text(), "49.05");
  const std::vector<BuildUpCost> truncated = {{"hour", pounds("34.32")}};
  EXPECT_EQ(price_build_up(truncated, margin, MarginOn::price).price.rounded.text(), "49.03");
}

// Three lines of 1/3 p are nothing each and a penny together.
TEST(PriceBuildUp, SaysWhatRoundingItsLinesLeavesOver) {
  const UnroundedMoney third = pounds("0.01").times(Fraction::of(1, 3));
  const std::vector<BuildUpCost> costs = {{"a", third}, {"b", third}, {"c", third}};

  const PriceBuildUp build_up = price_build_up(costs, {}, MarginOn::cost);

  EXPECT_EQ(build_up.price.rounded.text(), "0.01");
  EXPECT_EQ(build_up.rounding.text(), "0.01");
}

TEST(PriceBuildUp, RefusesSharesThatLeaveNothing) {
  const std::vector<BuildUpCost> costs = {{"a", pounds("1.00")}};
  const std::vector<BuildUpShare> whole = {{"b", share("0.6")}, {"c", share("0.4")}};
  const std::vector<BuildUpShare> negative = {{"b", share("-0.1")}};

  EXPECT_EQ(code_thrown_by([&] { return price_build_up(costs, whole, MarginOn::price); }),
            Code::range);
  EXPECT_EQ(code_thrown_by([&] { return price_build_up(costs, negative, MarginOn::cost); }),
            Code::range);
  EXPECT_EQ(price_build_up(costs, whole, MarginOn::cost).price.rounded.text(), "2.00");
}

// Sheffield 2024-25, a sleep-in of eight hours (The Star, 12 June 2024): 77.9509.
TEST(Uplift, OfSheffieldsSleepInIsToTheNearestPenny) {
  EXPECT_EQ(
      uplifted(rate("71.00"), share("0.0979"), Rounding::half_up, Money::from_pence(1)).text(),
      "77.95");
}

// Wolverhampton, Cabinet decision of 19 February 2025, from 7 April 2025: up to whole 4p, so that a
// quarter of an hour is whole pence. To the nearest 4p the first and last would be less.
TEST(Uplift, OfWolverhamptonsFeesIsUpToFourPence) {
  const auto fee = [](std::string_view old, std::string_view uplift, Rounding rule = Rounding::up) {
    return uplifted(rate(old), share(uplift), rule, Money::from_pence(4)).text();
  };

  EXPECT_EQ(fee("20.28", "0.066"), "21.64");   // 21.61848
  EXPECT_EQ(fee("21.68", "0.066"), "23.12");   // 23.11088
  EXPECT_EQ(fee("19.36", "0.066"), "20.64");   // 20.63776
  EXPECT_EQ(fee("14.08", "0.0991"), "15.48");  // 15.475328
  EXPECT_EQ(fee("17.24", "0.0933"), "18.88");  // 18.848492
  EXPECT_EQ(fee("20.28", "0.066", Rounding::half_up), "21.60");
  EXPECT_EQ(fee("17.24", "0.0933", Rounding::half_up), "18.84");
}

TEST(Uplift, CutsAndKeepsAndRefusesToLeaveNothing) {
  const auto penny = Money::from_pence(1);

  EXPECT_EQ(uplifted(rate("20.00"), share("-0.1"), Rounding::half_up, penny).text(), "18.00");
  EXPECT_EQ(uplifted(rate("20.00"), Share{}, Rounding::half_up, penny).text(), "20.00");
  EXPECT_EQ(code_thrown_by(
                [&] { return uplifted(rate("20.00"), share("-1"), Rounding::half_up, penny); }),
            Code::range);
}

}  // namespace
}  // namespace kith
