// What does one employment cost beside the hours themselves? The lines of actions that it pays for
// are gathered; from them follow the pay of a typical period, the packets on real pay days, holiday
// pay that is rolled up, yearly premiums and fees, the cost of recruiting, and what the reader must
// know (a wage below the floor, an age that is not known).
#include "costing/employing/employment.hpp"

#include <algorithm>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/payroll/employment_terms.hpp"
#include "costing/prices/changed_prices.hpp"
#include "costing/prices/flows.hpp"
#include "costing/prices/pay_rates.hpp"

namespace kith::costing {
namespace {

namespace emp = columns::employments;

const Table& table_of(const PlanView& view) { return view.table(TableName::employments); }

// Employer costs are as essential as the most essential hours that they belong to, so that a budget
// never pays for hours without their insurance.
void gather_pay(const PlanView& view, Employment& employment, const std::vector<Draft>& drafts) {
  employment.priority = Priority::wanted;
  Fraction weekly;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].employment != employment.symbol) continue;
    employment.paid.push_back(i);
    employment.priority = std::min(employment.priority, drafts[i].priority);
    weekly += drafts[i].weekly_pence;
  }
  if (employment.paid.empty()) employment.priority = Priority::important;
  employment.week_pence = weekly;
  const Fraction weeks = view.weeks_in_year / periods_a_year(view, employment.worker.pays);
  employment.quoted_gross = Money::from_pence(rounded_whole(weekly * weeks, Rounding::half_up));
  if (rolls_up_holiday(view, employment.row)) {
    employment.quoted_holiday = rolled_up_holiday(view, employment.quoted_gross, view.pricing_date);
  }
}

// The last row of an employment says when it ends; open where it does not.
Date end_of(const PlanView& view, Symbol symbol) {
  const Row row = view.area->employment_rows(symbol).back();
  const auto last = table_of(view).optional_date(emp::last_day, row);
  return last ? *last + 1 : std::max(view.plan_days.end(), view.year.end());
}

std::vector<GrossPay> run_pay(const PlanView& view, const Employment& employment,
                              const std::vector<Draft>& drafts, Period covered) {
  std::vector<const Draft*> paid;
  for (const std::size_t place : employment.paid) paid.push_back(&drafts[place]);
  return gross_pay(view, employment.symbol, paid, covered.shared_with(employment.in_force));
}

// The row in force on the pricing date gives the terms of a quotation; pay rises are looked up day
// by day.
Employment make_employment(const Trial& trial, Symbol symbol, const std::vector<Draft>& drafts) {
  const Table& employments = table_of(trial);
  Employment employment;
  employment.symbol = symbol;
  employment.id = trial.tables->text(symbol);
  employment.row = employment_row(trial, symbol, trial.pricing_date);
  employment.worker = worker_of(trial, employment.row);
  employment.claims_allowance = employments.yes(emp::claims_allowance, employment.row, true);
  employment.in_force = {employment_begins(trial, symbol), end_of(trial, symbol)};
  gather_pay(trial, employment, drafts);
  if (!trial.annual_only) {
    employment.period_pay = run_pay(trial, employment, drafts, trial.costed_days);
  }
  if (trial.is_calendar()) employment.year_pay = run_pay(trial, employment, drafts, trial.year);
  return employment;
}

// A part of a penny as a whole weight: a millionth of a penny is as fine as a split needs.
std::vector<std::int64_t> weights_of(const PlanView& view, const Employment& employment,
                                     const std::vector<Draft>& drafts, Period days) {
  std::vector<std::int64_t> weights;
  for (const std::size_t place : employment.paid) {
    const Fraction pence = pence_in(view, drafts[place].flow, days);
    weights.push_back(rounded_whole(pence * Fraction{1'000'000}, Rounding::half_even));
  }
  return weights;
}

