// How does each kind of trace step look? One function makes one kind of step, so that the same fact
// is written in the same way on every line. Amounts are exact pence here and pounds in the texts.
#include "costing/basis/steps.hpp"

#include <utility>

#include "costing/basis/texts.hpp"

namespace kith::costing {

std::string pounds_text(const Fraction& pence) { return exact_text(pence / Fraction{100}); }

TraceStep amount_step(std::string_view step, std::string exact, Money value) {
  TraceStep result;
  result.step = step;
  result.exact = std::move(exact);
  result.value = value.text();
  return result;
}

std::string rounding_text(const PlanView& view) {
  return std::string{rounding_name(view.options->rounding)} + " " + view.options->step.text();
}

TraceStep factor_step(std::string_view step, const Fraction& value, Cell at) {
  TraceStep result;
  result.step = step;
  result.value = exact_text(value);
  result.at = at;
  return result;
}

TraceStep rate_step(std::string value, std::string_view unit, std::optional<Cell> at) {
  TraceStep result;
  result.step = "rate";
  result.value = std::move(value);
  result.unit = unit;
  result.at = at;
  return result;
}

TraceStep parameter_step(const UsedParameter& used) {
  TraceStep result;
  result.step = "parameter";
  result.value = used.value.row->value;
  result.parameter = used.value.row;
  result.selected_by = used.selected_by;
  return result;
}

std::string_view weeks_expression(const PlanView& view) {
  return view.weeks_in_year.is_whole() ? "52" : "365 / 7";
}

UnroundedMoney exact_money(const Fraction& pence) {
  return UnroundedMoney{Money::from_pence(1)}.times(pence);
}

}  // namespace kith::costing
