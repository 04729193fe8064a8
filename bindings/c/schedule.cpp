#include "guard.hpp"
#include "kith/documents/documents.hpp"

kith_status kith_schedule_explain_json(const char* text, size_t text_size, const char* options,
                                       size_t options_size, kith_text** result,
                                       kith_error** error) {
  return kith::c::document_call(
      {text, text_size, "text"}, {options, options_size, "options"}, result, error,
      kith::read_schedule_question,
      [](std::string_view schedule, const kith::ScheduleQuestion& question) {
        return kith::schedule_json(schedule, question, kith::c::parameters_of(nullptr));
      });
}
