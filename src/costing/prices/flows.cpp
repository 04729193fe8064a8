// How much of a line falls between two days? Each kind of flow answers in exact pence: visits at
// the price of their day, a yearly amount or a reserve by the day, a pay packet spread evenly over
// the days that it pays for. Rounding comes last and once, except where visits or weeks are rounded
// one by one.
#include "costing/prices/flows.hpp"

#include <algorithm>

#include "costing/basis/steps.hpp"
#include "costing/prices/tariff_flow.hpp"

namespace kith::costing {
namespace {

// One visit, rounded on its own.
Fraction rounded_visit(const PlanView& view, const ActionFlow& flow, const Price& price,
                       const Slot& slot) {
  return view.rounded(exact_money(visit_pence(price, flow.multipliers, slot))).pence();
}

Fraction visits_in(const PlanView& view, const ActionFlow& flow, const Price& price,
                   Period period) {
  Fraction pence;
  for (const Slot& slot : flow.use.slots_in(period)) {
    pence += rounded_visit(view, flow, price, slot) * slot.per_week;
  }
  return pence * flow.use.chance();
}

Fraction span_pence(const PlanView& view, const ActionFlow& flow, const Price& price,
                    Period period) {
  if (price.card) return charged_in(view, flow, price, period).pence;
  if (price.is_standing()) {
    const Fraction many = flow.multipliers.quantity * flow.multipliers.staff;
    return UnroundedMoney::of(price.rate, standing_units(view, price.unit, period) * many).pence();
  }
  if (rounds_by_visit(view, flow.use, price)) return visits_in(view, flow, price, period);
  return UnroundedMoney::of(price.rate, units_of(price, flow.use.in(period), flow.multipliers))
      .pence();
}

Fraction spans_pence(const PlanView& view, const ActionFlow& flow, Period period) {
  Fraction pence;
  for (const PriceSpan& span : flow.spans) {
    const Period days = span.days.shared_with(period);
    if (!days.is_empty()) pence += span_pence(view, flow, span.price, days);
  }
  return pence;
}

struct PenceIn {
  const PlanView& view;
  Period period;

  Fraction operator()(std::monostate) const { return {}; }
  Fraction operator()(const ActionFlow& flow) const {
    if (!flow.cap_pence) return spans_pence(view, flow, period);
    const auto charged_until = [&](Date end) {
      return std::min(spans_pence(view, flow, {view.plan_days.first(), end}), *flow.cap_pence);
    };
    return charged_until(period.end()) - charged_until(period.first());
  }
  Fraction operator()(const PremiumFlow& flow) const {
    const std::int32_t days = flow.in_force.shared_with(period).days();
    return Fraction{flow.annual.pence()} * Fraction{days} / view.year_days;
  }
  Fraction operator()(const ReserveFlow& parts) const {
    Fraction pence;
    for (const YearlyPart& part : parts) {
      const std::int32_t days = part.days.shared_with(period).days();
      if (days > 0) pence += part.annual_pence * Fraction{days} / view.year_days;
    }
    return pence;
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

Money total_of(const PacketFlow& packets) {
  Money total;
  for (const Packet& packet : packets) total += packet.amount;
  return total;
}

Fraction pence_in(const PlanView& view, const Flow& flow, Period period) {
  return std::visit(PenceIn{view, period}, flow);
}

Money rounded_period(const PlanView& view, const Flow& flow, Period period) {
  const auto rounded = [&](const Fraction& pence) {
    return view.rounded(UnroundedMoney{Money::from_pence(1)}.times(pence));
  };
  if (view.options->round_at != RoundAt::week) return rounded(pence_in(view, flow, period));
  Money total;
  for (const Period week : weeks_of(period)) total += rounded(pence_in(view, flow, week));
  return total;
}

// Equal packets in a row are one product, so a year of 52 packets is readable.
std::string sum_expression(const PacketFlow& packets, Money taken) {
  std::string text;
  for (std::size_t i = 0; i < packets.size();) {
    std::size_t end = i;
    while (end < packets.size() && packets[end].amount == packets[i].amount) ++end;
    if (packets[i].amount != Money{}) {
      if (!text.empty()) text += " + ";
      text += packets[i].amount.text();
      if (end - i > 1) text += " * " + std::to_string(end - i);
    }
    i = end;
  }
  if (text.empty()) text = "0";
  if (taken != Money{}) text += " - " + taken.text();
  return text;
}

std::vector<Period> weeks_of(Period period) {
  std::vector<Period> weeks;
  for (Date monday = period.first().monday(); monday < period.end(); monday = monday + 7) {
    weeks.push_back(Period{monday, monday + 7}.shared_with(period));
  }
  return weeks;
}

}  // namespace kith::costing
