// From what was indicated to what was spent: the stages of each source's money.
#pragma once

#include <vector>

#include "costing/funding/funding.hpp"

namespace kith::costing {

/// The stages of every source that has an indicative, proposed or agreed budget in the counted
/// days. The positions of `funding` have their actuals already.
std::vector<BudgetStage> stages_of(const PlanView& view, const Funding& funding);

}  // namespace kith::costing
