// The weeks of a plan whose contribution has to be worked out anew.
#pragma once

#include <vector>

#include "costing/basis/scope.hpp"

namespace kith::costing {

/// The Mondays of the counted days from which a contribution may differ from that of the week
/// before, ascending: the first week's, and the Monday on or after each day on which something that
/// an assessment or the cost of care depends on begins or has ended. Every Monday by `calendar`,
/// where each week is charged for what happens in it.
std::vector<Date> mondays_of_change(const Scope& scope);

}  // namespace kith::costing
