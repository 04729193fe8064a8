// Which word or text is in a cell of an entry?
#pragma once

#include <string>
#include <string_view>

#include "kith/tables/columns.hpp"
#include "kith/tables/tables.hpp"

namespace kith::ledger {

/// The word that a `word` cell holds; empty where it is empty.
inline std::string_view word_at(const Tables& tables, TableName name, Column column,
                                std::size_t row) {
  const std::int64_t held = tables[name].held(column, row);
  if (held == kMissing) return {};
  const auto& spec = table_specs()[static_cast<std::size_t>(name)].columns[column];
  return spec.words[static_cast<std::size_t>(held)];
}

/// The id or text of a cell; empty where it is empty.
inline std::string_view text_at(const Tables& tables, TableName name, Column column,
                                std::size_t row) {
  return tables.text(tables[name].symbol(column, row));
}

}  // namespace kith::ledger
