// What does one plan cost? In this order: schedules are checked; the actions' lines are drafted,
// then those of the employers, which need the hours of all actions; pay by calendar is turned into
// packets; budgets pay; what varies is added up; traces are written; totals and views follow from
// the finished lines.
#include <algorithm>
#include <array>

#include "area/lookups.hpp"
#include "costing/basis/pauses.hpp"
#include "costing/basis/steps.hpp"
#include "costing/basis/trial.hpp"
#include "costing/employing/absence.hpp"
#include "costing/employing/duties.hpp"
#include "costing/employing/employer_charges.hpp"
#include "costing/employing/employment.hpp"
#include "costing/funding/actuals.hpp"
#include "costing/funding/budget_stages.hpp"
#include "costing/funding/funding.hpp"
#include "costing/lines/action_lines.hpp"
#include "costing/lines/line_trace.hpp"
#include "costing/lines/period_rows.hpp"
#include "costing/lines/spread.hpp"
#include "costing/plans/one_plan.hpp"
#include "costing/plans/shared_allowance.hpp"
#include "costing/prices/flows.hpp"
#include "kith/costing/costing.hpp"

namespace kith {
namespace {

using costing::Draft;
using costing::PlanView;
using costing::Trial;

// --- input that cannot be costed ---

std::string_view allowed_for(FaultCode code) {
  return code == FaultCode::terms_missing ? "a term calendar for the plan, the person or the area"
                                          : "days for which the bank holidays are known";
}

// Schedules that ask for terms nobody gave, or for bank holidays nobody knows yet.
void check_schedules(const Trial& trial, std::vector<Fault>& faults) {
  for (const Row action : trial.actions) {
    const Schedule& schedule = costing::schedule_of(trial, action);
    auto obstacle = schedule.obstacle(trial.calendar, trial.costed_days);
    if (!obstacle && trial.is_calendar()) {
      obstacle = schedule.obstacle(trial.calendar, trial.year);
    }
    if (!obstacle) continue;
    faults.push_back({*obstacle, trial.tables->place(TableName::actions, action, "schedule"),
                      std::nullopt, std::nullopt, std::string{allowed_for(*obstacle)}});
  }
}

// With `incomplete: refuse` a gap is a fault, not a finding.
void check_gaps(const PlanView& view, const std::vector<Finding>& findings,
                std::vector<Fault>& faults) {
  constexpr std::array<std::string_view, 2> kGaps = {"no_rate", "nobody_yet"};
  for (const Finding& found : findings) {
    if (std::ranges::find(kGaps, found.code) == kGaps.end()) continue;
    faults.push_back(
        {FaultCode::missing, view.tables->place(found.at->table, found.at->row), std::nullopt,
         std::nullopt,
         found.code == "no_rate" ? "a rate, a tariff or an employment" : "who will do it"});
  }
}

void refuse(const std::vector<Fault>& faults) {
  if (!faults.empty()) throw InputError{faults};
}

// --- the result ---

// A paid hour costs the whole year's money over the paid minutes of the year: employer costs are in
// it.
void add_totals(const PlanView& view, const std::vector<Draft>& drafts, CostTotals& totals) {
  Fraction paid_week;
  Fraction paid_year;
  Fraction unpaid_week;
  for (const Draft& draft : drafts) {
    totals.weekly += draft.line.weekly;
    totals.annual += draft.line.annual;
    totals.period += draft.line.period;
    totals.one_off += draft.one_off;
    (draft.is_paid_time ? paid_week : unpaid_week) += draft.minutes_a_week;
    if (draft.is_paid_time) paid_year += draft.minutes_a_year;
  }
  totals.paid_minutes_per_week = rounded_whole(paid_week, Rounding::half_up);
  totals.unpaid_minutes_per_week = rounded_whole(unpaid_week, Rounding::half_up);
  if (!paid_year.is_zero()) {
    totals.per_paid_hour =
        view.rounded(UnroundedMoney{totals.annual}.times(Fraction{60} / paid_year));
  }
}

// Rows are rounded week by week and need not add up to the period; the view `periods` does.
std::vector<WeekCost> week_rows(const PlanView& view, const std::vector<Draft>& drafts) {
  std::vector<WeekCost> rows;
  for (const Period week : costing::weeks_of(view.costed_days)) {
    WeekCost row;
    row.monday = week.first().monday();
    Fraction minutes;
    for (const Draft& draft : drafts) {
      row.cost += costing::rounded_period(view, draft.flow, week);
      if (const auto* flow = std::get_if<costing::ActionFlow>(&draft.flow)) {
        minutes += flow->use.in(week).minutes * flow->multipliers.quantity;
      }
    }
    row.minutes = rounded_whole(minutes, Rounding::half_up);
    rows.push_back(row);
  }
  return rows;
}

// A plan that is costed alone has the whole allowance of an employer who has other plans too.
void note_allowance(const PlanView& view, const costing::PlanContext& context,
                    const costing::Employment& employment, const costing::EmployerCharge& insurance,
                    std::vector<Finding>& findings) {
  const bool took = !insurance.quoted_taken.is_zero() || insurance.period_taken != Money{};
  const bool given = view.table(TableName::employments)
                         .has(columns::employments::claims_allowance, employment.row);
  if (took && !given) {
    findings.push_back(
        finding("allowance_assumed", Level::note, employment.cell("claims_allowance")));
  }
  if (took && context.is_standalone &&
      costing::employs_elsewhere(*view.area, *view.options, employer_of(*view.area, employment.row),
                                 view.plan)) {
    Finding found = finding("allowance_not_shared", Level::note, employment.cell("employer"));
    found.members = {{"assumed", "the whole allowance for this plan"}};
    findings.push_back(std::move(found));
  }
}

// Employer lines are worked out on exact hours, before `calendar` turns pay into packets.
bool draft_employers(const Trial& trial, const costing::PlanContext& context,
                     std::vector<Draft>& drafts, std::vector<Finding>& findings) {
  const auto employments = costing::employments_of(trial, drafts);
  if (employments.empty()) return false;
  costing::Usage usage{findings};
  const auto insurance = costing::insurance_of(trial, employments, usage);
  std::vector<Draft> lines;
  for (std::size_t i = 0; i < employments.size(); ++i) {
    const costing::Employment& employment = employments[i];
    costing::check_employment(trial, employment, drafts, findings);
    costing::check_relative(trial, employment, findings);
    costing::draft_premiums(trial, employment, lines);
    costing::draft_holiday(trial, employment, lines);
    costing::draft_cover(trial, employment, drafts, usage, findings, lines);
    costing::draft_sick_pay(trial, employment, drafts, usage, findings, lines);
    usage.note(employment, employment.quoted_holiday);
    lines.push_back(costing::charge_line(trial, employment, "ni", insurance[i]));
    costing::draft_allowance(trial, employment, insurance[i], lines);
    note_allowance(trial, context, employment, insurance[i], findings);
    lines.push_back(costing::charge_line(trial, employment, "pension",
                                         costing::pension_of(trial, employment, usage)));
  }
  if (trial.is_calendar()) {
    for (const auto& employment : employments) costing::pay_in_packets(trial, employment, drafts);
  }
  std::ranges::move(lines, std::back_inserter(drafts));
  return usage.is_provisional();
}

// Employers' lines have their traces already; an action's is written once its caps and pay packets
// are known.
void write_traces(const PlanView& view, std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) {
    if (!draft.is_employer_cost) draft.line.trace = costing::trace_of(view, draft);
  }
}

// What follows from the finished lines: totals, how they vary, and the rows that were asked for.
void add_views(const PlanView& view, const std::vector<Draft>& drafts, PlanCost& cost) {
  const CostOptions& options = *view.options;
  cost.spread = costing::spread_of(view, drafts);
  add_totals(view, drafts, cost.totals);
  if (options.weeks) cost.weeks = week_rows(view, drafts);
  if (options.periods) cost.periods = costing::period_rows(view, drafts, *options.periods);
}

void sort_findings(std::vector<Finding>& findings) {
  std::ranges::stable_sort(findings, {}, &Finding::level);
}

}  // namespace

