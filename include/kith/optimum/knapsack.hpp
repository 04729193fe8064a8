// Which selections are worth their cost? The multiple-choice knapsack: one alternative from every
// class, all Pareto-optimal selections at once, with a proof.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kith {

/// What something is worth: whole numbers on three levels, compared from the first level on. No
/// amount on a later level makes up for one on an earlier level.
using KnapsackWorth = std::array<std::int64_t, 3>;

/// One alternative of a class: what it costs, what it is worth and which items it takes. Cost and
/// worth may be any sign. Items are whole numbers from 0; a smaller one is an earlier one.
struct KnapsackAlternative {
  std::int64_t cost = 0;
  KnapsackWorth worth{};
  std::vector<std::uint32_t> items;
};

/// Exactly one of its alternatives is taken. "At most one" is a class with an alternative that
/// takes nothing and costs nothing.
using KnapsackClass = std::vector<KnapsackAlternative>;

/// A Pareto-optimal selection: no other one costs no more and is worth more, or is worth no less
/// and costs less.
struct KnapsackPoint {
  std::int64_t cost = 0;
  KnapsackWorth worth{};
  std::vector<std::uint32_t> items;  ///< ascending
};

/// The Pareto-optimal selections of the first so many classes: costs and worths both rising, and
/// the items of each as bits (`words` numbers of 64 bits each, the lowest bit the earliest item).
struct KnapsackLayer {
  std::vector<std::int64_t> costs;
  std::vector<KnapsackWorth> worths;
  std::vector<std::uint64_t> taken;
};

/// Every Pareto-optimal selection, cheapest first, and the layers that prove that there is no
/// other: the first is the empty selection at no cost, each further one has one more class, the
/// last is `points`.
struct KnapsackFrontier {
  std::vector<KnapsackPoint> points;
  std::size_t words = 0;
  std::vector<KnapsackLayer> layers;
};

/// The whole Pareto frontier of cost against worth, of selections that take one alternative of each
/// class.
///
/// Classes are merged one after another, and a selection of some classes that another one of the
/// same classes dominates is dropped: it stays dominated, whatever is taken from the other classes.
/// Of selections equal in cost and worth the one is kept that takes the earliest item that the
/// others do not. Time O(sum over classes of points so far x alternatives), up to the logarithm of
/// the alternatives, memory O(points of all layers); there is no table over costs, so pence cost no
/// more than pounds.
///
/// In the worst case points double with every class: `Code::limit` where a layer would need more
/// than 250,000 of them or the layers together more than 256 MB, never a part of the answer.
/// Throws `Error` also with `Code::argument` where a class has no alternative, an item is in
/// two classes or twice in one alternative, or two alternatives of a class take the same items;
/// `Code::range` for an item above 65,535; `Code::overflow` where a sum of costs or worths could
/// leave the range of int64_t.
KnapsackFrontier knapsack_frontier(const std::vector<KnapsackClass>& classes);

/// The index of the point that is worth most among those that cost at most `budget`; empty where
/// the cheapest costs more.
std::optional<std::size_t> knapsack_within(const KnapsackFrontier& frontier, std::int64_t budget);

/// Whether the layers prove the points, without solving anything: that each point is
/// feasible (one more alternative added to a point of the layer before), and that every such sum is
/// dominated by a point or is one, ties included. Returns empty where they do, else what is wrong.
/// `classes` are those that the frontier was made of; throws the same errors as there.
std::optional<std::string> check_knapsack(const std::vector<KnapsackClass>& classes,
                                          const KnapsackFrontier& frontier);

}  // namespace kith
