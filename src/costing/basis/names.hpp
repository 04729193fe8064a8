// Do two texts name the same thing, however they are written?
#pragma once

#include <string>
#include <string_view>

namespace kith::costing {

/// A name as texts are compared: lower case, with one _ for any run of characters that are neither
/// letters nor digits. "PIP (mobility)" is "pip_mobility".
std::string plain_name(std::string_view text);

}  // namespace kith::costing
