#include "costing/lines/action_lines.hpp"

#include <algorithm>

#include "costing/basis/services.hpp"
#include "costing/basis/steps.hpp"
#include "costing/lines/tariff_lines.hpp"
#include "costing/payroll/employment_terms.hpp"
#include "costing/prices/amounts.hpp"
#include "costing/prices/changed_prices.hpp"
#include "costing/prices/flows.hpp"
#include "costing/prices/pay_rates.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;

const Table& actions_of(const Scope& scope) { return scope.table(TableName::actions); }

bool nobody_is_needed(const Scope& scope, Row action) {
  return scope.tables->text(actions_of(scope).symbol(act::who, action)) == "self";
}

std::vector<Row> uses_of(const Scope& scope, Row action) {
  const Table& actions = actions_of(scope);
  const Symbol id = actions.symbol(act::action, action);
  std::vector<Row> uses;
  for (const Row other : scope.actions) {
    if (actions.symbol(act::within, other) == id) uses.push_back(other);
  }
  return uses;
}

Draft new_draft(const Scope& scope, Row action) {
  const Table& actions = actions_of(scope);
  Draft draft;
  draft.line.line = scope.tables->text(actions.symbol(act::action, action));
  draft.line.action = action;
  draft.service = actions.symbol(act::service, action);
  draft.budget = actions.symbol(act::budget, action);
  draft.employment = actions.symbol(act::employment, action);
  draft.priority = priority_of(scope, action);
  draft.line.kind = kind_of_service(*scope.area, draft.service);
  return draft;
}

// --- amounts ---

// "26" or "365 / 7": a number of units as a product can be read with it.
std::string units_text(const Fraction& units) {
  return units.is_whole() ? units.text()
                          : wide_text(units.numerator()) + " / " + wide_text(units.denominator());
}

// "13.00 * 26 + 14.00 * 27": the units at each price. Empty where visits are rounded one by one or
// a tariff's cap was reached, since then the amount is no such sum.
std::string prices_expression(const Scope& scope, const ActionFlow& flow, Period period) {
  std::string text;
  for (const PriceSpan& span : flow.spans) {
    const Period days = span.days.shared_with(period);
    if (days.is_empty()) continue;
    if (flow.most || span.price.card || rounds_by_visit(scope, flow.use, span.price)) return {};
    const Fraction many = flow.multipliers.quantity * flow.multipliers.staff;
    const Fraction units = span.price.is_standing()
                               ? standing_units(scope, span.price.unit, days) * many
                               : units_of(span.price, flow.use.in(days), flow.multipliers);
    if (units.is_zero()) continue;
    if (!text.empty()) text += " + ";
    text += span.price.rate.text() + " * " + units_text(units);
  }
  return text;
}

// The sum of weeks that were each rounded.
std::string weeks_sum(const Scope& scope, const Flow& flow, Period period) {
  PacketFlow weeks;
  for (const Period week : weeks_of(period)) {
    weeks.push_back({week, scope.rounded(exact_money(pence_in(scope, flow, week))), week.first()});
  }
  return sum_expression(weeks, {});
}

// "90 * 365 / 7" where the period is that much of the week, else the units at their prices.
std::string period_expression(const Scope& scope, const Draft& draft, const Fraction& one_off,
                              Period days) {
  if (scope.options->round_at == RoundAt::week) return weeks_sum(scope, draft.flow, days);
  const Fraction exact = pence_in(scope, draft.flow, days);
  const std::string whole = one_off.is_zero() ? "" : " + " + pounds_text(one_off);
  if (exact - one_off == draft.weekly_pence * Fraction::of(days.days(), 7)) {
    return pounds_text(draft.weekly_pence) + " * " + std::to_string(days.days()) + " / 7" + whole;
  }
  const auto* flow = std::get_if<ActionFlow>(&draft.flow);
  const std::string prices = flow != nullptr ? prices_expression(scope, *flow, days) : "";
  return prices.empty() ? pounds_text(exact) : prices;
}

