// One person's network while it is measured.
#pragma once

#include "kith/network/network.hpp"

namespace kith::network {

/// `roles` gives supporters their betweenness, and what actions say of their minutes, too: an
/// area's table does not ask for them.
enum class Depth : std::uint8_t { measures, roles };

PersonNetwork measure_person(const Area& area, Row person, const NetworkOptions& options,
                             Depth depth);

/// Amounts with their shares.
Composition composed(const std::array<std::int64_t, kSupportGroupCount>& amounts);

}  // namespace kith::network
