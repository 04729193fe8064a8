#include "costing/employment.hpp"

#include <algorithm>

#include "costing/price_changes.hpp"
#include "costing/trace.hpp"

namespace kith::costing {
namespace {

namespace emp = columns::employments;

const Table& table_of(const Scope& scope) { return scope.table(TableName::employments); }

void gather_pay(const Scope& scope, Employment& employment, const std::vector<Draft>& drafts) {
  employment.priority = Priority::wanted;
  Fraction weekly;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].employment != employment.symbol) continue;
    employment.paid.push_back(i);
    employment.priority = std::min(employment.priority, drafts[i].priority);
    weekly += drafts[i].weekly_pence;
  }
  if (employment.paid.empty()) employment.priority = Priority::important;
  const Fraction weeks = scope.weeks_in_year / periods_a_year(scope, employment.worker.pays);
  employment.quoted_gross = Money::from_pence(rounded_whole(weekly * weeks, Rounding::half_up));
}

// The last row of an employment says when it ends; open where it does not.
Date end_of(const Scope& scope, Symbol symbol) {
  const Row row = scope.area->employment_rows(symbol).back();
  const auto last = table_of(scope).optional_date(emp::last_day, row);
  return last ? *last + 1 : std::max(scope.plan_days.end(), scope.year.end());
}

std::vector<GrossPay> run_pay(const Scope& scope, const Employment& employment,
                              const std::vector<Draft>& drafts, Period covered) {
  std::vector<const Draft*> paid;
  for (const std::size_t place : employment.paid) paid.push_back(&drafts[place]);
  return gross_pay(scope, employment.symbol, paid, covered.shared_with(employment.in_force));
}

Employment make_employment(const Scope& scope, Symbol symbol, const std::vector<Draft>& drafts) {
  const Table& employments = table_of(scope);
  Employment employment;
  employment.symbol = symbol;
  employment.id = scope.tables->text(symbol);
  employment.row = employment_row(scope, symbol, scope.prices_on);
  employment.worker = worker_of(scope, employment.row);
  employment.employer = employments.symbol(emp::employer, employment.row);
  employment.claims_allowance = employments.yes(emp::claims_allowance, employment.row, true);
  employment.in_force = {employment_begins(scope, symbol), end_of(scope, symbol)};
  gather_pay(scope, employment, drafts);
  if (!scope.annual_only) {
    employment.period_pay = run_pay(scope, employment, drafts, scope.counted);
  }
  if (scope.is_calendar()) employment.year_pay = run_pay(scope, employment, drafts, scope.year);
  return employment;
}

// A part of a penny as a whole weight: a millionth of a penny is as fine as a split needs.
std::vector<std::int64_t> weights_of(const Scope& scope, const Employment& employment,
                                     const std::vector<Draft>& drafts, Period days) {
  std::vector<std::int64_t> weights;
  for (const std::size_t place : employment.paid) {
    const Fraction pence = pence_in(scope, drafts[place].flow, days);
    weights.push_back(rounded_whole(pence * Fraction{1'000'000}, Rounding::half_even));
  }
  return weights;
}

// Packets of each paid draft over `covered`, in the order of `employment.paid`.
std::vector<PacketFlow> packets_of(const Scope& scope, const Employment& employment,
                                   const std::vector<Draft>& drafts,
                                   const std::vector<GrossPay>& pays, Period covered) {
  std::vector<PacketFlow> flows(employment.paid.size());
  for (const GrossPay& pay : pays) {
    if (pay.gross == Money{}) continue;
    const Period days = pay.period.days.shared_with(covered);
    const auto parts = share_in_proportion(pay.gross, weights_of(scope, employment, drafts, days));
    for (std::size_t i = 0; i < parts.size(); ++i) flows[i].push_back({days, parts[i]});
  }
  return flows;
}

void replace_amounts(const Scope& scope, Draft& draft, const PacketFlow& year,
                     const PacketFlow& period) {
  CostLine& line = draft.line;
  line.annual = total_of(year);
  line.period = total_of(period);
  if (!scope.tracing) return;
  std::erase_if(line.trace, [](const TraceStep& step) {
    return step.step == "annual" || step.step == "period";
  });
  line.trace.push_back(amount_step("annual", sum_expression(year, {}), line.annual));
  line.trace.push_back(amount_step("period", sum_expression(period, {}), line.period));
}

