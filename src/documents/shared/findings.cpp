// How do documents and tables write what a reader must know of an answer?
#include "documents/shared/findings.hpp"

namespace kith::documents {

std::string_view level_name(Level level) noexcept {
  return level == Level::warning ? "warning" : "note";
}

// Further members have names by the code of the finding: "parameter", "found", "allowed", …
void findings(JsonWriter& json, const Tables& tables, const std::vector<Finding>& found) {
  json.key("findings").array();
  for (const Finding& finding : found) {
    json.object().member("code", finding.code).member("level", level_name(finding.level));
    if (finding.at) {
      json.member("at", tables.place(finding.at->table, finding.at->row, finding.at->column));
    }
    for (const auto& [name, value] : finding.members) json.member(name, value);
    json.end_object();
  }
  json.end_array();
}

Text member_of(const Finding& finding, std::string_view name) {
  for (const auto& [member, value] : finding.members) {
    if (member == name) return value;
  }
  return std::nullopt;
}

Text place_of_finding(const Tables& tables, const Finding& finding) {
  if (!finding.at) return std::nullopt;
  return Text{tables.place(finding.at->table, finding.at->row, finding.at->column)};
}

}  // namespace kith::documents
