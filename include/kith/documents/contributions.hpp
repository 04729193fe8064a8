// How an area's contributions are said, and what a what-if changes in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/area_contributions.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// What is asked of an area that was assessed.
struct ContributionQuestion {
  std::vector<WhatIf> what_if;
  std::vector<Money> bands;  ///< upper ends; those of `default_contribution_bands` where not said
  std::int32_t threads = 1;  ///< 0: as many as the hardware has
  std::int32_t faults_shown = 100;
};

/// Reads `what_if`, `threads` and `faults_shown` as options of a costing say them, and `bands`: at
/// most 20 amounts a week as texts, above 0.00 and ascending. Empty text asks nothing. Throws
/// `InputError` with every fault; another option is `unknown_key`, since convention and period are
/// those of the assessment before.
ContributionQuestion read_contribution_question(std::string_view json);

/// Table "weeks" of an area's contributions: a row for each plan and weeks that are alike. Throws
/// `Code::argument` for another name.
Frame contributions_frame(const AreaContributions& contributions, std::string_view name);
std::vector<TableShape> contributions_tables();  ///< its tables and their columns

/// Tables of what a what-if changes: "differences" (a row for each person who pays otherwise),
/// "groups", "totals". Throws `Code::argument` for another name.
Frame contribution_change_frame(const AreaContributionChange& change, std::string_view name);
std::vector<TableShape> contribution_change_tables();  ///< its tables and their columns

/// `contribution_change/1`: the council's income before and after, and beside it the effect by band
/// and group and on each person.
std::string contribution_change_json(const AreaContributionChange& change);

}  // namespace kith
