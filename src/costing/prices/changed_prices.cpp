// Prices and pay after the what-ifs of prices that have begun on a day.
#include "costing/prices/changed_prices.hpp"

#include <algorithm>

#include "area/lookups.hpp"
#include "costing/payroll/pay_rules.hpp"

namespace kith::costing {
namespace {

namespace emp = columns::employments;

// A provider's price reaches whatever its workers do for the person, by name or through a tie.
bool reaches(const PlanView& view, const PriceChange& change, const PriceOf& price) {
  switch (change.of) {
    case PriceChange::Of::mileage: return price.is_mileage;
    case PriceChange::Of::tariff: return price.tariff == change.id;
    case PriceChange::Of::provider:
      return price.action && is_done_by(*view.area, view.person, *price.action, change.id);
    case PriceChange::Of::employment:
      return price.employed_by && (change.id == kNoSymbol || price.employment == change.id);
  }
  return false;
}

// The wage floor in thousandths of a penny; nothing where none is known on the day.
std::optional<Fraction> floor_on(const PlanView& view, Row employment, Date day) {
  const auto floor = wage_floor(view, worker_of(view, employment), day);
  if (!floor) return std::nullopt;
  return floor->value.amount * Fraction{100'000};
}

Rate applied(const PlanView& view, const PriceChange& change, const PriceOf& price, Rate rate,
             Date day) {
  const std::int64_t held = rate.thousandths_of_a_penny();
  if (change.value.from != ValueChange::From::floor) {
    return Rate::from_thousandths_of_a_penny(change.value.of(held));
  }
  const auto floor = floor_on(view, *price.employed_by, day);
  if (!floor) return rate;
  return Rate::from_thousandths_of_a_penny(std::max(held, change.value.of(*floor)));
}

// A floor that pay follows moves it on the days on which the floor moves.
void add_floor_days(const PlanView& view, Period days, std::vector<Date>& into) {
  for (const ParameterRow& row : view.parameters->rows()) {
    if (row.name.starts_with("nmw_") && days.holds(row.first_day)) into.push_back(row.first_day);
  }
}

}  // namespace

Rate changed_rate(const PlanView& view, const PriceOf& price, Rate rate, Date day) {
  for (const PriceChange& change : view.basis->price_changes) {
    if (change.first_day <= day && reaches(view, change, price)) {
      rate = applied(view, change, price, rate, day);
    }
  }
  return rate;
}

// A what-if that follows the wage floor also moves on the days on which the floor does.
std::vector<Date> days_of_change(const PlanView& view, const PriceOf& price, Period days) {
  if (view.basis->price_changes.empty()) return {days.first(), days.end()};
  std::vector<Date> changes = {days.first()};
  for (const PriceChange& change : view.basis->price_changes) {
    if (change.first_day >= days.end() || !reaches(view, change, price)) continue;
    const Period begun{std::max(change.first_day, days.first()), days.end()};
    changes.push_back(begun.first());
    if (change.value.from == ValueChange::From::floor) add_floor_days(view, begun, changes);
  }
  std::ranges::sort(changes);
  changes.erase(std::ranges::unique(changes).begin(), changes.end());
  changes.push_back(days.end());
  return changes;
}

PriceOf pay_of(const PlanView& view, Row employment) {
  const Table& employments = view.table(TableName::employments);
  PriceOf price;
  price.employment = employments.symbol(emp::employment, employment);
  price.employed_by = employment;
  return price;
}

Rate pay_rate(const PlanView& view, Row employment, Date day) {
  const Rate rate = view.table(TableName::employments).rate(emp::pay_rate, employment);
  return changed_rate(view, pay_of(view, employment), rate, day);
}

// Only percentages reach a night: a new price per hour says nothing of it.
Rate sleep_in_rate(const PlanView& view, Row employment, Date day) {
  Rate rate = view.table(TableName::employments).rate(emp::sleep_in_rate, employment);
  const PriceOf price = pay_of(view, employment);
  for (const PriceChange& change : view.basis->price_changes) {
    const bool is_raise = change.value.from == ValueChange::From::old;
    if (is_raise && change.first_day <= day && reaches(view, change, price)) {
      rate = applied(view, change, price, rate, day);
    }
  }
  return rate;
}

}  // namespace kith::costing