// Packets of each paid draft over `covered`, in the order of `employment.paid`.
std::vector<PacketFlow> packets_of(const PlanView& view, const Employment& employment,
                                   const std::vector<Draft>& drafts,
                                   const std::vector<GrossPay>& pays, Period covered) {
  std::vector<PacketFlow> flows(employment.paid.size());
  for (const GrossPay& pay : pays) {
    if (pay.gross == Money{}) continue;
    const Period days = pay.period.days.shared_with(covered);
    const auto parts = share_in_proportion(pay.gross, weights_of(view, employment, drafts, days));
    for (std::size_t i = 0; i < parts.size(); ++i) flows[i].push_back({days, parts[i]});
  }
  return flows;
}

// A premium is a year's amount: a quotation has the whole year, `period` the days in force.
void draft_premium(const PlanView& view, const Employment& employment, Column column,
                   std::string_view name, std::string_view column_name,
                   std::vector<Draft>& drafts) {
  if (!table_of(view).has(column, employment.row)) return;
  const Money annual = table_of(view).money(column, employment.row);
  const Period days = employment.in_force.shared_with(view.costed_days);
  Draft draft = employer_draft(view, employment, name);
  CostLine& line = draft.line;
  draft.flow = PremiumFlow{annual, days};
  draft.weekly_pence = Fraction{annual.pence()} / view.weeks_in_year;
  line.weekly = view.rounded(exact_money(draft.weekly_pence));
  line.annual = annual;
  line.period = rounded_period(view, draft.flow, view.costed_days);
  if (view.tracing) {
    const std::string_view weeks = view.weeks_in_year.is_whole() ? " / 52" : " * 7 / 365";
    line.trace = {rate_step(annual.text(), "GBP/year", employment.cell(column_name)),
                  amount_step("weekly", annual.text() + std::string{weeks}, line.weekly),
                  amount_step("annual", annual.text(), line.annual),
                  amount_step("period",
                              annual.text() + " * " + std::to_string(days.days()) + " / " +
                                  view.year_days.text(),
                              line.period)};
  }
  drafts.push_back(std::move(draft));
}

// Recruiting costs once, on the first day of the employment.
void draft_recruitment(const PlanView& view, const Employment& employment,
                       std::vector<Draft>& drafts) {
  if (!table_of(view).has(emp::recruitment_one_off, employment.row)) return;
  const Money amount = table_of(view).money(emp::recruitment_one_off, employment.row);
  // An assistant who was already employed before the plan is not recruited again.
  if (employment.in_force.first() < view.plan_days.first()) return;
  Draft draft = employer_draft(view, employment, "recruitment");
  draft.flow = OneDayFlow{employment.in_force.first(), amount};
  draft.one_off = amount;
  draft.line.one_off = true;
  draft.line.annual = amount;
  draft.line.period = rounded_period(view, draft.flow, view.costed_days);
  if (view.tracing) {
    draft.line.trace = {rate_step(amount.text(), "GBP", employment.cell("recruitment_one_off")),
                        amount_step("weekly", "0", Money{}),
                        amount_step("annual", amount.text(), amount),
                        amount_step("period", draft.line.period.text(), draft.line.period)};
  }
  drafts.push_back(std::move(draft));
}

// The packet of a quoted year says which share rolls up; the amounts are of the exact week.
void trace_holiday(const PlanView& view, const Employment& employment, const PacketFlow& year,
                   const PacketFlow& period, CostLine& line) {
  const Assessed& due = employment.quoted_holiday;
  for (const UsedParameter& used : due.used) line.trace.push_back(parameter_step(used));
  const std::string week = due.used.empty() ? "0"
                                            : pounds_text(employment.week_pence) + " * " +
                                                  exact_text(due.used.front().value.amount);
  const auto add = [&](std::string_view name, std::string exact, Money value) {
    TraceStep step = amount_step(name, std::move(exact), value);
    step.rounding = rounding_text(view);
    line.trace.push_back(std::move(step));
  };
  add("weekly", week, line.weekly);
  if (view.is_calendar()) {
    line.trace.push_back(amount_step("annual", sum_expression(year, {}), line.annual));
  } else {
    add("annual", week + " * " + std::string{weeks_expression(view)}, line.annual);
  }
  line.trace.push_back(amount_step("period", sum_expression(period, {}), line.period));
}

// --- findings ---

