// The parts of a fit before anything is priced: sums that tell sets apart, tiers, and the frontier
// of selections, on plain values.
#include <gmock/gmock.h>

#include "costing/fitting/fit_dominance.hpp"
#include "costing/fitting/fit_part_sums.hpp"
#include "costing/fitting/fit_volume_parts.hpp"

namespace kith::costing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;

Money pence(std::int64_t whole) { return Money::from_pence(whole); }

// --- whole numbers in proportion ---

TEST(InProportion, AreTheSmallestWholeNumbersOfTheFirst) {
  EXPECT_THAT(in_proportion({Fraction::of(1, 2), Fraction::of(1, 6)}), Optional(ElementsAre(3, 1)));
  EXPECT_THAT(in_proportion({Fraction{30}, Fraction{60}, Fraction{}}),
              Optional(ElementsAre(1, 2, 0)));
  EXPECT_THAT(in_proportion({Fraction{-2}, Fraction{4}}), Optional(ElementsAre(1, -2)));
  EXPECT_THAT(in_proportion({Fraction{}, Fraction{}}), Optional(ElementsAre(0, 0)));
}

TEST(InProportion, AreNoneWhereTheyWouldNotFit) {
  const std::int64_t prime = 1'000'000'007;
  const std::int64_t other = 998'244'353;

  EXPECT_EQ(in_proportion({Fraction{1}, Fraction::of(1, prime), Fraction::of(1, other)}),
            std::nullopt);
  EXPECT_EQ(in_proportion({Fraction{1}, Fraction{std::int64_t{1} << 62}}), std::nullopt);
}

// --- what tells sets apart ---

TEST(PartSums, AddOneNumberForAProportion) {
  PartSums parts{2};

  EXPECT_TRUE(parts.add_sum({Fraction{10}, Fraction{20}}));
  EXPECT_TRUE(parts.add_sum({Fraction::of(1, 3), Fraction::of(2, 3)}));
  EXPECT_TRUE(parts.add_sum({Fraction{}, Fraction{}}));
  EXPECT_TRUE(parts.add_sum({Fraction{20}, Fraction{10}}));

  EXPECT_THAT(parts[0].sums, ElementsAre(1, 2));
  EXPECT_THAT(parts[1].sums, ElementsAre(2, 1));
}

TEST(PartSums, DistinguishWithABitForEachBundle) {
  PartSums parts{4};

  parts.distinguish({0, 2, 3});

  EXPECT_THAT(parts[0].sums, ElementsAre(1));
  EXPECT_THAT(parts[1].sums, ElementsAre(0));
  EXPECT_THAT(parts[2].sums, ElementsAre(2));
  EXPECT_THAT(parts[3].sums, ElementsAre(4));
}

TEST(PartSums, TakeASecondNumberForMoreThan62Bundles) {
  PartSums parts{63};
  std::vector<std::size_t> places(63);
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;

  parts.distinguish(places);

  EXPECT_THAT(parts[61].sums, ElementsAre(std::int64_t{1} << 61, 0));
  EXPECT_THAT(parts[62].sums, ElementsAre(0, 1));
}

TEST(PartSums, KeepLargestNumbersApart) {
  PartSums parts{2};

  parts.add_most({1, 0});

  EXPECT_THAT(parts[0].most, ElementsAre(1));
  EXPECT_THAT(parts[1].most, ElementsAre(0));
  EXPECT_THAT(parts[0].sums, IsEmpty());
}

// --- volume tiers ---

TEST(VolumeTiers, ATierBeginsAtItsThreshold) {
  VolumeTiers tiers;
  tiers.from = {Fraction{}, Fraction{600}, Fraction{1'200}};

  EXPECT_EQ(tiers.tier_at(Fraction{}), 0);
  EXPECT_EQ(tiers.tier_at(Fraction{599}), 0);
  EXPECT_EQ(tiers.tier_at(Fraction{600}), 1);
  EXPECT_EQ(tiers.tier_at(Fraction{5'000}), 2);
}

// --- the frontier of selections ---

// Bundles whose rank is their place backwards, worth their place at the first level.
Choices choices_of(std::size_t bundles) {
  Choices choices;
  for (std::size_t i = 0; i < bundles; ++i) {
    Bundle bundle;
    bundle.action = static_cast<Row>(i);
    bundle.actions = {bundle.action};
    bundle.rank = bundles - 1 - i;
    bundle.worth = {static_cast<std::int64_t>(i), 0, 0};
    choices.bundles.push_back(bundle);
  }
  return choices;
}

PartialSelection selection(std::vector<std::size_t> bundles, std::int64_t own, std::int64_t worth) {
  return {std::move(bundles), pence(own), {worth, 0, 0}};
}

TEST(Dominance, KeepsWhatIsWorthMoreThanAllThatIsCheaper) {
  std::vector<PartialSelection> selections = {selection({0}, 300, 5), selection({1}, 100, 5),
                                              selection({2}, 200, 4), selection({3}, 400, 9),
                                              selection({}, 0, 0)};

  keep_undominated(choices_of(4), selections);

  ASSERT_EQ(selections.size(), 3);
  EXPECT_THAT(selections[0].bundles, IsEmpty());
  EXPECT_THAT(selections[1].bundles, ElementsAre(1));
  EXPECT_THAT(selections[2].bundles, ElementsAre(3));
}

TEST(Dominance, OfEqualOnesKeepsTheOneWithTheEarliestBundle) {
  std::vector<PartialSelection> selections = {selection({0}, 100, 5), selection({2}, 100, 5),
                                              selection({1}, 100, 5)};

  keep_undominated(choices_of(3), selections);

  ASSERT_EQ(selections.size(), 1);
  EXPECT_THAT(selections[0].bundles, ElementsAre(2));  // its rank is the first
}

TEST(Dominance, ABundleIsTakenInByRankWithItsCostAndWorth) {
  const Choices choices = choices_of(3);
  PartialSelection into;

  add_bundle(choices, 0, pence(100), into);
  add_bundle(choices, 2, pence(30), into);
  add_bundle(choices, 1, pence(7), into);

  EXPECT_THAT(into.bundles, ElementsAre(2, 1, 0));
  EXPECT_EQ(into.own, pence(137));
  EXPECT_EQ(into.worth, (KnapsackWorth{3, 0, 0}));
}

// --- the rules of a set ---

TEST(Choices, ASetHasItsHostsOrIsIncomplete) {
  Choices choices = choices_of(3);
  choices.bundles[2].host = 0;

  EXPECT_TRUE(has_hosts(choices, {}));
  EXPECT_TRUE(has_hosts(choices, {0, 1}));
  EXPECT_TRUE(has_hosts(choices, {0, 2}));
  EXPECT_FALSE(has_hosts(choices, {1, 2}));
}

TEST(Choices, MinutesOverAreCountedForEachSupporterAlone) {
  Choices choices = choices_of(3);
  choices.supporters = {{1, Fraction{60}, {}}, {2, Fraction{100}, {}}};
  for (Bundle& bundle : choices.bundles) bundle.unpaid_minutes = Fraction{50};
  choices.bundles[0].supporter = 0;
  choices.bundles[1].supporter = 0;
  choices.bundles[2].supporter = 1;

  EXPECT_EQ(minutes_over(choices, {0, 2}), Fraction{});
  EXPECT_EQ(minutes_over(choices, {0, 1, 2}), Fraction{40});
}

}  // namespace
}  // namespace kith::costing
