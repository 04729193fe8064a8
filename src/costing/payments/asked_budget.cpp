// Of which budget are payments asked for?
#include "costing/payments/asked_budget.hpp"

#include <map>
#include <utility>
#include <vector>

#include "costing/basis/texts.hpp"
#include "costing/funding/budgets_in_force.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

// The council's budgets, of those that replace each other the first that is in force.
std::vector<Row> council_budgets(const PlanView& view, bool agreed_only) {
  const Table& budgets = view.table(TableName::budgets);
  const auto terms = budget_terms(*view.area, view.person);
  std::map<Row, const BudgetTerm*> firsts;  // by succession
  for (const BudgetTerm& term : terms) {
    const auto source = word_at(budgets, TableName::budgets, bud::source, term.budget);
    const bool is_agreed = status_of_budget(*view.tables, term.budget) == "agreed";
    if (source != "council" || term.days.is_empty() || (agreed_only && !is_agreed)) continue;
    const BudgetTerm*& first = firsts[term.succession];
    if (first == nullptr || term.days.first() < first->days.first()) first = &term;
  }
  std::vector<Row> rows;
  for (const auto& [succession, first] : firsts) rows.push_back(first->budget);
  return rows;
}

}  // namespace

Row asked_budget(const PlanView& view, const std::string& id) {
  const Table& budgets = view.table(TableName::budgets);
  for (const Row row : view.area->budgets_of(view.person)) {
    if (!id.empty() && view.tables->text(budgets.symbol(bud::budget, row)) == id) return row;
  }
  std::vector<Row> councils = council_budgets(view, true);
  if (councils.empty()) councils = council_budgets(view, false);
  if (id.empty() && councils.size() == 1) return councils.front();
  const FaultCode code = id.empty() ? FaultCode::missing : FaultCode::dangling_reference;
  throw InputError{
      {{code, "/budget", std::nullopt, std::nullopt, "a budget of the plan's person"}}};
}

}  // namespace kith::costing
