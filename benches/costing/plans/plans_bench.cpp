// How long does costing every plan of an area take?
#include <string>

#include "beside.hpp"
#include "kith/area/graph.hpp"
#include "kith/costing/costing.hpp"
#include "kith/network/network.hpp"
#include "whole_area.hpp"

namespace {

using kith::bench::ArrowTables;
using kith::bench::check;
using kith::bench::kAFifthOfAll;
using kith::bench::keep;
using kith::bench::kPeople;
using kith::bench::repeated;
using kith::bench::Round;
using kith::bench::serve;
using kith::bench::whole_area;

const kith::Parameters& parameters() {
  static const kith::Parameters shipped = kith::Parameters::shipped();
  return shipped;
}

kith::CostOptions totals_only(int threads = 1) {
  kith::CostOptions options;
  options.detail = kith::Detail::totals;
  options.threads = threads;
  return options;
}

/// The same number of people and ties, of whom `employing` / 35 % employ assistants.
Round costed(kith::Fraction employing, int threads = 1) {
  const kith::Area area = ArrowTables{whole_area(employing)}.area();
  const auto cost = [area, threads] {
    return kith::cost_area(area, parameters(), totals_only(threads));
  };
  check(cost().plans.size() >= static_cast<std::size_t>(kPeople),
        "not a plan for each of 18,000 people");
  return repeated([cost] { keep(cost()); });
}

Round a_third_employing() { return costed(kith::Fraction::of(1, 3)); }
Round nobody_employing() { return costed(0); }
Round a_fifth_employing() { return costed(kAFifthOfAll); }
Round a_fifth_employing_on_two() { return costed(kAFifthOfAll, 2); }

/// From Arrow to the frozen graph, costed and measured.
Round whole() {
  kith::NetworkOptions options;
  options.parameters = &parameters();
  return repeated([options, tables = ArrowTables{whole_area()}] {
    const kith::Area area = tables.area();
    keep(kith::build_graph(area));
    keep(kith::cost_area(area, parameters(), totals_only()));
    keep(kith::area_network(area, options));
  });
}

}  // namespace

int main() {
  return serve({
      {"area costed", a_third_employing},
      {"area without employments costed", nobody_employing},
      {"area with a fifth employing costed", a_fifth_employing},
      {"area with a fifth employing costed on two cores", a_fifth_employing_on_two},
      {"area read, linked, costed and measured", whole},
  });
}
