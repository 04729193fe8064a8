// How does kith describe its calls, and what does it answer where one fails?
#include <algorithm>

#include "kith/documents/calls.hpp"
#include "kith/tables/json.hpp"
#include "kith/tables/tables.hpp"
#include "kith/values/version.hpp"

namespace kith {
namespace {

void begin(JsonWriter& json, std::string_view kind) {
  json.object().member("kith", kind).member("library", kVersion);
}

void write_documents(JsonWriter& json, const Call& call) {
  json.key("documents").array();
  for (const CallDocument& document : call.documents) {
    json.object().member("name", document.name).member("kind", document.kind);
    json.key("optional").boolean(document.optional).end_object();
  }
  json.end_array();
}

void write_members(JsonWriter& json, const Call& call) {
  json.key("members").array();
  for (const CallMember& member : call.members) {
    json.object().member("name", member.name).member("says", member.says);
    json.key("optional").boolean(member.optional).end_object();
  }
  json.end_array();
}

// A name, or null where there is none.
void write_name(JsonWriter& json, std::string_view member, std::string_view name) {
  json.key(member);
  if (name.empty()) {
    json.null();
  } else {
    json.text(name);
  }
}

// The columns come from the records that the frames themselves are made of, so the catalogue cannot
// promise a column that does not come out.
void write_table(JsonWriter& json, const TableShape& table) {
  json.object().member("name", table.name).key("columns").array();
  for (const ColumnShape& column : table.columns) {
    json.object().member("name", column.name).member("type", arrow_type_name(column.type));
    write_name(json, "unit", column.unit);
    json.key("nullable").boolean(column.nullable).end_object();
  }
  json.end_array().end_object();
}

void write_tables(JsonWriter& json, const AnswerKind& kind) {
  json.key("tables").array();
  if (kind.tables != nullptr) {
    for (const TableShape& table : kind.tables()) write_table(json, table);
  }
  json.end_array();
}

void write_call(JsonWriter& json, const Call& call) {
  json.object().member("call", call.name).member("says", call.says);
  json.member("asks", asks_name(call.asks));
  write_name(json, "of", call.of);
  write_documents(json, call);
  write_members(json, call);
  write_name(json, "options", call.options);
  write_name(json, "answers", call.answers.document);
  write_tables(json, call.answers);
  json.key("watched").boolean(call.watched);
  json.member("since", call.since).end_object();
}

// As the documents `faults/1` and `error/1` list them. `in` comes before the place, because a
// place means nothing without it.
void write_faults(JsonWriter& json, const Failure& failure) {
  const std::size_t shown = std::min(failure.shown, failure.faults.size());
  json.key("faults").array();
  for (std::size_t i = 0; i < shown; ++i) {
    const Fault& fault = failure.faults[i];
    json.object().member("code", fault_code_name(fault.code));
    if (i < failure.in.size() && !failure.in[i].empty()) json.member("in", failure.in[i]);
    json.member("at", fault.at);
    if (fault.character) json.member("char", *fault.character);
    if (fault.found) json.member("found", *fault.found);
    json.member("allowed", fault.allowed).end_object();
  }
  json.end_array();
}

}  // namespace

std::string calls_json() {
  JsonWriter json;
  begin(json, "calls/1");
  json.key("calls").array();
  for (const Call* call : all_calls()) write_call(json, *call);
  json.end_array().end_object();
  return json.take();
}

std::string error_json(const Failure& failure) {
  JsonWriter json;
  begin(json, "error/1");
  json.member("status", code_name(failure.code)).member("message", failure.message);
  json.member("count", static_cast<std::int64_t>(failure.faults.size()));
  write_faults(json, failure);
  json.end_object();
  return json.take();
}

std::string faults_json(const Failure& failure) {
  if (failure.in.empty()) return faults_json(failure.faults, failure.shown);
  const std::size_t shown = std::min(failure.shown, failure.faults.size());
  JsonWriter json;
  json.object().member("kith", "faults/1");
  json.member("count", static_cast<std::int64_t>(failure.faults.size()));
  json.member("shown", static_cast<std::int64_t>(shown));
  write_faults(json, failure);
  json.end_object();
  return json.take();
}

std::string notes_json(const Area& area) {
  JsonWriter json;
  begin(json, "notes/1");
  json.key("notes").array();
  for (const InputNote& note : area.tables().notes())
    json.object().member("code", note.code).member("at", note.at).end_object();
  json.end_array().end_object();
  return json.take();
}

std::string tables_json(const Answer& answer) {
  JsonWriter json;
  begin(json, "tables/1");
  write_tables(json, answer.kind());
  json.end_object();
  return json.take();
}

}  // namespace kith
