// How are the two halves of a part read: its core with its times, then its modifiers?
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "schedule/parts.hpp"
#include "schedule/reader.hpp"

namespace kith {

/// A part without its modifiers, as it was written.
struct CoreRead {
  Part part;
  bool has_duration = false;  ///< a duration without a clock follows the core
  bool merged = false;        ///< overlapping spans became one
};

/// Reads days, a quota, `once` or a rule, with their times; empty once a fault is recorded.
std::optional<CoreRead> read_core(Reader& reader);

/// Reads the modifiers of `core` up to the part's end; empty once a fault is recorded.
std::optional<Modifiers> read_modifiers(Reader& reader, const CoreRead& core);

/// Where the rule that begins at `position` ends: a run without blanks, less a semicolon at its
/// end.
std::size_t end_of_rule(std::string_view text, std::size_t position) noexcept;

/// Passes `word` or records a fault.
bool expect(Reader& reader, std::string_view word);

/// A whole number from 1 to `most`, alone in its word.
std::optional<std::int64_t> read_integer(Reader& reader, std::int64_t most);

/// The most weeks that "every n weeks" and "per n weeks" may name: ten years.
inline constexpr std::int64_t kMostWeeks = 520;

}  // namespace kith
