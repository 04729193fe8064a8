#include <numeric>

#include "costing/basis/effective_parameters.hpp"
#include "costing/plans/cost_plans.hpp"
#include "costing/plans/one_plan.hpp"
#include "costing/plans/shared_allowance.hpp"
#include "kith/costing/costing.hpp"
#include "values/batches.hpp"

namespace kith {
namespace {

constexpr std::size_t kBatchSize = 256;

}  // namespace

std::vector<PlanCost> costing::cost_some_plans(const Area& area, std::span<const Row> plans,
                                               std::shared_ptr<const Parameters> parameters,
                                               const CostOptions& options,
                                               const Progress& progress) {
  std::vector<PlanCost> costs(plans.size());
  const auto shared = costing::share_allowances(area, *parameters, options);
  const auto ledger = costing::ledger_for(area, options);

  const auto cost_one = [&](std::size_t place) {
    const auto taken = shared.find(plans[place]);
    costing::Surroundings around;
    around.ledger = ledger ? &*ledger : nullptr;
    around.keeps_lines = options.detail != Detail::totals;
    if (taken != shared.end()) around.taken = &taken->second;
    costs[place] = costing::cost_one_plan(area, plans[place], parameters, options, around);
  };
  for_each_in_batches(plans.size(), {kBatchSize, options.threads, "costing"}, progress, cost_one);
  return costs;
}

AreaCost cost_area(const Area& area, const Parameters& parameters, const CostOptions& options,
                   const Progress& progress) {
  std::vector<Row> plans(area.tables()[TableName::plans].rows());
  std::iota(plans.begin(), plans.end(), Row{0});
  AreaCost cost;
  cost.area = area;
  cost.options = options;
  cost.used = costing::effective_parameters(area, parameters, options);
  cost.plans = costing::cost_some_plans(area, plans, cost.used, options, progress);
  return cost;
}

}  // namespace kith
