#include "guard.hpp"
#include "kith/report/documents.hpp"
#include "kith/report/outcomes.hpp"

kith_status kith_outcome_score_json(const char* answers, size_t answers_size, const char* options,
                                    size_t options_size, kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(answers, answers_size, "answers");
    const auto told = kith::read_call_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    *result = kith::c::new_text(kith::score_json(document, kith::Instruments::shipped()));
  });
}
