// How long does costing England take, area by area, and how much memory? 5.5 million actions on one
// core. (One area of that size would have to be invented first, which takes more memory than
// costing it.)
#include <sys/resource.h>

#include <cstdint>
#include <memory>
#include <utility>

#include "beside.hpp"
#include "kith/costing/costing.hpp"
#include "whole_area.hpp"

namespace {

using kith::bench::area_of_england;
using kith::bench::arrow_bytes;
using kith::bench::ArrowTables;
using kith::bench::bytes;
using kith::bench::check;
using kith::bench::keep;
using kith::bench::Round;
using kith::bench::serve;
using kith::bench::Spent;
using kith::bench::Stopwatch;

constexpr std::uint64_t kAreas = 32;
constexpr std::size_t kActions = 5'500'000;

/// Inventing and reading an area is not timed. Each table is let go as soon as it is read, so that
/// the peak is of costing and not of inventing.
kith::Area area_of(std::uint64_t seed) {
  kith::SyntheticArea made = area_of_england(seed);
  kith::TablesBuilder builder;
  builder.set_area(made.area_json);
  for (kith::SynthTable& table : made.tables) {
    ArrowArrayStream stream{};
    kith::export_frame(std::make_shared<const kith::Frame>(std::move(table.frame)), &stream);
    builder.add(table.name, &stream);
  }
  return kith::build_area(builder.finish());
}

/// The mean of the areas, so that it stands beside one area that a peer reads.
Round mean_of_areas() {
  return [law = kith::Parameters::shipped()] {
    kith::CostOptions options;
    options.detail = kith::Detail::totals;
    std::size_t actions = 0;
    Spent all;
    for (std::uint64_t seed = 1; seed <= kAreas; ++seed) {
      const kith::Area area = area_of(seed);
      actions += area.tables()[kith::TableName::actions].rows();
      const Stopwatch watch;
      keep(kith::cost_area(area, law, options));
      const Spent one = watch.spent();
      all.processor += one.processor / kAreas;
      all.wall += one.wall / kAreas;
    }
    check(actions >= kActions, "fewer than 5.5 million actions");
    return all;
  };
}

/// The most this program ever held; Linux gives kibibytes.
Round peak() {
  mean_of_areas()();
  return [] {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return Spent{0, 0, static_cast<double>(usage.ru_maxrss) * 1024};
  };
}

Round bytes_of_one_area() { return bytes(arrow_bytes(ArrowTables{area_of_england(1)})); }

}  // namespace

int main() {
  return serve({
      {"an area of England costed", mean_of_areas},
      {"peak memory of England", peak},
      {"the Arrow columns of an area of England", bytes_of_one_area},
  });
}
