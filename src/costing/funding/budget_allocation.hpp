// Lines paid from budgets, amount by amount: how each is split, and what stays unpaid.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "costing/funding/budget_order.hpp"
#include "kith/costing/budget_position.hpp"
#include "kith/costing/cost_line.hpp"

namespace kith::costing {

/// What budgets need to know of a line.
struct FundedLine {
  std::string_view line;  ///< its name
  std::optional<Row> action;
  Symbol service = kNoSymbol;
  Symbol budget = kNoSymbol;  ///< the budget that its action names
};

/// An action whose budget may not pay for its service.
struct RefusedLine {
  Row action = 0;
  std::string_view budget;
};

/// Pays amounts of lines from the balances, each until it is empty. Balances and lines are
/// borrowed; a line is named by its place.
///
/// For example, with £30 in the first budget and £50 in the second, a line of £70 that names none
/// is paid £30 and £40. The next one of £20 is paid £10 by the second; £10 of it are unfunded and
/// `unmet` of the second, which was the last to be asked.
class BudgetAllocation {
 public:
  BudgetAllocation(std::vector<BudgetBalance>& balances, std::vector<FundedLine> lines,
                   FundingBasis basis);

  /// Pays `amount` of a line, due on `days`: from the budgets that it asks, in their order.
  void pay(std::size_t line, Money amount, Period days);

  const BudgetOrder& order() const noexcept { return order_; }
  /// What each line was paid, by budget in the order in which they first paid it.
  std::vector<std::vector<Funded>>& funded() noexcept { return funded_; }
  const std::vector<std::vector<Funded>>& funded() const noexcept { return funded_; }
  /// What no budget pays, one row a line, in the order in which money first was short.
  std::vector<Unfunded>& unfunded() noexcept { return unfunded_; }
  const std::vector<RefusedLine>& refused() const noexcept { return refused_; }

 private:
  Money take(BudgetBalance& balance, std::size_t line, Money amount);
  void refuse(const BudgetBalance& balance, const FundedLine& line);
  void add_unfunded(std::size_t line, Money amount, Period days);

  std::vector<BudgetBalance>& balances_;
  std::vector<FundedLine> lines_;
  FundingBasis basis_;
  BudgetOrder order_;
  std::vector<std::vector<Funded>> funded_;
  std::vector<Unfunded> unfunded_;
  std::vector<RefusedLine> refused_;
};

}  // namespace kith::costing
