// The trace of an action's line, written once from its finished draft: what happens, how it is
// priced, and the amounts with the sums that make them.
#include "costing/lines/line_trace.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/prices/flows.hpp"
#include "costing/prices/tariff_flow.hpp"
#include "values/text.hpp"

namespace kith::costing {
namespace {

using Trace = std::vector<TraceStep>;

Cell tariff_cell(std::size_t row, std::string_view column) {
  return {TableName::tariffs, static_cast<Row>(row), column};
}

// --- words of a band ---

std::string_view day_name(int day) { return weekday_name(static_cast<Weekday>(day % 7)); }

bool is_in(std::uint8_t days, int day) { return (days >> (day % 7) & 1U) != 0; }

// "mon-fri", "sat,sun", "fri-mon": days that follow each other together, where they were a range.
std::string days_text(const TariffBand& band) {
  if (band.days_class == DayClass::any) return {};
  if (band.days_class == DayClass::bank_holiday) return "bank_holiday";
  if (band.days == 0x7F && band.days_class == DayClass::range) return "mon-sun";
  std::string text;
  for (int day = 0; day < 7; ++day) {
    const bool begins =
        is_in(band.days, day) && (band.days_class == DayClass::named || !is_in(band.days, day + 6));
    if (!begins) continue;
    int last = day;
    while (band.days_class == DayClass::range && is_in(band.days, last + 1)) ++last;
    if (!text.empty()) text += ",";
    text += day_name(day);
    if (last > day) text += "-" + std::string{day_name(last)};
  }
  return text;
}

// "sat,sun 20:00-07:00", "any day, beyond 600 min a week".
std::string band_text(const TariffBand& band) {
  std::string text = days_text(band);
  if (band.is_timed) {
    if (!text.empty()) text += " ";
    text += clock_text(band.from) + "-" + clock_text(band.to);
  }
  if (text.empty()) text = "any day";
  if (band.from_a_week > 0) {
    text += band.is_excess ? ", beyond " : ", from ";
    text += std::to_string(band.from_a_week) + " min a week";
  }
  return text;
}

// --- sums ---

// "26" or "365 / 7": a number of units as a product can be read with it.
std::string units_text(const Fraction& units) {
  return units.is_whole() ? units.text()
                          : wide_text(units.numerator()) + " / " + wide_text(units.denominator());
}

// "13.00 * 26 + 14.00 * 27": the units at each price. Empty where visits are rounded one by one or
// a tariff's cap was reached, since then the amount is no such sum.
std::string prices_expression(const PlanView& view, const ActionFlow& flow, Period period) {
  std::string text;
  for (const PriceSpan& span : flow.spans) {
    const Period days = span.days.shared_with(period);
    if (days.is_empty()) continue;
    if (flow.cap_pence || span.price.card || rounds_by_visit(view, flow.use, span.price)) return {};
    const Fraction many = flow.multipliers.quantity * flow.multipliers.staff;
    const Fraction units = span.price.is_standing()
                               ? standing_units(view, span.price.unit, days) * many
                               : units_of(span.price, flow.use.in(days), flow.multipliers);
    if (units.is_zero()) continue;
    if (!text.empty()) text += " + ";
    text += span.price.rate.text() + " * " + units_text(units);
  }
  return text;
}

// The sum of weeks that were each rounded.
std::string weeks_sum(const PlanView& view, const Flow& flow, Period period) {
  PacketFlow weeks;
  for (const Period week : weeks_of(period)) {
    weeks.push_back({week, view.rounded(exact_money(pence_in(view, flow, week))), week.first()});
  }
  return sum_expression(weeks, {});
}

// "90 * 365 / 7" where the period is that much of the week, else the units at their prices.
std::string period_expression(const PlanView& view, const Draft& draft, Period days) {
  const Fraction& one_off = draft.amounts->one_off_pence;
  if (view.options->round_at == RoundAt::week) return weeks_sum(view, draft.flow, days);
  const Fraction exact = pence_in(view, draft.flow, days);
  const std::string whole = one_off.is_zero() ? "" : " + " + pounds_text(one_off);
  if (exact - one_off == draft.weekly_pence * Fraction::of(days.days(), 7)) {
    return pounds_text(draft.weekly_pence) + " * " + std::to_string(days.days()) + " / 7" + whole;
  }
  const auto* flow = std::get_if<ActionFlow>(&draft.flow);
  const std::string prices = flow != nullptr ? prices_expression(view, *flow, days) : "";
  return prices.empty() ? pounds_text(exact) : prices;
}

// The same row may be charged in several spans, and its units are then one number.
void merge(Charged& sum, const Charged& more) {
  for (const BandSum& other : more.bands) {
    const auto same = [&](const BandSum& held) { return held.band.is_same_as(other.band); };
    const auto place = std::ranges::find_if(sum.bands, same);
    if (place == sum.bands.end()) {
      sum.bands.push_back(other);
    } else {
      place->units += other.units;
    }
  }
  std::ranges::stable_sort(sum.bands, {}, [](const BandSum& held) { return held.band.row; });
}

// The sum of the rows that a flow is charged at between two days; nothing where it is not made of
// bands alone.
std::optional<std::string> bands_in(const PlanView& view, const Flow& flow, Period period) {
  const auto* of_action = std::get_if<ActionFlow>(&flow);
  if (of_action == nullptr || of_action->cap_pence) return std::nullopt;
  Charged sum;
  bool is_hourly = true;
  bool has_any = false;
  for (const PriceSpan& span : of_action->spans) {
    const Period days = span.days.shared_with(period);
    if (days.is_empty()) continue;
    const bool is_banded = span.price.card && !rounds_by_visit(view, of_action->use, span.price);
    if (!is_banded || (has_any && is_hourly != span.price.card->is_hourly())) return std::nullopt;
    is_hourly = span.price.card->is_hourly();
    has_any = true;
    merge(sum, charged_in(view, *of_action, span.price, days));
  }
  return has_any ? std::optional{bands_expression(sum, is_hourly)} : std::nullopt;
}

// --- what happens ---

// The count is of the schedule alone: chance, quantity and staff follow as factors of their own.
void add_count(const PlanView& view, Row action, const ActionFlow& flow, bool by_time,
               Trace& trace) {
  const Tally week = flow.use.schedule().typical_week(view.calendar, view.weeks_in_year);
  TraceStep count = factor_step("count", by_time ? week.minutes : week.occurrences,
                                {TableName::actions, action, "schedule"});
  count.unit = by_time ? "min/week" : "/week";
  trace.push_back(std::move(count));
  const auto factor = [&](std::string_view step, const Fraction& value, Cell at) {
    if (value != Fraction{1}) trace.push_back(factor_step(step, value, at));
  };
  factor("share", flow.use.chance(), {TableName::people, view.person, "bad_day_share"});
  factor("quantity", flow.multipliers.quantity, {TableName::actions, action, "quantity"});
  factor("staff", flow.multipliers.staff, {TableName::actions, action, "staff"});
  if (flow.multipliers.miles && !by_time) {
    factor("miles", *flow.multipliers.miles, {TableName::actions, action, "miles"});
  }
}

// The days of each pause that the line is counted without, or at the share that goes on.
void add_pauses(const PlanView& view, const Use& use, Trace& trace) {
  if (use.retained() == Fraction{1}) return;
  for (const Pause& pause : view.pauses) {
    const Period days = pause.days.shared_with(view.costed_days);
    if (days.is_empty()) continue;
    TraceStep paused =
        factor_step("paused", Fraction{days.days()}, {TableName::events, pause.event, "at"});
    paused.unit = "day";
    trace.push_back(std::move(paused));
  }
}

// --- how it is priced ---

// The rows of the week with what they take of it, and with nothing those that only dates meet.
std::vector<BandSum> bands_used(const PlanView& view, const ActionFlow& flow, const Charged& week) {
  Charged used = week;
  for (const Period period : calendar_periods(view)) {
    for (const PriceSpan& span : flow.spans) {
      const Period days = span.days.shared_with(period);
      if (days.is_empty() || !span.price.card) continue;
      Charged dated = charged_in(view, flow, span.price, days);
      for (BandSum& sum : dated.bands) sum.units = Fraction{};
      merge(used, dated);
    }
  }
  return used.bands;
}

Cell rate_cell(const TariffBand& band) {
  if (!band.is_pay) return tariff_cell(band.row, "rate");
  return {TableName::employments, static_cast<Row>(band.row), "pay_rate"};
}

TraceStep band_step(const BandSum& sum, Unit unit) {
  const Unit priced = sum.band.minutes_each > 0 ? Unit::hour : unit;
  TraceStep step = rate_step(sum.band.rate.text(), price_unit(priced), rate_cell(sum.band));
  step.step = "band";
  step.band = band_text(sum.band);
  step.per_week = exact_text(units_of(sum));
  return step;
}

// What multiplies the rate of a row of pay.
TraceStep multiple_step(const TariffBand& band) {
  TraceStep step;
  step.step = "multiple";
  step.value = exact_text(band.multiple);
  const bool is_holiday = band.days_class == DayClass::bank_holiday;
  step.at = Cell{TableName::employments, static_cast<Row>(band.row),
                 is_holiday ? "bank_holiday_multiple" : "weekend_multiple"};
  return step;
}

void add_volume(const RateCard& card, Trace& trace) {
  const auto volume = card.volume();
  if (!volume) return;
  TraceStep step;
  step.step = "volume";
  step.value = exact_text(*volume);
  step.unit = "min/week";
  trace.push_back(std::move(step));
}

// A step where a minimum or whole blocks make more minutes than were given.
void add_charged_minutes(const ActionFlow& flow, const Charged& week, Trace& trace) {
  const Price& price = flow.quoted;
  if (price.unit != Unit::hour) return;
  Fraction charged;
  for (const BandSum& sum : week.bands) charged += sum.units;
  const Fraction given =
      flow.use.is_one_off()
          ? Fraction{}
          : flow.use.typical_week().minutes * flow.multipliers.quantity * flow.multipliers.staff;
  if (charged == given) return;
  const auto changes = [](const TariffBand& band) {
    return band.least_minutes > 0 || band.block_minutes > 1;
  };
  const auto band = std::ranges::find_if(price.card->bands(), changes);
  if (band == price.card->bands().end()) return;
  TraceStep step = factor_step(
      "charged", charged,
      tariff_cell(band->row, band->least_minutes > 0 ? "min_minutes" : "block_minutes"));
  step.unit = "min/week";
  trace.push_back(std::move(step));
}

// A step `band` for each row that the line is charged at, and what else its tariff does with the
// minutes: `volume`, `charged`, `sharing`.
void add_bands(const PlanView& view, const ActionFlow& flow, const Charged& week, Trace& trace) {
  add_volume(*flow.quoted.card, trace);
  add_charged_minutes(flow, week, trace);
  for (const BandSum& sum : bands_used(view, flow, week)) {
    trace.push_back(band_step(sum, flow.quoted.unit));
    if (sum.band.multiple != Fraction{1}) trace.push_back(multiple_step(sum.band));
    if (sum.band.sharing > 1) {
      trace.push_back(
          factor_step("sharing", Fraction{sum.band.sharing}, tariff_cell(sum.band.row, "sharing")));
    }
  }
}

TraceStep price_step(const Price& price) {
  TraceStep rate = rate_step(price.rate.text(), price_unit(price.unit), price.at);
  rate.parameter = price.parameter;
  return rate;
}

// The price, and the sum that makes the week in pounds: empty where it is the amount alone.
std::string add_price(const PlanView& view, const ActionFlow& flow, Trace& trace) {
  const Price& price = flow.quoted;
  if (!price.card) {
    trace.push_back(price_step(price));
    return {};
  }
  const Charged week = charged_in_week(view, flow, price);
  add_bands(view, flow, week, trace);
  if (rounds_by_visit(view, flow.use, price)) return {};
  return bands_expression(week, price.unit == Unit::hour);
}

// --- amounts ---

void add_weekly(const PlanView& view, const Draft& draft, std::string sum, Trace& trace) {
  if (sum.empty()) sum = pounds_text(draft.weekly_pence);
  TraceStep weekly = amount_step("weekly", std::move(sum), draft.line.weekly);
  weekly.rounding = rounding_text(view);
  trace.push_back(std::move(weekly));
}

// "90 * 52 + 300": a quoted year, with what is bought once.
std::string year_expression(const PlanView& view, const Draft& draft) {
  const Fraction& once = draft.amounts->one_off_pence;
  const bool is_by_week = view.options->round_at == RoundAt::week;
  const std::string week = is_by_week ? draft.line.weekly.text() : pounds_text(draft.weekly_pence);
  return week + " * " + std::string{weeks_expression(view)} +
         (once.is_zero() ? "" : " + " + pounds_text(once));
}

// What flows between two days by calendar: the rows of a tariff, or the units at their prices.
std::string calendar_expression(const PlanView& view, const Draft& draft, Period days) {
  const bool is_by_week = view.options->round_at == RoundAt::week;
  auto bands = is_by_week ? std::nullopt : bands_in(view, draft.flow, days);
  return bands ? *std::move(bands) : period_expression(view, draft, days);
}

// The client level data recipe counts days as sevenths of the typical week.
std::string cld_expression(const PlanView& view, const Draft& draft) {
  const Fraction& once = draft.amounts->one_off_pence;
  return pounds_text(draft.weekly_pence) + " * " + std::to_string(view.costed_days.days()) +
         " / 7" + (once.is_zero() ? "" : " + " + pounds_text(once));
}

// The first line at a tariff has the whole cap; a later one what the lines before it left.
void add_cap(const ReachedCap& cap, Trace& trace) {
  TraceStep step = amount_step("cap", {}, cap.amount);
  step.unit = "GBP/term";
  step.at = tariff_cell(cap.row, "cap");
  const Fraction whole{cap.amount.pence()};
  if (cap.before != whole) {
    step.exact = cap.amount.text() + " - " + pounds_text(whole - cap.before);
    step.value = exact_money(cap.before).rounded(Rounding::half_up, Money::from_pence(1)).text();
  }
  trace.push_back(std::move(step));
}

// The sums that make the year and the period, in pounds.
std::pair<std::string, std::string> sums_of(const PlanView& view, const Draft& draft) {
  const CostLine& line = draft.line;
  if (draft.year_packets) {
    return {sum_expression(*draft.year_packets, {}),
            sum_expression(std::get<PacketFlow>(draft.flow), {})};
  }
  if (draft.amounts->cap) return {line.annual.text(), line.period.text()};
  const bool is_cld = view.options->convention == Convention::cld;
  return {
      view.is_calendar() ? calendar_expression(view, draft, view.year)
                         : year_expression(view, draft),
      is_cld ? cld_expression(view, draft) : calendar_expression(view, draft, view.costed_days)};
}

void add_listed(const PlanView& view, const Draft& draft, Trace& trace) {
  TraceStep step =
      amount_step("listed", pounds_text(draft.listed->week_pence), *draft.line.list_weekly);
  step.unit = "GBP/week";
  step.at = draft.listed->at;
  step.rounding = rounding_text(view);
  trace.push_back(std::move(step));
}

const ActionFlow* action_flow_of(const Draft& draft) {
  return draft.hours ? &*draft.hours : std::get_if<ActionFlow>(&draft.flow);
}

}  // namespace

std::vector<TraceStep> trace_of(const PlanView& view, const Draft& draft) {
  Trace trace;
  std::string week;
  if (const ActionFlow* flow = action_flow_of(draft)) {
    const bool by_time =
        draft.amounts ? flow->quoted.unit == Unit::hour : flow->use.schedule().has_durations();
    add_count(view, *draft.line.action, *flow, by_time, trace);
    if (draft.amounts) {
      add_pauses(view, flow->use, trace);
      week = add_price(view, *flow, trace);
    }
  }
  if (draft.amounts) add_weekly(view, draft, std::move(week), trace);
  if (draft.amounts && draft.amounts->cap) add_cap(*draft.amounts->cap, trace);
  if (draft.amounts || draft.year_packets) {
    auto [annual, period] = sums_of(view, draft);
    trace.push_back(amount_step("annual", std::move(annual), draft.line.annual));
    trace.push_back(amount_step("period", std::move(period), draft.line.period));
  }
  if (draft.listed) add_listed(view, draft, trace);
  return trace;
}

}  // namespace kith::costing
