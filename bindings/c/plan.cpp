#include "guard.hpp"
#include "kith/costing/compare.hpp"
#include "kith/costing/costing.hpp"
#include "kith/documents/documents.hpp"
#include "kith/documents/results.hpp"
#include "plan_document.hpp"

namespace {

kith::PlanCost cost_of(std::string_view plan, const kith::Parameters& parameters,
                       const kith::CostOptions& options) {
  return kith::cost_plan(kith::c::area_of(plan), 0, parameters, options);
}

}  // namespace

kith_status kith_plan_cost_json(const char* plan, size_t plan_size,
                                const kith_parameters* parameters, const char* options,
                                size_t options_size, kith_text** result, kith_error** error) {
  return kith::c::document_call(
      {plan, plan_size, "plan"}, {options, options_size, "options"}, result, error,
      kith::read_cost_options, [&](std::string_view document, const kith::CostOptions& told) {
        return kith::result_json(cost_of(document, kith::c::parameters_of(parameters), told));
      });
}

kith_status kith_plan_check_json(const char* plan, size_t plan_size, const char* options,
                                 size_t options_size, kith_text** result, kith_error** error) {
  return kith::c::document_call({plan, plan_size, "plan"}, {options, options_size, "options"},
                                result, error, kith::read_call_options,
                                [](std::string_view document, const kith::CallOptions&) {
                                  return kith::check_json(kith::read_plan(document));
                                });
}

kith_status kith_plan_compare_json(const char* first, size_t first_size, const char* second,
                                   size_t second_size, const kith_parameters* parameters,
                                   const char* options, size_t options_size, kith_text** result,
                                   kith_error** error) {
  return kith::c::document_call(
      {first, first_size, "first"}, {options, options_size, "options"}, result, error,
      kith::read_compare_options, [&](std::string_view one, const kith::CompareOptions& told) {
        const std::string_view other = kith::c::text_of(second, second_size, "second");
        const kith::Parameters law = kith::c::parameters_of(parameters);
        const auto cost = [&](std::string_view plan) { return cost_of(plan, law, told.costing); };
        return kith::comparison_json(
            kith::compare_plans(cost(one), cost(other), told.discount_rate));
      });
}
