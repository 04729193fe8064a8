// What do the costs of an area's plans come to together?
#include "kith/costing/area_totals.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace kith {
namespace {

void add_plan(const PlanCost& cost, AreaTotals& totals) {
  totals.weekly += cost.totals.weekly;
  totals.annual += cost.totals.annual;
  totals.period += cost.totals.period;
  totals.one_off += cost.totals.one_off;
  totals.paid_minutes_per_week += cost.totals.paid_minutes_per_week;
  totals.unpaid_minutes_per_week += cost.totals.unpaid_minutes_per_week;
  totals.provisional = totals.provisional || cost.provisional;

  for (const BudgetPosition& position : cost.budgets) {
    totals.available += position.available;
    totals.committed += position.committed;
    totals.left += position.left;
  }
  const Money over = over_of(cost);
  const Money unfunded = unfunded_of(cost);
  totals.over += over;
  totals.unfunded += unfunded;
  // A plan is short by what its budgets do not hold and by what no budget may pay for.
  if (over > Money{} || unfunded > Money{}) ++totals.plans_short;
}

// From the first day of any plan to the last day of any.
std::optional<Period> days_of(std::span<const PlanCost> plans) {
  if (plans.empty()) return std::nullopt;
  Date first = plans.front().period.first();
  Date last = plans.front().period.last();
  for (const PlanCost& cost : plans) {
    first = std::min(first, cost.period.first());
    last = std::max(last, cost.period.last());
  }
  return Period::inclusive(first, last);
}

std::vector<KindTotal> kinds_of(std::span<const PlanCost> plans) {
  std::map<std::string_view, KindTotal> by_kind;
  for (const PlanCost& cost : plans) {
    for (const CostLine& line : cost.lines) {
      KindTotal& total = by_kind[line.kind];
      total.weekly += line.weekly;
      total.annual += line.annual;
    }
  }
  std::vector<KindTotal> kinds;
  for (const auto& [kind, total] : by_kind) kinds.push_back({kind, total.weekly, total.annual});
  std::ranges::stable_sort(kinds, std::ranges::greater{}, &KindTotal::annual);
  return kinds;
}

}  // namespace

Money over_of(const PlanCost& cost) {
  Money over;
  for (const BudgetPosition& position : cost.budgets) over += position.over;
  return over;
}

Money unfunded_of(const PlanCost& cost) {
  Money unfunded;
  for (const Unfunded& rest : cost.unfunded) unfunded += rest.amount;
  return unfunded;
}

AreaTotals area_totals(std::span<const PlanCost> plans) {
  AreaTotals totals;
  totals.plans = std::ssize(plans);
  totals.days = days_of(plans);
  for (const PlanCost& cost : plans) add_plan(cost, totals);
  totals.kinds = kinds_of(plans);
  return totals;
}

}  // namespace kith
