// A what-if that touches one plan in a hundred of the largest council's area, beside costing all.
#include <benchmark/benchmark.h>

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "area/fixtures.hpp"
#include "kith/costing/what_if.hpp"
#include "kith/tables/columns.hpp"

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kPeople = 18'000;
constexpr std::int64_t kTouched = kPeople / 100;
constexpr std::int64_t kActionsAPlan = 2;  // that one provider does, or nearly

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

// Providers who together do the priced actions of one plan in a hundred, in the order of their ids.
std::vector<kith::WhatIf> dearer_for_one_in_a_hundred() {
  namespace act = kith::columns::actions;
  const kith::Tables& tables = county().tables();
  const kith::Table& actions = tables[kith::TableName::actions];
  std::map<std::string, std::int64_t> counts;
  for (std::size_t row = 0; row < actions.rows(); ++row) {
    if (actions.has(act::tariff, row))
      ++counts[std::string{tables.text(actions.symbol(act::who, row))}];
  }
  std::vector<kith::WhatIf> changes;
  std::int64_t touched = 0;
  for (const auto& [provider, count] : counts) {
    if (touched + count > kTouched * kActionsAPlan) continue;
    touched += count;
    changes.push_back({"provider:" + provider, "+8%", kith::Date::from_days(20549)});
  }
  return changes;
}

void BM_WhatIf(benchmark::State& state) {
  const auto started = Clock::now();
  const kith::AreaCost before = kith::cost_area(county(), parameters(), lines());
  const double all = seconds_since(started);
  const std::vector<kith::WhatIf> changes = dearer_for_one_in_a_hundred();
  const kith::AreaDifference first = kith::what_if_area(before, changes);
  if (first.plans.empty() || first.recosted.size() < kTouched) {
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
  state.counters["times faster than all"] = all / (spent / static_cast<double>(state.iterations()));
}
BENCHMARK(BM_WhatIf)->Name("what-if of one plan in a hundred")->Unit(benchmark::kMillisecond);

}  // namespace
