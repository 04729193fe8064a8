// What does it take to freeze the tables of an area into groups and a graph, and to look up places?
#include <algorithm>
#include <memory>
#include <vector>

#include "beside.hpp"
#include "kith/area/area.hpp"
#include "kith/area/graph.hpp"
#include "kith/area/places.hpp"
#include "whole_area.hpp"

namespace {

using kith::bench::arrow_bytes;
using kith::bench::ArrowTables;
using kith::bench::bytes;
using kith::bench::check;
using kith::bench::keep;
using kith::bench::kPeople;
using kith::bench::kTies;
using kith::bench::repeated;
using kith::bench::Round;
using kith::bench::serve;
using kith::bench::Stopwatch;
using kith::bench::whole_area;

constexpr std::int64_t kBorough = 4000;
constexpr std::size_t kNear = 10;

const ArrowTables& tables() {
  static const ArrowTables made{whole_area()};
  return made;
}

const kith::Area& area() {
  static const kith::Area built = tables().area();
  return built;
}

const kith::Area& borough() {
  static const kith::Area built = [] {
    kith::SynthOptions options;
    options.people = kBorough;
    return ArrowTables{kith::synthesise(options)}.area();
  }();
  return built;
}

void check_is_the_area(const kith::Graph& graph) {
  check(graph.count(kith::NodeKind::person) == static_cast<std::size_t>(kPeople) &&
            graph.memory().ties == static_cast<std::size_t>(kTies),
        "not 18,000 people with 378,000 ties");
}

Round from_arrow_to_graph() {
  check_is_the_area(kith::build_graph(area()));
  return repeated([] { keep(kith::build_graph(tables().area())); });
}

/// What a peer that builds ego networks does: people, the ties around them, and who knows whom.
Round ego_networks() {
  check_is_the_area(kith::build_graph(area()));
  return repeated([] { keep(kith::build_graph(area())); });
}

// ---- Grouped: an area takes its tables over, so it is given a copy, which is not timed

Round grouped() {
  return [tables = borough().tables()] {
    kith::Tables given = tables;
    const Stopwatch watch;
    keep(kith::build_area(std::move(given)));
    return watch.spent();
  };
}

Round copied() {
  return repeated([tables = borough().tables()] {
    const kith::Tables copy = tables;
    keep(copy);
  });
}

// ---- Places

Round nearest() {
  const kith::GridPoint home = *kith::place_of(borough(), kith::TableName::people, 0);
  const kith::Places places = kith::build_places(borough(), kith::TableName::providers);
  check(places.nearest(home, kNear).size() == kNear, "not ten providers near");
  return repeated([home, places] { keep(places.nearest(home, kNear)); });
}

/// Without an index: every provider's distance, then the ten smallest.
Round nearest_of_all() {
  const kith::GridPoint home = *kith::place_of(borough(), kith::TableName::people, 0);
  std::vector<kith::GridPoint> places;
  const std::size_t rows = borough().tables()[kith::TableName::providers].rows();
  for (kith::Row row = 0; row < rows; ++row) {
    if (const auto place = kith::place_of(borough(), kith::TableName::providers, row)) {
      places.push_back(*place);
    }
  }
  return repeated([home, places] {
    std::vector<kith::Nearby> all;
    for (kith::Row row = 0; row < places.size(); ++row) {
      all.push_back({row, kith::square_metres(home, places[row])});
    }
    std::ranges::partial_sort(all, all.begin() + kNear, {}, &kith::Nearby::square_metres);
    keep(all);
  });
}

// ---- Memory

Round bytes_of_area() { return bytes(static_cast<double>(area().bytes())); }

Round bytes_of_tables() { return bytes(arrow_bytes(tables())); }

Round bytes_of_ties() {
  return bytes(static_cast<double>(kith::build_graph(area()).memory().tie_bytes));
}

Round bytes_of_tie_columns() {
  for (const auto& table : tables().tables) {
    if (table.name == "ties") return bytes(arrow_bytes(*table.frame));
  }
  throw std::runtime_error("an area without ties");
}

}  // namespace

int main() {
  return serve({
      {"area from Arrow to graph", from_arrow_to_graph},
      {"area ego networks", ego_networks},
      {"area grouped, a borough", grouped},
      {"the tables of a borough copied", copied},
      {"ten nearest of 1,000", nearest},
      {"ten nearest by every distance", nearest_of_all},
      {"memory of an area's groups", bytes_of_area},
      {"its tables as Arrow columns", bytes_of_tables},
      {"memory of a graph's ties", bytes_of_ties},
      {"ties as Arrow columns", bytes_of_tie_columns},
  });
}
