// The contributions to some plans of an area, in pieces over threads: what a whole area and a
// what-if share.
#pragma once

#include <span>
#include <vector>

#include "costing/basis/basis.hpp"
#include "kith/costing/area_assessment.hpp"

namespace kith::costing {

/// The contributions to `plans`, in their order. Throws `InputError` with the faults of all of
/// them, `Code::cancelled` where progress cancels.
std::vector<PlanContribution> some_contributions(const Basis& basis, std::span<const Row> plans,
                                                 const Progress& progress);

}  // namespace kith::costing
