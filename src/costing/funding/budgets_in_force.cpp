#include "costing/funding/budgets_in_force.hpp"

#include <algorithm>

#include "costing/basis/scope.hpp"
#include "kith/tables/columns.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

constexpr int kYearPastAll = 3000;  // tables end with 2999

class Holder {
 public:
  Holder(const Area& area, Row person)
      : tables_{area.tables()}, budgets_{area.tables()[TableName::budgets]} {
    for (const Row row : area.budgets_of(person)) {
      held_.push_back({row, own_days(tables_, row), std::nullopt, row});
    }
  }

  std::vector<HeldBudget> run() {
    for (HeldBudget& one : held_) {
      if (budgets_.has(bud::replaces, one.budget) &&
          status_of_budget(tables_, one.budget) == "agreed") {
        take_places(one);
      }
    }
    return std::move(held_);
  }

 private:
  // Cycles are faults of the input; the count only keeps what cannot be from going on for ever.
  void take_places(const HeldBudget& later) {
    HeldBudget* earlier = what_is_replaced_by(later.budget);
    for (std::size_t steps = 0; earlier != nullptr && steps < held_.size(); ++steps) {
      join(later.family, earlier->family);
      end(*earlier, later.budget);
      earlier = what_is_replaced_by(earlier->budget);
    }
  }

  HeldBudget* what_is_replaced_by(Row later) {
    const Symbol id = budgets_.symbol(bud::replaces, later);
    if (id == kNoSymbol) return nullptr;
    const auto place = std::ranges::find_if(held_, [&](const HeldBudget& one) {
      return budgets_.symbol(bud::budget, one.budget) == id;
    });
    return place == held_.end() ? nullptr : &*place;
  }

  void end(HeldBudget& earlier, Row later) const {
    const Date begins = budgets_.date(bud::first_day, later);
    const auto before = earlier.replaced_by;
    if (before && budgets_.date(bud::first_day, *before) <= begins) return;
    earlier.replaced_by = later;
    earlier.days = {earlier.days.first(), std::min(earlier.days.end(), begins)};
  }

  void join(Row one, Row other) {
    const Row family = std::min(one, other);
    for (HeldBudget& held : held_) {
      if (held.family == one || held.family == other) held.family = family;
    }
  }

  const Tables& tables_;
  const Table& budgets_;
  std::vector<HeldBudget> held_;
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
          last ? *last + 1 : *Date::from_ymd(kYearPastAll, 1, 1)};
}

std::vector<HeldBudget> held_budgets(const Area& area, Row person) {
  return Holder{area, person}.run();
}

Row budget_on(const std::vector<HeldBudget>& held, Row budget, Date day) {
  const auto own = std::ranges::find(held, budget, &HeldBudget::budget);
  if (own == held.end() || own->days.holds(day)) return budget;
  const auto holds = [&](const HeldBudget& one) {
    return one.family == own->family && one.days.holds(day);
  };
  if (std::ranges::count_if(held, holds) != 1) return budget;
  return std::ranges::find_if(held, holds)->budget;
}

}  // namespace kith::costing
