// The networks around one person, around everybody, and the measures that take longest.
#include <benchmark/benchmark.h>

#include <cmath>

#include "area/fixtures.hpp"
#include "kith/network/network.hpp"
#include "network/published_networks.hpp"

namespace {

constexpr std::int64_t kTeam = 30;
constexpr std::int64_t kBorough = 4000;

benchmark::Counter per_second(std::int64_t many) {
  return benchmark::Counter(static_cast<double>(many),
                            benchmark::Counter::kIsIterationInvariantRate);
}

void BM_PersonNetwork(benchmark::State& state) {
  const kith::Area area = kith::fixtures::synthetic(kTeam);
  if (kith::person_network(area, 0).measures.size() +
          kith::person_network(area, 1).measures.size() !=
      42) {
    state.SkipWithError("two people have not 42 around them");
    return;
  }

  kith::Row person = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(kith::person_network(area, person));
    person = (person + 1) % static_cast<kith::Row>(kTeam);
  }

  state.counters["people/s"] = per_second(1);
}
BENCHMARK(BM_PersonNetwork)->Name("network of one person")->Unit(benchmark::kMicrosecond);

void BM_AreaNetwork(benchmark::State& state) {
  const kith::Area area = kith::fixtures::synthetic(kBorough);
  kith::NetworkOptions options;
  options.threads = static_cast<int>(state.range(0));
  if (kith::area_network(area, options).heads.total() != 21 * kBorough) {
    state.SkipWithError("not 21 around each on average");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(kith::area_network(area, options));

  state.counters["people/s"] = per_second(kBorough);
}
BENCHMARK(BM_AreaNetwork)
    ->Name("network of a borough, threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void BM_StructuralHoles(benchmark::State& state) {
  const kith::TieNetwork kite = kith::published::kite();
  const auto holes = [&] {
    return kith::structural_holes(kite, kith::published::Heather, kith::Neighbourhood::whole);
  };
  if (std::abs(holes().constraint.value() - 0.431111) > 1e-6) {
    state.SkipWithError("not the constraint of the kite");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(holes());
}
BENCHMARK(BM_StructuralHoles)->Name("network holes of the kite")->Unit(benchmark::kNanosecond);

}  // namespace
