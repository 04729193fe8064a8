#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include "kith/values/money.hpp"
#include "values/expect_error.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using ::testing::ElementsAre;
using Weights = std::vector<std::int64_t>;

std::vector<std::int64_t> pence_shared(std::int64_t whole, const Weights& weights) {
  std::vector<std::int64_t> pence;
  for (const Money share : share_in_proportion(Money::from_pence(whole), weights)) {
    pence.push_back(share.pence());
  }
  return pence;
}

// Three flatmates share a £100.00 night: 3333.33p each leaves one penny over,
// and equal remainders go to the earlier member.
TEST(ShareInProportion, GivesTheSparePennyToTheEarlierOfEqualMembers) {
  EXPECT_THAT(pence_shared(10000, {60, 60, 60}), ElementsAre(3334, 3333, 3333));
}

// £1.00 by 1, 2, 4: 14.29, 28.57 and 57.14 pence; the one left over goes to the largest remainder.
TEST(ShareInProportion, GivesTheSparePennyToTheLargestRemainder) {
  EXPECT_THAT(pence_shared(100, {1, 2, 4}), ElementsAre(14, 29, 57));
}

TEST(ShareInProportion, GivesZeroForAWeightOfZero) {
  EXPECT_THAT(pence_shared(101, {0, 1, 0, 1}), ElementsAre(0, 51, 0, 50));
  EXPECT_THAT(pence_shared(0, {3, 4}), ElementsAre(0, 0));
}

TEST(ShareInProportion, RefusesWhatCannotBeShared) {
  EXPECT_EQ(code_thrown_by([] { return pence_shared(100, {}); }), Code::argument);
  EXPECT_EQ(code_thrown_by([] { return pence_shared(100, {0, 0}); }), Code::argument);
  EXPECT_EQ(code_thrown_by([] { return pence_shared(-1, {1}); }), Code::range);
  EXPECT_EQ(code_thrown_by([] { return pence_shared(100, {2, -1}); }), Code::range);
}

// The source's network: 33 % family, friends and community, 25 % professionals, 42 % paid.
TEST(SplitInProportion, TakesTwentyOnePeopleAsSevenFiveNine) {
  EXPECT_THAT(split_in_proportion(21, Weights{33, 25, 42}), ElementsAre(7, 5, 9));
}

TEST(SplitInProportion, HoldsTheWholeRangeOfWeights) {
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();

  EXPECT_THAT(split_in_proportion(most, Weights{most, most}), ElementsAre(most / 2 + 1, most / 2));
}

TEST(ShareInProportion, AlwaysAddsUpAndIsNeverAPennyFromExact) {
  test::Seeded seeded{20240401};
  for (int i = 0; i < 2000; ++i) {
    const std::int64_t whole = seeded.between(0, 1'000'000'000);
    Weights weights(static_cast<std::size_t>(seeded.between(1, 20)));
    for (std::int64_t& weight : weights) weight = seeded.between(0, 10'080);
    weights.front() += 1;
    const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});

    const auto shares = pence_shared(whole, weights);

    EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}), whole);
    for (std::size_t member = 0; member < weights.size(); ++member) {
      const Fraction error =
          Fraction{shares[member]} - Fraction{whole} * Fraction::of(weights[member], total);
      EXPECT_LT(error, Fraction{1});
      EXPECT_GT(error, Fraction{-1});
    }
  }
}

TEST(SplitInProportion, GivesAHeavierMemberNoLess) {
  test::Seeded seeded{9};
  for (int i = 0; i < 2000; ++i) {
    Weights weights(static_cast<std::size_t>(seeded.between(2, 20)));
    for (std::int64_t& weight : weights) weight = seeded.between(1, 100);

    const auto parts = split_in_proportion(seeded.between(0, 1000), weights);

    for (std::size_t a = 0; a < weights.size(); ++a) {
      for (std::size_t b = 0; b < weights.size(); ++b) {
        if (weights[a] > weights[b]) {
          EXPECT_GE(parts[a], parts[b]);
        }
      }
    }
  }
}

}  // namespace
}  // namespace kith
