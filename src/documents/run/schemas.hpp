// The JSON Schema of the document of a run.
#pragma once

#include <string>

namespace kith::documents {

std::string run_schema();  ///< of run/1

}  // namespace kith::documents
