// What do the people of an area pay? The public call: every plan is assessed with parameters that
// are prepared once.
#include "kith/costing/area_contributions.hpp"

#include <numeric>

#include "costing/charging/some_contributions.hpp"
#include "values/batches.hpp"

namespace kith {

AreaContributions cost_contributions(const Area& area, const Parameters& parameters,
                                     const CostOptions& options, const Progress& progress) {
  std::vector<Row> plans(area.tables()[TableName::plans].rows());
  std::iota(plans.begin(), plans.end(), Row{0});
  AreaContributions all;
  all.area = area;
  all.options = options;
  const costing::Basis basis = costing::make_basis(area, parameters, options);
  all.used = basis.parameters;
  all.plans = costing::some_contributions(basis, plans, progress);
  return all;
}

}  // namespace kith
