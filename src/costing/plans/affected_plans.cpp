// Which plans can a what-if change? Each kind of what-if names a column (a tariff, a provider, an
// employment), and one pass over that column marks the plans. Too many may be marked, never too
// few: a plan that is left out is not costed again.
#include "costing/plans/affected_plans.hpp"

#include <algorithm>
#include <unordered_set>

#include "area/lookups.hpp"
#include "costing/basis/plan_view.hpp"
#include "costing/basis/policy.hpp"
#include "costing/basis/price_changes.hpp"
#include "costing/basis/texts.hpp"
#include "costing/plans/parameter_use.hpp"
#include "kith/tables/columns.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace emp = columns::employments;

// AffectedPlans plans by what they use.
class AffectedPlans {
 public:
  explicit AffectedPlans(const Area& area)
      : area_{area}, tables_{area.tables()}, marked_(tables_[TableName::plans].rows(), 0) {}

  void mark(const WhatIf& change);
  std::vector<Row> rows() const;

 private:
  void mark_all() { std::ranges::fill(marked_, std::uint8_t{1}); }
  void mark_person(Row person) {
    for (const Row plan : area_.plans_of(person)) marked_[plan] = 1;
  }
  template <class Wanted>
  void mark_employments(const Wanted& is_wanted);
  void mark_employers(Symbol employment);
  void mark_employers();
  void mark_miles();
  void mark_tariff(Symbol tariff);
  template <class Wanted>
  void mark_actions(const Wanted& is_wanted);
  void mark_provider(Symbol provider);
  void mark_use(ParameterUse use);

  const Area& area_;
  const Tables& tables_;
  std::vector<std::uint8_t> marked_;
};

template <class Wanted>
void AffectedPlans::mark_employments(const Wanted& is_wanted) {
  const Table& employments = tables_[TableName::employments];
  for (Row row = 0; row < employments.rows(); ++row) {
    if (!is_wanted(row)) continue;
    const auto person = area_.row_of(TableName::people, employments.symbol(emp::person, row));
    if (person) mark_person(*person);
  }
}

// The plans of one employer share an Employment Allowance, so that they move together.
void AffectedPlans::mark_employers(Symbol employment) {
  std::unordered_set<Symbol> employers;
  for (const Row row : area_.employment_rows(employment)) {
    employers.insert(employer_of(area_, row));
  }
  mark_employments([&](Row row) { return employers.contains(employer_of(area_, row)); });
}

void AffectedPlans::mark_employers() {
  mark_employments([](Row) { return true; });
}

template <class Wanted>
void AffectedPlans::mark_actions(const Wanted& is_wanted) {
  const Table& actions = tables_[TableName::actions];
  for (std::size_t row = 0; row < actions.rows(); ++row) {
    if (!is_wanted(actions, row)) continue;
    const auto plan = area_.row_of(TableName::plans, actions.symbol(act::plan, row));
    if (plan) marked_[*plan] = 1;
  }
}

void AffectedPlans::mark_miles() {
  mark_actions([](const Table& actions, std::size_t row) {
    return actions.has(act::miles, row) ||
           word_at(actions, TableName::actions, act::per, row) == "mile";
  });
}

// What is priced by the tariff, and employments whose absences are covered at it.
void AffectedPlans::mark_tariff(Symbol tariff) {
  mark_actions([&](const Table& actions, std::size_t row) {
    return actions.symbol(act::tariff, row) == tariff;
  });
  mark_employments(
      [&](Row row) { return tables_[TableName::employments].symbol(emp::cover, row) == tariff; });
}

// What the provider does itself, and what its workers do for those whose ties say so.
void AffectedPlans::mark_provider(Symbol provider) {
  mark_actions([&](const Table& actions, std::size_t row) {
    return actions.symbol(act::who, row) == provider;
  });
  const Table& ties = tables_[TableName::ties];
  for (std::size_t row = 0; row < ties.rows(); ++row) {
    if (ties.symbol(columns::ties::provider, row) != provider) continue;
    const auto person = area_.row_of(TableName::people, ties.symbol(columns::ties::person, row));
    if (person) mark_person(*person);
  }
}

// What is read for the contribution alone costs nothing more or less.
void AffectedPlans::mark_use(ParameterUse use) {
  if (use == ParameterUse::pay_runs) return mark_employers();
  if (use == ParameterUse::mileage) return mark_miles();
  if (use == ParameterUse::unknown) mark_all();
}

// A what-if of a policy changes what people pay and no cost. A price that cannot be read was
// refused when the options were.
void AffectedPlans::mark(const WhatIf& change) {
  if (sets_policy(change.set)) return;
  if (!sets_price(change.set)) return mark_use(use_of(change.set));
  std::vector<Fault> faults;
  const auto price = read_price_change(area_, change, 0, faults);
  if (!price) return;
  switch (price->of) {
    case PriceChange::Of::mileage: return mark_miles();
    case PriceChange::Of::tariff: return mark_tariff(price->id);
    case PriceChange::Of::provider: return mark_provider(price->id);
    case PriceChange::Of::employment:
      return price->id == kNoSymbol ? mark_employers() : mark_employers(price->id);
  }
}

std::vector<Row> AffectedPlans::rows() const {
  std::vector<Row> rows;
  for (std::size_t plan = 0; plan < marked_.size(); ++plan) {
    if (marked_[plan] != 0) rows.push_back(static_cast<Row>(plan));
  }
  return rows;
}

}  // namespace

std::vector<Row> affected_plans(const Area& area, std::span<const WhatIf> changes) {
  AffectedPlans marked{area};
  for (const WhatIf& change : changes) marked.mark(change);
  return marked.rows();
}

}  // namespace kith::costing
