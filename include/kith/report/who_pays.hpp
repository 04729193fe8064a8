// The documents of who pays: a person's contribution, and the payments of a budget.
#pragma once

#include <string>

#include "kith/costing/contribution.hpp"

namespace kith {

/// `contribution/1`: what a person pays towards their care, week by week, with every line and step.
std::string contribution_json(const ContributionCost& cost);

}  // namespace kith
