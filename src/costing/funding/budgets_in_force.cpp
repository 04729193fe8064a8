// On which days is each budget of a person in force, and which one took its place?
#include "costing/funding/budgets_in_force.hpp"

#include <algorithm>

#include "costing/basis/plan_view.hpp"
#include "costing/basis/texts.hpp"
#include "kith/tables/columns.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

// The end of a budget without an end date. No table has a date after the year 2999.
constexpr int kYearAfterAllDates = 3000;

// Follows `replaces` from each agreed budget and shortens what it replaced.
class BudgetTimeline {
 public:
  BudgetTimeline(const Area& area, Row person)
      : tables_{area.tables()}, budgets_{area.tables()[TableName::budgets]} {
    for (const Row row : area.budgets_of(person)) {
      terms_.push_back({row, own_days(tables_, row), std::nullopt, row});
    }
  }

  std::vector<BudgetTerm> run() {
    for (BudgetTerm& term : terms_) {
      if (budgets_.has(bud::replaces, term.budget) &&
          status_of_budget(tables_, term.budget) == "agreed") {
        replace_earlier(term);
      }
    }
    return std::move(terms_);
  }

 private:
  // Cycles of `replaces` are faults of the input and refused when it is read; counting the steps
  // makes sure that the loop ends all the same.
  void replace_earlier(const BudgetTerm& later) {
    BudgetTerm* earlier = replaced_by(later.budget);
    for (std::size_t steps = 0; earlier != nullptr && steps < terms_.size(); ++steps) {
      join(later.succession, earlier->succession);
      end(*earlier, later.budget);
      earlier = replaced_by(earlier->budget);
    }
  }

  // The budget that `later` replaces.
  BudgetTerm* replaced_by(Row later) {
    const Symbol id = budgets_.symbol(bud::replaces, later);
    if (id == kNoSymbol) return nullptr;
    const auto found = std::ranges::find_if(terms_, [&](const BudgetTerm& term) {
      return budgets_.symbol(bud::budget, term.budget) == id;
    });
    return found == terms_.end() ? nullptr : &*found;
  }

  // The earliest of several successors ends a budget.
  void end(BudgetTerm& earlier, Row later) const {
    const Date begins = budgets_.date(bud::first_day, later);
    const auto before = earlier.replaced_by;
    if (before && budgets_.date(bud::first_day, *before) <= begins) return;
    earlier.replaced_by = later;
    earlier.days = {earlier.days.first(), std::min(earlier.days.end(), begins)};
  }

  void join(Row one, Row other) {
    const Row succession = std::min(one, other);
    for (BudgetTerm& term : terms_) {
      if (term.succession == one || term.succession == other) term.succession = succession;
    }
  }

  const Tables& tables_;
  const Table& budgets_;
  std::vector<BudgetTerm> terms_;
};

}  // namespace

std::string_view status_of_budget(const Tables& tables, Row budget) {
  const std::string_view status =
      word_at(tables[TableName::budgets], TableName::budgets, bud::status, budget);
  return status.empty() ? "agreed" : status;
}

Period own_days(const Tables& tables, Row budget) {
  const Table& budgets = tables[TableName::budgets];
  const auto last = budgets.optional_date(bud::last_day, budget);
  return {budgets.date(bud::first_day, budget),
          last ? *last + 1 : *Date::from_ymd(kYearAfterAllDates, 1, 1)};
}

std::vector<BudgetTerm> budget_terms(const Area& area, Row person) {
  return BudgetTimeline{area, person}.run();
}

Row budget_on(const std::vector<BudgetTerm>& terms, Row budget, Date day) {
  const auto own = std::ranges::find(terms, budget, &BudgetTerm::budget);
  if (own == terms.end() || own->days.holds(day)) return budget;
  const auto is_in_force = [&](const BudgetTerm& term) {
    return term.succession == own->succession && term.days.holds(day);
  };
  if (std::ranges::count_if(terms, is_in_force) != 1) return budget;
  return std::ranges::find_if(terms, is_in_force)->budget;
}

}  // namespace kith::costing
