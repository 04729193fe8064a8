#include "kith/ledger/ledger.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/report/ledger.hpp"

kith_status kith_plan_ledger_json(const char* plan, size_t plan_size, const char* options,
                                  size_t options_size, kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(plan, plan_size, "plan");
    const auto told = kith::read_ledger_question(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    const kith::Ledger ledger = kith::build_ledger(kith::build_area(kith::read_plan(document)));
    *result = kith::c::new_text(kith::ledger_json(ledger, told));
  });
}

kith_status kith_area_ledger(const kith_area* area, const char* options, size_t options_size,
                             const kith_watch* watch, kith_result** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(area, "area");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const auto told = kith::read_ledger_question(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    kith::c::tell(progress, 0, 1);
    auto answer = std::make_unique<kith_result>();
    answer->table = [ledger = kith::build_ledger(area->area), told](std::string_view name) {
      return kith::ledger_frame(ledger, told, name);
    };
    kith::c::tell(progress, 1, 1);
    *result = answer.release();
  });
}
