// The JSON Schemas of the documents of outcomes.
#pragma once

#include <string>

namespace kith::documents {

std::string score_schema();    ///< of score/1
std::string answers_schema();  ///< of answers/1

}  // namespace kith::documents
