// The costing of one plan with parameters already prepared: what one plan, some of its actions and
// an area share.
#pragma once

#include <memory>
#include <vector>

#include "costing/allowance.hpp"
#include "costing/draft.hpp"
#include "costing/scope.hpp"
#include "kith/costing/costing.hpp"

namespace kith::costing {

/// What stands around a plan while it is costed.
struct Surroundings {
  /// What the allowance takes, where the plan's employers employ for other plans too.
  const AllowanceTaken* taken = nullptr;
  bool is_alone = false;  ///< other plans of its employers were not looked at
  std::optional<Rate> wage{};  ///< tried out instead of the pay of the employment `wage_of`
  Symbol wage_of = kNoSymbol;
};

/// A plan that is costed without a look at the others of its area.
inline Surroundings alone() {
  Surroundings around;
  around.is_alone = true;
  return around;
}

PlanCost cost_one_plan(const Area& area, Row plan, std::shared_ptr<const Parameters> parameters,
                       const CostOptions& options, const Surroundings& around);

/// The cost of the actions of a scope, which was made with these parameters.
PlanCost cost_scope(const Scope& scope, std::shared_ptr<const Parameters> parameters,
                    const Surroundings& around);

/// The lines of a scope as `cost_scope` has them, without who pays and how they vary.
std::vector<Draft> draft_lines(const Scope& scope);

}  // namespace kith::costing
