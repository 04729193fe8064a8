// England, area by area: 5.5 million actions costed on one core, and the memory that takes. (One
// area of that size would have to be invented first, which takes more memory than costing it.)
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "kith/costing/costing.hpp"
#include "kith/synth/synth.hpp"
#include "kith/tables/arrow.hpp"
#include "kith/tables/tables.hpp"

namespace {

constexpr std::uint64_t kAreas = 32;  // of 18,300 people: as large as the largest councils'
constexpr std::int64_t kPeople = 18'300;
constexpr std::size_t kActions = 5'500'000;

kith::Area area_of(std::uint64_t seed) {
  kith::SynthOptions options;
  options.people = kPeople;
  options.seed = seed;
  kith::SyntheticArea made = kith::synthesise(options);
  kith::TablesBuilder builder;
  builder.set_area(made.area_json);
  for (kith::SynthTable& table : made.tables) {
    ArrowArrayStream stream{};
    kith::export_frame(std::make_shared<const kith::Frame>(std::move(table.frame)), &stream);
    builder.add(table.name, &stream);
  }
  return kith::build_area(builder.finish());
}

/// The most this program ever held, in bytes (Linux gives kibibytes).
double peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

// Inventing and reading the areas is not timed.
void BM_England(benchmark::State& state) {
  const kith::Parameters law = kith::Parameters::shipped();
  kith::CostOptions options;
  options.detail = kith::Detail::totals;
  std::size_t actions = 0;

  for (auto _ : state) {
    actions = 0;
    for (std::uint64_t seed = 1; seed <= kAreas; ++seed) {
      state.PauseTiming();
      const kith::Area area = area_of(seed);
      actions += area.tables()[kith::TableName::actions].rows();
      state.ResumeTiming();
      benchmark::DoNotOptimize(kith::cost_area(area, law, options));
    }
  }

  if (actions < kActions) state.SkipWithError("fewer than 5.5 million actions");
  state.counters["rows/s"] = benchmark::Counter(static_cast<double>(actions),
                                                benchmark::Counter::kIsIterationInvariantRate);
  state.counters["actions"] = static_cast<double>(actions);
  state.counters["peak bytes"] = peak_bytes();
}
BENCHMARK(BM_England)->Name("England costed, area by area")->Unit(benchmark::kSecond);

}  // namespace
