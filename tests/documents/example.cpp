#include "documents/example.hpp"

#include <fstream>
#include <iterator>
#include <string>

namespace kith::test {
namespace {

Money pounds(std::string_view text) { return Money::from_pence(parse_decimal(text, 2).units); }
Date day(std::string_view text) { return parse_date(text).date; }
Cell cell(TableName table, Row row, std::string_view column) { return {table, row, column}; }

const ParameterRow& secondary_threshold() {
  static const ParameterRow row{.name = "ni_secondary_threshold_weekly",
                                .first_day = day("2025-04-06"),
                                .value = "96",
                                .unit = "GBP/week",
                                .source = "SI 2025/288",
                                .known_until = day("2027-04-05")};
  return row;
}

TraceStep counted(std::string_view value, std::string_view unit, Cell at) {
  TraceStep step;
  step.step = "count";
  step.value = value;
  step.unit = unit;
  step.at = at;
  return step;
}

TraceStep priced(std::string_view value, Cell at) {
  TraceStep step = counted(value, "GBP/hour", at);
  step.step = "rate";
  return step;
}

TraceStep summed(std::string_view name, std::string_view exact, std::string_view value,
                 std::string_view rounding = {}) {
  TraceStep step;
  step.step = name;
  step.exact = exact;
  step.value = value;
  step.rounding = rounding;
  return step;
}

TraceStep looked_up(const ParameterRow& row, std::string_view selected_by) {
  TraceStep step;
  step.step = "parameter";
  step.parameter = &row;
  step.value = row.value;
  step.selected_by = selected_by;
  return step;
}

CostLine line(std::string_view name, std::string_view kind, std::string_view weekly,
              std::string_view annual, std::string_view period) {
  CostLine made;
  made.line = name;
  made.kind = kind;
  made.weekly = pounds(weekly);
  made.annual = pounds(annual);
  made.period = pounds(period);
  return made;
}

CostLine nine_hours() {
  CostLine made = line("a0", "support", "90.00", "4680.00", "4692.86");
  made.action = 0;
  made.uses = {1, 2};
  made.minutes_per_week = 540;
  made.funded = {{0, pounds("4680.00")}};
  made.trace = {counted("540", "min/week", cell(TableName::actions, 0, "schedule")),
                priced("10.00", cell(TableName::employments, 0, "pay_rate")),
                summed("weekly", "90", "90.00", "half_up 0.01"),
                summed("annual", "90 * 52", "4680.00"),
                summed("period", "90 * 365 / 7", "4692.86")};
  return made;
}

CostLine friend_visits() {
  CostLine made = line("a3", "unpaid", "0.00", "0.00", "0.00");
  made.action = 3;
  made.minutes_per_week = 120;
  return made;
}

CostLine petrol() {
  CostLine made = line("a4", "mileage", "5.67", "294.84", "295.65");
  made.action = 4;
  made.count_per_week = Fraction::of(21, 10);
  made.funded = {{1, pounds("294.84")}};
  return made;
}

std::vector<CostLine> employer_lines() {
  CostLine insurance = line("e1/insurance", "employer_costs", "1.44", "75.00", "75.00");
  insurance.funded = {{0, pounds("75.00")}};
  CostLine payroll = line("e1/payroll", "employer_costs", "2.31", "120.00", "120.00");
  payroll.funded = {{0, pounds("120.00")}};
  CostLine ni = line("e1/ni", "employer_costs", "0.00", "0.00", "0.00");
  ni.trace = {looked_up(secondary_threshold(), "pay_day")};
  CostLine pension = line("e1/pension", "employer_costs", "0.00", "0.00", "0.00");
  pension.reason = "under_trigger";
  return {insurance, payroll, ni, pension};
}

BudgetPosition position(Row budget, std::string_view available, std::string_view committed,
                        std::string_view left, std::string_view over_at_p95) {
  BudgetPosition made;
  made.budget = budget;
  made.basis = "annual";
  made.available = pounds(available);
  made.committed = pounds(committed);
  made.left = pounds(left);
  made.over_at_p95 = pounds(over_at_p95);
  return made;
}

std::vector<CostFinding> example_findings() {
  CostFinding wage;
  wage.code = "wage_below_minimum";
  wage.level = Level::warning;
  wage.at = cell(TableName::employments, 0, "pay_rate");
  wage.members = {{"found", "10.00"},
                  {"allowed", ">= 12.71"},
                  {"parameter", "nmw_nlw_rate"},
                  {"first_day", "2026-04-01"},
                  {"amount_weekly", "24.39"}};
  CostFinding hours;
  hours.code = "hours_over_cap";
  hours.at = cell(TableName::actions, 0, "");
  hours.members = {{"mean_minutes_over_per_week", "31.76523"}, {"share_of_weeks", "0.6470695"}};
  return {wage, hours};
}

Spread example_spread() {
  Spread spread;
  spread.basis = "annual";
  spread.mean = pounds("5169.84");
  spread.sd = 23.60609242;
  spread.p50 = pounds("5169.30");
  spread.p80 = pounds("5190.90");
  spread.p95 = pounds("5209.80");
  spread.contingency_95 = pounds("39.96");
  spread.method = "exact: 364 independent days, share 0.3";
  return spread;
}

}  // namespace

Area example_area() {
  std::ifstream file{KITH_SOURCE_DIR "/examples/plans/sister.json", std::ios::binary};
  const std::string document{std::istreambuf_iterator<char>{file}, {}};
  return build_area(read_plan(document));
}

PlanCost example_cost() {
  PlanCost cost;
  cost.area = example_area();
  cost.period = Period::inclusive(day("2026-04-06"), day("2027-04-05"));
  cost.parameters = "shipped";
  cost.totals = {pounds("99.42"), pounds("5169.84"), pounds("5183.51"), Money{}, 540, 120,
                 pounds("11.05")};
  cost.spread = example_spread();
  cost.lines = {nine_hours(), friend_visits(), petrol()};
  for (const CostLine& employer : employer_lines()) cost.lines.push_back(employer);
  cost.budgets = {position(0, "4900.00", "4875.00", "25.00", "0.00"),
                  position(1, "312.00", "294.84", "17.16", "22.80")};
  cost.findings = example_findings();
  return cost;
}

}  // namespace kith::test
