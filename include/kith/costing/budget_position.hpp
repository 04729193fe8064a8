// What is there of each budget, what does the plan ask of it, and what is left?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/tables/tables.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// What was spent of a budget by a day (option `as_at`), and what the plan asks of it after that.
/// By calendar over the counted days under every convention: money moves on days. `actual` is what
/// its accounts in pounds paid from the period's first day to that day: less refunds and what was
/// undone, without what went back as a settlement or from one of its accounts to another. The
/// accounts of budgets that replace each other are those of whichever holds on the day.
struct BudgetActuals {
  Money available;      ///< of the counted days
  Money actual;         ///< spent up to and including the day
  Money planned;        ///< what the plan asks of it up to and including the day
  Money forecast;       ///< what the plan asks of it after the day
  Money expected;       ///< actual and forecast
  Money expected_left;  ///< available less expected: negative where it runs short
  /// The Monday of the first week in which what is expected passes what is available.
  std::optional<Date> runs_out;
  Money balance;  ///< what its accounts hold at the end of the day
  /// What they hold above the weeks of funding that may stay; none where no weeks are set, or
  /// where the budget is not so much a week or a year.
  std::optional<Money> surplus;

  Money variance() const { return actual - planned; }
};

/// How much of a budget is used, and how much is left. Amounts are on `basis`.
///
/// A budget that an agreed one `replaces` holds until the day before that one begins, unless it
/// ends sooner; what it had itself replaced ended before. One that is replaced before it begins
/// holds on no day, and one that is not agreed replaces nothing. By calendar each counts the days
/// on which it holds. A quotation (`weeks_52`, `weeks_365_7`, `cld`) is a rate, so of budgets that
/// replace each other it counts those that hold on the day whose prices it uses (the period's
/// first, or `as_at`), else on the next day on which one does, else on the last; `one_off` is no
/// rate and is whole for each that holds in the period. The finding `budget_replaced` says by what,
/// from when, and whether its amount is counted. An action that names one of them asks whichever
/// holds.
struct BudgetPosition {
  Row budget = 0;
  std::string_view basis;
  Money available;
  Money committed;
  Money left;
  Money over;
  std::optional<Money> over_at_p95;
  std::optional<Date> short_from;        ///< the Monday of the first short week; none under quoting
  std::optional<BudgetActuals> actuals;  ///< with `as_at`, where its accounts have entries
};

/// What a source's money was, is and became (option `stages`): one row a stage, those that are
/// known, sources in the order of their first budget.
///
/// stage      | amount
/// indicative | of the last budget of that status, as it was indicated
/// plan       | what the plan asks of the source: what its budgets pay, and what nobody pays of
///            | lines for which one of them was the last to be asked
/// proposed   | of the last budget of that status, as it was proposed
/// agreed     | what is available of its agreed budgets, of those that replace each other once
/// spent      | what their accounts paid by `as_at`, by calendar; only with entries
///
/// Amounts are on the budgets' basis.
struct BudgetStage {
  std::string_view source;
  std::string_view stage;
  Money amount;
  std::optional<Money> variance;  ///< less the stage before; none at the first
  std::optional<Money> headroom;  ///< the first stage less this one; none at the first
  std::vector<Row> budgets;       ///< of `amount`; none for `plan`
};

/// Part of a line that no budget pays.
struct Unfunded {
  std::string line;
  Money amount;
  std::optional<Date> short_from;
};

}  // namespace kith
