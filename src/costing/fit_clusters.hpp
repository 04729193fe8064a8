// Clusters of actions that depend on each other, and every way to choose within one.
#pragma once

#include <vector>

#include "costing/fit_bundles.hpp"
#include "costing/fit_pricer.hpp"

namespace kith::costing {

/// One way to choose within a cluster.
struct Way {
  std::vector<std::size_t> bundles;  ///< ascending
  Money cost;
};

struct Cluster {
  std::vector<std::size_t> bundles;               ///< ascending
  std::vector<std::size_t> slots;                 ///< ascending
  std::vector<std::vector<std::size_t>> by_cost;  ///< bundles whose costs depend on each other
};

/// `drafts`: the lines of the plan with all of its actions.
std::vector<Cluster> clusters_of(const Scope& scope, const Choices& choices,
                                 const std::vector<Draft>& drafts, const Pricer& pricer);

/// Ways that meet every need of the cluster and ask for the fewest minutes beyond what was agreed,
/// then for the fewest actions without a price. Throws `Code::limit` where there are more than
/// 16,384, `InputError` where there is none.
std::vector<Way> ways_of(const Scope& scope, const Choices& choices, const Cluster& cluster,
                         Pricer& pricer);

/// What bundles of one cluster cost together.
SetPrice price_of(const Choices& choices, const Cluster& cluster,
                  const std::vector<std::size_t>& bundles, Pricer& pricer);

}  // namespace kith::costing
