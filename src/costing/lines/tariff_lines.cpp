// What does a tariff do to its lines beyond the price of a visit? Visits that none of its rows
// prices are found before anything is charged. A line at an agreed price shows the tariff's price
// beside it. The cap of a tariff limits all of its lines together, in document order, from the
// plan's first day on.
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

// By calendar every visit of the span is looked at, holidays included.
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

// One finding with the first day without a price is enough: the reader will look from there on.
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

// Of several caps in force the smallest holds: charging less than each of them allows keeps all.
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

// A quoted year is a rate and takes from the cap as one amount; by calendar the earlier days take
// first.
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
  draft.amounts->cap = ReachedCap{cap.amount, cap.row, before};
  Finding found = finding("cap_reached", Level::note, tariff_cell(cap.row, "cap"));
  found.members = {{"found", draft.line.line}};
  findings.push_back(std::move(found));
}

}  // namespace

// Spans without a price leave the flow, so that what follows meets priced days alone.
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

// Charging the visits at the tariff's rows takes time: where no lines are kept, a list price that
// surely exists is not worked out.
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
  draft.listed = ListPrice{quote->week, listed.price->at};
}

// Lines of one tariff take from its cap in document order, so the result does not depend on names.
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
