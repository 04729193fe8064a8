// Who is around a person, as a document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kith/network/network.hpp"

namespace kith {

/// What a network is asked, beside the parameters.
struct NetworkQuestion {
  NetworkOptions options;
  std::int32_t faults_shown = 100;  ///< 0 to 1,000
};

/// Reads `as_at`, `weight` ("none", "strength"), `threads` and `faults_shown`. Empty text gives the
/// defaults. Throws `InputError` with every fault.
NetworkQuestion read_network_question(std::string_view json);

/// `network/1`: size; heads, minutes and contacts by group; heads by kind; structure; and a row for
/// each supporter in the order of the ties. Shares are text, measures are numbers of at most eight
/// significant digits. A measure that has no value is null, and `undefined` says why by its name.
std::string network_json(const Area& area, const PersonNetwork& network);

}  // namespace kith
