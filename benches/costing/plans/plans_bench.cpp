// A whole area: from Arrow to the frozen graph, costed and measured.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "../benches/whole_area/whole_area.hpp"
#include "kith/area/graph.hpp"
#include "kith/costing/costing.hpp"
#include "kith/network/network.hpp"
#include "kith/tables/arrow.hpp"
#include "kith/tables/tables.hpp"

namespace {

using kith::bench::kPeople;
using kith::bench::kTies;

struct Given {
  std::string_view name;
  std::shared_ptr<const kith::Frame> frame;
};

struct Input {
  explicit Input(kith::SyntheticArea made) : area{std::move(made)} {
    for (kith::SynthTable& table : area.tables) {
      if (table.name == "actions") actions = table.frame.rows;
      rows += table.frame.rows;
      tables.push_back({table.name, std::make_shared<const kith::Frame>(std::move(table.frame))});
    }
  }
  kith::SyntheticArea area;
  std::vector<Given> tables;
  std::int64_t rows = 0;
  std::int64_t actions = 0;
};

const Input& input() {
  static const Input made{kith::bench::whole_area()};
  return made;
}

kith::Area area_from_arrow(const Input& input = ::input()) {
  kith::TablesBuilder builder;
  builder.set_area(input.area.area_json);
  for (const Given& table : input.tables) {
    ArrowArrayStream stream{};
    kith::export_frame(table.frame, &stream);
    builder.add(table.name, &stream);
  }
  return kith::build_area(builder.finish());
}

const kith::Area& area() {
  static const kith::Area built = area_from_arrow();
  return built;
}

const kith::Parameters& parameters() {
  static const kith::Parameters shipped = kith::Parameters::shipped();
  return shipped;
}

kith::CostOptions totals_only() {
  kith::CostOptions options;
  options.detail = kith::Detail::totals;
  return options;
}

benchmark::Counter per_second(std::int64_t many) {
  return benchmark::Counter(static_cast<double>(many),
                            benchmark::Counter::kIsIterationInvariantRate);
}

double each(std::size_t bytes, std::size_t many) {
  return many == 0 ? 0 : static_cast<double>(bytes) / static_cast<double>(many);
}

bool is_the_area(benchmark::State& state, const kith::Graph& graph) {
  const bool is_it = graph.count(kith::NodeKind::person) == static_cast<std::size_t>(kPeople) &&
                     graph.memory().ties == static_cast<std::size_t>(kTies);
  if (!is_it) state.SkipWithError("not 18,000 people with 378,000 ties");
  return is_it;
}

void BM_ArrowToGraph(benchmark::State& state) {
  const kith::Graph graph = kith::build_graph(area());
  if (!is_the_area(state, graph)) return;

  for (auto _ : state) benchmark::DoNotOptimize(kith::build_graph(area_from_arrow()));

  const kith::GraphMemory memory = graph.memory();
  state.counters["rows/s"] = per_second(input().rows);
  state.counters["actions"] = static_cast<double>(input().actions);
  state.counters["bytes/tie"] = each(memory.tie_bytes, memory.ties);
  state.counters["bytes/alter tie"] = each(memory.alter_tie_bytes, memory.alter_ties);
  state.counters["bytes/id"] = each(memory.id_bytes, memory.ids);
}
BENCHMARK(BM_ArrowToGraph)->Name("area from Arrow to graph")->Unit(benchmark::kMillisecond);

// What a peer that builds ego networks does: people, the ties around them, and who knows whom.
void BM_EgoNetworks(benchmark::State& state) {
  if (!is_the_area(state, kith::build_graph(area()))) return;

  for (auto _ : state) benchmark::DoNotOptimize(kith::build_graph(area()));

  state.counters["people/s"] = per_second(kPeople);
}
BENCHMARK(BM_EgoNetworks)->Name("area ego networks")->Unit(benchmark::kMillisecond);

void BM_CostArea(benchmark::State& state) {
  const kith::AreaCost cost = kith::cost_area(area(), parameters(), totals_only());
  if (cost.plans.size() < static_cast<std::size_t>(kPeople)) {
    state.SkipWithError("not a plan for each of 18,000 people");
    return;
  }

  for (auto _ : state) {
    benchmark::DoNotOptimize(kith::cost_area(area(), parameters(), totals_only()));
  }

  state.counters["rows/s"] = per_second(input().actions);
  state.counters["plans/s"] = per_second(static_cast<std::int64_t>(cost.plans.size()));
}
BENCHMARK(BM_CostArea)->Name("area costed")->Unit(benchmark::kMillisecond);

// The same number of people and ties, of whom `employing` / 35 % employ assistants.
void run_costs(benchmark::State& state, kith::Fraction employing, int threads) {
  const Input given{kith::bench::whole_area(employing)};
  const kith::Area area = area_from_arrow(given);
  kith::CostOptions options = totals_only();
  options.threads = threads;

  for (auto _ : state) {
    benchmark::DoNotOptimize(kith::cost_area(area, parameters(), options));
  }

  const std::size_t posts = area.tables()[kith::TableName::employments].rows();
  state.counters["rows/s"] = per_second(given.actions);
  state.counters["employments"] = static_cast<double>(posts);
}

void BM_CostWithoutEmployments(benchmark::State& state) { run_costs(state, 0, 1); }
BENCHMARK(BM_CostWithoutEmployments)
    ->Name("area without employments costed")
    ->Unit(benchmark::kMillisecond);

const kith::Fraction kAFifthOfAll = kith::Fraction::of(4, 7);  // 4/7 of 35 %

void BM_CostAFifthEmploying(benchmark::State& state) { run_costs(state, kAFifthOfAll, 1); }
BENCHMARK(BM_CostAFifthEmploying)
    ->Name("area with a fifth employing costed")
    ->Unit(benchmark::kMillisecond);

void BM_CostAFifthEmployingOnTwo(benchmark::State& state) { run_costs(state, kAFifthOfAll, 2); }
BENCHMARK(BM_CostAFifthEmployingOnTwo)
    ->Name("area with a fifth employing costed on two cores")
    ->Unit(benchmark::kMillisecond);

void BM_MeasureArea(benchmark::State& state) {
  kith::NetworkOptions options;
  options.parameters = &parameters();
  const kith::NetworkTable table = kith::area_network(area(), options);
  if (table.people.size() != static_cast<std::size_t>(kPeople)) {
    state.SkipWithError("not a network for each of 18,000 people");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(kith::area_network(area(), options));

  state.counters["people/s"] = per_second(kPeople);
}
BENCHMARK(BM_MeasureArea)->Name("area measured")->Unit(benchmark::kMillisecond);

void BM_WholeArea(benchmark::State& state) {
  if (!is_the_area(state, kith::build_graph(area()))) return;
  kith::NetworkOptions options;
  options.parameters = &parameters();

  for (auto _ : state) {
    const kith::Area built = area_from_arrow();
    benchmark::DoNotOptimize(kith::build_graph(built));
    benchmark::DoNotOptimize(kith::cost_area(built, parameters(), totals_only()));
    benchmark::DoNotOptimize(kith::area_network(built, options));
  }

  state.counters["rows/s"] = per_second(input().rows);
}
BENCHMARK(BM_WholeArea)->Name("area whole")->Unit(benchmark::kMillisecond);

}  // namespace
