// How is the text of a recurrence rule read?
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kith/values/error.hpp"
#include "schedule/rrule.hpp"

namespace kith {

/// A rule, or every fault of its text.
struct ParsedRule {
  std::optional<Rule> rule;
  std::vector<Fault> faults;
};

/// Reads the bytes `position` to `end` of `text` as a rule of RFC 5545 §3.3.10, case-blind. What
/// kith does not count by (BYWEEKNO, HOURLY and finer, BYHOUR and finer) is `rrule_unsupported`.
ParsedRule parse_rule(std::string_view text, std::size_t position, std::size_t end);

}  // namespace kith