void draft_premium(const Scope& scope, const Employment& employment, Column column,
                   std::string_view name, std::string_view column_name,
                   std::vector<Draft>& drafts) {
  if (!table_of(scope).has(column, employment.row)) return;
  const Money annual = table_of(scope).money(column, employment.row);
  const Period days = employment.in_force.shared_with(scope.counted);
  Draft draft = employer_draft(scope, employment, name);
  CostLine& line = draft.line;
  draft.flow = PremiumFlow{annual, days};
  draft.weekly_pence = Fraction{annual.pence()} / scope.weeks_in_year;
  line.weekly = scope.rounded(exact_money(draft.weekly_pence));
  line.annual = annual;
  line.period = rounded_period(scope, draft.flow, scope.counted);
  if (scope.tracing) {
    const std::string_view weeks = scope.weeks_in_year.is_whole() ? " / 52" : " * 7 / 365";
    line.trace = {rate_step(annual.text(), "GBP/year", employment.cell(column_name)),
                  amount_step("weekly", annual.text() + std::string{weeks}, line.weekly),
                  amount_step("annual", annual.text(), line.annual),
                  amount_step("period",
                              annual.text() + " * " + std::to_string(days.days()) + " / " +
                                  scope.year_days.text(),
                              line.period)};
  }
  drafts.push_back(std::move(draft));
}

void draft_recruitment(const Scope& scope, const Employment& employment,
                       std::vector<Draft>& drafts) {
  if (!table_of(scope).has(emp::recruitment_one_off, employment.row)) return;
  const Money amount = table_of(scope).money(emp::recruitment_one_off, employment.row);
  // Somebody who was already employed before the plan is not recruited again.
  if (employment.in_force.first() < scope.plan_days.first()) return;
  Draft draft = employer_draft(scope, employment, "recruitment");
  draft.flow = OneDayFlow{employment.in_force.first(), amount};
  draft.one_off = amount;
  draft.line.one_off = true;
  draft.line.annual = amount;
  draft.line.period = rounded_period(scope, draft.flow, scope.counted);
  if (scope.tracing) {
    draft.line.trace = {rate_step(amount.text(), "GBP", employment.cell("recruitment_one_off")),
                        amount_step("weekly", "0", Money{}),
                        amount_step("annual", amount.text(), amount),
                        amount_step("period", draft.line.period.text(), draft.line.period)};
  }
  drafts.push_back(std::move(draft));
}

// --- findings ---

Date pay_period_start(const Scope& scope, const Employment& employment) {
  const Period today{scope.prices_on, scope.prices_on + 1};
  const auto periods =
      pay_periods(employment.worker.pays, employment.in_force.first(),
                  table_of(scope).optional_date(emp::first_pay_day, employment.row), today);
  return periods.empty() ? scope.prices_on : periods.front().days.first();
}

