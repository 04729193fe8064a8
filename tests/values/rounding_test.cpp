#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "kith/values/money.hpp"
#include "values/expect_error.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::code_thrown_by;

constexpr Rounding kEveryRule[] = {Rounding::half_up, Rounding::half_even, Rounding::half_down,
                                   Rounding::up, Rounding::down};

std::int64_t tenths(std::int64_t value, Rounding rule) {
  return rounded_whole(Fraction::of(value, 10), rule);
}

Money half_pence(std::int64_t value, Rounding rule, std::int64_t step) {
  return UnroundedMoney{Money::from_pence(value)}
      .times(Fraction::of(1, 2))
      .rounded(rule, Money::from_pence(step));
}

TEST(Rounding, HalfUpTakesAHalfAwayFromZero) {
  EXPECT_EQ(tenths(24, Rounding::half_up), 2);
  EXPECT_EQ(tenths(25, Rounding::half_up), 3);
  EXPECT_EQ(tenths(-25, Rounding::half_up), -3);
  EXPECT_EQ(tenths(-24, Rounding::half_up), -2);
}

TEST(Rounding, HalfEvenTakesAHalfToTheEvenStep) {
  EXPECT_EQ(tenths(25, Rounding::half_even), 2);
  EXPECT_EQ(tenths(35, Rounding::half_even), 4);
  EXPECT_EQ(tenths(26, Rounding::half_even), 3);
  EXPECT_EQ(tenths(-25, Rounding::half_even), -2);
  EXPECT_EQ(tenths(-35, Rounding::half_even), -4);
}

TEST(Rounding, HalfDownTakesAHalfTowardsZero) {
  EXPECT_EQ(tenths(25, Rounding::half_down), 2);
  EXPECT_EQ(tenths(26, Rounding::half_down), 3);
  EXPECT_EQ(tenths(-25, Rounding::half_down), -2);
  EXPECT_EQ(tenths(-26, Rounding::half_down), -3);
}

TEST(Rounding, UpAndDownAreTakenOnTheSizeOfTheAmount) {
  EXPECT_EQ(tenths(21, Rounding::up), 3);
  EXPECT_EQ(tenths(-21, Rounding::up), -3);
  EXPECT_EQ(tenths(29, Rounding::down), 2);
  EXPECT_EQ(tenths(-29, Rounding::down), -2);
}

// 5/2 and 2^-71 more or less, which takes terms of more than 64 bits.
TEST(Rounding, SeesTheSmallestStepBesideAHalf) {
  const Wide five_halves = static_cast<Wide>(5) << 70;
  const Wide one = static_cast<Wide>(1) << 71;

  EXPECT_EQ(rounded_whole(Fraction::of(five_halves + 1, one), Rounding::half_down), 3);
  EXPECT_EQ(rounded_whole(Fraction::of(five_halves - 1, one), Rounding::half_up), 2);
  EXPECT_EQ(rounded_whole(Fraction::of(-five_halves - 1, one), Rounding::half_down), -3);
}

TEST(Rounding, LeavesAWholeNumberAlone) {
  for (const Rounding rule : kEveryRule) {
    EXPECT_EQ(tenths(30, rule), 3);
    EXPECT_EQ(tenths(-30, rule), -3);
    EXPECT_EQ(tenths(0, rule), 0);
  }
}

// £21.61848 in steps of 4p so that a quarter of an hour is whole pence (Wolverhampton's fee rule):
// up gives 21.64, nearest 21.60 or 21.64 by the half of a step.
TEST(Rounding, GoesToAStepOfFourPence) {
  const auto price = UnroundedMoney::of(Rate::from_thousandths_of_a_penny(2'161'848), Fraction{1});

  EXPECT_EQ(price.rounded(Rounding::up, Money::from_pence(4)).text(), "21.64");
  EXPECT_EQ(price.rounded(Rounding::half_up, Money::from_pence(4)).text(), "21.60");
  EXPECT_EQ(price.rounded(Rounding::down, Money::from_pence(4)).text(), "21.60");
  EXPECT_EQ(price.rounded(Rounding::half_up, Money::from_pence(1)).text(), "21.62");
}

