// The contribution to one plan with parameters already prepared: what one plan, an area and a
// what-if share.
#pragma once

#include <memory>

#include "kith/costing/assessment.hpp"

namespace kith::costing {

/// As `cost_contribution`, with the parameters that `effective_parameters` gave.
ContributionCost assess_plan(const Area& area, Row plan, std::shared_ptr<const Parameters> used,
                             const CostOptions& options);

}  // namespace kith::costing
