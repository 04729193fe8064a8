// What do some plans of an area cost, worked out in batches over threads? A whole area and a
// what-if of it share this.
#pragma once

#include <span>
#include <vector>

#include "costing/basis/basis.hpp"
#include "kith/costing/costing.hpp"

namespace kith::costing {

/// The costs of `plans`, in their order. Throws `InputError` with the faults of all of them,
/// `Code::cancelled` where `progress` returns other than zero.
std::vector<PlanCost> cost_plans(const Basis& basis, std::span<const Row> plans,
                                 const Progress& progress);

}  // namespace kith::costing
