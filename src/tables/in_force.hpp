// Does a row hold on a day?
#pragma once

#include "kith/tables/tables.hpp"
#include "kith/values/date.hpp"

namespace kith {

/// Whether a row that may have a first and a last day, both included, holds on `day`. An empty cell
/// sets no limit.
inline bool is_in_force(const Table& table, Column first_day, Column last_day, Row row, Date day) {
  const auto first = table.optional_date(first_day, row);
  const auto last = table.optional_date(last_day, row);
  return (!first || *first <= day) && (!last || day <= *last);
}

}  // namespace kith
