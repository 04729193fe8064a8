// The JSON Schemas of the documents that are read and written here.
#pragma once

#include <string>

namespace kith::documents {

std::string contribution_schema();         ///< of contribution/1
std::string contribution_change_schema();  ///< of contribution_change/1
std::string payments_schema();             ///< of payments/1

}  // namespace kith::documents
