// Which rules of Statutory Sick Pay hold on a day, and what is one day's pay?
#include "costing/payroll/sick_rules.hpp"

#include <gmock/gmock.h>

namespace kith::costing {
namespace {

Date day(int year, int month, int of_month) { return *Date::from_ymd(year, month, of_month); }

// Employment Rights Act 2025: from 6 April 2026 no waiting days and no earnings test.
TEST(SickRules, ChangeOnTheSixthOfApril2026) {
  const SickRules before = sick_rules_on(Parameters::shipped(), day(2026, 4, 5));
  const SickRules after = sick_rules_on(Parameters::shipped(), day(2026, 4, 6));

  EXPECT_EQ(before.waiting, 3);
  EXPECT_TRUE(before.tests_earnings);
  EXPECT_EQ(after.waiting, 0);
  EXPECT_FALSE(after.tests_earnings);
  EXPECT_EQ(after.of_earnings, Fraction::of(4, 5));
}

TEST(SickRules, NameAParameterThatIsNotKnown) {
  EXPECT_FALSE(sick_rules_on(Parameters::shipped(), day(1990, 1, 1)).missing.empty());
}

// A fifth of £123.25 is £24.65; a seventh, £17.6071…, is rounded up.
TEST(SickDay, IsAPartOfTheWeekRoundedUpToThePenny) {
  EXPECT_EQ(sick_day(Fraction::of(12'325, 100), 5), Money::from_pence(2'465));
  EXPECT_EQ(sick_day(Fraction::of(12'325, 100), 7), Money::from_pence(1'761));
}

}  // namespace
}  // namespace kith::costing
