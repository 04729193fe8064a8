#include <algorithm>
#include <numeric>

#include "costing/one_plan.hpp"
#include "costing/overlay.hpp"
#include "costing/shared_allowance.hpp"
#include "costing/some_plans.hpp"
#include "kith/costing/costing.hpp"
#include "kith/values/parallel.hpp"

namespace kith {
namespace {

constexpr std::size_t kPlansInAPiece = 256;

[[noreturn]] void cancelled() { throw Error{Code::cancelled, "the costing was cancelled"}; }

// Faults of every plan, in plan order: none of them hides another's.
void refuse_all(std::vector<std::vector<Fault>>& faults_by_plan) {
  std::vector<Fault> all;
  for (std::vector<Fault>& faults : faults_by_plan) {
    std::ranges::move(faults, std::back_inserter(all));
  }
  if (!all.empty()) throw InputError{std::move(all)};
}

}  // namespace

std::vector<PlanCost> costing::cost_some_plans(const Area& area, std::span<const Row> plans,
                                               std::shared_ptr<const Parameters> parameters,
                                               const CostOptions& options,
                                               const Progress& progress) {
  const std::size_t count = plans.size();
  std::vector<PlanCost> costs(count);
  std::vector<std::vector<Fault>> faults(count);

  const auto shared = costing::share_allowances(area, *parameters, options);
  const auto ledger = costing::ledger_for(area, options);

  const auto cost_one = [&](std::size_t place) {
    const auto taken = shared.find(plans[place]);
    costing::Surroundings around;
    around.ledger = ledger ? &*ledger : nullptr;
    around.keeps_lines = options.detail != Detail::totals;
    if (taken != shared.end()) around.taken = &taken->second;
    try {
      costs[place] = costing::cost_one_plan(area, plans[place], parameters, options, around);
    } catch (const InputError& error) {
      faults[place] = error.faults();
    }
  };
  // Progress is told between rounds of pieces, on the caller's thread.
  const std::size_t round = kPlansInAPiece * 4;
  for (std::size_t done = 0; done < count; done += round) {
    if (progress && progress(done, count) != 0) cancelled();
    const std::size_t end = std::min(count, done + round);
    const std::size_t pieces = (end - done + kPlansInAPiece - 1) / kPlansInAPiece;
    parallel_for(pieces, options.threads, [&](std::size_t piece) {
      const std::size_t first = done + piece * kPlansInAPiece;
      for (std::size_t place = first; place < std::min(end, first + kPlansInAPiece); ++place) {
        cost_one(place);
      }
    });
  }
  if (progress && progress(count, count) != 0) cancelled();
  refuse_all(faults);
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
