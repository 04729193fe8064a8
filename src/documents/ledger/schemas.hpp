// The JSON Schemas of the documents that are read and written here.
#pragma once

#include <string>

namespace kith::documents {

std::string ledger_schema();  ///< of ledger/1

}  // namespace kith::documents