void trace_count(const Scope& scope, Draft& draft, const ActionFlow& flow, bool by_time) {
  const Row action = *draft.line.action;
  std::vector<TraceStep>& trace = draft.line.trace;
  const Tally week = flow.use.schedule().typical_week(scope.calendar, scope.weeks_in_year);
  TraceStep count = factor_step("count", by_time ? week.minutes : week.occurrences,
                                {TableName::actions, action, "schedule"});
  count.unit = by_time ? "min/week" : "/week";
  trace.push_back(std::move(count));
  const auto factor = [&](std::string_view step, const Fraction& value, Cell at) {
    if (value != Fraction{1}) trace.push_back(factor_step(step, value, at));
  };
  factor("share", flow.use.chance(), {TableName::people, scope.person, "bad_day_share"});
  factor("quantity", flow.multipliers.quantity, {TableName::actions, action, "quantity"});
  factor("staff", flow.multipliers.staff, {TableName::actions, action, "staff"});
  if (flow.multipliers.miles && !by_time) {
    factor("miles", *flow.multipliers.miles, {TableName::actions, action, "miles"});
  }
}

// The days of each pause that the line is counted without, or at the share that goes on.
void trace_pauses(const Scope& scope, Draft& draft, const Use& use) {
  if (use.retained() == Fraction{1}) return;
  for (const Pause& pause : scope.pauses) {
    const Period days = pause.days.shared_with(scope.counted);
    if (days.is_empty()) continue;
    TraceStep paused =
        factor_step("paused", Fraction{days.days()}, {TableName::events, pause.event, "at"});
    paused.unit = "day";
    draft.line.trace.push_back(std::move(paused));
  }
}

void trace_price(Draft& draft, const Price& price) {
  TraceStep rate = rate_step(price.rate.text(), price_unit(price.unit), price.at);
  rate.parameter = price.parameter;
  draft.line.trace.push_back(std::move(rate));
}

// Minutes received count once, however many workers give them.
void set_counts(const Scope& scope, Draft& draft, const ActionFlow& flow, bool counts_units) {
  const Count week = flow.use.typical_week();
  const Fraction quantity = flow.multipliers.quantity;
  if (flow.use.schedule().has_durations()) {
    draft.minutes_a_week = week.minutes * quantity;
    draft.minutes_a_year = scope.is_calendar() ? flow.use.in(scope.year).minutes * quantity
                                               : draft.minutes_a_week * scope.weeks_in_year;
    draft.line.minutes_per_week = rounded_whole(draft.minutes_a_week, Rounding::half_up);
    if (flow.multipliers.staff != Fraction{1}) {
      draft.line.worker_minutes_per_week =
          rounded_whole(draft.minutes_a_week * flow.multipliers.staff, Rounding::half_up);
    }
  }
  if (counts_units || !flow.use.schedule().has_durations()) {
    draft.line.count_per_week = week.occurrences * quantity;
  }
}

void set_flow(const Scope& scope, Draft& draft, ActionFlow flow, const Price& price) {
  const bool by_time = price.unit == Unit::hour;
  set_counts(scope, draft, flow, !by_time && !price.is_standing());
  draft.is_random = flow.use.is_random();
  if (price.unit == Unit::mile) draft.line.kind = "mileage";
  if (scope.tracing) {
    trace_count(scope, draft, flow, by_time);
    trace_pauses(scope, draft, flow.use);
    if (price.card) {
      trace_bands(scope, draft, flow, price);
    } else {
      trace_price(draft, price);
    }
  }
  flow.quoted = price;
  draft.weekly_pence = week_pence(scope, flow, price);
  const Fraction whole = one_off_pence(scope, flow, price);
  draft.flow = std::move(flow);
  set_amounts(scope, draft, whole);
}

// --- one action ---

// What is said and what is refused on the way.
struct Notes {
  std::vector<Finding>& findings;
  std::vector<Fault>& faults;
};

void note_dates_ignored(Row action, std::vector<Finding>& findings) {
  findings.push_back(finding("convention_ignores_dates", Level::note,
                             Cell{TableName::actions, action, "schedule"}));
}

