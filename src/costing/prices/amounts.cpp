// What does an action come to in a typical week, and which price holds on which days? A quotation
// needs the week's pence alone; by calendar the price is looked up for each stretch of days on
// which no row of the tariff and no what-if begins or ends.
#include "costing/prices/amounts.hpp"

#include <algorithm>
#include <optional>

#include "costing/basis/steps.hpp"
#include "costing/prices/changed_prices.hpp"
#include "costing/prices/tariff_flow.hpp"

namespace kith::costing {
namespace {

namespace tar = columns::tariffs;

// The days on which an action's price at its tariff may change.
std::vector<Date> tariff_changes(const PlanView& view, Row action, Symbol tariff, Period days) {
  const Table& tariffs = view.table(TableName::tariffs);
  PriceOf price;
  price.action = action;
  price.tariff = tariff;
  std::vector<Date> changes = days_of_change(view, price, days);
  const auto add = [&](std::optional<Date> day) {
    if (day && days.holds(*day)) changes.push_back(*day);
  };
  for (const Row row : view.area->tariff_rows(tariff)) {
    add(tariffs.optional_date(tar::first_day, row));
    const auto last = tariffs.optional_date(tar::last_day, row);
    if (last) add(*last + 1);
  }
  std::ranges::sort(changes);
  changes.erase(std::ranges::unique(changes).begin(), changes.end());
  return changes;
}

}  // namespace

// A week is exact pence, except where every visit is rounded by itself.
Fraction week_pence(const PlanView& view, const ActionFlow& flow, const Price& price) {
  if (price.card) return charged_in_week(view, flow, price).pence;
  const Multipliers& multipliers = flow.multipliers;
  if (price.is_standing()) {
    const Fraction many = multipliers.quantity * multipliers.staff;
    return UnroundedMoney::of(price.rate, standing_units_a_week(view, price.unit) * many).pence();
  }
  if (!rounds_by_visit(view, flow.use, price) || flow.use.is_one_off()) {
    return UnroundedMoney::of(price.rate, units_of(price, flow.use.typical_week(), multipliers))
        .pence();
  }
  Fraction pence;
  for (const Slot& slot : flow.use.slots()) {
    const Fraction exact = visit_pence(price, multipliers, slot);
    pence += Fraction{view.rounded(exact_money(exact)).pence()} * slot.per_week;
  }
  return pence * flow.use.chance();
}

Fraction one_off_pence(const PlanView& view, const ActionFlow& flow, const Price& price) {
  if (price.card) return charged_once(view, flow, price).pence;
  if (price.is_standing()) return {};
  return UnroundedMoney::of(price.rate, units_of(price, flow.use.one_off(), flow.multipliers))
      .pence();
}

Period days_counted(const PlanView& view) {
  return {std::min(view.plan_days.first(), view.year.first()),
          std::max(view.plan_days.end(), view.year.end())};
}

std::vector<PriceSpan> tariff_spans(const Trial& trial, Row action, Period days) {
  const Symbol tariff = trial.table(TableName::actions).symbol(columns::actions::tariff, action);
  std::vector<PriceSpan> spans;
  const std::vector<Date> changes = tariff_changes(trial, action, tariff, days);
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    const FoundPrice found = tariff_price(trial, action, changes[i]);
    if (found.price) spans.push_back({Period{changes[i], changes[i + 1]}, *found.price});
  }
  return spans;
}

}  // namespace kith::costing
