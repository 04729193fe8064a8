#include "costing/overlay.hpp"

#include <utility>

#include "kith/values/error.hpp"

namespace kith::costing {
namespace {

// "parameters[3].value" of the overlay is "/what_if/3/value" of the options.
std::string in_options(const std::string& at, std::string_view member) {
  const std::size_t open = at.find('[');
  const std::size_t close = at.find(']');
  if (open == std::string::npos || close == std::string::npos) return at;
  std::string text = "/" + std::string{member} + "/" + at.substr(open + 1, close - open - 1);
  if (close + 1 < at.size()) text += "/" + at.substr(close + 2);
  return text;
}

Parameters laid_over(const Parameters& parameters, const std::vector<ParameterRow>& rows,
                     std::string_view member) {
  if (rows.empty()) return parameters;
  try {
    return parameters.overlaid(rows);
  } catch (const InputError& error) {
    std::vector<Fault> faults = error.faults();
    for (Fault& fault : faults) fault.at = in_options(fault.at, member);
    throw InputError{std::move(faults)};
  }
}

std::vector<ParameterRow> what_if_rows(const Parameters& parameters, const CostOptions& options) {
  std::vector<ParameterRow> rows;
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < options.what_if.size(); ++i) {
    const WhatIf& change = options.what_if[i];
    if (!parameters.knows(change.set)) {
      faults.push_back({FaultCode::not_allowed, "/what_if/" + std::to_string(i) + "/set",
                        std::nullopt, std::nullopt, "the name of a parameter"});
    }
    ParameterRow row;
    row.name = change.set;
    row.first_day = change.first_day;
    row.value = change.value;
    row.source = "what if";
    rows.push_back(std::move(row));
  }
  if (!faults.empty()) throw InputError{std::move(faults)};
  return rows;
}

}  // namespace

std::shared_ptr<const Parameters> effective_parameters(const Parameters& parameters,
                                                       const CostOptions& options) {
  const Parameters given = laid_over(parameters, options.parameters, "parameters");
  return std::make_shared<const Parameters>(
      laid_over(given, what_if_rows(given, options), "what_if"));
}

}  // namespace kith::costing
