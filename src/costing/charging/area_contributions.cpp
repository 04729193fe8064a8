#include "kith/costing/area_contributions.hpp"

#include <algorithm>
#include <numeric>

#include "costing/basis/effective_parameters.hpp"
#include "costing/charging/assess_plan.hpp"
#include "costing/charging/guarantee.hpp"
#include "costing/charging/some_contributions.hpp"
#include "values/batches.hpp"

namespace kith {
namespace {

namespace pla = columns::plans;

constexpr std::size_t kBatchSize = 64;

Period days_of(const Area& area, Row plan, Period asked) {
  const Table& plans = area.tables()[TableName::plans];
  return Period::inclusive(plans.date(pla::first_day, plan), plans.date(pla::last_day, plan))
      .shared_with(asked);
}

std::vector<PaidWeeks> weeks_in(const ContributionCost& cost, Period days) {
  std::vector<PaidWeeks> weeks;
  for (const ContributionWeeks& row : cost.weeks) {
    weeks.push_back(
        {std::max(row.monday, days.first()), row.last_day, row.contribution, row.reason});
  }
  if (weeks.empty() && !days.is_empty()) {
    weeks.push_back({days.first(), days.last(), std::nullopt, "not_assessed"});
  }
  return weeks;
}

PlanContribution assessed(const Area& area, Row plan, const std::shared_ptr<const Parameters>& used,
                          const CostOptions& options) {
  ContributionCost cost = costing::assess_plan(area, plan, used, options);
  const auto scope = costing::make_scope(area, plan, *used, options);
  const auto group = costing::guarantee_group(scope, scope.counted.first());
  PlanContribution one;
  one.plan = plan;
  one.weeks = weeks_in(cost, days_of(area, plan, cost.period));
  one.weeks_in_year = scope.is_calendar() ? scope.year_days / Fraction{7} : scope.weeks_in_year;
  one.age = group.age;
  one.status = group.status;
  one.provisional = cost.provisional;
  one.findings = std::move(cost.findings);
  return one;
}

}  // namespace

std::vector<PlanContribution> costing::some_contributions(
    const Area& area, std::span<const Row> plans, const std::shared_ptr<const Parameters>& used,
    const CostOptions& options, const Progress& progress) {
  std::vector<PlanContribution> all(plans.size());
  for_each_in_batches(
      plans.size(), {kBatchSize, options.threads, "assessment"}, progress,
      [&](std::size_t place) { all[place] = assessed(area, plans[place], used, options); });
  return all;
}

AreaContributions cost_contributions(const Area& area, const Parameters& parameters,
                                     const CostOptions& options, const Progress& progress) {
  std::vector<Row> plans(area.tables()[TableName::plans].rows());
  std::iota(plans.begin(), plans.end(), Row{0});
  AreaContributions all;
  all.area = area;
  all.options = options;
  all.used = costing::effective_parameters(area, parameters, options);
  all.plans = costing::some_contributions(area, plans, all.used, options, progress);
  return all;
}

}  // namespace kith
