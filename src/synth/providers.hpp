// Who provides support in an invented area, and at which prices?
#pragma once

#include "synth/setting.hpp"

namespace kith::synth {

/// Agencies, assistants, communities, day services, brokers and user-led organisations, each kind
/// in the order of its numbers.
Sheet write_providers(const Setting& setting);

/// A tariff for every agency, assistant and day service: "t" and the provider's id.
Sheet write_tariffs(const Setting& setting);

}  // namespace kith::synth
