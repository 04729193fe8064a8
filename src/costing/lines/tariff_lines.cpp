#include "costing/lines/tariff_lines.hpp"

#include <algorithm>
#include <array>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/prices/amounts.hpp"
#include "costing/prices/flows.hpp"
#include "costing/prices/tariff_flow.hpp"
#include "values/text.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace tar = columns::tariffs;

Cell tariff_cell(std::size_t row, std::string_view column) {
  return {TableName::tariffs, static_cast<Row>(row), column};
}

// --- what the rows leave open ---

void refuse_missing_times(const PlanView& view, Row action, std::vector<Fault>& faults) {
  faults.push_back({FaultCode::not_allowed,
                    view.tables->place(TableName::actions, action, "schedule"), std::nullopt,
                    std::nullopt, "times of day, which the rows of its tariff ask for"});
}

std::optional<PricingGap> gap_of_quote(const PlanView& view, const ActionFlow& flow,
                                       const RateCard& card) {
  const auto weekly = gap_of(view, card, flow.use.slots());
  return weekly ? weekly : gap_of(view, card, flow.use.one_off_slots());
}

std::optional<PricingGap> gap_of_span(const PlanView& view, const ActionFlow& flow,
                                      const PriceSpan& span) {
  if (!span.price.card) return std::nullopt;
  for (const Period period : calendar_periods(view)) {
    const Period days = span.days.shared_with(period);
    if (days.is_empty()) continue;
    const auto gap = gap_of(view, *span.price.card, flow.use.slots_in(days));
    if (gap) return gap;
  }
  return std::nullopt;
}

// The first day without a price on which something happens.
std::optional<Date> first_gap(const ActionFlow& flow, Period period) {
  Date covered = period.first();
  const auto is_used = [&](Period gap) {
    return !gap.is_empty() && !flow.use.slots_in(gap).empty();
  };
  for (const PriceSpan& span : flow.spans) {
    const Period days = span.days.shared_with(period);
    if (days.is_empty()) continue;
    if (is_used({covered, days.first()})) return covered;
    covered = std::max(covered, days.end());
  }
  return is_used({covered, period.end()}) ? std::optional{covered} : std::nullopt;
}

void note_gaps(const PlanView& view, Row action, const ActionFlow& flow,
               std::vector<Finding>& findings) {
  for (const Period period : calendar_periods(view)) {
    const auto day = first_gap(flow, period);
    if (!day) continue;
    Finding found = finding("no_rate", Level::warning, Cell{TableName::actions, action, {}});
    found.members = {{"first_day", day->text()}};
    findings.push_back(std::move(found));
    return;
  }
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

// --- steps ---

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

void trace_volume(Draft& draft, const RateCard& card) {
  const auto volume = card.volume();
  if (!volume) return;
  TraceStep step;
  step.step = "volume";
  step.value = exact_text(*volume);
  step.unit = "min/week";
  draft.line.trace.push_back(std::move(step));
}

// Said where a minimum or whole blocks make more minutes than were given.
void trace_charged_minutes(Draft& draft, const ActionFlow& flow, const Price& price,
                           const Charged& week) {
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
  draft.line.trace.push_back(std::move(step));
}

// --- list prices ---

struct Quote {
  Fraction week;  // pence
  Fraction once;
};

// At the price of one day; nothing where one of the visits has none.
std::optional<Quote> quote_of(const PlanView& view, const ActionFlow& flow, const Price& price) {
  if (!price.card) {
    return Quote{week_pence(view, flow, price), one_off_pence(view, flow, price)};
  }
  const Charged week = charged_in_week(view, flow, price);
  const Charged once = charged_once(view, flow, price);
  if (week.gap || once.gap) return std::nullopt;
  return Quote{week.pence, once.pence};
}

// Whether a week has a price, without a look at its visits.
bool is_surely_priced(const FoundPrice& found) {
  return found.price && (!found.price->card || found.price->card->prices_all());
}

Money listed_in_year(const Trial& trial, Row action, ActionFlow flow) {
  flow.spans = tariff_spans(trial, action, days_counted(trial));
  return rounded_period(trial, flow, trial.year);
}

// --- caps ---

struct Cap {
  Money amount;
  Row row = 0;
};

std::optional<Cap> cap_of(const PlanView& view, Symbol tariff) {
  const Table& tariffs = view.table(TableName::tariffs);
  std::optional<Cap> smallest;
  for (const Row row : view.area->tariff_rows(tariff)) {
    if (!tariffs.has(tar::cap, row)) continue;
    const Date first = tariffs.optional_date(tar::first_day, row).value_or(view.plan_days.first());
    const auto last = tariffs.optional_date(tar::last_day, row);
    const Period in_force{first, last ? *last + 1 : view.plan_days.end()};
    if (in_force.shared_with(view.plan_days).is_empty()) continue;
    const Money amount = tariffs.money(tar::cap, row);
    if (!smallest || amount < smallest->amount) smallest = Cap{amount, row};
  }
  return smallest;
}

// What a cap still leaves for the lines after one: of the term, and of the year that is quoted.
struct Left {
  Fraction term;
  Fraction year;
};

Money capped_annual(const PlanView& view, Draft& draft, ActionFlow& flow, Fraction& left) {
  if (!view.is_calendar()) {
    const Fraction charged = std::min(Fraction{draft.line.annual.pence()}, left);
    left -= charged;
    return view.rounded(exact_money(charged));
  }
  const Fraction until = pence_in(view, flow, {view.plan_days.first(), view.year.end()});
  flow.cap_pence = std::min(until, left);
  left -= *flow.cap_pence;
  return rounded_period(view, flow, view.year);
}

Money capped_period(const PlanView& view, Draft& draft, ActionFlow& flow, Fraction& left) {
  flow.cap_pence.reset();
  flow.cap_pence = std::min(pence_in(view, flow, view.plan_days), left);
  const Fraction before = left;
  left -= *flow.cap_pence;
  if (view.options->convention != Convention::cld) {
    return rounded_period(view, flow, view.costed_days);
  }
  return std::min(draft.line.period, view.rounded(exact_money(before)));
}

void replace_steps(Draft& draft, const Cap& cap, const Fraction& left) {
  CostLine& line = draft.line;
  std::erase_if(line.trace, [](const TraceStep& step) {
    return step.step == "annual" || step.step == "period";
  });
  TraceStep step = amount_step("cap", {}, cap.amount);
  step.unit = "GBP/term";
  step.at = tariff_cell(cap.row, "cap");
  if (left != Fraction{cap.amount.pence()}) {
    step.exact = cap.amount.text() + " - " + pounds_text(Fraction{cap.amount.pence()} - left);
    step.value = exact_money(left).rounded(Rounding::half_up, Money::from_pence(1)).text();
  }
  line.trace.push_back(std::move(step));
  line.trace.push_back(amount_step("annual", line.annual.text(), line.annual));
  line.trace.push_back(amount_step("period", line.period.text(), line.period));
}

// A line that a cap cuts is no longer a matter of chance: it is the cap.
void cap_line(const PlanView& view, Draft& draft, const Cap& cap, Left& left,
              std::vector<Finding>& findings) {
  ActionFlow flow = std::get<ActionFlow>(draft.flow);
  const Fraction before = left.term;
  const Money annual = capped_annual(view, draft, flow, left.year);
  const Money period = capped_period(view, draft, flow, left.term);
  if (annual == draft.line.annual && period == draft.line.period) return;
  draft.line.annual = annual;
  draft.line.period = period;
  draft.one_off = std::min(draft.one_off, annual);
  draft.is_random = false;
  draft.flow = std::move(flow);
  if (view.tracing) replace_steps(draft, cap, before);
  Finding found = finding("cap_reached", Level::note, tariff_cell(cap.row, "cap"));
  found.members = {{"found", draft.line.line}};
  findings.push_back(std::move(found));
}

}  // namespace

