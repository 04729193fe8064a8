// What does a unit of an action cost on a day? An agreed rate comes first, then the rows of the
// tariff in force for the action's service. Rows may price several units (an hour and a night): the
// one that the schedule can count wins.
#include "costing/prices/price.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "costing/basis/texts.hpp"
#include "costing/prices/changed_prices.hpp"
#include "tables/in_force.hpp"

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

// Bands, blocks, tiers and sharing change what a visit costs; a row with none is a plain price.
bool is_plain(const Table& tariffs, Row row) {
  constexpr std::array kConditions = {tar::days, tar::time_from, tar::min_minutes,
                                      tar::block_minutes, tar::from_minutes_per_week};
  return std::ranges::none_of(kConditions, [&](auto column) { return tariffs.has(column, row); }) &&
         tariffs.held_or(tar::sharing, row, 1) == 1;
}

Unit unit_of(const Table& tariffs, Row row) {
  return unit_from(word_at(tariffs, TableName::tariffs, tar::per, row)).value_or(Unit::hour);
}

// The rows in force for a service; without one, for the service of the first of them.
std::vector<Row> rows_in_force(const PlanView& view, Symbol wanted, Symbol tariff, Date day) {
  const Table& tariffs = view.table(TableName::tariffs);
  std::vector<Row> rows;
  for (const Row row : view.area->tariff_rows(tariff)) {
    if (!is_in_force(tariffs, tar::first_day, tar::last_day, row, day)) continue;
    const Symbol service = tariffs.symbol(tar::service, row);
    if (wanted == kNoSymbol) wanted = service;
    if (service == wanted) rows.push_back(row);
  }
  return rows;
}

// Whether a unit is what the schedule counts: nights, visits, …, or time.
bool is_counted(const Schedule& schedule, Unit unit) {
  switch (schedule.counted()) {
    case Counted::night: return unit == Unit::night || unit == Unit::sleep_in;
    case Counted::visit: return unit == Unit::visit;
    case Counted::session: return unit == Unit::session;
    case Counted::item: return unit == Unit::item;
    case Counted::mile: return unit == Unit::mile;
    case Counted::time: break;
  }
  return schedule.has_durations() && unit == Unit::hour;
}

// A line has one unit: that of the first row which the schedule can count, else the first row's.
void keep_one_unit(const PlanView& view, Row action, std::vector<Row>& rows) {
  const Table& tariffs = view.table(TableName::tariffs);
  const auto differs_from = [&](Unit unit) {
    return [&tariffs, unit](Row row) { return unit_of(tariffs, row) != unit; };
  };
  const Unit first = unit_of(tariffs, rows.front());
  if (std::ranges::none_of(rows, differs_from(first))) return;
  const Schedule& schedule = schedule_of(view, action);
  const auto chosen = std::ranges::find_if(
      rows, [&](Row row) { return is_counted(schedule, unit_of(tariffs, row)); });
  const Unit unit = chosen == rows.end() ? first : unit_of(tariffs, *chosen);
  std::erase_if(rows, differs_from(unit));
}

// The rate of a tariff's row for one action on a day, what-ifs applied.
Rate tariff_rate(const PlanView& view, Row action, Row row, Date day) {
  const Table& tariffs = view.table(TableName::tariffs);
  PriceOf price;
  price.action = action;
  price.tariff = tariffs.symbol(tar::tariff, row);
  return changed_rate(view, price, tariffs.rate(tar::rate, row), day);
}

TariffBand band_of(const Table& tariffs, Row row, Rate rate) {
  const auto whole = [&](Column column, std::int32_t otherwise) {
    return static_cast<std::int32_t>(tariffs.held_or(column, row, otherwise));
  };
  TariffBand band;
  band.row = row;
  band.rate = rate;
  if (tariffs.has(tar::days, row)) {
    const BandDays days = tariffs.band_days(tar::days, row);
    band.days = days.bank_holiday ? band.days : days.days;
    band.days_class = days.bank_holiday ? DayClass::bank_holiday
                      : days.named      ? DayClass::named
                                        : DayClass::range;
  }
  band.is_timed = tariffs.has(tar::time_from, row);
  band.from = whole(tar::time_from, 0);
  band.to = whole(tar::time_to, 0);
  band.sharing = whole(tar::sharing, 1);
  band.least_minutes = whole(tar::min_minutes, 0);
  band.block_minutes = whole(tar::block_minutes, 1);
  band.from_a_week = tariffs.held_or(tar::from_minutes_per_week, row, 0);
  band.is_excess =
      band.from_a_week > 0 && word_at(tariffs, TableName::tariffs, tar::tier, row) == "excess";
  return band;
}

// Volume tiers depend on what the whole plan buys at the tariff, not on this action alone.
std::shared_ptr<const RateCard> card_of(const Trial& trial, Row action, Date day,
                                        const std::vector<Row>& rows, Unit unit) {
  const Table& tariffs = trial.table(TableName::tariffs);
  std::vector<TariffBand> bands;
  bands.reserve(rows.size());
  for (const Row row : rows) {
    bands.push_back(band_of(tariffs, row, tariff_rate(trial, action, row, day)));
  }
  RateCard::Settings settings;
  settings.is_hourly = unit == Unit::hour;
  settings.splits_nights = trial.tables->settings().nights_split_at_midnight;
  settings.holidays = trial.calendar.bank_holidays;
  const bool has_tiers =
      std::ranges::any_of(bands, [](const TariffBand& band) { return band.from_a_week > 0; });
  if (has_tiers) {
    settings.minutes_a_week = minutes_bought(trial, tariffs.symbol(tar::tariff, rows.front()));
  }
  return std::make_shared<const RateCard>(std::move(bands), settings);
}

