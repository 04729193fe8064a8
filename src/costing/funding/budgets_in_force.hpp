// Which budget holds on a day: a budget goes on until another one takes its place.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/values/date.hpp"

namespace kith::costing {

/// A budget of a person and the days on which it holds.
struct HeldBudget {
  Row budget = 0;
  Period days;                     ///< empty: another took its place before it began
  std::optional<Row> replaced_by;  ///< the budget that takes its place
  Row family = 0;                  ///< the same for budgets of which one replaces another
};

/// "agreed" where a budget does not say.
std::string_view status_of_budget(const Tables& tables, Row budget);

/// The days that a budget says of itself; one without an end goes on past everything.
Period own_days(const Tables& tables, Row budget);

/// The budgets of a person, in the order of their table. Everything that asks what money there is
/// on a day asks here.
///
/// A budget that an agreed one `replaces` holds until the day before that one begins, unless it
/// ends sooner. Whoever replaces a budget replaces also what that one replaced, whatever became of
/// it between; so of a chain each holds until the next begins, and one that is not agreed replaces
/// nothing. Where several replace one budget the earliest ends it, on one day the earlier row; the
/// days of those two are their own. What is replaced before it begins holds on no day, and what
/// was replaced does not come back when its successor ends.
std::vector<HeldBudget> held_budgets(const Area& area, Row person);

/// Which of `held` has the money of `budget` on `day`: itself where it holds, else the one of its
/// family that does; itself where none does or several do.
Row budget_on(const std::vector<HeldBudget>& held, Row budget, Date day);

}  // namespace kith::costing
