// What does one plan cost on a basis that is already made: whole, or with something tried out?
#pragma once

#include <optional>
#include <vector>

#include "costing/basis/trial.hpp"
#include "costing/lines/draft.hpp"
#include "kith/costing/costing.hpp"
#include "kith/ledger/ledger.hpp"

namespace kith::costing {

/// What is known around a plan while it is costed.
struct PlanContext {
  const Ledger* ledger = nullptr;  ///< what was spent; none: nothing is known of it
  bool is_standalone = false;      ///< other plans of its employers were not looked at
};

/// The context of a plan that is costed without a look at the others of its area.
inline PlanContext standalone(const Ledger* ledger = nullptr) { return {ledger, true}; }

/// The ledger that the options ask for: none without `as_at`, and none of an area without entries.
std::optional<Ledger> ledger_for(const Area& area, const CostOptions& options);

/// The cost of the actions of a trial. It names rows of the basis' parameters and keeps them alive.
PlanCost cost_trial(const Trial& trial, const PlanContext& context);

/// The cost of a plan as it is written.
PlanCost cost_one_plan(const Basis& basis, Row plan, const PlanContext& context);

/// The lines of a trial as `cost_trial` has them, without who pays and how they vary.
std::vector<Draft> draft_lines(const Trial& trial);

}  // namespace kith::costing
