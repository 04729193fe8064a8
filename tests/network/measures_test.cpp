#include "kith/network/measures.hpp"

#include <algorithm>
#include <numeric>

#include <gmock/gmock.h>

#include "kith/values/error.hpp"
#include "network/published_networks.hpp"

namespace kith {
namespace {

using published::borgatti;
using published::kite;
using published::kite_ties;
using published::weighted_borgatti;
using ::testing::DoubleNear;
using ::testing::Each;
using ::testing::ElementsAre;
using enum published::Borgatti;
using enum published::Kite;

constexpr double kPrinted = 0.0005;  // to the three digits of a publication
constexpr double kExact = 1e-6;

StructuralHoles whole(const TieNetwork& network, std::uint32_t person) {
  return structural_holes(network, person, Neighbourhood::whole);
}

StructuralHoles ego(const TieNetwork& network, std::uint32_t person) {
  return structural_holes(network, person, Neighbourhood::ego);
}

std::vector<std::uint32_t> points_of(const TieNetwork& network) {
  std::vector<std::uint32_t> points;
  const std::vector<bool> is_point = articulation_points(network);
  for (std::uint32_t one = 0; one < is_point.size(); ++one) {
    if (is_point[one]) points.push_back(one);
  }
  return points;
}

TieNetwork complete(std::uint32_t people) {
  std::vector<WeightedTie> ties;
  for (std::uint32_t a = 0; a < people; ++a) {
    for (std::uint32_t b = a + 1; b < people; ++b) ties.push_back({a, b});
  }
  return {people, ties};
}

// --- structural holes ---

// Borgatti, "Structural holes: unpacking Burt's redundancy measures", Connections 20(1), 1997.
TEST(StructuralHoles, AreTheOnesThatBorgattiPrints) {
  const TieNetwork network = borgatti();

  EXPECT_THAT(whole(network, G).effective_size.value(), DoubleNear(4.67, 0.005));
  EXPECT_THAT(whole(network, G).constraint.value(), DoubleNear(0.400, kPrinted));
  EXPECT_THAT(whole(network, G).efficiency.value(), DoubleNear(0.777778, kExact));
  EXPECT_THAT(whole(network, G).hierarchy.value(), DoubleNear(0.094749, kExact));
  EXPECT_THAT(whole(network, A).effective_size.value(), DoubleNear(2.50, 0.005));
  EXPECT_THAT(whole(network, A).constraint.value(), DoubleNear(0.595, kPrinted));
  EXPECT_THAT(whole(network, A).hierarchy.value(), DoubleNear(0.167751, kExact));
  EXPECT_THAT(whole(network, C).constraint.value(), DoubleNear(1, kExact));
}

TEST(StructuralHoles, CountOnlyTiesInsideTheNeighbourhoodWhereAsked) {
  const TieNetwork network = borgatti();

  EXPECT_THAT(ego(network, G).constraint.value(), DoubleNear(0.400270, kExact));
  EXPECT_THAT(ego(network, A).constraint.value(), DoubleNear(0.683594, kExact));
  EXPECT_THAT(ego(network, C).constraint.value(), DoubleNear(1, kExact));
}

// The weighted values are those of the NetworkX tests, checked there with UCINET and igraph.
TEST(StructuralHoles, WeighTies) {
  const TieNetwork network = weighted_borgatti();

  EXPECT_THAT(whole(network, G).constraint.value(), DoubleNear(0.298852, kExact));
  EXPECT_THAT(whole(network, G).effective_size.value(), DoubleNear(5.471717, kExact));
  EXPECT_THAT(whole(network, A).constraint.value(), DoubleNear(0.794955, kExact));
  EXPECT_THAT(whole(network, A).effective_size.value(), DoubleNear(2.475, kExact));
  EXPECT_THAT(ego(network, A).constraint.value(), DoubleNear(0.889238, kExact));
  EXPECT_THAT(ego(network, A).effective_size.value(), DoubleNear(2.406250, kExact));
}

// NetworkX, tests of structural holes: 0 to 1, 0 to 2, 1 to 0, 2 to 1.
TEST(StructuralHoles, TakeBothWaysOfATieTogether) {
  const TieNetwork network{3, std::vector<WeightedTie>{{0, 1}, {0, 2}, {1, 0}, {2, 1}}};

  EXPECT_THAT(whole(network, 0).constraint.value(), DoubleNear(1.003086, kExact));
  EXPECT_THAT(whole(network, 1).constraint.value(), DoubleNear(1.003086, kExact));
  EXPECT_THAT(whole(network, 2).constraint.value(), DoubleNear(1.388889, kExact));
  EXPECT_THAT(whole(network, 0).effective_size.value(), DoubleNear(1.166667, kExact));
  EXPECT_THAT(whole(network, 2).effective_size.value(), DoubleNear(1, kExact));
}

// igraph, tests/unit/igraph_constraint.
TEST(StructuralHoles, AreTheOnesOfIgraph) {
  const TieNetwork line{4, std::vector<WeightedTie>{{0, 1}, {1, 2}, {2, 3}}};

  EXPECT_THAT(whole(line, 0).constraint.value(), DoubleNear(1, kExact));
  EXPECT_THAT(whole(line, 1).constraint.value(), DoubleNear(0.5, kExact));
  EXPECT_THAT(whole(complete(4), 2).constraint.value(), DoubleNear(0.925926, kExact));
}

TEST(StructuralHoles, DoNotChangeWhereATieIsSplitOrTiedToItself) {
  const TieNetwork split{
      4, std::vector<WeightedTie>{
             {0, 1, 0.25}, {1, 0, 0.75}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}, {3, 3, 5}}};

