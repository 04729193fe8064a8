// What do some plans of an area contribute? Each plan is assessed on its own, so that plans can be
// worked through in batches over threads.
#include "costing/charging/some_contributions.hpp"

#include <algorithm>

#include "costing/basis/plan_view.hpp"
#include "costing/charging/assess_plan.hpp"
#include "costing/charging/guarantee.hpp"
#include "values/batches.hpp"

namespace kith::costing {
namespace {

namespace pla = columns::plans;

// An assessment costs its plan once for each week that differs, so fewer plans than in a costing
// are a piece of work that a thread takes at a time.
constexpr std::size_t kBatchSize = 64;

Period days_of(const Area& area, Row plan, Period asked) {
  const Table& plans = area.tables()[TableName::plans];
  return Period::inclusive(plans.date(pla::first_day, plan), plans.date(pla::last_day, plan))
      .shared_with(asked);
}

// Weeks cut to the days of the plan, since a week may begin before it. A plan that is not
// assessed is one row without a contribution, so that its days are counted.
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

PlanContribution assessed(const Basis& basis, Row plan) {
  const PlanView view = plan_view(basis, plan);
  ContributionCost cost = assess_plan(view);
  const auto group = guarantee_group(view, view.costed_days.first());
  PlanContribution one;
  one.plan = plan;
  one.weeks = weeks_in(cost, days_of(basis.area, plan, cost.period));
  one.weeks_in_year = view.is_calendar() ? view.year_days / Fraction{7} : view.weeks_in_year;
  one.age = group.age;
  one.status = group.status;
  one.provisional = cost.provisional;
  one.findings = std::move(cost.findings);
  return one;
}

}  // namespace

std::vector<PlanContribution> some_contributions(const Basis& basis, std::span<const Row> plans,
                                                 const Progress& progress) {
  std::vector<PlanContribution> all(plans.size());
  for_each_in_batches(plans.size(), {kBatchSize, basis.options.threads, "assessment"}, progress,
                      [&](std::size_t index) { all[index] = assessed(basis, plans[index]); });
  return all;
}

}  // namespace kith::costing
