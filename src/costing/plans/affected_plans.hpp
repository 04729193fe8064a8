// Which plans a what-if can touch.
#pragma once

#include <span>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/costing/options.hpp"

namespace kith::costing {

/// The plans whose cost what-ifs can change, in plan order: more than change, never fewer. One pass
/// over each column that names what changes; every plan for a parameter that is not known
/// (parameter_use.hpp), none for one that only the contribution asks for. What-ifs of prices
/// that nothing has touch nothing.
std::vector<Row> affected_plans(const Area& area, std::span<const WhatIf> changes);

}  // namespace kith::costing
