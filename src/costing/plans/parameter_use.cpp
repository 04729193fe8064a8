#include "costing/plans/parameter_use.hpp"

#include <algorithm>
#include <array>

namespace kith::costing {
namespace {

struct Entry {
  std::string_view name;
  Reader reader;
};

// By name in byte order.
constexpr std::array kReaders = {
    Entry{"ae_earnings_trigger_annual", Reader::pay_runs},
    Entry{"ae_earnings_trigger_four_weekly", Reader::pay_runs},
    Entry{"ae_earnings_trigger_monthly", Reader::pay_runs},
    Entry{"ae_earnings_trigger_weekly", Reader::pay_runs},
    Entry{"ae_employer_min_rate", Reader::pay_runs},
    Entry{"ae_max_age", Reader::pay_runs},
    Entry{"ae_min_age", Reader::pay_runs},
    Entry{"ae_qualifying_lower_annual", Reader::pay_runs},
    Entry{"ae_qualifying_lower_four_weekly", Reader::pay_runs},
    Entry{"ae_qualifying_lower_monthly", Reader::pay_runs},
    Entry{"ae_qualifying_lower_weekly", Reader::pay_runs},
    Entry{"ae_qualifying_upper_annual", Reader::pay_runs},
    Entry{"ae_qualifying_upper_four_weekly", Reader::pay_runs},
    Entry{"ae_qualifying_upper_monthly", Reader::pay_runs},
    Entry{"ae_qualifying_upper_weekly", Reader::pay_runs},
    Entry{"ae_total_min_rate", Reader::pay_runs},
    Entry{"attendance_allowance_higher", Reader::nobody},
    Entry{"attendance_allowance_lower", Reader::nobody},
    Entry{"care_act_disregard_dla_mobility", Reader::income},
    Entry{"care_act_disregard_earnings", Reader::income},
    Entry{"care_act_disregard_pip_mobility", Reader::income},
    Entry{"care_act_lower_capital_limit", Reader::capital},
    Entry{"care_act_minor_adaptation_free_up_to", Reader::free_care},
    Entry{"care_act_reablement_free_weeks", Reader::free_care},
    Entry{"care_act_tariff_income_per_step", Reader::capital},
    Entry{"care_act_tariff_step", Reader::capital},
    Entry{"care_act_upper_capital_limit", Reader::capital},
    Entry{"council_funded_insurance_cap_shropshire", Reader::nobody},
    Entry{"council_funded_insurance_cap_staffordshire", Reader::nobody},
    Entry{"employers_liability_min_cover", Reader::nobody},
    Entry{"employment_allowance_annual", Reader::pay_runs},
    Entry{"employment_allowance_scope", Reader::pay_runs},
    Entry{"holiday_irregular_accrual_rate", Reader::pay_runs},
    Entry{"holiday_statutory_cap_days", Reader::pay_runs},
    Entry{"holiday_statutory_weeks", Reader::pay_runs},
    Entry{"mig_carer_premium", Reader::premiums},
    Entry{"mig_child_addition", Reader::premiums},
    Entry{"mig_couple_pension_each", Reader::couple_guarantee},
    Entry{"mig_couple_working_age_each", Reader::couple_guarantee},
    Entry{"mig_disability_premium_couple_each", Reader::premiums},
    Entry{"mig_disability_premium_single", Reader::premiums},
    Entry{"mig_enhanced_disability_premium_single", Reader::premiums},
    Entry{"mig_single_18_24", Reader::young_guarantee},
    Entry{"mig_single_25_to_pension", Reader::guarantee},
    Entry{"mig_single_pension", Reader::pension_guarantee},
    Entry{"mileage_amap_first_10000", Reader::mileage},
    Entry{"mileage_amap_over_10000", Reader::mileage},
    Entry{"ni_apprentice_below_age", Reader::pay_runs},
    Entry{"ni_apprentice_upper_secondary_threshold_under25_annual", Reader::pay_runs},
    Entry{"ni_apprentice_upper_secondary_threshold_under25_four_weekly", Reader::pay_runs},
    Entry{"ni_apprentice_upper_secondary_threshold_under25_monthly", Reader::pay_runs},
    Entry{"ni_apprentice_upper_secondary_threshold_under25_weekly", Reader::pay_runs},
    Entry{"ni_employer_rate", Reader::pay_runs},
    Entry{"ni_employer_rate_apprentice_under25_below_aust", Reader::pay_runs},
    Entry{"ni_employer_rate_over_state_pension_age", Reader::pay_runs},
    Entry{"ni_employer_rate_under21_below_ust", Reader::pay_runs},
    Entry{"ni_lower_earnings_limit_annual", Reader::pay_runs},
    Entry{"ni_lower_earnings_limit_four_weekly", Reader::pay_runs},
    Entry{"ni_lower_earnings_limit_monthly", Reader::pay_runs},
    Entry{"ni_lower_earnings_limit_weekly", Reader::pay_runs},
    Entry{"ni_secondary_threshold_annual", Reader::pay_runs},
    Entry{"ni_secondary_threshold_four_weekly", Reader::pay_runs},
    Entry{"ni_secondary_threshold_monthly", Reader::pay_runs},
    Entry{"ni_secondary_threshold_weekly", Reader::pay_runs},
    Entry{"ni_under21_below_age", Reader::pay_runs},
    Entry{"ni_upper_earnings_limit_annual", Reader::pay_runs},
    Entry{"ni_upper_earnings_limit_four_weekly", Reader::pay_runs},
    Entry{"ni_upper_earnings_limit_monthly", Reader::pay_runs},
    Entry{"ni_upper_earnings_limit_weekly", Reader::pay_runs},
    Entry{"ni_upper_secondary_threshold_under21_annual", Reader::pay_runs},
    Entry{"ni_upper_secondary_threshold_under21_four_weekly", Reader::pay_runs},
    Entry{"ni_upper_secondary_threshold_under21_monthly", Reader::pay_runs},
    Entry{"ni_upper_secondary_threshold_under21_weekly", Reader::pay_runs},
    Entry{"nmw_16_17_rate", Reader::pay_runs},
    Entry{"nmw_18_20_below_age", Reader::pay_runs},
    Entry{"nmw_18_20_min_age", Reader::pay_runs},
    Entry{"nmw_18_20_rate", Reader::pay_runs},
    Entry{"nmw_21_22_rate", Reader::pay_runs},
    Entry{"nmw_accommodation_offset_daily", Reader::pay_runs},
    Entry{"nmw_apprentice_below_age", Reader::pay_runs},
    Entry{"nmw_apprentice_rate", Reader::pay_runs},
    Entry{"nmw_nlw_min_age", Reader::pay_runs},
    Entry{"nmw_nlw_rate", Reader::pay_runs},
    Entry{"personal_expenses_allowance", Reader::nobody},
    Entry{"scot_capital_lower", Reader::nobody},
    Entry{"scot_capital_upper", Reader::nobody},
    Entry{"scot_free_nursing_care_weekly", Reader::nobody},
    Entry{"scot_free_personal_care_weekly", Reader::nobody},
    Entry{"scot_pa_minimum_hourly", Reader::nobody},
    Entry{"ssp_employer_recovery_fraction", Reader::pay_runs},
    Entry{"ssp_least_days_of_sickness", Reader::pay_runs},
    Entry{"ssp_lel_test_applies", Reader::pay_runs},
    Entry{"ssp_low_earner_cap_fraction_of_awe", Reader::pay_runs},
    Entry{"ssp_max_weeks", Reader::pay_runs},
    Entry{"ssp_rounding", Reader::pay_runs},
    Entry{"ssp_waiting_days", Reader::pay_runs},
    Entry{"ssp_weekly_rate", Reader::pay_runs},
    Entry{"typical_employers_liability_insurance_high", Reader::nobody},
    Entry{"typical_employers_liability_insurance_low", Reader::nobody},
    Entry{"typical_payroll_fee_each_extra_employee", Reader::nobody},
    Entry{"typical_payroll_fee_first_employee", Reader::nobody},
    Entry{"typical_payroll_fee_high", Reader::nobody},
    Entry{"typical_payroll_fee_low", Reader::nobody},
    Entry{"typical_pension_setup_fee_high", Reader::nobody},
    Entry{"typical_pension_setup_fee_low", Reader::nobody},
};
static_assert(std::ranges::is_sorted(kReaders, {}, &Entry::name));

// The law's disregards are known by the name of the income behind this.
constexpr std::string_view kDisregard = "care_act_disregard_";

}  // namespace

Reader reader_of(std::string_view parameter) noexcept {
  const auto* place = std::ranges::lower_bound(kReaders, parameter, {}, &Entry::name);
  if (place != kReaders.end() && place->name == parameter) return place->reader;
  return parameter.starts_with(kDisregard) ? Reader::income : Reader::anybody;
}

}  // namespace kith::costing
