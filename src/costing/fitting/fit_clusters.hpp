// Clusters of actions that depend on each other.
#pragma once

#include <vector>

#include "costing/fitting/fit_bundles.hpp"
#include "costing/fitting/fit_pricer.hpp"

namespace kith::costing {

/// Bundles whose costs depend on each other.
struct CostGroup {
  std::vector<std::size_t> bundles;  ///< ascending
  bool is_pay = true;  ///< by nothing but their employments and the allowance of their employers
  Symbol tiers_of = kNoSymbol;  ///< by nothing but a tariff with tiers that are of all minutes
};

struct Cluster {
  std::vector<std::size_t> bundles;  ///< ascending
  std::vector<std::size_t> sets;     ///< ascending
  std::vector<CostGroup> by_cost;
};

/// `drafts`: the lines of the plan with all of its actions.
std::vector<Cluster> clusters_of(const Scope& scope, const Choices& choices,
                                 const std::vector<Draft>& drafts, const Pricer& pricer);

/// What bundles of one cluster cost together.
SetPrice price_of(const Choices& choices, const Cluster& cluster,
                  const std::vector<std::size_t>& bundles, Pricer& pricer);

}  // namespace kith::costing
