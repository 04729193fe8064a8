// Which prices do the what-ifs of a call set: of tariffs, providers, mileage and pay, from a day
// on?
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "costing/basis/what_if_value.hpp"
#include "kith/area/area.hpp"
#include "kith/costing/options.hpp"
#include "kith/values/error.hpp"

namespace kith::costing {

/// A what-if of a price, ready to be applied.
struct PriceChange {
  enum class Of : std::uint8_t { mileage, tariff, provider, employment };
  Of of{};
  Symbol id = kNoSymbol;  ///< the tariff, provider or employment; none: every employment
  Date first_day;
  ValueChange value;
};

/// Whether a what-if's `set` names a price and not a parameter: "mileage_rate", "pay_rate",
/// "tariff:<id>", "provider:<id>" or "employment:<id>".
bool sets_price(std::string_view set) noexcept;

/// Reads one what-if of a price, the `place`-th of its options; nothing after a fault.
std::optional<PriceChange> read_price_change(const Area& area, const WhatIf& change,
                                             std::size_t place, std::vector<Fault>& faults);

/// Those of `what_ifs` that set prices, in their order; every fault is appended.
std::vector<PriceChange> price_changes_of(const Area& area, std::span<const WhatIf> what_ifs,
                                          std::vector<Fault>& faults);

/// A new price for all of a provider needs that they have one unit, and one rate in each tariff.
void check_provider_price(const Area& area, const PriceChange& change, std::size_t place,
                          std::vector<Fault>& faults);

}  // namespace kith::costing
