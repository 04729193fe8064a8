// Which schema belongs to which name? One list of all documents; those of tables are made from
// their columns.
#include "kith/documents/schemas.hpp"

#include <array>

#include "documents/charging/question.hpp"
#include "documents/charging/schemas.hpp"
#include "documents/costing/question.hpp"
#include "documents/costing/schemas.hpp"
#include "documents/input/question.hpp"
#include "documents/input/schemas.hpp"
#include "documents/ledger/question.hpp"
#include "documents/ledger/schemas.hpp"
#include "documents/network/question.hpp"
#include "documents/network/schemas.hpp"
#include "documents/outcomes/schemas.hpp"
#include "documents/run/schemas.hpp"
#include "documents/schemas/call_schemas.hpp"
#include "kith/tables/json.hpp"
#include "kith/tables/tables.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

// The name of a document and what makes its schema. A new document is one more row.
struct NamedSchema {
  std::string_view name;
  std::string (*json)(std::string_view name);
};

// A schema that is made without its name.
template <std::string (*make)()>
std::string made(std::string_view) {
  return make();
}

constexpr std::array kSchemas = {
    NamedSchema{"plan/1", &table_schema_json},
    NamedSchema{"options/1", &documents::cost_options_schema},
    NamedSchema{"result/1", &made<documents::result_schema>},
    NamedSchema{"faults/1", &made<faults_schema>},
    NamedSchema{"fit/1", &made<documents::fit_schema>},
    NamedSchema{"fit_options/1", &documents::fit_options_schema},
    NamedSchema{"contribution/1", &made<documents::contribution_schema>},
    NamedSchema{"contribution_change/1", &made<documents::contribution_change_schema>},
    NamedSchema{"payments/1", &made<documents::payments_schema>},
    NamedSchema{"payments_options/1", &documents::payments_options_schema},
    NamedSchema{"compare/1", &made<documents::comparison_schema>},
    NamedSchema{"compare_options/1", &documents::compare_options_schema},
    NamedSchema{"ledger/1", &made<documents::ledger_schema>},
    NamedSchema{"wage/1", &made<documents::wage_schema>},
    NamedSchema{"price_build_up/1", &made<documents::price_build_up_schema>},
    NamedSchema{"build_up/1", &made<documents::build_up_schema>},
    NamedSchema{"extract/1", &made<documents::extract_schema>},
    NamedSchema{"check/1", &made<documents::check_schema>},
    NamedSchema{"parameter/1", &made<documents::parameter_schema>},
    NamedSchema{"schedule/1", &made<documents::schedule_schema>},
    NamedSchema{"network/1", &made<documents::network_schema>},
    NamedSchema{"answers/1", &made<documents::answers_schema>},
    NamedSchema{"score/1", &made<documents::score_schema>},
    NamedSchema{"run/1", &made<documents::run_schema>},
    NamedSchema{"calls/1", &documents::call_schema},
    NamedSchema{"error/1", &documents::call_schema},
    NamedSchema{"notes/1", &documents::call_schema},
    NamedSchema{"tables/1", &documents::call_schema},
    NamedSchema{"what_if_options/1", &documents::what_if_options_schema},
    NamedSchema{"contributions_what_if_options/1",
                &documents::contributions_what_if_options_schema},
    NamedSchema{"network_options/1", &documents::network_options_schema},
    NamedSchema{"ledger_options/1", &documents::ledger_options_schema},
    NamedSchema{"schedule_options/1", &documents::schedule_options_schema},
    NamedSchema{"call_options/1", &documents::call_options_schema},
};

std::string unknown_name(std::string_view name) {
  std::string message = "no schema is named " + std::string{name} + "; there are ";
  for (const NamedSchema& known : kSchemas) {
    if (&known != kSchemas.data()) message += ", ";
    message += known.name;
  }
  return message + " and table/<name>";
}

}  // namespace

std::string schema_json(std::string_view name) {
  for (const NamedSchema& known : kSchemas) {
    if (known.name == name) return known.json(name);
  }
  if (std::string table = table_schema_json(name); !table.empty()) return table;
  throw Error{Code::argument, unknown_name(name)};
}

std::vector<std::string> schema_names() {
  std::vector<std::string> names;
  for (const NamedSchema& known : kSchemas) names.emplace_back(known.name);
  for (const TableSpec& spec : table_specs()) names.push_back("table/" + std::string{spec.name});
  return names;
}

}  // namespace kith
