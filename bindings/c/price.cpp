#include "guard.hpp"
#include "kith/report/documents.hpp"

kith_status kith_price_build_up_json(const char* lines, size_t lines_size, const char* options,
                                     size_t options_size, kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(lines, lines_size, "lines");
    const auto told = kith::read_call_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    *result = kith::c::new_text(kith::price_build_up_json(document));
  });
}
