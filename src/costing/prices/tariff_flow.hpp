// What flows at a tariff with bands: its visits, each at its rows, in a typical week and by
// calendar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "costing/prices/action_flow.hpp"

namespace kith::costing {

/// The periods whose days a line is counted over by calendar: none under `cld`.
std::vector<Period> calendar_periods(const PlanView& view);

/// How much was charged at one row: minutes where it prices hours, else units.
struct BandSum {
  TariffBand band;
  Fraction units;
};

/// What was charged, in exact pence, expected over good and bad days. Rounding by visit is inside;
/// without it the sums make the pence.
struct Charged {
  Fraction pence;
  std::vector<BandSum> bands;     ///< by row
  std::optional<PricingGap> gap;  ///< of the first visit without a price, which is left out
};

/// The recurring part in a typical week, bank holidays ignored.
Charged charged_in_week(const PlanView& view, const ActionFlow& flow, const Price& price);
/// The one-off part, whole, bank holidays ignored.
Charged charged_once(const PlanView& view, const ActionFlow& flow, const Price& price);
/// Everything between two days by calendar. Visits are counted by day of the week and time; only
/// those near a bank holiday, or a change of clocks by elapsed minutes, are looked at one by one.
Charged charged_in(const PlanView& view, const ActionFlow& flow, const Price& price, Period period);

/// One visit on a day that is no bank holiday, with its quantity and staff, unrounded.
Fraction visit_pence(const Price& price, const Multipliers& multipliers, const Slot& slot);

/// Why one of the visits has no price; nothing where all have. Throws `InputError` (`overlap`)
/// where two rows are equally specific.
std::optional<PricingGap> gap_of(const PlanView& view, const RateCard& card,
                                 const std::vector<Slot>& slots);

/// The fault `beyond_data` where a row for bank holidays is asked about days for which they are not
/// known.
void check_holidays(const PlanView& view, const ActionFlow& flow, std::vector<Fault>& faults);

/// What a row's rate is for: minutes where it prices hours, else units.
Fraction units_of(const BandSum& sum);

/// " * 1.5": what a row's rate is multiplied by; nothing where that is one.
std::string multiple_text(const TariffBand& band);

/// "18.00 * 300 / 60 + 24.00 * 60 / 60": pounds, by row.
std::string bands_expression(const Charged& charged, bool is_hourly);

}  // namespace kith::costing
