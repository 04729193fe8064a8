// The costing of one plan with parameters already prepared: what one plan, some of its actions and
// an area share.
#pragma once

#include <memory>
#include <vector>

#include "costing/draft.hpp"
#include "costing/scope.hpp"
#include "kith/costing/costing.hpp"

namespace kith::costing {

PlanCost cost_one_plan(const Area& area, Row plan, std::shared_ptr<const Parameters> parameters,
                       const CostOptions& options);

/// The cost of the actions of a scope, which was made with these parameters.
PlanCost cost_scope(const Scope& scope, std::shared_ptr<const Parameters> parameters);

/// The lines of a scope as `cost_scope` has them, without who pays and how they vary.
std::vector<Draft> draft_lines(const Scope& scope);

}  // namespace kith::costing
