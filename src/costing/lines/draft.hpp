// A line while it is being made: its exact amounts, what it flows from, and who may pay it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/lines/chance.hpp"
#include "costing/prices/flows.hpp"
#include "kith/costing/cost_line.hpp"

namespace kith::costing {

/// Where a line stands in the order in which budgets pay.
enum class Priority : std::uint8_t { essential, important, wanted };

struct Draft {
  CostLine line;
  Fraction weekly_pence;    ///< exact, of a typical week
  std::string week_text;    ///< the sum that makes it, in pounds; empty: the amount alone
  Fraction minutes_a_week;  ///< of support received, exact
  Fraction minutes_a_year;
  Money one_off;              ///< the part of `annual` that is whole, not a rate
  bool is_paid_time = false;  ///< its minutes are paid support
  bool is_random = false;     ///< it depends on good and bad days
  bool is_employer_cost = false;
  Flow flow;
  Days days;  ///< where it is random: what each good and each bad day costs
  Symbol service = kNoSymbol;
  Symbol budget = kNoSymbol;  ///< the budget that the action names
  Symbol employment = kNoSymbol;
  Symbol tariff = kNoSymbol;      ///< the tariff that prices it
  std::optional<PayBasis> pay{};  ///< where an employment prices it
  Priority priority = Priority::important;
};

}  // namespace kith::costing
