// What is paid on one pay day, from the days that it pays for.
#pragma once

#include <vector>

#include "costing/payments/budget_succession.hpp"
#include "costing/payments/contribution_timeline.hpp"
#include "costing/payments/payment_reasons.hpp"
#include "kith/costing/payment_line.hpp"

namespace kith::costing {

/// A payment, and what decided its amount.
struct ShapedPayment {
  Payment payment;
  PaymentShape shape;
};

/// One way to pay a budget: gross, or less the contribution. All that it refers to is borrowed.
struct PaymentRule {
  const PlanView& view;
  const ContributionTimeline& contributions;
  bool is_net = false;
};

/// The payment of pay day `number`: gross and contribution for its days in the terms of the series
/// other than those `left_out`, each rounded once, half-up to the penny. The first payment is also
/// for the days of the series before it. Without what is paid once and what is recovered; its
/// `days` are empty where the series has no day in the period.
ShapedPayment period_payment(const PaymentRule& rule, const PaymentSeries& series,
                             std::int32_t number, bool is_first,
                             const std::vector<Period>& left_out);

}  // namespace kith::costing
