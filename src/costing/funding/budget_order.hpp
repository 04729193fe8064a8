// Which budgets a line asks on some days, and in which order they pay.
#pragma once

#include <optional>
#include <vector>

#include "costing/funding/budget_balance.hpp"

namespace kith::costing {

/// The rules by which lines and budgets meet. Budgets are named by their place among `balances`,
/// which are borrowed.
///
/// A line that names a budget asks that one alone; on days on which it is not counted, those that
/// are counted in its place. Another line asks all budgets, by rank and then by id. Whether a
/// budget may pay what it is asked is for its own lists of services to say.
class BudgetOrder {
 public:
  BudgetOrder(const std::vector<BudgetBalance>& balances, FundingBasis basis);

  /// All budgets in the order in which they pay.
  const std::vector<std::size_t>& by_rank() const noexcept { return by_rank_; }
  /// The budget of that id; none where the person has no such budget.
  std::optional<std::size_t> named(Symbol id) const;
  /// Whether a line that names the budget `named` asks `place` on `days`.
  bool is_asked(std::size_t place, std::size_t named, Period days) const;
  bool pays_on(std::size_t place, Period days) const;
  /// Whether the budget's own lists let it pay for a service (`kNoSymbol`: a line without one).
  bool may_fund(std::size_t place, Symbol service) const;

 private:
  bool is_counted(const BudgetBalance& balance, Period days) const;
  bool pays_on(const BudgetBalance& balance, Period days) const;

  const std::vector<BudgetBalance>& balances_;
  FundingBasis basis_;
  std::vector<std::size_t> by_rank_;
};

}  // namespace kith::costing
