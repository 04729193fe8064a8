// How the difference that a what-if makes is said, and how the question is read.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

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

}  // namespace kith
