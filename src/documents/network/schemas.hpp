// The JSON Schemas of the documents of networks.
#pragma once

#include <string>

namespace kith::documents {

std::string network_schema();  ///< of network/1

}  // namespace kith::documents
