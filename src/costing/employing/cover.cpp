// Who does the work of holidays and sick days, and what that costs.
#include "costing/employing/absence.hpp"

#include <algorithm>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/employing/reserve.hpp"
#include "costing/payroll/employment_terms.hpp"
#include "costing/prices/amounts.hpp"
#include "costing/prices/pay_rates.hpp"
#include "costing/prices/tariff_flow.hpp"
#include "tables/in_force.hpp"

namespace kith::costing {
namespace {

namespace emp = columns::employments;

const Table& table_of(const PlanView& view) { return view.table(TableName::employments); }

// A typical week of an employment at the price of its cover.
struct CoverWeek {
  Fraction pence;
  std::vector<TraceStep> steps;
  bool is_priced = true;
};

enum class CoverBy : std::uint8_t { nobody, family, team, tariff };

CoverBy cover_by(std::string_view word) {
  if (word.empty() || word == "none") return CoverBy::nobody;
  if (word == "family") return CoverBy::family;
  return word == "team" ? CoverBy::team : CoverBy::tariff;
}

Symbol cover_of(const PlanView& view, const Employment& employment) {
  return table_of(view).symbol(emp::cover, employment.row);
}

// The rows in force of the plan's other assistants.
std::vector<Row> team_on(const Trial& trial, const Employment& employment, Date day) {
  std::vector<Row> rows;
  for (const Row row : trial.area->employments_of(trial.person)) {
    if (table_of(trial).symbol(emp::employment, row) != employment.symbol &&
        is_in_force(table_of(trial), emp::first_day, emp::last_day, row, day) &&
        is_employed(trial, table_of(trial).symbol(emp::employment, row))) {
      rows.push_back(row);
    }
  }
  return rows;
}

std::string week_expression(const PlanView& view, const ActionFlow& flow, const Price& price) {
  if (price.is_standing() || rounds_by_visit(view, flow.use, price)) {
    return pounds_text(week_pence(view, flow, price));
  }
  if (price.card) {
    return bands_expression(charged_in_week(view, flow, price), price.unit == Unit::hour);
  }
  const Fraction units = units_of(price, flow.use.typical_week(), flow.multipliers);
  return price.rate.text() + " * " + exact_text(units);
}

void add_week(const PlanView& view, const ActionFlow& flow, const Price& price,
              const Fraction& share, CoverWeek& week) {
  const Fraction pence = week_pence(view, flow, price) * share;
  week.pence += pence;
  if (!view.tracing) return;
  std::string exact = week_expression(view, flow, price);
  if (share != Fraction{1}) exact = "(" + exact + ") * " + exact_text(share);
  TraceStep step = amount_step("cover", std::move(exact),
                               exact_money(pence).rounded(Rounding::half_up, Money::from_pence(1)));
  step.unit = "GBP/week";
  step.at = price.at;
  week.steps.push_back(std::move(step));
}

// The team is paid for the same hours, so the price is the mean of what its assistants are paid.
// Without another assistant on the day the employment covers itself.
void add_team(const Trial& trial, const Employment& employment, const Draft& draft, Date day,
              CoverWeek& week) {
  std::vector<Row> team = team_on(trial, employment, day);
  if (team.empty()) team = {employment_row(trial, employment.symbol, day)};
  const Fraction share = Fraction::of(1, static_cast<std::int64_t>(team.size()));
  for (const Row row : team) {
    const bool has_no_nights =
        draft.pay->by == PayBasis::By::sleep_in && !table_of(trial).has(emp::sleep_in_rate, row);
    const Row payer = has_no_nights ? employment_row(trial, employment.symbol, day) : row;
    add_week(trial, *flow_of(draft), pay_price(trial, payer, *draft.pay, day), share, week);
  }
}

// A tariff's price of a night includes any waking, so the minutes awake are not charged again.
void add_tariff(const Trial& trial, const Draft& draft, Symbol tariff, Date day, CoverWeek& week) {
  if (draft.pay->by == PayBasis::By::awake) return;
  const ActionFlow& flow = *flow_of(draft);
  const FoundPrice found = cover_price(trial, *draft.line.action, tariff, day);
  const bool is_counted =
      found.price && (found.price->unit != Unit::hour || flow.use.schedule().has_durations());
  const bool fits =
      is_counted &&
      (!found.price->card || !gap_of(trial, *found.price->card, flow.use.slots()).has_value());
  if (fits) add_week(trial, flow, *found.price, 1, week);
  week.is_priced = week.is_priced && fits;
}

// Family members cover without pay, so a week of theirs costs nothing and has no steps.
CoverWeek cover_week(const Trial& trial, const Employment& employment,
                     const std::vector<Draft>& drafts, CoverBy by, Date day) {
  CoverWeek week;
  for (const std::size_t place : employment.paid) {
    const Draft& draft = drafts[place];
    if (flow_of(draft) == nullptr || by == CoverBy::family) continue;
    if (by == CoverBy::team) add_team(trial, employment, draft, day, week);
    if (by == CoverBy::tariff) {
      add_tariff(trial, draft, cover_of(trial, employment), day, week);
    }
  }
  return week;
}

// Holidays that are paid when taken, and sick days, as weeks of a year.
struct Absence {
  Holiday holiday;
  Fraction sick_days;
  Fraction weeks;
};

Absence absence_of(const PlanView& view, const Employment& employment, const WorkDays& work) {
  Absence absence;
  absence.sick_days = sick_days_of(view, employment);
  if (!rolls_up_holiday(view, employment.row)) {
    absence.holiday = holiday_of(view, work, view.pricing_date);
  }
  absence.weeks = absence.holiday.weeks + absence.sick_days / work.a_week;
  return absence;
}

// A year's absence in minutes is the minutes of a typical week times the weeks away.
void trace_absence(const Employment& employment, const std::vector<Draft>& drafts,
                   const Absence& absence, std::vector<TraceStep>& trace) {
  for (const UsedParameter& used : absence.holiday.used) trace.push_back(parameter_step(used));
  if (!absence.sick_days.is_zero()) {
    TraceStep step =
        factor_step("sick_days", absence.sick_days, employment.cell("sick_days_per_year"));
    step.unit = "day/year";
    trace.push_back(std::move(step));
  }
  Fraction minutes;
  for (const std::size_t place : employment.paid) minutes += drafts[place].minutes_a_week;
  TraceStep step = factor_step("absence", minutes * absence.weeks, employment.cell("cover"));
  step.unit = "min/year";
  trace.push_back(std::move(step));
}

// The price of cover changes when another assistant comes or goes, or a row of the tariff begins or
// ends.
std::vector<Date> cover_changes(const PlanView& view, const Employment& employment, CoverBy by) {
  std::vector<Date> days;
  if (by == CoverBy::team) {
    for (const Row row : view.area->employments_of(view.person)) {
      const auto first = table_of(view).optional_date(emp::first_day, row);
      const auto last = table_of(view).optional_date(emp::last_day, row);
      if (first) days.push_back(*first);
      if (last) days.push_back(*last + 1);
    }
  }
  if (by == CoverBy::tariff) {
    const Table& tariffs = view.table(TableName::tariffs);
    for (const Row row : view.area->tariff_rows(cover_of(view, employment))) {
      const auto first = tariffs.optional_date(columns::tariffs::first_day, row);
      const auto last = tariffs.optional_date(columns::tariffs::last_day, row);
      if (first) days.push_back(*first);
      if (last) days.push_back(*last + 1);
    }
  }
  sort_days(days);
  return days;
}

YearlyAmount cover_amount(const CoverWeek& week, const Fraction& weeks) {
  return {week.pence * weeks, pounds_text(week.pence) + " * " + exact_text(weeks)};
}

}  // namespace

// A quotation has the cover at the prices of its own day; by calendar each stretch of days has its
// own. An unpriced day that only lies ahead is a finding and leaves the rest priced.
void draft_cover(const Trial& trial, const Employment& employment, const std::vector<Draft>& drafts,
                 Usage& usage, std::vector<Finding>& findings, std::vector<Draft>& lines) {
  const CoverBy by = cover_by(trial.tables->text(cover_of(trial, employment)));
  if (by == CoverBy::nobody) return;
  const WorkDays work = work_days(employment, drafts);
  const Absence absence = absence_of(trial, employment, work);
  note_use(employment, absence.holiday.used, absence.holiday.missing, usage);
  if (!absence.sick_days.is_zero()) note_assumed_days(employment, work, findings);

  Draft draft = employer_draft(trial, employment, "cover");
  if (by == CoverBy::family) draft.line.reason = "family";
  CoverWeek week = cover_week(trial, employment, drafts, by, trial.pricing_date);
  if (!week.is_priced) {
    draft.line.reason = "no_rate";
    findings.push_back(finding("no_rate", Level::warning, employment.cell("cover")));
    lines.push_back(std::move(draft));
    return;
  }
  if (trial.tracing) {
    trace_absence(employment, drafts, absence, draft.line.trace);
    std::ranges::move(week.steps, std::back_inserter(draft.line.trace));
  }
  std::optional<Date> unpriced;
  const auto amount_on = [&](Date day) {
    const CoverWeek then = cover_week(trial, employment, drafts, by, day);
    if (!then.is_priced && !unpriced) unpriced = day;
    return cover_amount(then, absence.weeks);
  };
  ReserveFlow parts =
      reserve_parts(trial, employment, cover_changes(trial, employment, by), amount_on);
  if (unpriced && *unpriced < trial.costed_days.end()) {
    Finding found = finding("no_rate", Level::warning, employment.cell("cover"));
    found.members = {{"first_day", unpriced->text()}};
    findings.push_back(std::move(found));
  }
  set_reserve(trial, draft, std::move(parts), cover_amount(week, absence.weeks));
  lines.push_back(std::move(draft));
}

bool has_cover_to_pay(const PlanView& view, const Employment& employment) {
  const CoverBy by = cover_by(view.tables->text(cover_of(view, employment)));
  return by == CoverBy::team || by == CoverBy::tariff;
}

std::vector<Fraction> cover_sums(const Trial& trial, const Employment& employment,
                                 const std::vector<Draft>& drafts) {
  const CoverBy by = cover_by(trial.tables->text(cover_of(trial, employment)));
  std::vector<Date> days = {trial.pricing_date};
  if (trial.is_calendar()) {
    days.push_back(days_counted(trial).shared_with(employment.in_force).first());
    for (const Date day : cover_changes(trial, employment, by)) days.push_back(day);
  }
  std::vector<Fraction> sums;
  for (const Date day : days) {
    const CoverWeek week = cover_week(trial, employment, drafts, by, day);
    sums.insert(sums.end(), {week.pence, Fraction{week.is_priced ? 0 : 1}});
  }
  return sums;
}

}  // namespace kith::costing
