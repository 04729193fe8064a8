// The parameters that a costing uses: those given, what its options lay over them, its what-ifs.
#pragma once

#include <memory>
#include <span>

#include "kith/area/area.hpp"
#include "kith/costing/options.hpp"

namespace kith::costing {

/// Checks the what-ifs of prices too, which need no parameters. Throws `InputError` with every
/// fault and its place in the options document ("/parameters/0/value"): a what-if that sets a name
/// which nothing has is `not_allowed` or `dangling_reference` at its `set`, one that sets the same
/// name from the same day again `duplicate`.
///
/// What-ifs of the council's policy are checked too, on the outcome of `earlier`: those with which
/// `parameters` were made, where there were some.
std::shared_ptr<const Parameters> effective_parameters(const Area& area,
                                                       const Parameters& parameters,
                                                       const CostOptions& options,
                                                       std::span<const WhatIf> earlier = {});

}  // namespace kith::costing
