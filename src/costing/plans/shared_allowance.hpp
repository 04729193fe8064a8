// One allowance for all that an employer employs for: over the plans of an area.
#pragma once

#include <map>

#include "costing/basis/trial.hpp"

namespace kith::costing {

/// Whether an employer also employs for another plan of the area, with days in a tax year of
/// `plan`'s. O(employments).
bool employs_elsewhere(const Area& area, const CostOptions& options, Symbol employer, Row plan);

/// What the allowance takes in every plan whose employer employs for several of the area; empty
/// where none does, after one look at each employment.
///
/// Real pay days, of all those plans together, use it up in their order. What is a rate (a quoted
/// year, twelve months by calendar) is shared with one plan of each other person: the first whose
/// days meet the plan's. A plan that cannot be costed takes nothing.
std::map<Row, AllowanceTaken> share_allowances(const Basis& basis);

}  // namespace kith::costing
