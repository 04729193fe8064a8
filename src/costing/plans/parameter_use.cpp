// Which figures can a statutory value change? One table gives the use of every shipped parameter.
// It decides which plans a what-if costs again, so a name that is not in it counts as `unknown` and
// changes every plan.
#include "costing/plans/parameter_use.hpp"

#include <algorithm>
#include <array>

namespace kith::costing {
namespace {

struct Entry {
  std::string_view name;
  ParameterUse use;
};

// By name in byte order.
constexpr std::array kUses = {
    Entry{"ae_earnings_trigger_annual", ParameterUse::pay_runs},
    Entry{"ae_earnings_trigger_four_weekly", ParameterUse::pay_runs},
    Entry{"ae_earnings_trigger_monthly", ParameterUse::pay_runs},
    Entry{"ae_earnings_trigger_weekly", ParameterUse::pay_runs},
    Entry{"ae_employer_min_rate", ParameterUse::pay_runs},
    Entry{"ae_max_age", ParameterUse::pay_runs},
    Entry{"ae_min_age", ParameterUse::pay_runs},
    Entry{"ae_qualifying_lower_annual", ParameterUse::pay_runs},
    Entry{"ae_qualifying_lower_four_weekly", ParameterUse::pay_runs},
    Entry{"ae_qualifying_lower_monthly", ParameterUse::pay_runs},
    Entry{"ae_qualifying_lower_weekly", ParameterUse::pay_runs},
    Entry{"ae_qualifying_upper_annual", ParameterUse::pay_runs},
    Entry{"ae_qualifying_upper_four_weekly", ParameterUse::pay_runs},
    Entry{"ae_qualifying_upper_monthly", ParameterUse::pay_runs},
    Entry{"ae_qualifying_upper_weekly", ParameterUse::pay_runs},
    Entry{"ae_total_min_rate", ParameterUse::pay_runs},
    Entry{"attendance_allowance_higher", ParameterUse::none},
    Entry{"attendance_allowance_lower", ParameterUse::none},
    Entry{"care_act_disregard_dla_mobility", ParameterUse::income},
    Entry{"care_act_disregard_earnings", ParameterUse::income},
    Entry{"care_act_disregard_pip_mobility", ParameterUse::income},
    Entry{"care_act_lower_capital_limit", ParameterUse::capital},
    Entry{"care_act_minor_adaptation_free_up_to", ParameterUse::free_care},
    Entry{"care_act_reablement_free_weeks", ParameterUse::free_care},
    Entry{"care_act_tariff_income_per_step", ParameterUse::capital},
    Entry{"care_act_tariff_step", ParameterUse::capital},
    Entry{"care_act_upper_capital_limit", ParameterUse::capital},
    Entry{"council_funded_insurance_cap_shropshire", ParameterUse::none},
    Entry{"council_funded_insurance_cap_staffordshire", ParameterUse::none},
    Entry{"employers_liability_min_cover", ParameterUse::none},
    Entry{"employment_allowance_annual", ParameterUse::pay_runs},
    Entry{"employment_allowance_scope", ParameterUse::pay_runs},
    Entry{"holiday_irregular_accrual_rate", ParameterUse::pay_runs},
    Entry{"holiday_statutory_cap_days", ParameterUse::pay_runs},
    Entry{"holiday_statutory_weeks", ParameterUse::pay_runs},
    Entry{"mig_carer_premium", ParameterUse::premiums},
    Entry{"mig_child_addition", ParameterUse::premiums},
    Entry{"mig_couple_pension_each", ParameterUse::couple_guarantee},
    Entry{"mig_couple_working_age_each", ParameterUse::couple_guarantee},
    Entry{"mig_disability_premium_couple_each", ParameterUse::premiums},
    Entry{"mig_disability_premium_single", ParameterUse::premiums},
    Entry{"mig_enhanced_disability_premium_single", ParameterUse::premiums},
    Entry{"mig_single_18_24", ParameterUse::young_guarantee},
    Entry{"mig_single_25_to_pension", ParameterUse::guarantee},
    Entry{"mig_single_pension", ParameterUse::pension_guarantee},
    Entry{"mileage_amap_first_10000", ParameterUse::mileage},
    Entry{"mileage_amap_over_10000", ParameterUse::mileage},
    Entry{"ni_apprentice_below_age", ParameterUse::pay_runs},
    Entry{"ni_apprentice_upper_secondary_threshold_under25_annual", ParameterUse::pay_runs},
    Entry{"ni_apprentice_upper_secondary_threshold_under25_four_weekly", ParameterUse::pay_runs},
    Entry{"ni_apprentice_upper_secondary_threshold_under25_monthly", ParameterUse::pay_runs},
    Entry{"ni_apprentice_upper_secondary_threshold_under25_weekly", ParameterUse::pay_runs},
    Entry{"ni_employer_rate", ParameterUse::pay_runs},
    Entry{"ni_employer_rate_apprentice_under25_below_aust", ParameterUse::pay_runs},
    Entry{"ni_employer_rate_over_state_pension_age", ParameterUse::pay_runs},
    Entry{"ni_employer_rate_under21_below_ust", ParameterUse::pay_runs},
    Entry{"ni_lower_earnings_limit_annual", ParameterUse::pay_runs},
    Entry{"ni_lower_earnings_limit_four_weekly", ParameterUse::pay_runs},
    Entry{"ni_lower_earnings_limit_monthly", ParameterUse::pay_runs},
    Entry{"ni_lower_earnings_limit_weekly", ParameterUse::pay_runs},
    Entry{"ni_secondary_threshold_annual", ParameterUse::pay_runs},
    Entry{"ni_secondary_threshold_four_weekly", ParameterUse::pay_runs},
    Entry{"ni_secondary_threshold_monthly", ParameterUse::pay_runs},
    Entry{"ni_secondary_threshold_weekly", ParameterUse::pay_runs},
    Entry{"ni_under21_below_age", ParameterUse::pay_runs},
    Entry{"ni_upper_earnings_limit_annual", ParameterUse::pay_runs},
    Entry{"ni_upper_earnings_limit_four_weekly", ParameterUse::pay_runs},
    Entry{"ni_upper_earnings_limit_monthly", ParameterUse::pay_runs},
    Entry{"ni_upper_earnings_limit_weekly", ParameterUse::pay_runs},
    Entry{"ni_upper_secondary_threshold_under21_annual", ParameterUse::pay_runs},
    Entry{"ni_upper_secondary_threshold_under21_four_weekly", ParameterUse::pay_runs},
    Entry{"ni_upper_secondary_threshold_under21_monthly", ParameterUse::pay_runs},
    Entry{"ni_upper_secondary_threshold_under21_weekly", ParameterUse::pay_runs},
    Entry{"nmw_16_17_rate", ParameterUse::pay_runs},
    Entry{"nmw_18_20_below_age", ParameterUse::pay_runs},
    Entry{"nmw_18_20_min_age", ParameterUse::pay_runs},
    Entry{"nmw_18_20_rate", ParameterUse::pay_runs},
    Entry{"nmw_21_22_rate", ParameterUse::pay_runs},
    Entry{"nmw_accommodation_offset_daily", ParameterUse::pay_runs},
    Entry{"nmw_apprentice_below_age", ParameterUse::pay_runs},
    Entry{"nmw_apprentice_rate", ParameterUse::pay_runs},
    Entry{"nmw_nlw_min_age", ParameterUse::pay_runs},
    Entry{"nmw_nlw_rate", ParameterUse::pay_runs},
    Entry{"personal_expenses_allowance", ParameterUse::none},
    Entry{"scot_capital_lower", ParameterUse::none},
    Entry{"scot_capital_upper", ParameterUse::none},
    Entry{"scot_free_nursing_care_weekly", ParameterUse::none},
    Entry{"scot_free_personal_care_weekly", ParameterUse::none},
    Entry{"scot_pa_minimum_hourly", ParameterUse::none},
    Entry{"ssp_employer_recovery_fraction", ParameterUse::pay_runs},
    Entry{"ssp_least_days_of_sickness", ParameterUse::pay_runs},
    Entry{"ssp_lel_test_applies", ParameterUse::pay_runs},
    Entry{"ssp_low_earner_cap_fraction_of_awe", ParameterUse::pay_runs},
    Entry{"ssp_max_weeks", ParameterUse::pay_runs},
    Entry{"ssp_rounding", ParameterUse::pay_runs},
    Entry{"ssp_waiting_days", ParameterUse::pay_runs},
    Entry{"ssp_weekly_rate", ParameterUse::pay_runs},
    Entry{"typical_employers_liability_insurance_high", ParameterUse::none},
    Entry{"typical_employers_liability_insurance_low", ParameterUse::none},
    Entry{"typical_payroll_fee_each_extra_employee", ParameterUse::none},
    Entry{"typical_payroll_fee_first_employee", ParameterUse::none},
    Entry{"typical_payroll_fee_high", ParameterUse::none},
    Entry{"typical_payroll_fee_low", ParameterUse::none},
    Entry{"typical_pension_setup_fee_high", ParameterUse::none},
    Entry{"typical_pension_setup_fee_low", ParameterUse::none},
};
static_assert(std::ranges::is_sorted(kUses, {}, &Entry::name));

// The law's disregards are known by the name of the income behind this.
constexpr std::string_view kDisregard = "care_act_disregard_";

}  // namespace

ParameterUse use_of(std::string_view parameter) noexcept {
  const auto* place = std::ranges::lower_bound(kUses, parameter, {}, &Entry::name);
  if (place != kUses.end() && place->name == parameter) return place->use;
  return parameter.starts_with(kDisregard) ? ParameterUse::income : ParameterUse::unknown;
}

}  // namespace kith::costing
