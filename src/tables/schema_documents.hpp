// JSON Schemas of the options of costing.
#pragma once

#include <string>
#include <string_view>

namespace kith {

std::string cost_options_schema();  ///< of options/1

/// The schema of options with one member more than a costing has: "fit_options/1",
/// "payments_options/1", "compare_options/1"; empty for another name.
std::string options_schema(std::string_view name);

}  // namespace kith
