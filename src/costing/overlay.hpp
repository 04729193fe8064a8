// The parameters that a costing uses: those given, what its options lay over them, its what-ifs.
#pragma once

#include <memory>

#include "kith/costing/options.hpp"

namespace kith::costing {

/// Throws `InputError` with places in the options document ("/parameters/0/value"); a what-if that
/// sets a name which no parameter has is `not_allowed` at its `set`.
std::shared_ptr<const Parameters> effective_parameters(const Parameters& parameters,
                                                       const CostOptions& options);

}  // namespace kith::costing
