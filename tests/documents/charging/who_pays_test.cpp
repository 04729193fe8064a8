#include "kith/documents/who_pays.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "documents/tables.hpp"
#include "kith/tables/tables.hpp"

namespace kith {
namespace {

constexpr std::string_view kPlan =
    R"({"kith":"plan/1","person":{"person":"p1","nation":"england","born":"1980"},
        "plan":{"plan":"v1","first_day":"2025-04-07","last_day":"2025-05-04"},
        "budgets":[{"budget":"c","source":"council","weekly":"100.00","first_day":"2025-04-07",
                    "pay_every":"week","net":true}],
        "finances":[{"first_day":"2025-04-07","item":"income","name":"a","amount":"152.50"}]})";

TEST(WhoPaysFrames, HaveTheColumnsThatAreRecorded) {
  const Area area = build_area(read_plan(kPlan));
  const Parameters law = Parameters::shipped();
  const ContributionCost contribution = cost_contribution(area, 0, law, {});
  const BudgetPayments payments = budget_payments(area, 0, law, {});

  test::expect_tables("contribution", contribution_tables(),
                      [&](auto name) { return contribution_frame(contribution, name); });
  test::expect_tables("payments", payments_tables(),
                      [&](auto name) { return payments_frame(payments, name); });
}

// 152.50 less 112.50 is £40.00 a week of £100.00.
TEST(WhoPaysFrames, HaveARowForAPaymentAndForWeeksThatAreAlike) {
  const Area area = build_area(read_plan(kPlan));
  const Parameters law = Parameters::shipped();

  const Frame weeks = contribution_frame(cost_contribution(area, 0, law, {}), "weeks");
  const Frame payments = payments_frame(budget_payments(area, 0, law, {}), "payments");

  EXPECT_EQ(weeks.rows, 1);
  EXPECT_THAT(weeks.columns[6].whole, testing::ElementsAre(4'000));
  EXPECT_THAT(payments.columns[7].whole, testing::ElementsAre(6'000, 6'000, 6'000, 6'000));
  EXPECT_THAT(payments.columns[8].text, testing::ElementsAre("first", "", "", ""));
}

}  // namespace
}  // namespace kith
