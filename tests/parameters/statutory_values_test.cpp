// The figures themselves, each table beside the source it was read from.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "kith/parameters/parameters.hpp"
#include "kith/values/money.hpp"
#include "parameters/dates.hpp"

namespace kith {
namespace {

const Parameters& shipped() {
  static const Parameters parameters = Parameters::shipped();
  return parameters;
}

std::string value_on(std::string_view name, std::string_view on) {
  const auto value = shipped().find(name, day(on));
  return value ? value->row->value : "nothing";
}

Fraction amount_on(std::string_view name, std::string_view on) {
  return shipped().at(name, day(on)).amount;
}

struct Figure {
  std::string name;
  std::string on;
  std::string value;
};

void expect_figures(const std::vector<Figure>& figures) {
  for (const auto& [name, on, value] : figures) {
    SCOPED_TRACE(name + " on " + on);
    EXPECT_EQ(value_on(name, on), value);
  }
}

// National Minimum Wage rates, from 1 April; GOV.UK. The 21-22 band ended on 2024-04-01.
TEST(MinimumWage, IsThatOfTheYear) {
  expect_figures({{"nmw_nlw_rate", "2022-06-01", "9.50"},
                  {"nmw_nlw_rate", "2023-06-01", "10.42"},
                  {"nmw_nlw_rate", "2024-06-01", "11.44"},
                  {"nmw_nlw_rate", "2025-06-01", "12.21"},
                  {"nmw_nlw_rate", "2026-06-01", "12.71"},
                  {"nmw_21_22_rate", "2022-06-01", "9.18"},
                  {"nmw_21_22_rate", "2023-06-01", "10.18"},
                  {"nmw_21_22_rate", "2024-06-01", "11.44"},
                  {"nmw_18_20_rate", "2022-06-01", "6.83"},
                  {"nmw_18_20_rate", "2023-06-01", "7.49"},
                  {"nmw_18_20_rate", "2024-06-01", "8.60"},
                  {"nmw_18_20_rate", "2025-06-01", "10.00"},
                  {"nmw_18_20_rate", "2026-06-01", "10.85"},
                  {"nmw_16_17_rate", "2022-06-01", "4.81"},
                  {"nmw_16_17_rate", "2023-06-01", "5.28"},
                  {"nmw_16_17_rate", "2024-06-01", "6.40"},
                  {"nmw_16_17_rate", "2025-06-01", "7.55"},
                  {"nmw_16_17_rate", "2026-06-01", "8.00"},
                  {"nmw_apprentice_rate", "2022-06-01", "4.81"},
                  {"nmw_apprentice_rate", "2023-06-01", "5.28"},
                  {"nmw_apprentice_rate", "2024-06-01", "6.40"},
                  {"nmw_apprentice_rate", "2025-06-01", "7.55"},
                  {"nmw_apprentice_rate", "2026-06-01", "8.00"},
                  {"nmw_nlw_min_age", "2023-06-01", "23"},
                  {"nmw_nlw_min_age", "2024-06-01", "21"},
                  {"nmw_accommodation_offset_daily", "2025-06-01", "10.66"},
                  {"nmw_accommodation_offset_daily", "2026-06-01", "11.10"}});
}

TEST(MinimumWage, NeverFallsAndNeverPassesTheRateOfThoseWhoAreOlder) {
  for (int year = 2022; year <= 2026; ++year) {
    const std::string on = std::to_string(year) + "-04-01";
    SCOPED_TRACE(on);
    EXPECT_LE(amount_on("nmw_16_17_rate", on), amount_on("nmw_18_20_rate", on));
    EXPECT_LE(amount_on("nmw_18_20_rate", on), amount_on("nmw_nlw_rate", on));
    EXPECT_EQ(amount_on("nmw_apprentice_rate", on), amount_on("nmw_16_17_rate", on));
    if (year == 2022) continue;
    const std::string before = std::to_string(year - 1) + "-04-01";
    EXPECT_LT(amount_on("nmw_nlw_rate", before), amount_on("nmw_nlw_rate", on));
  }
}

// Class 1 secondary contributions; HMRC rates and thresholds 2022-23 to 2026-27.
TEST(NationalInsurance, IsThatOfTheTaxYear) {
  expect_figures({{"ni_employer_rate", "2022-04-06", "0.1505"},
                  {"ni_employer_rate", "2022-11-05", "0.1505"},
                  {"ni_employer_rate", "2022-11-06", "0.138"},
                  {"ni_employer_rate", "2024-06-01", "0.138"},
                  {"ni_employer_rate", "2026-06-01", "0.15"},
                  {"ni_secondary_threshold_weekly", "2024-06-01", "175"},
                  {"ni_secondary_threshold_four_weekly", "2024-06-01", "700"},
                  {"ni_secondary_threshold_monthly", "2024-06-01", "758"},
                  {"ni_secondary_threshold_annual", "2024-06-01", "9100"},
                  {"ni_secondary_threshold_weekly", "2026-06-01", "96"},
                  {"ni_secondary_threshold_four_weekly", "2026-06-01", "384"},
                  {"ni_secondary_threshold_monthly", "2026-06-01", "417"},
                  {"ni_secondary_threshold_annual", "2026-06-01", "5000"},
                  {"ni_lower_earnings_limit_weekly", "2024-06-01", "123"},
                  {"ni_lower_earnings_limit_weekly", "2025-06-01", "125"},
                  {"ni_lower_earnings_limit_weekly", "2026-06-01", "129"},
                  {"ni_lower_earnings_limit_four_weekly", "2025-06-01", "500"},
                  {"ni_lower_earnings_limit_four_weekly", "2026-06-01", "516"},
                  {"ni_lower_earnings_limit_monthly", "2025-06-01", "542"},
                  {"ni_lower_earnings_limit_monthly", "2026-06-01", "559"},
                  {"ni_lower_earnings_limit_annual", "2024-06-01", "6396"},
                  {"ni_lower_earnings_limit_annual", "2025-06-01", "6500"},
                  {"ni_lower_earnings_limit_annual", "2026-06-01", "6708"},
                  {"ni_upper_secondary_threshold_under21_weekly", "2026-06-01", "967"},
                  {"ni_upper_secondary_threshold_under21_four_weekly", "2026-06-01", "3868"},
                  {"ni_upper_secondary_threshold_under21_monthly", "2026-06-01", "4189"},
                  {"ni_upper_secondary_threshold_under21_annual", "2026-06-01", "50270"},
                  {"ni_upper_earnings_limit_four_weekly", "2026-06-01", "3868"},
                  {"ni_employer_rate_under21_below_ust", "2026-06-01", "0"},
                  {"ni_employer_rate_apprentice_under25_below_aust", "2026-06-01", "0"},
                  {"ni_employer_rate_over_state_pension_age", "2026-06-01", "0.15"},
                  {"employment_allowance_annual", "2021-06-01", "4000"},
                  {"employment_allowance_annual", "2024-06-01", "5000"},
                  {"employment_allowance_annual", "2025-04-06", "10500"},
                  {"employment_allowance_annual", "2026-06-01", "10500"}});
}

// A four-week threshold is exactly four weekly ones; a monthly one the yearly by 12, rounded to a
// pound either way by HMRC, so within one. 96 x 52 is not 5000: the period's own figure is the law.
TEST(NationalInsurance, AgreesBetweenPayPeriods) {
  for (const std::string limit : {"ni_secondary_threshold", "ni_lower_earnings_limit",
                                  "ni_upper_earnings_limit", "ni_upper_secondary_threshold_under21",
                                  "ni_apprentice_upper_secondary_threshold_under25"}) {
    for (const char* on : {"2022-04-06", "2024-06-01", "2025-04-06", "2026-04-06"}) {
      SCOPED_TRACE(limit + " on " + on);
      const Fraction week = amount_on(limit + "_weekly", on);
      const Fraction year = amount_on(limit + "_annual", on);
      EXPECT_EQ(amount_on(limit + "_four_weekly", on), week * Fraction{4});
      EXPECT_LT(amount_on(limit + "_monthly", on) * Fraction{12}, year + Fraction{12});
      EXPECT_GT(amount_on(limit + "_monthly", on) * Fraction{12}, year - Fraction{12});
      EXPECT_LE(week * Fraction{52}, year + Fraction{52});
      EXPECT_GE(week * Fraction{52}, year - Fraction{52});
    }
  }
}

// Automatic enrolment earnings band and trigger, unchanged 2022-23 to 2026-27; The Pensions
// Regulator. Its four-week upper figure is a pound below National Insurance's 3,868.
TEST(AutomaticEnrolment, HasAFigureForEachPayPeriod) {
  expect_figures({{"ae_earnings_trigger_weekly", "2026-06-01", "192"},
                  {"ae_earnings_trigger_four_weekly", "2026-06-01", "768"},
                  {"ae_earnings_trigger_monthly", "2026-06-01", "833"},
                  {"ae_earnings_trigger_annual", "2026-06-01", "10000"},
                  {"ae_qualifying_lower_weekly", "2026-06-01", "120"},
                  {"ae_qualifying_lower_four_weekly", "2026-06-01", "480"},
                  {"ae_qualifying_lower_monthly", "2026-06-01", "520"},
                  {"ae_qualifying_lower_annual", "2026-06-01", "6240"},
                  {"ae_qualifying_upper_weekly", "2026-06-01", "967"},
                  {"ae_qualifying_upper_four_weekly", "2026-06-01", "3867"},
                  {"ae_qualifying_upper_monthly", "2026-06-01", "4189"},
                  {"ae_qualifying_upper_annual", "2026-06-01", "50270"},
                  {"ae_employer_min_rate", "2026-06-01", "0.03"},
                  {"ae_total_min_rate", "2026-06-01", "0.08"},
                  {"ae_min_age", "2026-06-01", "22"}});
}

// The Regulator rounds the yearly figure over 52, 13 or 12 to a pound (NEST, qualifying earnings).
TEST(AutomaticEnrolment, RoundsTheYearlyFigureToPoundsForEachPeriod) {
  for (const std::string limit :
       {"ae_earnings_trigger", "ae_qualifying_lower", "ae_qualifying_upper"}) {
    SCOPED_TRACE(limit);
    const Fraction year = amount_on(limit + "_annual", "2026-04-06");
    const auto pounds = [&](std::int64_t periods) {
      return Fraction{rounded_whole(year / Fraction{periods}, Rounding::half_up)};
    };
    EXPECT_EQ(amount_on(limit + "_weekly", "2026-04-06"), pounds(52));
    EXPECT_EQ(amount_on(limit + "_monthly", "2026-04-06"), pounds(12));
    EXPECT_LE(amount_on(limit + "_four_weekly", "2026-04-06") - pounds(13), Fraction{1});
    EXPECT_GE(amount_on(limit + "_four_weekly", "2026-04-06") - pounds(13), Fraction{-1});
  }
}

// Statutory Sick Pay; business.gov.uk. From 6 April 2026 there are no waiting days and no earnings
// test, and the flat rate is capped at 80 % of average earnings.
TEST(SickPay, IsThatOfTheTaxYear) {
  expect_figures({{"ssp_weekly_rate", "2022-06-01", "99.35"},
                  {"ssp_weekly_rate", "2023-06-01", "109.40"},
                  {"ssp_weekly_rate", "2024-06-01", "116.75"},
                  {"ssp_weekly_rate", "2025-06-01", "118.75"},
                  {"ssp_weekly_rate", "2026-06-01", "123.25"},
                  {"ssp_waiting_days", "2026-04-05", "3"},
                  {"ssp_waiting_days", "2026-04-06", "0"},
                  {"ssp_lel_test_applies", "2026-04-05", "1"},
                  {"ssp_lel_test_applies", "2026-04-06", "0"},
                  {"ssp_low_earner_cap_fraction_of_awe", "2026-04-05", "nothing"},
                  {"ssp_low_earner_cap_fraction_of_awe", "2026-04-06", "0.80"},
                  {"ssp_max_weeks", "2026-06-01", "28"},
                  {"ssp_employer_recovery_fraction", "2026-06-01", "0"},
                  {"ssp_rounding", "2026-06-01", "up"}});
}

// The cap binds below 123.25 / 0.8 = 154.0625 a week.
TEST(SickPay, IsCappedForThoseWhoEarnBelow154Pounds) {
  EXPECT_EQ(amount_on("ssp_weekly_rate", "2026-04-06") /
                amount_on("ssp_low_earner_cap_fraction_of_awe", "2026-04-06"),
            Fraction::of(1'540'625, 10'000));
}

// Working Time Regulations 1998; Employment Rights (Amendment etc) Regulations 2023.
TEST(Holiday, IsFivePointSixWeeksAndTwelvePointZeroSevenPerCent) {
  expect_figures({{"holiday_statutory_weeks", "2026-06-01", "5.6"},
                  {"holiday_statutory_cap_days", "2026-06-01", "28"},
                  {"holiday_irregular_accrual_rate", "2026-06-01", "0.1207"},
                  {"holiday_irregular_accrual_rate", "2024-03-31", "nothing"}});
  const Fraction weeks = amount_on("holiday_statutory_weeks", "2026-06-01");
  const Fraction rate = weeks / (Fraction{52} - weeks);
  EXPECT_EQ(rounded_whole(rate * Fraction{10'000}, Rounding::half_up), 1207);
}

// Care Act 2014 charging, England; DHSC circulars LAC(DHSC), SI 2014/2672 reg 7.
TEST(Charging, HasTheCapitalLimitsAndTariffIncome) {
  expect_figures({{"care_act_lower_capital_limit", "2026-06-01", "14250"},
                  {"care_act_upper_capital_limit", "2026-06-01", "23250"},
                  {"care_act_tariff_step", "2026-06-01", "250"},
                  {"care_act_tariff_income_per_step", "2026-06-01", "1"},
                  {"care_act_reablement_free_weeks", "2026-06-01", "6"},
                  {"care_act_minor_adaptation_free_up_to", "2026-06-01", "1000"}});
}

TEST(Charging, HasTheMinimumIncomeGuaranteeOfTheYear) {
  expect_figures({{"mig_single_18_24", "2021-06-01", "72.40"},
                  {"mig_single_18_24", "2024-06-01", "87.65"},
                  {"mig_single_18_24", "2025-06-01", "89.15"},
                  {"mig_single_18_24", "2026-04-06", "95.40"},
                  {"mig_single_25_to_pension", "2021-06-01", "91.40"},
                  {"mig_single_25_to_pension", "2022-06-01", "94.15"},
                  {"mig_single_25_to_pension", "2023-06-01", "103.65"},
                  {"mig_single_25_to_pension", "2024-06-01", "110.60"},
                  {"mig_single_25_to_pension", "2025-06-01", "112.50"},
                  {"mig_single_25_to_pension", "2026-06-01", "120.40"},
                  {"mig_single_pension", "2021-06-01", "189.00"},
                  {"mig_single_pension", "2022-06-01", "194.70"},
                  {"mig_single_pension", "2023-06-01", "214.35"},
                  {"mig_single_pension", "2024-06-01", "228.70"},
                  {"mig_single_pension", "2025-06-01", "232.60"},
                  {"mig_single_pension", "2026-06-01", "241.45"},
                  {"mig_couple_working_age_each", "2023-06-01", "81.40"},
                  {"mig_couple_pension_each", "2023-06-01", "163.65"},
                  {"mig_disability_premium_single", "2023-06-01", "45.75"},
                  {"mig_enhanced_disability_premium_single", "2023-06-01", "22.35"},
                  {"mig_carer_premium", "2025-06-01", "53.25"},
                  {"mig_child_addition", "2021-06-01", "83.65"},
                  {"personal_expenses_allowance", "2025-06-01", "30.65"},
                  {"attendance_allowance_lower", "2026-06-01", "76.70"},
                  {"attendance_allowance_higher", "2026-06-01", "114.60"}});
}

// "Peter", 2023-24: Devon prints a minimum income guarantee of 171.75.
TEST(Charging, AddsUpToDevonsPublishedGuarantee) {
  EXPECT_EQ(amount_on("mig_single_25_to_pension", "2023-06-01") +
                amount_on("mig_disability_premium_single", "2023-06-01") +
                amount_on("mig_enhanced_disability_premium_single", "2023-06-01"),
            Fraction::of(17'175, 100));
}

TEST(Charging, MarksTheFiguresOf2026ThatAreNotYetChecked) {
  for (const char* name : {"mig_single_25_to_pension", "mig_disability_premium_single",
                           "mig_enhanced_disability_premium_single", "personal_expenses_allowance",
                           "scot_capital_upper"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(shipped().at(name, day("2026-06-01")).row->certainty, Certainty::unverified);
  }
  EXPECT_EQ(shipped().at("mig_single_pension", day("2026-06-01")).row->certainty, Certainty::seen);
}

// Benefit rates change on the first Monday on or after 6 April.
TEST(Charging, ChangesOnAMonday) {
  for (const ParameterRow& row : shipped().rows()) {
    if (!row.name.starts_with("mig_") || row.first_day < day("2022-01-01")) continue;
    SCOPED_TRACE(row.name + " " + row.first_day.text());
    EXPECT_EQ(row.first_day.weekday(), Weekday::mon);
    EXPECT_GE(row.first_day, tax_year_start(row.first_day.year()));
    EXPECT_LT(row.first_day, tax_year_start(row.first_day.year()) + 7);
  }
}

// handbook.scot; brodies.com; Scottish Government rates.
TEST(Scotland, HasItsOwnFigures) {
  expect_figures({{"scot_pa_minimum_hourly", "2021-12-01", "10.02"},
                  {"scot_pa_minimum_hourly", "2022-06-01", "10.50"},
                  {"scot_pa_minimum_hourly", "2023-06-01", "10.90"},
                  {"scot_pa_minimum_hourly", "2024-06-01", "12.00"},
                  {"scot_pa_minimum_hourly", "2025-06-01", "12.60"},
                  {"scot_free_personal_care_weekly", "2023-06-01", "233.10"},
                  {"scot_free_personal_care_weekly", "2026-06-01", "260.30"},
                  {"scot_free_nursing_care_weekly", "2023-06-01", "104.90"},
                  {"scot_free_nursing_care_weekly", "2026-06-01", "117.10"},
                  {"scot_capital_lower", "2024-06-01", "21500"},
                  {"scot_capital_upper", "2024-06-01", "35000"},
                  {"scot_capital_upper", "2026-06-01", "36750"}});
  EXPECT_TRUE(shipped().at("scot_pa_minimum_hourly", day("2026-04-01")).assumed_beyond_data);
}

// HMRC approved mileage rates; council and market figures are what one source printed.
TEST(OtherCosts, AreThoseOfTheirSource) {
  expect_figures({{"mileage_amap_first_10000", "2026-06-01", "0.45"},
                  {"mileage_amap_over_10000", "2026-06-01", "0.25"},
                  {"employers_liability_min_cover", "2026-06-01", "5000000"},
                  {"typical_employers_liability_insurance_low", "2024-06-01", "59"},
                  {"typical_employers_liability_insurance_high", "2024-06-01", "95"},
                  {"typical_payroll_fee_low", "2024-06-01", "5"},
                  {"typical_payroll_fee_high", "2024-06-01", "10"},
                  {"typical_payroll_fee_first_employee", "2025-06-01", "10"},
                  {"typical_payroll_fee_each_extra_employee", "2025-06-01", "7"},
                  {"typical_pension_setup_fee_low", "2023-06-01", "50"},
                  {"typical_pension_setup_fee_high", "2023-06-01", "150"},
                  {"council_funded_insurance_cap_shropshire", "2024-06-01", "61"},
                  {"council_funded_insurance_cap_staffordshire", "2025-06-01", "90"}});
}

}  // namespace
}  // namespace kith
