// How a reconciliation is said, and how somebody else's figures are read.
#pragma once

#include <string_view>
#include <vector>

#include "kith/costing/reconcile.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// Reads an `extract/1` document: `rows` with `plan` or `person`, `service`, `amount` (pounds as
/// text), `per` (week, four_weeks, month, year, period), `first_day`, `last_day`. Throws
/// `InputError` with every fault.
std::vector<ExtractRow> read_extract(std::string_view json);

/// Tables of a reconciliation: "pairs" and "totals". Throws `Code::argument` for another name.
Frame reconciliation_frame(const Reconciliation& reconciliation, std::string_view name);

}  // namespace kith
