#include "guard.hpp"
#include "kith/costing/affordable_wage.hpp"
#include "kith/documents/results.hpp"
#include "plan_document.hpp"

kith_status kith_plan_wage_json(const char* plan, size_t plan_size, const char* employment,
                                size_t employment_size, const char* budget, size_t budget_size,
                                const kith_parameters* parameters, const char* options,
                                size_t options_size, kith_text** result, kith_error** error) {
  return kith::c::document_call(
      {plan, plan_size, "plan"}, {options, options_size, "options"}, result, error,
      kith::read_cost_options, [&](std::string_view document, const kith::CostOptions& told) {
        const std::string_view who = kith::c::text_of(employment, employment_size, "employment");
        const std::string_view pounds = kith::c::text_of(budget, budget_size, "budget");
        return kith::wage_json(kith::affordable_wage(kith::c::area_of(document), 0, who,
                                                     kith::read_wage_budget(pounds),
                                                     kith::c::parameters_of(parameters), told));
      });
}
