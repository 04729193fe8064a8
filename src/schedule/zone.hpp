// Which instant is a local time? Time zones as data: the POSIX rule text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kith/values/date.hpp"

namespace kith {

/// A day of each year on which clocks change: the `week`-th (5: last) `weekday` of `month`, at
/// `minute` after local midnight by the clock in force before the change.
struct ZoneChange {
  int month = 1;
  int week = 1;
  Weekday weekday = Weekday::sun;
  std::int32_t minute = 120;
};

/// The rule of a time zone, the same for every year.
///
/// Offsets are minutes east of UTC. Without a daylight-saving clause both are the same.
struct ZoneRule {
  std::int32_t standard_offset = 0;
  std::int32_t summer_offset = 0;
  ZoneChange summer_starts;
  ZoneChange summer_ends;

  /// Seconds since 1970-01-01 00:00 UTC of the local time `minute` minutes after the midnight of
  /// `day`. A time that the clocks skip is read by the offset before the change, one that comes
  /// twice is its first (RFC 5545 §3.3.5).
  std::int64_t instant(Date day, std::int32_t minute) const noexcept;
};

/// Reads a POSIX TZ rule with changes in M form, "GMT0BST,M3.5.0/1,M10.5.0" or "UTC0"; empty for
/// another text. Offsets and times are hours with optional minutes.
std::optional<ZoneRule> parse_zone_rule(std::string_view text) noexcept;

/// Europe/London: GMT, and BST from the last Sunday of March to the last Sunday of October, both at
/// 01:00 UTC (The Summer Time Order 2002, SI 2002/262).
const ZoneRule& london_zone() noexcept;

}  // namespace kith
