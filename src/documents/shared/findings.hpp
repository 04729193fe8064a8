// How do documents and tables write what a reader must know of an answer?
#pragma once

#include <string_view>
#include <vector>

#include "documents/shared/frames.hpp"
#include "kith/tables/finding.hpp"
#include "kith/tables/json.hpp"

namespace kith::documents {

/// "warning" or "note".
std::string_view level_name(Level level) noexcept;

/// `findings`: code, level, the place where there is one, and the further members.
void findings(JsonWriter& json, const Tables& tables, const std::vector<Finding>& found);

/// A further member of a finding, as a cell; empty where it has none of that name.
Text member_of(const Finding& finding, std::string_view name);

/// The place of a finding in its input, "/actions/0/rate", as a cell; empty where it has none.
Text place_of_finding(const Tables& tables, const Finding& finding);

}  // namespace kith::documents
