// What decided the amount of a payment, and why it is not the last one's.
#pragma once

#include <optional>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "kith/costing/payment_line.hpp"

namespace kith::costing {

/// What decides a payment's amount: which budgets and contributions, for how many days each.
struct PaymentShape {
  struct Days {
    Row budget = 0;
    std::optional<Money> contribution;
    std::int32_t days = 0;
    Date first;
  };
  std::vector<Days> parts;
  Money one_off;
  Money recovered;
  std::int32_t paused = 0;          ///< days left out
  std::optional<Date> paused_from;  ///< the first of them
  std::int32_t whole = 0;           ///< days of the whole period

  void add(Row budget, std::optional<Money> contribution, std::int32_t days, Date first) {
    parts.push_back({budget, contribution, days, first});
  }
  std::int32_t days() const;  ///< those left out among them
};

/// The reasons of the last of `shapes` against the one before it.
std::vector<PaymentReason> reasons_of(const PlanView& view,
                                      const std::vector<PaymentShape>& shapes);

}  // namespace kith::costing
