#include <utility>

#include "costing/basis/option_document.hpp"
#include "kith/costing/payments.hpp"

namespace kith {

namespace {

constexpr std::int32_t kMostPausedWeeks = 520;  // ten years

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
    options.paused_weeks = costing::read_whole(*weeks, "/paused_weeks", kMostPausedWeeks, faults);
  }
  options.cost = costing::options_beside(std::move(document), {"budget", "paused_weeks"}, faults);
  if (!faults.empty()) throw InputError{std::move(faults)};
  return options;
}

}  // namespace kith
