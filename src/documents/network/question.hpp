// The schema of what a network may be asked.
#pragma once

#include <string>
#include <string_view>

namespace kith::documents {

std::string network_options_schema(std::string_view name);

}  // namespace kith::documents
