// Which questionnaires does kith ship?
#pragma once

#include <vector>

#include "kith/outcomes/instruments.hpp"

namespace kith {

/// By name in byte order. Throws `Code::internal` where the data files do not fit each other.
std::vector<Instrument> shipped_instruments();

}  // namespace kith