void check_wage(const Scope& scope, const Employment& employment, const std::vector<Draft>& drafts,
                std::vector<CostFinding>& findings) {
  const auto floor = wage_floor(scope, employment.worker, pay_period_start(scope, employment));
  if (!floor) return;
  const Rate rate = pay_rate(scope, employment.row, scope.prices_on);
  const Fraction short_by =
      floor->value.amount * Fraction{100} - Fraction::of(rate.thousandths_of_a_penny(), 1'000);
  if (short_by <= Fraction{}) return;
  Fraction hours;
  for (const std::size_t place : employment.paid) {
    hours += drafts[place].minutes_a_week / Fraction{60};
  }
  CostFinding found = finding("wage_below_minimum", Level::warning, employment.cell("pay_rate"));
  found.members = {{"found", rate.text()},
                   {"allowed", ">= " + floor->value.row->value},
                   {"parameter", std::string{floor->name}},
                   {"first_day", floor->value.row->first_day.text()},
                   {"amount_weekly", scope.rounded(exact_money(short_by * hours)).text()}};
  findings.push_back(std::move(found));
}

// An age that the year or month of birth leaves open is said where it could change a figure.
void check_age(const Scope& scope, const Employment& employment,
               std::vector<CostFinding>& findings) {
  constexpr std::array kAgesThatMatter = {18, 21, 22, 25, 75};
  const auto& born = employment.worker.born;
  const bool matters = !born || std::ranges::any_of(kAgesThatMatter, [&](std::int32_t years) {
    return is_undecided(*born, years, scope.prices_on);
  });
  if (!matters) return;
  CostFinding found = finding("age_assumed", Level::note, employment.cell("born"));
  found.members = {{"assumed", born ? born->day.text() : "an adult below State Pension age"}};
  findings.push_back(std::move(found));
}

// What kith does not yet work out is said, never left out in silence.
void check_not_assessed(const Scope& scope, const Employment& employment,
                        std::vector<CostFinding>& findings) {
  constexpr std::array<std::pair<Column, std::string_view>, 4> kNotYet = {
      {{emp::weekend_multiple, "weekend_multiple"},
       {emp::bank_holiday_multiple, "bank_holiday_multiple"},
       {emp::cover, "cover"},
       {emp::sick_days_per_year, "sick_days_per_year"}}};
  const Table& employments = table_of(scope);
  const auto say = [&](std::string_view column) {
    findings.push_back(finding("not_assessed", Level::warning, employment.cell(column)));
  };
  for (const auto& [column, name] : kNotYet) {
    if (employments.has(column, employment.row)) say(name);
  }
  if (word_at(employments, TableName::employments, emp::holiday, employment.row) == "rolled_up") {
    say("holiday");
  }
}

}  // namespace

std::vector<Employment> employments_of(const Scope& scope, const std::vector<Draft>& drafts) {
  std::vector<Employment> employments;
  for (const Row row : scope.area->employments_of(scope.person)) {
    const Symbol symbol = table_of(scope).symbol(emp::employment, row);
    if (std::ranges::find(employments, symbol, &Employment::symbol) != employments.end()) continue;
    if (!is_employed(scope, symbol)) continue;
    Employment employment = make_employment(scope, symbol, drafts);
    if (!employment.in_force.shared_with(scope.counted).is_empty()) {
      employments.push_back(std::move(employment));
    }
  }
  return employments;
}

Draft employer_draft(const Scope& scope, const Employment& employment, std::string_view name) {
  Draft draft;
  draft.line.line = std::string{employment.id} + "/" + std::string{name};
  draft.line.kind = "employer_costs";
  draft.is_employer_cost = true;
  draft.service = scope.tables->find("employer_costs");
  draft.priority = employment.priority;
  draft.employment = employment.symbol;
  return draft;
}

void pay_in_packets(const Scope& scope, const Employment& employment, std::vector<Draft>& drafts) {
  const auto year = packets_of(scope, employment, drafts, employment.year_pay, scope.year);
  auto period = packets_of(scope, employment, drafts, employment.period_pay, scope.counted);
  for (std::size_t i = 0; i < employment.paid.size(); ++i) {
    Draft& draft = drafts[employment.paid[i]];
    replace_amounts(scope, draft, year[i], period[i]);
    draft.flow = std::move(period[i]);
  }
}

void draft_premiums(const Scope& scope, const Employment& employment, std::vector<Draft>& drafts) {
  draft_premium(scope, employment, emp::insurance_annual, "insurance", "insurance_annual", drafts);
  draft_premium(scope, employment, emp::payroll_annual, "payroll", "payroll_annual", drafts);
  draft_premium(scope, employment, emp::training_annual, "training", "training_annual", drafts);
  draft_recruitment(scope, employment, drafts);
}

void check_employment(const Scope& scope, const Employment& employment,
                      const std::vector<Draft>& drafts, std::vector<CostFinding>& findings) {
  check_wage(scope, employment, drafts, findings);
  check_age(scope, employment, findings);
  check_not_assessed(scope, employment, findings);
  if (employment.paid.empty()) {
    findings.push_back(finding("employment_without_hours", Level::note, employment.cell({})));
  }
  const bool began_before = employment.in_force.first() <= scope.period.first();
  if (!scope.is_calendar() && !began_before) {
    findings.push_back(finding("quoted_as_whole_year", Level::note, employment.cell("first_day")));
  }
}

}  // namespace kith::costing
