// A budget and those that replace it one after another, as one row of payments.
#pragma once

#include <vector>

#include "costing/funding/budgets_in_force.hpp"
#include "costing/payments/payment_dates.hpp"

namespace kith::costing {

/// Budgets of a succession that are paid on the same days.
struct PaymentSeries {
  PaymentSchedule schedule;
  std::vector<BudgetTerm> terms;  ///< in order, each with a day at least

  Period days() const { return {terms.front().days.first(), terms.back().days.end()}; }
};

/// The budget that was asked for, the one that replaces it, and so on.
///
/// `terms` has those that are in force on some day, in order. Payments go on through a change of
/// budget: a later budget is paid on the days of the one before, unless its own `pay_every` or
/// `first_payment` does not fit them.
class BudgetSuccession {
 public:
  /// `budget` has a `pay_every`; `view` is borrowed.
  BudgetSuccession(const PlanView& view, Row budget);

  const std::vector<BudgetTerm>& terms() const noexcept { return terms_; }
  bool has(Row budget) const;
  /// From the first day of the first of them to the last day of the last; empty where there is
  /// none.
  Period days() const;
  std::vector<PaymentSeries> series() const;

 private:
  PaymentSchedule schedule_of(const BudgetTerm& term, const PaymentSeries* before) const;

  const PlanView& view_;
  Row budget_;
  std::vector<BudgetTerm> terms_;
};

}  // namespace kith::costing
