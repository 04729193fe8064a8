// The contribution to one plan with parameters already prepared: what one plan, an area and a
// what-if share.
#pragma once

#include "costing/basis/plan_view.hpp"
#include "kith/costing/assessment.hpp"

namespace kith::costing {

/// As `cost_contribution`, for a plan on a basis that is already made.
ContributionCost assess_plan(const PlanView& view);

}  // namespace kith::costing
