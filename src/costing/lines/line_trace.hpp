// By which steps was the line of an action made?
#pragma once

#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/lines/draft.hpp"

namespace kith::costing {

/// The trace of an action's finished line, so that it can be recomputed from the steps alone: what
/// happens, at which prices, then weekly, annual and period. Nothing of the draft is changed.
std::vector<TraceStep> trace_of(const PlanView& view, const Draft& draft);

}  // namespace kith::costing
