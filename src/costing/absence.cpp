#include "costing/absence.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "costing/amounts.hpp"
#include "costing/pay_rates.hpp"
#include "costing/reserve.hpp"
#include "costing/sick_rules.hpp"
#include "costing/tariff_flow.hpp"
#include "costing/trace.hpp"

namespace kith::costing {
namespace {

namespace emp = columns::employments;

const Table& table_of(const Scope& scope) { return scope.table(TableName::employments); }

const ActionFlow* flow_of(const Draft& draft) { return std::get_if<ActionFlow>(&draft.flow); }

Fraction sick_days_of(const Scope& scope, const Employment& employment) {
  return Fraction::of(table_of(scope).held_or(emp::sick_days_per_year, employment.row, 0), 1'000);
}

// --- which days ---

void note_assumed_days(const Employment& employment, const WorkDays& work,
                       std::vector<CostFinding>& findings) {
  const bool is_said = std::ranges::any_of(findings, [&](const CostFinding& found) {
    return found.code == "work_days_assumed" && found.at->row == employment.row;
  });
  if (!work.is_assumed || is_said) return;
  CostFinding found =
      finding("work_days_assumed", Level::note, employment.cell("sick_days_per_year"));
  found.members = {{"assumed", "7"}};
  findings.push_back(std::move(found));
}

// What rules ask for, or what is missing of them.
void note_use(const Employment& employment, const std::vector<UsedParameter>& used,
              std::string_view missing, Usage& usage) {
  Assessed assessed;
  assessed.used = used;
  assessed.missing = missing;
  usage.note(employment, assessed);
}

void sort_days(std::vector<Date>& days) {
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
}

void add_rises(const Scope& scope, Symbol employment, std::vector<Date>& days) {
  for (const Row row : scope.area->employment_rows(employment)) {
    const auto first = table_of(scope).optional_date(emp::first_day, row);
    if (first) days.push_back(*first);
  }
}

// --- who covers ---

// A typical week of an employment at the price of whoever covers it.
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

Symbol cover_of(const Scope& scope, const Employment& employment) {
  return table_of(scope).symbol(emp::cover, employment.row);
}

bool is_covered_for_money(const Scope& scope, const Employment& employment) {
  const CoverBy by = cover_by(scope.tables->text(cover_of(scope, employment)));
  return by == CoverBy::team || by == CoverBy::tariff;
}

bool is_in_force(const Scope& scope, Row row, Date day) {
  const auto first = table_of(scope).optional_date(emp::first_day, row);
  const auto last = table_of(scope).optional_date(emp::last_day, row);
  return (!first || *first <= day) && (!last || day <= *last);
}

// The rows in force of the plan's other assistants.
std::vector<Row> team_on(const Scope& scope, const Employment& employment, Date day) {
  std::vector<Row> rows;
  for (const Row row : scope.area->employments_of(scope.person)) {
    if (table_of(scope).symbol(emp::employment, row) != employment.symbol &&
        is_in_force(scope, row, day) &&
        is_employed(scope, table_of(scope).symbol(emp::employment, row))) {
      rows.push_back(row);
    }
  }
  return rows;
}

std::string week_expression(const Scope& scope, const ActionFlow& flow, const Price& price) {
  if (price.is_standing() || rounds_by_visit(scope, flow.use, price)) {
    return pounds_text(week_pence(scope, flow, price));
  }
  if (price.card) {
    return bands_expression(charged_in_week(scope, flow, price), price.unit == Unit::hour);
  }
  const Fraction units = units_of(price, flow.use.typical_week(), flow.multipliers);
  return price.rate.text() + " * " + exact_text(units);
}

void add_week(const Scope& scope, const ActionFlow& flow, const Price& price, const Fraction& share,
              CoverWeek& week) {
  const Fraction pence = week_pence(scope, flow, price) * share;
  week.pence += pence;
  if (!scope.tracing) return;
  std::string exact = week_expression(scope, flow, price);
  if (share != Fraction{1}) exact = "(" + exact + ") * " + exact_text(share);
  TraceStep step = amount_step("cover", std::move(exact),
                               exact_money(pence).rounded(Rounding::half_up, Money::from_pence(1)));
  step.unit = "GBP/week";
  step.at = price.at;
  week.steps.push_back(std::move(step));
}

void add_team(const Scope& scope, const Employment& employment, const Draft& draft, Date day,
              CoverWeek& week) {
  std::vector<Row> team = team_on(scope, employment, day);
  if (team.empty()) team = {employment_row(scope, employment.symbol, day)};
  const Fraction share = Fraction::of(1, static_cast<std::int64_t>(team.size()));
  for (const Row row : team) {
    const bool has_no_nights =
        draft.pay->by == PayBasis::By::sleep_in && !table_of(scope).has(emp::sleep_in_rate, row);
    const Row payer = has_no_nights ? employment_row(scope, employment.symbol, day) : row;
    add_week(scope, *flow_of(draft), pay_price(scope, payer, *draft.pay, day), share, week);
  }
}

// What is charged for a night holds whoever wakes in it.
void add_tariff(const Scope& scope, const Draft& draft, Symbol tariff, Date day, CoverWeek& week) {
  if (draft.pay->by == PayBasis::By::awake) return;
  const ActionFlow& flow = *flow_of(draft);
  const FoundPrice found = cover_price(scope, *draft.line.action, tariff, day);
  const bool is_counted =
      found.price && (found.price->unit != Unit::hour || flow.use.schedule().has_durations());
  const bool fits =
      is_counted &&
      (!found.price->card || !misfit_of(scope, *found.price->card, flow.use.slots()).has_value());
  if (fits) add_week(scope, flow, *found.price, 1, week);
  week.is_priced = week.is_priced && fits;
}

CoverWeek cover_week(const Scope& scope, const Employment& employment,
                     const std::vector<Draft>& drafts, CoverBy by, Date day) {
  CoverWeek week;
  for (const std::size_t place : employment.paid) {
    const Draft& draft = drafts[place];
    if (flow_of(draft) == nullptr || by == CoverBy::family) continue;
    if (by == CoverBy::team) add_team(scope, employment, draft, day, week);
    if (by == CoverBy::tariff) {
      add_tariff(scope, draft, cover_of(scope, employment), day, week);
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

Absence absence_of(const Scope& scope, const Employment& employment, const WorkDays& work) {
  Absence absence;
  absence.sick_days = sick_days_of(scope, employment);
  if (!rolls_up_holiday(scope, employment.row)) {
    absence.holiday = holiday_of(scope, work, scope.prices_on);
  }
  absence.weeks = absence.holiday.weeks + absence.sick_days / work.a_week;
  return absence;
}

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

std::vector<Date> cover_changes(const Scope& scope, const Employment& employment, CoverBy by) {
  std::vector<Date> days;
  if (by == CoverBy::team) {
    for (const Row row : scope.area->employments_of(scope.person)) {
      const auto first = table_of(scope).optional_date(emp::first_day, row);
      const auto last = table_of(scope).optional_date(emp::last_day, row);
      if (first) days.push_back(*first);
      if (last) days.push_back(*last + 1);
    }
  }
  if (by == CoverBy::tariff) {
    const Table& tariffs = scope.table(TableName::tariffs);
    for (const Row row : scope.area->tariff_rows(cover_of(scope, employment))) {
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

// --- sick pay ---

// Average earnings of a week by the pay of a day, holiday pay that is rolled up among them.
Fraction weekly_earnings(const Scope& scope, const Employment& employment,
                         const std::vector<Draft>& drafts, Date day) {
  Fraction pence;
  for (const std::size_t place : employment.paid) {
    const ActionFlow* flow = flow_of(drafts[place]);
    if (flow == nullptr) continue;
    const auto span = std::ranges::find_if(
        flow->spans, [&](const PriceSpan& held) { return held.days.holds(day); });
    pence += week_pence(scope, *flow, span == flow->spans.end() ? flow->quoted : span->price);
  }
  const Row row = employment_row(scope, employment.symbol, day);
  if (rolls_up_holiday(scope, row)) {
    const auto rate = scope.parameters->find("holiday_irregular_accrual_rate", day);
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

SickYear sick_year(const Scope& scope, const Employment& employment,
                   const std::vector<Draft>& drafts, const WorkDays& work, Date day) {
  const SickRules rules = sick_rules_on(*scope.parameters, day);
  SickYear year;
  year.missing = rules.missing;
  if (!year.missing.empty()) return year;
  const Fraction earnings = weekly_earnings(scope, employment, drafts, day);
  if (rules.tests_earnings) {
    const auto reaches = reaches_limit(*scope.parameters, earnings, day);
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
  year.paid_days = std::min(sick_days_of(scope, employment) - Fraction{rules.waiting}, most);
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

void trace_sick_pay(const Scope& scope, const Employment& employment, const SickYear& quoted,
                    CostLine& line) {
  for (const std::string_view name : kSickPayParameters) {
    const auto value = scope.parameters->find(name, scope.prices_on);
    if (!value || name == "ssp_least_days_of_sickness") continue;
    line.trace.push_back(parameter_step({*value, name, "day_of_sickness"}));
  }
  TraceStep step = factor_step("sick_days", sick_days_of(scope, employment),
                               employment.cell("sick_days_per_year"));
  step.unit = "day/year";
  line.trace.push_back(std::move(step));
  if (quoted.exact.empty()) return;
  TraceStep day = amount_step("sick_day", quoted.exact, quoted.daily);
  day.rounding = "up 0.01";
  line.trace.push_back(std::move(day));
}

std::vector<UsedParameter> sick_parameters(const Scope& scope, Date day) {
  std::vector<UsedParameter> used;
  for (const std::string_view name : kSickPayParameters) {
    const auto value = scope.parameters->find(name, day);
    if (value) used.push_back({*value, name, "day_of_sickness"});
  }
  return used;
}

std::vector<Date> sick_changes(const Scope& scope, const Employment& employment) {
  std::vector<Date> days = changes_of(*scope.parameters, kSickPayParameters, days_counted(scope));
  constexpr std::array<std::string_view, 2> kOthers = {"ni_lower_earnings_limit_weekly",
                                                       "holiday_irregular_accrual_rate"};
  const auto others = changes_of(*scope.parameters, kOthers, days_counted(scope));
  days.insert(days.end(), others.begin(), others.end());
  add_rises(scope, employment.symbol, days);
  sort_days(days);
  return days;
}

}  // namespace

DayTimes day_times(const Employment& employment, const std::vector<Draft>& drafts) {
  DayTimes times{};
  for (const std::size_t place : employment.paid) {
    const ActionFlow* flow = flow_of(drafts[place]);
    if (flow == nullptr) continue;
    for (const Slot& slot : flow->use.slots()) {
      if (!slot.day) continue;
      Fraction& most = times[static_cast<std::size_t>(*slot.day)];
      most = std::max(most, std::min(slot.per_week, Fraction{1}));
    }
  }
  return times;
}

WorkDays work_days(const Employment& employment, const std::vector<Draft>& drafts) {
  const DayTimes times = day_times(employment, drafts);
  WorkDays work;
  for (std::size_t day = 0; day < times.size(); ++day) {
    if (times[day].is_zero()) continue;
    work.days = static_cast<std::uint8_t>(work.days | 1U << day);
    work.a_week += times[day];
  }
  if (work.days == 0) return {0x7F, Fraction{7}, true};
  return work;
}

Holiday holiday_of(const Scope& scope, const WorkDays& work, Date day) {
  Holiday holiday;
  const auto ask = [&](std::string_view name) {
    const auto value = scope.parameters->find(name, day);
    if (!value) holiday.missing = name;
    if (value) holiday.used.push_back({*value, name, "first_day"});
    return value ? value->amount : Fraction{};
  };
  holiday.weeks = ask("holiday_statutory_weeks");
  if (work.is_assumed || work.a_week <= Fraction{5}) return holiday;
  const Fraction most = ask("holiday_statutory_cap_days") / work.a_week;
  holiday.weeks = std::min(holiday.weeks, most);
  return holiday;
}

void draft_cover(const Scope& scope, const Employment& employment, const std::vector<Draft>& drafts,
                 Usage& usage, std::vector<CostFinding>& findings, std::vector<Draft>& lines) {
  const CoverBy by = cover_by(scope.tables->text(cover_of(scope, employment)));
  if (by == CoverBy::nobody) return;
  const WorkDays work = work_days(employment, drafts);
  const Absence absence = absence_of(scope, employment, work);
  note_use(employment, absence.holiday.used, absence.holiday.missing, usage);
  if (!absence.sick_days.is_zero()) note_assumed_days(employment, work, findings);

  Draft draft = employer_draft(scope, employment, "cover");
  if (by == CoverBy::family) draft.line.reason = "family";
  CoverWeek week = cover_week(scope, employment, drafts, by, scope.prices_on);
  if (!week.is_priced) {
    draft.line.reason = "no_rate";
    findings.push_back(finding("no_rate", Level::warning, employment.cell("cover")));
    lines.push_back(std::move(draft));
    return;
  }
  if (scope.tracing) {
    trace_absence(employment, drafts, absence, draft.line.trace);
    std::ranges::move(week.steps, std::back_inserter(draft.line.trace));
  }
  std::optional<Date> unpriced;
  const auto amount_on = [&](Date day) {
    const CoverWeek then = cover_week(scope, employment, drafts, by, day);
    if (!then.is_priced && !unpriced) unpriced = day;
    return cover_amount(then, absence.weeks);
  };
  ReserveFlow parts =
      reserve_parts(scope, employment, cover_changes(scope, employment, by), amount_on);
  if (unpriced && *unpriced < scope.counted.end()) {
    CostFinding found = finding("no_rate", Level::warning, employment.cell("cover"));
    found.members = {{"first_day", unpriced->text()}};
    findings.push_back(std::move(found));
  }
  set_reserve(scope, draft, std::move(parts), cover_amount(week, absence.weeks));
  lines.push_back(std::move(draft));
}

void draft_sick_pay(const Scope& scope, const Employment& employment,
                    const std::vector<Draft>& drafts, Usage& usage,
                    std::vector<CostFinding>& findings, std::vector<Draft>& lines) {
  if (!table_of(scope).has(emp::sick_days_per_year, employment.row)) return;
  const WorkDays work = work_days(employment, drafts);
  note_assumed_days(employment, work, findings);
  const auto year_on = [&](Date day) {
    const SickYear year = sick_year(scope, employment, drafts, work, day);
    note_use(employment, sick_parameters(scope, day), year.missing, usage);
    return year;
  };
  const SickYear quoted = year_on(scope.prices_on);
  Draft draft = employer_draft(scope, employment, "sick_pay");
  draft.line.reason = quoted.missing.empty() ? quoted.reason : "not_assessed";
  if (scope.tracing) trace_sick_pay(scope, employment, quoted, draft.line);
  ReserveFlow parts = reserve_parts(scope, employment, sick_changes(scope, employment),
                                    [&](Date day) { return amount_of(year_on(day)); });
  set_reserve(scope, draft, std::move(parts), amount_of(quoted));
  lines.push_back(std::move(draft));
}

bool reads_days(const Scope& scope, const Employment& employment) {
  return is_covered_for_money(scope, employment) ||
         table_of(scope).has(emp::sick_days_per_year, employment.row);
}

std::vector<Fraction> absence_sums(const Scope& scope, const Employment& employment,
                                   const std::vector<Draft>& drafts) {
  if (!reads_days(scope, employment)) return {};
  const CoverBy by = cover_by(scope.tables->text(cover_of(scope, employment)));
  std::vector<Date> days = {scope.prices_on};
  if (scope.is_calendar()) {
    days.push_back(days_counted(scope).shared_with(employment.in_force).first());
    for (const Date day : cover_changes(scope, employment, by)) days.push_back(day);
    for (const Date day : sick_changes(scope, employment)) days.push_back(day);
  }
  std::vector<Fraction> sums;
  for (const Date day : days) {
    const CoverWeek week = cover_week(scope, employment, drafts, by, day);
    sums.insert(sums.end(), {week.pence, Fraction{week.is_priced ? 0 : 1},
                             weekly_earnings(scope, employment, drafts, day)});
  }
  return sums;
}

}  // namespace kith::costing
