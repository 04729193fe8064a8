// How do documents repeat what was changed in an answer, as it was asked?
#pragma once

#include <vector>

#include "kith/costing/options.hpp"
#include "kith/tables/json.hpp"

namespace kith::documents {

/// `what_if`: each as it was asked.
void what_ifs(JsonWriter& json, const std::vector<WhatIf>& changes);

}  // namespace kith::documents
