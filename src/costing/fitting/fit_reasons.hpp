// Why actions are not bought, what alternatives would cost, and what is asked of supporters.
#pragma once

#include <vector>

#include "costing/fitting/fit_clusters.hpp"
#include "kith/costing/fit_explanation.hpp"

namespace kith::costing {

/// What an answer is explained from.
struct Chosen {
  const PlanView& view;
  const Choices& choices;
  const std::vector<Cluster>& clusters;
  std::vector<std::size_t> bundles;  ///< ascending

  bool has(std::size_t bundle) const;
};

/// Actions that are not bought, in document order.
std::vector<FitDropped> dropped_of(const Chosen& chosen, Pricer& pricer);

/// Alternatives that are not taken, in document order.
std::vector<FitAlternative> alternatives_of(const Chosen& chosen, Pricer& pricer);

/// Supporters whose unpaid time the plan asks for, in the order of its actions.
std::vector<FitUnpaid> unpaid_of(const Chosen& chosen);

/// What a reader of the fit must know: needs that ask for more than was agreed, choices of one
/// action.
std::vector<CostFinding> fit_findings(const Chosen& chosen);

}  // namespace kith::costing
