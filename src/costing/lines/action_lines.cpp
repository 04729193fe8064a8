// Which lines does an action make? Unpaid support makes a line without money. An employed assistant
// is paid by the hour or by the night, and the minutes awake in a sleep-in are a line of their own.
// Everything else is priced by an agreed rate or a tariff, with the miles travelled beside it. Each
// draft is given its flow first and its amounts from that flow; caps of tariffs come last, when all
// lines are known.
#include "costing/lines/action_lines.hpp"

#include <algorithm>

#include "costing/basis/services.hpp"
#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/lines/tariff_lines.hpp"
#include "costing/payroll/employment_terms.hpp"
#include "costing/prices/amounts.hpp"
#include "costing/prices/changed_prices.hpp"
#include "costing/prices/flows.hpp"
#include "costing/prices/pay_rates.hpp"
#include "tables/findings.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;

const Table& actions_of(const PlanView& view) { return view.table(TableName::actions); }

bool nobody_is_needed(const PlanView& view, Row action) {
  return view.tables->text(actions_of(view).symbol(act::who, action)) == "self";
}

std::vector<Row> uses_of(const Trial& trial, Row action) {
  const Table& actions = actions_of(trial);
  const Symbol id = actions.symbol(act::action, action);
  std::vector<Row> uses;
  for (const Row other : trial.actions) {
    if (actions.symbol(act::within, other) == id) uses.push_back(other);
  }
  return uses;
}

// What every line of an action has, whatever prices it.
Draft new_draft(const PlanView& view, Row action) {
  const Table& actions = actions_of(view);
  Draft draft;
  draft.line.line = view.tables->text(actions.symbol(act::action, action));
  draft.line.action = action;
  draft.service = actions.symbol(act::service, action);
  draft.budget = actions.symbol(act::budget, action);
  draft.employment = actions.symbol(act::employment, action);
  draft.priority = priority_of(view, action);
  draft.line.kind = kind_of_service(*view.area, draft.service);
  return draft;
}