void draft_unpaid(const Scope& scope, Row action, Draft draft, std::vector<Draft>& drafts) {
  draft.line.kind = "unpaid";
  const ActionFlow flow{Use{scope, action}, {}, multipliers_of(scope, action)};
  if (!nobody_is_needed(scope, action)) set_counts(scope, draft, flow, false);
  if (scope.tracing) trace_count(scope, draft, flow, flow.use.schedule().has_durations());
  drafts.push_back(std::move(draft));
}

void draft_unpriced(Draft draft, std::string_view code, std::vector<Finding>& findings,
                    std::vector<Draft>& drafts) {
  draft.line.reason = code;
  findings.push_back(
      finding(code, Level::warning, Cell{TableName::actions, *draft.line.action, {}}));
  drafts.push_back(std::move(draft));
}

std::vector<PriceSpan> mileage_spans(const Scope& scope, Row action) {
  const std::vector<Date> changes = days_of_change(scope, kMileage, days_counted(scope));
  std::vector<PriceSpan> spans;
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    spans.push_back(
        {{changes[i], changes[i + 1]}, *mileage_price(scope, action, changes[i]).price});
  }
  return spans;
}

void draft_miles(const Scope& scope, Row action, std::vector<Finding>& findings,
                 std::vector<Draft>& drafts) {
  Draft draft = new_draft(scope, action);
  draft.line.line += "/miles";
  draft.line.kind = "mileage";
  draft.employment = kNoSymbol;
  const FoundPrice found = mileage_price(scope, action, scope.prices_on);
  if (!found.price) return draft_unpriced(std::move(draft), "not_assessed", findings, drafts);
  ActionFlow flow{Use{scope, action}, mileage_spans(scope, action), multipliers_of(scope, action)};
  set_flow(scope, draft, std::move(flow), *found.price);
  draft.line.minutes_per_week.reset();
  draft.line.worker_minutes_per_week.reset();
  draft.minutes_a_week = draft.minutes_a_year = Fraction{};
  drafts.push_back(std::move(draft));
}

// A draft at the pay of its employment.
void draft_pay(const Scope& scope, Row action, Draft draft, PayBasis basis, Notes& notes,
               std::vector<Draft>& drafts) {
  const Row row = employment_row(scope, draft.employment, scope.prices_on);
  const Price price = pay_price(scope, row, basis, scope.prices_on);
  ActionFlow flow{Use{scope, action},
                  pay_spans(scope, draft.employment, basis, days_counted(scope)),
                  multipliers_of(scope, action)};
  check_pay_holidays(scope, flow, notes.faults);
  const bool is_said = std::ranges::any_of(notes.findings, [&](const Finding& found) {
    return found.code == "convention_ignores_dates" && found.at->row == action;
  });
  if (!is_said && ignores_pay_holidays(scope, flow, price)) {
    note_dates_ignored(action, notes.findings);
  }
  draft.is_paid_time = true;
  draft.pay = basis;
  set_flow(scope, draft, std::move(flow), price);
  drafts.push_back(std::move(draft));
}

// The minutes awake in a sleep-in are work like any other, on a line of their own.
void draft_awake(const Scope& scope, Row action, Draft draft, PayBasis basis, Notes& notes,
                 std::vector<Draft>& drafts) {
  draft.line.line += "/awake";
  draft.line.uses.clear();
  draft_pay(scope, action, std::move(draft), {PayBasis::By::awake, basis.awake_minutes}, notes,
            drafts);
  Draft& awake = drafts.back();
  const auto& flow = std::get<ActionFlow>(awake.flow);
  const Fraction minutes = flow.multipliers.quantity * Fraction{basis.awake_minutes};
  awake.minutes_a_week = flow.use.typical_week().occurrences * minutes;
  awake.minutes_a_year = scope.is_calendar() ? flow.use.in(scope.year).occurrences * minutes
                                             : awake.minutes_a_week * scope.weeks_in_year;
  awake.line.minutes_per_week = rounded_whole(awake.minutes_a_week, Rounding::half_up);
}

// Nobody is paid for minutes of work that nobody gave.
void note_awake(const Scope& scope, Row action, std::vector<Finding>& findings) {
  if (actions_of(scope).has(act::awake_minutes, action)) return;
  Finding found =
      finding("awake_assumed", Level::note, Cell{TableName::actions, action, "awake_minutes"});
  found.members = {{"assumed", "0"}};
  findings.push_back(std::move(found));
}

