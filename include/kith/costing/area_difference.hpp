// The difference between two costings of an area: amounts, plans, and groups of people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/costing.hpp"

namespace kith {

/// Amounts before and after, of one plan or of many.
struct CostChange {
  Money weekly_before;
  Money weekly_after;
  Money annual_before;
  Money annual_after;
  Money period_before;
  Money period_after;
};

/// A plan that a what-if changes: in an amount, a budget or a finding.
struct PlanDifference {
  Row plan = 0;
  CostChange cost;
  std::vector<Row> newly_over;             ///< budgets that were not over, and are
  std::vector<std::string_view> appeared;  ///< codes of findings, in the order of the result
  std::vector<std::string_view> went;
};

/// What changes for some of the people.
struct GroupDifference {
  std::string_view grouping;  ///< "all", "nation", "ward", "support_reason", "annual_band"
  std::string group;          ///< empty: those for whom the table has none
  std::int64_t people = 0;
  std::int64_t people_changed = 0;
  std::int64_t plans = 0;
  std::int64_t plans_changed = 0;
  CostChange cost;  ///< of all plans of the group, changed or not
};

/// The difference between an area's cost and its cost with what-ifs.
struct AreaDifference {
  Area area;
  CostOptions options;                ///< those of the second costing, its what-ifs with them
  std::vector<PlanDifference> plans;  ///< in plan order; a plan that stays as it is has no row
  GroupDifference total;
  std::vector<GroupDifference> groups;  ///< nations, wards, reasons in byte order, bands by size
  std::vector<PlanCost> recosted;       ///< in plan order: every plan that could have changed
};

}  // namespace kith
