// Which schemas describe the documents of calls: the catalogue, a failed call, notes and tables?
#include "documents/schemas/call_schemas.hpp"

#include <array>
#include <utility>

namespace kith::documents {
namespace {

// The columns of a table, in the catalogue and of one result.
constexpr std::string_view kTables = R"("tables":{"type":"array","items":{"type":"object",
"additionalProperties":false,"required":["name","columns"],"properties":{
"name":{"type":"string"},"columns":{"type":"array","items":{"type":"object",
"additionalProperties":false,"required":["name","type","unit","nullable"],"properties":{
"name":{"type":"string"},
"type":{"enum":["int64","int32","float64","bool","utf8","date32"],"description":"of Arrow"},
"unit":{"type":["string","null"],"description":"what a number counts: pence, min/week"},
"nullable":{"type":"boolean"}}}}}}})";

constexpr std::string_view kCalls = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:calls:1",
"title":"calls/1","description":"every call: what can be asked, with what, and what comes out",
"type":"object","additionalProperties":false,"required":["kith","library","calls"],
"properties":{"kith":{"const":"calls/1"},"library":{"type":"string"},
"calls":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["call","says","asks","of","documents","members","options","answers","tables","watched",
"since"],"properties":{
"call":{"type":"string","description":"the name, that of the Python function or method"},
"says":{"type":"string","description":"what it answers"},
"asks":{"enum":["documents","area","result"]},
"of":{"type":["string","null"],"description":"the area call whose result it asks"},
"documents":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["name","kind","optional"],"properties":{"name":{"type":"string"},
"kind":{"type":"string","description":"the name of its schema"},"optional":{"type":"boolean"}}}},
"members":{"type":"array","description":"further members of a request, all texts","items":{
"type":"object","additionalProperties":false,"required":["name","says","optional"],"properties":{
"name":{"type":"string"},"says":{"type":"string"},"optional":{"type":"boolean"}}}},
"options":{"type":["string","null"],"description":"the name of their schema"},
"answers":{"type":["string","null"],"description":"the kind of the document that comes out"},
)";

constexpr std::string_view kEndOfCalls = R"(,
"watched":{"type":"boolean","description":"whether progress is reported and can cancel"},
"since":{"type":"string","description":"the version of the library that has it first"}}}}}})";

constexpr std::string_view kError = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:error:1",
"title":"error/1","description":"why a call by name failed",
"type":"object","additionalProperties":false,
"required":["kith","library","status","message","count","faults"],
"properties":{"kith":{"const":"error/1"},"library":{"type":"string"},
"status":{"enum":["argument","range","input","overflow","not_known","memory","cancelled","conflict",
"limit","internal"]},
"message":{"type":"string"},
"count":{"type":"integer","minimum":0,"description":"of all faults"},
"faults":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,
"required":["code","at","allowed"],"properties":{
"code":{"type":"string","description":"as in faults/1"},
"in":{"type":"string","description":"what it is of: options, documents/1, request, area"},
"at":{"type":"string","description":"the place in it, as in that document alone"},
"char":{"type":"integer","minimum":0,"description":"bytes into the text at that place"},
"found":{"type":"string","maxLength":40},"allowed":{"type":"string"}}}}}})";

constexpr std::string_view kNotes = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:notes:1",
"title":"notes/1","description":"what is worth knowing about an input and is no fault",
"type":"object","additionalProperties":false,"required":["kith","library","notes"],
"properties":{"kith":{"const":"notes/1"},"library":{"type":"string"},
"notes":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["code","at"],"properties":{"code":{"type":"string"},
"at":{"type":"string","description":"a place such as actions[14].schedule"}}}}}})";

constexpr std::string_view kTablesHead = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:tables:1",
"title":"tables/1","description":"the tables of one answer with their columns",
"type":"object","additionalProperties":false,"required":["kith","library","tables"],
"properties":{"kith":{"const":"tables/1"},"library":{"type":"string"},
)";

std::string joined(std::string_view head, std::string_view end) {
  return std::string{head}.append(kTables).append(end);
}

}  // namespace

std::string call_schema(std::string_view name) {
  if (name == "calls/1") return joined(kCalls, kEndOfCalls);
  if (name == "tables/1") return joined(kTablesHead, "}}");
  if (name == "error/1") return std::string{kError};
  if (name == "notes/1") return std::string{kNotes};
  return {};
}

}  // namespace kith::documents