std::optional<Ledger> costing::ledger_for(const Area& area, const CostOptions& options) {
  if (!options.as_at || area.tables()[TableName::entries].rows() == 0) return std::nullopt;
  return build_ledger(area);
}

PlanCost costing::cost_trial(const Trial& trial, const PlanContext& context) {
  const CostOptions& options = *trial.options;
  PlanCost cost;
  cost.used = trial.basis->parameters;
  std::vector<Fault> faults;
  check_schedules(trial, faults);
  refuse(faults);

  std::vector<Draft> drafts = costing::draft_actions(trial, cost.findings, faults);
  if (options.incomplete == Incomplete::refuse) check_gaps(trial, cost.findings, faults);
  refuse(faults);
  for (Draft& draft : drafts) costing::set_days(trial, draft);
  costing::check_registration(trial, cost.findings);
  cost.provisional = draft_employers(trial, context, drafts, cost.findings);
  if (trial.tracing) write_traces(trial, drafts);
  costing::Funding funding = costing::fund(trial, drafts, cost.findings);
  if (context.ledger != nullptr) {
    costing::set_actuals(trial, *context.ledger, drafts, funding.positions, cost.findings);
  }
  costing::check_uses(trial, drafts, cost.findings);
  costing::check_pauses(*trial.area, trial.plan, trial.costed_days, options, cost.findings);
  sort_findings(cost.findings);

  cost.area = *trial.area;
  cost.plan = trial.plan;
  cost.options = options;
  cost.period = trial.period;
  cost.parameters = cost.used->label();
  add_views(trial, drafts, cost);
  if (options.stages) cost.stages = costing::stages_of(trial, funding);
  cost.budgets = std::move(funding.positions);
  cost.unfunded = std::move(funding.unfunded);
  if (trial.keeps_lines) {
    cost.lines.reserve(drafts.size());
    for (Draft& draft : drafts) cost.lines.push_back(std::move(draft.line));
  }
  return cost;
}

PlanCost costing::cost_one_plan(const Basis& basis, Row plan, const PlanContext& context) {
  return cost_trial(whole_plan(plan_view(basis, plan)), context);
}

std::vector<Draft> costing::draft_lines(const Trial& trial) {
  std::vector<Finding> findings;
  std::vector<Fault> faults;
  std::vector<Draft> drafts = costing::draft_actions(trial, findings, faults);
  refuse(faults);
  draft_employers(trial, {}, drafts, findings);
  return drafts;
}

PlanCost cost_plan(const Area& area, Row plan, const Parameters& parameters,
                   const CostOptions& options) {
  const auto ledger = costing::ledger_for(area, options);
  const costing::Basis basis = costing::make_basis(area, parameters, options);
  return costing::cost_one_plan(basis, plan, costing::standalone(ledger ? &*ledger : nullptr));
}

}  // namespace kith
