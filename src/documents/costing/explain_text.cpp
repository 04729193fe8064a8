// How was a line of a cost made? One page that follows its trace step by step.
#include <string>
#include <string_view>

#include "documents/costing/names.hpp"
#include "documents/shared/numbers.hpp"
#include "kith/documents/results.hpp"

namespace kith {
namespace {

using documents::Names;
using documents::pounds_text;

std::string pounds_of(std::string_view decimal) {
  const std::string text = documents::with_separators(std::string{decimal});
  return text.starts_with('-') ? "-£" + text.substr(1) : "£" + text;
}

// "£10.00 an hour" for a price in "GBP/hour"; the number and its unit for anything else.
std::string price_text(const TraceStep& step) {
  constexpr std::string_view kPounds = "GBP/";
  if (!step.unit.starts_with(kPounds)) return step.value + " " + std::string{step.unit};
  const std::string_view unit = step.unit.substr(kPounds.size());
  return pounds_of(step.value) + (unit == "hour" ? " an " : " a ") + std::string{unit};
}

// "90 * 52 = £4,680.00, rounded half_up 0.01"
std::string sum_text(const TraceStep& step) {
  std::string text = step.exact.empty() ? "" : step.exact + " = ";
  text += pounds_of(step.value);
  return step.rounding.empty() ? text : text + ", rounded " + step.rounding;
}

std::string parameter_text(const TraceStep& step) {
  const ParameterRow& row = *step.parameter;
  std::string text = row.name + ": " + (step.value.empty() ? row.value : step.value);
  text += " " + row.unit + " from " + row.first_day.text();
  if (!step.selected_by.empty()) text += ", selected by " + std::string{step.selected_by};
  return text + " (" + row.source + ")";
}

// "540 minutes a week", "7 a week", "2 visits a week" for counts in "min/week", "/week",
// "visit/week".
std::string count_text(const TraceStep& step) {
  const std::size_t slash = step.unit.find('/');
  if (slash == std::string_view::npos) return step.value + " " + std::string{step.unit};
  const std::string_view unit = step.unit.substr(0, slash);
  std::string text = step.value;
  if (unit == "min") {
    text += " minutes";
  } else if (!unit.empty()) {
    text += " " + std::string{unit} + (step.value == "1" ? "" : "s");
  }
  return text + " a " + std::string{step.unit.substr(slash + 1)};
}

// "Charged 60 minutes a week at £24.00 an hour: sat 20:00-07:00" for a row of a tariff.
std::string band_text(const TraceStep& step) {
  const bool is_hourly = step.unit == "GBP/hour";
  if (step.per_week == "0") return "On some dates at " + price_text(step) + ": " + step.band;
  const std::string units = is_hourly ? " minutes" : " times";
  return "Charged " + step.per_week + units + " a week at " + price_text(step) + ": " + step.band;
}

// "Miles: 6" for a number that multiplies, and any other step as it is.
std::string plain_text(const TraceStep& step) {
  std::string text{step.step};
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  text += ':';
  if (!step.exact.empty()) text += " " + step.exact + (step.value.empty() ? "" : " =");
  if (!step.value.empty()) text += " " + step.value;
  if (!step.unit.empty()) text += " " + std::string{step.unit};
  return text;
}

std::string step_text(const PlanCost& cost, const TraceStep& step) {
  if (step.parameter) return parameter_text(step);
  if (step.step == "count") return "Counted: " + count_text(step);
  if (step.step == "rate") return "Priced: " + price_text(step);
  if (step.step == "share") return "Only on a share of the days: " + step.value;
  if (step.step == "packet")
    return (step.times == 1 ? "A packet: " : std::to_string(step.times) + " packets of ") +
           sum_text(step);
  if (step.step == "weekly") return "A week: " + sum_text(step);
  if (step.step == "annual") return "A year: " + sum_text(step);
  if (step.step == "period")
    return "From " + cost.period.first().text() + " to " + cost.period.last().text() + ": " +
           sum_text(step);
  if (step.step == "band") return band_text(step);
  if (step.step == "sharing") return "Shared by people supported at once: " + step.value;
  if (step.step == "multiple") return "Times " + step.value;
  if (step.step == "sick_days") return "Sick days set aside: " + step.value + " a year";
  if (step.step == "sick_day") return "A day of sick pay: " + sum_text(step);
  if (step.step == "absence") return "Away: " + count_text(step);
  if (step.step == "cover") return "A week of cover: " + sum_text(step);
  if (step.step == "volume") return "Bought at this tariff: " + count_text(step);
  if (step.step == "charged") return "Charged by minimum and whole blocks: " + count_text(step);
  if (step.step == "cap") return "At most, in the plan's term: " + sum_text(step);
  if (step.step == "paused") return "Days of a pause, not charged in full: " + step.value;
  if (step.step == "listed") return "A week at the list price: " + sum_text(step);
  return plain_text(step);
}

// The heading: the line and what it is for.
std::string heading(const Names& names, const CostLine& line) {
  const std::string_view label = names.label(line);
  return line.line + "  " + std::string{label.empty() ? line.kind : label} + "\n";
}

std::string line_text(const PlanCost& cost, const CostLine& line) {
  const Names names{cost};
  std::string text = heading(names, line);
  for (const TraceStep& step : line.trace) {
    text += "  " + step_text(cost, step);
    if (step.at) text += " (" + names.place(*step.at) + ")";
    text += ".\n";
  }
  if (!line.reason.empty()) text += "  Why: " + std::string{line.reason} + ".\n";
  if (line.allowance)
    text += "  The Employment Allowance took " + pounds_text(*line.allowance) + ".\n";
  for (const Funded& part : line.funded)
    text +=
        "  " + std::string{names.budget(part.budget)} + " pays " + pounds_text(part.amount) + ".\n";
  return text;
}

}  // namespace

std::string explain_text(const PlanCost& cost, std::string_view line) {
  std::string text;
  for (const CostLine& candidate : cost.lines)
    if (line.empty() || candidate.line == line) text += line_text(cost, candidate);
  if (text.empty() && !line.empty())
    throw Error{Code::argument, "the result has no line '" + std::string{line} + "'"};
  return text;
}

}  // namespace kith
