// How fast are the networks around one person, around everybody, and the measure that takes
// longest?
#include <cmath>

#include "area/fixtures.hpp"
#include "beside.hpp"
#include "kith/network/network.hpp"
#include "network/published_networks.hpp"
#include "whole_area.hpp"

namespace {

using kith::bench::ArrowTables;
using kith::bench::check;
using kith::bench::keep;
using kith::bench::kPeople;
using kith::bench::repeated;
using kith::bench::Round;
using kith::bench::serve;
using kith::bench::whole_area;

constexpr std::int64_t kBorough = 4000;

const kith::Parameters& parameters() {
  static const kith::Parameters shipped = kith::Parameters::shipped();
  return shipped;
}

const kith::Area& borough() {
  static const kith::Area area = kith::fixtures::synthetic(kBorough);
  return area;
}

Round networks_of_borough(int threads) {
  kith::NetworkOptions options;
  options.threads = threads;
  check(kith::area_network(borough(), options).heads.total() == 21 * kBorough,
        "not 21 around each on average");
  return repeated([options] { keep(kith::area_network(borough(), options)); });
}

/// One after another, each asked alone.
Round networks_person_by_person() {
  check(kith::person_network(borough(), 0).measures.size() +
                kith::person_network(borough(), 1).measures.size() ==
            42,
        "two people have not 42 around them");
  return repeated([] {
    for (kith::Row person = 0; person < static_cast<kith::Row>(kBorough); ++person) {
      keep(kith::person_network(borough(), person));
    }
  });
}

Round whole_area_measured() {
  static const kith::Area area = ArrowTables{whole_area()}.area();
  kith::NetworkOptions options;
  options.parameters = &parameters();
  check(kith::area_network(area, options).people.size() == static_cast<std::size_t>(kPeople),
        "not a network for each of 18,000 people");
  return repeated([options] { keep(kith::area_network(area, options)); });
}

Round holes_of_the_kite() {
  const auto holes = [kite = kith::published::kite()] {
    return kith::structural_holes(kite, kith::published::Heather, kith::Neighbourhood::whole);
  };
  check(std::abs(holes().constraint.value() - 0.431111) < 1e-6, "not the constraint of the kite");
  return repeated([holes] { keep(holes()); });
}

}  // namespace

int main() {
  return serve({
      {"networks of a borough", [] { return networks_of_borough(1); }},
      {"networks of a borough on two cores", [] { return networks_of_borough(2); }},
      {"networks of a borough, person by person", networks_person_by_person},
      {"area measured", whole_area_measured},
      {"holes of the kite", holes_of_the_kite},
  });
}