Date pay_period_start(const PlanView& view, const Employment& employment) {
  const Period today{view.pricing_date, view.pricing_date + 1};
  const auto periods =
      pay_periods(employment.worker.pays, employment.in_force.first(),
                  table_of(view).optional_date(emp::first_pay_day, employment.row), today);
  return periods.empty() ? view.pricing_date : periods.front().days.first();
}

// The wage floor of the pay period in which the pricing date lies; the weekly amount says how much
// is missing over all hours worked.
void check_wage(const Trial& trial, const Employment& employment, const std::vector<Draft>& drafts,
                std::vector<Finding>& findings) {
  const auto floor = wage_floor(trial, employment.worker, pay_period_start(trial, employment));
  if (!floor) return;
  const Rate rate = pay_rate_of(trial, employment.row, trial.pricing_date);
  const Fraction short_by =
      floor->value.amount * Fraction{100} - Fraction::of(rate.thousandths_of_a_penny(), 1'000);
  if (short_by <= Fraction{}) return;
  Fraction hours;
  for (const std::size_t place : employment.paid) {
    hours += drafts[place].minutes_a_week / Fraction{60};
  }
  Finding found = finding("wage_below_minimum", Level::warning, employment.cell("pay_rate"));
  found.members = {{"found", rate.text()},
                   {"allowed", ">= " + floor->value.row->value},
                   {"parameter", std::string{floor->name}},
                   {"first_day", floor->value.row->first_day.text()},
                   {"amount_weekly", trial.rounded(exact_money(short_by * hours)).text()}};
  findings.push_back(std::move(found));
}

// An age that the year or month of birth leaves open is said where it could change a figure.
void check_age(const PlanView& view, const Employment& employment, std::vector<Finding>& findings) {
  const auto& born = employment.worker.born;
  const auto ages = ages_that_matter(view, view.pricing_date);
  const bool matters = !born || std::ranges::any_of(ages, [&](std::int32_t years) {
    return is_undecided(*born, years, view.pricing_date);
  });
  if (!matters) return;
  Finding found = finding("age_assumed", Level::note, employment.cell("born"));
  found.members = {{"assumed", born ? born->day.text() : "an adult below State Pension age"}};
  findings.push_back(std::move(found));
}

// Hours that belong to fixed days of every week are regular; others may vary.
bool are_regular(const Employment& employment, const std::vector<Draft>& drafts) {
  return std::ranges::all_of(employment.paid, [&](std::size_t place) {
    const auto* flow = std::get_if<ActionFlow>(&drafts[place].flow);
    if (flow == nullptr) return true;
    const Schedule& schedule = flow->use.schedule();
    return !schedule.is_flexible() && !schedule.has_dated_modifiers() && !flow->use.is_random() &&
           !flow->use.is_one_off();
  });
}

// Rolled-up holiday pay is for irregular hours and part years, and not in Northern Ireland.
// Source: Working Time Regulations 1998 reg. 15F, 16A (Great Britain).
void check_rolled_up(const PlanView& view, const Employment& employment,
                     const std::vector<Draft>& drafts, std::vector<Finding>& findings) {
  if (!rolls_up_holiday(view, employment.row)) return;
  if (nation_of(*view.area, view.person) == "northern_ireland") {
    Finding found = finding("rolled_up_not_in_nation", Level::warning, employment.cell("holiday"));
    found.members = {{"found", "northern_ireland"}, {"allowed", "england, scotland, wales"}};
    findings.push_back(std::move(found));
  }
  const bool regular = are_regular(employment, drafts);
  Finding found = finding("rolled_up_needs_irregular_hours", regular ? Level::warning : Level::note,
                          employment.cell("holiday"));
  found.members = {{"found", regular ? "regular" : "may_vary"},
                   {"allowed", "irregular hours or part of a year"}};
  findings.push_back(std::move(found));
}

}  // namespace

// Rows of one employment are its pay rises, so each employment comes once.
std::vector<Employment> employments_of(const Trial& trial, const std::vector<Draft>& drafts) {
  std::vector<Employment> employments;
  for (const Row row : trial.area->employments_of(trial.person)) {
    const Symbol symbol = table_of(trial).symbol(emp::employment, row);
    if (std::ranges::find(employments, symbol, &Employment::symbol) != employments.end()) continue;
    if (!is_employed(trial, symbol)) continue;
    Employment employment = make_employment(trial, symbol, drafts);
    if (!employment.in_force.shared_with(trial.costed_days).is_empty()) {
      employments.push_back(std::move(employment));
    }
  }
  return employments;
}

