// How an area's contributions are said, and what a what-if changes in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/area_contributions.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

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
