// The schemas of what a schedule may be asked, and of calls that have no options of their own.
#pragma once

#include <string>
#include <string_view>

namespace kith::documents {

std::string call_options_schema(std::string_view name);
std::string schedule_options_schema(std::string_view name);

}  // namespace kith::documents
