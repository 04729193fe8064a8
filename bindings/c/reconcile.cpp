#include "kith/costing/reconcile.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/report/differences.hpp"
#include "kith/report/documents.hpp"

kith_status kith_area_reconcile(const kith_result* cost, const char* extract, size_t extract_size,
                                const char* options, size_t options_size, const kith_watch* watch,
                                kith_result** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(cost, "cost");
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(extract, extract_size, "extract");
    const kith::Progress progress = kith::c::progress_of(watch);
    const auto told = kith::read_call_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    kith::c::tell(progress, 0, 1);
    auto found = std::make_shared<const kith::Reconciliation>(
        kith::reconcile_area(kith::c::cost_in(*cost), kith::read_extract(document)));
    auto answer = std::make_unique<kith_result>();
    answer->table = [found](std::string_view name) {
      return kith::reconciliation_frame(*found, name);
    };
    kith::c::tell(progress, 1, 1);
    *result = answer.release();
  });
}
