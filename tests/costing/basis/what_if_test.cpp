// What-ifs of prices on one plan, each worked by hand.
#include <gmock/gmock.h>

#include "costing/plans.hpp"
#include "kith/costing/price_build_up.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

std::string what_if(std::string_view set, std::string_view value,
                    std::string_view first_day = "2026-04-06", std::string_view more = "") {
  return R"({"set":")" + std::string{set} + R"(","value":")" + std::string{value} +
         R"(","first_day":")" + std::string{first_day} + R"(")" + std::string{more} + "}";
}

std::string options(std::string_view changes, std::string_view more = "") {
  return R"({"what_if":[)" + std::string{changes} + "]" + std::string{more} + "}";
}

std::string weekly(const std::string& document, std::string_view changes) {
  return cost_of(document, options(changes)).totals.weekly.text();
}

std::vector<std::string> faults_of(const std::string& document, std::string_view changes) {
  std::vector<std::string> faults;
  try {
    cost_of(document, options(changes));
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults()) {
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
    }
  }
  return faults;
}

// Ten hours a week at £15.00 from Care Ltd's list, two at an agreed £16.00 from a worker of Care
// Ltd, and two of somebody else's at £14.00.
std::string three_prices() {
  return plan_document(
      R"(,"ties":[{"supporter":"w","kind":"agency_worker","provider":"care-ltd"},
                  {"supporter":"x","kind":"other_paid"}],
      "providers":[{"provider":"care-ltd","kind":"agency","services":["home_care"]}],
      "tariffs":[{"tariff":"list","service":"home_care","per":"hour","rate":"15.00"}],
      "actions":[
      {"action":"a","who":"care-ltd","service":"home_care","tariff":"list","schedule":"10h per week"},
      {"action":"b","who":"w","rate":"16.00","per":"hour","schedule":"2h per week"},
      {"action":"c","who":"x","rate":"14.00","per":"hour","schedule":"2h per week"}])");
}

TEST(WhatIfOfAPrice, RaisesATariffByAPercentage) {
  EXPECT_EQ(weekly(three_prices(), ""), "210.00");
  EXPECT_EQ(weekly(three_prices(), what_if("tariff:list", "+8%")), "222.00");
  EXPECT_EQ(weekly(three_prices(), what_if("tariff:list", "-5%")), "202.50");
}

TEST(WhatIfOfAPrice, SetsATariffThatHasOneRate) {
  EXPECT_EQ(weekly(three_prices(), what_if("tariff:list", "16.50")), "225.00");
}

// Care Ltd's list and the agreed rate of its worker: 10 x 16.20 + 2 x 17.28 + 2 x 14.00.
TEST(WhatIfOfAPrice, RaisesWhatAProviderAndItsWorkersDo) {
  EXPECT_EQ(weekly(three_prices(), what_if("provider:care-ltd", "+8%")), "224.56");
  EXPECT_EQ(weekly(three_prices(), what_if("provider:care-ltd", "17.00")), "232.00");
}

// 15.00 + 10 % is 16.50, and 10 % of that more is 18.15.
TEST(WhatIfOfAPrice, AppliesToTheOutcomeOfTheOneBefore) {
  EXPECT_EQ(weekly(three_prices(),
                   what_if("tariff:list", "+10%") + "," + what_if("provider:care-ltd", "+10%")),
            "244.70");
  EXPECT_EQ(weekly(three_prices(), what_if("tariff:list", "+10%") + "," +
                                       what_if("tariff:list", "15.00", "2026-04-05")),
            "210.00");
}

// 182 days at £10.00 and 183 at £11.00.
TEST(WhatIfOfAPrice, HoldsFromItsFirstDay) {
  const std::string document = plan_document(
      R"(,"tariffs":[{"tariff":"t","service":"s","per":"hour","rate":"10.00"}],
      "actions":[{"action":"a","who":"self","service":"s","tariff":"t","schedule":"daily 09:00-10:00"}])");
  const PlanCost cost = cost_of(
      document, options(what_if("tariff:t", "+10%", "2026-10-05"), R"(,"convention":"calendar")"));

  EXPECT_EQ(cost.totals.period.text(), "3833.00");
  EXPECT_EQ(cost.totals.annual.text(), "3833.00");
  EXPECT_EQ(weekly(document, what_if("tariff:t", "+10%", "2026-10-05")), "70.00");
  EXPECT_EQ(line_of(cost, "a").trace.back().exact, "10.00 * 182 + 11.00 * 183");
}

