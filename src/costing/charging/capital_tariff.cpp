// How much does capital add to what a person can be asked to pay?
#include "costing/charging/capital_tariff.hpp"

#include <algorithm>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"

namespace kith::costing {
namespace {

// Limits and steps are in pounds, capital in pence.
Fraction in_pounds(Money money) { return Fraction::of(money.pence(), 100); }

Money from_pounds(const Fraction& pounds) {
  return Money::from_pence(rounded_whole(pounds * Fraction{100}, Rounding::half_up));
}

void add_parameters(const RuledAmount& amount, ContributionStep& step) {
  step.parameters.insert(step.parameters.end(), amount.parameters.begin(), amount.parameters.end());
}

}  // namespace

std::optional<CountedCapital> counted_capital(const std::vector<FinanceLine>& finances) {
  Fraction pence;
  std::string exact;
  bool has_capital = false;
  for (const FinanceLine& line : finances) {
    if (!line.is_capital) continue;
    const bool counts = line.item == "capital";  // else it is disregarded
    if (!exact.empty()) {
      exact += counts ? " + " : " - ";
    } else if (!counts) {
      exact = "0 - ";
    }
    exact += line.exact;
    pence += counts ? line.pence : Fraction{} - line.pence;
    has_capital = has_capital || counts;
  }
  if (!has_capital) return std::nullopt;
  // What is disregarded may be more than there is; the step shows that, and the amount that
  // counts is zero.
  const Money sum = Money::from_pence(rounded_whole(pence, Rounding::half_up));
  return CountedCapital{std::max(sum, Money{}),
                        assessment_step("capital", exact, sum.text(), kToThePenny)};
}

std::optional<ContributionStep> capital_limit_outcome(Money capital, const RuledAmount& upper) {
  const Fraction above = in_pounds(capital) - upper.pounds;
  if (above <= Fraction{}) return std::nullopt;
  ContributionStep step =
      assessment_step("above_upper_limit", capital.text() + " - " + exact_text(upper.pounds),
                      from_pounds(above).text());
  step.at = upper.at;
  add_parameters(upper, step);
  return step;
}

TariffIncome tariff_income(Money capital, const RuledAmount& lower, const RuledAmount& step,
                           const RuledAmount& each) {
  // A part of a step counts as a whole one (SI 2014/2672 reg. 25).
  const Fraction above = (in_pounds(capital) - lower.pounds) / step.pounds;
  const std::int64_t whole = rounded_whole(above, Rounding::up);
  TariffIncome income;
  income.steps = assessment_step(
      "tariff_steps",
      "(" + capital.text() + " - " + exact_text(lower.pounds) + ") / " + exact_text(step.pounds),
      std::to_string(whole), "up 1");
  income.steps.at = lower.at;
  add_parameters(lower, income.steps);
  add_parameters(step, income.steps);
  income.line =
      assessment_line("tariff_income", {}, std::to_string(whole) + " * " + exact_text(each.pounds),
                      from_pounds(Fraction{whole} * each.pounds), 1);
  add_parameters(each, income.line);
  return income;
}

}  // namespace kith::costing
