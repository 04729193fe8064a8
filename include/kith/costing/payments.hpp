// The payments of a budget: each by its date, gross and net, and why it differs from the last.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/costing/costing.hpp"
#include "kith/costing/payment_line.hpp"

namespace kith {

/// Options of a budget's payments: which budget, and those of a costing.
struct PaymentOptions {
  /// Its id; empty: the only agreed one of the council, or the only one where none is agreed. Of
  /// those that replace each other it is the first.
  std::string budget;
  /// Weeks of a pause for which the budget goes on being paid; none: it is paid all through.
  std::optional<std::int32_t> paused_weeks;
  CostOptions cost;
};

/// All payments of a budget. Holds its area, so places can be spelt.
struct BudgetPayments {
  Area area;
  Row plan = 0;
  Row budget = 0;
  PaymentOptions options;
  Period period;               ///< the days on which payments are listed
  std::string_view pay_every;  ///< of the budget asked for; empty: the table has none
  std::optional<Date> first_payment;
  bool net = false;  ///< paid less the contribution
  std::string parameters;
  bool provisional = false;
  Money gross;
  std::optional<Money> contribution;  ///< none where one of the payments has none
  Money one_off;
  Money recovered;
  std::optional<Money> total;  ///< net
  std::vector<Payment> payments;
  std::vector<CostFinding> findings;
};

/// Lists the payments of a budget on the days of the plan, or of the period asked for.
///
/// A budget is paid in advance: on `first_payment` (without one, its first day) and every week,
/// four weeks, month, quarter or year from it, a month on the same day or its last. A payment is
/// for the days until the next one; the first also for the days of the budget before it. A whole
/// period is weekly x 1, 4, 52/12, 13 or 52, or annual / 52, 13, 12, 4 or 1 (weekly x 365/7 for 52
/// under `weeks_365_7`); a part of one is by its days. Each payment is rounded once, half-up to the
/// penny.
///
/// A budget that another one `replaces` goes on in it: from the first day of the later one its
/// amount is paid, by days in a period that holds the change. `one_off` is paid whole with the
/// first payment for its budget.
///
/// Where the budget is `net` the contribution is taken off (see `cost_contribution`), a weekly
/// amount made a period's in the same way, and never more than is paid. It is that of the plan's
/// weeks; before and after them, of the nearest. The budget's own `contribution_weekly` is taken
/// where each of several budgets has one; else of several chargeable budgets it is not known which
/// it comes off: the finding `not_assessed` and no net amounts. Without `pay_every` there are no
/// payments, and the same finding.
///
/// In a pause of support (the events `paused` and `resumed`, as `cost_plan` counts them) the budget
/// is paid on, all through. With `paused_weeks` it is paid for so many weeks of each pause and then
/// suspended until support resumes: days that are suspended by the day of a payment are left out of
/// it, with their contribution; days that are suspended after it was made are recovered from the
/// next payments, as much as each of them gives. What those that are listed have not given back is
/// the finding `not_recovered`. What is recovered is what the payment was less what it would have
/// been without those days, so nothing is lost in rounding. Councils differ and no rule of law has
/// how long: so there is no default.
///
/// Throws `InputError` as `cost_plan` does, and at "/budget" where the plan's person has no budget
/// of that id (`dangling_reference`), or none is named and the council has not just one that
/// replaces no other (`missing`).
BudgetPayments budget_payments(const Area& area, Row plan, const Parameters& parameters,
                               const PaymentOptions& options);

}  // namespace kith
