// Which budget is in force on a day: a budget has effect until another one takes its place.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/values/date.hpp"

namespace kith::costing {

/// A budget of a person and the days on which it is in force.
struct BudgetTerm {
  Row budget = 0;
  Period days;                     ///< empty: another took its place before it began
  std::optional<Row> replaced_by;  ///< the budget that takes its place
  Row succession = 0;              ///< the same for budgets of which one replaces another
};

/// "agreed" where the table has no status for a budget.
std::string_view status_of_budget(const Tables& tables, Row budget);

/// The days from `first_day` to `last_day` of a budget; one without a last day has no end date.
Period own_days(const Tables& tables, Row budget);

/// The budgets of a person, in the order of their table. Every part of costing that needs to know
/// what money there is on a day asks here.
///
/// A budget that an agreed one `replaces` is in force until the day before that one begins, unless
/// it ends sooner. A budget that replaces another also replaces what that one replaced, whatever
/// the status of the one between; so in a succession each is in force until the next begins. A
/// budget that is not agreed replaces nothing. Where several replace one budget, the earliest ends
/// it (on one day the earlier row); the days of those two are their own. What is replaced before it
/// begins is in force on no day, and what was replaced does not come back when its successor ends.
///
/// For example, with £100 a week from 6 April and £110 a week from 1 July that replaces it, the
/// first is in force from 6 April to 30 June.
std::vector<BudgetTerm> budget_terms(const Area& area, Row person);

/// Which of `terms` has the money of `budget` on `day`: itself where it is in force, else the one
/// of its succession that is; itself where none or several are.
Row budget_on(const std::vector<BudgetTerm>& terms, Row budget, Date day);

}  // namespace kith::costing
