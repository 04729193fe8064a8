// A line while it is being made: its exact amounts, what it flows from, and who may pay it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "costing/basis/scope.hpp"
#include "costing/lines/chance.hpp"
#include "costing/prices/price.hpp"
#include "costing/prices/usage.hpp"

namespace kith::costing {

/// How the hours or nights of an action are paid.
struct PayBasis {
  enum class By : std::uint8_t {
    hour,      ///< its minutes at the hourly rate
    sleep_in,  ///< its nights at the rate for sleeping in
    awake      ///< so many minutes of each night at the hourly rate
  };
  By by = By::hour;
  std::int32_t awake_minutes = 0;
};

/// Days with one price. A line whose price changes has several.
struct PriceSpan {
  Period days;
  Price price;
};

/// What happens, at the prices of its days.
struct ActionFlow {
  Use use;
  std::vector<PriceSpan> spans;
  Multipliers multipliers;
  /// Pence charged from the plan's first day on, where its tariff's cap is reached.
  std::optional<Fraction> most{};
  Price quoted{};  ///< the price on the day whose prices a quotation uses
};

/// Whether each visit is rounded on its own.
bool rounds_by_visit(const Scope& scope, const Use& use, const Price& price);

/// An amount a year for the days in force: a premium, a fee.
struct PremiumFlow {
  Money annual;
  Period in_force;
};

/// What a year costs while a rule or a price lasts.
struct YearlyPart {
  Period days;
  Fraction annual_pence;
  std::string exact;  ///< the year's amount as a sum, in pounds
};
/// Money kept ready for what may happen, by the day.
using ReserveFlow = std::vector<YearlyPart>;

/// Pay packets, or what is due on them: an amount for the days of a pay period.
struct Packet {
  Period days;
  Money amount;
  Date pay_day{};
};
using PacketFlow = std::vector<Packet>;
Money total_of(const PacketFlow& packets);

/// An amount that falls on one day.
struct OneDayFlow {
  Date day;
  Money amount;
};

using Flow =
    std::variant<std::monostate, ActionFlow, PremiumFlow, ReserveFlow, PacketFlow, OneDayFlow>;

/// What flows between two days by calendar, in exact pence. Rounding by visit is inside.
Fraction pence_in(const Scope& scope, const Flow& flow, Period period);

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

/// Sets `period` from the flow, by the rounding of the options; `week` sums rounded weeks.
Money rounded_period(const Scope& scope, const Flow& flow, Period period);

/// The Monday weeks that `period` touches, each cut to it.
std::vector<Period> weeks_of(Period period);

}  // namespace kith::costing
