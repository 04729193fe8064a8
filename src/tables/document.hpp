// How are plan documents read? By parser events: every value goes straight to its cell.
#pragma once

#include <string_view>

#include "tables/gathered.hpp"

namespace kith {

/// The largest document that is read, in bytes.
inline constexpr std::size_t kMostDocumentBytes = 64'000'000;

/// Reads a `plan/1` document into `gathered`; its faults, those of the text as a whole among them,
/// go to `gathered.faults`. Throws `Code::limit` past 64 MB.
void read_plan_document(std::string_view json, Gathered& gathered);

/// Reads the members of `area.json`; they replace those read before.
void read_area_document(std::string_view json, Gathered& gathered);

}  // namespace kith
