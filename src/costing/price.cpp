#include "costing/price.hpp"

#include <algorithm>
#include <array>

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace tar = columns::tariffs;

constexpr std::array<std::string_view, 11> kUnitNames = {"hour",  "visit",    "session", "day",
                                                         "night", "sleep_in", "item",    "mile",
                                                         "week",  "month",    "year"};
constexpr std::array<std::string_view, 11> kPriceUnits = {
    "GBP/hour", "GBP/visit", "GBP/session", "GBP/day",   "GBP/night", "GBP/sleep_in",
    "GBP/item", "GBP/mile",  "GBP/week",    "GBP/month", "GBP/year"};

constexpr std::string_view kMileageParameter = "mileage_amap_first_10000";

std::optional<Unit> unit_from(std::string_view name) {
  const auto* place = std::ranges::find(kUnitNames, name);
  if (place == kUnitNames.end()) return std::nullopt;
  return static_cast<Unit>(place - kUnitNames.begin());
}

bool is_in_force(const Table& tariffs, Row row, Date day) {
  return (!tariffs.has(tar::first_day, row) || tariffs.date(tar::first_day, row) <= day) &&
         (!tariffs.has(tar::last_day, row) || day <= tariffs.date(tar::last_day, row));
}

// Bands, blocks, tiers and caps change what a visit costs; a row with one is not a plain price.
bool is_plain(const Table& tariffs, Row row) {
  constexpr std::array kConditions = {
      tar::days, tar::time_from, tar::min_minutes, tar::block_minutes, tar::from_minutes_per_week,
      tar::cap};
  return std::ranges::none_of(kConditions, [&](auto column) { return tariffs.has(column, row); }) &&
         tariffs.held_or(tar::sharing, row, 1) == 1;
}

bool fits_service(const Scope& scope, Row action, Row row) {
  const Symbol wanted = scope.table(TableName::actions).symbol(act::service, action);
  return wanted == kNoSymbol || wanted == scope.table(TableName::tariffs).symbol(tar::service, row);
}

FoundPrice tariff_price(const Scope& scope, Row action, Symbol tariff, Date day) {
  const Table& tariffs = scope.table(TableName::tariffs);
  std::optional<Row> found;
  for (const Row row : scope.area->tariff_rows(tariff)) {
    if (!is_in_force(tariffs, row, day) || !fits_service(scope, action, row)) continue;
    if (!is_plain(tariffs, row)) return {std::nullopt, NoPrice::not_assessed};
    if (!found) found = row;
  }
  if (!found) return {std::nullopt, NoPrice::not_given};
  const auto unit = unit_from(word_at(tariffs, TableName::tariffs, tar::per, *found));
  return {Price{tariffs.rate(tar::rate, *found), unit.value_or(Unit::hour),
                Cell{TableName::tariffs, *found, "rate"}},
          NoPrice::none};
}

// Whole months count as one, others by their share of the month's days.
Fraction months_in(Period period) {
  Fraction months;
  Date first = *Date::from_ymd(period.first().year(), period.first().month(), 1);
  for (; first < period.end(); first = first.plus_months(1)) {
    const Period month{first, first.plus_months(1)};
    months += Fraction::of(month.shared_with(period).days(), month.days());
  }
  return months;
}

}  // namespace

std::string_view price_unit(Unit unit) noexcept {
  return kPriceUnits[static_cast<std::size_t>(unit)];
}

std::string_view unit_name(Unit unit) noexcept {
  return kUnitNames[static_cast<std::size_t>(unit)];
}

FoundPrice find_price(const Scope& scope, Row action, Date day) {
  const Table& actions = scope.table(TableName::actions);
  if (actions.has(act::rate, action)) {
    const auto unit = unit_from(word_at(actions, TableName::actions, act::per, action));
    return {Price{actions.rate(act::rate, action), unit.value_or(Unit::hour),
                  Cell{TableName::actions, action, "rate"}},
            NoPrice::none};
  }
  const Symbol tariff = actions.symbol(act::tariff, action);
  if (tariff == kNoSymbol) return {std::nullopt, NoPrice::not_given};
  return tariff_price(scope, action, tariff, day);
}

FoundPrice mileage_price(const Scope& scope, Row action) {
  if (const auto rate = scope.tables->settings().mileage_rate) {
    return {Price{*rate, Unit::mile, std::nullopt}, NoPrice::none};
  }
  const auto value = scope.parameters->find(kMileageParameter, scope.prices_on);
  if (!value) return {std::nullopt, NoPrice::not_assessed};
  const Decimal pounds = parse_decimal(value->row->value, 5);
  return {Price{Rate::from_thousandths_of_a_penny(pounds.units), Unit::mile,
                Cell{TableName::actions, action, "miles"}, value->row},
          NoPrice::none};
}

Multipliers multipliers_of(const Scope& scope, Row action) {
  const Table& actions = scope.table(TableName::actions);
  Multipliers result;
  result.quantity = Fraction::of(actions.held_or(act::quantity, action, 1'000), 1'000);
  result.staff = actions.held_or(act::staff, action, 1);
  if (actions.has(act::miles, action)) {
    result.miles = Fraction::of(actions.held(act::miles, action), 1'000);
  }
  return result;
}

Fraction units_of(const Price& price, const Count& count, const Multipliers& multipliers) {
  const Fraction many = multipliers.quantity * multipliers.staff;
  switch (price.unit) {
    case Unit::hour: return count.minutes * many / Fraction{60};
    case Unit::day: return count.days * many;
    case Unit::mile: return count.occurrences * multipliers.miles.value_or(Fraction{1}) * many;
    default: return count.occurrences * many;
  }
}

Fraction standing_units_a_week(const Scope& scope, Unit unit) {
  if (unit == Unit::month) return Fraction{12} / scope.weeks_in_year;
  if (unit == Unit::year) return Fraction{1} / scope.weeks_in_year;
  return 1;
}

Fraction standing_units(const Scope& scope, Unit unit, Period period) {
  if (unit == Unit::month) return months_in(period);
  if (unit == Unit::year) return Fraction{period.days()} / scope.year_days;
  return Fraction::of(period.days(), 7);
}

}  // namespace kith::costing