TEST(WhatIfOfAPrice, HoldsFromItsFirstDayWhereARateWasAgreed) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"self","rate":"0.40","per":"mile","miles":"10","schedule":"daily"}])");
  const PlanCost cost = cost_of(document, options(what_if("mileage_rate", "0.50", "2026-10-05"),
                                                  R"(,"convention":"calendar")"));

  EXPECT_EQ(cost.totals.period.text(), "1643.00");  // 182 x 4.00 + 183 x 5.00
}

// Bands keep their distance: 10.00 and 12.00 are 10.80 and 12.96.
TEST(WhatIfOfAPrice, RaisesEveryBandOfATariff) {
  const std::string document = plan_document(
      R"(,"tariffs":[{"tariff":"t","service":"s","per":"hour","rate":"10.00","days":"mon-fri"},
                     {"tariff":"t","service":"s","per":"hour","rate":"12.00","days":"sat-sun"}],
      "actions":[{"action":"a","who":"self","service":"s","tariff":"t","schedule":"daily 09:00-10:00"}])");

  EXPECT_EQ(weekly(document, ""), "74.00");
  EXPECT_EQ(weekly(document, what_if("tariff:t", "+8%")), "79.92");
  EXPECT_THAT(faults_of(document, what_if("tariff:t", "11.00")),
              ElementsAre("not_allowed /what_if/0/value"));
}

// 0.41 + 1.235 % is 0.4150635, which is 0.41506 as a rate: 100,000 miles are 41,506.00.
TEST(WhatIfOfAPrice, RoundsAPercentageToFivePlacesOfAPound) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"self","rate":"0.41","per":"mile","miles":"100000","schedule":"1 visit per week"}])");

  EXPECT_EQ(weekly(document, what_if("mileage_rate", "+1.235%")), "41506.00");
  EXPECT_EQ(weekly(document, what_if("mileage_rate", "+1.235%", "2026-04-06", R"(,"rule":"up")")),
            "41507.00");
  EXPECT_EQ(weekly(document, what_if("mileage_rate", "+1.235%", "2026-04-06", R"(,"step":"0.02")")),
            "42000.00");
}

// Wolverhampton, Cabinet decision of 19 February 2025: fees up to whole 4p, so that a quarter of an
// hour is whole pence.
TEST(WhatIfOfAPrice, UpliftsFeesAsWolverhamptonDid) {
  struct Fee {
    std::string_view tariff, before, percent, after;
  };
  constexpr Fee kFees[] = {{"home_care", "20.28", "6.60", "21.64"},
                           {"reablement", "21.68", "6.60", "23.12"},
                           {"respite", "19.36", "6.60", "20.64"},
                           {"employed_pa", "14.08", "9.91", "15.48"},
                           {"self_employed_pa", "17.24", "9.33", "18.88"}};
  for (const Fee& fee : kFees) {
    const std::string id{fee.tariff};
    const std::string document =
        plan_document(R"(,"tariffs":[{"tariff":")" + id +
                      R"(","service":"s","per":"hour","rate":")" + std::string{fee.before} +
                      R"("}],"actions":[{"action":"a","who":"self","service":"s","tariff":")" + id +
                      R"(","schedule":"1h per week"}])");
    const std::string change = what_if("tariff:" + id, "+" + std::string{fee.percent} + "%",
                                       "2025-04-07", R"(,"step":"0.04","rule":"up")");

    EXPECT_EQ(weekly(document, ""), fee.before);
    EXPECT_EQ(weekly(document, change), fee.after);
    const Share share = Share::from_millionths(parse_decimal(fee.percent, 4).units);
    const Rate before = Rate::from_thousandths_of_a_penny(parse_decimal(fee.before, 5).units);
    EXPECT_EQ(weekly(document, change),
              uplifted(before, share, Rounding::up, Money::from_pence(4)).text());
  }
}

// --- mileage ---