bool is_priced(const PlanView& view, Row action, ActionFlow& flow, const Price& price,
               std::vector<Finding>& findings, std::vector<Fault>& faults) {
  const auto of_quote =
      price.card ? gap_of_quote(view, flow, *price.card) : std::optional<PricingGap>{};
  if (of_quote == PricingGap::no_row) return false;
  bool lacks_times = of_quote == PricingGap::needs_time_of_day;
  std::erase_if(flow.spans, [&](const PriceSpan& span) {
    const auto gap = gap_of_span(view, flow, span);
    lacks_times = lacks_times || gap == PricingGap::needs_time_of_day;
    return gap.has_value();
  });
  if (lacks_times) {
    refuse_missing_times(view, action, faults);
    return true;
  }
  check_holidays(view, flow, faults);
  note_gaps(view, action, flow, findings);
  return true;
}

void trace_bands(const PlanView& view, Draft& draft, const ActionFlow& flow, const Price& price) {
  const Charged week = charged_in_week(view, flow, price);
  trace_volume(draft, *price.card);
  trace_charged_minutes(draft, flow, price, week);
  for (const BandSum& sum : bands_used(view, flow, week)) {
    draft.line.trace.push_back(band_step(sum, price.unit));
    if (sum.band.multiple != Fraction{1}) draft.line.trace.push_back(multiple_step(sum.band));
    if (sum.band.sharing > 1) {
      draft.line.trace.push_back(
          factor_step("sharing", Fraction{sum.band.sharing}, tariff_cell(sum.band.row, "sharing")));
    }
  }
  if (!rounds_by_visit(view, flow.use, price)) {
    draft.week_text = bands_expression(week, price.unit == Unit::hour);
  }
}

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

void set_list_price(const Trial& trial, Row action, Draft& draft, std::vector<Finding>& findings) {
  const FoundPrice listed = tariff_price(trial, action, trial.pricing_date);
  if (!trial.keeps_lines && !trial.is_calendar() && is_surely_priced(listed)) return;
  const ActionFlow& flow = std::get<ActionFlow>(draft.flow);
  const auto quote = listed.price ? quote_of(trial, flow, *listed.price) : std::nullopt;
  if (!quote) {
    findings.push_back(
        finding("no_list_rate", Level::note, Cell{TableName::actions, action, "tariff"}));
    return;
  }
  CostLine& line = draft.line;
  line.list_weekly = trial.rounded(exact_money(quote->week));
  line.list_annual =
      trial.is_calendar()
          ? listed_in_year(trial, action, flow)
          : trial.rounded(exact_money(quote->week * trial.weeks_in_year + quote->once));
  if (!trial.tracing) return;
  TraceStep step = amount_step("listed", pounds_text(quote->week), *line.list_weekly);
  step.unit = "GBP/week";
  step.at = listed.price->at;
  step.rounding = rounding_text(trial);
  line.trace.push_back(std::move(step));
}

void apply_caps(const PlanView& view, std::vector<Draft>& drafts, std::vector<Finding>& findings) {
  std::vector<Symbol> seen;
  for (const Draft& draft : drafts) {
    if (draft.tariff == kNoSymbol || std::ranges::find(seen, draft.tariff) != seen.end()) continue;
    seen.push_back(draft.tariff);
    const auto cap = cap_of(view, seen.back());
    if (!cap) continue;
    Left left{cap->amount.pence(), cap->amount.pence()};
    for (Draft& line : drafts) {
      if (line.tariff == seen.back()) cap_line(view, line, *cap, left, findings);
    }
  }
}

}  // namespace kith::costing
