// Which budgets a person has for the counted days, which of them pay, and what is left of each.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "kith/area/area.hpp"

namespace kith::costing {

/// What the money of budgets is compared with: rates of a year, or the counted days one by one.
enum class FundingBasis : std::uint8_t { quoted, calendar };

/// The basis of the options: `calendar` by that convention, `quoted` by every other one.
FundingBasis funding_basis(const PlanView& view);

/// One budget while lines are paid from it.
///
/// `available` is what it holds for the counted days and does not change; `left` falls with each
/// amount that it pays. `asked` is what lines ask of it, whether it can pay or not: of lines that
/// name it all, of other lines what it paid.
struct BudgetBalance {
  Row budget = 0;
  Symbol symbol = kNoSymbol;
  std::string_view id;
  std::string_view source;
  std::string_view status;
  Period days;  ///< on which it is in force
  std::optional<Row> replaced_by;
  Row succession = 0;                                            ///< as in `BudgetTerm`
  std::int64_t rank = std::numeric_limits<std::int64_t>::max();  ///< without one, it pays last
  std::span<const Symbol> may_fund{};                            ///< services; empty: any
  std::span<const Symbol> must_not_fund{};                       ///< services; wins over may_fund
  bool pays = false;
  bool is_quoted = true;  ///< of those that replace each other a quotation counts one
  bool is_named = false;  ///< some line asks it by name
  Money available;
  Money left;
  Money asked;
  std::optional<Date> short_from;  ///< the Monday of the first week that it could not pay in full
  Money unmet;                     ///< unpaid parts of lines for which it was the last to be asked
};

/// The balances of a plan's person before any line is paid, in the order of the budgets table.
std::vector<BudgetBalance> opening_balances(const PlanView& view, FundingBasis basis);

/// Sets `pays` of each. An agreed budget that is in force on a counted day pays. Where a source has
/// none, the last of its indicative or proposed ones takes its place.
void choose_paying(std::vector<BudgetBalance>& balances, Period counted);

/// Sets `is_quoted` of each. Of budgets that replace each other a quotation counts those that are
/// in force on one day: on `pricing_day`, else on the next day on which one that pays is, else on
/// the last. Where none of them pays all stay counted.
void choose_quoted(std::vector<BudgetBalance>& balances, Date pricing_day);

/// What a budget gives on `days`: by calendar the days that they share with the counted ones, else
/// its rate for a year; with what it gives once.
Money money_of_budget(const PlanView& view, Row budget, Period days, FundingBasis basis);

}  // namespace kith::costing
