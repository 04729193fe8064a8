// The tables of an area frozen into groups and a graph, and places looked up.
#include <benchmark/benchmark.h>

#include "area/fixtures.hpp"
#include "kith/area/area.hpp"
#include "kith/area/graph.hpp"
#include "kith/area/places.hpp"

namespace {

constexpr std::int64_t kTeam = 30;
constexpr std::int64_t kBorough = 4000;
constexpr std::int64_t kCounty = 18'000;

kith::Tables tables_for(std::int64_t people) {
  kith::SynthOptions options;
  options.people = people;
  return kith::fixtures::tables_of(kith::synthesise(options));
}

benchmark::Counter per_second(std::size_t many) {
  return benchmark::Counter(static_cast<double>(many),
                            benchmark::Counter::kIsIterationInvariantRate);
}

std::size_t rows_of(const kith::Tables& tables) {
  std::size_t rows = 0;
  for (std::size_t table = 0; table < kith::kTableCount; ++table) {
    rows += tables[static_cast<kith::TableName>(table)].rows();
  }
  return rows;
}

// The tables are copied for each area, which takes them over; the copy is not timed.
void BM_BuildArea(benchmark::State& state) {
  const kith::Tables tables = tables_for(state.range(0));
  const kith::Area area = kith::build_area(tables);
  if (area.ties_of(0).size() + area.ties_of(1).size() != 42) {
    state.SkipWithError("two people have not 42 around them");
    return;
  }

  for (auto _ : state) {
    state.PauseTiming();
    kith::Tables given = tables;
    state.ResumeTiming();
    benchmark::DoNotOptimize(kith::build_area(std::move(given)));
  }

  state.counters["rows/s"] = per_second(rows_of(tables));
  state.counters["bytes/row"] =
      static_cast<double>(area.bytes()) / static_cast<double>(rows_of(tables));
}
BENCHMARK(BM_BuildArea)
    ->Name("area grouped")
    ->Arg(kTeam)
    ->Arg(kBorough)
    ->Arg(kCounty)
    ->Unit(benchmark::kMillisecond);

void BM_BuildGraph(benchmark::State& state) {
  const kith::Area area = kith::build_area(tables_for(state.range(0)));
  const kith::GraphMemory memory = kith::build_graph(area).memory();
  if (memory.ties != static_cast<std::size_t>(21 * state.range(0))) {
    state.SkipWithError("not 21 ties a person");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(kith::build_graph(area));

  state.counters["ties/s"] = per_second(memory.ties);
  state.counters["bytes/tie"] =
      static_cast<double>(memory.tie_bytes) / static_cast<double>(memory.ties);
}
BENCHMARK(BM_BuildGraph)
    ->Name("area linked")
    ->Arg(kTeam)
    ->Arg(kBorough)
    ->Arg(kCounty)
    ->Unit(benchmark::kMillisecond);

void BM_Nearest(benchmark::State& state) {
  const kith::Area area = kith::build_area(tables_for(kBorough));
  const kith::Places places = kith::build_places(area, kith::TableName::providers);
  const kith::GridPoint home = *kith::place_of(area, kith::TableName::people, 0);
  if (places.nearest(home, 10).size() != 10) {
    state.SkipWithError("not ten providers near");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(places.nearest(home, 10));

  state.counters["lookups/s"] = per_second(1);
}
BENCHMARK(BM_Nearest)->Name("area ten nearest of 1,000")->Unit(benchmark::kMicrosecond);

}  // namespace
