// The basis of a call: parameters with the options' rows and what-ifs laid over, and the what-ifs
// of prices and policies, each parsed once.
#include "costing/basis/basis.hpp"

#include <utility>

#include "costing/basis/effective_parameters.hpp"
#include "kith/values/error.hpp"

namespace kith::costing {
namespace {

// The what-ifs of the options before `known` have been laid over `parameters` already.
Basis basis_of(const Area& area, Parameters parameters, CostOptions options, std::size_t known) {
  Basis basis;
  basis.area = area;
  basis.options = std::move(options);
  const std::vector<WhatIf>& what_ifs = basis.options.what_if;
  const auto added = std::span{what_ifs}.subspan(known);
  std::vector<Fault> faults;
  basis.policy_changes = policy_changes_of(area, what_ifs, faults, known);
  basis.price_changes = price_changes_of(area, std::span{what_ifs}.first(known), faults);
  for (std::size_t i = 0; i < added.size(); ++i) {
    check_once(added, i, faults);
    if (sets_policy(added[i].set)) continue;
    if (!sets_price(added[i].set)) {
      parameters = with_what_if(parameters, added[i], i, faults);
    } else if (const auto change = read_price_change(area, added[i], i, faults)) {
      check_provider_price(area, *change, i, faults);
      basis.price_changes.push_back(*change);
    }
  }
  if (!faults.empty()) throw InputError{std::move(faults)};
  basis.parameters = std::make_shared<const Parameters>(std::move(parameters));
  return basis;
}

}  // namespace

Basis make_basis(const Area& area, const Parameters& parameters, const CostOptions& options) {
  return basis_of(area, with_rows(parameters, options.parameters), options, 0);
}

Basis basis_after(const Area& area, const Parameters& used, const CostOptions& options,
                  std::span<const WhatIf> added) {
  CostOptions all = options;
  all.what_if.insert(all.what_if.end(), added.begin(), added.end());
  return basis_of(area, used, std::move(all), options.what_if.size());
}

Basis with_options(const Basis& basis, CostOptions options) {
  Basis other = basis;
  other.options = std::move(options);
  return other;
}

}  // namespace kith::costing
