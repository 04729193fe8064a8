#include "kith/documents/documents.hpp"

#include <utility>

#include "kith/tables/columns.hpp"
#include "kith/tables/json.hpp"
#include "documents/shared/option_reader.hpp"

namespace kith {
namespace {}  // namespace

std::string check_json(const Tables& tables) {
  const Table& plans = tables[TableName::plans];
  JsonWriter json;
  json.object().member("kith", "check/1");
  json.member("plan", tables.text(plans.symbol(columns::plans::plan, 0)));
  json.key("rows").object();
  for (const TableSpec& spec : table_specs()) {
    const auto name = static_cast<TableName>(&spec - table_specs().data());
    if (tables[name].rows() > 0)
      json.member(spec.name, static_cast<std::int64_t>(tables[name].rows()));
  }
  json.end_object().key("notes").array();
  for (const InputNote& note : tables.notes())
    json.object().member("code", note.code).member("at", note.at).end_object();
  json.end_array().end_object();
  return json.take();
}

std::string parameter_json(const ParameterValue& value) {
  const ParameterRow& row = *value.row;
  JsonWriter json;
  json.object().member("kith", "parameter/1").member("name", row.name);
  json.member("first_day", row.first_day.text()).member("value", row.value);
  json.member("unit", row.unit).member("source", row.source);
  json.member("certainty", certainty_name(row.certainty));
  json.member("known_until", row.known_until.text());
  json.key("assumed_beyond_data").boolean(value.assumed_beyond_data).end_object();
  return json.take();
}

CallOptions read_call_options(std::string_view json) {
  documents::OptionReader reader{json};
  CallOptions options;
  for (const auto& [name, value] : reader.members()) {
    const std::string at = documents::pointer_to(name);
    if (name == "faults_shown") {
      options.faults_shown = reader.faults_shown(value, at);
    } else if (name == "threads") {
      options.threads = reader.threads(value, at);
    } else {
      reader.unknown(at);
    }
  }
  reader.finish();
  return options;
}

}  // namespace kith
