// How do the ids and words of an area's rows become cells?
#include "documents/shared/cells.hpp"

#include "kith/tables/columns.hpp"

namespace kith::documents {

Text text_in(const Tables& tables, TableName table, Column column, Row row) {
  return Text{tables.text(tables[table].symbol(column, row))};
}

Text word_in(const Tables& tables, TableName table, Column column, Row row) {
  const std::int64_t held = tables[table].held(column, row);
  if (held == kMissing) return std::nullopt;
  const ColumnSpec& spec = table_specs()[static_cast<std::size_t>(table)].columns[column];
  return Text{spec.words[static_cast<std::size_t>(held)]};
}

}  // namespace kith::documents
