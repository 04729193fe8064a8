// How are days, times and durations read? Schedules, availability and tariff bands share them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schedule/parts.hpp"
#include "schedule/reader.hpp"

namespace kith {

inline constexpr std::string_view kATime = "a time such as 09:00-10:00";
inline constexpr std::string_view kADuration = "a duration such as 1h30";
inline constexpr std::string_view kUseSemicolon = "use ; between parts";

/// The days of a list, as written and as a set.
struct DayList {
  std::uint8_t days = 0;  ///< bit 0 Monday
  bool named = true;      ///< no range among them
  std::string text;       ///< canonical: the items in their order, without those that add no day
};

/// Times as they were written.
struct Times {
  std::vector<Span> spans;  ///< sorted, overlapping ones merged
  bool merged = false;
};

/// Passes a day of the week; empty, without a fault, for another word.
std::optional<Weekday> take_weekday(Reader& reader) noexcept;

/// Reads "mon,wed-fri". The first word is known to be a day where `day_list_follows`.
std::optional<DayList> read_day_list(Reader& reader);

/// Whether spans of time ("09:00-10:00", "at 09:00 for 1h") come next.
bool times_follow(Reader& reader) noexcept;
std::optional<Times> read_times(Reader& reader);

/// Whether a duration comes next: digits followed by h, m or a point.
bool duration_follows(Reader& reader) noexcept;
/// Whole minutes, 1 to 10,000,000.
std::optional<std::int32_t> read_duration(Reader& reader);

/// Whether the next word could begin a part: a day, 'daily', 'once', …
bool core_follows(Reader& reader) noexcept;

/// Merges sorted spans with a clock that overlap; touching ones stay apart.
Times merged_spans(std::vector<Span> spans);

}  // namespace kith
