#include "guard.hpp"
#include "kith/area/area.hpp"
#include "kith/costing/compare.hpp"
#include "kith/costing/costing.hpp"
#include "kith/report/documents.hpp"
#include "kith/report/report.hpp"
#include "kith/tables/tables.hpp"

namespace {

kith::PlanCost cost_of(std::string_view plan, const kith::Parameters& parameters,
                       const kith::CostOptions& options) {
  return kith::cost_plan(kith::build_area(kith::read_plan(plan)), 0, parameters, options);
}

}  // namespace

kith_status kith_plan_cost_json(const char* plan, size_t plan_size,
                                const kith_parameters* parameters, const char* options,
                                size_t options_size, kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(plan, plan_size, "plan");
    const auto told = kith::read_cost_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    const auto cost = cost_of(document, kith::c::parameters_of(parameters), told);
    *result = kith::c::new_text(kith::result_json(cost));
  });
}

kith_status kith_plan_check_json(const char* plan, size_t plan_size, const char* options,
                                 size_t options_size, kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(plan, plan_size, "plan");
    const auto told = kith::read_call_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    *result = kith::c::new_text(kith::check_json(kith::read_plan(document)));
  });
}

kith_status kith_plan_compare_json(const char* first, size_t first_size, const char* second,
                                   size_t second_size, const kith_parameters* parameters,
                                   const char* options, size_t options_size, kith_text** result,
                                   kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view one = kith::c::text_of(first, first_size, "first");
    const std::string_view other = kith::c::text_of(second, second_size, "second");
    const auto told = kith::read_cost_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    const kith::Parameters law = kith::c::parameters_of(parameters);
    const auto comparison = kith::compare_plans(cost_of(one, law, told), cost_of(other, law, told));
    *result = kith::c::new_text(kith::comparison_json(comparison));
  });
}
