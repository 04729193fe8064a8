// The JSON Schemas of the documents that are read and written here.
#pragma once

#include <string>

namespace kith::documents {

std::string result_schema();          ///< of result/1
std::string fit_schema();             ///< of fit/1
std::string comparison_schema();      ///< of compare/1
std::string wage_schema();            ///< of wage/1
std::string price_build_up_schema();  ///< of price_build_up/1
std::string build_up_schema();        ///< of build_up/1
std::string extract_schema();         ///< of extract/1

}  // namespace kith::documents
