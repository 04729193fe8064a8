// What does a plan buy with all of its actions, before pay days are run over them?
#include "costing/fitting/fit_plan_lines.hpp"

#include "costing/lines/action_lines.hpp"

namespace kith::costing {

// Findings and faults are those of the plan as a whole, which was costed before it is fitted.
PlanLines::PlanLines(const Scope& whole) : scope{whole} {
  scope.annual_only = !scope.is_calendar();
  std::vector<CostFinding> findings;
  std::vector<Fault> faults;
  drafts = draft_actions(scope, findings, faults);
  employments = employments_of(scope, drafts);
}

}  // namespace kith::costing