// The price of an action at rows of one tariff.
FoundPrice price_of_rows(const Trial& trial, Row action, std::vector<Row> rows, Date day) {
  if (rows.empty()) return {std::nullopt, NoPrice::not_given};
  const Table& tariffs = trial.table(TableName::tariffs);
  keep_one_unit(trial, action, rows);
  const Row first = rows.front();
  Price price{tariff_rate(trial, action, first, day), unit_of(tariffs, first),
              Cell{TableName::tariffs, first, "rate"}};
  const bool is_simple = rows.size() == 1 && is_plain(tariffs, first);
  if (!is_simple && !price.is_standing()) {
    price.card = card_of(trial, action, day, rows, price.unit);
  }
  return {std::move(price), NoPrice::none};
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

// Only what is charged at the tariff counts towards its tiers: no agreed rates, no employed or
// unpaid hours.
Fraction minutes_bought(const Trial& trial, Symbol tariff) {
  if (trial.volume && tariff == trial.volume->tariff) return trial.volume->minutes;
  const Table& actions = trial.table(TableName::actions);
  Fraction minutes;
  for (const Row action : trial.actions) {
    const bool buys = actions.symbol(act::tariff, action) == tariff &&
                      !actions.has(act::rate, action) && !actions.has(act::within, action) &&
                      !actions.has(act::employment, action) && !actions.yes(act::unpaid, action);
    if (!buys) continue;
    const Multipliers multipliers = multipliers_of(trial, action);
    minutes += Use{trial, action}.typical_week().minutes * multipliers.quantity * multipliers.staff;
  }
  return minutes;
}

std::string_view price_unit(Unit unit) noexcept {
  return kPriceUnits[static_cast<std::size_t>(unit)];
}

std::string_view unit_name(Unit unit) noexcept {
  return kUnitNames[static_cast<std::size_t>(unit)];
}

FoundPrice tariff_price(const Trial& trial, Row action, Date day) {
  const Symbol tariff = trial.table(TableName::actions).symbol(act::tariff, action);
  if (tariff == kNoSymbol) return {std::nullopt, NoPrice::not_given};
  const Symbol service = trial.table(TableName::actions).symbol(act::service, action);
  return price_of_rows(trial, action, rows_in_force(trial, service, tariff, day), day);
}

FoundPrice cover_price(const Trial& trial, Row action, Symbol tariff, Date day) {
  const Symbol service = trial.table(TableName::actions).symbol(act::service, action);
  std::vector<Row> rows = rows_in_force(trial, service, tariff, day);
  if (rows.empty()) rows = rows_in_force(trial, kNoSymbol, tariff, day);
  return price_of_rows(trial, action, std::move(rows), day);
}

FoundPrice find_price(const Trial& trial, Row action, Date day) {
  const Table& actions = trial.table(TableName::actions);
  if (actions.has(act::rate, action)) {
    const Unit unit =
        unit_from(word_at(actions, TableName::actions, act::per, action)).value_or(Unit::hour);
    const Rate rate =
        changed_rate(trial, agreed_price_of(trial, action), actions.rate(act::rate, action), day);
    return {Price{rate, unit, Cell{TableName::actions, action, "rate"}}, NoPrice::none};
  }
  return tariff_price(trial, action, day);
}

PriceOf agreed_price_of(const PlanView& view, Row action) {
  PriceOf price;
  price.action = action;
  price.is_mileage =
      word_at(view.table(TableName::actions), TableName::actions, act::per, action) == "mile";
  return price;
}

// The area's own rate wins over the approved amount of HMRC, whose value is a parameter.
FoundPrice mileage_price(const PlanView& view, Row action, Date day) {
  const auto changed = [&](Rate rate) { return changed_rate(view, kMileage, rate, day); };
  if (const auto rate = view.tables->settings().mileage_rate) {
    return {Price{changed(*rate), Unit::mile, std::nullopt}, NoPrice::none};
  }
  const auto value = view.parameters->find(kMileageParameter, view.pricing_date);
  if (!value) return {std::nullopt, NoPrice::not_assessed};
  const Decimal pounds = parse_decimal(value->row->value, 5);
  return {Price{changed(Rate::from_thousandths_of_a_penny(pounds.units)), Unit::mile,
                Cell{TableName::actions, action, "miles"}, value->row},
          NoPrice::none};
}

Multipliers multipliers_of(const PlanView& view, Row action) {
  const Table& actions = view.table(TableName::actions);
  Multipliers result;
  if (actions.has(act::quantity, action)) {
    result.quantity = Fraction::of(actions.held(act::quantity, action), 1'000);
  }
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

Fraction standing_units_a_week(const PlanView& view, Unit unit) {
  if (unit == Unit::month) return Fraction{12} / view.weeks_in_year;
  if (unit == Unit::year) return Fraction{1} / view.weeks_in_year;
  return 1;
}

Fraction standing_units(const PlanView& view, Unit unit, Period period) {
  if (unit == Unit::month) return months_in(period);
  if (unit == Unit::year) return Fraction{period.days()} / view.year_days;
  return Fraction::of(period.days(), 7);
}

}  // namespace kith::costing
