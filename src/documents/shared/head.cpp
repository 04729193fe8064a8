// How does every document open, and how does every schema?
#include "documents/shared/head.hpp"

#include <algorithm>
#include <string>

#include "kith/values/version.hpp"

namespace kith::documents {

JsonWriter& open_document(JsonWriter& json, std::string_view name) {
  return json.object().member("kith", name).member("library", kVersion);
}

JsonWriter& open_document_of(JsonWriter& json, std::string_view name, std::string_view plan) {
  return open_document(json, name).member("plan", plan);
}

// Ids are names, not addresses: nothing is fetched to validate a document.
JsonWriter& open_schema(JsonWriter& json, std::string_view name, std::string_view about) {
  std::string id = "urn:kith:" + std::string{name};  // "urn:kith:network:1" of "network/1"
  std::ranges::replace(id, '/', ':');
  json.object().member("$schema", "https://json-schema.org/draft/2020-12/schema");
  return json.member("$id", id).member("title", name).member("description", about);
}

}  // namespace kith::documents
