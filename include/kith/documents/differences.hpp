// How are differences written and asked for: what a what-if changes in an area, and where the
// figures of another system differ from kith's?
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kith/costing/reconcile.hpp"
#include "kith/costing/what_if.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// What is asked of an area that was costed.
struct WhatIfQuestion {
  std::vector<WhatIf> what_if;
  std::int32_t threads = 1;  ///< 0: as many as the hardware has
  std::int32_t faults_shown = 100;
};

/// Reads `what_if`, `threads` and `faults_shown`, as options of a costing say them. Empty text asks
/// nothing. Throws `InputError` with every fault; another option is `unknown_key`, since convention
/// and period are those of the costing before.
WhatIfQuestion read_what_if_question(std::string_view json);

/// Tables of a difference: "differences" (a row for each plan that changes), "groups", "totals".
/// Throws `Code::argument` for another name.
Frame difference_frame(const AreaDifference& difference, std::string_view name);
std::vector<TableShape> difference_tables();  ///< its tables and their columns

/// Reads an `extract/1` document: `rows` with `plan` or `person`, `service`, `amount` (pounds as
/// text), `per` (week, four_weeks, month, year, period), `first_day`, `last_day`. Throws
/// `InputError` with every fault.
std::vector<ExtractRow> read_extract(std::string_view json);

/// Tables of a reconciliation: "pairs" and "totals". Throws `Code::argument` for another name.
Frame reconciliation_frame(const Reconciliation& reconciliation, std::string_view name);
std::vector<TableShape> reconciliation_tables();  ///< its tables and their columns

}  // namespace kith
