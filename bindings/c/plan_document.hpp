// A plan document as the area of one plan that the library works on.
#pragma once

#include <string_view>

#include "kith/area/area.hpp"
#include "kith/tables/tables.hpp"

namespace kith::c {

/// Throws `InputError` with every fault of the document.
inline Area area_of(std::string_view plan) { return build_area(read_plan(plan)); }

}  // namespace kith::c
