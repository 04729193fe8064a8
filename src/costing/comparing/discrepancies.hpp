// Two figures for the same support, and what explains the difference between them.
#pragma once

#include <vector>

#include "kith/costing/reconciliation.hpp"

namespace kith::costing {

/// What a figure of an extract is compared with: lines of one or more plans, added up.
struct Figures {
  std::vector<const CostLine*> lines;  ///< borrowed
  Money weekly;
  Money annual;
  Money period;
  Period days;  ///< of the plans' periods, from the first day to the last
};

/// kith's figure for what an amount of an extract is for.
Money figure(const Figures& figures, ExtractPer per);

/// Sets `here`, and `why` and `explanation` where something explains the difference from `there`;
/// else they stay as they are. `days` are those of the extract's figure.
void explain(ReconciledPair& pair, const Figures& figures, Period days);

}  // namespace kith::costing
