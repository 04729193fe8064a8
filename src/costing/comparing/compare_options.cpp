#include <utility>

#include "costing/basis/option_document.hpp"
#include "kith/costing/compare.hpp"

namespace kith {

CompareOptions read_compare_options(std::string_view json) {
  CompareOptions options;
  if (json.empty()) return options;
  Json document = read_json(json);
  std::vector<Fault> faults;
  if (const Json* rate = document.find("discount_rate")) {
    options.discount_rate = costing::read_share(*rate, "/discount_rate", faults);
  }
  options.costing = costing::options_beside(std::move(document), {"discount_rate"}, faults);
  if (!faults.empty()) throw InputError{std::move(faults)};
  return options;
}

}  // namespace kith
