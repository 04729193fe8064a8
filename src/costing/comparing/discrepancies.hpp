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

/// Reasons are tried in the order of `Discrepancy`, and the first that gives the other figure is
/// taken: a penny a line or less, a part of the period, another convention, another hourly price. A
/// difference may have another cause all the same; then the explanation is a coincidence, and the
/// likelier the smaller the figures are.
///
/// For example, of a line of £30.00 a week 1,564.29 a year is the convention weekly x 365/7, and
/// with two hours a week 32.40 a week is £16.20 an hour in place of £15.00.
///
/// Sets `here`, and `why` and `explanation` where something explains the difference from `there`;
/// else they stay as they are. `days` are those of the extract's figure.
void explain(ReconciledPair& pair, const Figures& figures, Period days);

}  // namespace kith::costing
