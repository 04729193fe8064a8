// Which JSON Schema describes a plan document or a table?
// It is made from the column lists, so it allows what the reader takes and nothing else.
#include <algorithm>
#include <string>

#include "kith/tables/json.hpp"
#include "kith/tables/tables.hpp"
#include "kith/values/money.hpp"
#include "tables/cells.hpp"
#include "tables/spec_index.hpp"
#include "tables/specs.hpp"

namespace kith {
namespace {

constexpr std::string_view kDraft = "https://json-schema.org/draft/2020-12/schema";

std::string_view sensitivity_name(Sensitivity sensitivity) noexcept {
  switch (sensitivity) {
    case Sensitivity::open: return "open";
    case Sensitivity::personal: return "personal";
    case Sensitivity::special: return "special";
  }
  return {};
}

// A cell that is not required may be an empty text as well as match `pattern`.
std::string text_pattern(const ColumnSpec& spec, const std::string& pattern) {
  return spec.required ? "^" + pattern + "$" : "^(" + pattern + ")?$";
}

// Zeros beyond the last place are allowed, as parse_decimal allows them.
std::string decimal_pattern(int places) {
  return "[0-9]+(\\.[0-9]{1," + std::to_string(places) + "}0*)?";
}

// Patterns describe the form alone; whether a day exists is beyond a regular expression.
std::string pattern_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::id:
    case ColumnKind::reference: return "[A-Za-z0-9._:-]{1,64}";
    case ColumnKind::multiple:
    case ColumnKind::money:
    case ColumnKind::rate:
    case ColumnKind::share:
    case ColumnKind::distance: return decimal_pattern(*places_of(kind));
    case ColumnKind::date: return "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    case ColumnKind::moment: return "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?";
    case ColumnKind::birth: return "[0-9]{4}(-[0-9]{2}){0,2}";
    case ColumnKind::time_of_day: return "[0-9]{2}:[0-9]{2}";
    default: return {};
  }
}

class SchemaWriter {
 public:
  std::string plan();
  std::string table(std::size_t table);

 private:
  void row(std::size_t table, bool is_in_document);
  void column(const ColumnSpec& spec);
  void type(const ColumnSpec& spec, std::string_view name);
  void words(const ColumnSpec& spec);
  void elements(const ColumnSpec& spec);
  void limits(const ColumnSpec& spec);
  void values(const ColumnSpec& spec);
  void names_beginning_with_x();
  void reference(std::string_view member, std::string_view table);

  JsonWriter json_;
};

void SchemaWriter::type(const ColumnSpec& spec, std::string_view name) {
  json_.key("type");
  if (spec.required) {
    json_.text(name);
  } else {
    json_.array().text(name).text("null").end_array();
  }
}

// An empty cell may be "" or null, as in documents made from spreadsheets.
void SchemaWriter::words(const ColumnSpec& spec) {
  json_.key("enum").array();
  for (const std::string_view word : spec.words) json_.text(word);
  if (!spec.required) json_.text("").null();
  json_.end_array();
}

void SchemaWriter::elements(const ColumnSpec& spec) {
  type(spec, "array");
  json_.key("items").object();
  if (!spec.words.empty()) {
    json_.key("enum").array();
    for (const std::string_view word : spec.words) json_.text(word);
    json_.end_array();
  } else {
    json_.member("type", "string");
    json_.member("maxLength", std::int64_t{spec.kind == ColumnKind::references ? 64 : 200});
  }
  json_.end_object();
}

// In the units of documents: a limit of 5,000 thousandths is written as 5.
void SchemaWriter::limits(const ColumnSpec& spec) {
  const int places = *places_of(spec.kind);
  json_.key("minimum").raw(decimal_text(spec.lowest, places, 0));
  json_.key("maximum").raw(decimal_text(spec.highest, places, 0));
}

