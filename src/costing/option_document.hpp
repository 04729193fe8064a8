// The options of a costing as part of the options of a call that has more.
#pragma once

#include <vector>

#include "kith/costing/options.hpp"
#include "kith/tables/json.hpp"
#include "kith/values/error.hpp"

namespace kith::costing {

/// Reads the members that every costing knows and appends every fault; others are `unknown_key`.
CostOptions options_of(const Json& document, std::vector<Fault>& faults);

}  // namespace kith::costing
