// How is the network of one person measured? Shared by the questions for one person and an area.
#pragma once

#include "kith/network/network.hpp"

namespace kith::network {

/// How much is worked out: `roles` adds each supporter's betweenness and the minutes by actions,
/// which the table of an area does not show.
enum class Depth : std::uint8_t { measures, roles };

/// The network of one row of `people`, which has to exist.
PersonNetwork measure_person(const Area& area, Row person, const NetworkOptions& options,
                             Depth depth);

/// Amounts with their shares.
Composition composed(const std::array<std::int64_t, kSupportGroupCount>& amounts);

}  // namespace kith::network
