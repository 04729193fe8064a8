// One plan through the JSON door of C: from the bytes of the document to the bytes of the result.
// Parameters are prepared outside, as a caller who costs many plans does.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "kith/kith.h"

namespace {

std::string document(std::string_view path) {
  std::ifstream file{std::string{KITH_SOURCE_DIR "/"} + std::string{path}};
  return {std::istreambuf_iterator<char>{file}, {}};
}

const kith_parameters* parameters() {
  static const kith_parameters* shipped = [] {
    kith_parameters* made = nullptr;
    kith_parameters_shipped(&made, nullptr);
    return made;
  }();
  return shipped;
}

/// The result document; empty where the call failed.
std::string cost(const std::string& plan, std::string_view options) {
  kith_text* result = nullptr;
  kith_plan_cost_json(plan.data(), plan.size(), parameters(),
                      options.empty() ? nullptr : options.data(), options.size(), &result, nullptr);
  std::string text;
  if (result != nullptr) text.assign(kith_text_data(result), kith_text_size(result));
  kith_text_free(result);
  return text;
}

void run(benchmark::State& state, std::string_view path, std::string_view annual,
         std::string_view options) {
  const std::string plan = document(path);
  if (cost(plan, options).find(annual) == std::string::npos) {
    state.SkipWithError("the year is not what it has to be");
    return;
  }

  for (auto _ : state) {
    kith_text* result = nullptr;
    kith_plan_cost_json(plan.data(), plan.size(), parameters(),
                        options.empty() ? nullptr : options.data(), options.size(), &result,
                        nullptr);
    benchmark::DoNotOptimize(result);
    kith_text_free(result);
  }
}

constexpr std::string_view kSister = R"("annual":"5169.84")";
constexpr std::string_view kAgency = R"("annual":"5460.00")";

void BM_Sister(benchmark::State& state) { run(state, "examples/plans/sister.json", kSister, ""); }
BENCHMARK(BM_Sister)->Name("costing the example with trace")->Unit(benchmark::kMicrosecond);

void BM_SisterWithoutTrace(benchmark::State& state) {
  run(state, "examples/plans/sister.json", kSister, R"({"detail":"lines"})");
}
BENCHMARK(BM_SisterWithoutTrace)
    ->Name("costing the example without trace")
    ->Unit(benchmark::kMicrosecond);

void BM_Agency(benchmark::State& state) { run(state, "examples/plans/agency.json", kAgency, ""); }
BENCHMARK(BM_Agency)->Name("costing the agency's plan with trace")->Unit(benchmark::kMicrosecond);

void BM_SisterByCalendar(benchmark::State& state) {
  run(state, "examples/plans/sister.json", R"("period":"5183.51")", R"({"convention":"calendar"})");
}
BENCHMARK(BM_SisterByCalendar)
    ->Name("costing the example by calendar")
    ->Unit(benchmark::kMicrosecond);

// Twenty actions, two employed assistants, an agency by bands, good and bad days, two budgets.
constexpr std::string_view kTwentyActions = "benches/costing/twenty_actions.json";
constexpr std::string_view kTwentyActionsYear = R"("annual":"44567.65")";

void BM_TwentyActions(benchmark::State& state) {
  run(state, kTwentyActions, kTwentyActionsYear, "");
}
BENCHMARK(BM_TwentyActions)
    ->Name("costing twenty actions and two employees with trace")
    ->Unit(benchmark::kMicrosecond);

void BM_TwentyActionsWithoutTrace(benchmark::State& state) {
  run(state, kTwentyActions, kTwentyActionsYear, R"({"detail":"lines"})");
}
BENCHMARK(BM_TwentyActionsWithoutTrace)
    ->Name("costing twenty actions and two employees without trace")
    ->Unit(benchmark::kMicrosecond);

}  // namespace
