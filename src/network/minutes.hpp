// How many minutes a week do supporters give, as far as the plan's actions say?
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "kith/network/network.hpp"

namespace kith::network {

/// The plan of a person that holds `as_at`, or without a day the newest; of several the one that
/// begins last, then the later row.
std::optional<Row> plan_on(const Area& area, Row person, std::optional<Date> as_at);

/// Whose minutes are counted by the plan's actions.
enum class MinutesOf : std::uint8_t { unsaid, all };

/// Sets the minutes of supporters whose tie does not say: what the plan's actions give in a typical
/// week of 52, those done within time already bought apart. Supporters without actions give none.
/// With `all` also sets `minutes_by_actions` where a tie and the actions differ.
void add_action_minutes(const Area& area, Row plan, const NetworkOptions& options, MinutesOf whose,
                        std::span<SupporterRole> supporters);

}  // namespace kith::network
