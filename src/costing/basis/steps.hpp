// The steps of a trace, made in one place so that every line says the same thing the same way.
#pragma once

#include <string>
#include <string_view>

#include "costing/lines/draft.hpp"
#include "costing/payroll/pay_rules.hpp"

namespace kith::costing {

/// Exact pence as exact pounds: "5.67", "120/7".
std::string pounds_text(const Fraction& pence);

/// weekly, annual, period: what was computed and what it rounds to.
TraceStep amount_step(std::string_view step, std::string exact, Money value);

/// "half_up 0.01": how the amounts of this costing are rounded.
std::string rounding_text(const Scope& scope);

/// A number that multiplies: share, quantity, staff, miles.
TraceStep factor_step(std::string_view step, const Fraction& value, Cell at);

/// A price and where it stands.
TraceStep rate_step(std::string value, std::string_view unit, std::optional<Cell> at);

/// A statutory value and the date that chose it.
TraceStep parameter_step(const UsedParameter& used);

/// "52" or "365 / 7": what a quoted week is multiplied by.
std::string_view weeks_expression(const Scope& scope);

/// "23.73 * 51 + 10.02 - 1233.96": packets of one size that follow each other stand together.
std::string sum_expression(const PacketFlow& packets, Money taken);

/// Exact pence as money that still waits for its rounding.
UnroundedMoney exact_money(const Fraction& pence);

}  // namespace kith::costing
