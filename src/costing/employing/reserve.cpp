// How is money kept ready for days that nobody can date, such as sickness? As an amount a year by
// the rules of each day, spread evenly over the days on which those rules hold.
#include "costing/employing/reserve.hpp"

#include "costing/basis/steps.hpp"
#include "costing/prices/amounts.hpp"
#include "costing/prices/flows.hpp"

namespace kith::costing {
namespace {

// The parts that `period` touches as shares of a year of `year_days`.
std::string parts_expression(const ReserveFlow& parts, Period period, const Fraction& year_days) {
  std::string text;
  for (const YearlyPart& part : parts) {
    const std::int32_t days = part.days.shared_with(period).days();
    if (days == 0 || part.annual_pence.is_zero()) continue;
    if (!text.empty()) text += " + ";
    text += part.exact + " * " + std::to_string(days) + " / " + year_days.text();
  }
  return text.empty() ? "0" : text;
}

Fraction pence_of_year(const PlanView& view, const ReserveFlow& parts) {
  Fraction pence;
  for (const YearlyPart& part : parts) {
    const Fraction days{part.days.shared_with(view.year).days()};
    pence += part.annual_pence * days / Fraction{view.year.days()};
  }
  return pence;
}

// With rounding by the week the period is a sum of rounded weeks, which no product of days gives.
void trace_reserve(const PlanView& view, Draft& draft, const YearlyAmount& quoted) {
  const auto& parts = std::get<ReserveFlow>(draft.flow);
  CostLine& line = draft.line;
  const std::string_view weeks = view.weeks_in_year.is_whole() ? " / 52" : " * 7 / 365";
  const std::string annual =
      view.is_calendar() ? parts_expression(parts, view.year, view.year.days()) : quoted.exact;
  const auto add = [&](std::string_view name, std::string exact, Money value) {
    TraceStep step = amount_step(name, std::move(exact), value);
    step.rounding = rounding_text(view);
    line.trace.push_back(std::move(step));
  };
  add("weekly", quoted.exact + std::string{weeks}, line.weekly);
  add("annual", annual, line.annual);
  const bool is_by_week = view.options->round_at == RoundAt::week;
  add("period",
      is_by_week ? line.period.text() : parts_expression(parts, view.costed_days, view.year_days),
      line.period);
}

}  // namespace

// A part ends where a rule changes and the next begins with the amount of that day.
ReserveFlow reserve_parts(const PlanView& view, const Employment& employment,
                          const std::vector<Date>& changes,
                          const std::function<YearlyAmount(Date)>& amount_on) {
  const Period lasts = days_counted(view).shared_with(employment.in_force);
  ReserveFlow parts;
  Date first = lasts.first();
  const auto add = [&](Date end) {
    if (end <= first) return;
    YearlyAmount amount = amount_on(first);
    parts.push_back({{first, end}, std::move(amount.pence), std::move(amount.exact)});
    first = end;
  };
  for (const Date change : changes) {
    if (lasts.holds(change)) add(change);
  }
  add(lasts.end());
  return parts;
}

void set_reserve(const PlanView& view, Draft& draft, ReserveFlow parts,
                 const YearlyAmount& quoted) {
  CostLine& line = draft.line;
  draft.weekly_pence = quoted.pence / view.weeks_in_year;
  line.weekly = view.rounded(exact_money(draft.weekly_pence));
  line.annual =
      view.rounded(exact_money(view.is_calendar() ? pence_of_year(view, parts) : quoted.pence));
  draft.flow = std::move(parts);
  line.period = rounded_period(view, draft.flow, view.costed_days);
  if (view.tracing) trace_reserve(view, draft, quoted);
}

}  // namespace kith::costing
