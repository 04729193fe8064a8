// How do short texts look that several stages write: times of day, and values shown in a fault?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kith {

/// "07:05" for 425 minutes after midnight; 1440 is "24:00".
std::string clock_text(std::int32_t minutes);

/// A value as a fault shows it: whole up to 40 bytes, else only its size ("text of 612 bytes"), so
/// that a fault never repeats a long text of a person's document.
std::string shown_text(std::string_view text);

}  // namespace kith
