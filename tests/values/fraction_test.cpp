#include "kith/values/fraction.hpp"

#include <gtest/gtest.h>

#include <compare>
#include <cstdint>
#include <limits>

#include "values/expect_error.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::code_thrown_by;

constexpr Wide kWideMost = static_cast<Wide>(~static_cast<unsigned __int128>(0) >> 1);

Fraction some_fraction(test::Seeded& seeded) {
  return Fraction::of(seeded.between(-1'000'000, 1'000'000), seeded.between(1, 100'000));
}

TEST(Fraction, IsReducedWithAPositiveDenominator) {
  EXPECT_EQ(Fraction::of(6, 8), Fraction::of(3, 4));
  EXPECT_EQ(Fraction::of(3, -6).text(), "-1/2");
  EXPECT_EQ(Fraction::of(-3, -6).text(), "1/2");
  EXPECT_EQ(Fraction::of(0, -5), Fraction{});
  EXPECT_TRUE(Fraction::of(12, 4).is_whole());
  EXPECT_TRUE(Fraction{}.is_zero());
}

TEST(Fraction, IsWrittenWithoutADenominatorOfOne) {
  EXPECT_EQ(Fraction{7}.text(), "7");
  EXPECT_EQ(Fraction::of(-3, 2).text(), "-3/2");
  EXPECT_EQ(Fraction{}.text(), "0");
}

TEST(Fraction, RefusesADenominatorOfZero) {
  EXPECT_EQ(code_thrown_by([] { return Fraction::of(1, 0); }), Code::argument);
  EXPECT_EQ(code_thrown_by([] { return Fraction{1} / Fraction{}; }), Code::argument);
}

TEST(Fraction, AddsSubtractsMultipliesAndDivides) {
  EXPECT_EQ(Fraction::of(1, 2) + Fraction::of(1, 3), Fraction::of(5, 6));
  EXPECT_EQ(Fraction::of(1, 2) - Fraction::of(1, 3), Fraction::of(1, 6));
  EXPECT_EQ(Fraction::of(2, 3) * Fraction::of(9, 4), Fraction::of(3, 2));
  EXPECT_EQ(Fraction::of(2, 3) / Fraction::of(-4, 9), Fraction::of(-3, 2));
}

TEST(Fraction, ComparesByValue) {
  EXPECT_LT(Fraction::of(365, 7), Fraction::of(366, 7));
  EXPECT_LT(Fraction{52}, Fraction::of(365, 7));
  EXPECT_GT(Fraction::of(-1, 3), Fraction::of(-1, 2));
  EXPECT_EQ(Fraction::of(2, 4) <=> Fraction::of(1, 2), std::strong_ordering::equal);
}

TEST(Fraction, ObeysTheLawsOfArithmetic) {
  test::Seeded seeded{1};
  for (int i = 0; i < 5000; ++i) {
    const Fraction a = some_fraction(seeded);
    const Fraction b = some_fraction(seeded);
    const Fraction c = some_fraction(seeded);

    EXPECT_EQ(a + b, b + a);
    EXPECT_EQ(a * b, b * a);
    EXPECT_EQ((a + b) + c, a + (b + c));
    EXPECT_EQ((a * b) * c, a * (b * c));
    EXPECT_EQ(a * (b + c), a * b + a * c);
    EXPECT_EQ(a - a, Fraction{});
    EXPECT_EQ(a - b, a + Fraction{-1} * b);
    if (!b.is_zero()) {
      EXPECT_EQ(a / b * b, a);
    }
  }
}

TEST(Fraction, OrdersAsItsDifferenceDoes) {
  test::Seeded seeded{2};
  for (int i = 0; i < 5000; ++i) {
    const Fraction a = some_fraction(seeded);
    const Fraction b = some_fraction(seeded);

    EXPECT_EQ(a<b, (b - a).numerator()> 0);
    EXPECT_EQ(a == b, (b - a).is_zero());
  }
}

// Terms of up to 64 bits take a shorter way than wider ones: a common factor must change nothing.
TEST(Fraction, AddsAndOrdersWideTermsAsNarrowOnes) {
  const Fraction wide = Fraction::of(static_cast<Wide>(1) << 70, 1);
  test::Seeded seeded{3};
  for (int i = 0; i < 5000; ++i) {
    const Fraction a = some_fraction(seeded);
    const Fraction b = some_fraction(seeded);

    EXPECT_EQ(a * wide + b * wide, (a + b) * wide);
    EXPECT_EQ(a * wide <=> b * wide, a <=> b);
    EXPECT_EQ(a * wide / wide, a);
  }
}

TEST(Fraction, GivesTheNearestDoubleForStatistics) {
  EXPECT_DOUBLE_EQ(Fraction::of(1, 3).approximate(), 1.0 / 3.0);
  EXPECT_DOUBLE_EQ(Fraction::of(-7, 2).approximate(), -3.5);
}

TEST(Fraction, ReportsAResultThatDoesNotFit) {
  const Fraction most = Fraction::of(kWideMost, 1);
  const Fraction least_step = Fraction::of(1, kWideMost);

  EXPECT_EQ(code_thrown_by([&] { return most + Fraction{1}; }), Code::overflow);
  EXPECT_EQ(code_thrown_by([&] { return most * Fraction{2}; }), Code::overflow);
  EXPECT_EQ(code_thrown_by([&] { return least_step / Fraction{2}; }), Code::overflow);
  EXPECT_EQ(code_thrown_by([&] { return Fraction::of(-kWideMost - 1, 1); }), Code::overflow);
}

// -2^127 has no counterpart above zero, so it is refused wherever it would arise.
TEST(Fraction, RefusesTheOneNumberThatCannotBeNegated) {
  const Fraction half = Fraction::of(static_cast<Wide>(1) << 126, 1);

  EXPECT_EQ(code_thrown_by([&] { return half * Fraction{-2}; }), Code::overflow);
  EXPECT_EQ(code_thrown_by([&] { return Fraction{} - half - half; }), Code::overflow);
}

TEST(Fraction, ReducesAcrossBeforeItMultiplies) {
  const Fraction large = Fraction::of(kWideMost, 3);

  EXPECT_EQ(large * Fraction::of(3, kWideMost), Fraction{1});
}

TEST(Fraction, IsUnchangedByAnOperationThatDoesNotFit) {
  Fraction most = Fraction::of(kWideMost, 1);

  EXPECT_EQ(code_thrown_by([&] { return most += Fraction{1}; }), Code::overflow);
  EXPECT_EQ(code_thrown_by([&] { return most *= Fraction{2}; }), Code::overflow);

  EXPECT_EQ(most, Fraction::of(kWideMost, 1));
}

TEST(WideText, WritesEveryDigit) {
  EXPECT_EQ(wide_text(0), "0");
  EXPECT_EQ(wide_text(-120), "-120");
  EXPECT_EQ(wide_text(kWideMost), "170141183460469231731687303715884105727");
  EXPECT_EQ(wide_text(-kWideMost - 1), "-170141183460469231731687303715884105728");
}

}  // namespace
}  // namespace kith
