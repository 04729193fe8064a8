// The costing of one plan with parameters already prepared: what one plan and an area share.
#pragma once

#include <memory>

#include "costing/allowance.hpp"
#include "kith/costing/costing.hpp"

namespace kith::costing {

/// What stands around a plan while it is costed.
struct Surroundings {
  /// What the allowance takes, where the plan's employers employ for other plans too.
  const AllowanceTaken* taken = nullptr;
  bool is_alone = false;       ///< other plans of its employers were not looked at
  std::optional<Rate> wage{};  ///< tried out instead of the pay of the employment `wage_of`
  Symbol wage_of = kNoSymbol;
};

PlanCost cost_one_plan(const Area& area, Row plan, std::shared_ptr<const Parameters> parameters,
                       const CostOptions& options, const Surroundings& around);

}  // namespace kith::costing
