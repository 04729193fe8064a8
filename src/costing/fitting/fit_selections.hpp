// Every selection within a cluster that could be part of a Pareto-optimal plan.
#pragma once

#include <vector>

#include "costing/fitting/fit_clusters.hpp"
#include "costing/fitting/fit_plan_lines.hpp"

namespace kith::costing {

/// What is bought of a cluster, and what it costs.
struct Selection {
  std::vector<std::size_t> bundles;  ///< ascending
  Money cost;
};

/// Selections that meet every need of the cluster and ask for the fewest minutes beyond what was
/// agreed, then for the fewest actions without a price. One is left out only where another, for
/// which everything that decides the further cost is the same (`BundlePart`), costs no more by its
/// own lines and is worth no less. Each selection of the answer was costed.
///
/// Throws `Code::limit` where more than 16,384 have to be distinguished, `InputError` where there
/// is none.
std::vector<Selection> selections_of(const PlanLines& lines, const Choices& choices,
                                     const Cluster& cluster, Pricer& pricer);

}  // namespace kith::costing
