// What happens of an action, at the prices of its days.
#include "costing/prices/action_flow.hpp"

namespace kith::costing {

bool rounds_by_visit(const PlanView& view, const Use& use, const Price& price) {
  return view.options->round_at == RoundAt::visit && !price.is_standing() &&
         price.unit != Unit::day && !use.schedule().is_flexible();
}

}  // namespace kith::costing
