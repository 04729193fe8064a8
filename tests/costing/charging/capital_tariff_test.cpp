// What capital counts as, and what a council asks for of what is left, on plain values.
#include <gmock/gmock.h>

#include "costing/charging/assessed_charge.hpp"
#include "costing/charging/capital_tariff.hpp"
#include "costing/plans.hpp"

namespace kith::costing {
namespace {

using ::testing::ElementsAre;

Money pence(std::int64_t whole) { return Money::from_pence(whole); }

FinanceLine capital(std::string_view item, std::int64_t amount) {
  FinanceLine line;
  line.item = item;
  line.is_capital = true;
  line.exact = pence(amount).text();
  line.pence = Fraction{amount};
  line.amount = pence(amount);
  return line;
}

RuledAmount pounds(std::int64_t whole) { return {Fraction{whole}, {}, {}}; }

// The limits and the tariff of 2026.
TariffIncome income_from(std::int64_t capital_pence) {
  return tariff_income(pence(capital_pence), pounds(14'250), pounds(250), pounds(1));
}

// --- capital that counts ---

TEST(CountedCapital, IsWhatThereIsLessWhatIsDisregarded) {
  const auto counted =
      counted_capital({capital("capital", 2'000'000), capital("disregard", 500'000)});

  ASSERT_TRUE(counted);
  EXPECT_EQ(counted->amount, pence(1'500'000));
  EXPECT_EQ(counted->step.exact, "20000.00 - 5000.00");
  EXPECT_EQ(counted->step.value, "15000.00");
}

TEST(CountedCapital, IsNeverNegative) {
  const auto counted = counted_capital({capital("disregard", 900'00), capital("capital", 500'00)});

  ASSERT_TRUE(counted);
  EXPECT_EQ(counted->amount, Money{});
  EXPECT_EQ(counted->step.exact, "0 - 900.00 + 500.00");
  EXPECT_EQ(counted->step.value, "-400.00");
}

TEST(CountedCapital, IsNoneWithoutCapital) {
  FinanceLine pension;
  pension.item = "income";

  EXPECT_FALSE(counted_capital({}));
  EXPECT_FALSE(counted_capital({pension, capital("disregard", 500'00)}));
}

// --- the limits ---

TEST(CapitalLimit, IsPassedAboveItAndNotAtIt) {
  EXPECT_FALSE(capital_limit_outcome(pence(2'325'000), pounds(23'250)));

  const auto above = capital_limit_outcome(pence(2'325'001), pounds(23'250));
  ASSERT_TRUE(above);
  EXPECT_EQ(above->name, "above_upper_limit");
  EXPECT_EQ(above->exact, "23250.01 - 23250");
  EXPECT_EQ(above->value, "0.01");
}

TEST(CapitalLimit, NamesThePolicyThatSetIt) {
  const RuledAmount own{Fraction{30'000}, "/area/upper_capital_limit", {}};

  EXPECT_EQ(capital_limit_outcome(pence(3'100'000), own)->at, "/area/upper_capital_limit");
}

TEST(TariffIncome, CountsAPartOfAStepAsOne) {
  EXPECT_EQ(income_from(1'425'001).line.amount, pence(100));
  EXPECT_EQ(income_from(1'450'000).line.amount, pence(100));
  EXPECT_EQ(income_from(1'450'001).line.amount, pence(200));
  EXPECT_EQ(income_from(2'325'000).line.amount, pence(3'600));
}

TEST(TariffIncome, ShowsHowItIsMade) {
  const TariffIncome income = income_from(1'500'001);

  EXPECT_EQ(income.steps.exact, "(15000.01 - 14250) / 250");
  EXPECT_EQ(income.steps.value, "4");
  EXPECT_EQ(income.steps.rounding, "up 1");
  EXPECT_EQ(income.line.exact, "4 * 1");
  EXPECT_EQ(income.line.value, "4.00");
}

// --- what is asked for ---

class AssessedChargeTest : public ::testing::Test {
 protected:
  AssessedCharge charge(std::int64_t income, std::int64_t guarantee) const {
    return assessed_charge(
        policy, {assessment_line("income", {}, pence(income).text(), pence(income), 1),
                 assessment_line("guarantee", {}, pence(guarantee).text(), pence(guarantee), -1)});
  }
  static std::vector<std::string_view> names(const AssessedCharge& charge) {
    std::vector<std::string_view> names;
    for (const ContributionStep& step : charge.steps) names.push_back(step.name);
    return names;
  }

  Area area = build_area(read_plan(plan_document("")));
  Policy policy{area.tables()};
};

TEST_F(AssessedChargeTest, IsWhatIsLeftWithoutAPolicy) {
  const AssessedCharge outcome = charge(250'00, 230'00);

  EXPECT_EQ(outcome.disposable, pence(20'00));
  EXPECT_EQ(outcome.assessed, pence(20'00));
  EXPECT_EQ(outcome.reason, "assessed");
  EXPECT_THAT(names(outcome), ElementsAre("disposable", "assessed"));
  EXPECT_EQ(outcome.steps[0].exact, "250.00 - 230.00");
}

TEST_F(AssessedChargeTest, IsNothingWhereNothingIsLeft) {
  policy.values.minimum_weekly_charge = pence(5'00);

  const AssessedCharge outcome = charge(200'00, 230'00);

  EXPECT_EQ(outcome.disposable, pence(-30'00));
  EXPECT_EQ(outcome.assessed, Money{});
  EXPECT_EQ(outcome.reason, "nothing_left");
  EXPECT_THAT(names(outcome), ElementsAre("disposable", "assessed"));
}

TEST_F(AssessedChargeTest, AppliesShareThenMaximumThenMinimum) {
  policy.values.share_of_disposable_income = Share::from_millionths(900'000);
  EXPECT_EQ(charge(250'00, 230'00).assessed, pence(18'00));

  policy.values.maximum_weekly_charge = pence(15'00);
  EXPECT_EQ(charge(250'00, 230'00).reason, "maximum_charge");
  EXPECT_EQ(charge(250'00, 230'00).assessed, pence(15'00));

  policy.values.minimum_weekly_charge = pence(15'00);
  EXPECT_EQ(charge(250'00, 230'00).assessed, pence(15'00));

  policy.values.minimum_weekly_charge = pence(15'01);
  const AssessedCharge outcome = charge(250'00, 230'00);
  EXPECT_EQ(outcome.assessed, Money{});
  EXPECT_EQ(outcome.reason, "below_minimum_charge");
  EXPECT_THAT(names(outcome), ElementsAre("disposable", "share", "maximum", "minimum", "assessed"));
}

}  // namespace
}  // namespace kith::costing
