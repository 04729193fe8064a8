// Clusters of actions that depend on each other.
#pragma once

#include <vector>

#include "costing/fitting/fit_bundles.hpp"
#include "costing/fitting/fit_pricer.hpp"

namespace kith::costing {

/// Bundles whose costs depend on each other: the pay of one assistant for two actions decides the
/// National Insurance on both, for example.
struct CostGroup {
  std::vector<std::size_t> bundles;  ///< ascending
  bool is_pay = true;           ///< only by their employments and the allowance of their employers
  Symbol tiers_of = kNoSymbol;  ///< only by this tariff, whose tiers are of all minutes
};

/// Bundles that have to be chosen together: by their costs, or by choices, hosts and supporters.
struct Cluster {
  std::vector<std::size_t> bundles;  ///< ascending
  std::vector<std::size_t> sets;     ///< choice sets, ascending
  std::vector<CostGroup> by_cost;

  /// The place of one of its bundles among `bundles`.
  std::size_t place_of(std::size_t bundle) const;
};

/// Every bundle is in one cluster, and what a plan costs is the sum of what its clusters cost.
/// `drafts` are the lines of the plan with all of its actions.
std::vector<Cluster> clusters_of(const PlanView& view, const Choices& choices,
                                 const std::vector<Draft>& drafts, const Pricer& pricer);

/// What bundles of one cluster cost together.
SetPrice price_of(const Choices& choices, const Cluster& cluster,
                  const std::vector<std::size_t>& bundles, Pricer& pricer);

}  // namespace kith::costing
