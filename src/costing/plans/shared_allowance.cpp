// How do the plans of one employer share an Employment Allowance? What each plan's employments owe
// is worked out once; the charges of all plans that share an employer are then pooled and the
// allowance is taken in the order of pay days. A quoted year has no real pay days, so there each
// plan shares with one plan of each other person.
#include "costing/plans/shared_allowance.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "area/lookups.hpp"
#include "costing/employing/employer_charges.hpp"
#include "costing/employing/employment.hpp"
#include "costing/lines/action_lines.hpp"
#include "kith/values/parallel.hpp"

namespace kith::costing {
namespace {

Period days_of(const Area& area, const CostOptions& options, Row plan) {
  const Table& plans = area.tables()[TableName::plans];
  const Period own = Period::inclusive(plans.date(columns::plans::first_day, plan),
                                       plans.date(columns::plans::last_day, plan));
  return options.period ? options.period->shared_with(own) : own;
}

bool meet_in_a_tax_year(Period a, Period b) {
  return !a.is_empty() && !b.is_empty() && tax_year(a.first()) <= tax_year(b.last()) &&
         tax_year(b.first()) <= tax_year(a.last());
}

std::span<const Row> plans_of_employment(const Area& area, Row employment) {
  const Symbol id =
      area.tables()[TableName::employments].symbol(columns::employments::person, employment);
  const auto person = area.row_of(TableName::people, id);
  return person ? area.plans_of(*person) : std::span<const Row>{};
}

// Plans by employer, in the order of their rows; employers with plans that meet in a tax year.
using PlansOfEmployers = std::map<Symbol, std::vector<Row>>;

// Two plans of one employer share an allowance only where both have days in one tax year.
bool some_meet(const Area& area, const CostOptions& options, const std::vector<Row>& plans) {
  std::set<std::int32_t> years;
  for (const Row plan : plans) {
    const Period days = days_of(area, options, plan);
    if (days.is_empty()) continue;
    for (std::int32_t year = tax_year(days.first()); year <= tax_year(days.last()); ++year) {
      if (!years.insert(year).second) return true;
    }
  }
  return false;
}

// Most employers have one plan: they are dropped here and cost nothing later.
PlansOfEmployers shared_employers(const Area& area, const CostOptions& options) {
  PlansOfEmployers found;
  const std::size_t rows = area.tables()[TableName::employments].rows();
  for (Row row = 0; row < rows; ++row) {
    const Symbol employer = employer_of(area, row);
    for (const Row plan : plans_of_employment(area, row)) found[employer].push_back(plan);
  }
  for (auto& [employer, plans] : found) {
    std::ranges::sort(plans);
    plans.erase(std::ranges::unique(plans).begin(), plans.end());
  }
  std::erase_if(found, [&](const auto& entry) {
    return entry.second.size() < 2 || !some_meet(area, options, entry.second);
  });
  return found;
}

// --- who shares with whom ---

std::vector<Row> sharing_with(const PlansOfEmployers& employers, Row plan) {
  std::vector<Row> all;
  for (const auto& [employer, plans] : employers) {
    if (std::ranges::binary_search(plans, plan)) all.insert(all.end(), plans.begin(), plans.end());
  }
  std::ranges::sort(all);
  all.erase(std::ranges::unique(all).begin(), all.end());
  return all;
}

// The plan and, of each other person's, the first whose days meet its own.
std::vector<Row> one_of_each(const Area& area, const CostOptions& options,
                             const std::vector<Row>& sharing, Row plan) {
  const Period days = days_of(area, options, plan);
  std::map<Row, Row> of_person = {{area.person_of(plan), plan}};
  for (const Row other : sharing) {
    const Period its = days_of(area, options, other);
    if (its.shared_with(days).is_empty()) continue;
    const auto [place, is_new] = of_person.emplace(area.person_of(other), other);
    const bool is_own = place->first == area.person_of(plan);
    if (!is_new && !is_own && its.first() < days_of(area, options, place->second).first()) {
      place->second = other;
    }
  }
  std::vector<Row> plans;
  for (const auto& [person, row] : of_person) plans.push_back(row);
  std::ranges::sort(plans);
  return plans;
}

// --- what is due ---

using Charges = ByPayDays<Charge>;

// `basis` asks for no traces: they would be thrown away.
Charges charges_of_plan(const Basis& basis, Row plan) {
  try {
    const Trial trial = whole_plan(plan_view(basis, plan));
    std::vector<Finding> findings;
    std::vector<Fault> faults;
    const auto drafts = draft_actions(trial, findings, faults);
    if (!faults.empty()) return {};
    Usage usage{findings};
    const auto employments = employments_of(trial, drafts);
    return insurance_charges(trial, employments, insurance_due(trial, employments, usage));
  } catch (const Error&) {
    return {};  // reported when the plan itself is costed
  }
}

// Pools of plans, each worked out once however many plans share it.
class Pools {
 public:
  Pools(const Parameters& parameters, const std::map<Row, Charges>& charges)
      : parameters_{parameters}, charges_{charges} {}

