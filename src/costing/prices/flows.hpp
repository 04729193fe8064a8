// Which money flows on which days: of an action, of a premium, of a reserve, of pay packets?
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/prices/action_flow.hpp"

namespace kith::costing {

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
Fraction pence_in(const PlanView& view, const Flow& flow, Period period);

/// What flows in a period, rounded by the options; with `round_at` week each week is rounded first.
Money rounded_period(const PlanView& view, const Flow& flow, Period period);

/// The Monday weeks that `period` touches, each cut to it.
std::vector<Period> weeks_of(Period period);

/// "23.73 * 51 + 10.02 - 1233.96": packets of one size that follow each other stand together.
std::string sum_expression(const PacketFlow& packets, Money taken);

}  // namespace kith::costing
