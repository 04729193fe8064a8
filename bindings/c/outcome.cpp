#include "guard.hpp"
#include "kith/documents/documents.hpp"
#include "kith/documents/outcomes.hpp"

kith_status kith_outcome_score_json(const char* answers, size_t answers_size, const char* options,
                                    size_t options_size, kith_text** result, kith_error** error) {
  return kith::c::document_call(
      {answers, answers_size, "answers"}, {options, options_size, "options"}, result, error,
      kith::read_call_options, [](std::string_view document, const kith::CallOptions&) {
        return kith::score_json(document, kith::Instruments::shipped());
      });
}
