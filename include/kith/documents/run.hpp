// An area as a whole: what its plans cost, who is around its people and how they are, in one
// document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/area_totals.hpp"
#include "kith/network/network.hpp"
#include "kith/outcomes/area_outcomes.hpp"

namespace kith {

/// The answers of which a run consists.
struct AreaRun {
  AreaCost cost;
  AreaTotals totals;
  NetworkTable networks;
  std::vector<OutcomeTable> outcomes;  ///< of each instrument with answers
};

/// Asks an area for its cost, its networks and its outcomes by the shipped instruments "swemwbs"
/// and "loneliness_pair", on as many threads as `options` has. `progress` receives the plans that
/// are costed. Throws as `cost_area`, `area_network` and `area_outcomes` do.
AreaRun run_area(const Area& area, const Parameters& parameters, const CostOptions& options,
                 const Progress& progress = {});

/// `run/1`: the rows of the area, totals, sums by kind, networks, outcomes, published figures to
/// compare with, and the `result/1` of every plan. `label` is the area's name for readers; it may
/// be empty. Means and deviations are numbers in full, amounts are text in pounds.
std::string run_json(const AreaRun& run, std::string_view label);

}  // namespace kith
