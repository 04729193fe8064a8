#include "kith/report/who_pays.hpp"
#include "guard.hpp"
#include "kith/area/area.hpp"
#include "kith/costing/contribution.hpp"
#include "kith/costing/payments.hpp"
#include "kith/tables/tables.hpp"

kith_status kith_contribution_cost_json(const char* plan, size_t plan_size,
                                        const kith_parameters* parameters, const char* options,
                                        size_t options_size, kith_text** result,
                                        kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(plan, plan_size, "plan");
    const auto told = kith::read_cost_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    const kith::Area area = kith::build_area(kith::read_plan(document));
    const auto cost = kith::cost_contribution(area, 0, kith::c::parameters_of(parameters), told);
    *result = kith::c::new_text(kith::contribution_json(cost));
  });
}

kith_status kith_budget_payments_json(const char* plan, size_t plan_size,
                                      const kith_parameters* parameters, const char* options,
                                      size_t options_size, kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(plan, plan_size, "plan");
    const auto told = kith::read_payment_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.cost.faults_shown);

    const kith::Area area = kith::build_area(kith::read_plan(document));
    const auto payments = kith::budget_payments(area, 0, kith::c::parameters_of(parameters), told);
    *result = kith::c::new_text(kith::payments_json(payments));
  });
}
