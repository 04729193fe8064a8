#include "kith/optimum/knapsack.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "kith/values/error.hpp"
#include "values/expect_error.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::optional<Code> code_of(const std::vector<KnapsackClass>& classes) {
  return test::code_thrown_by([&] { return knapsack_frontier(classes); });
}

KnapsackAlternative nothing() { return {0, {}, {}}; }

// One thing that may be taken or left.
KnapsackClass thing(std::uint32_t item, std::int64_t cost, std::int64_t worth) {
  return {nothing(), {cost, {worth, 0, 0}, {item}}};
}

std::vector<std::int64_t> costs_of(const KnapsackFrontier& frontier) {
  std::vector<std::int64_t> costs;
  for (const KnapsackPoint& point : frontier.points) costs.push_back(point.cost);
  return costs;
}

std::vector<std::uint32_t> taken_within(const KnapsackFrontier& frontier, std::int64_t budget) {
  return frontier.points[*knapsack_within(frontier, budget)].items;
}

// 10 for 5 and 6 for 4: with 9 only one of them, and the better one.
TEST(Knapsack, TakesWhatIsWorthMostForTheMoney) {
  const auto frontier = knapsack_frontier({thing(0, 5, 10), thing(1, 4, 6)});

  EXPECT_THAT(costs_of(frontier), ElementsAre(0, 4, 5, 9));
  EXPECT_THAT(taken_within(frontier, 9), ElementsAre(0, 1));
  EXPECT_THAT(taken_within(frontier, 8), ElementsAre(0));
  EXPECT_THAT(taken_within(frontier, 4), ElementsAre(1));
  EXPECT_THAT(taken_within(frontier, 3), IsEmpty());
}

// By worth for money the first comes first, yet the other two fill the money better.
TEST(Knapsack, IsNotMisledByWorthForMoney) {
  const auto frontier = knapsack_frontier({thing(0, 6, 13), thing(1, 5, 10), thing(2, 5, 10)});

  EXPECT_THAT(taken_within(frontier, 10), ElementsAre(1, 2));
}

TEST(Knapsack, TakesExactlyOneAlternativeOfAClass) {
  const auto frontier = knapsack_frontier({{{7, {1, 0, 0}, {0}}, {9, {2, 0, 0}, {1}}}});

  EXPECT_THAT(costs_of(frontier), ElementsAre(7, 9));
  EXPECT_EQ(knapsack_within(frontier, 6), std::nullopt);
  EXPECT_THAT(taken_within(frontier, 8), ElementsAre(0));
}

TEST(Knapsack, LetsNoAmountOfALaterLevelMakeUpForAnEarlierOne) {
  const auto frontier = knapsack_frontier(
      {{nothing(), {5, {1, 0, 0}, {0}}}, {nothing(), {5, {0, 1'000'000, 0}, {1}}}});

  EXPECT_THAT(taken_within(frontier, 5), ElementsAre(0));
}

TEST(Knapsack, PrefersTheLowerCostAmongEqualWorths) {
  const auto frontier = knapsack_frontier({{{5, {1, 0, 0}, {0}}, {3, {1, 0, 0}, {1}}}});

  EXPECT_THAT(costs_of(frontier), ElementsAre(3));
}

// Equal in cost and worth: 0 and 3 against 1 and 2. The earliest item that differs is 0.
TEST(Knapsack, PrefersTheEarlierItemAmongEqualCostsAndWorths) {
  const std::vector<KnapsackClass> classes = {{{2, {2, 0, 0}, {1}}, {1, {1, 0, 0}, {0}}},
                                              {{1, {1, 0, 0}, {2}}, {2, {2, 0, 0}, {3}}}};
  const auto frontier = knapsack_frontier(classes);

  EXPECT_THAT(taken_within(frontier, 3), ElementsAre(0, 3));
  EXPECT_EQ(check_knapsack(classes, frontier), std::nullopt);
}

TEST(Knapsack, TakesWhatCostsZeroAndIsWorthZero) {
  EXPECT_THAT(taken_within(knapsack_frontier({thing(0, 0, 0)}), 0), ElementsAre(0));
}

