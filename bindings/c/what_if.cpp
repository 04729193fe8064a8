#include "kith/costing/what_if.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/report/differences.hpp"

kith_status kith_area_what_if(const kith_result* before, const char* options, size_t options_size,
                              const kith_watch* watch, kith_result** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(before, "before");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const auto told = kith::read_what_if_question(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    auto difference = std::make_shared<const kith::AreaDifference>(
        kith::what_if_area(kith::c::cost_in(*before), told.what_if, told.threads, progress));
    auto answer = std::make_unique<kith_result>();
    answer->table = [difference](std::string_view name) {
      return kith::difference_frame(*difference, name);
    };
    *result = answer.release();
  });
}
