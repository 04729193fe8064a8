// Which actions of a plan are bought within a budget?
//
// Actions that depend on each other form clusters. The selections of each cluster are a class of a
// multiple-choice knapsack, whose frontier is found and proved at once; the budget picks a point of
// it, and everything that was not bought is explained.
#include "kith/costing/fit.hpp"

#include <algorithm>
#include <utility>

#include "costing/fitting/fit_reasons.hpp"
#include "costing/fitting/fit_selections.hpp"
#include "costing/plans/one_plan.hpp"

namespace kith {
namespace {

using costing::Choices;
using costing::Cluster;
using costing::PlanView;
using costing::Trial;

// More than any real plan has: each point of a frontier keeps a bit for every bundle.
constexpr std::size_t kMostActions = 4'096;

// The options of the many costings whose only answer is a figure.
// Traces and weeks of thousands of costings would cost most of the time, and only one figure of
// each is needed.
CostOptions figures_only(CostOptions options) {
  options.detail = Detail::totals;
  options.weeks = false;
  return options;
}

Money available_of(const PlanCost& cost) {
  Money sum;
  for (const BudgetPosition& position : cost.budgets) sum += position.available;
  return sum;
}

// Money counts as one sum; where the budgets of the plan may not pay what is chosen, there is a
// finding.
void check_funding(const PlanFit& fit, std::vector<CostFinding>& findings) {
  Money unfunded;
  for (const Unfunded& rest : fit.cost.unfunded) unfunded += rest.amount;
  if (fit.budget_of != "budgets" || fit.shortfall != Money{} || unfunded == Money{}) return;
  CostFinding found = finding("budgets_may_not_fund", Level::warning, std::nullopt);
  found.members = {{"amount", unfunded.text()}};
  findings.push_back(std::move(found));
}

PlanWorth worth_of(const KnapsackWorth& worth) { return {worth[0], worth[1], worth[2]}; }

// The items of a knapsack are bundles; a document's order is that of their earliest actions.
class Items {
 public:
  explicit Items(const Choices& choices) : choices_{choices}, order_(choices.bundles.size()) {
    for (std::size_t i = 0; i < order_.size(); ++i) order_[choices.bundles[i].rank] = i;
  }

  KnapsackAlternative alternative_of(const costing::Selection& selection) const {
    KnapsackAlternative alternative;
    alternative.cost = selection.cost.pence();
    for (const std::size_t bundle : selection.bundles) {
      alternative.items.push_back(static_cast<std::uint32_t>(choices_.bundles[bundle].rank));
      for (std::size_t level = 0; level < alternative.worth.size(); ++level) {
        alternative.worth[level] += choices_.bundles[bundle].worth[level];
      }
    }
    return alternative;
  }
  std::vector<std::size_t> bundles_of(const KnapsackPoint& point) const {
    std::vector<std::size_t> bundles;
    for (const std::uint32_t item : point.items) bundles.push_back(order_[item]);
    std::ranges::sort(bundles);
    return bundles;
  }

 private:
  const Choices& choices_;
  std::vector<std::size_t> order_;  // bundles by item
};

// The frontier is checked by a program that solves nothing, so that a mistake in the search cannot
// become an answer.
KnapsackFrontier proved_frontier(const std::vector<KnapsackClass>& classes) {
  KnapsackFrontier frontier = knapsack_frontier(classes);
  if (const auto wrong = check_knapsack(classes, frontier)) {
    throw Error{Code::internal, "the frontier is not proved: " + *wrong};
  }
  return frontier;
}

class Fitter {
 public:
  Fitter(const Trial& trial, const Trial& figures)
      : trial_{trial},
        pricer_{figures},
        choices_{costing::choices_of(figures)},
        clusters_{costing::clusters_of(figures, choices_, costing::draft_lines(figures), pricer_)},
        lines_{figures},
        items_{choices_} {}

