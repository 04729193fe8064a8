// The schema of what a ledger may be asked.
#pragma once

#include <string>
#include <string_view>

namespace kith::documents {

std::string ledger_options_schema(std::string_view name);

}  // namespace kith::documents
