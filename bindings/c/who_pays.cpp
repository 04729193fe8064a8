#include "kith/documents/who_pays.hpp"
#include "guard.hpp"
#include "kith/costing/contribution.hpp"
#include "kith/costing/payments.hpp"
#include "plan_document.hpp"

kith_status kith_contribution_cost_json(const char* plan, size_t plan_size,
                                        const kith_parameters* parameters, const char* options,
                                        size_t options_size, kith_text** result,
                                        kith_error** error) {
  return kith::c::document_call(
      {plan, plan_size, "plan"}, {options, options_size, "options"}, result, error,
      kith::read_cost_options, [&](std::string_view document, const kith::CostOptions& told) {
        return kith::contribution_json(kith::cost_contribution(
            kith::c::area_of(document), 0, kith::c::parameters_of(parameters), told));
      });
}

kith_status kith_budget_payments_json(const char* plan, size_t plan_size,
                                      const kith_parameters* parameters, const char* options,
                                      size_t options_size, kith_text** result, kith_error** error) {
  return kith::c::document_call(
      {plan, plan_size, "plan"}, {options, options_size, "options"}, result, error,
      kith::read_payment_options, [&](std::string_view document, const kith::PaymentOptions& told) {
        return kith::payments_json(kith::budget_payments(kith::c::area_of(document), 0,
                                                         kith::c::parameters_of(parameters), told));
      });
}
