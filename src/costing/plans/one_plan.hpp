// The costing of one plan with parameters already prepared: what one plan, some of its actions and
// an area share.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "costing/basis/scope.hpp"
#include "costing/lines/draft.hpp"
#include "costing/payroll/allowance.hpp"
#include "kith/costing/costing.hpp"
#include "kith/ledger/ledger.hpp"

namespace kith::costing {

/// What stands around a plan while it is costed.
struct Surroundings {
  /// What the allowance takes, where the plan's employers employ for other plans too.
  const AllowanceTaken* taken = nullptr;
  const Ledger* ledger = nullptr;  ///< what was spent; none: nothing is known of it
  bool is_alone = false;           ///< other plans of its employers were not looked at
  bool keeps_lines = true;         ///< else the lines are added up and let go
  std::optional<Rate> wage{};      ///< tried out instead of the pay of the employment `wage_of`
  Symbol wage_of = kNoSymbol;
};

/// The ledger that the options ask for: none without `as_at`, and none of an area without entries.
std::optional<Ledger> ledger_for(const Area& area, const CostOptions& options);

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
