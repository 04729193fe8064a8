#include <string>
#include <utility>

#include "documents/shared/frames.hpp"
#include "kith/documents/differences.hpp"
#include "kith/tables/columns.hpp"
#include "documents/shared/option_reader.hpp"

namespace kith {
namespace {

using documents::ColumnOf;
using documents::frame_of;
using documents::may_be_empty;
using documents::text;
using documents::whole;

using Whole = std::optional<std::int64_t>;
using Text = std::optional<std::string>;

// Before, after, and the second less the first.
template <class Row>
std::vector<ColumnOf<Row>> with_amounts(std::vector<ColumnOf<Row>> columns) {
  const std::vector<ColumnOf<Row>> amounts = {
      whole<Row>("weekly_before_pence",
                 [](auto& row) { return Whole{row.shown->cost.weekly_before.pence()}; }),
      whole<Row>("weekly_after_pence",
                 [](auto& row) { return Whole{row.shown->cost.weekly_after.pence()}; }),
      whole<Row>("weekly_change_pence",
                 [](auto& row) {
                   const CostChange& cost = row.shown->cost;
                   return Whole{(cost.weekly_after - cost.weekly_before).pence()};
                 }),
      whole<Row>("annual_before_pence",
                 [](auto& row) { return Whole{row.shown->cost.annual_before.pence()}; }),
      whole<Row>("annual_after_pence",
                 [](auto& row) { return Whole{row.shown->cost.annual_after.pence()}; }),
      whole<Row>("annual_change_pence",
                 [](auto& row) {
                   const CostChange& cost = row.shown->cost;
                   return Whole{(cost.annual_after - cost.annual_before).pence()};
                 }),
      whole<Row>("period_before_pence",
                 [](auto& row) { return Whole{row.shown->cost.period_before.pence()}; }),
      whole<Row>("period_after_pence",
                 [](auto& row) { return Whole{row.shown->cost.period_after.pence()}; }),
      whole<Row>("period_change_pence",
                 [](auto& row) {
                   const CostChange& cost = row.shown->cost;
                   return Whole{(cost.period_after - cost.period_before).pence()};
                 }),
  };
  columns.insert(columns.end(), amounts.begin(), amounts.end());
  return columns;
}

// --- plans ---

struct PlanRow {
  const Tables* tables = nullptr;
  const PlanDifference* shown = nullptr;

  Text id(Column column) const {
    const Table& plans = (*tables)[TableName::plans];
    return Text{tables->text(plans.symbol(column, shown->plan))};
  }
};

Text joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += "; ";
    text += word;
  }
  return text.empty() ? std::nullopt : Text{std::move(text)};
}

Text budgets_over(const PlanRow& row) {
  std::vector<std::string_view> ids;
  for (const Row budget : row.shown->newly_over) {
    const Table& budgets = (*row.tables)[TableName::budgets];
    ids.push_back(row.tables->text(budgets.symbol(columns::budgets::budget, budget)));
  }
  return joined(ids);
}

std::vector<ColumnOf<PlanRow>> plan_columns() {
  std::vector<ColumnOf<PlanRow>> columns = with_amounts<PlanRow>({
      text<PlanRow>("plan", [](auto& row) { return row.id(columns::plans::plan); }),
      text<PlanRow>("person", [](auto& row) { return row.id(columns::plans::person); }),
  });
  columns.push_back(may_be_empty(text<PlanRow>("budgets_newly_over", budgets_over)));
  columns.push_back(may_be_empty(
      text<PlanRow>("findings_appeared", [](auto& row) { return joined(row.shown->appeared); })));
  columns.push_back(may_be_empty(
      text<PlanRow>("findings_went", [](auto& row) { return joined(row.shown->went); })));
  return columns;
}

std::vector<PlanRow> plan_rows(const AreaDifference& difference) {
  std::vector<PlanRow> rows;
  for (const PlanDifference& plan : difference.plans) {
    rows.push_back({&difference.area.tables(), &plan});
  }
  return rows;
}

// --- groups ---

struct GroupRow {
  const GroupDifference* shown = nullptr;
};

std::vector<ColumnOf<GroupRow>> group_columns() {
  return with_amounts<GroupRow>({
      text<GroupRow>("grouping", [](auto& row) { return Text{row.shown->grouping}; }),
      may_be_empty(text<GroupRow>("group",
                                  [](auto& row) {
                                    const std::string& name = row.shown->group;
                                    return name.empty() ? Text{} : Text{name};
                                  })),
      whole<GroupRow>("people", [](auto& row) { return Whole{row.shown->people}; }),
      whole<GroupRow>("people_changed", [](auto& row) { return Whole{row.shown->people_changed}; }),
      whole<GroupRow>("plans", [](auto& row) { return Whole{row.shown->plans}; }),
      whole<GroupRow>("plans_changed", [](auto& row) { return Whole{row.shown->plans_changed}; }),
  });
}

std::vector<GroupRow> group_rows(const AreaDifference& difference) {
  std::vector<GroupRow> rows;
  for (const GroupDifference& group : difference.groups) rows.push_back({&group});
  return rows;
}

}  // namespace

WhatIfQuestion read_what_if_question(std::string_view json) {
  documents::OptionReader reader{json};
  for (const auto& [name, value] : reader.members()) {
    const bool is_known = name == "what_if" || name == "threads" || name == "faults_shown";
    if (!is_known) reader.unknown(documents::pointer_to(name));
  }
  reader.finish();
  CostOptions options = read_cost_options(json);
  return {std::move(options.what_if), options.threads, options.faults_shown};
}

Frame difference_frame(const AreaDifference& difference, std::string_view name) {
  if (name == "differences") return frame_of(plan_columns(), plan_rows(difference));
  if (name == "groups") return frame_of(group_columns(), group_rows(difference));
  if (name == "totals") return frame_of(group_columns(), {GroupRow{&difference.total}});
  throw Error{Code::argument, "a what-if has no table '" + std::string{name} +
                                  "'; it has differences, groups and totals"};
}

}  // namespace kith
