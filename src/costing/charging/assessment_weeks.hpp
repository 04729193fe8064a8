// The weeks of a plan whose contribution has to be worked out anew.
#pragma once

#include <vector>

#include "costing/basis/plan_view.hpp"

namespace kith::costing {

/// The Mondays of the counted days from which a contribution may differ from that of the week
/// before, ascending: the first week's, and the Monday on or after each day on which something that
/// an assessment or the cost of care depends on begins or has ended. Every Monday by `calendar`,
/// where each week is charged for what happens in it.
///
/// For example, of a plan from Wednesday 1 April 2026 with a pension that rises on Thursday 16
/// April they are 30 March and 20 April, and those of the statutory values and birthdays in its
/// days.
std::vector<Date> mondays_of_change(const PlanView& view);

}  // namespace kith::costing
