// What is charged at a tariff in a week, and between two days? Visits are counted by day of the
// week and time and charged once for each kind, because a year has few kinds and many visits. Only
// visits near a bank holiday or a change of clocks are charged one by one: what was counted for
// their weekday is taken off first.
#include "costing/prices/tariff_flow.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"

namespace kith::costing {
namespace {

constexpr std::int32_t kMinutesOfDay = 1'440;

Fraction multiplier_of(const Price& price, const Multipliers& multipliers) {
  const Fraction many = multipliers.quantity * multipliers.staff;
  return price.unit == Unit::mile ? many * multipliers.miles.value_or(Fraction{1}) : many;
}

Visit visit_of(const Slot& slot) { return {slot.day, slot.start, slot.minutes, {}, 0}; }

Visit visit_of(const Occurrence& occurrence) {
  return {occurrence.day.weekday(), occurrence.start, occurrence.minutes, {}, 0};
}

[[noreturn]] void refuse_equal_rows(const PlanView& view, std::size_t row) {
  throw InputError{
      {{FaultCode::overlap, view.tables->place(TableName::tariffs, row, {}), std::nullopt,
        std::nullopt, "days or times that are more specific than those of the rows before"}}};
}

// Visits at the rows of one card, added up.
class ChargeTotal {
 public:
  ChargeTotal(const PlanView& view, const ActionFlow& flow, const Price& price)
      : view_{view},
        flow_{flow},
        card_{*price.card},
        multiplier_{multiplier_of(price, flow.multipliers)},
        rounds_visits_{rounds_by_visit(view, flow.use, price)},
        units_(card_.bands().size()) {}

  void add(const Visit& visit, const Fraction& times) {
    const VisitCharge charge = card_.charge(visit);
    if (charge.gap == PricingGap::ambiguous_rows) refuse_equal_rows(view_, charge.ambiguous_row);
    if (charge.gap && !gap_) gap_ = charge.gap;
    if (rounds_visits_) {
      const Fraction exact = card_.pence(charge.uses) * multiplier_;
      rounded_ += Fraction{view_.rounded(exact_money(exact)).pence()} * times;
    }
    for (const BandUse& use : charge.uses) units_[use.band] += use.units * times;
  }

  void add(const std::vector<Slot>& slots) {
    for (const Slot& slot : slots) add(visit_of(slot), slot.per_week);
  }

  Charged total() const {
    const Fraction factor = multiplier_ * flow_.use.chance();
    Charged charged;
    charged.gap = gap_;
    std::vector<BandUse> uses;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].is_zero()) continue;
      uses.push_back({i, units_[i] * factor});
      charged.bands.push_back({card_.bands()[i], uses.back().units});
    }
    charged.pence = rounds_visits_ ? rounded_ * flow_.use.chance() : card_.pence(uses);
    return charged;
  }

 private:
  const PlanView& view_;
  const ActionFlow& flow_;
  const RateCard& card_;
  Fraction multiplier_;
  bool rounds_visits_;
  std::vector<Fraction> units_;
  Fraction rounded_;
  std::optional<PricingGap> gap_;
};

// --- a day is charged once ---

// The first visit of each day of a typical week, as often as the most frequent one.
void add_days(ChargeTotal& bill, const std::vector<Slot>& slots) {
  std::array<std::optional<Slot>, 7> first;
  for (const Slot& slot : slots) {
    if (!slot.day) {
      bill.add(visit_of(slot), slot.per_week);
      continue;
    }
    auto& seen = first[static_cast<std::size_t>(*slot.day)];
    const Fraction most = seen ? std::max(seen->per_week, slot.per_week) : slot.per_week;
    if (!seen || slot.start < seen->start) seen = slot;
    seen->per_week = most;
  }
  for (const auto& slot : first) {
    if (slot) bill.add(visit_of(*slot), slot->per_week);
  }
}

// A price per day is charged once a day, at the row of the day's first visit.
void add_dated_days(const PlanView& view, const ActionFlow& flow, Period period,
                    ChargeTotal& bill) {
  for (const Slot& slot : flow.use.slots_in(period)) {
    if (!slot.day) bill.add(visit_of(slot), slot.per_week);
  }
  for (const auto& [days, share] : flow.use.stretches(period)) {
    std::optional<Date> charged;
    for (const Occurrence& first : flow.use.schedule().occurrences(view.calendar, days)) {
      if (charged == first.day) continue;
      charged = first.day;
      Visit visit = visit_of(first);
      visit.date = first.day;
      bill.add(visit, share);
    }
  }
}

// --- days that are not like their weekday ---

// How many days after its first a visit may still run.
std::int32_t longest_reach(const std::vector<Slot>& slots) {
  std::int32_t reach = 0;
  for (const Slot& slot : slots) {
    if (slot.day) {
      reach = std::max(reach, (slot.start.value_or(0) + slot.minutes) / kMinutesOfDay);
    }
  }
  return reach;
}

// Days on which a visit may start that touches a bank holiday, or the morning after one.
void add_holidays(const PlanView& view, Period period, std::int32_t reach, std::set<Date>& days) {
  const Period near{period.first() - 1, period.end() + reach};
  for (const Date holiday : view.calendar.bank_holidays->in(near)) {
    for (Date day = holiday - reach; day <= holiday + 1; day = day + 1) {
      if (period.holds(day)) days.insert(day);
    }
  }
}

void add_clock_changes(Period period, std::int32_t reach, std::set<Date>& days) {
  for (int year = period.first().year(); year <= period.last().year() + 1; ++year) {
    for (const Date sunday : clock_change_days(year)) {
      for (Date day = sunday - std::max(reach, 1); day <= sunday; day = day + 1) {
        if (period.holds(day)) days.insert(day);
      }
    }
  }
}

