// The multiple-choice knapsack: one alternative of every class, all best bargains at once, proved.
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

/// A best bargain: no other selection costs as little and is worth more, or is worth as much and
/// costs less.
struct KnapsackPoint {
  std::int64_t cost = 0;
  KnapsackWorth worth{};
  std::vector<std::uint32_t> items;  ///< ascending
};

/// The best bargains of the first so many classes: costs and worths both rising, and the items of
/// each as bits (`words` numbers of 64 bits a bargain, the lowest bit the earliest item).
struct KnapsackLayer {
  std::vector<std::int64_t> costs;
  std::vector<KnapsackWorth> worths;
  std::vector<std::uint64_t> taken;
};

/// Every best bargain, cheapest first, and the layers that prove that there is no other: the first
/// is nothing at no cost, each further one is of one more class, the last is `points`.
struct KnapsackFrontier {
  std::vector<KnapsackPoint> points;
  std::size_t words = 0;
  std::vector<KnapsackLayer> layers;
};

/// The whole frontier of cost against worth of selections that take one alternative of each class.
///
/// Classes are merged one after another, and a selection of some classes that another one of the
/// same classes beats is dropped: with whatever is taken of the others it stays beaten. Of
/// selections equal in cost and worth that one stays which takes the earliest item that the others
/// do not. Time O(sum over classes of bargains so far x alternatives), memory O(bargains of all
/// layers); there is no table over costs, so pence cost no more than pounds.
///
/// In the worst case bargains double with every class: `Code::limit` where a layer would need more
/// than 250,000 of them or the layers together more than 256 MB, never a part of the answer.
/// Throws `Error` also with `Code::argument` where a class has no alternative, an item stands in
/// two classes or twice in one alternative, or two alternatives of a class take the same items;
/// `Code::range` for an item above 65,535; `Code::overflow` where a sum of costs or worths could
/// leave the range of int64_t.
KnapsackFrontier knapsack_frontier(const std::vector<KnapsackClass>& classes);

/// The place of the point that is worth most among those that cost at most `budget`; nothing where
/// the cheapest costs more.
std::optional<std::size_t> knapsack_within(const KnapsackFrontier& frontier, std::int64_t budget);

/// Whether the layers prove the points, without solving anything: that each bargain can be had by
/// one more alternative on a bargain of the layer before, and that no bargain of the layer before
/// with any alternative beats all of them, ties included. Nothing where they do, else what is
/// wrong. The classes are those that the frontier was made of; the same errors as there.
std::optional<std::string> check_knapsack(const std::vector<KnapsackClass>& classes,
                                          const KnapsackFrontier& frontier);

}  // namespace kith
