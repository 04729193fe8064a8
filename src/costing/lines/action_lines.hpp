// Lines that actions make: what is priced, what is free, and what is done within time already
// bought.
#pragma once

#include <vector>

#include "costing/basis/trial.hpp"
#include "costing/lines/draft.hpp"

namespace kith::costing {

/// Drafts in document order, with the findings and faults that came up on the way.
std::vector<Draft> draft_actions(const Trial& trial, std::vector<Finding>& findings,
                                 std::vector<Fault>& faults);

/// The priority of an action, in the order in which budgets pay; important where it is empty.
Priority priority_of(const PlanView& view, Row action);

}  // namespace kith::costing
