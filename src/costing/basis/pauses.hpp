// When support stops for a while: the days between the events paused and resumed.
#pragma once

#include <vector>

#include "kith/area/area.hpp"
#include "kith/costing/options.hpp"
#include "kith/tables/finding.hpp"
#include "kith/values/date.hpp"
#include "kith/values/fraction.hpp"

namespace kith::costing {

/// Days without support: from the day of `paused` to the day before `resumed`; a pause that nobody
/// ends goes on past every plan.
struct Pause {
  Period days;
  Row event = 0;  ///< that began it
};

/// The pauses of a plan, in order and apart from each other. Events of the person without a plan
/// are of every plan. On one moment the earlier row comes first.
std::vector<Pause> pauses_of(const Area& area, Row plan);

/// A part of a period in which `share` of what is planned is charged: all of it, or what a pause
/// leaves.
struct Stretch {
  Period days;
  Fraction share;
};

/// `period` in stretches, those with nothing left out. `retained` is the share in a pause.
std::vector<Stretch> stretches_of(const std::vector<Pause>& pauses, Period period,
                                  const Fraction& retained);

/// The days of each pause after its first `weeks` weeks, in order; those without any left out.
std::vector<Period> suspended_days(const std::vector<Pause>& pauses, std::int32_t weeks);

/// What is left of `days` without `left_out`, which are in order and apart from each other.
std::vector<Period> without(Period days, const std::vector<Period>& left_out);

/// What the reader must know of the pauses that touch `days`: that a quotation ignores them, that
/// one has no end, and events that pause what is paused or resume what was not.
void check_pauses(const Area& area, Row plan, Period days, const CostOptions& options,
                  std::vector<Finding>& findings);

}  // namespace kith::costing
