#include "guard.hpp"
#include "kith/area/area.hpp"
#include "kith/costing/fit.hpp"
#include "kith/report/fit.hpp"
#include "kith/tables/tables.hpp"

kith_status kith_plan_fit_json(const char* plan, size_t plan_size,
                               const kith_parameters* parameters, const char* options,
                               size_t options_size, kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(plan, plan_size, "plan");
    const auto told = kith::read_fit_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.costing.faults_shown);

    const auto fit = kith::fit_plan(kith::build_area(kith::read_plan(document)), 0,
                                    kith::c::parameters_of(parameters), told);
    *result = kith::c::new_text(kith::fit_json(fit));
  });
}
