#include <utility>

#include "costing/option_document.hpp"
#include "kith/costing/fit.hpp"

namespace kith {
namespace {

constexpr std::int64_t kMostPence = 100'000'000'000'000;  // £10^12, as in the tables
constexpr std::string_view kAllowed = "money as text, \"4000.00\"";

std::optional<Money> read_budget(const Json& value, std::vector<Fault>& faults) {
  const auto fault = [&](FaultCode code, std::optional<std::string> found,
                         std::string_view allowed) -> std::optional<Money> {
    faults.push_back({code, "/budget", std::nullopt, std::move(found), std::string{allowed}});
    return std::nullopt;
  };
  if (value.kind == Json::Kind::number) {
    return fault(FaultCode::money_not_text, value.text, kAllowed);
  }
  if (value.kind != Json::Kind::text) return fault(FaultCode::wrong_type, std::nullopt, kAllowed);
  const Decimal read = parse_decimal(value.text, 2);
  if (read.fault == DecimalFault::not_a_number) {
    return fault(FaultCode::wrong_type, std::nullopt, kAllowed);
  }
  if (read.fault == DecimalFault::too_many_places) {
    return fault(FaultCode::too_many_places, value.text, "at most 2 places");
  }
  if (read.fault != DecimalFault::none || read.units < 0 || read.units > kMostPence) {
    return fault(FaultCode::out_of_range, value.text, "0 to 1000000000000.00");
  }
  return Money::from_pence(read.units);
}

}  // namespace

FitOptions read_fit_options(std::string_view json) {
  FitOptions options;
  if (json.empty()) return options;
  Json document = read_json(json);
  std::vector<Fault> faults;
  if (const Json* budget = document.find("budget")) options.budget = read_budget(*budget, faults);
  std::erase_if(document.members, [](const auto& member) { return member.first == "budget"; });
  options.costing = costing::options_of(document, faults);
  if (!faults.empty()) throw InputError{std::move(faults)};
  return options;
}

}  // namespace kith
