// The version of kith: what results, `kith_version` and Python say.
#pragma once

#include <string_view>

namespace kith {

inline constexpr int kVersionMajor = 0;
inline constexpr int kVersionMinor = 1;
inline constexpr int kVersionPatch = 0;
inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace kith
