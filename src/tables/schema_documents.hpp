// JSON Schemas of the documents that are no tables.
#pragma once

#include <string>
#include <string_view>

namespace kith {

/// The schema of a document that is shipped as text ("options/1", "result/1", …); empty for another
/// name.
std::string_view document_schema(std::string_view name) noexcept;

/// The same for "contribution/1", "contribution_change/1" and "payments/1".
std::string_view who_pays_schema(std::string_view name) noexcept;

/// The same for "compare/1".
std::string_view compare_schema(std::string_view name) noexcept;

/// The schema of options with one member more than a costing has: "fit_options/1",
/// "payments_options/1", "compare_options/1"; empty for another name.
std::string options_schema(std::string_view name);

}  // namespace kith
