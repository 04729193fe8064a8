// Which row of an employment holds on a day, when did it begin, and how often does it pay?
#pragma once

#include "costing/basis/plan_view.hpp"
#include "costing/payroll/pay_rules.hpp"

namespace kith::costing {

/// How many pay periods a quoted year has: 52, 13, 12 (or 365/7, 365/28, 12).
Fraction periods_a_year(const PlanView& view, PayPeriodKind kind);

/// Where an employment begins: its first row's first day, else the plan's.
Date employment_begins(const PlanView& view, Symbol employment);

/// The row of an employment in force on a day; its first row before any is. Rows are pay rises in
/// the order of their days.
Row employment_row(const PlanView& view, Symbol employment, Date day);

}  // namespace kith::costing