// 10 miles a week each at an agreed 45p, at the area's 40p, and a taxi at its tariff's £2.00.
TEST(WhatIfOfAPrice, OfMileageReachesEveryMileThatNoTariffPrices) {
  const std::string document = plan_document(
      R"(,"area":{"mileage_rate":"0.40"},
      "tariffs":[{"tariff":"taxi","service":"transport","per":"mile","rate":"2.00"}],
      "actions":[
      {"action":"a","who":"self","rate":"0.45","per":"mile","miles":"10","schedule":"1 visit per week"},
      {"action":"b","who":"self","rate":"5.00","per":"visit","miles":"10","schedule":"1 visit per week"},
      {"action":"c","who":"self","service":"transport","tariff":"taxi","miles":"10","schedule":"1 visit per week"}])");

  EXPECT_EQ(weekly(document, ""), "33.50");
  EXPECT_EQ(weekly(document, what_if("mileage_rate", "0.50")), "35.00");
}

TEST(WhatIfOfAPrice, OfMileageReachesTheStatutoryRate) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"b","who":"self","rate":"5.00","per":"visit","miles":"10","schedule":"1 visit per week"}])");

  EXPECT_EQ(weekly(document, ""), "9.50");  // 45p
  EXPECT_EQ(weekly(document, what_if("mileage_rate", "0.50")), "10.00");
  EXPECT_EQ(weekly(document, what_if("mileage_amap_first_10000", "+20%")), "10.40");
}

// --- pay ---

// Ten hours a week at £12.00 and one night a week at £60.00, in one employment; ten hours at £15.00
// in another. No contributions are due on so little.
std::string two_employments() {
  return plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"},{"supporter":"t","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"12.00","sleep_in_rate":"60.00"},
                     {"employment":"f","supporter":"t","born":"1980","pay_rate":"15.00"}],
      "actions":[{"action":"a","who":"s","employment":"e","schedule":"1h per week"},
                 {"action":"b","who":"s","employment":"e","schedule":"1 night per week"},
                 {"action":"c","who":"t","employment":"f","schedule":"1h per week"}])");
}

std::vector<std::string> pay(std::string_view changes) {
  const PlanCost cost = cost_of(two_employments(), options(changes));
  return {line_of(cost, "a").weekly.text(), line_of(cost, "b").weekly.text(),
          line_of(cost, "c").weekly.text()};
}

TEST(WhatIfOfPay, IsOfOneEmploymentOrOfAll) {
  EXPECT_THAT(pay(""), ElementsAre("12.00", "60.00", "15.00"));
  EXPECT_THAT(pay(what_if("employment:e", "13.00")), ElementsAre("13.00", "60.00", "15.00"));
  EXPECT_THAT(pay(what_if("employment:e", "+5%")), ElementsAre("12.60", "63.00", "15.00"));
  EXPECT_THAT(pay(what_if("pay_rate", "+5%")), ElementsAre("12.60", "63.00", "15.75"));
}

// The National Living Wage of April 2026 is £12.71. Who is paid more keeps it.
TEST(WhatIfOfPay, RaisesToTheFloorAndLowersNobody) {
  EXPECT_THAT(pay(what_if("pay_rate", "floor")), ElementsAre("12.71", "60.00", "15.00"));
  EXPECT_THAT(pay(what_if("pay_rate", "floor+0.50")), ElementsAre("13.21", "60.00", "15.00"));
  EXPECT_THAT(pay(what_if("pay_rate", "floor+20%")), ElementsAre("15.25", "60.00", "15.25"));
}

// A floor of £14.00 from October: 26 weeks at £12.71 and 26 weeks and a day at £14.00, by calendar.
TEST(WhatIfOfPay, FollowsAFloorThatRises) {
  const std::string changes = what_if("nmw_nlw_rate", "14.00", "2026-10-05") + "," +
                              what_if("pay_rate", "floor", "2026-01-01");
  const PlanCost cost = cost_of(two_employments(), options(changes, R"(,"convention":"calendar")"));
  // Packets of one week: 26 of 12.71 and 26 of 14.00; the last day is a seventh, £2.00.
  EXPECT_EQ(line_of(cost, "a").period.text(), "696.46");
  EXPECT_FALSE(has_finding(cost, "wage_below_minimum"));
}

TEST(WhatIfOfPay, TakesTheFindingOfAWageBelowTheMinimumAway) {
  EXPECT_TRUE(has_finding(cost_of(two_employments()), "wage_below_minimum"));
  EXPECT_FALSE(has_finding(cost_of(two_employments(), options(what_if("pay_rate", "floor"))),
                           "wage_below_minimum"));
}

