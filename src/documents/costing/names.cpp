// Which ids, labels and words stand for the rows that a cost refers to?
#include "documents/costing/names.hpp"

#include "kith/tables/columns.hpp"

namespace kith::documents {

// Ids and labels are symbols of the tables; the text of no symbol is empty.
std::string_view Names::text(TableName table, Column column, Row row) const {
  return tables_->text((*tables_)[table].symbol(column, row));
}

// Columns of words hold the place of the word in the list of their spec.
std::string_view Names::word(TableName table, Column column, Row row) const {
  const ColumnSpec& spec = table_specs()[static_cast<std::size_t>(table)].columns[column];
  const std::int64_t held = (*tables_)[table].held(column, row);
  return held == kMissing ? std::string_view{} : spec.words[static_cast<std::size_t>(held)];
}

std::string_view Names::plan() const {
  return text(TableName::plans, columns::plans::plan, cost_->plan);
}

std::string_view Names::person() const {
  return text(TableName::plans, columns::plans::person, cost_->plan);
}

std::string_view Names::action(Row row) const {
  return text(TableName::actions, columns::actions::action, row);
}

std::string_view Names::budget(Row row) const {
  return text(TableName::budgets, columns::budgets::budget, row);
}

std::string_view Names::budget_label(Row row) const {
  return text(TableName::budgets, columns::budgets::label, row);
}

std::string_view Names::budget_source(Row row) const {
  return word(TableName::budgets, columns::budgets::source, row);
}

std::string_view Names::label(const CostLine& line) const {
  if (!line.action) return {};
  return text(TableName::actions, columns::actions::label, *line.action);
}

std::string_view Names::service(const CostLine& line) const {
  if (!line.action) return {};
  return text(TableName::actions, columns::actions::service, *line.action);
}

std::string Names::place(const Cell& cell) const {
  return tables_->place(cell.table, cell.row, cell.column);
}

// Lines of an employer are named "<employment>/<charge>", those of actions by the action.
std::string_view employment_of(const CostLine& line) noexcept {
  if (line.action) return {};
  return std::string_view{line.line}.substr(0, line.line.find('/'));
}

std::string_view round_at_name(RoundAt at) noexcept {
  switch (at) {
    case RoundAt::line: return "line";
    case RoundAt::visit: return "visit";
    case RoundAt::week: return "week";
  }
  return {};
}

}  // namespace kith::documents
