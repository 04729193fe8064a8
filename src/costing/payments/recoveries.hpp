// Money that was paid for days on which the budget turned out to be suspended.
#pragma once

#include <algorithm>

#include "kith/values/money.hpp"

namespace kith::costing {

/// What a person owes back, and what each payment gives of it. A payment is made in advance, so
/// days that are suspended after its pay day are in it; what was paid for them is kept back from
/// the next payments, as much as each of them holds.
class Recoveries {
 public:
  void add(Money overpaid) { outstanding_ += overpaid; }

  /// What is kept back from a payment of `available`.
  Money take(Money available) {
    const Money taken = std::min(outstanding_, available);
    outstanding_ -= taken;
    return taken;
  }

  Money outstanding() const noexcept { return outstanding_; }

 private:
  Money outstanding_;
};

}  // namespace kith::costing
