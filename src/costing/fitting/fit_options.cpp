#include <utility>

#include "costing/basis/option_document.hpp"
#include "kith/costing/fit.hpp"

namespace kith {
namespace {

constexpr std::int64_t kMostPence = 100'000'000'000'000;  // £10^12, as in the tables

}  // namespace

FitOptions read_fit_options(std::string_view json) {
  FitOptions options;
  if (json.empty()) return options;
  Json document = read_json(json);
  std::vector<Fault> faults;
  if (const Json* budget = document.find("budget")) {
    options.budget = costing::read_money(*budget, "/budget", {0, kMostPence, "4000.00"}, faults);
  }
  options.costing = costing::options_beside(std::move(document), {"budget"}, faults);
  if (!faults.empty()) throw InputError{std::move(faults)};
  return options;
}

}  // namespace kith
