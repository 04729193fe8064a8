#include <algorithm>

#include "costing/one_plan.hpp"
#include "costing/overlay.hpp"
#include "costing/shared_allowance.hpp"
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

AreaCost cost_area(const Area& area, const Parameters& parameters, const CostOptions& options,
                   const Progress& progress) {
  const std::size_t plans = area.tables()[TableName::plans].rows();
  AreaCost cost;
  cost.area = area;
  cost.options = options;
  cost.plans.resize(plans);
  std::vector<std::vector<Fault>> faults(plans);
  const auto used = costing::effective_parameters(parameters, options);

  const auto shared = costing::share_allowances(area, *used, options);

  const auto cost_one = [&](std::size_t plan) {
    const auto taken = shared.find(static_cast<Row>(plan));
    costing::Surroundings around;
    if (taken != shared.end()) around.taken = &taken->second;
    try {
      cost.plans[plan] =
          costing::cost_one_plan(area, static_cast<Row>(plan), used, options, around);
    } catch (const InputError& error) {
      faults[plan] = error.faults();
    }
  };
  // Progress is told between rounds of pieces, on the caller's thread.
  const std::size_t round = kPlansInAPiece * 4;
  for (std::size_t done = 0; done < plans; done += round) {
    if (progress && progress(done, plans) != 0) cancelled();
    const std::size_t end = std::min(plans, done + round);
    const std::size_t pieces = (end - done + kPlansInAPiece - 1) / kPlansInAPiece;
    parallel_for(pieces, options.threads, [&](std::size_t piece) {
      const std::size_t first = done + piece * kPlansInAPiece;
      for (std::size_t plan = first; plan < std::min(end, first + kPlansInAPiece); ++plan) {
        cost_one(plan);
      }
    });
  }
  if (progress && progress(plans, plans) != 0) cancelled();
  refuse_all(faults);
  return cost;
}

}  // namespace kith
