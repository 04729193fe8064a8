// What could an area look like? Invented people with the published distributions, from a seed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kith/tables/arrow.hpp"
#include "kith/values/date.hpp"
#include "kith/values/fraction.hpp"

namespace kith {

/// What to invent, and from which seed.
struct SynthOptions {
  std::int64_t people = 1000;  ///< 1 … 2,000,000
  std::uint64_t seed = 1;
  Date first_day = Date::from_days(20549);  ///< when the first plans begin: 2026-04-06
  int threads = 1;                          ///< 0: as many as the hardware has
  /// How many of those with a direct payment employ assistants: 0 … 1, a denominator up to 10^6.
  Fraction employing = Fraction::of(1, 3);
};

/// One table by its name in the model, in typed columns: text, whole, real, yes_no and date.
/// Money is in whole pence, in columns whose names end in `_pence`; shares, rates and distances are
/// real and lie within 10^-6 of their CSV; tags are one text separated by `;`.
struct SynthTable {
  std::string name;
  Frame frame;
};

/// An invented area: nobody in it exists. `tables` are in the model's order.
///
/// What is drawn from publications: 21 people around each on average (exactly, where the number of
/// people is even), 33/25/42 % of them informal, professional and paid; at least 8 actions a plan,
/// 65 % of them unpaid; ages from birth to 102 with mean 62.4; 60 % women (in `groups`); 58 % with
/// two or more conditions; 35 % with a direct payment, a third of whom employ 1.87 assistants each
/// at the National Living Wage of April 2026 or more; agencies and assistants by the size of the
/// area (Skills for Care 2022-23; Homecare Association 2025). The spreads around these figures, the
/// hours, prices, places and answers are invented.
struct SyntheticArea {
  std::vector<SynthTable> tables;
  std::string area_json;  ///< `area.json`

  /// Null where the area has no such table.
  const Frame* find(std::string_view table) const noexcept;
};

/// The same area for the same `people`, `seed`, `first_day` and `employing`, to the byte, with any
/// compiler and any number of threads. Throws `Code::range` for another number of people or share.
SyntheticArea synthesise(const SynthOptions& options);

/// The table as CSV (RFC 4180, but lines end in a line feed alone): a header, then a line a row. An
/// empty cell is empty; `…_pence` columns lose the ending and are written in pounds.
std::string csv(const Frame& frame);

/// The same cells as `csv` writes, as columns of text: the input of `TablesBuilder` as if the files
/// had been read.
Frame text_frame(const Frame& frame);

/// SHA-256 of the CSV of all tables, one after another in the order of `tables`, as 64 hexadecimal
/// digits: two areas with the same digest are the same.
std::string sha256(const SyntheticArea& area);

}  // namespace kith
