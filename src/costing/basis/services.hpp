// What the words in `service` mean where the `services` table does not say.
#pragma once

#include <string_view>

#include "kith/area/area.hpp"

namespace kith::costing {

/// The kind of a service: the table's, else the shipped list's, else "support".
std::string_view kind_of_service(const Area& area, Symbol service);

}  // namespace kith::costing
