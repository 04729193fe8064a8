// What the costs of an area's plans come to.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kith/costing/costing.hpp"

namespace kith {

Money over_of(const PlanCost& cost);      ///< by how much its budgets are overspent
Money unfunded_of(const PlanCost& cost);  ///< what no budget may pay for

/// What the lines of one kind cost: "support", "unpaid", "employer_costs", …
struct KindTotal {
  std::string_view kind;
  Money weekly;
  Money annual;
};

/// Sums over plans. A budget counts in every plan that it pays for.
struct AreaTotals {
  std::int64_t plans = 0;
  Money weekly;
  Money annual;
  Money period;
  Money one_off;
  std::int64_t paid_minutes_per_week = 0;
  std::int64_t unpaid_minutes_per_week = 0;
  Money available;  ///< this and the next three: of all budgets
  Money committed;
  Money left;
  Money over;
  Money unfunded;                ///< what no budget may pay for
  std::int64_t plans_short = 0;  ///< with something over or unfunded
  std::optional<Period> days;    ///< from the first day of any plan to the last; none: no plans
  bool provisional = false;      ///< some plan is
  std::vector<KindTotal> kinds;  ///< most a year first, equals in the byte order of their names
};

/// Adds up the costs of plans. Throws `Code::overflow` where a sum leaves the range of `Money`.
AreaTotals area_totals(std::span<const PlanCost> plans);

}  // namespace kith
