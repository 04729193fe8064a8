// What is the price of an action: how much a unit costs, which cell says it, and how many units?
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "costing/basis/trial.hpp"
#include "costing/prices/changed_prices.hpp"
#include "costing/prices/tariff.hpp"
#include "costing/prices/usage.hpp"

namespace kith::costing {

enum class Unit : std::uint8_t {
  hour,
  visit,
  session,
  day,
  night,
  sleep_in,
  item,
  mile,  // by what happens
  week,
  month,
  year,  // standing charges
};

/// "GBP/hour", "GBP/visit", …
std::string_view price_unit(Unit unit) noexcept;
/// "hour", "visit", …
std::string_view unit_name(Unit unit) noexcept;

/// What one unit costs.
struct Price {
  Rate rate;
  Unit unit = Unit::hour;
  std::optional<Cell> at;
  const ParameterRow* parameter = nullptr;  ///< where the rate is a statutory one
  std::shared_ptr<const RateCard> card{};   ///< where it depends on more than the unit; `rate` is
                                            ///< then its first row's
  bool is_standing() const noexcept { return unit >= Unit::week; }
};

/// Why an action has no price that can be used.
enum class NoPrice : std::uint8_t { none, not_given, not_assessed };

struct FoundPrice {
  std::optional<Price> price;
  NoPrice why = NoPrice::none;
};

/// What the action's tariff charges on `day`: its rows in force for the action's service. Where
/// they price several units, the one that the schedule counts wins, else hours where it has a
/// duration, else the first row's.
FoundPrice tariff_price(const Trial& trial, Row action, Date day);

/// What another tariff charges for the action: by its rows for the action's service, or for the
/// first of its services.
FoundPrice cover_price(const Trial& trial, Row action, Symbol tariff, Date day);

/// The agreed rate of an action, else its tariff's price on `day`.
FoundPrice find_price(const Trial& trial, Row action, Date day);

/// Minutes of a typical week that the plan buys at a tariff, over all its actions and workers, or
/// that are being tried out: what chooses among volume tiers.
Fraction minutes_bought(const Trial& trial, Symbol tariff);

/// What the agreed rate of an action is the price of.
PriceOf agreed_price_of(const PlanView& view, Row action);

/// The price on `day` of the miles that an action travels beside another rate; a statutory one is
/// that of the day whose prices are quoted.
inline constexpr PriceOf kMileage{.is_mileage = true};
FoundPrice mileage_price(const PlanView& view, Row action, Date day);

/// Multiplies what happens: quantity, staff, and miles at each occurrence.
struct Multipliers {
  Fraction quantity{1};
  Fraction staff{1};
  std::optional<Fraction> miles;
};
Multipliers multipliers_of(const PlanView& view, Row action);

/// The units of `price` in a count, multiplied.
Fraction units_of(const Price& price, const Count& count, const Multipliers& multipliers);

/// The units of a standing charge in a typical week, and between two days by calendar.
Fraction standing_units_a_week(const PlanView& view, Unit unit);
Fraction standing_units(const PlanView& view, Unit unit, Period period);

}  // namespace kith::costing
