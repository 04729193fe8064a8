// Which budget is asked to pay a line, and which one before which other?
#include "costing/funding/budget_order.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kith::costing {

BudgetOrder::BudgetOrder(const std::vector<BudgetBalance>& balances, FundingBasis basis)
    : balances_{balances}, basis_{basis}, by_rank_(balances.size()) {
  std::iota(by_rank_.begin(), by_rank_.end(), std::size_t{0});
  // By id and not by row, so that the answer does not change with the order of the table.
  std::ranges::stable_sort(by_rank_, {}, [&](std::size_t place) {
    return std::tuple{balances[place].rank, balances[place].id};
  });
}

std::optional<std::size_t> BudgetOrder::named(Symbol id) const {
  if (id == kNoSymbol) return std::nullopt;
  const auto found = std::ranges::find(balances_, id, &BudgetBalance::symbol);
  if (found == balances_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - balances_.begin());
}

bool BudgetOrder::is_asked(std::size_t place, std::size_t named, Period days) const {
  const BudgetBalance& own = balances_[named];
  if (place != named && balances_[place].succession != own.succession) return false;
  if (is_counted(own, days)) return place == named;
  const bool has_other = std::ranges::any_of(balances_, [&](const BudgetBalance& other) {
    return other.succession == own.succession && is_counted(other, days);
  });
  return has_other ? is_counted(balances_[place], days) : place == named;
}

bool BudgetOrder::pays_on(std::size_t place, Period days) const {
  return pays_on(balances_[place], days);
}

bool BudgetOrder::may_fund(std::size_t place, Symbol service) const {
  const BudgetBalance& balance = balances_[place];
  const auto lists = [&](std::span<const Symbol> services) {
    return service != kNoSymbol && std::ranges::find(services, service) != services.end();
  };
  return (balance.may_fund.empty() || lists(balance.may_fund)) && !lists(balance.must_not_fund);
}

bool BudgetOrder::is_counted(const BudgetBalance& balance, Period days) const {
  return balance.is_quoted && pays_on(balance, days);
}

// By calendar a part of the period never crosses the first or last day of a budget that pays, so
// its first day speaks for all of its days.
bool BudgetOrder::pays_on(const BudgetBalance& balance, Period days) const {
  return balance.pays && (basis_ == FundingBasis::quoted || balance.days.holds(days.first()));
}

}  // namespace kith::costing
