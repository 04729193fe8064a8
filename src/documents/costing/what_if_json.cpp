// How do documents repeat what was changed in an answer, as it was asked?
#include "documents/costing/what_if_json.hpp"

namespace kith::documents {

void what_ifs(JsonWriter& json, const std::vector<WhatIf>& changes) {
  json.key("what_if").array();
  for (const WhatIf& change : changes) {
    json.object().member("set", change.set).member("value", change.value);
    json.member("first_day", change.first_day.text());
    if (change.rule) json.member("rule", rounding_name(*change.rule));
    if (change.step) json.member("step", change.step->text());
    json.end_object();
  }
  json.end_array();
}

}  // namespace kith::documents
