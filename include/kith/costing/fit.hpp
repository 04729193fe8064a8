// Which actions of a plan to buy within a budget: the choice worth most, what it leaves out and
// why.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/costing.hpp"
#include "kith/costing/fit_explanation.hpp"
#include "kith/values/fraction.hpp"

namespace kith {

/// How a plan is fitted: how it is costed, and the money there is.
struct FitOptions {
  CostOptions costing;
  /// On the figure that budgets are compared with: a year under quoting conventions, the period by
  /// `calendar`. None: what the plan's paying budgets hold together.
  std::optional<Money> budget;
};

/// What actions are worth: the sums of `value` (missing: 1) by priority, in thousandths. They are
/// compared from `essential` on: nothing that is wanted makes up for something important, nothing
/// important for something essential.
struct PlanWorth {
  std::int64_t essential = 0;
  std::int64_t important = 0;
  std::int64_t wanted = 0;

  friend auto operator<=>(const PlanWorth&, const PlanWorth&) = default;
};

/// One Pareto-optimal choice: no other choice costs as little and is worth more.
struct FitPoint {
  Money cost;
  PlanWorth worth;
  std::vector<Row> chosen;  ///< actions, in document order
};

/// What was done to be sure of the answer.
struct FitProof {
  std::size_t clusters = 0;  ///< of actions that depend on each other
  std::size_t costings = 0;  ///< different sets of actions that were costed
  std::size_t bargains = 0;  ///< points of all layers of the frontier, each proved undominated
};

/// The choice, and everything that speaks for it.
struct PlanFit {
  PlanCost cost;               ///< of the plan with the chosen actions alone
  std::string_view compared;   ///< "annual" or "period": the figure that all amounts here are of
  std::string_view budget_of;  ///< "option" or "budgets": where the budget comes from
  Money budget;
  Money total;      ///< what the chosen actions cost
  Money left;       ///< of the budget
  Money shortfall;  ///< what is missing for the cheapest plan that meets every need
  PlanWorth worth;
  std::vector<Row> chosen;  ///< in document order
  std::vector<FitDropped> dropped;
  std::vector<FitAlternative> alternatives;
  std::vector<FitUnpaid> unpaid;
  std::vector<FitPoint> frontier;  ///< cheapest first; every one meets every need
  FitProof proof;
  /// Of the choice; those of the cost are with it. `unpaid_over_agreed`: a need asks for more;
  /// `budgets_may_not_fund`: the plan's budgets hold the money but may not pay `amount` of it;
  /// `choice_of_one`: a choice without an alternative.
  std::vector<CostFinding> findings;
};

/// Chooses the actions that are worth most within a budget.
///
/// - Of each `choice` at most one action is bought. An action that meets a need is always bought;
///   where it has alternatives, one of them is, other than those that say that they do not meet it.
///   Where all needs together cost more than there is, the cheapest plan that meets them is the
///   answer, with its shortfall.
/// - Actions `within` another are bought with it. One that is an alternative of a choice needs it.
/// - Unpaid support costs nothing and is used up to what its supporter has agreed to; only a need
///   that has no other way goes beyond, as little as possible, and is listed in `unpaid`.
/// - An action without a price is not bought, save for a need that has no other way.
/// - Of choices that are worth as much the cheaper one is taken, then the one with the earlier
///   action of the first difference in the document.
///
/// What any set of actions costs is what a plan of these alone costs (`cost_plan`), with those
/// employments for which the plan has no action at all, and without those whose actions are all
/// left out. Actions whose costs depend on each other (one employment; one employer whose allowance
/// is used up; assistants who cover for each other; one tariff with volume tiers or a cap) or that
/// cannot be chosen apart (a choice, `within`, one supporter's unpaid time) form a cluster. Every
/// set of its actions is costed, save that what employments cost follows from sums (a week's pay,
/// or by calendar each pay period's; the price of cover) and from the days worked, and the tier of
/// all that is bought at a tariff from its minutes: of sets for which these are the same only the
/// best bargains of the actions' own lines are. Clusters are combined by `knapsack_frontier`. All
/// of it is exact; the answer is checked by `check_knapsack` and by costing the chosen plan as a
/// whole.
///
/// Throws `Error` with `Code::limit` for a cluster of which more than 16,384 sets have to be kept
/// apart (it names the cluster), a plan of more than 4,096 actions, or a frontier past the limits
/// of the knapsack; `InputError` as `cost_plan`, and `not_allowed` for an action in one choice with
/// the action whose time it uses, or for needs that cannot be met together.
PlanFit fit_plan(const Area& area, Row plan, const Parameters& parameters,
                 const FitOptions& options);

}  // namespace kith
