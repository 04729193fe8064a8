// JSON Schemas of the documents that are no tables.
#pragma once

#include <string_view>

namespace kith {

/// The schema of "options/1", "result/1", "ledger/1" or "faults/1"; empty for another name.
std::string_view document_schema(std::string_view name) noexcept;

}  // namespace kith
