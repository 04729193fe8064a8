#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "documents/example.hpp"
#include "kith/tables/json.hpp"
#include "kith/values/version.hpp"

namespace kith {
namespace {

using test::example_cost;
using testing::HasSubstr;
using testing::Not;

Money pence(std::int64_t amount) { return Money::from_pence(amount); }

// The example of the contract, §3, without its blanks.
constexpr std::string_view kExample =
    R"({"kith":"result/1","library":"0.1.0","plan":"p1-v1",)"
    R"("basis":{"convention":"weeks_52","first_day":"2026-04-06","last_day":"2027-04-05",)"
    R"("days":365,"rounding":{"rule":"half_up","step":"0.01","at":"line"},)"
    R"("parameters":"shipped","provisional":false},)"
    R"("totals":{"weekly":"99.42","annual":"5169.84","period":"5183.51","one_off":"0.00",)"
    R"("paid_minutes_per_week":540,"unpaid_minutes_per_week":120,"per_paid_hour":"11.05"},)"
    R"("spread":{"basis":"annual","mean":"5169.84","sd":23.606092,"p50":"5169.30",)"
    R"("p80":"5190.90","p95":"5209.80","contingency_95":"39.96",)"
    R"("method":"exact: 364 independent days, share 0.3"},)"
    R"("lines":[)"
    R"({"line":"a0","actions":["a0"],"uses":["a1","a2"],"kind":"support","weekly":"90.00",)"
    R"("annual":"4680.00","period":"4692.86","minutes_per_week":540,)"
    R"("funded":[{"budget":"council","amount":"4680.00"}],)"
    R"("trace":[{"step":"count","value":"540","unit":"min/week","at":"/actions/0/schedule"},)"
    R"({"step":"rate","value":"10.00","unit":"GBP/hour","at":"/employments/0/pay_rate"},)"
    R"({"step":"weekly","exact":"90","value":"90.00","rounding":"half_up 0.01"},)"
    R"({"step":"annual","exact":"90 * 52","value":"4680.00"},)"
    R"({"step":"period","exact":"90 * 365 / 7","value":"4692.86"}]},)"
    R"({"line":"a3","actions":["a3"],"kind":"unpaid","weekly":"0.00","annual":"0.00",)"
    R"("period":"0.00","minutes_per_week":120},)"
    R"({"line":"a4","actions":["a4"],"kind":"mileage","weekly":"5.67","annual":"294.84",)"
    R"("period":"295.65","count_per_week":"2.1",)"
    R"("funded":[{"budget":"own","amount":"294.84"}]},)"
    R"({"line":"e1/insurance","kind":"employer_costs","weekly":"1.44","annual":"75.00",)"
    R"("period":"75.00","funded":[{"budget":"council","amount":"75.00"}]},)"
    R"({"line":"e1/payroll","kind":"employer_costs","weekly":"2.31","annual":"120.00",)"
    R"("period":"120.00","funded":[{"budget":"council","amount":"120.00"}]},)"
    R"({"line":"e1/ni","kind":"employer_costs","weekly":"0.00","annual":"0.00","period":"0.00",)"
    R"("trace":[{"step":"parameter","name":"ni_secondary_threshold_weekly","value":"96",)"
    R"("first_day":"2025-04-06","selected_by":"pay_day","source":"SI 2025/288"}]},)"
    R"({"line":"e1/pension","kind":"employer_costs","weekly":"0.00","annual":"0.00",)"
    R"("period":"0.00","reason":"under_trigger"}],)"
    R"("budgets":[)"
    R"({"budget":"council","basis":"annual","available":"4900.00","committed":"4875.00",)"
    R"("left":"25.00","over":"0.00","over_at_p95":"0.00","short_from":null},)"
    R"({"budget":"own","basis":"annual","available":"312.00","committed":"294.84",)"
    R"("left":"17.16","over":"0.00","over_at_p95":"22.80","short_from":null}],)"
    R"("unfunded":[],)"
    R"("findings":[)"
    R"({"code":"wage_below_minimum","level":"warning","at":"/employments/0/pay_rate",)"
    R"("found":"10.00","allowed":">= 12.71","parameter":"nmw_nlw_rate",)"
    R"("first_day":"2026-04-01","amount_weekly":"24.39"},)"
    R"({"code":"hours_over_cap","level":"note","at":"/actions/0",)"
    R"("mean_minutes_over_per_week":"31.76523","share_of_weeks":"0.6470695"}]})";

TEST(ResultJson, IsTheContractsExampleByteForByte) {
  EXPECT_EQ(result_json(example_cost()), kExample);
}

TEST(ResultJson, SaysTheVersionOfTheLibrary) {
  const Json document = read_json(result_json(example_cost()));

  EXPECT_EQ(document.find("library")->text, kVersion);
}

TEST(ResultJson, LeavesOutTracesAndLinesAsTheDetailSays) {
  PlanCost cost = example_cost();

  cost.options.detail = Detail::lines;
  EXPECT_THAT(result_json(cost), Not(HasSubstr("trace")));
  EXPECT_THAT(result_json(cost), HasSubstr(R"("lines":[{"line":"a0")"));

  cost.options.detail = Detail::totals;
  EXPECT_THAT(result_json(cost), Not(HasSubstr("lines")));
  EXPECT_THAT(result_json(cost), HasSubstr(R"("totals":{"weekly":"99.42")"));
}

TEST(ResultJson, LeavesOutWhatThereIsNot) {
  PlanCost cost = example_cost();
  cost.spread.reset();
  cost.totals.per_paid_hour.reset();

  const std::string text = result_json(cost);

  EXPECT_THAT(text, Not(HasSubstr("spread")));
  EXPECT_THAT(text, Not(HasSubstr("per_paid_hour")));
  EXPECT_THAT(text, Not(HasSubstr(R"("weeks":[)")));
  EXPECT_THAT(text, Not(HasSubstr("one_off\":true")));
}

TEST(ResultJson, SaysNullWhereARandomLineHasTwoPayers) {
  PlanCost cost = example_cost();
  cost.budgets[1].over_at_p95.reset();

  EXPECT_THAT(result_json(cost), HasSubstr(R"("over_at_p95":null,"short_from":null}],)"));
}

TEST(ResultJson, DatesTheFirstShortWeekAndWhatNobodyPays) {
  PlanCost cost = example_cost();
  cost.budgets[0].short_from = Date::from_days(20731);  // Monday 5 October 2026
  cost.unfunded = {{"a4", pence(1234), Date::from_days(20731)}, {"a0", pence(5), std::nullopt}};

  const std::string text = result_json(cost);

  EXPECT_THAT(text, HasSubstr(R"("over_at_p95":"0.00","short_from":"2026-10-05"})"));
  EXPECT_THAT(text, HasSubstr(R"("unfunded":[{"line":"a4","amount":"12.34",)"
                              R"("short_from":"2026-10-05"},)"
                              R"({"line":"a0","amount":"0.05","short_from":null}])"));
}

TEST(ResultJson, MarksOneOffLinesAndShowsEveryKindOfSupport) {
  PlanCost cost = example_cost();
  cost.lines[2].one_off = true;
  cost.lines[0].worker_minutes_per_week = 1080;
  cost.lines[5].allowance = pence(500'000);

  const std::string text = result_json(cost);

  EXPECT_THAT(text, HasSubstr(R"("period":"295.65","one_off":true,"count_per_week":"2.1")"));
  EXPECT_THAT(text, HasSubstr(R"("minutes_per_week":540,"worker_minutes_per_week":1080,"funded")"));
  EXPECT_THAT(text, HasSubstr(R"("allowance":"5000.00","trace")"));
}

TEST(ResultJson, GivesWeeksWhereTheyWereAskedFor) {
  PlanCost cost = example_cost();
  cost.options.weeks = true;
  cost.weeks = {{Date::from_days(20549), pence(9942), 660}};  // Monday 6 April 2026

  EXPECT_THAT(result_json(cost),
              HasSubstr(R"(}],"weeks":[{"monday":"2026-04-06","cost":"99.42","minutes":660}]})"));
}

TEST(ResultJson, StatesWhatTheOptionsChanged) {
  PlanCost cost = example_cost();
  cost.options.as_at = Date::from_days(20549);
  cost.options.minutes = MinutesBy::elapsed;
  cost.options.what_if = {{"nmw_nlw_rate", "13.00", Date::from_days(20549)}};
  cost.options.round_at = RoundAt::week;
  cost.options.step = pence(4);
  cost.provisional = true;

  EXPECT_THAT(result_json(cost),
              HasSubstr(R"("step":"0.04","at":"week"},"parameters":"shipped","provisional":true,)"
                        R"("as_at":"2026-04-06","minutes":"elapsed","what_if":[)"
                        R"({"set":"nmw_nlw_rate","value":"13.00","first_day":"2026-04-06"}]})"));
}

TEST(ResultJson, WritesPacketsWithHowManyThereAre) {
  PlanCost cost = example_cost();
  TraceStep packets;
  packets.step = "packet";
  packets.times = 52;
  packets.exact = "90";
  packets.value = "90.00";
  cost.lines[0].trace = {packets};

  EXPECT_THAT(result_json(cost),
              HasSubstr(R"("trace":[{"step":"packet","times":52,"exact":"90","value":"90.00"}])"));
}

// 90.00 was agreed; the list has 97.20 a week.
TEST(ResultJson, ShowsTheListPriceAndWhatBargainingSaved) {
  PlanCost cost = example_cost();
  cost.lines[0].list_weekly = pence(9'720);
  cost.lines[0].list_annual = pence(505'440);

  EXPECT_THAT(result_json(cost),
              HasSubstr(R"("list_weekly":"97.20","list_annual":"5054.40","saving_weekly":"7.20",)"
                        R"("saving_annual":"374.40","minutes_per_week":540)"));
}

TEST(ResultJson, SaysHowMuchOfAWeekATariffsRowTakes) {
  PlanCost cost = example_cost();
  TraceStep band;
  band.step = "band";
  band.value = "24.00";
  band.unit = "GBP/hour";
  band.band = "sat,sun";
  band.per_week = "60";
  TraceStep night = band;
  night.unit = "GBP/night";
  cost.lines[0].trace = {band, night};

  EXPECT_THAT(
      result_json(cost),
      HasSubstr(R"({"step":"band","value":"24.00","unit":"GBP/hour","band":"sat,sun",)"
                R"("minutes_per_week":"60"},{"step":"band","value":"24.00","unit":"GBP/night",)"
                R"("band":"sat,sun","count_per_week":"60"})"));
}

}  // namespace
}  // namespace kith