void SchemaWriter::values(const ColumnSpec& spec) {
  switch (spec.kind) {
    case ColumnKind::word: return words(spec);
    case ColumnKind::tags:
    case ColumnKind::references: return elements(spec);
    case ColumnKind::yes_no: return type(spec, "boolean");
    case ColumnKind::whole: type(spec, "integer"); return limits(spec);
    case ColumnKind::number:
    case ColumnKind::degrees: type(spec, "number"); return limits(spec);
    case ColumnKind::label:
    case ColumnKind::text:
      type(spec, "string");
      json_.member("maxLength", std::int64_t{200});
      return;
    default: break;
  }
  type(spec, "string");
  const std::string pattern = pattern_of(spec.kind);
  if (!pattern.empty()) json_.member("pattern", text_pattern(spec, pattern));
}

void SchemaWriter::column(const ColumnSpec& spec) {
  json_.key(spec.name).object();
  values(spec);
  if (!spec.about.empty()) json_.member("description", spec.about);
  if (!spec.refers_to.empty()) json_.member("x-refers-to", spec.refers_to);
  if (!spec.unit.empty()) json_.member("x-unit", spec.unit);
  json_.member("x-sensitivity", sensitivity_name(spec.sensitivity)).end_object();
}

// Members of a caller's own: read over, never a fault.
void SchemaWriter::names_beginning_with_x() {
  json_.key("patternProperties").object().key("^x_").boolean(true).end_object();
}

// In a document the person and the plan of a row have defaults and unknown members are faults; in
// tables an unknown column is a note.
void SchemaWriter::row(std::size_t table, bool is_in_document) {
  const TableSpec& spec = SpecIndex::get().spec(table);
  const auto has_default = [&](const ColumnSpec& cell) {
    const bool own = cell.kind == ColumnKind::id;
    return is_in_document && !own && (cell.name == "person" || cell.name == "plan");
  };
  json_.member("type", "object").member("description", spec.about);
  json_.key("required").array();
  for (const ColumnSpec& cell : spec.columns) {
    if (cell.required && !has_default(cell)) json_.text(cell.name);
  }
  json_.end_array().key("properties").object();
  for (const ColumnSpec& cell : spec.columns) column(cell);
  json_.end_object();
  // Tables may have further columns, so only documents forbid other names.
  if (!is_in_document) return;
  names_beginning_with_x();
  json_.key("additionalProperties").boolean(false);
}

std::string SchemaWriter::table(std::size_t table) {
  const std::string name{SpecIndex::get().spec(table).name};
  json_.object().member("$schema", kDraft).member("$id", "urn:kith:table:" + name);
  json_.member("title", "table/" + name);
  row(table, false);
  json_.end_object();
  return json_.take();
}

void SchemaWriter::reference(std::string_view member, std::string_view table) {
  json_.key(member).object().member("$ref", "#/$defs/" + std::string{table}).end_object();
}

std::string SchemaWriter::plan() {
  json_.object().member("$schema", kDraft).member("$id", "urn:kith:plan:1");
  json_.member("title", "plan/1").member("description", "one plan of one person");
  json_.member("type", "object");
  json_.key("required").array().text("kith").text("person").text("plan").end_array();
  json_.key("properties").object();
  json_.key("kith").object().member("const", "plan/1").end_object();
  reference("person", "people");
  reference("plan", "plans");
  reference("area", "area");
  for (const TableSpec& spec : table_specs()) {
    if (spec.name == "people" || spec.name == "plans") continue;
    json_.key(spec.name).object().member("type", "array");
    reference("items", spec.name);
    json_.end_object();
  }
  json_.end_object();
  names_beginning_with_x();
  json_.key("additionalProperties").boolean(false).key("$defs").object();
  // Each table is defined once in $defs, and the members of a document refer to it.
  for (std::size_t table = 0; table < kAllTables; ++table) {
    json_.key(SpecIndex::get().spec(table).name).object();
    row(table, true);
    json_.end_object();
  }
  json_.end_object().end_object();
  return json_.take();
}

}  // namespace

std::string table_schema_json(std::string_view name) {
  constexpr std::string_view kTable = "table/";
  if (name == "plan/1") return SchemaWriter{}.plan();
  if (!name.starts_with(kTable)) return {};
  const auto table = SpecIndex::get().table(name.substr(kTable.size()));
  return table ? SchemaWriter{}.table(*table) : std::string{};
}

}  // namespace kith
