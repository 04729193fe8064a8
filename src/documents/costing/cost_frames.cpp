// Which tables does the cost of a plan have, and that of an area? tests/c_abi/tables.txt lists
// their columns, which are promises.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/costing/names.hpp"
#include "documents/shared/cells.hpp"
#include "documents/shared/findings.hpp"
#include "kith/costing/area_totals.hpp"
#include "kith/documents/results.hpp"

namespace kith::documents {
namespace {

// A row of a table: what it shows, and the cost of the plan that it belongs to.
template <class Shown>
struct RowOf {
  const PlanCost* cost = nullptr;
  const Shown* shown = nullptr;

  Names names() const { return Names{*cost}; }
};

using PlanRow = RowOf<PlanCost>;
using LineRow = RowOf<CostLine>;
using BudgetRow = RowOf<BudgetPosition>;
using FindingRow = RowOf<CostFinding>;
using WeekRow = RowOf<WeekCost>;
using PeriodRow = RowOf<PeriodCost>;
using StageRow = RowOf<BudgetStage>;

// Whose plan it is: the first two columns of every table.
template <class Row, std::size_t count>
constexpr auto with_plan(const std::array<ColumnOf<Row>, count>& columns) {
  return columns_in_order(
      std::array{text<Row>("plan", [](const Row& row) { return Text{row.names().plan()}; }),
                 text<Row>("person", [](const Row& row) { return Text{row.names().person()}; })},
      columns);
}

// --- plans ---

std::int64_t findings(const PlanCost& cost, Level level) {
  return std::ranges::count(cost.findings, level, &CostFinding::level);
}

// The table of plans has a row a plan: its totals, and how many findings it has of each level.
const CostTotals& totals(const PlanRow& row) { return row.cost->totals; }

constexpr std::array kPlanColumns = with_plan(std::array{
    date<PlanRow>("first_day", [](auto& row) { return days(row.cost->period.first()); }),
    date<PlanRow>("last_day", [](auto& row) { return days(row.cost->period.last()); }),
    whole<PlanRow>("weekly_pence", [](auto& row) { return pence(totals(row).weekly); }),
    whole<PlanRow>("annual_pence", [](auto& row) { return pence(totals(row).annual); }),
    whole<PlanRow>("period_pence", [](auto& row) { return pence(totals(row).period); }),
    whole<PlanRow>("one_off_pence", [](auto& row) { return pence(totals(row).one_off); }),
    whole<PlanRow>("paid_minutes_per_week",
                   [](auto& row) { return Whole{totals(row).paid_minutes_per_week}; }),
    whole<PlanRow>("unpaid_minutes_per_week",
                   [](auto& row) { return Whole{totals(row).unpaid_minutes_per_week}; }),
    may_be_empty(whole<PlanRow>("per_paid_hour_pence",
                                [](auto& row) { return pence(totals(row).per_paid_hour); })),
    may_be_empty(whole<PlanRow>(
        "p95_pence",
        [](auto& row) { return row.cost->spread ? pence(row.cost->spread->p95) : Whole{}; })),
    whole<PlanRow>("over_pence", [](auto& row) { return pence(over_of(*row.cost)); }),
    whole<PlanRow>("unfunded_pence", [](auto& row) { return pence(unfunded_of(*row.cost)); }),
    whole<PlanRow>("warnings",
                   [](auto& row) { return Whole{findings(*row.cost, Level::warning)}; }),
    whole<PlanRow>("notes", [](auto& row) { return Whole{findings(*row.cost, Level::note)}; }),
    yes_no<PlanRow>("provisional", [](auto& row) { return Whole{row.cost->provisional}; }),
});

// --- lines ---

// What budgets pay of a line. A line may be split; the column `budget` names the first that pays.
Money funded(const CostLine& line) {
  Money sum;
  for (const Funded& part : line.funded) sum += part.amount;
  return sum;
}

Money unfunded_of_line(const LineRow& row) {
  Money sum;
  for (const Unfunded& rest : row.cost->unfunded)
    if (rest.line == row.shown->line) sum += rest.amount;
  return sum;
}

Text first_budget(const LineRow& row) {
  const std::vector<Funded>& parts = row.shown->funded;
  return parts.empty() ? Text{} : Text{row.names().budget(parts.front().budget)};
}

Text action_of(const LineRow& row) {
  return row.shown->action ? Text{row.names().action(*row.shown->action)} : Text{};
}

// Visits, nights or miles a week; a table has real numbers where documents have exact text.
Real count_of(const LineRow& row) {
  const std::optional<Fraction>& count = row.shown->count_per_week;
  return count ? Real{count->approximate()} : Real{};
}

constexpr std::array kLineColumns = with_plan(std::array{
    text<LineRow>("line", [](auto& row) { return Text{row.shown->line}; }),
    may_be_empty(text<LineRow>("action", action_of)),
    may_be_empty(text<LineRow>("employment",
                               [](auto& row) { return not_empty(employment_of(*row.shown)); })),
    may_be_empty(
        text<LineRow>("label", [](auto& row) { return not_empty(row.names().label(*row.shown)); })),
    text<LineRow>("kind", [](auto& row) { return Text{row.shown->kind}; }),
    may_be_empty(text<LineRow>(
        "service", [](auto& row) { return not_empty(row.names().service(*row.shown)); })),
    whole<LineRow>("weekly_pence", [](auto& row) { return pence(row.shown->weekly); }),
    whole<LineRow>("annual_pence", [](auto& row) { return pence(row.shown->annual); }),
    whole<LineRow>("period_pence", [](auto& row) { return pence(row.shown->period); }),
    yes_no<LineRow>("one_off", [](auto& row) { return Whole{row.shown->one_off}; }),
    may_be_empty(whole<LineRow>("minutes_per_week",
                                [](auto& row) { return Whole{row.shown->minutes_per_week}; })),
    may_be_empty(
        whole<LineRow>("worker_minutes_per_week",
                       [](auto& row) { return Whole{row.shown->worker_minutes_per_week}; })),
    may_be_empty(real<LineRow>("count_per_week", count_of)),
    may_be_empty(text<LineRow>("budget", first_budget)),
    whole<LineRow>("funded_pence", [](auto& row) { return pence(funded(*row.shown)); }),
    whole<LineRow>("unfunded_pence", [](auto& row) { return pence(unfunded_of_line(row)); }),
    may_be_empty(text<LineRow>("reason", [](auto& row) { return not_empty(row.shown->reason); })),
});

// --- budgets, findings, weeks ---

// Empty without `as_at`, and where a budget's accounts have no entries.
template <Money BudgetActuals::*amount>
constexpr ColumnOf<BudgetRow> actual_pence(std::string_view name) {
  return may_be_empty(whole<BudgetRow>(name, [](auto& row) {
    const auto& actuals = row.shown->actuals;
    return actuals ? pence((*actuals).*amount) : Whole{};
  }));
}

constexpr std::array kBudgetColumns = with_plan(std::array{
    text<BudgetRow>("budget",
                    [](auto& row) { return Text{row.names().budget(row.shown->budget)}; }),
    may_be_empty(text<BudgetRow>(
        "label", [](auto& row) { return not_empty(row.names().budget_label(row.shown->budget)); })),
    text<BudgetRow>("source",
                    [](auto& row) { return Text{row.names().budget_source(row.shown->budget)}; }),
    text<BudgetRow>("basis", [](auto& row) { return Text{row.shown->basis}; }),
    whole<BudgetRow>("available_pence", [](auto& row) { return pence(row.shown->available); }),
    whole<BudgetRow>("committed_pence", [](auto& row) { return pence(row.shown->committed); }),
    whole<BudgetRow>("left_pence", [](auto& row) { return pence(row.shown->left); }),
    whole<BudgetRow>("over_pence", [](auto& row) { return pence(row.shown->over); }),
    may_be_empty(whole<BudgetRow>("over_at_p95_pence",
                                  [](auto& row) { return pence(row.shown->over_at_p95); })),
    may_be_empty(
        date<BudgetRow>("short_from", [](auto& row) { return days(row.shown->short_from); })),
    actual_pence<&BudgetActuals::actual>("actual_pence"),
    actual_pence<&BudgetActuals::planned>("planned_pence"),
    actual_pence<&BudgetActuals::forecast>("forecast_pence"),
    actual_pence<&BudgetActuals::expected>("expected_pence"),
    actual_pence<&BudgetActuals::expected_left>("expected_left_pence"),
    may_be_empty(date<BudgetRow>("runs_out",
                                 [](auto& row) {
                                   const auto& actuals = row.shown->actuals;
                                   return actuals ? days(actuals->runs_out) : Whole{};
                                 })),
    may_be_empty(whole<BudgetRow>("surplus_pence",
                                  [](auto& row) {
                                    const auto& actuals = row.shown->actuals;
                                    return actuals ? pence(actuals->surplus) : Whole{};
                                  })),
});

// The members that have no column of their own: "parameter=nmw_nlw_rate; first_day=2026-04-01".
Text other_members(const CostFinding& finding) {
  std::string text;
  for (const auto& [name, value] : finding.members) {
    if (name == "found" || name == "allowed") continue;
    if (!text.empty()) text += "; ";
    text += std::string{name} + "=" + value;
  }
  return not_empty(text);
}

constexpr std::array kFindingColumns = with_plan(std::array{
    text<FindingRow>("code", [](auto& row) { return Text{row.shown->code}; }),
    text<FindingRow>("level", [](auto& row) { return Text{level_name(row.shown->level)}; }),
    may_be_empty(text<FindingRow>(
        "at", [](auto& row) { return place_of_finding(row.cost->area.tables(), *row.shown); })),
    may_be_empty(
        text<FindingRow>("found", [](auto& row) { return member_of(*row.shown, "found"); })),
    may_be_empty(
        text<FindingRow>("allowed", [](auto& row) { return member_of(*row.shown, "allowed"); })),
    may_be_empty(text<FindingRow>("details", [](auto& row) { return other_members(*row.shown); })),
});

constexpr std::array kWeekColumns = with_plan(std::array{
    date<WeekRow>("monday", [](auto& row) { return days(row.shown->monday); }),
    whole<WeekRow>("cost_pence", [](auto& row) { return pence(row.shown->cost); }),
    whole<WeekRow>("minutes", [](auto& row) { return Whole{row.shown->minutes}; }),
});

constexpr std::array kPeriodColumns = with_plan(std::array{
    date<PeriodRow>("first_day", [](auto& row) { return days(row.shown->days.first()); }),
    date<PeriodRow>("last_day", [](auto& row) { return days(row.shown->days.last()); }),
    whole<PeriodRow>("cost_pence", [](auto& row) { return pence(row.shown->cost); }),
    yes_no<PeriodRow>("part", [](auto& row) { return Whole{row.shown->is_part}; }),
});

constexpr std::array kStageColumns = with_plan(std::array{
    text<StageRow>("source", [](auto& row) { return Text{row.shown->source}; }),
    text<StageRow>("stage", [](auto& row) { return Text{row.shown->stage}; }),
    whole<StageRow>("amount_pence", [](auto& row) { return pence(row.shown->amount); }),
    may_be_empty(
        whole<StageRow>("variance_pence", [](auto& row) { return pence(row.shown->variance); })),
    may_be_empty(
        whole<StageRow>("headroom_pence", [](auto& row) { return pence(row.shown->headroom); })),
});

// --- the list ---

using Costs = std::span<const PlanCost>;

template <class Shown, std::vector<Shown> PlanCost::*member>
std::vector<RowOf<Shown>> rows_of(const Costs& plans) {
  std::vector<RowOf<Shown>> rows;
  for (const PlanCost& cost : plans)
    for (const Shown& shown : cost.*member) rows.push_back({&cost, &shown});
  return rows;
}

std::vector<PlanRow> plan_rows(const Costs& plans) {
  std::vector<PlanRow> rows;
  for (const PlanCost& cost : plans) rows.push_back({&cost, &cost});
  return rows;
}

// An area's cost has them all; that of one plan has those after the first.
constexpr std::array kAreaTables = {
    table<kPlanColumns, plan_rows>("plans"),
    table<kLineColumns, rows_of<CostLine, &PlanCost::lines>>("lines"),
    table<kBudgetColumns, rows_of<BudgetPosition, &PlanCost::budgets>>("budgets"),
    table<kFindingColumns, rows_of<CostFinding, &PlanCost::findings>>("findings"),
    table<kWeekColumns, rows_of<WeekCost, &PlanCost::weeks>>("weeks"),
    table<kPeriodColumns, rows_of<PeriodCost, &PlanCost::periods>>("periods"),
    table<kStageColumns, rows_of<BudgetStage, &PlanCost::stages>>("stages"),
};
constexpr TablesOf<Costs> kPlan{
    std::span{kAreaTables}.subspan(1),
    {.has_no = "a cost has no table", .has = "it has", .after = ", an area's cost plans too"}};
constexpr TablesOf<Costs> kArea{kAreaTables, kPlan.words};

}  // namespace
}  // namespace kith::documents

namespace kith {

Frame result_frame(const PlanCost& cost, std::string_view name) {
  return documents::kPlan.frame({&cost, 1}, name);
}

std::vector<TableShape> result_tables() { return documents::kPlan.shapes(); }

// The refusal of another name lists the tables of a plan, and that an area's cost has plans too.
Frame area_frame(const AreaCost& cost, std::string_view name) {
  const auto& plans = documents::kAreaTables.front();
  return name == plans.name ? plans.frame(cost.plans) : documents::kPlan.frame(cost.plans, name);
}

std::vector<TableShape> area_tables() { return documents::kArea.shapes(); }

}  // namespace kith
