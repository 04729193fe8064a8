// What a financial assessment and the contribution that follows from it consist of: the lines, the
// steps, the weeks and the fees.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/costing/costing.hpp"
#include "kith/costing/options.hpp"
#include "kith/parameters/parameters.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// One line of a financial assessment, or one step of what follows from its lines.
///
/// line                | what                                                      | sign
/// income              | a line of income, as a week's                             | +
/// tariff_income       | what capital above the lower limit is taken to bring in   | +
/// disregard           | income that is not counted                                | -
/// housing             | rent, council tax, … that the person keeps                | -
/// disability_expense  | the person's own lines, or the council's standard         | -
/// guarantee           | the minimum income guarantee by year, age and status      | -
/// premium             | what is added to it                                       | -
/// local_minimum       | what the council leaves on top of it                      | -
///
/// step          | what
/// capital       | what counts, less what of it is disregarded
/// tariff_steps  | whole steps above the lower limit, a part of one counting as one
/// disposable    | the sum of the lines
/// share         | the part of it that the council takes
/// maximum       | the council's weekly maximum, where it is lower
/// minimum       | how far it is below what the council asks for at all, where it is
/// assessed      | what the person can be asked to pay
/// contribution  | the lower of that and the week's cost of care
///
/// `exact` is a sum of products and quotients of numbers in pounds; `value` is what it rounds to by
/// `rounding`. A step without a rounding is exact.
struct ContributionStep {
  std::string_view name;
  std::string at;  ///< the place in the input that it comes from; empty: from other steps
  std::string exact;
  std::string value;     ///< pounds, signed; of `tariff_steps` a whole number
  std::string rounding;  ///< "half_up 0.01", "up 1"
  std::vector<TraceStep> parameters;
  Money amount;  ///< of a line: `value` as money
};

/// A line of the plan's cost that counts in a week's cost of care, or is free.
struct CareLine {
  std::string line;         ///< as in `PlanCost`; or the id of a budget, where no line is priced
  Money amount;             ///< a week's, the part that the council's budgets pay
  std::string_view reason;  ///< why nothing is charged for it; empty: it is charged for
};

/// Weeks that are alike: from a Monday until something changes. Money is pounds a week.
struct ContributionWeeks {
  Date monday;    ///< of the first week; before the period where that begins in mid-week
  Date last_day;  ///< the last day for which it holds
  std::int32_t weeks = 0;
  std::vector<ContributionStep> lines;  ///< empty where the contribution is stated
  std::vector<ContributionStep> trace;
  std::vector<CareLine> care;
  std::optional<Money> disposable;  ///< none: not assessed, or nothing to assess
  std::optional<Money> assessed;    ///< none: not assessed
  Money cost_of_care;
  std::optional<Money> contribution;   ///< none: not assessed
  std::optional<Money> council_share;  ///< cost of care less contribution
  /// Why it is what it is: assessed, lower_cost, nothing_left, maximum_charge,
  /// below_minimum_charge, stated, above_upper_limit, nothing_charged, exempt, not_assessed.
  std::string_view reason;
};

/// What the council charges beside the contribution, and never in it: for arranging the care of
/// a person whose capital is above the upper limit and who asked it to (Care Act 2014 s.14(1)(b),
/// s.18(3)).
struct ArrangementFee {
  Money amount;          ///< as in the policy, `per` week, four_weeks, month, year or once
  std::string_view per;  ///< not converted
  Date first_day;
  Date last_day;            ///< of `once` the first day
  std::string at;           ///< where the fee is set
  Row budget = 0;           ///< through which the council arranges the care
  std::string_view reason;  ///< above_upper_limit
};

/// A plan's contribution over a period. Holds its area, so places can be spelt.
struct ContributionCost {
  Area area;
  Row plan = 0;
  CostOptions options;
  Period period;
  std::string_view nation;
  std::string parameters;       ///< the label of the parameters used
  bool provisional = false;     ///< a figure rests on an unverified parameter
  std::string_view cost_basis;  ///< "plan": its lines; "budget": what the budgets are a week
  std::vector<ContributionWeeks> weeks;
  std::vector<ArrangementFee> fees;  ///< by first day
  std::vector<CostFinding> findings;
  std::shared_ptr<const Parameters> used;  ///< keeps the parameter rows that steps name alive
};

}  // namespace kith
