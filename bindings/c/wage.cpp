#include "guard.hpp"
#include "kith/costing/affordable_wage.hpp"
#include "kith/report/report.hpp"
#include "kith/tables/tables.hpp"

namespace {

kith::Money pounds_of(std::string_view text) {
  const kith::Decimal pounds = kith::parse_decimal(text, 2);
  if (pounds.fault != kith::DecimalFault::none) {
    throw kith::Error{kith::Code::argument, "budget is an amount in pounds of at most two places"};
  }
  return kith::Money::from_pence(pounds.units);
}

}  // namespace

kith_status kith_plan_wage_json(const char* plan, size_t plan_size, const char* employment,
                                size_t employment_size, const char* budget, size_t budget_size,
                                const kith_parameters* parameters, const char* options,
                                size_t options_size, kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(plan, plan_size, "plan");
    const std::string_view who = kith::c::text_of(employment, employment_size, "employment");
    const kith::Money money = pounds_of(kith::c::text_of(budget, budget_size, "budget"));
    const auto told = kith::read_cost_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    const kith::Area area = kith::build_area(kith::read_plan(document));
    const auto wage =
        kith::affordable_wage(area, 0, who, money, kith::c::parameters_of(parameters), told);
    *result = kith::c::new_text(kith::wage_json(wage));
  });
}