  void solve() {
    std::vector<KnapsackClass> classes;
    for (const Cluster& cluster : clusters_) {
      KnapsackClass& alternatives = classes.emplace_back();
      for (const auto& selection : costing::selections_of(lines_, choices_, cluster, pricer_)) {
        alternatives.push_back(items_.alternative_of(selection));
      }
    }
    frontier_ = proved_frontier(classes);
  }

  // The point that is worth most within the budget; where even the cheapest plan costs more, it
  // is the answer, with what is missing.
  PlanFit answer(Money budget, std::string_view budget_of) {
    const std::size_t place =
        knapsack_within(frontier_, (budget - pricer_.fixed()).pence()).value_or(0);
    const costing::Chosen chosen{trial_, choices_, clusters_,
                                 items_.bundles_of(frontier_.points[place])};
    PlanFit fit;
    for (const KnapsackPoint& point : frontier_.points) fit.frontier.push_back(point_of(point));
    set_money(fit, place, budget);
    fit.budget_of = budget_of;
    fit.cost = cost_of(fit);
    fit.dropped = costing::dropped_of(chosen, pricer_);
    fit.alternatives = costing::alternatives_of(chosen, pricer_);
    fit.unpaid = costing::unpaid_of(chosen);
    fit.findings = costing::fit_findings(chosen);
    check_funding(fit, fit.findings);
    fit.proof.clusters = clusters_.size();
    fit.proof.costings = pricer_.costings();
    for (const KnapsackLayer& layer : frontier_.layers) fit.proof.bargains += layer.costs.size();
    return fit;
  }

 private:
  FitPoint point_of(const KnapsackPoint& point) const {
    return {pricer_.fixed() + Money::from_pence(point.cost), worth_of(point.worth),
            costing::actions_of(choices_, items_.bundles_of(point))};
  }

  void set_money(PlanFit& fit, std::size_t place, Money budget) const {
    const FitPoint& point = fit.frontier[place];
    fit.compared = pricer_.compared();
    fit.budget = budget;
    fit.total = point.cost;
    fit.left = std::max(budget - point.cost, Money{});
    fit.shortfall = std::max(point.cost - budget, Money{});
    fit.worth = point.worth;
    fit.chosen = point.chosen;
  }

  // Costed as a whole once more: were it not the sum over clusters, two of them would depend on
  // each other after all, and the answer would be wrong.
  PlanCost cost_of(const PlanFit& fit) const {
    PlanCost cost =
        costing::cost_trial(costing::with_actions(trial_, fit.chosen), costing::standalone());
    const Money whole = trial_.is_calendar() ? cost.totals.period : cost.totals.annual;
    if (whole != fit.total) {
      throw Error{Code::internal, "the chosen actions cost " + whole.text() + " together and " +
                                      fit.total.text() + " apart"};
    }
    return cost;
  }

  const Trial& trial_;
  costing::Pricer pricer_;
  Choices choices_;
  std::vector<Cluster> clusters_;
  costing::PlanLines lines_;
  Items items_;
  KnapsackFrontier frontier_;
};

}  // namespace

PlanFit fit_plan(const Area& area, Row plan, const Parameters& parameters,
                 const FitOptions& options) {
  const std::size_t actions = area.actions_of(plan).size();
  if (actions > kMostActions) {
    throw Error{Code::limit, "the plan has " + std::to_string(actions) + " actions; it must be " +
                                 std::to_string(kMostActions) + " at most"};
  }
  const costing::Basis basis = costing::make_basis(area, parameters, options.costing);
  const costing::Basis totals = costing::with_options(basis, figures_only(options.costing));
  const Trial trial = costing::whole_plan(costing::plan_view(basis, plan));
  const Trial figures = costing::whole_plan(costing::plan_view(totals, plan));
  // The plan with all of its actions: faults in any of them are reported
  // before an action is left out.
  const PlanCost everything = costing::cost_trial(figures, costing::standalone());

  Fitter fitter{trial, figures};
  fitter.solve();
  return options.budget ? fitter.answer(*options.budget, "option")
                        : fitter.answer(available_of(everything), "budgets");
}

}  // namespace kith
