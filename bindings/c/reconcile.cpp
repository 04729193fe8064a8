#include "kith/costing/reconcile.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/documents/differences.hpp"
#include "kith/documents/documents.hpp"

kith_status kith_area_reconcile(const kith_result* cost, const char* extract, size_t extract_size,
                                const char* options, size_t options_size, const kith_watch* watch,
                                kith_result** result, kith_error** error) {
  return kith::c::handle_call(
      cost, "cost", {options, options_size, "options"}, watch, result, error,
      kith::read_call_options, [&](const kith::CallOptions&, const kith::Progress& progress) {
        const std::string_view document = kith::c::text_of(extract, extract_size, "extract");
        const auto found = kith::c::in_one_step(progress, [&] {
          return std::make_shared<const kith::Reconciliation>(
              kith::reconcile_area(kith::c::cost_in(*cost), kith::read_extract(document)));
        });
        return kith_result{
            [found](std::string_view name) { return kith::reconciliation_frame(*found, name); }};
      });
}
