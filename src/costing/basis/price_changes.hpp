// What-ifs of prices: tariffs, providers, mileage and pay, from a day on.
#pragma once

#include <string_view>
#include <vector>

#include "costing/basis/scope.hpp"

namespace kith::costing {

/// Whether a what-if's `set` names a price and not a parameter: "mileage_rate", "pay_rate",
/// "tariff:<id>", "provider:<id>" or "employment:<id>".
bool sets_price(std::string_view set) noexcept;

/// Reads one what-if of a price, the `place`-th of its options; nothing after a fault.
std::optional<PriceChange> read_price_change(const Area& area, const WhatIf& change,
                                             std::size_t place, std::vector<Fault>& faults);

/// The what-ifs of `options` that set prices, in their order. Throws `InputError`.
std::vector<PriceChange> price_changes_of(const Area& area, const CostOptions& options);

/// A new price for all of a provider needs that they have one unit, and one rate in each tariff.
void check_provider_price(const Area& area, const PriceChange& change, std::size_t place,
                          std::vector<Fault>& faults);

/// Whether the provider does an action: named in `who`, or as whose worker the supporter named
/// there stands among the person's ties.
bool is_done_by(const Area& area, Row person, Row action, Symbol provider);

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
Rate changed_rate(const Scope& scope, const PriceOf& price, Rate rate, Date day);

/// `days` parted where a what-if that reaches the price begins: its first day, the days of change,
/// and its end.
std::vector<Date> days_of_change(const Scope& scope, const PriceOf& price, Period days);

/// What the pay of an employment's row is the price of.
PriceOf pay_of(const Scope& scope, Row employment);

/// The hourly pay of an employment's row on a day, what-ifs applied.
Rate pay_rate(const Scope& scope, Row employment, Date day);

/// The pay of a night; a percentage raises it as it raises the hour's.
Rate sleep_in_rate(const Scope& scope, Row employment, Date day);

}  // namespace kith::costing
