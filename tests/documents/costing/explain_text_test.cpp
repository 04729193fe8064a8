#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/example.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using test::example_cost;
using testing::HasSubstr;

TEST(ExplainText, GivesEverySumThatCanBeDoneByHand) {
  EXPECT_EQ(explain_text(example_cost(), "a0"),
            "a0  Nine hours a week, used flexibly\n"
            "  Counted: 540 minutes a week (/actions/0/schedule).\n"
            "  Priced: £10.00 an hour (/employments/0/pay_rate).\n"
            "  A week: 90 = £90.00, rounded half_up 0.01.\n"
            "  A year: 90 * 52 = £4,680.00.\n"
            "  From 2026-04-06 to 2027-04-05: 90 * 365 / 7 = £4,692.86.\n"
            "  council pays £4,680.00.\n");
}

TEST(ExplainText, NamesTheParameterItsDayAndItsSource) {
  EXPECT_EQ(explain_text(example_cost(), "e1/ni"),
            "e1/ni  employer_costs\n"
            "  ni_secondary_threshold_weekly: 96 GBP/week from 2025-04-06, selected by pay_day "
            "(SI 2025/288).\n");
}

TEST(ExplainText, SaysWhyAnAmountIsNothing) {
  EXPECT_THAT(explain_text(example_cost(), "e1/pension"), HasSubstr("Why: under_trigger.\n"));
}

TEST(ExplainText, GivesEveryLineInOrderForAnEmptyName) {
  const std::string all = explain_text(example_cost(), "");

  EXPECT_LT(all.find("a0  Nine"), all.find("a3  Friend"));
  EXPECT_LT(all.find("a3  Friend"), all.find("e1/insurance"));
}

TEST(ExplainText, CountsPackets) {
  PlanCost cost = example_cost();
  TraceStep packets;
  packets.step = "packet";
  packets.times = 52;
  packets.exact = "9 * 10";
  packets.value = "90.00";
  cost.lines[0].trace = {packets};

  EXPECT_THAT(explain_text(cost, "a0"), HasSubstr("  52 packets of 9 * 10 = £90.00.\n"));
}

TEST(ExplainText, SpeaksOfCountsAndFactors) {
  PlanCost cost = example_cost();
  TraceStep count;
  count.step = "count";
  count.value = "2";
  count.unit = "visit/week";
  TraceStep miles;
  miles.step = "miles";
  miles.value = "6";
  cost.lines[0].trace = {count, miles};

  EXPECT_THAT(explain_text(cost, "a0"), HasSubstr("  Counted: 2 visits a week.\n  Miles: 6.\n"));
}

TEST(ExplainText, NamesTheBandOfATariff) {
  PlanCost cost = example_cost();
  TraceStep band;
  band.step = "band";
  band.value = "18.50";
  band.unit = "GBP/hour";
  band.band = "sat 20:00-07:00";
  band.per_week = "120";
  cost.lines[0].trace = {band};

  EXPECT_THAT(explain_text(cost, "a0"),
              HasSubstr("  Charged 120 minutes a week at £18.50 an hour: sat 20:00-07:00.\n"));
}

TEST(ExplainText, RefusesALineThatIsNotThere) {
  EXPECT_EQ(code_thrown_by([] { return explain_text(example_cost(), "a9"); }), Code::argument);
}

}  // namespace
}  // namespace kith