// --- parameters ---

// 12.71 + 6 % is 13.4726, above £13.00 and below £14.00.
TEST(WhatIfOfAParameter, TakesAPercentageOfTheValueInForce) {
  const auto is_below = [](std::string_view pay) {
    const std::string document = plan_document(
        R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
        "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":")" +
        std::string{pay} +
        R"("}],"actions":[{"action":"a","who":"s","employment":"e","schedule":"9h per week"}])");
    return has_finding(cost_of(document, options(what_if("nmw_nlw_rate", "+6%", "2026-04-06"))),
                       "wage_below_minimum");
  };

  EXPECT_TRUE(is_below("13.47"));
  EXPECT_FALSE(is_below("13.48"));
}

// --- faults ---

TEST(WhatIf, NamesEveryFaultAtItsPlace) {
  const std::string changes =
      what_if("moon", "1") + "," + what_if("tariff:none", "+8%") + "," +
      what_if("tariff:list", "8 percent") + "," + what_if("provider:care-ltd", "floor") + "," +
      what_if("mileage_rate", "-100%") + "," + what_if("mileage_rate", "0.123456", "2026-05-01") +
      "," + what_if("employment:none", "--5%") + "," + what_if("nmw_nlw_rate", "+5.12345%") + "," +
      what_if("tariff:list", "-0.50", "2026-06-01") + "," +
      what_if("mileage_rate", "0.40", "2026-05-01") + "," + what_if("nmw_nlw_rate", "-1");

  EXPECT_THAT(
      faults_of(three_prices(), changes),
      ElementsAre("not_allowed /what_if/0/set", "dangling_reference /what_if/1/set",
                  "wrong_type /what_if/2/value", "not_allowed /what_if/3/value",
                  "out_of_range /what_if/4/value", "too_many_places /what_if/5/value",
                  "dangling_reference /what_if/6/set", "wrong_type /what_if/6/value",
                  "too_many_places /what_if/7/value", "wrong_type /what_if/8/value",
                  "duplicate /what_if/9", "duplicate /what_if/10", "wrong_type /what_if/10/value"));
}

TEST(WhatIf, RefusesOnePriceForSeveralUnitsOfAProvider) {
  const std::string document = plan_document(
      R"(,"providers":[{"provider":"p","kind":"agency","services":["s"]}],
      "actions":[{"action":"a","who":"p","rate":"16.00","per":"hour","schedule":"2h per week"},
                 {"action":"b","who":"p","rate":"90.00","per":"night","schedule":"1 night per week"}])");

  EXPECT_THAT(faults_of(document, what_if("provider:p", "17.00")),
              ElementsAre("not_allowed /what_if/0/value"));
  EXPECT_EQ(weekly(document, what_if("provider:p", "+10%")), "134.20");
}

TEST(WhatIf, ReadsItsRuleAndStep) {
  EXPECT_THAT(
      faults_of(three_prices(),
                what_if("tariff:list", "+8%", "2026-04-06", R"(,"rule":"upwards","step":"0.001")")),
      UnorderedElementsAre("not_allowed /what_if/0/rule", "too_many_places /what_if/0/step"));
}

// £13.00 an hour is above the floor of 2026; a floor of £14.00 is not met.
TEST(WhatIf, LaysAValueOverTheShippedOnes) {
  const std::string document = plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"13.00"}],
      "actions":[{"action":"a","who":"s","employment":"e","schedule":"9h per week"}])");

  EXPECT_FALSE(has_finding(cost_of(document), "wage_below_minimum"));
  EXPECT_TRUE(has_finding(cost_of(document, R"({"what_if":[{"set":"nmw_nlw_rate",
      "value":"14.00","first_day":"2026-04-01"}]})"),
                          "wage_below_minimum"));
}

TEST(WhatIf, RefusesANameThatNoParameterHas) {
  try {
    cost_of(plan_document(""),
            R"({"what_if":[{"set":"moon","value":"1","first_day":"2026-04-01"}]})");
    FAIL() << "an unknown what-if was accepted";
  } catch (const InputError& error) {
    EXPECT_EQ(error.faults()[0].code, FaultCode::not_allowed);
    EXPECT_EQ(error.faults()[0].at, "/what_if/0/set");
  }
}

}  // namespace
}  // namespace kith
