// The schemas of what may be asked about who pays. Each takes the name under which it is listed.
#pragma once

#include <string>
#include <string_view>

namespace kith::documents {

std::string payments_options_schema(std::string_view name);
std::string contributions_what_if_options_schema(std::string_view name);

}  // namespace kith::documents
