// What did the people of an area answer to one instrument?
#pragma once

#include <string_view>

#include "kith/area/area.hpp"
#include "kith/outcomes/measures.hpp"

namespace kith {

/// The rows of `measures` that name an instrument, as its item table and a score for each person
/// and day. A person is a row of `people`, so that scores come out in their order; an item is its
/// number, counted from 1, or the name that the instrument gives it.
///
/// Throws `Error` with `Code::argument` for an instrument that is not among `instruments`, and as
/// `tabulate_outcomes`.
OutcomeTable area_outcomes(const Area& area, const Instruments& instruments, std::string_view name);

}  // namespace kith
