// What an employer sets aside for sick pay.
#include "costing/employing/absence.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/employing/reserve.hpp"
#include "costing/payroll/employment_terms.hpp"
#include "costing/payroll/sick_rules.hpp"
#include "costing/prices/amounts.hpp"
#include "costing/prices/pay_rates.hpp"

namespace kith::costing {
namespace {

namespace emp = columns::employments;

const Table& table_of(const PlanView& view) { return view.table(TableName::employments); }

void add_rises(const PlanView& view, Symbol employment, std::vector<Date>& days) {
  for (const Row row : view.area->employment_rows(employment)) {
    const auto first = table_of(view).optional_date(emp::first_day, row);
    if (first) days.push_back(*first);
  }
}

// Average earnings of a week by the pay of a day, holiday pay that is rolled up among them.
Fraction weekly_earnings(const PlanView& view, const Employment& employment,
                         const std::vector<Draft>& drafts, Date day) {
  Fraction pence;
  for (const std::size_t place : employment.paid) {
    const ActionFlow* flow = flow_of(drafts[place]);
    if (flow == nullptr) continue;
    const auto span = std::ranges::find_if(
        flow->spans, [&](const PriceSpan& held) { return held.days.holds(day); });
    pence += week_pence(view, *flow, span == flow->spans.end() ? flow->quoted : span->price);
  }
  const Row row = employment_row(view, employment.symbol, day);
  if (rolls_up_holiday(view, row)) {
    const auto rate = view.parameters->find("holiday_irregular_accrual_rate", day);
    if (rate) pence += pence * rate->amount;
  }
  return pence / Fraction{100};
}

// A year's sick days by the rules of one day: what each is paid, and how many are.
struct SickYear {
  Money daily;
  std::string exact;  // of the day, in pounds
  Fraction paid_days;
  std::string_view reason;
  std::string_view missing;
};

// The sick days of a year are taken as one absence, so waiting days count once and the 28 weeks
// limit it.
SickYear sick_year(const PlanView& view, const Employment& employment,
                   const std::vector<Draft>& drafts, const WorkDays& work, Date day) {
  const SickRules rules = sick_rules_on(*view.parameters, day);
  SickYear year;
  year.missing = rules.missing;
  if (!year.missing.empty()) return year;
  const Fraction earnings = weekly_earnings(view, employment, drafts, day);
  if (rules.tests_earnings) {
    const auto reaches = reaches_limit(*view.parameters, earnings, day);
    if (!reaches) year.missing = "ni_lower_earnings_limit_weekly";
    if (reaches == false) year.reason = "under_lower_earnings_limit";
    if (reaches != true) return year;
  }
  Fraction weekly = rules.flat;
  year.exact = exact_text(weekly);
  if (rules.of_earnings && earnings * *rules.of_earnings < rules.flat) {
    weekly = earnings * *rules.of_earnings;
    year.exact = exact_text(earnings) + " * " + exact_text(*rules.of_earnings);
  }
  year.daily = sick_day(weekly, std::popcount(work.days));
  year.exact += " / " + std::to_string(std::popcount(work.days));
  const Fraction most = Fraction{rules.most_weeks} * work.a_week;
  year.paid_days = std::min(sick_days_of(view, employment) - Fraction{rules.waiting}, most);
  if (year.paid_days <= Fraction{}) {
    year.paid_days = {};
    year.reason = "waiting_days";
  }
  return year;
}

YearlyAmount amount_of(const SickYear& year) {
  return {Fraction{year.daily.pence()} * year.paid_days,
          year.daily.text() + " * " + exact_text(year.paid_days)};
}

void trace_sick_pay(const PlanView& view, const Employment& employment, const SickYear& quoted,
                    CostLine& line) {
  for (const std::string_view name : kSickPayParameters) {
    const auto value = view.parameters->find(name, view.pricing_date);
    if (!value || name == "ssp_least_days_of_sickness") continue;
    line.trace.push_back(parameter_step({*value, name, "day_of_sickness"}));
  }
  TraceStep step = factor_step("sick_days", sick_days_of(view, employment),
                               employment.cell("sick_days_per_year"));
  step.unit = "day/year";
  line.trace.push_back(std::move(step));
  if (quoted.exact.empty()) return;
  TraceStep day = amount_step("sick_day", quoted.exact, quoted.daily);
  day.rounding = "up 0.01";
  line.trace.push_back(std::move(day));
}

std::vector<UsedParameter> sick_parameters(const PlanView& view, Date day) {
  std::vector<UsedParameter> used;
  for (const std::string_view name : kSickPayParameters) {
    const auto value = view.parameters->find(name, day);
    if (value) used.push_back({*value, name, "day_of_sickness"});
  }
  return used;
}

std::vector<Date> sick_changes(const PlanView& view, const Employment& employment) {
  std::vector<Date> days = changes_of(*view.parameters, kSickPayParameters, days_counted(view));
  constexpr std::array<std::string_view, 2> kOthers = {"ni_lower_earnings_limit_weekly",
                                                       "holiday_irregular_accrual_rate"};
  const auto others = changes_of(*view.parameters, kOthers, days_counted(view));
  days.insert(days.end(), others.begin(), others.end());
  add_rises(view, employment.symbol, days);
  sort_days(days);
  return days;
}

}  // namespace

// What an employer pays while an assistant is ill comes on top of cover: both are set aside.
void draft_sick_pay(const PlanView& view, const Employment& employment,
                    const std::vector<Draft>& drafts, Usage& usage, std::vector<Finding>& findings,
                    std::vector<Draft>& lines) {
  if (!expects_sickness(view, employment)) return;
  const WorkDays work = work_days(employment, drafts);
  note_assumed_days(employment, work, findings);
  const auto year_on = [&](Date day) {
    const SickYear year = sick_year(view, employment, drafts, work, day);
    note_use(employment, sick_parameters(view, day), year.missing, usage);
    return year;
  };
  const SickYear quoted = year_on(view.pricing_date);
  Draft draft = employer_draft(view, employment, "sick_pay");
  draft.line.reason = quoted.missing.empty() ? quoted.reason : "not_assessed";
  if (view.tracing) trace_sick_pay(view, employment, quoted, draft.line);
  ReserveFlow parts = reserve_parts(view, employment, sick_changes(view, employment),
                                    [&](Date day) { return amount_of(year_on(day)); });
  set_reserve(view, draft, std::move(parts), amount_of(quoted));
  lines.push_back(std::move(draft));
}

std::vector<Fraction> earnings_sums(const PlanView& view, const Employment& employment,
                                    const std::vector<Draft>& drafts) {
  std::vector<Date> days = {view.pricing_date};
  if (view.is_calendar()) {
    days.push_back(days_counted(view).shared_with(employment.in_force).first());
    for (const Date day : sick_changes(view, employment)) days.push_back(day);
  }
  std::vector<Fraction> sums;
  for (const Date day : days) sums.push_back(weekly_earnings(view, employment, drafts, day));
  return sums;
}

}  // namespace kith::costing
