// What was spent by a day, and how much of each budget will be left.
#pragma once

#include <vector>

#include "costing/lines/draft.hpp"
#include "kith/costing/budget_position.hpp"
#include "kith/ledger/ledger.hpp"

namespace kith::costing {

/// Sets `actuals` of every budget whose accounts have entries, as at the day of the options, and
/// adds what must be known of them: `over_tolerance`, `under_tolerance`, `runs_out`, `surplus`.
void set_actuals(const PlanView& view, const Ledger& ledger, const std::vector<Draft>& drafts,
                 std::vector<BudgetPosition>& positions, std::vector<CostFinding>& findings);

}  // namespace kith::costing