Draft employer_draft(const PlanView& view, const Employment& employment, std::string_view name) {
  Draft draft;
  draft.line.line = std::string{employment.id} + "/" + std::string{name};
  draft.line.kind = "employer_costs";
  draft.is_employer_cost = true;
  draft.service = view.tables->find("employer_costs");
  draft.priority = employment.priority;
  draft.employment = employment.symbol;
  return draft;
}

// Money moves in packets, but the hours are still those of the actions: they are kept for the
// trace.
void pay_in_packets(const PlanView& view, const Employment& employment,
                    std::vector<Draft>& drafts) {
  auto year = packets_of(view, employment, drafts, employment.year_pay, view.year);
  auto period = packets_of(view, employment, drafts, employment.period_pay, view.costed_days);
  for (std::size_t i = 0; i < employment.paid.size(); ++i) {
    Draft& draft = drafts[employment.paid[i]];
    draft.line.annual = total_of(year[i]);
    draft.line.period = total_of(period[i]);
    if (auto* flow = std::get_if<ActionFlow>(&draft.flow)) draft.hours = std::move(*flow);
    draft.year_packets = std::move(year[i]);
    draft.flow = std::move(period[i]);
  }
}

// Rolled-up holiday pay is a share of each packet, rounded packet by packet as on a payslip.
void draft_holiday(const PlanView& view, const Employment& employment, std::vector<Draft>& drafts) {
  if (!rolls_up_holiday(view, employment.row)) return;
  Draft draft = employer_draft(view, employment, "holiday");
  const auto packets = [](const std::vector<GrossPay>& pays, Period covered) {
    PacketFlow flow;
    for (const GrossPay& pay : pays) {
      flow.push_back({pay.period.days.shared_with(covered), pay.holiday, pay.period.pay_day});
    }
    return flow;
  };
  const Assessed& due = employment.quoted_holiday;
  const Fraction rate = due.used.empty() ? Fraction{} : due.used.front().value.amount;
  const PacketFlow year = packets(employment.year_pay, view.year);
  PacketFlow period = packets(employment.period_pay, view.costed_days);
  CostLine& line = draft.line;
  draft.weekly_pence = employment.week_pence * rate;
  line.weekly = view.rounded(exact_money(draft.weekly_pence));
  line.annual = view.is_calendar()
                    ? total_of(year)
                    : view.rounded(exact_money(draft.weekly_pence * view.weeks_in_year));
  line.period = total_of(period);
  if (!due.missing.empty()) line.reason = "not_assessed";
  if (view.tracing) trace_holiday(view, employment, year, period, line);
  draft.flow = std::move(period);
  drafts.push_back(std::move(draft));
}

void draft_premiums(const PlanView& view, const Employment& employment,
                    std::vector<Draft>& drafts) {
  draft_premium(view, employment, emp::insurance_annual, "insurance", "insurance_annual", drafts);
  draft_premium(view, employment, emp::payroll_annual, "payroll", "payroll_annual", drafts);
  draft_premium(view, employment, emp::training_annual, "training", "training_annual", drafts);
  draft_recruitment(view, employment, drafts);
}

void check_employment(const Trial& trial, const Employment& employment,
                      const std::vector<Draft>& drafts, std::vector<Finding>& findings) {
  check_wage(trial, employment, drafts, findings);
  check_age(trial, employment, findings);
  check_rolled_up(trial, employment, drafts, findings);
  if (employment.paid.empty()) {
    findings.push_back(finding("employment_without_hours", Level::note, employment.cell({})));
  }
  const bool began_before = employment.in_force.first() <= trial.period.first();
  if (!trial.is_calendar() && !began_before) {
    findings.push_back(finding("quoted_as_whole_year", Level::note, employment.cell("first_day")));
  }
}

}  // namespace kith::costing
