// Which schema belongs to which name? One list of all documents; those of tables are made from
// their columns.
#include "kith/documents/schemas.hpp"

#include <array>

#include "documents/schemas/call_schemas.hpp"
#include "kith/tables/tables.hpp"
#include "kith/values/error.hpp"
#include "tables/schema_documents.hpp"

namespace kith {
namespace {

// The name of a document and what makes its schema. A new document is one more row.
struct NamedSchema {
  std::string_view name;
  std::string (*json)(std::string_view name);
};

std::string as_text(std::string_view name) { return std::string{document_schema(name)}; }

constexpr std::array kSchemas = {
    NamedSchema{"plan/1", &table_schema_json},
    NamedSchema{"options/1", &as_text},
    NamedSchema{"result/1", &as_text},
    NamedSchema{"faults/1", &as_text},
    NamedSchema{"fit/1", &as_text},
    NamedSchema{"fit_options/1", &options_schema},
    NamedSchema{"contribution/1", &as_text},
    NamedSchema{"contribution_change/1", &as_text},
    NamedSchema{"payments/1", &as_text},
    NamedSchema{"payments_options/1", &options_schema},
    NamedSchema{"compare/1", &as_text},
    NamedSchema{"compare_options/1", &options_schema},
    NamedSchema{"ledger/1", &as_text},
    NamedSchema{"wage/1", &as_text},
    NamedSchema{"price_build_up/1", &as_text},
    NamedSchema{"build_up/1", &as_text},
    NamedSchema{"extract/1", &as_text},
    NamedSchema{"calls/1", &documents::call_schema},
    NamedSchema{"error/1", &documents::call_schema},
    NamedSchema{"notes/1", &documents::call_schema},
    NamedSchema{"tables/1", &documents::call_schema},
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
