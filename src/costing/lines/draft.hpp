// What is known of a line while it is being made: its flow, its exact amounts, who may pay it?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/lines/chance.hpp"
#include "costing/prices/flows.hpp"
#include "kith/costing/cost_line.hpp"

namespace kith::costing {

/// The position of a line in the order in which budgets pay.
enum class Priority : std::uint8_t { essential, important, wanted };

/// What the cap of a line's tariff cut it to.
struct ReachedCap {
  Money amount;
  Row row = 0;      ///< of the tariff that states it
  Fraction before;  ///< pence that the lines before this one had left of it
};

/// The exact amounts of a line that an action's price makes.
struct ActionAmounts {
  Fraction one_off_pence;  ///< whole: in annual and period, never in weekly
  std::optional<ReachedCap> cap{};
};

/// What the tariff charges for a week, where another price was agreed.
struct ListPrice {
  Fraction week_pence;
  std::optional<Cell> at;
};

/// A line while it is being made. Its flow comes first, with caps and pay packets, then its
/// amounts; the trace of an action's line is written last, once, from the finished draft
/// (line_trace.hpp).
struct Draft {
  CostLine line;
  Fraction weekly_pence;    ///< exact, of a typical week
  Fraction minutes_a_week;  ///< of support received, exact
  Fraction minutes_a_year;
  Money one_off;              ///< the part of `annual` that is whole, not a rate
  bool is_paid_time = false;  ///< its minutes are paid support
  bool is_random = false;     ///< it depends on good and bad days
  bool is_employer_cost = false;
  Flow flow;                                 ///< of its money
  std::optional<ActionFlow> hours{};         ///< of an action whose money does not flow from it:
                                             ///< unpaid, or paid in packets
  std::optional<ActionAmounts> amounts{};    ///< of a priced action
  std::optional<PacketFlow> year_packets{};  ///< paid in packets: those of twelve months
  std::optional<ListPrice> listed{};
  Days days;  ///< where it is random: what each good and each bad day costs
  Symbol service = kNoSymbol;
  Symbol budget = kNoSymbol;  ///< the budget that the action names
  Symbol employment = kNoSymbol;
  Symbol tariff = kNoSymbol;      ///< the tariff that prices it
  std::optional<PayBasis> pay{};  ///< where an employment prices it
  Priority priority = Priority::important;
};

}  // namespace kith::costing
