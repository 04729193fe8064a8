#include "guard.hpp"
#include "kith/costing/fit.hpp"
#include "kith/documents/fit.hpp"
#include "plan_document.hpp"

kith_status kith_plan_fit_json(const char* plan, size_t plan_size,
                               const kith_parameters* parameters, const char* options,
                               size_t options_size, kith_text** result, kith_error** error) {
  return kith::c::document_call(
      {plan, plan_size, "plan"}, {options, options_size, "options"}, result, error,
      kith::read_fit_options, [&](std::string_view document, const kith::FitOptions& told) {
        return kith::fit_json(kith::fit_plan(kith::c::area_of(document), 0,
                                             kith::c::parameters_of(parameters), told));
      });
}
