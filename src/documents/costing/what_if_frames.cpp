// Which tables does a what-if of an area have?
// tests/c_abi/tables.txt lists their columns, which are promises.
#include <string>
#include <utility>

#include "documents/shared/cells.hpp"
#include "documents/shared/change_columns.hpp"
#include "kith/documents/differences.hpp"
#include "kith/tables/columns.hpp"

namespace kith::documents {
namespace {

// What changes, as a row of plans and one of groups show it.
struct Changes {
  const CostChange* cost = nullptr;

  Whole before(AmountOf what) const {
    switch (what) {
      case AmountOf::week: return pence(cost->weekly_before);
      case AmountOf::year: return pence(cost->annual_before);
      case AmountOf::period: return pence(cost->period_before);
    }
    return std::nullopt;
  }
  Whole after(AmountOf what) const {
    switch (what) {
      case AmountOf::week: return pence(cost->weekly_after);
      case AmountOf::year: return pence(cost->annual_after);
      case AmountOf::period: return pence(cost->period_after);
    }
    return std::nullopt;
  }
};

// --- plans ---

struct PlanRow : Changes {
  const Tables* tables = nullptr;
  const PlanDifference* shown = nullptr;

  Text id(Column column) const { return text_in(*tables, TableName::plans, column, shown->plan); }
};

// Budgets that were enough before and are overspent after.
Text budgets_over(const PlanRow& row) {
  std::vector<std::string> ids;
  for (const Row budget : row.shown->newly_over) {
    ids.push_back(*text_in(*row.tables, TableName::budgets, columns::budgets::budget, budget));
  }
  return in_one_cell(ids);
}

constexpr std::array kPlanColumns = columns_in_order(
    std::array{text<PlanRow>("plan", [](auto& row) { return row.id(columns::plans::plan); }),
               text<PlanRow>("person", [](auto& row) { return row.id(columns::plans::person); })},
    change_columns<PlanRow>(),
    may_be_empty(std::array{
        text<PlanRow>("budgets_newly_over", budgets_over),
        text<PlanRow>("findings_appeared",
                      [](auto& row) { return in_one_cell(row.shown->appeared); }),
        text<PlanRow>("findings_went", [](auto& row) { return in_one_cell(row.shown->went); })}));

std::vector<PlanRow> plan_rows(const AreaDifference& difference) {
  std::vector<PlanRow> rows;
  for (const PlanDifference& plan : difference.plans) {
    rows.push_back({{&plan.cost}, &difference.area.tables(), &plan});
  }
  return rows;
}

// --- groups ---

// People by nation, ward, reason for support and band of cost; everybody in "totals".
struct GroupRow : Changes {
  const GroupDifference* shown = nullptr;
};

constexpr std::array kGroupColumns = columns_in_order(
    std::array{text<GroupRow>("grouping", [](auto& row) { return Text{row.shown->grouping}; }),
               may_be_empty(
                   text<GroupRow>("group", [](auto& row) { return not_empty(row.shown->group); })),
               whole<GroupRow>("people", [](auto& row) { return Whole{row.shown->people}; }),
               whole<GroupRow>("people_changed",
                               [](auto& row) { return Whole{row.shown->people_changed}; }),
               whole<GroupRow>("plans", [](auto& row) { return Whole{row.shown->plans}; }),
               whole<GroupRow>("plans_changed",
                               [](auto& row) { return Whole{row.shown->plans_changed}; })},
    change_columns<GroupRow>());

std::vector<GroupRow> group_rows(const AreaDifference& difference) {
  std::vector<GroupRow> rows;
  for (const GroupDifference& group : difference.groups) rows.push_back({{&group.cost}, &group});
  return rows;
}

std::vector<GroupRow> total_row(const AreaDifference& difference) {
  return {{{&difference.total.cost}, &difference.total}};
}

constexpr std::array kDifferenceTables = {
    table<kPlanColumns, plan_rows>("differences"),
    table<kGroupColumns, group_rows>("groups"),
    table<kGroupColumns, total_row>("totals"),
};
constexpr TablesOf<AreaDifference> kDifference{
    kDifferenceTables, {.has_no = "a what-if has no table", .has = "it has"}};

}  // namespace
}  // namespace kith::documents

namespace kith {

Frame difference_frame(const AreaDifference& difference, std::string_view name) {
  return documents::kDifference.frame(difference, name);
}

std::vector<TableShape> difference_tables() { return documents::kDifference.shapes(); }

}  // namespace kith
