// On which Mondays may a contribution change? All weeks between two of them are alike, so that one
// assessment serves for them.
#include "costing/charging/assessment_weeks.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "costing/charging/cost_of_care.hpp"

namespace kith::costing {
namespace {

// Every Monday on or after a day on which a row begins, or has ended.
class Changes {
 public:
  explicit Changes(Period period) : period_{period}, mondays_{period.first().monday()} {}

  void add(std::optional<Date> day) {
    if (!day) return;
    // A change counts from the first Monday on or after its day: a week is charged as a whole.
    const Date monday = (*day + 6).monday();
    if (period_.holds(monday)) mondays_.push_back(monday);
  }
  void add_rows(const Table& table, std::span<const Row> rows, Column first, Column last) {
    for (const Row row : rows) {
      add(table.optional_date(first, row));
      if (const auto day = table.optional_date(last, row)) add(*day + 1);
    }
  }
  void add_every_week() {
    for (Date monday = mondays_.front() + 7; period_.holds(monday); monday = monday + 7) {
      mondays_.push_back(monday);
    }
  }
  std::vector<Date> take() {
    std::ranges::sort(mondays_);
    mondays_.erase(std::ranges::unique(mondays_).begin(), mondays_.end());
    return std::move(mondays_);
  }

 private:
  Period period_;
  std::vector<Date> mondays_;
};

void add_birthdays(const PlanView& view, Changes& changes) {
  // Charging for adults begins at 18, and the full guarantee at 25 (SI 2014/2672 reg. 7). State
  // Pension age is looked up.
  constexpr std::array kAgesThatMatter = {18, 25};
  const Table& people = view.table(TableName::people);
  if (!people.has(columns::people::born, view.person)) return;
  const Date born = people.birth(columns::people::born, view.person).day;
  for (const int years : kAgesThatMatter) changes.add(born.plus_years(years));
  changes.add(view.parameters->state_pension_day(born));
}

// The tariffs of the plan's actions, and those that cover its assistants' absences.
void add_tariffs(const PlanView& view, Changes& changes) {
  namespace tar = columns::tariffs;
  const Table& tariffs = view.table(TableName::tariffs);
  const auto add = [&](const Table& table, Column column, std::span<const Row> rows) {
    for (const Row row : rows) {
      changes.add_rows(tariffs, view.area->tariff_rows(table.symbol(column, row)), tar::first_day,
                       tar::last_day);
    }
  };
  add(view.table(TableName::actions), columns::actions::tariff, view.area->actions_of(view.plan));
  add(view.table(TableName::employments), columns::employments::cover,
      view.area->employments_of(view.person));
}

// What-ifs of the policy and of prices. Those of statutory values are among the parameters
// already.
void add_what_ifs(const PlanView& view, Changes& changes) {
  for (const auto& change : view.basis->policy_changes) changes.add(change.first_day);
  for (const auto& change : view.basis->price_changes) changes.add(change.first_day);
}

}  // namespace

std::vector<Date> mondays_of_change(const PlanView& view) {
  Changes changes{view.costed_days};
  namespace col = columns;
  const Area& area = *view.area;
  // What a person has and needs.
  changes.add_rows(view.table(TableName::finances), area.finances_of(view.person),
                   col::finances::first_day, col::finances::last_day);
  changes.add_rows(view.table(TableName::budgets), area.budgets_of(view.person),
                   col::budgets::first_day, col::budgets::last_day);
  changes.add_rows(view.table(TableName::employments), area.employments_of(view.person),
                   col::employments::first_day, col::employments::last_day);
  // What care costs.
  add_tariffs(view, changes);
  add_what_ifs(view, changes);
  // Every date of the statutory values counts, used or not. A Monday too many only costs time,
  // since weeks that come out alike are joined.
  for (const ParameterRow& row : view.parameters->rows()) changes.add(row.first_day);
  for (const Date day : free_until(view)) changes.add(day);
  add_birthdays(view, changes);
  if (view.is_calendar()) changes.add_every_week();
  return changes.take();
}

}  // namespace kith::costing
