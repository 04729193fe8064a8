// Which budgets follow each other in the payments of one budget, and on which days is each paid?
#include "costing/payments/budget_succession.hpp"

#include <algorithm>
#include <optional>

namespace kith::costing {
namespace bud = columns::budgets;

BudgetSuccession::BudgetSuccession(const PlanView& view, Row budget)
    : view_{view}, budget_{budget} {
  const auto all = budget_terms(*view.area, view.person);
  for (std::optional<Row> row = budget; row;) {
    const auto term = std::ranges::find(all, *row, &BudgetTerm::budget);
    if (!term->days.is_empty()) terms_.push_back(*term);
    row = term->replaced_by;
  }
}

bool BudgetSuccession::has(Row budget) const {
  return std::ranges::find(terms_, budget, &BudgetTerm::budget) != terms_.end();
}

Period BudgetSuccession::days() const {
  return terms_.empty() ? Period{} : Period{terms_.front().days.first(), terms_.back().days.end()};
}

std::vector<PaymentSeries> BudgetSuccession::series() const {
  std::vector<PaymentSeries> series;
  for (const BudgetTerm& term : terms_) {
    const PaymentSchedule schedule = schedule_of(term, series.empty() ? nullptr : &series.back());
    const bool goes_on = !series.empty() && series.back().schedule == schedule;
    if (!goes_on) series.push_back({schedule, {}});
    series.back().terms.push_back(term);
  }
  return series;
}

// A later budget without pay days of its own, or with days among those before, keeps those before.
// Otherwise its payments begin anew, on its own first payment or its first day.
PaymentSchedule BudgetSuccession::schedule_of(const BudgetTerm& term,
                                              const PaymentSeries* before) const {
  const Table& budgets = view_.table(TableName::budgets);
  const auto every = pay_every(view_, term.budget);
  const auto first = budgets.optional_date(bud::first_payment, term.budget);
  const Date own_first = first.value_or(term.days.first());
  if (before == nullptr) return {every.value_or(*pay_every(view_, budget_)), own_first};

  const PaymentSchedule& schedule = before->schedule;
  const bool same_every = !every || *every == schedule.every();
  const bool on_schedule = !first || schedule.period(schedule.number_on(*first)).first() == *first;
  if (same_every && on_schedule) return schedule;
  return {every.value_or(schedule.every()), own_first};
}

}  // namespace kith::costing
