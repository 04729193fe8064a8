// Who pays: budgets fund lines in order, by what they may fund, until their money is gone.
#pragma once

#include <vector>

#include "costing/draft.hpp"
#include "costing/scope.hpp"

namespace kith::costing {

/// What funding gives: positions in the order of the budgets table, and what nobody pays.
/// The `funded` parts are set in the drafts' lines.
struct Funding {
  std::vector<BudgetPosition> positions;
  std::vector<Unfunded> unfunded;
};

Funding fund(const Scope& scope, std::vector<Draft>& drafts, std::vector<CostFinding>& findings);

}  // namespace kith::costing
