// What do the peers in Python start from? Areas as CSV, a folder each, in the folder named first:
//
//   third none fifth  an area of which so many of those with a direct payment, or of all, employ
//   england           one of England's areas
//   third/prices.csv    plan,minutes_per_week,pence_an_hour     every action paid by the hour
//   third/expected.csv  lines,weekly_pence                      what kith makes of prices.csv
//
// In prices.csv schedules are already counted: polars has no words for them.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "kith/schedule/schedule.hpp"
#include "kith/synth/synth.hpp"
#include "kith/values/money.hpp"
#include "whole_area.hpp"

namespace {

using kith::Frame;
using kith::FrameColumn;

const FrameColumn* column(const Frame& frame, std::string_view name) {
  for (const FrameColumn& candidate : frame.columns) {
    if (candidate.name == name) return &candidate;
  }
  return nullptr;
}

bool has(const FrameColumn& cells, std::size_t row) {
  return cells.present.empty() || cells.present[row] != 0;
}

void write_tables(const kith::SyntheticArea& area, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  for (const kith::SynthTable& table : area.tables) {
    std::ofstream{folder / (table.name + ".csv")} << kith::csv(table.frame);
  }
}

/// Whole minutes of a typical week; none for a schedule that has no whole number of them.
std::int64_t weekly_minutes(const std::string& text) {
  const auto parsed = kith::parse_schedule(text);
  if (!parsed.schedule) return 0;
  kith::Calendar calendar;
  calendar.plan_first_day = kith::Date::from_days(20549);
  const kith::Fraction minutes =
      parsed.schedule->typical_week(calendar, kith::Fraction{52}).minutes;
  return minutes.is_whole() ? static_cast<std::int64_t>(minutes.numerator()) : 0;
}

struct Sums {
  std::int64_t lines = 0;
  std::int64_t pence = 0;
};

/// A price of its own for every action with minutes, £10.00 to £29.99 by its place, so that the sum
/// does not rest on what the area leaves unpriced.
Sums write_prices(const Frame& actions, const std::filesystem::path& path) {
  std::ofstream out{path};
  out << "plan,minutes_per_week,pence_an_hour\n";
  const FrameColumn& schedules = *column(actions, "schedule");
  const FrameColumn& plans = *column(actions, "plan");
  Sums sums;
  for (std::size_t row = 0; row < static_cast<std::size_t>(actions.rows); ++row) {
    const std::int64_t minutes = has(schedules, row) ? weekly_minutes(schedules.text[row]) : 0;
    if (minutes == 0) continue;
    const auto rate = static_cast<std::int64_t>(1000 + row * 7919 % 2000);
    const auto exact =
        kith::UnroundedMoney{kith::Money::from_pence(rate)}.times(kith::Fraction::of(minutes, 60));
    sums.pence += exact.rounded(kith::Rounding::half_up, kith::Money::from_pence(1)).pence();
    ++sums.lines;
    out << plans.text[row] << ',' << minutes << ',' << rate << '\n';
  }
  return sums;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "kith_whole_area_tables FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const kith::SyntheticArea area = kith::bench::whole_area();
  write_tables(area, folder / "third");
  write_tables(kith::bench::whole_area(0), folder / "none");
  write_tables(kith::bench::whole_area(kith::bench::kAFifthOfAll), folder / "fifth");
  write_tables(kith::bench::area_of_england(1), folder / "england");

  const Sums sums = write_prices(*area.find("actions"), folder / "third" / "prices.csv");
  std::ofstream{folder / "third" / "expected.csv"} << "lines,weekly_pence\n"
                                                   << sums.lines << ',' << sums.pence << '\n';
  std::ofstream{folder / "written"} << "all\n";
}
