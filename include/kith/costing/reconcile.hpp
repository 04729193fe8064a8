// Compares an external system's figures with kith's, and names the reason of each difference.
#pragma once

#include <span>

#include "kith/costing/reconciliation.hpp"

namespace kith {

/// Lines an extract up with an area's cost, costed with lines (`detail` lines or trace).
///
/// Kith's figure is the sum of a plan's lines of the service: `weekly`, four times that, `annual`
/// over twelve (half-up), `annual` or `period`. Conventions that are tried for a year: weekly x 52,
/// x 365/7 and x 366/7; for a month a twelfth of these and four weeks; for four weeks 4 and 365/91;
/// for a period weekly x days/7, x 52 and x 365/7; for a week a 52nd and 7/365 of the annual. Each
/// is rounded half-up once, or for each line. A rate is tried for one line with minutes, and taken
/// where it lies between half and twice kith's; of an hour a week or less any amount has one.
///
/// What the extract lacks is given in the `per` of its first row (year where it is empty). Throws
/// `Code::argument` where `here` was costed with the detail `totals`, which keeps no lines.
Reconciliation reconcile_area(const AreaCost& here, std::span<const ExtractRow> there);

}  // namespace kith
