// What changes from one plan to another: money, time, and what a change is worth.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/costing.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// One line in one or both of two plans. Amounts are the second's less the first's; a plan without
/// the line counts as zero.
struct LineComparison {
  std::string line;
  std::optional<Money> first_annual;   ///< none: only the second plan has it
  std::optional<Money> second_annual;  ///< none: only the first plan has it
  Money weekly;
  Money annual;
};

/// What the money of the first plan buys at the second's price of a paid hour.
struct SameMoney {
  std::int64_t minutes_per_week = 0;  ///< rounded down: what can be bought
  std::int64_t minutes = 0;           ///< more than the first plan has
  Fraction share;                     ///< more than the first plan has, as a share of it; exact
};

/// How long a purchase takes to pay for itself: more is paid once, less every year.
struct Payback {
  Money one_off;        ///< how much more the second plan pays once
  Money saving_annual;  ///< how much less everything else costs a year
  Fraction years;       ///< one_off / saving_annual: simple, nothing discounted
  /// The same where each year's saving comes at its end and is worth saving / (1 + rate)^year
  /// today, evenly within the year that pays the rest. None: not asked for, or not within 1,000
  /// years.
  std::optional<double> discounted_years{};
  std::optional<Share> discount_rate{};  ///< a year; none: not asked for
};

/// What employing adds to pay, where one of two plans employs and the other does not.
struct EmployingComparison {
  bool is_second = false;  ///< which of the two employs
  Money pay;               ///< of its employments, a year: the bare figure
  Money employer_costs;    ///< on top of the pay, a year
  Fraction on_cost;        ///< employer_costs / pay
  Fraction break_even;     ///< the on-cost at which both plans cost the same; below, it is cheaper
};

/// What changes from the first plan to the second: the second less the first. Shares are of the
/// first plan's figure and exact; there is none of zero.
struct PlanComparison {
  Money weekly;
  Money annual;
  Money period;
  std::int64_t minutes_per_week = 0;  ///< paid minutes
  std::optional<Money> per_paid_hour;
  std::optional<Fraction> weekly_share;
  std::optional<Fraction> annual_share;
  std::optional<Fraction> minutes_share;
  std::optional<SameMoney> same_money;  ///< where both plans pay for time
  std::optional<Payback> payback;       ///< where more is paid once and less every year
  std::optional<EmployingComparison> employing;
  /// Different people whom the plan's actions and outcomes are for (`for`, else the person).
  std::int64_t people_helped_first = 0;
  std::int64_t people_helped_second = 0;
  std::vector<LineComparison> lines;  ///< the first plan's in order, then those only of the second
};

/// Compares two costs, best made with the same options. A year is by each one's convention. With a
/// discount rate a payback is given in both ways.
PlanComparison compare_plans(const PlanCost& first, const PlanCost& second,
                             std::optional<Share> discount_rate = std::nullopt);

/// The options of a comparison: how both plans are costed, and what a saving a year away is worth.
struct CompareOptions {
  CostOptions costing;
  std::optional<Share> discount_rate;  ///< 0 to 1 a year; none: nothing is discounted
};

}  // namespace kith