TEST(Knapsack, TakesWhatSavesMoney) {
  const auto frontier = knapsack_frontier({thing(0, -4, 0), thing(1, 3, 5)});

  EXPECT_THAT(costs_of(frontier), ElementsAre(-4, -1));
  EXPECT_THAT(taken_within(frontier, -1), ElementsAre(0, 1));
}

TEST(Knapsack, OfNoClassesIsTheEmptySelectionAtNoCost) {
  const auto frontier = knapsack_frontier({});

  EXPECT_THAT(costs_of(frontier), ElementsAre(0));
  EXPECT_EQ(knapsack_within(frontier, -1), std::nullopt);
}

TEST(Knapsack, RefusesClassesThatHaveNoMeaning) {
  EXPECT_EQ(code_of({{}}), Code::argument);
  EXPECT_EQ(code_of({thing(3, 1, 1), thing(3, 1, 1)}), Code::argument);
  EXPECT_EQ(code_of({{{1, {}, {3, 3}}}}), Code::argument);
  EXPECT_EQ(code_of({{nothing(), nothing()}}), Code::argument);
  EXPECT_EQ(code_of({thing(65'536, 1, 1)}), Code::range);
}

TEST(Knapsack, RefusesSumsThatCouldLeaveTheirRange) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

  EXPECT_EQ(code_of({thing(0, kMost, 1), thing(1, 1, 1)}), Code::overflow);
  EXPECT_EQ(code_of({thing(0, 1, kMost), thing(1, 1, 1)}), Code::overflow);
}

// Costs and worths that double: each of 2^18 selections is best at its cost.
TEST(Knapsack, ReportsThatItsLimitIsReached) {
  std::vector<KnapsackClass> classes;
  for (std::uint32_t i = 0; i < 18; ++i) {
    classes.push_back(thing(i, std::int64_t{1} << i, std::int64_t{1} << i));
  }

  EXPECT_EQ(code_of(classes), Code::limit);
}

// --- laws ---

std::vector<KnapsackClass> random_classes(test::Seeded& seeded) {
  std::vector<KnapsackClass> classes(static_cast<std::size_t>(seeded.between(1, 6)));
  std::vector<std::uint32_t> items;
  for (std::uint32_t item = 0; item < 80; ++item) items.push_back(item);
  for (std::size_t i = items.size() - 1; i > 0; --i) {
    const auto other = seeded.between(0, static_cast<std::int64_t>(i));
    std::swap(items[i], items[static_cast<std::size_t>(other)]);
  }
  std::size_t next = 0;
  for (KnapsackClass& alternatives : classes) {
    if (seeded.between(0, 2) != 0) alternatives.push_back(nothing());
    const auto more = seeded.between(1, 3);
    for (std::int64_t i = 0; i < more; ++i) {
      KnapsackAlternative alternative{seeded.between(-2, 9), {}, {items[next], items[next + 1]}};
      for (std::int64_t& level : alternative.worth) level = seeded.between(-1, 3);
      next += 2;
      alternatives.push_back(alternative);
    }
  }
  return classes;
}

void add_selections(const std::vector<KnapsackClass>& classes, std::size_t place,
                    const KnapsackPoint& so_far, std::vector<KnapsackPoint>& all) {
  if (place == classes.size()) {
    all.push_back(so_far);
    std::ranges::sort(all.back().items);
    return;
  }
  for (const KnapsackAlternative& alternative : classes[place]) {
    KnapsackPoint point = so_far;
    point.cost += alternative.cost;
    for (std::size_t i = 0; i < point.worth.size(); ++i) point.worth[i] += alternative.worth[i];
    point.items.insert(point.items.end(), alternative.items.begin(), alternative.items.end());
    add_selections(classes, place + 1, point, all);
  }
}

// The earliest item that is only in one of them is in `a`.
bool is_earlier(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> differ;
  std::ranges::set_symmetric_difference(a, b, std::back_inserter(differ));
  return !differ.empty() && std::ranges::binary_search(a, differ.front());
}

// Every selection, and of those only the ones that no other beats.
std::vector<KnapsackPoint> by_enumeration(const std::vector<KnapsackClass>& classes) {
  std::vector<KnapsackPoint> all;
  add_selections(classes, 0, {}, all);
  std::vector<KnapsackPoint> best;
  for (const KnapsackPoint& point : all) {
    const bool is_beaten = std::ranges::any_of(all, [&](const KnapsackPoint& other) {
      if (other.cost > point.cost || other.worth < point.worth) return false;
      if (other.cost < point.cost || other.worth > point.worth) return true;
      return is_earlier(other.items, point.items);
    });
    if (!is_beaten) best.push_back(point);
  }
  std::ranges::sort(best, {}, &KnapsackPoint::cost);
  return best;
}

TEST(Knapsack, EqualsTheEnumerationOfEverySelection) {
  test::Seeded seeded{20260406};
  for (int round = 0; round < 2'000; ++round) {
    SCOPED_TRACE(round);
    const auto classes = random_classes(seeded);

    const auto frontier = knapsack_frontier(classes);

    const auto expected = by_enumeration(classes);
    ASSERT_EQ(frontier.points.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_EQ(frontier.points[i].cost, expected[i].cost);
      EXPECT_EQ(frontier.points[i].worth, expected[i].worth);
      EXPECT_EQ(frontier.points[i].items, expected[i].items);
    }
    EXPECT_EQ(check_knapsack(classes, frontier), std::nullopt);
  }
}

TEST(Knapsack, DoesNotDependOnTheOrderOfClasses) {
  test::Seeded seeded{7};
  for (int round = 0; round < 200; ++round) {
    auto classes = random_classes(seeded);
    const auto one = knapsack_frontier(classes);
    std::ranges::reverse(classes);
    const auto other = knapsack_frontier(classes);

    ASSERT_EQ(one.points.size(), other.points.size());
    for (std::size_t i = 0; i < one.points.size(); ++i) {
      EXPECT_EQ(one.points[i].items, other.points[i].items);
    }
  }
}

// --- the certificate ---

const std::vector<KnapsackClass>& three_things() {
  static const std::vector<KnapsackClass> kClasses = {thing(0, 6, 13), thing(1, 5, 10),
                                                      thing(2, 5, 11)};
  return kClasses;
}

TEST(CheckKnapsack, SeesABargainThatIsMissing) {
  auto frontier = knapsack_frontier(three_things());
  KnapsackLayer& last = frontier.layers.back();
  last.costs.erase(last.costs.begin() + 1);
  last.worths.erase(last.worths.begin() + 1);
  last.taken.erase(last.taken.begin() + 1);

  EXPECT_EQ(check_knapsack(three_things(), frontier), "layers[3] is beaten by another selection");
}

TEST(CheckKnapsack, SeesABargainThatCannotBeHad) {
  auto frontier = knapsack_frontier(three_things());
  frontier.layers.back().costs.front() = -1;

  EXPECT_EQ(check_knapsack(three_things(), frontier), "layers[3] has a bargain that cannot be had");
}

TEST(CheckKnapsack, SeesABargainThatIsNoBargain) {
  auto frontier = knapsack_frontier(three_things());
  frontier.layers[1].worths[1] = frontier.layers[1].worths[0];

  EXPECT_EQ(check_knapsack(three_things(), frontier), "layers[1] does not rise");
}

TEST(CheckKnapsack, SeesTheLaterOfTwoEqualSelections) {
  const std::vector<KnapsackClass> classes = {{{1, {1, 0, 0}, {0}}, {1, {1, 0, 0}, {1}}}};
  auto frontier = knapsack_frontier(classes);
  frontier.layers.back().taken = {2};

  EXPECT_EQ(check_knapsack(classes, frontier), "layers[1] is beaten by another selection");
}

TEST(CheckKnapsack, SeesPointsThatAreNotTheLastLayer) {
  auto frontier = knapsack_frontier(three_things());
  frontier.points.pop_back();

  EXPECT_EQ(check_knapsack(three_things(), frontier), "points are not the last layer");
}

TEST(CheckKnapsack, SeesLayersOfOtherClasses) {
  const auto frontier = knapsack_frontier(three_things());

  EXPECT_EQ(check_knapsack({thing(0, 6, 13)}, frontier), "there is not one layer for each class");
}

}  // namespace
}  // namespace kith
