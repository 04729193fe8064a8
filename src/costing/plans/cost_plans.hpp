// The costing of some plans of an area, in pieces over threads: what a whole area and a what-if
// share.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "kith/costing/costing.hpp"

namespace kith::costing {

/// The costs of `plans`, in their order. Throws `InputError` with the faults of all of them,
/// `Code::cancelled` where progress says so.
std::vector<PlanCost> cost_some_plans(const Area& area, std::span<const Row> plans,
                                      std::shared_ptr<const Parameters> parameters,
                                      const CostOptions& options, const Progress& progress);

}  // namespace kith::costing
