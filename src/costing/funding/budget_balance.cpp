// Which budgets are there to pay a plan, and how much money is in each for the counted days?
#include "costing/funding/budget_balance.hpp"

#include <algorithm>

#include "costing/basis/texts.hpp"
#include "costing/funding/budgets_in_force.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

Money one_off_of(const PlanView& view, Row budget) {
  const Table& budgets = view.table(TableName::budgets);
  return budgets.has(bud::one_off, budget) ? budgets.money(bud::one_off, budget) : Money{};
}

// As the tables have it, before it is known whether it pays.
BudgetBalance balance_of(const PlanView& view, const BudgetTerm& term) {
  const Table& budgets = view.table(TableName::budgets);
  BudgetBalance balance;
  balance.budget = term.budget;
  balance.symbol = budgets.symbol(bud::budget, term.budget);
  balance.id = view.tables->text(balance.symbol);
  balance.source = word_at(budgets, TableName::budgets, bud::source, term.budget);
  balance.status = status_of_budget(*view.tables, term.budget);
  balance.days = term.days;
  balance.replaced_by = term.replaced_by;
  balance.succession = term.succession;
  balance.rank = budgets.held_or(bud::pays_rank, term.budget, balance.rank);
  balance.may_fund = budgets.tags(bud::may_fund, term.budget);
  balance.must_not_fund = budgets.tags(bud::must_not_fund, term.budget);
  return balance;
}

bool is_in_force_on(const BudgetBalance& balance, Period days) {
  return !balance.days.shared_with(days).is_empty();
}

bool has_agreed(const std::vector<BudgetBalance>& balances, std::string_view source,
                Period counted) {
  return std::ranges::any_of(balances, [&](const BudgetBalance& balance) {
    return balance.source == source && balance.status == "agreed" &&
           is_in_force_on(balance, counted);
  });
}

// The day on which a quotation looks at the budgets of one succession; none where none of them
// pays.
std::optional<Date> quoted_day(const std::vector<BudgetBalance>& balances, Row succession,
                               Date pricing_day) {
  std::optional<Date> next;
  std::optional<Date> last;
  for (const BudgetBalance& balance : balances) {
    if (balance.succession != succession || !balance.pays) continue;
    const Date first = balance.days.first();
    if (balance.days.holds(pricing_day)) return pricing_day;
    if (first > pricing_day) next = std::min(next.value_or(first), first);
    last = std::max(last.value_or(balance.days.last()), balance.days.last());
  }
  return next ? next : last;
}

}  // namespace

FundingBasis funding_basis(const PlanView& view) {
  return view.is_calendar() ? FundingBasis::calendar : FundingBasis::quoted;
}

void choose_paying(std::vector<BudgetBalance>& balances, Period counted) {
  for (BudgetBalance& balance : balances) {
    balance.pays = is_in_force_on(balance, counted) && balance.status == "agreed";
    const bool is_planned = balance.status == "indicative" || balance.status == "proposed";
    if (!is_in_force_on(balance, counted) || !is_planned ||
        has_agreed(balances, balance.source, counted)) {
      continue;
    }
    // Only the last of them pays: an earlier indication is what the later one was made from.
    for (BudgetBalance& earlier : balances) {
      if (&earlier == &balance) break;
      if (earlier.source == balance.source) earlier.pays = false;
    }
    balance.pays = true;
  }
}

void choose_quoted(std::vector<BudgetBalance>& balances, Date pricing_day) {
  for (BudgetBalance& balance : balances) {
    const auto in_succession =
        std::ranges::count(balances, balance.succession, &BudgetBalance::succession);
    if (in_succession == 1) continue;
    const auto day = quoted_day(balances, balance.succession, pricing_day);
    balance.is_quoted = !day || balance.days.holds(*day);
  }
}

std::vector<BudgetBalance> opening_balances(const PlanView& view, FundingBasis basis) {
  std::vector<BudgetBalance> balances;
  for (const BudgetTerm& term : budget_terms(*view.area, view.person)) {
    balances.push_back(balance_of(view, term));
  }
  choose_paying(balances, view.costed_days);
  if (basis == FundingBasis::quoted) choose_quoted(balances, view.pricing_date);
  for (BudgetBalance& balance : balances) {
    if (!balance.pays) continue;
    // A budget that the quotation does not count still gives what it gives once: that is no rate.
    balance.available = balance.is_quoted
                            ? money_of_budget(view, balance.budget, balance.days, basis)
                            : one_off_of(view, balance.budget);
    balance.left = balance.available;
  }
  return balances;
}

// The rounding of options is for what support is charged at, not for the money there is: that is
// always half-up to the penny.
Money money_of_budget(const PlanView& view, Row budget, Period in_force, FundingBasis basis) {
  const Table& budgets = view.table(TableName::budgets);
  const Fraction days{in_force.shared_with(view.costed_days).days()};
  // By calendar each day is a share of the year or the week that the amount is for.
  const auto part = [&](Column column, const Fraction& quoted, const Fraction& days_of_one) {
    if (!budgets.has(column, budget)) return Money{};
    const Fraction factor = basis == FundingBasis::calendar ? days / days_of_one : quoted;
    return UnroundedMoney{budgets.money(column, budget)}.times(factor).rounded(
        Rounding::half_up, Money::from_pence(1));
  };
  return one_off_of(view, budget) + part(bud::annual, Fraction{1}, view.year_days) +
         part(bud::weekly, view.weeks_in_year, Fraction{7});
}

}  // namespace kith::costing
