// What does a set of actions cost? Each set is costed once by the one calculation path and then
// remembered, because a fit asks for the same sets many times.
#include "costing/fitting/fit_pricer.hpp"

#include <utility>

#include "costing/plans/one_plan.hpp"

namespace kith::costing {

const SetPrice& Pricer::price(const std::vector<Row>& actions) {
  const auto known = prices_.find(actions);
  if (known != prices_.end()) return known->second;
  SetPrice price = figure_of(actions);
  price.cost -= fixed_;
  return prices_.emplace(actions, price).first->second;
}

SetPrice Pricer::figure_of(std::vector<Row> actions) const {
  Trial some = with_actions(trial_, std::move(actions));
  // Only one figure is needed, so pay days are run only where that figure is made of them.
  some.annual_only = !some.is_calendar();
  SetPrice price;
  for (const Draft& draft : draft_lines(some)) {
    price.cost += figure(draft.line);
    if (draft.line.action && !draft.line.reason.empty()) ++price.unpriced;
  }
  return price;
}

}  // namespace kith::costing