  EXPECT_THAT(whole(split, 0).constraint.value(), DoubleNear(0.925926, kExact));
  EXPECT_EQ(split.ties(), 6U);
}

TEST(StructuralHoles, AreUndefinedForAPersonAlone) {
  const TieNetwork network{2, {}};

  EXPECT_EQ(whole(network, 0).constraint.undefined(), Undefined::nobody);
  EXPECT_EQ(whole(network, 0).effective_size.undefined(), Undefined::nobody);
  EXPECT_EQ(whole(network, 0).hierarchy.undefined(), Undefined::nobody);
}

TEST(StructuralHoles, HaveNoHierarchyWithOneTie) {
  EXPECT_EQ(whole(borgatti(), C).hierarchy.undefined(), Undefined::one_person);
  EXPECT_THAT(whole(borgatti(), C).effective_size.value(), DoubleNear(1, kExact));
}

// Krackhardt 1990; the structural holes are equal to those of NetworkX 3.6.1.
TEST(StructuralHoles, TellApartThePeopleOfTheKite) {
  const TieNetwork network = kite();

  EXPECT_THAT(whole(network, Diane).constraint.value(), DoubleNear(0.470170, kExact));
  EXPECT_THAT(whole(network, Diane).effective_size.value(), DoubleNear(3.333333, kExact));
  EXPECT_THAT(whole(network, Heather).constraint.value(), DoubleNear(0.431111, kExact));
  EXPECT_THAT(whole(network, Heather).hierarchy.value(), DoubleNear(0.012234, kExact));
  EXPECT_THAT(whole(network, Ike).hierarchy.value(), DoubleNear(0, kExact));
  EXPECT_THAT(ego(network, Diane).constraint.value(), DoubleNear(0.498457, kExact));
  EXPECT_THAT(ego(network, Fernando).constraint.value(), DoubleNear(0.554167, kExact));
  EXPECT_THAT(ego(network, Heather).constraint.value(), DoubleNear(0.611111, kExact));
}

// --- structure ---

TEST(Density, IsTheShareOfPairsThatAreTied) {
  EXPECT_THAT(density(borgatti()).value(), DoubleNear(0.476190, kExact));
  EXPECT_THAT(density(kite()).value(), DoubleNear(0.4, kExact));
  EXPECT_THAT(density(complete(5)).value(), DoubleNear(1, kExact));
}

TEST(Density, IsUndefinedForFewerThanTwo) {
  EXPECT_EQ(density(TieNetwork{0, {}}).undefined(), Undefined::nobody);
  EXPECT_EQ(density(TieNetwork{1, {}}).undefined(), Undefined::one_person);
  EXPECT_EQ(density(TieNetwork{2, {}}), Measure{0.0});
}

// The raw values are printed by NetworkX, the normalised ones by igraph.
TEST(Betweenness, IsTheOneOfTheKite) {
  const std::vector<double> between = betweenness(kite());

  EXPECT_THAT(between[Heather], DoubleNear(14, kExact));
  EXPECT_THAT(between[Fernando], DoubleNear(8.333333, kExact));
  EXPECT_THAT(between[Garth], DoubleNear(8.333333, kExact));
  EXPECT_THAT(between[Ike], DoubleNear(8, kExact));
  EXPECT_THAT(between[Diane], DoubleNear(3.666667, kExact));
  EXPECT_THAT(between[Andre], DoubleNear(0.833333, kExact));
  EXPECT_THAT(between[Jane], DoubleNear(0, kExact));
}

TEST(ArticulationPoints, AreTheOnesWithoutWhomTheOthersFallApart) {
  EXPECT_THAT(points_of(kite()), ElementsAre(Heather, Ike));
  EXPECT_THAT(points_of(TieNetwork{4, std::vector<WeightedTie>{{1, 0}, {1, 2}, {1, 3}}}),
              ElementsAre(1));
  EXPECT_THAT(points_of(complete(4)), ElementsAre());
  EXPECT_THAT(points_of(TieNetwork{0, {}}), ElementsAre());
}

// NetworkX, tests of biconnected components.
TEST(ArticulationPoints, AreTheOnesOfNetworkx) {
  const TieNetwork network{
      16, std::vector<WeightedTie>{{0, 1},  {0, 5},  {0, 6},   {0, 14},  {1, 5},   {1, 6},
                                   {1, 14}, {2, 4},  {2, 10},  {3, 4},   {3, 15},  {4, 6},
                                   {4, 7},  {4, 10}, {5, 14},  {6, 14},  {7, 9},   {8, 9},
                                   {8, 12}, {8, 13}, {10, 15}, {11, 12}, {11, 13}, {12, 13}}};

  EXPECT_THAT(points_of(network), ElementsAre(4, 6, 7, 8, 9));
}

TEST(Components, AreCountedInTheOrderOfTheirFirstMembers) {
  const TieNetwork network{6, std::vector<WeightedTie>{{4, 0}, {2, 1}, {4, 5}}};

  EXPECT_THAT(components(network), ElementsAre(0, 1, 1, 2, 0, 0));
}

// Krackhardt and Stern, with the group of the worked network's classes.
TEST(ExternalInternalIndex, IsBetweenAllInsideAndAllBetween) {
  const std::vector<std::uint32_t> classes = {0, 0, 1};
  const auto index = [&](std::vector<WeightedTie> ties) {
    return external_internal_index(TieNetwork{3, ties}, classes);
  };

  EXPECT_EQ(index({{0, 1}}), Measure{-1.0});
  EXPECT_EQ(index({{0, 2}, {1, 2}}), Measure{1.0});
  EXPECT_EQ(index({{0, 1}, {1, 2}}), Measure{0.0});
  EXPECT_EQ(index({}).undefined(), Undefined::nothing_done);
}

// --- variety ---

// egor, example networks egor32: age bands of the supporters of egos 1, 2 and 4.
TEST(Diversity, IsTheOneOfEgor) {
  const Diversity first = diversity(std::vector<std::int64_t>{2, 0, 3, 0, 4, 1, 2});
  const Diversity fourth = diversity(std::vector<std::int64_t>{1, 1, 2, 0, 3, 1, 4});

  EXPECT_EQ(first.kinds, 5);
  EXPECT_THAT(first.entropy.value(), DoubleNear(2.19, 0.005));
  EXPECT_EQ(fourth.kinds, 6);
  EXPECT_THAT(fourth.entropy.value(), DoubleNear(2.36, 0.005));
}

TEST(Diversity, MeasuresHowEvenlyPeopleAreSpread) {
  const Diversity spread = diversity(std::vector<std::int64_t>{5, 3, 2});

  EXPECT_THAT(spread.entropy.value(), DoubleNear(1.485475, kExact));
  EXPECT_THAT(spread.blau.value(), DoubleNear(0.62, kExact));
  EXPECT_THAT(spread.qualitative_variation.value(), DoubleNear(0.93, kExact));
}

TEST(Diversity, IsZeroForOneKindAndUndefinedWithoutPeople) {
  const Diversity one = diversity(std::vector<std::int64_t>{0, 7, 0});

  EXPECT_EQ(one.kinds, 1);
  EXPECT_EQ(one.entropy, Measure{0.0});
  EXPECT_EQ(one.qualitative_variation, Measure{0.0});
  EXPECT_EQ(diversity(std::vector<std::int64_t>{0, 0}).entropy.undefined(), Undefined::nobody);
}

TEST(SharesOf, AddUpToOne) {
  const std::vector<Share> shares = shares_of(std::vector<std::int64_t>{7, 5, 9});

  EXPECT_THAT(shares, ElementsAre(Share::from_millionths(333'333), Share::from_millionths(238'095),
                                  Share::from_millionths(428'572)));
  EXPECT_TRUE(shares_of(std::vector<std::int64_t>{0, 0}).empty());
}

// --- laws ---

TEST(TieNetwork, GivesTheSameMeasuresWhateverTheOrderOfItsTies) {
  std::vector<WeightedTie> ties = kite_ties();
  const TieNetwork forward{10, ties};
  std::ranges::reverse(ties);
  for (WeightedTie& tie : ties) std::swap(tie.from, tie.to);
  const TieNetwork backward{10, ties};

  EXPECT_EQ(betweenness(forward), betweenness(backward));
  EXPECT_EQ(components(forward), components(backward));
  for (std::uint32_t one = 0; one < 10; ++one) {
    EXPECT_EQ(whole(forward, one).constraint, whole(backward, one).constraint);
  }
}

TEST(TieNetwork, RefusesATieThatNamesNoPersonOrHasNoWeight) {
  const auto make = [](WeightedTie tie) { return TieNetwork{2, std::vector<WeightedTie>{tie}}; };

  EXPECT_THROW(make({0, 2}), Error);
  EXPECT_THROW(make({0, 1, 0}), Error);
  EXPECT_THROW(make({0, 1, -1}), Error);
}

TEST(Measure, GivesTheReasonWhyItHasNoValue) {
  EXPECT_EQ(undefined_name(Measure{}.undefined()), "nobody");
  EXPECT_THROW(Measure{Undefined::one_person}.value(), Error);
}

}  // namespace
}  // namespace kith
