// The costing of one plan with parameters already prepared: what one plan and an area share.
#pragma once

#include <memory>

#include "kith/costing/costing.hpp"

namespace kith::costing {

PlanCost cost_one_plan(const Area& area, Row plan, std::shared_ptr<const Parameters> parameters,
                       const CostOptions& options);

}  // namespace kith::costing