// Minutes received count once, however many workers give them.
void set_counts(const PlanView& view, Draft& draft, const ActionFlow& flow, bool counts_units) {
  const Count week = flow.use.typical_week();
  const Fraction quantity = flow.multipliers.quantity;
  if (flow.use.schedule().has_durations()) {
    draft.minutes_a_week = week.minutes * quantity;
    draft.minutes_a_year = view.is_calendar() ? flow.use.in(view.year).minutes * quantity
                                              : draft.minutes_a_week * view.weeks_in_year;
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

// Fills weekly, annual and period of a draft whose flow, weekly pence and exact amounts are set.
void set_amounts(const PlanView& view, Draft& draft) {
  const Fraction& one_off_pence = draft.amounts->one_off_pence;
  const auto rounded = [&](const Fraction& pence) { return view.rounded(exact_money(pence)); };
  const Fraction& week = draft.weekly_pence;
  draft.line.weekly = rounded(week);
  draft.one_off = rounded(one_off_pence);
  draft.line.one_off = !one_off_pence.is_zero() && week.is_zero();
  if (view.is_calendar()) {
    draft.line.annual = rounded_period(view, draft.flow, view.year);
  } else if (view.options->round_at == RoundAt::week) {
    const Fraction weeks_of_rounded = Fraction{draft.line.weekly.pence()} * view.weeks_in_year;
    draft.line.annual = rounded(weeks_of_rounded + one_off_pence);
  } else {
    draft.line.annual = rounded(week * view.weeks_in_year + one_off_pence);
  }
  draft.line.period = view.options->convention == Convention::cld
                          ? rounded(week * Fraction::of(view.costed_days.days(), 7) + one_off_pence)
                          : rounded_period(view, draft.flow, view.costed_days);
}

// The one way in which a priced action's draft is filled: counts, the week, what is paid once, then
// the amounts.
void set_flow(const PlanView& view, Draft& draft, ActionFlow flow, const Price& price) {
  const bool by_time = price.unit == Unit::hour;
  set_counts(view, draft, flow, !by_time && !price.is_standing());
  draft.is_random = flow.use.is_random();
  if (price.unit == Unit::mile) draft.line.kind = "mileage";
  flow.quoted = price;
  draft.weekly_pence = week_pence(view, flow, price);
  draft.amounts = ActionAmounts{one_off_pence(view, flow, price)};
  draft.flow = std::move(flow);
  set_amounts(view, draft);
}

// --- one action ---

// What is said and what is refused on the way.
struct Notes {
  std::vector<Finding>& findings;
  std::vector<Fault>& faults;
};

void note_dates_ignored(Row action, std::vector<Finding>& findings) {
  Findings{findings}.add_once(finding("convention_ignores_dates", Level::note,
                                      Cell{TableName::actions, action, "schedule"}));
}

void draft_unpaid(const PlanView& view, Row action, Draft draft, std::vector<Draft>& drafts) {
  draft.line.kind = "unpaid";
  draft.hours = ActionFlow{Use{view, action}, {}, multipliers_of(view, action)};
  if (!nobody_is_needed(view, action)) set_counts(view, draft, *draft.hours, false);
  drafts.push_back(std::move(draft));
}

void draft_unpriced(Draft draft, std::string_view code, std::vector<Finding>& findings,
                    std::vector<Draft>& drafts) {
  draft.line.reason = code;
  findings.push_back(
      finding(code, Level::warning, Cell{TableName::actions, *draft.line.action, {}}));
  drafts.push_back(std::move(draft));
}

std::vector<PriceSpan> mileage_spans(const PlanView& view, Row action) {
  const std::vector<Date> changes = days_of_change(view, kMileage, days_counted(view));
  std::vector<PriceSpan> spans;
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    spans.push_back({{changes[i], changes[i + 1]}, *mileage_price(view, action, changes[i]).price});
  }
  return spans;
}

// Miles are priced by the mile beside the visits, so they are a line of their own.
void draft_miles(const PlanView& view, Row action, std::vector<Finding>& findings,
                 std::vector<Draft>& drafts) {
  Draft draft = new_draft(view, action);
  draft.line.line += "/miles";
  draft.line.kind = "mileage";
  draft.employment = kNoSymbol;
  const FoundPrice found = mileage_price(view, action, view.pricing_date);
  if (!found.price) return draft_unpriced(std::move(draft), "not_assessed", findings, drafts);
  ActionFlow flow{Use{view, action}, mileage_spans(view, action), multipliers_of(view, action)};
  set_flow(view, draft, std::move(flow), *found.price);
  draft.line.minutes_per_week.reset();
  draft.line.worker_minutes_per_week.reset();
  draft.minutes_a_week = draft.minutes_a_year = Fraction{};
  drafts.push_back(std::move(draft));
}

// A draft at the pay of its employment.
void draft_pay(const Trial& trial, Row action, Draft draft, PayBasis basis, Notes& notes,
               std::vector<Draft>& drafts) {
  const Row row = employment_row(trial, draft.employment, trial.pricing_date);
  const Price price = pay_price(trial, row, basis, trial.pricing_date);
  ActionFlow flow{Use{trial, action},
                  pay_spans(trial, draft.employment, basis, days_counted(trial)),
                  multipliers_of(trial, action)};
  check_pay_holidays(trial, flow, notes.faults);
  if (ignores_pay_holidays(trial, flow, price)) note_dates_ignored(action, notes.findings);
  draft.is_paid_time = true;
  draft.pay = basis;
  set_flow(trial, draft, std::move(flow), price);
  drafts.push_back(std::move(draft));
}

// The minutes awake in a sleep-in are work like any other, on a line of their own.
void draft_awake(const Trial& trial, Row action, Draft draft, PayBasis basis, Notes& notes,
                 std::vector<Draft>& drafts) {
  draft.line.line += "/awake";
  draft.line.uses.clear();
  draft_pay(trial, action, std::move(draft), {PayBasis::By::awake, basis.awake_minutes}, notes,
            drafts);
  Draft& awake = drafts.back();
  const auto& flow = std::get<ActionFlow>(awake.flow);
  const Fraction minutes = flow.multipliers.quantity * Fraction{basis.awake_minutes};
  awake.minutes_a_week = flow.use.typical_week().occurrences * minutes;
  awake.minutes_a_year = trial.is_calendar() ? flow.use.in(trial.year).occurrences * minutes
                                             : awake.minutes_a_week * trial.weeks_in_year;
  awake.line.minutes_per_week = rounded_whole(awake.minutes_a_week, Rounding::half_up);
}

// Nobody is paid for minutes of work that nobody gave.
void note_awake(const PlanView& view, Row action, std::vector<Finding>& findings) {
  if (actions_of(view).has(act::awake_minutes, action)) return;
  Finding found =
      finding("awake_assumed", Level::note, Cell{TableName::actions, action, "awake_minutes"});
  found.members = {{"assumed", "0"}};
  findings.push_back(std::move(found));
}

// A sleep-in is paid by the night; the minutes awake in it are working time and are paid by the
// hour.
void draft_employed(const Trial& trial, Row action, Draft draft, Notes& notes,
                    std::vector<Draft>& drafts) {
  const Row row = employment_row(trial, draft.employment, trial.pricing_date);
  const auto basis = pay_basis(trial, action, Use{trial, action}, row);
  if (!basis) return draft_unpriced(std::move(draft), "no_rate", notes.findings, drafts);
  const Draft night = draft;
  draft_pay(trial, action, std::move(draft), *basis, notes, drafts);
  if (basis->by != PayBasis::By::sleep_in) return;
  // Time asleep is not time worked: it counts neither as paid hours nor for the minimum wage.
  Draft& asleep = drafts.back();
  asleep.is_paid_time = false;
  asleep.line.minutes_per_week.reset();
  asleep.line.worker_minutes_per_week.reset();
  asleep.minutes_a_week = asleep.minutes_a_year = Fraction{};
  note_awake(trial, action, notes.findings);
  if (basis->awake_minutes > 0) draft_awake(trial, action, night, *basis, notes, drafts);
}

// An agreed rate changes only where a what-if does; a tariff also where its rows begin and end.
std::vector<PriceSpan> price_spans(const Trial& trial, Row action, const Price& price) {
  const Period days = days_counted(trial);
  const bool is_agreed = price.at && price.at->table == TableName::actions;
  if (!is_agreed) return tariff_spans(trial, action, days);
  const std::vector<Date> changes = days_of_change(trial, agreed_price_of(trial, action), days);
  std::vector<PriceSpan> spans;
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    spans.push_back({{changes[i], changes[i + 1]}, *find_price(trial, action, changes[i]).price});
  }
  return spans;
}

