// Which sets of bundles need not be looked at any further, because another one is as good or
// better.
#pragma once

#include <vector>

#include "costing/fitting/fit_bundles.hpp"
#include "kith/optimum/knapsack.hpp"
#include "kith/values/money.hpp"

namespace kith::costing {

/// Some bundles of the choice sets looked at so far, with what they add up to on their own.
struct PartialSelection {
  std::vector<std::size_t> bundles;  ///< by rank
  Money own;
  KnapsackWorth worth{};
};

/// Takes one more bundle into a selection, which costs `own` by its own lines.
void add_bundle(const Choices& choices, std::size_t bundle, Money own, PartialSelection& into);

/// Keeps the Pareto-optimal ones, by ascending cost: each is worth more than every cheaper one. Of
/// those equal in cost and worth it keeps the one with the earliest bundle that the others lack.
void keep_undominated(const Choices& choices, std::vector<PartialSelection>& selections);

}  // namespace kith::costing
