#include "costing/prices/pay_rates.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "costing/basis/services.hpp"
#include "costing/payroll/employment_terms.hpp"
#include "costing/prices/changed_prices.hpp"
#include "costing/prices/tariff_flow.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace emp = columns::employments;

constexpr std::uint8_t kAllWeekdays = 0x7F;
constexpr std::uint8_t kWeekend = 0x60;  // bit 5 Saturday, bit 6 Sunday

const Table& employments_in(const Scope& scope) { return scope.table(TableName::employments); }

std::optional<Fraction> multiple_in(const Scope& scope, Column column, Row employment) {
  const Table& employments = employments_in(scope);
  if (!employments.has(column, employment)) return std::nullopt;
  return Fraction::of(employments.held(column, employment), 1'000'000);
}

TariffBand pay_band(Row employment, Rate rate, DayClass days_class, std::uint8_t days,
                    const Fraction& multiple) {
  TariffBand band;
  band.row = employment;
  band.is_pay = true;
  band.rate = rate;
  band.days_class = days_class;
  band.days = days;
  band.multiple = multiple;
  return band;
}

// The rate of a row and its multiples; for nights, of so many minutes each.
std::vector<TariffBand> pay_bands(const Scope& scope, Row employment, Rate rate,
                                  std::int32_t minutes_each) {
  const auto weekend = multiple_in(scope, emp::weekend_multiple, employment);
  const auto holiday = multiple_in(scope, emp::bank_holiday_multiple, employment);
  std::vector<TariffBand> bands;
  const auto add = [&](DayClass days_class, std::uint8_t days, const Fraction& multiple) {
    bands.push_back(pay_band(employment, rate, days_class, days, multiple));
    bands.back().minutes_each = minutes_each;
  };
  add(DayClass::any, kAllWeekdays, Fraction{1});
  if (weekend) add(DayClass::named, kWeekend, *weekend);
  if (holiday && weekend && *weekend > *holiday) {
    add(DayClass::bank_holiday, kAllWeekdays & ~kWeekend, *holiday);
  } else if (holiday) {
    add(DayClass::bank_holiday, kAllWeekdays, *holiday);
  }
  return bands;
}

Price with_card(const Scope& scope, Price price, std::vector<TariffBand> bands) {
  RateCard::Settings settings;
  settings.is_hourly = price.unit == Unit::hour;
  settings.splits_nights = scope.tables->settings().nights_split_at_midnight;
  settings.holidays = scope.calendar.bank_holidays;
  price.card = std::make_shared<const RateCard>(std::move(bands), settings);
  return price;
}

// A row's days at its pay, parted where a what-if changes that.
void add_pay(const Scope& scope, Row row, PayBasis basis, Period days,
             std::vector<PriceSpan>& spans) {
  const std::vector<Date> changes = days_of_change(scope, pay_of(scope, row), days);
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    spans.push_back({{changes[i], changes[i + 1]}, pay_price(scope, row, basis, changes[i])});
  }
}

bool belongs_to_days(const ActionFlow& flow) {
  return !flow.use.schedule().is_flexible() ||
         std::ranges::any_of(flow.use.slots(),
                             [](const Slot& slot) { return slot.day.has_value(); });
}

}  // namespace

std::optional<PayBasis> pay_basis(const Scope& scope, Row action, const Use& use, Row employment) {
  const Table& actions = scope.table(TableName::actions);
  const std::string_view kind = kind_of_service(*scope.area, actions.symbol(act::service, action));
  const bool is_sleep_in =
      kind == "sleep_in" || (use.schedule().counted() == Counted::night && kind != "waking_night");
  if (is_sleep_in && employments_in(scope).has(emp::sleep_in_rate, employment)) {
    const auto awake = actions.held_or(act::awake_minutes, action, 0);
    return PayBasis{PayBasis::By::sleep_in, static_cast<std::int32_t>(awake)};
  }
  if (!use.schedule().has_durations()) return std::nullopt;
  return PayBasis{};
}

Rate pay_rate_of(const Scope& scope, Row employment, Date day) {
  const Symbol id = employments_in(scope).symbol(emp::employment, employment);
  return scope.wage && id == scope.wage_of ? *scope.wage : pay_rate(scope, employment, day);
}

Price pay_price(const Scope& scope, Row employment, PayBasis basis, Date day) {
  const Table& employments = employments_in(scope);
  if (basis.by == PayBasis::By::sleep_in) {
    return {sleep_in_rate(scope, employment, day), Unit::night,
            Cell{TableName::employments, employment, "sleep_in_rate"}};
  }
  const Rate rate = pay_rate_of(scope, employment, day);
  Price price{rate, Unit::hour, Cell{TableName::employments, employment, "pay_rate"}};
  if (basis.by == PayBasis::By::awake) {
    price.unit = Unit::night;
    return with_card(scope, std::move(price),
                     pay_bands(scope, employment, rate, basis.awake_minutes));
  }
  const bool has_multiples = employments.has(emp::weekend_multiple, employment) ||
                             employments.has(emp::bank_holiday_multiple, employment);
  if (!has_multiples) return price;
  return with_card(scope, std::move(price), pay_bands(scope, employment, rate, 0));
}

std::vector<PriceSpan> pay_spans(const Scope& scope, Symbol employment, PayBasis basis,
                                 Period days) {
  const Table& employments = employments_in(scope);
  std::vector<PriceSpan> spans;
  for (const Row row : scope.area->employment_rows(employment)) {
    const Date first = employments.optional_date(emp::first_day, row).value_or(days.first());
    const auto last = employments.optional_date(emp::last_day, row);
    const Period in_force = Period{first, last ? *last + 1 : days.end()}.shared_with(days);
    // A later row is a pay rise: it ends the row before it.
    for (PriceSpan& before : spans) {
      before.days = Period{before.days.first(), std::min(before.days.end(), in_force.first())};
    }
    add_pay(scope, row, basis, in_force, spans);
  }
  return spans;
}

void check_pay_holidays(const Scope& scope, const ActionFlow& flow, std::vector<Fault>& faults) {
  if (belongs_to_days(flow)) check_holidays(scope, flow, faults);
}

bool ignores_pay_holidays(const Scope& scope, const ActionFlow& flow, const Price& price) {
  return price.card && price.card->knows_holidays() && !scope.is_calendar() &&
         !flow.use.schedule().has_dated_modifiers() && belongs_to_days(flow);
}

}  // namespace kith::costing
