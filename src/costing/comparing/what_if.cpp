// What changes for an area where a parameter or a price changes? The plans that the change can
// affect are costed again and compared with what they cost before.
#include "kith/costing/what_if.hpp"

#include <algorithm>
#include <utility>

#include "costing/comparing/difference_groups.hpp"
#include "costing/plans/affected_plans.hpp"
#include "costing/plans/cost_plans.hpp"

namespace kith {
namespace {

bool changes(const CostChange& cost) {
  return cost.weekly_before != cost.weekly_after || cost.annual_before != cost.annual_after ||
         cost.period_before != cost.period_after;
}

bool is_same(const std::optional<Cell>& a, const std::optional<Cell>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->table == b->table && a->row == b->row && a->column == b->column;
}

// The codes of findings that the others do not have at the same place.
std::vector<std::string_view> codes_without(const std::vector<CostFinding>& findings,
                                            const std::vector<CostFinding>& others) {
  std::vector<std::string_view> codes;
  for (const CostFinding& found : findings) {
    const bool is_there = std::ranges::any_of(others, [&](const CostFinding& other) {
      return other.code == found.code && is_same(other.at, found.at);
    });
    if (!is_there) codes.push_back(found.code);
  }
  return codes;
}

// Budgets that the what-if makes too small. One that was over before is not news.
std::vector<Row> newly_over(const PlanCost& before, const PlanCost& after) {
  std::vector<Row> budgets;
  for (const BudgetPosition& position : after.budgets) {
    const auto was = std::ranges::find(before.budgets, position.budget, &BudgetPosition::budget);
    const bool was_over = was != before.budgets.end() && was->over > Money{};
    if (position.over > Money{} && !was_over) budgets.push_back(position.budget);
  }
  return budgets;
}

PlanDifference difference_of(const PlanCost& before, const PlanCost& after) {
  PlanDifference difference;
  difference.plan = after.plan;
  difference.cost = costing::change_of(before.totals, after.totals);
  difference.newly_over = newly_over(before, after);
  difference.appeared = codes_without(after.findings, before.findings);
  difference.went = codes_without(before.findings, after.findings);
  return difference;
}

// A plan that comes out the same has no row in the answer.
bool has_changes(const PlanDifference& difference) {
  return changes(difference.cost) || !difference.newly_over.empty() ||
         !difference.appeared.empty() || !difference.went.empty();
}

}  // namespace

AreaDifference what_if_area(const AreaCost& before, std::span<const WhatIf> changes,
                            std::int32_t threads, const Progress& progress) {
  if (!before.used) throw Error{Code::argument, "a what-if starts from what cost_area gave"};
  CostOptions options = before.options;
  options.threads = threads;
  // The parameters already have the what-ifs of the costing before; only the new ones are
  // applied.
  const costing::Basis basis = costing::basis_after(before.area, *before.used, options, changes);

  AreaDifference result;
  result.area = before.area;
  result.options = basis.options;
  const std::vector<Row> plans = costing::affected_plans(before.area, changes);
  result.recosted = costing::cost_plans(basis, plans, progress);
  for (const PlanCost& after : result.recosted) {
    PlanDifference difference = difference_of(before.plans[after.plan], after);
    if (has_changes(difference)) result.plans.push_back(std::move(difference));
  }

  costing::DifferenceGroups groups{before};
  groups.add(result.plans);
  result.total = groups.total();
  result.groups = groups.groups();
  return result;
}

}  // namespace kith