// Halves of a 4p step: 2p and 6p lie midway.
TEST(Rounding, BreaksTheHalfOfAStep) {
  const auto midway = [](std::int64_t pence, Rounding rule) {
    return half_pence(2 * pence, rule, 4).pence();
  };

  EXPECT_EQ(midway(2, Rounding::half_up), 4);
  EXPECT_EQ(midway(2, Rounding::half_even), 0);
  EXPECT_EQ(midway(6, Rounding::half_even), 8);
  EXPECT_EQ(midway(2, Rounding::half_down), 0);
  EXPECT_EQ(midway(-2, Rounding::half_up), -4);
  EXPECT_EQ(midway(1, Rounding::up), 4);
  EXPECT_EQ(midway(3, Rounding::down), 0);
}

TEST(Rounding, TakesAHalfPennyUp) {
  EXPECT_EQ(half_pence(1, Rounding::half_up, 1), Money::from_pence(1));
  EXPECT_EQ(half_pence(1, Rounding::half_down, 1), Money::from_pence(0));
}

TEST(Rounding, RefusesAStepOfZero) {
  const UnroundedMoney amount{Money::from_pence(10)};

  EXPECT_EQ(code_thrown_by([&] { return amount.rounded(Rounding::half_up, Money{}); }),
            Code::argument);
  EXPECT_EQ(
      code_thrown_by([&] { return amount.rounded(Rounding::half_up, Money::from_pence(-1)); }),
      Code::argument);
}

TEST(Rounding, RefusesWhatDoesNotFit) {
  const Fraction beyond = Fraction{std::numeric_limits<std::int64_t>::max()} * Fraction{2};

  EXPECT_EQ(code_thrown_by([&] { return rounded_whole(beyond, Rounding::down); }), Code::overflow);
}

TEST(Rounding, ReachesBothEndsOfTheRange) {
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const std::int64_t least = std::numeric_limits<std::int64_t>::min();

  EXPECT_EQ(rounded_whole(Fraction{most}, Rounding::half_up), most);
  EXPECT_EQ(rounded_whole(Fraction{least}, Rounding::half_up), least);
  EXPECT_EQ(code_thrown_by(
                [&] { return rounded_whole(Fraction{most} + Fraction::of(1, 2), Rounding::up); }),
            Code::overflow);
}

TEST(Rounding, HasTheNamesThatOptionsSpell) {
  constexpr std::string_view names[] = {"half_up", "half_even", "half_down", "up", "down"};
  for (std::size_t i = 0; i < std::size(names); ++i) {
    EXPECT_EQ(rounding_name(kEveryRule[i]), names[i]);
    EXPECT_EQ(rounding_from_name(names[i]), kEveryRule[i]);
  }
  EXPECT_EQ(rounding_from_name("nearest"), std::nullopt);
  EXPECT_EQ(rounding_from_name(""), std::nullopt);
}

TEST(Rounding, IsNeverAStepFromExactAndKeepsASignUnderEveryRule) {
  test::Seeded seeded{4};
  for (int i = 0; i < 5000; ++i) {
    const Fraction exact =
        Fraction::of(seeded.between(-1'000'000'000, 1'000'000'000), seeded.between(1, 10'000));
    for (const Rounding rule : kEveryRule) {
      const Fraction rounded{rounded_whole(exact, rule)};

      EXPECT_LT(rounded - exact, Fraction{1});
      EXPECT_GT(rounded - exact, Fraction{-1});
      EXPECT_EQ(rounded_whole(Fraction{} - exact, rule), -rounded_whole(exact, rule));
    }
  }
}

TEST(Rounding, OrdersItsRules) {
  test::Seeded seeded{11};
  for (int i = 0; i < 5000; ++i) {
    const Fraction exact = Fraction::of(seeded.between(0, 1'000'000), seeded.between(1, 400));
    const std::int64_t down = rounded_whole(exact, Rounding::down);
    const std::int64_t half_down = rounded_whole(exact, Rounding::half_down);
    const std::int64_t half_up = rounded_whole(exact, Rounding::half_up);
    const std::int64_t up = rounded_whole(exact, Rounding::up);

    EXPECT_LE(down, half_down);
    EXPECT_LE(half_down, half_up);
    EXPECT_LE(half_up, up);
    EXPECT_LE(up - down, 1);
  }
}

}  // namespace
}  // namespace kith
