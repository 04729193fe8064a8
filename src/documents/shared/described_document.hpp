// How are a document and its schema made from the one list of its members?
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "documents/shared/head.hpp"
#include "documents/shared/members.hpp"
#include "kith/tables/json.hpp"

namespace kith::documents {

/// A document that is made from an `Of`: its name, what it is about, and its members after the head
/// that every document has.
template <class Of>
struct DocumentOf {
  std::string_view name;
  std::string_view about;
  std::span<const MemberOf<Of>> members;
};

/// The bytes of a document: the head, then the members in their order.
template <class Of>
std::string document_json(const DocumentOf<Of>& document, const std::type_identity_t<Of>& of,
                          std::size_t size = 1024) {
  JsonWriter json;
  json.reserve(size);
  open_document(json, document.name);
  write_members(json, document.members, of);
  json.end_object();
  return json.take();
}

/// The JSON Schema of a document.
template <class Of>
std::string document_schema_json(const DocumentOf<Of>& document) {
  JsonWriter json;
  open_schema(json, document.name, document.about);
  json.member("type", "object").key("additionalProperties").boolean(false);
  json.key("required").array().text("kith").text("library");
  name_required(json, document.members);
  json.end_array().key("properties").object();
  json.key("kith").object().member("const", document.name).end_object();
  json.key("library").object().member("type", "string").end_object();
  describe_each(json, document.members);
  json.end_object().end_object();
  return json.take();
}

}  // namespace kith::documents
