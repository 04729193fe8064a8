// Every plan of an area, or some of them, costed in batches over threads.
#include <numeric>

#include "costing/plans/cost_plans.hpp"
#include "costing/plans/one_plan.hpp"
#include "costing/plans/shared_allowance.hpp"
#include "kith/costing/costing.hpp"
#include "values/batches.hpp"

namespace kith {
namespace {

constexpr std::size_t kBatchSize = 256;

}  // namespace

// What plans share (allowances of common employers, the ledger) is worked out before any of them.
std::vector<PlanCost> costing::cost_plans(const Basis& basis, std::span<const Row> plans,
                                          const Progress& progress) {
  std::vector<PlanCost> costs(plans.size());
  const auto shared = costing::share_allowances(basis);
  const auto ledger = costing::ledger_for(basis.area, basis.options);
  const costing::PlanContext context{ledger ? &*ledger : nullptr, false};

  const auto cost_one = [&](std::size_t index) {
    costing::Trial trial = costing::whole_plan(costing::plan_view(basis, plans[index]));
    const auto taken = shared.find(plans[index]);
    if (taken != shared.end()) trial.allowance = &taken->second;
    trial.keeps_lines = basis.options.detail != Detail::totals;
    costs[index] = costing::cost_trial(trial, context);
  };
  for_each_in_batches(plans.size(), {kBatchSize, basis.options.threads, "costing"}, progress,
                      cost_one);
  return costs;
}

AreaCost cost_area(const Area& area, const Parameters& parameters, const CostOptions& options,
                   const Progress& progress) {
  std::vector<Row> plans(area.tables()[TableName::plans].rows());
  std::iota(plans.begin(), plans.end(), Row{0});
  const costing::Basis basis = costing::make_basis(area, parameters, options);
  AreaCost cost;
  cost.area = area;
  cost.options = options;
  cost.used = basis.parameters;
  cost.plans = costing::cost_plans(basis, plans, progress);
  return cost;
}

}  // namespace kith
