// One employment of a plan's person while its lines are made.
#pragma once

#include <string_view>
#include <vector>

#include "costing/employing/pay_run.hpp"
#include "costing/lines/draft.hpp"
#include "costing/payroll/pay_rules.hpp"

namespace kith::costing {

struct Employment {
  Symbol symbol = kNoSymbol;
  std::string_view id;
  Row row = 0;  ///< in force on the day whose prices are quoted
  Worker worker;
  bool claims_allowance = true;
  Period in_force;
  std::vector<std::size_t> paid;  ///< places of the action drafts that it pays for
  Priority priority = Priority::important;
  Fraction week_pence;               ///< exact pay of a typical week
  Money quoted_gross;                ///< of one pay period of a quoted year
  Assessed quoted_holiday;           ///< rolled up with it
  std::vector<GrossPay> period_pay;  ///< by pay day over the counted days
  std::vector<GrossPay> year_pay;    ///< the same over twelve months; only under `calendar`

  Money quoted_paid() const { return quoted_gross + quoted_holiday.amount; }
  Cell cell(std::string_view column) const { return {TableName::employments, row, column}; }
};

/// The employments in force in the counted days, in the order of their first rows.
std::vector<Employment> employments_of(const Trial& trial, const std::vector<Draft>& drafts);

/// A line of the employer: "<employment>/<name>", with the priority of what it employs for.
Draft employer_draft(const PlanView& view, const Employment& employment, std::string_view name);

/// Under `calendar` pay comes in packets: the pay lines of an employment become the sum of their
/// packets, each the gross of a pay period divided among the actions by their exact pay.
void pay_in_packets(const PlanView& view, const Employment& employment, std::vector<Draft>& drafts);

/// `<employment>/holiday`: what is rolled up with the pay of hours worked.
void draft_holiday(const PlanView& view, const Employment& employment, std::vector<Draft>& drafts);

/// Premiums, fees and the one-off cost of recruiting, where an amount is given.
void draft_premiums(const PlanView& view, const Employment& employment, std::vector<Draft>& drafts);

/// What the reader must know of an employment: wage floor, ages, what is not worked out.
void check_employment(const Trial& trial, const Employment& employment,
                      const std::vector<Draft>& drafts, std::vector<Finding>& findings);

}  // namespace kith::costing
