// JSON Schemas of the documents that are no tables.
#pragma once

#include <string_view>

namespace kith {

/// The schema of a document that is shipped as text ("options/1", "result/1", …); empty for another
/// name.
std::string_view document_schema(std::string_view name) noexcept;

/// The same for "contribution/1", "contribution_change/1" and "payments/1".
std::string_view who_pays_schema(std::string_view name) noexcept;

}  // namespace kith
