// What each bundle of a cluster adds to whatever decides the cost of the others, so that sets that
// come to the same need not be distinguished.
#pragma once

#include <vector>

#include "costing/fitting/fit_clusters.hpp"
#include "costing/fitting/fit_part_sums.hpp"
#include "costing/fitting/fit_plan_lines.hpp"
#include "costing/fitting/fit_volume_parts.hpp"

namespace kith::costing {

/// What the bundles of a cluster add, in their order, and the tariffs that they are bought at by
/// tiers.
struct ClusterParts {
  std::vector<BundlePart> bundles;
  std::vector<VolumeTiers> volumes;
};

/// What an employment costs besides its actions' own lines follows from sums over the lines that it
/// pays for (exact pence of a typical week, or by calendar of every pay period; at the price of
/// cover) and from the days worked; what is charged at a volume tier of all minutes, from the
/// minutes. What else depends on each other (tiers of excess minutes, caps, assistants who cover
/// for each other) is distinguished bundle by bundle.
ClusterParts parts_of(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
                      Pricer& pricer);

}  // namespace kith::costing
