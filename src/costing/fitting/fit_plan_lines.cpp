// What does a plan buy with all of its actions, before pay days are run over them?
#include "costing/fitting/fit_plan_lines.hpp"

#include "costing/lines/action_lines.hpp"

namespace kith::costing {

// Findings and faults are those of the plan as a whole, which was costed before it is fitted.
PlanLines::PlanLines(const Trial& whole) : trial{whole} {
  trial.annual_only = !trial.is_calendar();
  std::vector<CostFinding> findings;
  std::vector<Fault> faults;
  drafts = draft_actions(trial, findings, faults);
  employments = employments_of(trial, drafts);
}

}  // namespace kith::costing
