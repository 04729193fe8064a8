// Members that several documents write in the same way.
#pragma once

#include <optional>
#include <string_view>

#include "documents/shared/names.hpp"
#include "kith/costing/costing.hpp"
#include "kith/tables/json.hpp"

namespace kith::documents {

/// A member that is left out where it has nothing to say.
inline void given(JsonWriter& json, std::string_view name, std::string_view value) {
  if (!value.empty()) json.member(name, value);
}

/// Decimal pounds, or null.
inline void money_or_null(JsonWriter& json, std::string_view name,
                          const std::optional<Money>& amount) {
  if (amount) {
    json.member(name, amount->text());
  } else {
    json.key(name).null();
  }
}

/// `findings`: code, level, place and further members.
inline void findings(JsonWriter& json, const Tables& tables,
                     const std::vector<CostFinding>& found) {
  json.key("findings").array();
  for (const CostFinding& finding : found) {
    json.object().member("code", finding.code).member("level", level_name(finding.level));
    if (finding.at) {
      json.member("at", tables.place(finding.at->table, finding.at->row, finding.at->column));
    }
    for (const auto& [name, value] : finding.members) json.member(name, value);
    json.end_object();
  }
  json.end_array();
}

/// `what_if`: each as it was asked.
inline void what_ifs(JsonWriter& json, const std::vector<WhatIf>& changes) {
  json.key("what_if").array();
  for (const WhatIf& one : changes) {
    json.object().member("set", one.set).member("value", one.value);
    json.member("first_day", one.first_day.text());
    if (one.rule) json.member("rule", rounding_name(*one.rule));
    if (one.step) json.member("step", one.step->text());
    json.end_object();
  }
  json.end_array();
}

}  // namespace kith::documents
