#include "kith/ledger/ledger.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/documents/ledger.hpp"
#include "plan_document.hpp"

kith_status kith_plan_ledger_json(const char* plan, size_t plan_size, const char* options,
                                  size_t options_size, kith_text** result, kith_error** error) {
  return kith::c::document_call(
      {plan, plan_size, "plan"}, {options, options_size, "options"}, result, error,
      kith::read_ledger_question, [](std::string_view document, const kith::LedgerQuestion& told) {
        return kith::ledger_json(kith::build_ledger(kith::c::area_of(document)), told);
      });
}

kith_status kith_area_ledger(const kith_area* area, const char* options, size_t options_size,
                             const kith_watch* watch, kith_result** result, kith_error** error) {
  return kith::c::handle_call(
      area, "area", {options, options_size, "options"}, watch, result, error,
      kith::read_ledger_question,
      [&](const kith::LedgerQuestion& told, const kith::Progress& progress) {
        auto ledger =
            kith::c::in_one_step(progress, [&] { return kith::build_ledger(area->area); });
        return kith_result{[ledger = std::move(ledger), told](std::string_view name) {
          return kith::ledger_frame(ledger, told, name);
        }};
      });
}