  std::vector<Fraction> taken(const std::vector<Row>& pool, PayDays days, Row plan) {
    auto& known = known_[static_cast<std::size_t>(days)];
    auto place = known.find(pool);
    if (place == known.end()) place = known.emplace(pool, work_out(pool, days)).first;
    return place->second.at(plan);
  }

 private:
  using TakenByPlan = std::map<Row, std::vector<Fraction>>;

  TakenByPlan work_out(const std::vector<Row>& pool, PayDays days) const {
    std::vector<Charge> all;
    for (const Row plan : pool) {
      const auto& own = charges_.at(plan)[static_cast<std::size_t>(days)];
      all.insert(all.end(), own.begin(), own.end());
    }
    apply_allowance(parameters_, all);
    TakenByPlan taken;
    auto next = all.cbegin();
    for (const Row plan : pool) {
      const std::size_t many = charges_.at(plan)[static_cast<std::size_t>(days)].size();
      std::vector<Fraction>& of_plan = taken[plan];
      for (std::size_t i = 0; i < many; ++i) of_plan.push_back((next++)->taken);
    }
    return taken;
  }

  const Parameters& parameters_;
  const std::map<Row, Charges>& charges_;
  std::array<std::map<std::vector<Row>, TakenByPlan>, kPayDays.size()> known_;
};

std::map<Row, Charges> all_charges(const Basis& basis, const PlansOfEmployers& employers) {
  std::set<Row> rows;
  for (const auto& [employer, plans] : employers) rows.insert(plans.begin(), plans.end());
  const std::vector<Row> plans{rows.begin(), rows.end()};
  CostOptions without_trace = basis.options;
  without_trace.detail = Detail::lines;
  const Basis untraced = with_options(basis, std::move(without_trace));
  std::vector<Charges> found(plans.size());
  parallel_for(plans.size(), basis.options.threads,
               [&](std::size_t i) { found[i] = charges_of_plan(untraced, plans[i]); });
  std::map<Row, Charges> charges;
  for (std::size_t i = 0; i < plans.size(); ++i) charges[plans[i]] = std::move(found[i]);
  return charges;
}

}  // namespace

// Asked for a plan that is costed alone, to warn that others may share its allowance.
bool employs_elsewhere(const Area& area, const CostOptions& options, Symbol employer, Row plan) {
  const Period days = days_of(area, options, plan);
  const std::size_t rows = area.tables()[TableName::employments].rows();
  for (Row row = 0; row < rows; ++row) {
    if (employer_of(area, row) != employer) continue;
    for (const Row other : plans_of_employment(area, row)) {
      if (other != plan && meet_in_a_tax_year(days, days_of(area, options, other))) return true;
    }
  }
  return false;
}

std::map<Row, AllowanceTaken> share_allowances(const Basis& basis) {
  const Area& area = basis.area;
  const CostOptions& options = basis.options;
  std::map<Row, AllowanceTaken> taken;
  const PlansOfEmployers employers = shared_employers(area, options);
  if (employers.empty()) return taken;

  const auto charges = all_charges(basis, employers);
  Pools pools{*basis.parameters, charges};
  for (const auto& [plan, own] : charges) {
    const std::vector<Row> sharing = sharing_with(employers, plan);
    const std::vector<Row> rates = one_of_each(area, options, sharing, plan);
    for (const PayDays days : kPayDays) {
      taken[plan][static_cast<std::size_t>(days)] =
          pools.taken(days == PayDays::period ? sharing : rates, days, plan);
    }
  }
  return taken;
}

}  // namespace kith::costing
