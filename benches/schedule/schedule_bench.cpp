// Schedules: reading a text, counting it, and a rule's dates over a year.
#include <benchmark/benchmark.h>

#include <string_view>

#include "kith/schedule/schedule.hpp"

namespace {

kith::Date day(std::string_view text) { return kith::parse_date(text).date; }

kith::Calendar calendar() { return {day("2026-04-06"), nullptr, {}, false}; }

void BM_ParseSchedule(benchmark::State& state, std::string_view text) {
  if (kith::parse_schedule(text).schedule.value().text() != text) {
    state.SkipWithError("the text is not canonical");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(kith::parse_schedule(text));

  state.counters["schedules/s"] =
      benchmark::Counter(1, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK_CAPTURE(BM_ParseSchedule, flexible, "9h per week")->Name("schedule read, flexible");
BENCHMARK_CAPTURE(BM_ParseSchedule, daily, "daily 09:00-09:30, 17:00-17:30")
    ->Name("schedule read, daily");
BENCHMARK_CAPTURE(BM_ParseSchedule, dated, "mon,wed 09:00-10:00 every 2 weeks from 2026-04-06")
    ->Name("schedule read, dated");
BENCHMARK_CAPTURE(BM_ParseSchedule, rule, "RRULE:FREQ=MONTHLY;BYDAY=-1FR 14:00-15:00")
    ->Name("schedule read, rule");

// Fifty years of a weekly pattern cost what a week costs.
void BM_CountWeeklyPattern(benchmark::State& state) {
  const auto schedule = *kith::parse_schedule("mon-fri 09:00-10:00, 17:00-17:30").schedule;
  const kith::Date first = day("2026-04-06");
  const kith::Period period{first, first.plus_years(static_cast<int>(state.range(0)))};
  const kith::Calendar known = calendar();
  if (schedule.count(known, kith::Period::inclusive(first, first + 6)) != kith::Tally{10, 450}) {
    state.SkipWithError("a week is not ten visits of 450 minutes");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(schedule.count(known, period));

  state.counters["counts/s"] = benchmark::Counter(1, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(BM_CountWeeklyPattern)->Name("schedule weekly pattern, years")->Arg(1)->Arg(50);

void BM_TypicalWeek(benchmark::State& state, std::string_view text, std::int64_t minutes) {
  const auto schedule = *kith::parse_schedule(text).schedule;
  const kith::Calendar known = calendar();
  const kith::Fraction weeks{52};
  if (schedule.typical_week(known, weeks).minutes != kith::Fraction{minutes}) {
    state.SkipWithError("a typical week has other minutes");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(schedule.typical_week(known, weeks));

  state.counters["weeks/s"] = benchmark::Counter(1, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK_CAPTURE(BM_TypicalWeek, flexible, "9h per week", 540)
    ->Name("schedule typical week, flexible");
BENCHMARK_CAPTURE(BM_TypicalWeek, daily, "daily 09:00-09:30, 17:00-17:30", 420)
    ->Name("schedule typical week, daily");

void BM_ExpandRuleOverAYear(benchmark::State& state, std::string_view text, std::size_t expected) {
  const auto schedule = *kith::parse_schedule(text).schedule;
  const kith::Period year = kith::Period::year_from(day("2026-04-06"));
  const kith::Calendar known = calendar();
  if (schedule.occurrences(known, year).size() != expected) {
    state.SkipWithError("the year has another number of occurrences");
    return;
  }

  for (auto _ : state) benchmark::DoNotOptimize(schedule.occurrences(known, year));

  state.counters["occurrences/s"] = benchmark::Counter(
      static_cast<double>(expected), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK_CAPTURE(BM_ExpandRuleOverAYear, last_friday, "RRULE:FREQ=MONTHLY;BYDAY=-1FR", 12)
    ->Name("schedule rule over a year, last friday");
BENCHMARK_CAPTURE(BM_ExpandRuleOverAYear, weekdays, "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 261)
    ->Name("schedule rule over a year, weekdays");

}  // namespace
