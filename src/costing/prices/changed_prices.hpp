// What does a price become on a day, once the what-ifs that change it have begun?
#pragma once

#include <optional>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/basis/price_changes.hpp"

namespace kith::costing {

/// What a price is the price of; a what-if reaches it by any of these.
struct PriceOf {
  std::optional<Row> action{};  ///< whose provider may change it
  Symbol tariff = kNoSymbol;
  Symbol employment = kNoSymbol;
  std::optional<Row> employed_by{};  ///< the row of the employment
  bool is_mileage = false;           ///< of a mile that no tariff prices
};

/// `rate` after every what-if that reaches it and has begun on `day`, each on the outcome of the
/// one before.
Rate changed_rate(const PlanView& view, const PriceOf& price, Rate rate, Date day);

/// `days` parted where a what-if that reaches the price begins: its first day, the days of change,
/// and its end.
std::vector<Date> days_of_change(const PlanView& view, const PriceOf& price, Period days);

/// What the pay of an employment's row is the price of.
PriceOf pay_of(const PlanView& view, Row employment);

/// The hourly pay of an employment's row on a day, what-ifs applied.
Rate pay_rate(const PlanView& view, Row employment, Date day);

/// The pay of a night; a percentage raises it as it raises the hour's.
Rate sleep_in_rate(const PlanView& view, Row employment, Date day);

}  // namespace kith::costing
