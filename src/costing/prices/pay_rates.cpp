// What is an hour of an employment paid on a day? Where its row names multiples for weekends or
// bank holidays the pay is a card of bands like a tariff's, so that one calculation serves both.
// Rows of an employment are pay rises: each ends the one before.
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

const Table& employments_in(const PlanView& view) { return view.table(TableName::employments); }

std::optional<Fraction> multiple_in(const PlanView& view, Column column, Row employment) {
  const Table& employments = employments_in(view);
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
std::vector<TariffBand> pay_bands(const PlanView& view, Row employment, Rate rate,
                                  std::int32_t minutes_each) {
  const auto weekend = multiple_in(view, emp::weekend_multiple, employment);
  const auto holiday = multiple_in(view, emp::bank_holiday_multiple, employment);
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

Price with_card(const PlanView& view, Price price, std::vector<TariffBand> bands) {
  RateCard::Settings settings;
  settings.is_hourly = price.unit == Unit::hour;
  settings.splits_nights = view.tables->settings().nights_split_at_midnight;
  settings.holidays = view.calendar.bank_holidays;
  price.card = std::make_shared<const RateCard>(std::move(bands), settings);
  return price;
}

// A row's days at its pay, parted where a what-if changes that.
void add_pay(const Trial& trial, Row row, PayBasis basis, Period days,
             std::vector<PriceSpan>& spans) {
  const std::vector<Date> changes = days_of_change(trial, pay_of(trial, row), days);
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    spans.push_back({{changes[i], changes[i + 1]}, pay_price(trial, row, basis, changes[i])});
  }
}

bool belongs_to_days(const ActionFlow& flow) {
  return !flow.use.schedule().is_flexible() ||
         std::ranges::any_of(flow.use.slots(),
                             [](const Slot& slot) { return slot.day.has_value(); });
}

}  // namespace

// A night counts as a sleep-in only where a rate for it is agreed; otherwise its hours are paid.
std::optional<PayBasis> pay_basis(const PlanView& view, Row action, const Use& use,
                                  Row employment) {
  const Table& actions = view.table(TableName::actions);
  const std::string_view kind = kind_of_service(*view.area, actions.symbol(act::service, action));
  const bool is_sleep_in =
      kind == "sleep_in" || (use.schedule().counted() == Counted::night && kind != "waking_night");
  if (is_sleep_in && employments_in(view).has(emp::sleep_in_rate, employment)) {
    const auto awake = actions.held_or(act::awake_minutes, action, 0);
    return PayBasis{PayBasis::By::sleep_in, static_cast<std::int32_t>(awake)};
  }
  if (!use.schedule().has_durations()) return std::nullopt;
  return PayBasis{};
}

Rate pay_rate_of(const Trial& trial, Row employment, Date day) {
  const Symbol id = employments_in(trial).symbol(emp::employment, employment);
  return trial.wage && id == trial.wage->employment ? trial.wage->rate
                                                    : pay_rate(trial, employment, day);
}

// Without multiples the price is one rate, which is quicker to charge than a card.
Price pay_price(const Trial& trial, Row employment, PayBasis basis, Date day) {
  const Table& employments = employments_in(trial);
  if (basis.by == PayBasis::By::sleep_in) {
    return {sleep_in_rate(trial, employment, day), Unit::night,
            Cell{TableName::employments, employment, "sleep_in_rate"}};
  }
  const Rate rate = pay_rate_of(trial, employment, day);
  Price price{rate, Unit::hour, Cell{TableName::employments, employment, "pay_rate"}};
  if (basis.by == PayBasis::By::awake) {
    price.unit = Unit::night;
    return with_card(trial, std::move(price),
                     pay_bands(trial, employment, rate, basis.awake_minutes));
  }
  const bool has_multiples = employments.has(emp::weekend_multiple, employment) ||
                             employments.has(emp::bank_holiday_multiple, employment);
  if (!has_multiples) return price;
  return with_card(trial, std::move(price), pay_bands(trial, employment, rate, 0));
}

// Rows of an employment are in the order of their days, so each begins where the one before ends.
std::vector<PriceSpan> pay_spans(const Trial& trial, Symbol employment, PayBasis basis,
                                 Period days) {
  const Table& employments = employments_in(trial);
  std::vector<PriceSpan> spans;
  for (const Row row : trial.area->employment_rows(employment)) {
    const Date first = employments.optional_date(emp::first_day, row).value_or(days.first());
    const auto last = employments.optional_date(emp::last_day, row);
    const Period in_force = Period{first, last ? *last + 1 : days.end()}.shared_with(days);
    // A later row is a pay rise: it ends the row before it.
    for (PriceSpan& before : spans) {
      before.days = Period{before.days.first(), std::min(before.days.end(), in_force.first())};
    }
    add_pay(trial, row, basis, in_force, spans);
  }
  return spans;
}

void check_pay_holidays(const PlanView& view, const ActionFlow& flow, std::vector<Fault>& faults) {
  if (belongs_to_days(flow)) check_holidays(view, flow, faults);
}

bool ignores_pay_holidays(const PlanView& view, const ActionFlow& flow, const Price& price) {
  return price.card && price.card->has_bank_holiday_band() && !view.is_calendar() &&
         !flow.use.schedule().has_dated_modifiers() && belongs_to_days(flow);
}

}  // namespace kith::costing
