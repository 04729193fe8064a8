// The steps of a trace, made in one place so that every line says the same thing the same way.
#pragma once

#include <string>
#include <string_view>

#include "costing/basis/plan_view.hpp"
#include "kith/costing/trace.hpp"
#include "kith/parameters/parameters.hpp"

namespace kith::costing {

/// A parameter that a figure rests on, and which date chose it.
struct UsedParameter {
  ParameterValue value;
  std::string_view name;
  std::string_view selected_by;
};

/// Exact pence as exact pounds: "5.67", "120/7".
std::string pounds_text(const Fraction& pence);

/// weekly, annual, period: what was computed and what it rounds to.
TraceStep amount_step(std::string_view step, std::string exact, Money value);

/// "half_up 0.01": how the amounts of this costing are rounded.
std::string rounding_text(const PlanView& view);

/// A number that multiplies: share, quantity, staff, miles.
TraceStep factor_step(std::string_view step, const Fraction& value, Cell at);

/// A price and the place of its cell.
TraceStep rate_step(std::string value, std::string_view unit, std::optional<Cell> at);

/// A statutory value and the date that chose it.
TraceStep parameter_step(const UsedParameter& used);

/// "52" or "365 / 7": what a quoted week is multiplied by.
std::string_view weeks_expression(const PlanView& view);

/// Exact pence as money that still waits for its rounding.
UnroundedMoney exact_money(const Fraction& pence);

}  // namespace kith::costing
