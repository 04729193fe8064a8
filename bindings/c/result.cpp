// A result: the typed functions that ask one, and how it is read.
#include "asking.hpp"
#include "guard.hpp"
#include "handles.hpp"

using kith::c::ask_result;

kith_status kith_area_what_if(const kith_result* before, const char* options, size_t options_size,
                              const kith_watch* watch, kith_result** result, kith_error** error) {
  return ask_result("what_if", {before, "before", "cost"}, {{}, {}, {options, options_size}}, watch,
                    result, error);
}

kith_status kith_area_contributions_what_if(const kith_result* before, const char* options,
                                            size_t options_size, const kith_watch* watch,
                                            kith_result** result, kith_error** error) {
  return ask_result("what_if", {before, "before", "contributions"},
                    {{}, {}, {options, options_size}}, watch, result, error);
}

kith_status kith_area_contributions_what_if_json(const kith_result* before, const char* options,
                                                 size_t options_size, const kith_watch* watch,
                                                 kith_text** result, kith_error** error) {
  return ask_result("what_if", {before, "before", "contributions"},
                    {{}, {}, {options, options_size}}, watch, result, error);
}

kith_status kith_area_reconcile(const kith_result* cost, const char* extract, size_t extract_size,
                                const char* options, size_t options_size, const kith_watch* watch,
                                kith_result** result, kith_error** error) {
  return ask_result("reconcile", {cost, "cost", "cost"},
                    {{{extract, extract_size, "extract"}}, {}, {options, options_size}}, watch,
                    result, error);
}

kith_status kith_result_table(const kith_result* result, const char* name, size_t name_size,
                              struct ArrowArrayStream* rows, kith_error** error) {
  if (rows != nullptr) *rows = {};
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    kith::c::require(rows, "rows");
    const std::string_view table = kith::c::text_of(name, name_size, "name");
    kith::export_frame(std::make_shared<const kith::Frame>(result->answer.table(table)), rows);
  });
}

kith_status kith_result_json(const kith_result* result, kith_text** document, kith_error** error) {
  kith::c::clear(document);
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    kith::c::require(document, "document");
    *document = kith::c::new_text(result->answer.document());
  });
}

kith_status kith_result_tables_json(const kith_result* result, kith_text** tables,
                                    kith_error** error) {
  kith::c::clear(tables);
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    kith::c::require(tables, "tables");
    *tables = kith::c::new_text(kith::tables_json(result->answer));
  });
}

void kith_result_free(kith_result* result) { delete result; }
