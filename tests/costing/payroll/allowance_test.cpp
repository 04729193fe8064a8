// Which charges does one employer's Employment Allowance take, and in which order?
#include "costing/payroll/allowance.hpp"

#include <gmock/gmock.h>

namespace kith::costing {
namespace {

// £10,500 a tax year from April 2025.
constexpr std::int64_t kAllowance = 1'050'000;

Charge charge(std::string_view id, std::int64_t when, std::int64_t pence, Symbol employer = 1) {
  Charge one;
  one.id = id;
  one.employer = employer;
  one.when = when;
  one.tax_year = 2026;
  one.pence = pence;
  return one;
}

std::vector<Fraction> taken(std::vector<Charge> charges) {
  apply_allowance(Parameters::shipped(), charges);
  std::vector<Fraction> all;
  for (const Charge& one : charges) all.push_back(one.taken);
  return all;
}

using ::testing::ElementsAre;

TEST(EmploymentAllowance, IsUsedUpInOrderOfPayDays) {
  EXPECT_THAT(taken({charge("a", 2, kAllowance), charge("a", 1, 50'000)}),
              ElementsAre(Fraction{kAllowance - 50'000}, Fraction{50'000}));
}

TEST(EmploymentAllowance, TakesTheSmallerIdFirstOnOneDay) {
  EXPECT_THAT(taken({charge("b", 1, kAllowance), charge("a", 1, kAllowance)}),
              ElementsAre(Fraction{}, Fraction{kAllowance}));
}

TEST(EmploymentAllowance, IsWholeForEachEmployerAndTaxYear) {
  Charge later = charge("a", 400, 100);
  later.tax_year = 2027;
  EXPECT_THAT(taken({charge("a", 1, kAllowance), charge("b", 2, 100, 2), later}),
              ElementsAre(Fraction{kAllowance}, Fraction{100}, Fraction{100}));
}

TEST(EmploymentAllowance, LeavesThoseWhoDoNotClaimIt) {
  Charge none = charge("a", 1, 100);
  none.claims = false;
  EXPECT_THAT(taken({none}), ElementsAre(Fraction{}));
}

}  // namespace
}  // namespace kith::costing