std::set<Date> special_days(const PlanView& view, const RateCard& card,
                            const std::vector<Slot>& slots, Period period) {
  std::set<Date> days;
  const std::int32_t reach = longest_reach(slots);
  if (card.has_bank_holiday_band()) add_holidays(view, period, reach, days);
  if (view.options->minutes == MinutesBy::elapsed && card.is_hourly()) {
    add_clock_changes(period, reach, days);
  }
  return days;
}

// What was counted by the weekday is taken off again and charged as the date has it.
void add_special_day(const PlanView& view, const ActionFlow& flow, Date day, const Fraction& share,
                     ChargeTotal& bill) {
  for (const Occurrence& occurrence :
       flow.use.schedule().occurrences(view.calendar, {day, day + 1})) {
    Visit visit = visit_of(occurrence);
    bill.add(visit, Fraction{} - share);
    visit.date = day;
    if (view.options->minutes == MinutesBy::elapsed && visit.start) {
      visit.clock_change = london_clock_change(day, *visit.start, visit.minutes);
    }
    bill.add(visit, share);
  }
}

// Whether the bank holidays of a span's days are known, where its price asks for them.
bool are_holidays_known(const PlanView& view, const PriceSpan& span) {
  if (!span.price.card || !span.price.card->has_bank_holiday_band()) return true;
  const Period known = view.calendar.bank_holidays->known();
  return std::ranges::all_of(calendar_periods(view), [&](Period period) {
    const Period days = span.days.shared_with(period);
    return days.is_empty() || days.shared_with(known) == days;
  });
}

}  // namespace

std::vector<Period> calendar_periods(const PlanView& view) {
  if (view.options->convention == Convention::cld) return {};
  if (view.is_calendar()) return {view.costed_days, view.year};
  return {view.costed_days};
}

Charged charged_in_week(const PlanView& view, const ActionFlow& flow, const Price& price) {
  ChargeTotal bill{view, flow, price};
  if (flow.use.is_one_off()) return bill.total();
  if (price.unit == Unit::day) {
    add_days(bill, flow.use.slots());
  } else {
    bill.add(flow.use.slots());
  }
  return bill.total();
}

Charged charged_once(const PlanView& view, const ActionFlow& flow, const Price& price) {
  ChargeTotal bill{view, flow, price};
  if (price.unit == Unit::day && flow.use.is_one_off()) {
    add_dated_days(view, flow, view.plan_days, bill);
  } else {
    bill.add(flow.use.one_off_slots());
  }
  return bill.total();
}

Charged charged_in(const PlanView& view, const ActionFlow& flow, const Price& price,
                   Period period) {
  ChargeTotal bill{view, flow, price};
  if (price.unit == Unit::day) {
    add_dated_days(view, flow, period, bill);
    return bill.total();
  }
  const std::vector<Slot> slots = flow.use.slots_in(period);
  bill.add(slots);
  for (const auto& [days, share] : flow.use.stretches(period)) {
    for (const Date day : special_days(view, *price.card, slots, days)) {
      add_special_day(view, flow, day, share, bill);
    }
  }
  return bill.total();
}

Fraction visit_pence(const Price& price, const Multipliers& multipliers, const Slot& slot) {
  if (price.card) {
    return price.card->pence(price.card->charge(visit_of(slot)).uses) *
           multiplier_of(price, multipliers);
  }
  const Count once{Fraction{1}, Fraction{slot.minutes}, Fraction{1}};
  return UnroundedMoney::of(price.rate, units_of(price, once, multipliers)).pence();
}

std::optional<PricingGap> gap_of(const PlanView& view, const RateCard& card,
                                 const std::vector<Slot>& slots) {
  for (const Slot& slot : slots) {
    const VisitCharge charge = card.charge(visit_of(slot));
    if (charge.gap == PricingGap::ambiguous_rows) refuse_equal_rows(view, charge.ambiguous_row);
    if (charge.gap) return charge.gap;
  }
  return std::nullopt;
}

// Bank holidays are published a few years ahead; a later day cannot be priced by a row for them.
void check_holidays(const PlanView& view, const ActionFlow& flow, std::vector<Fault>& faults) {
  for (const PriceSpan& span : flow.spans) {
    if (are_holidays_known(view, span)) continue;
    const auto& bands = span.price.card->bands();
    const auto band = std::ranges::find(bands, DayClass::bank_holiday, &TariffBand::days_class);
    const TableName table = band->is_pay ? TableName::employments : TableName::tariffs;
    const std::string_view column = band->is_pay ? "bank_holiday_multiple" : "days";
    faults.push_back({FaultCode::beyond_data, view.tables->place(table, band->row, column),
                      std::nullopt, std::nullopt, "days for which the bank holidays are known"});
    return;
  }
}

Fraction units_of(const BandSum& sum) {
  return sum.band.minutes_each == 0 ? sum.units : sum.units * Fraction{sum.band.minutes_each};
}

std::string multiple_text(const TariffBand& band) {
  return band.multiple == Fraction{1} ? "" : " * " + exact_text(band.multiple);
}

std::string bands_expression(const Charged& charged, bool is_hourly) {
  std::string text;
  for (const BandSum& sum : charged.bands) {
    if (!text.empty()) text += " + ";
    text += sum.band.rate.text() + multiple_text(sum.band) + " * " + exact_text(units_of(sum));
    if (sum.band.sharing > 1) text += " / " + std::to_string(sum.band.sharing);
    if (is_hourly || sum.band.minutes_each > 0) text += " / 60";
  }
  return text.empty() ? "0" : text;
}

}  // namespace kith::costing
