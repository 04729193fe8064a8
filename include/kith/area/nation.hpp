// Whose law holds for a person.
#pragma once

#include <string_view>

#include "kith/area/area.hpp"

namespace kith {

/// The nation of a person, else of the area: "england", "scotland", "wales", "northern_ireland".
std::string_view nation_of(const Area& area, Row person);

}  // namespace kith
