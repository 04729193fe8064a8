// What an action comes to at its prices: in a typical week and once, and which price holds when.
#pragma once

#include <vector>

#include "costing/prices/action_flow.hpp"

namespace kith::costing {

/// The exact pence of the recurring part in a typical week.
Fraction week_pence(const PlanView& view, const ActionFlow& flow, const Price& price);

/// The exact pence of the one-off part, whole.
Fraction one_off_pence(const PlanView& view, const ActionFlow& flow, const Price& price);

/// The days on which lines are counted: of the plan, and of the year from the period's first day.
Period days_counted(const PlanView& view);

/// The prices of an action's tariff over `days`, one span for each change; none on days when no row
/// is in force.
std::vector<PriceSpan> tariff_spans(const Trial& trial, Row action, Period days);

}  // namespace kith::costing
