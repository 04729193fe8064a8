#include <utility>

#include "costing/option_document.hpp"
#include "kith/costing/payments.hpp"

namespace kith {

namespace {

constexpr std::int64_t kMostWeeks = 520;

std::optional<std::int32_t> read_weeks(const Json& value, std::vector<Fault>& faults) {
  const std::string allowed = "a whole number from 0 to " + std::to_string(kMostWeeks);
  if (value.kind != Json::Kind::number) {
    faults.push_back({FaultCode::wrong_type, "/paused_weeks", std::nullopt, std::nullopt, allowed});
    return std::nullopt;
  }
  const Decimal read = parse_decimal(value.text, 0);
  if (read.fault == DecimalFault::none && read.units >= 0 && read.units <= kMostWeeks) {
    return static_cast<std::int32_t>(read.units);
  }
  faults.push_back({FaultCode::out_of_range, "/paused_weeks", std::nullopt, value.text, allowed});
  return std::nullopt;
}

}  // namespace

PaymentOptions read_payment_options(std::string_view json) {
  PaymentOptions options;
  if (json.empty()) return options;
  Json document = read_json(json);
  std::vector<Fault> faults;
  if (const Json* budget = document.find("budget")) {
    if (budget->kind != Json::Kind::text) {
      faults.push_back(
          {FaultCode::wrong_type, "/budget", std::nullopt, std::nullopt, "the id of a budget"});
    }
    options.budget = budget->text;
  }
  if (const Json* weeks = document.find("paused_weeks")) {
    options.paused_weeks = read_weeks(*weeks, faults);
  }
  options.cost = costing::options_beside(std::move(document), {"budget", "paused_weeks"}, faults);
  if (!faults.empty()) throw InputError{std::move(faults)};
  return options;
}

}  // namespace kith
