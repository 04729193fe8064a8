// Which parameters does a call use, once its own rows and its what-ifs are laid over those given?
#pragma once

#include <span>
#include <vector>

#include "kith/costing/options.hpp"
#include "kith/parameters/parameters.hpp"
#include "kith/values/error.hpp"

namespace kith::costing {

/// The parameters with the rows of the options laid over. Throws `InputError`; a fault's place is
/// in the options document: "/parameters/0/value".
Parameters with_rows(const Parameters& parameters, const std::vector<ParameterRow>& rows);

/// The parameters after one what-if of a parameter, the `index`-th of those being added, on the
/// outcome of those before it. The same parameters after a fault, which is appended.
Parameters with_what_if(const Parameters& parameters, const WhatIf& what_if, std::size_t index,
                        std::vector<Fault>& faults);

/// Appends the fault `duplicate` where an earlier what-if sets the same name from the same day.
void check_once(std::span<const WhatIf> what_ifs, std::size_t index, std::vector<Fault>& faults);

}  // namespace kith::costing
