// Which budgets pay an amount of a line, and how much of it can none of them pay?
#include "costing/funding/budget_allocation.hpp"

#include <algorithm>
#include <utility>

namespace kith::costing {

BudgetAllocation::BudgetAllocation(std::vector<BudgetBalance>& balances,
                                   std::vector<FundedLine> lines, FundingBasis basis)
    : balances_{balances},
      lines_{std::move(lines)},
      basis_{basis},
      order_{balances, basis},
      funded_(lines_.size()) {}

void BudgetAllocation::pay(std::size_t line, Money amount, Period days) {
  if (amount == Money{}) return;
  const FundedLine& funded = lines_[line];
  const bool by_name = funded.budget != kNoSymbol;
  const auto named = order_.named(funded.budget);
  std::vector<BudgetBalance*> asked;
  for (const std::size_t place : order_.by_rank()) {
    BudgetBalance& balance = balances_[place];
    if (by_name && (!named || !order_.is_asked(place, *named, days))) continue;
    if (by_name) {
      // Asked for all of it even where it holds less: `over` is what it would have to hold more.
      balance.is_named = true;
      balance.asked += amount;
    }
    if (amount == Money{} || !order_.pays_on(place, days)) continue;
    if (!order_.may_fund(place, funded.service)) {
      if (by_name) refuse(balance, funded);
      continue;
    }
    const Money taken = take(balance, line, amount);
    if (!by_name) balance.asked += taken;
    amount -= taken;
    asked.push_back(&balance);
  }
  if (amount == Money{}) return;
  // Money is short of the last budget that was asked; all that were asked are empty by then.
  if (!asked.empty()) asked.back()->unmet += amount;
  for (BudgetBalance* balance : asked) {
    balance->short_from = balance->short_from.value_or(days.first().monday());
  }
  add_unfunded(line, amount, days);
}

Money BudgetAllocation::take(BudgetBalance& balance, std::size_t line, Money amount) {
  const Money taken = std::min(balance.left, amount);
  balance.left -= taken;
  if (taken == Money{}) return taken;
  std::vector<Funded>& parts = funded_[line];
  const auto known = std::ranges::find(parts, balance.budget, &Funded::budget);
  if (known == parts.end()) {
    parts.push_back({balance.budget, taken});
  } else {
    known->amount += taken;
  }
  return taken;
}

// Once for each action, however many weeks and lines it has.
void BudgetAllocation::refuse(const BudgetBalance& balance, const FundedLine& line) {
  const Row action = line.action.value_or(0);
  if (std::ranges::find(refused_, action, &RefusedLine::action) != refused_.end()) return;
  refused_.push_back({action, balance.id});
}

void BudgetAllocation::add_unfunded(std::size_t line, Money amount, Period days) {
  const std::string_view name = lines_[line].line;
  const auto known = std::ranges::find(unfunded_, name, &Unfunded::line);
  if (known != unfunded_.end()) {
    known->amount += amount;
    return;
  }
  const bool has_days = basis_ == FundingBasis::calendar;
  unfunded_.push_back(
      {std::string{name}, amount, has_days ? std::optional{days.first().monday()} : std::nullopt});
}

}  // namespace kith::costing
