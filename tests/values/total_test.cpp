#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "kith/values/money.hpp"
#include "values/expect_error.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::code_thrown_by;

const Money kPenny = Money::from_pence(1);

UnroundedMoney pence(std::int64_t numerator, std::int64_t denominator) {
  return UnroundedMoney{kPenny}.times(Fraction::of(numerator, denominator));
}

// Three thirds of a penny are a penny; rounded one by one they would be nothing.
TEST(UnroundedTotal, AddsExactlyAndRoundsOnce) {
  UnroundedTotal total;
  for (int i = 0; i < 3; ++i) total += pence(1, 3);

  EXPECT_EQ(total.rounded(Rounding::half_up, kPenny), kPenny);
  EXPECT_EQ(total.text(), "1/100");
}

TEST(UnroundedTotal, OfNoAmountsIsZero) {
  EXPECT_EQ(UnroundedTotal{}.rounded(Rounding::up, kPenny), Money{});
  EXPECT_EQ(UnroundedTotal{}.text(), "0");
}

TEST(UnroundedTotal, RoundsLikeOneAmount) {
  test::Seeded seeded{3};
  for (const Rounding rule : {Rounding::half_up, Rounding::half_even, Rounding::half_down,
                              Rounding::up, Rounding::down}) {
    for (int i = 0; i < 1000; ++i) {
      const UnroundedMoney amount = pence(seeded.between(-1'000'000, 1'000'000), 2 * 7);
      const Money step = Money::from_pence(seeded.between(1, 4));
      UnroundedTotal total;
      total += amount;

      EXPECT_EQ(total.rounded(rule, step), amount.rounded(rule, step));
    }
  }
}

// 240 lines with the denominators of 97 and its neighbours would leave 128 bits many times over.
TEST(UnroundedTotal, IsNotBoundByTheWidthOfALine) {
  UnroundedTotal total;
  for (std::int64_t prime_like = 10'007; prime_like < 10'247; ++prime_like) {
    total += pence(1, prime_like);
    total += pence(prime_like - 1, prime_like);
  }

  EXPECT_EQ(total.rounded(Rounding::half_up, kPenny), Money::from_pence(240));
}

TEST(UnroundedTotal, DoesNotDependOnTheOrderOfItsLines) {
  test::Seeded seeded{5};
  UnroundedTotal forwards;
  UnroundedTotal backwards;
  std::vector<UnroundedMoney> lines;
  for (int i = 0; i < 240; ++i) {
    lines.push_back(pence(seeded.between(0, 10'000'000), seeded.between(1, 10'080)));
  }
  for (auto line = lines.begin(); line != lines.end(); ++line) forwards += *line;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) backwards += *line;

  EXPECT_EQ(forwards.text(), backwards.text());
}

TEST(UnroundedTotal, ReportsAResultThatDoesNotFitMoney) {
  UnroundedTotal total;
  total += UnroundedMoney{Money::from_pence(std::numeric_limits<std::int64_t>::max())};
  total += pence(1, 2);

  EXPECT_EQ(total.rounded(Rounding::down, kPenny).pence(),
            std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(code_thrown_by([&] { return total.rounded(Rounding::half_up, kPenny); }),
            Code::overflow);
  EXPECT_EQ(code_thrown_by([&] { return total.rounded(Rounding::half_up, Money{}); }),
            Code::argument);
}

TEST(UnroundedTotal, IsCopiedAndMovedLikeAValue) {
  UnroundedTotal total;
  total += pence(5, 2);
  const UnroundedTotal copy = total;
  total += pence(5, 2);
  UnroundedTotal moved = std::move(total);
  total = copy;  // a total that was moved from can be given a value again

  EXPECT_EQ(copy.text(), "1/40");
  EXPECT_EQ(moved.text(), "1/20");
  EXPECT_EQ(total.text(), "1/40");
}

}  // namespace
}  // namespace kith
