// What bundles add to the cost of the employments that do them.
#pragma once

#include "costing/fitting/fit_clusters.hpp"
#include "costing/fitting/fit_part_sums.hpp"
#include "costing/fitting/fit_plan_lines.hpp"

namespace kith::costing {

/// Adds to the parts of a cluster what its `group`, whose costs depend on each other by nothing but
/// employments, adds to them. `unpriced` gets how many lines of each bundle have no price. False
/// where the sums do not fit; some may have been added then, which does no harm.
bool add_pay_parts(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
                   const CostGroup& group, const Pricer& pricer, PartSums& parts,
                   Numbers& unpriced);

}  // namespace kith::costing
