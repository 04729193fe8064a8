// What is the same for every plan of a call: the area, the parameters, the options, the what-ifs?
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "costing/basis/policy.hpp"
#include "costing/basis/price_changes.hpp"
#include "kith/area/area.hpp"
#include "kith/costing/options.hpp"
#include "kith/parameters/parameters.hpp"

namespace kith::costing {

/// What one call rests on. It is made once, by the functions below, and shared by all threads; what
/// was wrong with the options was refused then, so nothing that is made of it fails on them.
struct Basis {
  Area area;
  std::shared_ptr<const Parameters> parameters;  ///< with the options' rows and what-ifs laid over
  CostOptions options;
  std::vector<PriceChange> price_changes;    ///< what-ifs of prices, in their order
  std::vector<PolicyChange> policy_changes;  ///< and of the council's charging policy
};

/// The basis of a call. Throws `InputError` with every fault of the what-ifs and parameters that
/// `options` name and its place in the options document ("/parameters/0/value"): a what-if that
/// sets a name which nothing has is `not_allowed` or `dangling_reference` at its `set`, one that
/// sets the same name from the same day again `duplicate`.
Basis make_basis(const Area& area, const Parameters& parameters, const CostOptions& options);

/// The basis of an answer that was given with `options` and `used`, after more what-ifs, each on
/// the outcome of those before it. Throws as `make_basis`; places count from the first of `added`.
Basis basis_after(const Area& area, const Parameters& used, const CostOptions& options,
                  std::span<const WhatIf> added);

/// The same basis for another period, detail or set of rows. The what-ifs must be the same.
Basis with_options(const Basis& basis, CostOptions options);

}  // namespace kith::costing