// A line that no row prices keeps its place without an amount, so that the gap is seen.
void draft_at_tariff(const PlanView& view, Row action, Draft draft, ActionFlow flow,
                     const Price& price, Notes& notes, std::vector<Draft>& drafts) {
  draft.tariff = actions_of(view).symbol(act::tariff, action);
  if (!is_priced(view, action, flow, price, notes.findings, notes.faults)) {
    draft.tariff = kNoSymbol;
    return draft_unpriced(std::move(draft), "no_rate", notes.findings, drafts);
  }
  const bool ignores_holidays = price.card && price.card->has_bank_holiday_band() &&
                                !view.is_calendar() && !flow.use.schedule().has_dated_modifiers();
  if (ignores_holidays) note_dates_ignored(action, notes.findings);
  set_flow(view, draft, std::move(flow), price);
  drafts.push_back(std::move(draft));
}

// An agreed rate wins over the tariff, whose price is then shown beside it.
void draft_priced(const Trial& trial, Row action, Draft draft, const Price& price, Notes& notes,
                  std::vector<Draft>& drafts) {
  ActionFlow flow{Use{trial, action}, price_spans(trial, action, price),
                  multipliers_of(trial, action)};
  draft.is_paid_time = !nobody_is_needed(trial, action);
  if (price.at && price.at->table == TableName::tariffs) {
    return draft_at_tariff(trial, action, std::move(draft), std::move(flow), price, notes, drafts);
  }
  set_flow(trial, draft, std::move(flow), price);
  if (actions_of(trial).has(act::tariff, action)) {
    set_list_price(trial, action, draft, notes.findings);
  }
  drafts.push_back(std::move(draft));
}

// The order of these questions is the order of the model: unpaid, employed, priced, then nothing
// known.
void draft_action(const Trial& trial, Row action, Notes& notes, std::vector<Draft>& drafts) {
  std::vector<Finding>& findings = notes.findings;
  const Table& actions = actions_of(trial);
  Draft draft = new_draft(trial, action);
  draft.line.uses = uses_of(trial, action);
  if (!trial.is_calendar() && schedule_of(trial, action).has_dated_modifiers()) {
    note_dates_ignored(action, findings);
  }
  if (!actions.has(act::who, action)) {
    findings.push_back(finding("nobody_yet", Level::note, Cell{TableName::actions, action, {}}));
  }
  if (actions.yes(act::unpaid, action)) {
    return draft_unpaid(trial, action, std::move(draft), drafts);
  }
  if (draft.employment != kNoSymbol) {
    return draft_employed(trial, action, std::move(draft), notes, drafts);
  }

  const FoundPrice found = find_price(trial, action, trial.pricing_date);
  if (found.price) {
    draft_priced(trial, action, std::move(draft), *found.price, notes, drafts);
    if (actions.has(act::miles, action) && found.price->unit != Unit::mile) {
      draft_miles(trial, action, findings, drafts);
    }
    return;
  }
  if (found.why == NoPrice::not_given && nobody_is_needed(trial, action)) {
    return draft_unpaid(trial, action, std::move(draft), drafts);
  }
  draft_unpriced(std::move(draft), found.why == NoPrice::not_given ? "no_rate" : "not_assessed",
                 findings, drafts);
}

}  // namespace

Priority priority_of(const PlanView& view, Row action) {
  const std::string_view word =
      word_at(actions_of(view), TableName::actions, act::priority, action);
  if (word == "essential") return Priority::essential;
  return word == "wanted" ? Priority::wanted : Priority::important;
}

// An action `within` another uses its time and makes no line of its own. Caps need all lines.
std::vector<Draft> draft_actions(const Trial& trial, std::vector<Finding>& findings,
                                 std::vector<Fault>& faults) {
  const Table& actions = actions_of(trial);
  Notes notes{findings, faults};
  std::vector<Draft> drafts;
  drafts.reserve(trial.actions.size());
  for (const Row action : trial.actions) {
    if (!actions.has(act::within, action)) draft_action(trial, action, notes, drafts);
  }
  apply_caps(trial, drafts, findings);
  return drafts;
}

}  // namespace kith::costing
