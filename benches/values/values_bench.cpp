// Exact money: what a line, a total and a split cost.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <vector>

#include "kith/values/money.hpp"

namespace {

using kith::Fraction;
using kith::Money;
using kith::Rate;
using kith::Rounding;
using kith::UnroundedMoney;

const Money kPenny = Money::from_pence(1);

benchmark::Counter per_second(std::int64_t many) {
  return benchmark::Counter(static_cast<double>(many),
                            benchmark::Counter::kIsIterationInvariantRate);
}

Money sum(const std::vector<Money>& parts) {
  Money total;
  for (const Money part : parts) total += part;
  return total;
}

// £10.00 for 540 minutes a week, 365 days: 4692.86.
Money year_of_a_line(std::int64_t minutes) {
  return UnroundedMoney::of(Rate::from_thousandths_of_a_penny(1'000'000), Fraction::of(minutes, 60))
      .times(Fraction::of(365, 7))
      .rounded(Rounding::half_up, kPenny);
}

void BM_Line(benchmark::State& state) {
  if (year_of_a_line(540) != Money::from_pence(469'286)) {
    state.SkipWithError("nine hours at £10 by calendar are not 4692.86");
    return;
  }
  std::int64_t minutes = 540;
  benchmark::DoNotOptimize(minutes);

  for (auto _ : state) benchmark::DoNotOptimize(year_of_a_line(minutes));

  state.counters["lines/s"] = per_second(1);
}
BENCHMARK(BM_Line)->Name("values a line");

void BM_Total(benchmark::State& state) {
  std::vector<UnroundedMoney> lines;
  for (std::int64_t line = 0; line < state.range(0); ++line) {
    lines.push_back(UnroundedMoney{kPenny}.times(Fraction::of(10'000 + line, 7)));
  }
  const auto total = [&] {
    kith::UnroundedTotal exact;
    for (const UnroundedMoney& line : lines) exact += line;
    return exact.rounded(Rounding::half_up, kPenny);
  };
  // 240 lines of 10000/7p … 10239/7p: 2,428,680/7 = 346,954.29p.
  if (state.range(0) == 240 && total() != Money::from_pence(346'954)) {
    state.SkipWithError("240 lines do not total exactly");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(total());

  state.counters["lines/s"] = per_second(state.range(0));
}
BENCHMARK(BM_Total)->Name("values a total")->Arg(20)->Arg(240);

void BM_ShareInProportion(benchmark::State& state) {
  std::vector<std::int64_t> weights;
  for (std::int64_t member = 0; member < state.range(0); ++member) {
    weights.push_back(30 + member * 37 % 600);
  }
  const Money cost = Money::from_pence(8'640'001);
  if (sum(kith::share_in_proportion(cost, weights)) != cost) {
    state.SkipWithError("shares do not add up");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(kith::share_in_proportion(cost, weights));

  state.counters["members/s"] = per_second(state.range(0));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_ShareInProportion)
    ->Name("values a split")
    ->RangeMultiplier(8)
    ->Range(8, 32768)
    ->Complexity(benchmark::oNLogN);

}  // namespace
