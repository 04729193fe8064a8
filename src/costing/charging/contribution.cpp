// What does a person pay towards one plan? The public call: it applies the what-ifs to the
// parameters and leaves the assessment to assess_plan.
#include "kith/costing/contribution.hpp"

#include "costing/basis/plan_view.hpp"
#include "costing/charging/assess_plan.hpp"

namespace kith {

ContributionCost cost_contribution(const Area& area, Row plan, const Parameters& parameters,
                                   const CostOptions& options) {
  const costing::Basis basis = costing::make_basis(area, parameters, options);
  return costing::assess_plan(costing::plan_view(basis, plan));
}

}  // namespace kith
