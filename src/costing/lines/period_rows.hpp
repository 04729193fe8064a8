// What a plan costs period by period: weeks, four weeks, months, years.
#pragma once

#include <vector>

#include "costing/lines/draft.hpp"

namespace kith::costing {

/// The periods that touch `days`, each cut to it. `whole` periods are counted from the Monday of
/// its first day for weeks and four weeks, from the first of the month for months, from its first
/// day for years and from 1 April for financial years.
struct CutPeriod {
  Period days;
  bool is_part = false;  ///< cut at one of its ends
};
std::vector<CutPeriod> periods_of(Every every, Period days);

/// The rows of a plan: every line's `period` by what flows in it, rounded cumulatively, so that the
/// rows of a plan add up to its period to the penny.
std::vector<PeriodCost> period_rows(const PlanView& view, const std::vector<Draft>& drafts,
                                    Every every);

}  // namespace kith::costing
