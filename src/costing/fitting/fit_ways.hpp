// Every way to choose within a cluster that could be part of a best bargain.
#pragma once

#include <vector>

#include "costing/fitting/fit_clusters.hpp"
#include "costing/fitting/fit_parts.hpp"

namespace kith::costing {

/// One way to choose within a cluster.
struct Way {
  std::vector<std::size_t> bundles;  ///< ascending
  Money cost;
};

/// Ways that meet every need of the cluster and ask for the fewest minutes beyond what was agreed,
/// then for the fewest actions without a price. One is left out only where another, for which
/// everything that decides the further cost is the same (`PlanPart`), costs no more by its own
/// lines and is worth no less. Each way that is told was costed.
///
/// Throws `Code::limit` where more than 16,384 have to be told apart, `InputError` where there is
/// none.
std::vector<Way> ways_of(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
                         Pricer& pricer);

}  // namespace kith::costing
