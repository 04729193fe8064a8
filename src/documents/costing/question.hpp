// The schemas of what may be asked of a costing. Each takes the name under which it is listed.
#pragma once

#include <string>
#include <string_view>

namespace kith::documents {

std::string cost_options_schema(std::string_view name);
std::string fit_options_schema(std::string_view name);
std::string compare_options_schema(std::string_view name);
std::string what_if_options_schema(std::string_view name);

}  // namespace kith::documents
