// What changes for an area where a parameter or a price changes: only the plans that it can affect
// are costed again.
#pragma once

#include <cstdint>
#include <span>

#include "kith/costing/area_difference.hpp"

namespace kith {

/// Costs an area again with `changes` after the what-ifs that it was costed with, and gives what
/// differs. The figures are those of `cost_area` with all of them; only plans that a change can
/// affect are costed: of the employments, for pay and the parameters of a pay run, with all plans
/// of the same employers; of the tariff, the provider or miles; all plans for any other parameter.
///
/// Which plans those are is found in one pass over each column that names what changes.
/// A person who has several support reasons counts in each, so those groups overlap; a band is that
/// of a plan's annual cost before: under £5,000, and from £5,000, £10,000, £20,000, £50,000.
///
/// `threads` as in `CostOptions`. Throws `InputError` with the faults of `changes` at "/what_if/0"
/// and of every plan that cannot be costed so; `Code::cancelled`.
AreaDifference what_if_area(const AreaCost& before, std::span<const WhatIf> changes,
                            std::int32_t threads = 1, const Progress& progress = {});

}  // namespace kith
