#include "costing/draft.hpp"

#include <map>

namespace kith::costing {
namespace {

// One visit, rounded on its own.
Fraction visit_pence(const Scope& scope, const Price& price, const Multipliers& multipliers,
                     std::int32_t minutes) {
  const Count one{Fraction{1}, Fraction{minutes}, Fraction{1}};
  const UnroundedMoney exact = UnroundedMoney::of(price.rate, units_of(price, one, multipliers));
  return scope.rounded(exact).pence();
}

bool rounds_by_visit(const Scope& scope, const ActionFlow& flow, const Price& price) {
  return scope.options->round_at == RoundAt::visit && !price.is_standing() &&
         price.unit != Unit::day && !flow.use.schedule().is_flexible();
}

Fraction visits_in(const Scope& scope, const ActionFlow& flow, const Price& price, Period period) {
  std::map<std::int32_t, std::int64_t> visits;  // by minutes
  for (const Occurrence& visit : flow.use.schedule().occurrences(scope.calendar, period)) {
    ++visits[visit.minutes];
  }
  Fraction pence;
  for (const auto& [minutes, count] : visits) {
    pence += visit_pence(scope, price, flow.multipliers, minutes) * Fraction{count};
  }
  return pence * flow.use.chance();
}

Fraction span_pence(const Scope& scope, const ActionFlow& flow, const Price& price, Period period) {
  if (price.is_standing()) {
    const Fraction many = flow.multipliers.quantity * flow.multipliers.staff;
    return UnroundedMoney::of(price.rate, standing_units(scope, price.unit, period) * many).pence();
  }
  if (rounds_by_visit(scope, flow, price)) return visits_in(scope, flow, price, period);
  return UnroundedMoney::of(price.rate, units_of(price, flow.use.in(period), flow.multipliers))
      .pence();
}

struct PenceIn {
  const Scope& scope;
  Period period;

  Fraction operator()(std::monostate) const { return {}; }
  Fraction operator()(const ActionFlow& flow) const {
    Fraction pence;
    for (const PriceSpan& span : flow.spans) {
      const Period days = span.days.shared_with(period);
      if (!days.is_empty()) pence += span_pence(scope, flow, span.price, days);
    }
    return pence;
  }
  Fraction operator()(const PremiumFlow& flow) const {
    const std::int32_t days = flow.in_force.shared_with(period).days();
    return Fraction{flow.annual.pence()} * Fraction{days} / scope.year_days;
  }
  // A packet is spread evenly over its days.
  Fraction operator()(const PacketFlow& packets) const {
    Fraction pence;
    for (const Packet& packet : packets) {
      const std::int32_t days = packet.days.shared_with(period).days();
      if (days > 0) {
        pence += Fraction::of(Wide{packet.amount.pence()} * days, packet.days.days());
      }
    }
    return pence;
  }
  Fraction operator()(const OneDayFlow& flow) const {
    return period.holds(flow.day) ? Fraction{flow.amount.pence()} : Fraction{};
  }
};

}  // namespace

Fraction pence_in(const Scope& scope, const Flow& flow, Period period) {
  return std::visit(PenceIn{scope, period}, flow);
}

Money rounded_period(const Scope& scope, const Flow& flow, Period period) {
  const auto rounded = [&](const Fraction& pence) {
    return scope.rounded(UnroundedMoney{Money::from_pence(1)}.times(pence));
  };
  if (scope.options->round_at != RoundAt::week) return rounded(pence_in(scope, flow, period));
  Money total;
  for (const Period week : weeks_of(period)) total += rounded(pence_in(scope, flow, week));
  return total;
}

std::vector<Period> weeks_of(Period period) {
  std::vector<Period> weeks;
  for (Date monday = period.first().monday(); monday < period.end(); monday = monday + 7) {
    weeks.push_back(Period{monday, monday + 7}.shared_with(period));
  }
  return weeks;
}

}  // namespace kith::costing