void draft_employed(const Scope& scope, Row action, Draft draft, Notes& notes,
                    std::vector<Draft>& drafts) {
  const Row row = employment_row(scope, draft.employment, scope.prices_on);
  const auto basis = pay_basis(scope, action, Use{scope, action}, row);
  if (!basis) return draft_unpriced(std::move(draft), "no_rate", notes.findings, drafts);
  const Draft night = draft;
  draft_pay(scope, action, std::move(draft), *basis, notes, drafts);
  if (basis->by != PayBasis::By::sleep_in) return;
  // Time asleep is not time worked: it counts neither as paid hours nor for the minimum wage.
  Draft& asleep = drafts.back();
  asleep.is_paid_time = false;
  asleep.line.minutes_per_week.reset();
  asleep.line.worker_minutes_per_week.reset();
  asleep.minutes_a_week = asleep.minutes_a_year = Fraction{};
  note_awake(scope, action, notes.findings);
  if (basis->awake_minutes > 0) draft_awake(scope, action, night, *basis, notes, drafts);
}

std::vector<PriceSpan> price_spans(const Scope& scope, Row action, const Price& price) {
  const Period days = days_counted(scope);
  const bool is_agreed = price.at && price.at->table == TableName::actions;
  if (!is_agreed) return tariff_spans(scope, action, days);
  const std::vector<Date> changes = days_of_change(scope, agreed_price_of(scope, action), days);
  std::vector<PriceSpan> spans;
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    spans.push_back({{changes[i], changes[i + 1]}, *find_price(scope, action, changes[i]).price});
  }
  return spans;
}

void draft_at_tariff(const Scope& scope, Row action, Draft draft, ActionFlow flow,
                     const Price& price, Notes& notes, std::vector<Draft>& drafts) {
  draft.tariff = actions_of(scope).symbol(act::tariff, action);
  if (!is_priced(scope, action, flow, price, notes.findings, notes.faults)) {
    draft.tariff = kNoSymbol;
    return draft_unpriced(std::move(draft), "no_rate", notes.findings, drafts);
  }
  const bool ignores_holidays = price.card && price.card->knows_holidays() &&
                                !scope.is_calendar() && !flow.use.schedule().has_dated_modifiers();
  if (ignores_holidays) note_dates_ignored(action, notes.findings);
  set_flow(scope, draft, std::move(flow), price);
  drafts.push_back(std::move(draft));
}

void draft_priced(const Scope& scope, Row action, Draft draft, const Price& price, Notes& notes,
                  std::vector<Draft>& drafts) {
  ActionFlow flow{Use{scope, action}, price_spans(scope, action, price),
                  multipliers_of(scope, action)};
  draft.is_paid_time = !nobody_is_needed(scope, action);
  if (price.at && price.at->table == TableName::tariffs) {
    return draft_at_tariff(scope, action, std::move(draft), std::move(flow), price, notes, drafts);
  }
  set_flow(scope, draft, std::move(flow), price);
  if (actions_of(scope).has(act::tariff, action)) {
    set_list_price(scope, action, draft, notes.findings);
  }
  drafts.push_back(std::move(draft));
}

void draft_action(const Scope& scope, Row action, Notes& notes, std::vector<Draft>& drafts) {
  std::vector<Finding>& findings = notes.findings;
  const Table& actions = actions_of(scope);
  Draft draft = new_draft(scope, action);
  draft.line.uses = uses_of(scope, action);
  if (!scope.is_calendar() && schedule_of(scope, action).has_dated_modifiers()) {
    note_dates_ignored(action, findings);
  }
  if (!actions.has(act::who, action)) {
    findings.push_back(finding("nobody_yet", Level::note, Cell{TableName::actions, action, {}}));
  }
  if (actions.yes(act::unpaid, action)) {
    return draft_unpaid(scope, action, std::move(draft), drafts);
  }
  if (draft.employment != kNoSymbol) {
    return draft_employed(scope, action, std::move(draft), notes, drafts);
  }

  const FoundPrice found = find_price(scope, action, scope.prices_on);
  if (found.price) {
    draft_priced(scope, action, std::move(draft), *found.price, notes, drafts);
    if (actions.has(act::miles, action) && found.price->unit != Unit::mile) {
      draft_miles(scope, action, findings, drafts);
    }
    return;
  }
  if (found.why == NoPrice::not_given && nobody_is_needed(scope, action)) {
    return draft_unpaid(scope, action, std::move(draft), drafts);
  }
  draft_unpriced(std::move(draft), found.why == NoPrice::not_given ? "no_rate" : "not_assessed",
                 findings, drafts);
}

}  // namespace

