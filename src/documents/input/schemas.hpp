// The JSON Schemas of the smaller documents.
#pragma once

#include <string>

namespace kith::documents {

std::string check_schema();      ///< of check/1
std::string parameter_schema();  ///< of parameter/1
std::string schedule_schema();   ///< of schedule/1

}  // namespace kith::documents
