// What the people of an area pay towards their care, and what changes where the council's policy or
// the law does: only those whom the change can touch are assessed again.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "kith/costing/area_assessment.hpp"

namespace kith {

/// Assesses the contribution to every plan of an area, each as `cost_contribution` does.
///
/// Throws `InputError` with the faults of every plan, in plan order; `Code::cancelled`.
AreaContributions cost_contributions(const Area& area, const Parameters& parameters,
                                     const CostOptions& options, const Progress& progress = {});

/// £20, £50 and £100 a week.
std::vector<Money> default_contribution_bands();

/// Assesses an area again with `changes` after the what-ifs that it was assessed with. The figures
/// are those of `cost_contributions` with all of them; only those are assessed again whose
/// finances, age, budgets or care the change can touch.
///
/// `bands` are the upper ends of the bands. Throws `Code::argument` where they are not above
/// zero and ascending, `InputError` with the faults of `changes` at "/what_if/0" and of every
/// plan that cannot be assessed so; `Code::cancelled`.
AreaContributionChange what_if_contributions(const AreaContributions& before,
                                             std::span<const WhatIf> changes,
                                             std::span<const Money> bands, std::int32_t threads = 1,
                                             const Progress& progress = {});

}  // namespace kith
