// Who pays: budgets fund lines in order, by what they may fund, until their money is gone.
#pragma once

#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/lines/draft.hpp"
#include "kith/costing/budget_position.hpp"

namespace kith::costing {

/// What funding gives: positions in the order of the budgets table, and what no budget pays.
/// The `funded` parts are set in the drafts' lines.
struct Funding {
  std::vector<BudgetPosition> positions;
  /// Of each budget: what no budget pays of lines for which it was the last to be asked.
  std::vector<Money> unmet;
  std::vector<Unfunded> unfunded;
};

Funding fund(const PlanView& view, std::vector<Draft>& drafts, std::vector<CostFinding>& findings);

/// What each budget of the person is asked on some days, in the order of the budgets.
struct AskedIn {
  Period days;
  std::vector<Money> asked;
};

/// What there is of each budget in the counted days, and what it is asked part by part.
struct Asked {
  std::vector<Money> available;
  std::vector<AskedIn> parts;  ///< in order, each within a week
};

/// What a plan asks of its budgets by calendar, under every convention: money moves on days. A part
/// begins on `boundary`, where that is one of the counted days.
Asked ask_by_week(const PlanView& view, const std::vector<Draft>& drafts, Date boundary);

}  // namespace kith::costing
