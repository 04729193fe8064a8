// Parameters with rows and what-ifs laid over them, and the places of their faults.
#include "costing/basis/effective_parameters.hpp"

#include <algorithm>
#include <utility>

#include "costing/basis/what_if_value.hpp"
#include "kith/values/error.hpp"

namespace kith::costing {
namespace {

// "parameters[3].value" of the overlay is "/parameters/3/value" of the options.
std::string in_options(const std::string& at) {
  const std::size_t open = at.find('[');
  const std::size_t close = at.find(']');
  if (open == std::string::npos || close == std::string::npos) return at;
  std::string text = "/parameters/" + at.substr(open + 1, close - open - 1);
  if (close + 1 < at.size()) text += "/" + at.substr(close + 2);
  return text;
}

// --- what-ifs of parameters ---

constexpr int kValuePlaces = 6;
constexpr int kRatePlaces = 5;

// A percentage of one row: exact, then rounded as the what-if says.
ParameterRow changed_row(const ParameterRow& row, const ValueChange& change, Date first_day) {
  const Decimal value = parse_decimal(row.value, kValuePlaces);
  ParameterRow changed = row;
  changed.first_day = std::max(row.first_day, first_day);
  changed.source = "what if";
  changed.value = decimal_text(change.of(Fraction::of(value.units, 10)), kRatePlaces, 2);
  return changed;
}

// The row in force on the first day, and every later one, with numbers in them.
std::vector<ParameterRow> changed_rows(const Parameters& parameters, const WhatIf& what_if,
                                       const ValueChange& change) {
  std::vector<ParameterRow> rows;
  const auto in_force = parameters.find(what_if.set, what_if.first_day);
  for (const ParameterRow& row : parameters.rows()) {
    const bool is_wanted = row.first_day > what_if.first_day || (in_force && &row == in_force->row);
    if (row.name != what_if.set || !is_wanted) continue;
    if (parse_decimal(row.value, kValuePlaces).fault != DecimalFault::none) continue;
    rows.push_back(changed_row(row, change, what_if.first_day));
  }
  return rows;
}

ParameterRow given_row(const WhatIf& what_if) {
  ParameterRow row;
  row.name = what_if.set;
  row.first_day = what_if.first_day;
  row.value = what_if.value;
  row.source = "what if";
  return row;
}

// A value of its own makes one row. A percentage changes the row in force and every later one, so
// that a law that is already decided moves with it.
std::vector<ParameterRow> what_if_rows(const Parameters& parameters, const WhatIf& what_if,
                                       const std::string& at, std::vector<Fault>& faults) {
  if (!parameters.knows(what_if.set)) {
    faults.push_back({FaultCode::not_allowed, at + "/set", std::nullopt, std::nullopt,
                      "the name of a parameter, mileage_rate, pay_rate, tariff:<id>, "
                      "provider:<id>, employment:<id> or policy:<member>"});
    return {};
  }
  if (!is_percentage(what_if.value)) return {given_row(what_if)};
  const auto change = read_value_change(what_if, at, faults);
  if (!change) return {};
  std::vector<ParameterRow> rows = changed_rows(parameters, what_if, *change);
  if (rows.empty()) {
    faults.push_back({FaultCode::not_allowed, at + "/value", std::nullopt, std::nullopt,
                      "a value of its own: there is no number to take a percentage of"});
  }
  return rows;
}

}  // namespace

Parameters with_rows(const Parameters& parameters, const std::vector<ParameterRow>& rows) {
  if (rows.empty()) return parameters;
  try {
    return parameters.overlaid(rows);
  } catch (const InputError& error) {
    std::vector<Fault> faults = error.faults();
    for (Fault& fault : faults) fault.at = in_options(fault.at);
    throw InputError{std::move(faults)};
  }
}

Parameters with_what_if(const Parameters& parameters, const WhatIf& what_if, std::size_t index,
                        std::vector<Fault>& faults) {
  const std::string at = what_if_place(index);
  const std::vector<ParameterRow> rows = what_if_rows(parameters, what_if, at, faults);
  if (rows.empty()) return parameters;
  try {
    return parameters.overlaid(rows);
  } catch (const InputError& error) {
    for (Fault fault : error.faults()) {
      fault.at = at + "/" + fault.at.substr(fault.at.find('.') + 1);
      faults.push_back(std::move(fault));
    }
    return parameters;
  }
}

void check_once(std::span<const WhatIf> what_ifs, std::size_t index, std::vector<Fault>& faults) {
  const WhatIf& what_if = what_ifs[index];
  const bool is_repeated = std::ranges::any_of(what_ifs.first(index), [&](const WhatIf& other) {
    return other.set == what_if.set && other.first_day == what_if.first_day;
  });
  if (!is_repeated) return;
  faults.push_back({FaultCode::duplicate, what_if_place(index), std::nullopt, std::nullopt,
                    "a name and a first day once"});
}

}  // namespace kith::costing
