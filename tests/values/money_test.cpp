#include "kith/values/money.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <type_traits>

#include "values/expect_error.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::code_thrown_by;

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

Money pence(std::int64_t amount) { return Money::from_pence(amount); }
Rate pounds_an_hour(std::int64_t pounds) {
  return Rate::from_thousandths_of_a_penny(pounds * 100'000);
}

TEST(Money, DefaultsToZero) { EXPECT_EQ(Money{}, pence(0)); }

TEST(Money, AddsSubtractsNegatesAndCompares) {
  EXPECT_EQ(pence(9000) + pence(567), pence(9567));
  EXPECT_EQ(pence(9000) - pence(10500), pence(-1500));
  EXPECT_EQ(-pence(25), pence(-25));
  EXPECT_LT(pence(9942), pence(10500));
}

TEST(Money, IsWrittenInPoundsWithTwoPlaces) {
  EXPECT_EQ(pence(468000).text(), "4680.00");
  EXPECT_EQ(pence(-5).text(), "-0.05");
  EXPECT_EQ(pence(7).text(), "0.07");
  EXPECT_EQ(pence(0).text(), "0.00");
  EXPECT_EQ(pence(kMost).text(), "92233720368547758.07");
  EXPECT_EQ(pence(kLeast).text(), "-92233720368547758.08");
}

TEST(Money, NeverWraps) {
  EXPECT_EQ(code_thrown_by([] { return pence(kMost) + pence(1); }), Code::overflow);
  EXPECT_EQ(code_thrown_by([] { return pence(kLeast) - pence(1); }), Code::overflow);
  EXPECT_EQ(code_thrown_by([] { return -pence(kLeast); }), Code::overflow);
}

TEST(Money, IsUnchangedByASumThatDoesNotFit) {
  Money most = pence(kMost);

  EXPECT_EQ(code_thrown_by([&] { return most += pence(1); }), Code::overflow);

  EXPECT_EQ(most, pence(kMost));
}

TEST(Money, IsUnchangedByADifferenceThatDoesNotFit) {
  Money least = pence(kLeast);

  EXPECT_EQ(code_thrown_by([&] { return least -= pence(1); }), Code::overflow);

  EXPECT_EQ(least, pence(kLeast));
}

TEST(Money, HasNoConversionFromOrToDouble) {
  EXPECT_FALSE((std::is_constructible_v<Money, double>));
  EXPECT_FALSE((std::is_convertible_v<Money, double>));
}

TEST(Money, SumsTheSameInAnyOrder) {
  test::Seeded seeded{20260406};
  for (int i = 0; i < 2000; ++i) {
    const Money a = pence(seeded.between(-1'000'000'000'000, 1'000'000'000'000));
    const Money b = pence(seeded.between(-1'000'000'000'000, 1'000'000'000'000));
    const Money c = pence(seeded.between(-1'000'000'000'000, 1'000'000'000'000));

    EXPECT_EQ(a + b, b + a);
    EXPECT_EQ((a + b) + c, a + (b + c));
    EXPECT_EQ(a + b - b, a);
    EXPECT_EQ(a - b, -(b - a));
  }
}

TEST(Rate, IsWrittenWithTwoToFivePlaces) {
  EXPECT_EQ(pounds_an_hour(10).text(), "10.00");
  EXPECT_EQ(Rate::from_thousandths_of_a_penny(45'500).text(), "0.455");
  EXPECT_EQ(Rate::from_thousandths_of_a_penny(1).text(), "0.00001");
  EXPECT_EQ(Rate::from_thousandths_of_a_penny(0).text(), "0.00");
}

TEST(Rate, Compares) { EXPECT_LT(pounds_an_hour(10), pounds_an_hour(15)); }

TEST(Share, IsWrittenWithoutNeedlessPlaces) {
  EXPECT_EQ(Share::from_millionths(300'000).text(), "0.3");
  EXPECT_EQ(Share::from_millionths(1'000'000).text(), "1");
  EXPECT_EQ(Share::from_millionths(1).text(), "0.000001");
  EXPECT_EQ(Share{}.text(), "0");
}

TEST(Share, IsAnExactFraction) {
  EXPECT_EQ(Share::from_millionths(300'000).fraction(), Fraction::of(3, 10));
}

// 540 minutes at £10 an hour are £90 exactly; a third of an hour at £10 is £10/3.
TEST(UnroundedMoney, IsARateTimesADuration) {
  EXPECT_EQ(UnroundedMoney::of(pounds_an_hour(10), Fraction::of(540, 60)).text(), "90");
  EXPECT_EQ(UnroundedMoney::of(pounds_an_hour(10), Fraction::of(20, 60)).text(), "10/3");
}

TEST(UnroundedMoney, KeepsAFractionOfAPenny) {
  const auto odd = UnroundedMoney::of(Rate::from_thousandths_of_a_penny(1), Fraction{1});

  EXPECT_EQ(odd.pence(), Fraction::of(1, 1000));
  EXPECT_EQ(odd.times(Fraction{1000}).pence(), Fraction{1});
}

// £90 a week for 365 days: 90 x 365 / 7 = 4692.857…
TEST(UnroundedMoney, IsMultipliedExactlyAndRoundedOnce) {
  const auto weekly = UnroundedMoney{pence(9000)};

  EXPECT_EQ(weekly.times(Fraction::of(365, 7)).text(), "32850/7");
  EXPECT_EQ(weekly.times(Fraction::of(365, 7)).rounded(Rounding::half_up, pence(1)), pence(469286));
}

TEST(UnroundedMoney, DoublesWhenTheRateDoubles) {
  test::Seeded seeded{7};
  for (int i = 0; i < 2000; ++i) {
    const std::int64_t thousandths = seeded.between(0, 100'000'000'000);  // £10^6, the limit
    const Fraction units = Fraction::of(seeded.between(0, 10'000'000), seeded.between(1, 10080));

    const auto once = UnroundedMoney::of(Rate::from_thousandths_of_a_penny(thousandths), units);
    const auto twice =
        UnroundedMoney::of(Rate::from_thousandths_of_a_penny(2 * thousandths), units);

    EXPECT_EQ(once.times(Fraction{2}), twice);
  }
}

// The tables' limits: £10^6 a unit and 10^7 minutes in a line, taken by calendar.
TEST(UnroundedMoney, DoesNotOverflowInsideTheTablesLimits) {
  const auto most = UnroundedMoney::of(pounds_an_hour(1'000'000), Fraction::of(10'000'000, 60));

  EXPECT_EQ(most.times(Fraction::of(365, 7)).times(Fraction::of(1, 1'000'000)).text(),
            "182500000/21");
}

}  // namespace
}  // namespace kith
