#include "guard.hpp"
#include "kith/report/documents.hpp"

kith_status kith_schedule_explain_json(const char* text, size_t text_size, const char* options,
                                       size_t options_size, kith_text** result,
                                       kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view schedule = kith::c::text_of(text, text_size, "text");
    const auto question = kith::read_schedule_question(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(question.faults_shown);

    *result =
        kith::c::new_text(kith::schedule_json(schedule, question, kith::Parameters::shipped()));
  });
}