Priority priority_of(const Scope& scope, Row action) {
  const std::string_view word =
      word_at(actions_of(scope), TableName::actions, act::priority, action);
  if (word == "essential") return Priority::essential;
  return word == "wanted" ? Priority::wanted : Priority::important;
}

void set_amounts(const Scope& scope, Draft& draft, const Fraction& one_off_pence) {
  const auto rounded = [&](const Fraction& pence) { return scope.rounded(exact_money(pence)); };
  const Fraction& week = draft.weekly_pence;
  draft.line.weekly = rounded(week);
  draft.one_off = rounded(one_off_pence);
  draft.line.one_off = !one_off_pence.is_zero() && week.is_zero();
  if (scope.is_calendar()) {
    draft.line.annual = rounded_period(scope, draft.flow, scope.year);
  } else if (scope.options->round_at == RoundAt::week) {
    const Fraction weeks_of_rounded = Fraction{draft.line.weekly.pence()} * scope.weeks_in_year;
    draft.line.annual = rounded(weeks_of_rounded + one_off_pence);
  } else {
    draft.line.annual = rounded(week * scope.weeks_in_year + one_off_pence);
  }
  draft.line.period = scope.options->convention == Convention::cld
                          ? rounded(week * Fraction::of(scope.counted.days(), 7) + one_off_pence)
                          : rounded_period(scope, draft.flow, scope.counted);
  if (scope.tracing) trace_amounts(scope, draft, one_off_pence);
}

void trace_amounts(const Scope& scope, Draft& draft, const Fraction& one_off_pence) {
  CostLine& line = draft.line;
  const std::string& sum = draft.week_text;
  TraceStep weekly =
      amount_step("weekly", sum.empty() ? pounds_text(draft.weekly_pence) : sum, line.weekly);
  weekly.rounding = rounding_text(scope);
  line.trace.push_back(std::move(weekly));

  const std::string whole = one_off_pence.is_zero() ? "" : " + " + pounds_text(one_off_pence);
  std::string annual =
      pounds_text(draft.weekly_pence) + " * " + std::string{weeks_expression(scope)} + whole;
  if (scope.options->round_at == RoundAt::week) {
    annual = line.weekly.text() + " * " + std::string{weeks_expression(scope)} + whole;
  }
  const auto by_calendar = [&](Period days) {
    const bool is_by_week = scope.options->round_at == RoundAt::week;
    auto bands = is_by_week ? std::nullopt : bands_in(scope, draft.flow, days);
    return bands ? *std::move(bands) : period_expression(scope, draft, one_off_pence, days);
  };
  if (scope.is_calendar()) annual = by_calendar(scope.year);
  line.trace.push_back(amount_step("annual", std::move(annual), line.annual));

  std::string period = scope.options->convention == Convention::cld
                           ? pounds_text(draft.weekly_pence) + " * " +
                                 std::to_string(scope.counted.days()) + " / 7" + whole
                           : by_calendar(scope.counted);
  line.trace.push_back(amount_step("period", std::move(period), line.period));
}

std::vector<Draft> draft_actions(const Scope& scope, std::vector<Finding>& findings,
                                 std::vector<Fault>& faults) {
  const Table& actions = actions_of(scope);
  Notes notes{findings, faults};
  std::vector<Draft> drafts;
  drafts.reserve(scope.actions.size());
  for (const Row action : scope.actions) {
    if (!actions.has(act::within, action)) draft_action(scope, action, notes, drafts);
  }
  apply_caps(scope, drafts, findings);
  return drafts;
}

}  // namespace kith::costing
