// A what-if that touches one plan in a hundred of the largest council's area, beside costing all.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <unordered_map>
#include <vector>

#include "area/fixtures.hpp"
#include "kith/costing/what_if.hpp"
#include "kith/tables/columns.hpp"

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kPeople = 18'000;
constexpr std::int64_t kTouched = kPeople / 100;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

const kith::Area& county() {
  static const kith::Area area = kith::fixtures::synthetic(kPeople);
  return area;
}

const kith::Parameters& parameters() {
  static const kith::Parameters shipped = kith::Parameters::shipped();
  return shipped;
}

kith::CostOptions lines() {
  kith::CostOptions options;
  options.detail = kith::Detail::lines;
  return options;
}

// The body in `who` whose priced actions are nearest to one plan in a hundred.
std::string provider_of_one_in_a_hundred() {
  namespace act = kith::columns::actions;
  const kith::Tables& tables = county().tables();
  const kith::Table& actions = tables[kith::TableName::actions];
  std::unordered_map<kith::Symbol, std::int64_t> counts;
  for (std::size_t row = 0; row < actions.rows(); ++row) {
    if (actions.has(act::tariff, row)) ++counts[actions.symbol(act::who, row)];
  }
  kith::Symbol nearest = kith::kNoSymbol;
  for (const auto& [who, count] : counts) {
    const auto distance = [&](std::int64_t one) { return std::abs(one - kTouched); };
    if (nearest == kith::kNoSymbol || distance(count) < distance(counts[nearest])) nearest = who;
  }
  return std::string{tables.text(nearest)};
}

void BM_WhatIf(benchmark::State& state) {
  const auto started = Clock::now();
  const kith::AreaCost before = kith::cost_area(county(), parameters(), lines());
  const double all = seconds_since(started);
  const std::vector<kith::WhatIf> changes = {
      {"provider:" + provider_of_one_in_a_hundred(), "+8%", kith::Date::from_days(20549)}};
  const kith::AreaDifference first = kith::what_if_area(before, changes);
  if (first.plans.empty() || first.recosted.size() > 2 * kTouched) {
    state.SkipWithError("the what-if does not touch one plan in a hundred");
    return;
  }

  double spent = 0;
  for (auto _ : state) {
    const auto begun = Clock::now();
    benchmark::DoNotOptimize(kith::what_if_area(before, changes));
    spent += seconds_since(begun);
  }
  state.counters["plans"] = static_cast<double>(first.recosted.size());
  state.counters["times faster than all"] =
      all / (spent / static_cast<double>(state.iterations()));
}
BENCHMARK(BM_WhatIf)->Name("what-if of one plan in a hundred")->Unit(benchmark::kMillisecond);

}  // namespace
