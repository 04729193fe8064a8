#include "kith/costing/area_contributions.hpp"

#include <algorithm>
#include <numeric>

#include "costing/assess_plan.hpp"
#include "costing/guarantee.hpp"
#include "costing/overlay.hpp"
#include "costing/some_contributions.hpp"
#include "kith/values/parallel.hpp"

namespace kith {
namespace {

namespace pla = columns::plans;

constexpr std::size_t kPlansInAPiece = 64;
constexpr std::size_t kPiecesInARound = 4;

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

// Faults of every plan, in plan order: none of them hides another's.
void refuse_all(std::vector<std::vector<Fault>>& faults_by_plan) {
  std::vector<Fault> all;
  for (std::vector<Fault>& faults : faults_by_plan) {
    std::ranges::move(faults, std::back_inserter(all));
  }
  if (!all.empty()) throw InputError{std::move(all)};
}

void tell(const Progress& progress, std::size_t done, std::size_t count) {
  if (progress && progress(done, count) != 0) {
    throw Error{Code::cancelled, "the assessment was cancelled"};
  }
}

}  // namespace

std::vector<PlanContribution> costing::some_contributions(
    const Area& area, std::span<const Row> plans, const std::shared_ptr<const Parameters>& used,
    const CostOptions& options, const Progress& progress) {
  const std::size_t count = plans.size();
  std::vector<PlanContribution> all(count);
  std::vector<std::vector<Fault>> faults(count);
  const auto assess_one = [&](std::size_t place) {
    try {
      all[place] = assessed(area, plans[place], used, options);
    } catch (const InputError& error) {
      faults[place] = error.faults();
    }
  };
  // Progress is told between rounds of pieces, on the caller's thread.
  constexpr std::size_t kRound = kPlansInAPiece * kPiecesInARound;
  for (std::size_t done = 0; done < count; done += kRound) {
    tell(progress, done, count);
    const std::size_t end = std::min(count, done + kRound);
    const std::size_t pieces = (end - done + kPlansInAPiece - 1) / kPlansInAPiece;
    parallel_for(pieces, options.threads, [&](std::size_t piece) {
      const std::size_t first = done + piece * kPlansInAPiece;
      for (std::size_t place = first; place < std::min(end, first + kPlansInAPiece); ++place) {
        assess_one(place);
      }
    });
  }
  tell(progress, count, count);
  refuse_all(faults);
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
