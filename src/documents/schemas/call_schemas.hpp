// What schemas have the documents that describe calls: the catalogue, a failed call, the notes of
// an area and the tables of an answer?
#pragma once

#include <string>
#include <string_view>

namespace kith::documents {

/// The schema of "calls/1", "error/1", "notes/1" or "tables/1"; empty for another name.
std::string call_schema(std::string_view name);

}  // namespace kith::documents
