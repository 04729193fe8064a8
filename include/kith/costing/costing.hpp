// What does a plan cost, who pays, and why? Lines, totals, budgets and findings of one plan or of
// every plan of an area.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/costing/budget_position.hpp"
#include "kith/costing/cost_line.hpp"
#include "kith/costing/options.hpp"
#include "kith/parameters/parameters.hpp"
#include "kith/tables/finding.hpp"
#include "kith/values/money.hpp"
#include "kith/values/progress.hpp"

namespace kith {

struct CostTotals {
  Money weekly;
  Money annual;
  Money period;
  Money one_off;
  std::int64_t paid_minutes_per_week = 0;
  std::int64_t unpaid_minutes_per_week = 0;
  std::optional<Money> per_paid_hour;  ///< none without a paid hour
};

/// The cost of one plan. Holds its area, so places can be spelt.
struct PlanCost {
  Area area;
  Row plan = 0;
  CostOptions options;
  Period period;
  std::string parameters;    ///< the label of the parameters used
  bool provisional = false;  ///< a figure rests on an unverified parameter
  CostTotals totals;
  std::optional<Spread> spread;
  std::vector<CostLine> lines;
  std::vector<BudgetPosition> budgets;
  std::vector<BudgetStage> stages;
  std::vector<Unfunded> unfunded;
  std::vector<Finding> findings;
  std::vector<WeekCost> weeks;
  std::vector<PeriodCost> periods;
  std::shared_ptr<const Parameters> used;  ///< keeps the parameter rows that traces name alive
};

/// Costs one plan of an area. Throws `InputError` where `incomplete` is `refuse` and something is
/// missing, or where a schedule cannot be counted (`terms_missing`, `beyond_data`); with `as_at` a
/// `ConflictError` where the id of an entry is used again for something else.
PlanCost cost_plan(const Area& area, Row plan, const Parameters& parameters,
                   const CostOptions& options);

/// The costs of every plan of an area, in plan order. Plans keep no lines where the detail is
/// `totals`, and lines no traces unless it is `trace`.
struct AreaCost {
  Area area;
  CostOptions options;
  std::vector<PlanCost> plans;
  std::shared_ptr<const Parameters> used;  ///< with the options' rows and what-ifs laid over
};
AreaCost cost_area(const Area& area, const Parameters& parameters, const CostOptions& options,
                   const Progress& progress = {});

}  // namespace kith
