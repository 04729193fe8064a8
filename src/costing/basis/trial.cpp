// What is tried out on a plan: some of its actions, another wage, another volume.
#include "costing/basis/trial.hpp"

#include <algorithm>
#include <utility>

namespace kith::costing {

Trial whole_plan(PlanView view) {
  const auto actions = view.area->actions_of(view.plan);
  return Trial{std::move(view), {actions.begin(), actions.end()}};
}

Trial with_actions(Trial trial, std::vector<Row> actions) {
  trial.actions = std::move(actions);
  trial.is_subset = true;
  return trial;
}

bool is_employed(const Trial& trial, Symbol employment) {
  if (!trial.is_subset) return true;
  const auto is_for = [&](Row action) {
    return trial.table(TableName::actions).symbol(columns::actions::employment, action) ==
           employment;
  };
  return std::ranges::any_of(trial.actions, is_for) ||
         std::ranges::none_of(trial.area->actions_of(trial.plan), is_for);
}

}  // namespace kith::costing
