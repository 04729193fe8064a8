// How does every document open, and how does every schema?
#pragma once

#include <string_view>

#include "kith/tables/json.hpp"

namespace kith::documents {

/// Opens a document: what it is, `result/1`, and the library that wrote it.
JsonWriter& open_document(JsonWriter& json, std::string_view name);

/// Opens a document of one plan, which it names by its id.
JsonWriter& open_document_of(JsonWriter& json, std::string_view name, std::string_view plan);

/// Opens the JSON Schema (2020-12) of the document `name`.
JsonWriter& open_schema(JsonWriter& json, std::string_view name, std::string_view about);

}  // namespace kith::documents
