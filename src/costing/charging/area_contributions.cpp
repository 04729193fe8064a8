// What do the people of an area pay? The public call: every plan is assessed with parameters that
// are prepared once.
#include "kith/costing/area_contributions.hpp"

#include <numeric>

#include "costing/basis/effective_parameters.hpp"
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
  all.used = costing::effective_parameters(area, parameters, options);
  all.plans = costing::some_contributions(area, plans, all.used, options, progress);
  return all;
}

}  // namespace kith
