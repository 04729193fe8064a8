#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/example.hpp"

namespace kith {
namespace {

using test::example_cost;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Money pence(std::int64_t amount) { return Money::from_pence(amount); }

// The page of the contract, §7.
constexpr std::string_view kPage =
    "a0         Nine hours a week, used flexibly   £90.00 a week   £4,680.00 a year\n"
    "a4         Petrol to fetch her                 £5.67 a week     £294.84 a year\n"
    "e1         Employer costs                      £3.75 a week     £195.00 a year\n"
    "total                                         £99.42 a week   £5,169.84 a year"
    "   (weekly x 52)\n"
    "council    £4,900.00   left £25.00      own   £312.00   left £17.16, "
    "£22.80 short in 1 year of 20\n"
    "warning    wage_below_minimum /employments/0/pay_rate: 10.00, must be >= 12.71 "
    "from 2026-04-01\n";

TEST(ResultText, IsTheContractsPage) { EXPECT_EQ(result_text(example_cost()), kPage); }

TEST(ResultText, SaysHowAWeekBecameAYear) {
  PlanCost cost = example_cost();

  cost.options.convention = Convention::weeks_365_7;
  EXPECT_THAT(result_text(cost), HasSubstr("(weekly x 365/7)\n"));

  cost.options.convention = Convention::calendar;
  EXPECT_THAT(result_text(cost),
              HasSubstr("(by calendar; £5,183.51 from 2026-04-06 to 2027-04-05)\n"));
}

TEST(ResultText, GivesAOneOffOnceAndNoWeek) {
  PlanCost cost = example_cost();
  cost.lines[2].one_off = true;

  EXPECT_THAT(result_text(cost), HasSubstr("a4         Petrol to fetch her" + std::string(34, ' ') +
                                           "£294.84 once\n"));
}

TEST(ResultText, SaysByHowMuchABudgetIsOverAndFromWhen) {
  PlanCost cost = example_cost();
  cost.budgets[1].over = pence(10'000);
  cost.budgets[1].short_from = Date::from_days(20731);

  EXPECT_THAT(result_text(cost), HasSubstr("left £17.16, £100.00 over, short from 2026-10-05\n"));
  EXPECT_THAT(result_text(cost), Not(HasSubstr("1 year of 20")));
}

TEST(ResultText, PutsTwoBudgetsOnALine) {
  PlanCost cost = example_cost();
  cost.budgets.push_back(cost.budgets[0]);

  EXPECT_THAT(result_text(cost), HasSubstr("1 year of 20\ncouncil    £4,900.00   left £25.00\n"));
}

TEST(ResultText, NamesWhatNobodyPays) {
  PlanCost cost = example_cost();
  cost.unfunded = {{"a4", pence(1234), Date::from_days(20731)}};

  EXPECT_THAT(result_text(cost), HasSubstr("unfunded   a4 £12.34 from 2026-10-05\n"));
}

// Notes are for --explain; the page has room for what must be acted on.
TEST(ResultText, ShowsWarningsAndNoNotes) {
  EXPECT_THAT(result_text(example_cost()), Not(HasSubstr("hours_over_cap")));
}

TEST(ResultText, ShowsTheMembersOfAWarningThatHasNoLimit) {
  PlanCost cost = example_cost();
  cost.findings[0].members = {{"provider", "acme"}, {"amount", "5.00"}};

  EXPECT_THAT(
      result_text(cost),
      HasSubstr("wage_below_minimum /employments/0/pay_rate: provider acme, amount 5.00\n"));
}

TEST(ResultText, IsATotalAloneForAPlanThatCostsNothing) {
  PlanCost cost = example_cost();
  cost.lines.clear();
  cost.budgets.clear();
  cost.findings.clear();
  cost.totals = {};

  EXPECT_THAT(result_text(cost), StartsWith("total         £0.00 a week   £0.00 a year"));
}

}  // namespace
}  // namespace kith
