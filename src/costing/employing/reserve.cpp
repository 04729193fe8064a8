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

Fraction pence_of_year(const Scope& scope, const ReserveFlow& parts) {
  Fraction pence;
  for (const YearlyPart& part : parts) {
    const Fraction days{part.days.shared_with(scope.year).days()};
    pence += part.annual_pence * days / Fraction{scope.year.days()};
  }
  return pence;
}

void trace_reserve(const Scope& scope, Draft& draft, const YearlyAmount& quoted) {
  const auto& parts = std::get<ReserveFlow>(draft.flow);
  CostLine& line = draft.line;
  const std::string_view weeks = scope.weeks_in_year.is_whole() ? " / 52" : " * 7 / 365";
  const std::string annual =
      scope.is_calendar() ? parts_expression(parts, scope.year, scope.year.days()) : quoted.exact;
  const auto add = [&](std::string_view name, std::string exact, Money value) {
    TraceStep step = amount_step(name, std::move(exact), value);
    step.rounding = rounding_text(scope);
    line.trace.push_back(std::move(step));
  };
  add("weekly", quoted.exact + std::string{weeks}, line.weekly);
  add("annual", annual, line.annual);
  const bool is_by_week = scope.options->round_at == RoundAt::week;
  add("period",
      is_by_week ? line.period.text() : parts_expression(parts, scope.counted, scope.year_days),
      line.period);
}

}  // namespace

ReserveFlow reserve_parts(const Scope& scope, const Employment& employment,
                          const std::vector<Date>& changes,
                          const std::function<YearlyAmount(Date)>& amount_on) {
  const Period lasts = days_counted(scope).shared_with(employment.in_force);
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

void set_reserve(const Scope& scope, Draft& draft, ReserveFlow parts, const YearlyAmount& quoted) {
  CostLine& line = draft.line;
  draft.weekly_pence = quoted.pence / scope.weeks_in_year;
  line.weekly = scope.rounded(exact_money(draft.weekly_pence));
  line.annual =
      scope.rounded(exact_money(scope.is_calendar() ? pence_of_year(scope, parts) : quoted.pence));
  draft.flow = std::move(parts);
  line.period = rounded_period(scope, draft.flow, scope.counted);
  if (scope.tracing) trace_reserve(scope, draft, quoted);
}

}  // namespace kith::costing
