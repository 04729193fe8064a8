// Which plans' contributions a what-if can change.
#pragma once

#include <span>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/costing/options.hpp"

namespace kith::costing {

/// The plans whose contribution what-ifs can change, in plan order: more than change, never fewer.
/// Those whose cost can change, and those of the people who have a council's budget and finances,
/// an age or care that the change has an effect on.
std::vector<Row> affected_contributions(const Area& area, std::span<const WhatIf> changes);

}  // namespace kith::costing
