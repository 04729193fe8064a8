// The cost of care in a week: what the council's budgets pay, and what of it is free.
#pragma once

#include <string_view>
#include <vector>

#include "costing/charging/statutory_values.hpp"
#include "kith/costing/assessment.hpp"

namespace kith::costing {

/// What the council arranges in one week.
struct Care {
  std::vector<CareLine> lines;
  Money charged;           ///< the sum of the lines that are not free
  std::string_view basis;  ///< "plan" or "budget"
  bool any = false;        ///< some council budget pays in this week
};

/// The care of a week. `cost` is the plan costed for that week alone; `whole` the plan costed for
/// the whole period, whose budgets say what part of each line the council pays by `calendar`.
Care care_of(const PlanView& view, const PlanCost& cost, const PlanCost& whole, Period week,
             StatutoryValues& values);

/// The contribution that the person's budgets state themselves, a week: then nothing is assessed.
std::optional<ContributionStep> stated_contribution(const PlanView& view, Date day);

/// The budgets of the plan's person that are the council's, agreed, chargeable and in force.
std::vector<Row> charging_budgets(const PlanView& view, Date day);

/// The first of those through which the council arranges care on request, for a person whose
/// capital is above the upper limit (Care Act 2014 s.18(3)).
std::optional<Row> budget_arranged_on_request(const PlanView& view, Date day);

/// What a budget is a week, exact: its weekly amount, or its annual one by the convention.
Fraction week_of_budget(const PlanView& view, Row budget);

/// The days on which something that makes care free ends.
std::vector<Date> free_until(const PlanView& view);

}  // namespace kith::costing
