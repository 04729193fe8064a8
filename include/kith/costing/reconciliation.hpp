// Rows of an external extract, pairs of its figures and kith's, and the reasons why they differ.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/costing.hpp"
#include "kith/values/words.hpp"

namespace kith {

/// What an amount of an extract is for.
enum class ExtractPer : std::uint8_t { week, four_weeks, month, year, period };
inline constexpr std::array<std::string_view, 5> kExtractPerWords = {"week", "four_weeks", "month",
                                                                     "year", "period"};
constexpr EnumWords words(ExtractPer) noexcept { return kExtractPerWords; }
constexpr std::string_view extract_per_name(ExtractPer per) noexcept { return word_of(per); }

/// One row of a finance or client level data extract.
struct ExtractRow {
  std::string plan;     ///< empty: all plans of the person
  std::string person;   ///< empty: not checked
  std::string service;  ///< a service, else a `cld_component` of `services`, else "employer_costs";
                        ///< empty: everything
  Money amount;
  ExtractPer per = ExtractPer::year;
  std::optional<Date> first_day;  ///< none: the first day of the plan's period
  std::optional<Date> last_day;   ///< inside; none: the last day of the plan's period
};

/// Why two figures differ: the first of these that explains it.
enum class Discrepancy : std::uint8_t {
  same,
  rounding,       ///< a penny a line or less
  part_period,    ///< the extract's days are fewer: kith's figure for them explains it
  convention,     ///< the same week by another convention explains it to the penny
  rate,           ///< the same time at another hourly price in whole pence explains it
  missing_here,   ///< the extract has it, kith has no such plan or service
  missing_there,  ///< kith has it, the extract does not
  unknown
};
std::string_view discrepancy_name(Discrepancy why) noexcept;

/// A pair of figures. Rows of the extract with one plan, person, service and `per` are one pair,
/// their amounts added and their days joined.
struct ReconciledPair {
  std::string plan;
  std::string person;
  std::string service;
  ExtractPer per = ExtractPer::year;
  Money here;  ///< zero where it is missing
  Money there;
  Discrepancy why = Discrepancy::unknown;
  std::string explanation;  ///< "weekly x 365/7", "182 of 365 days", "16.20 an hour, here 15.00"
};

/// The pairs of one `per` that differ for one reason.
struct ReconciledTotal {
  ExtractPer per = ExtractPer::year;
  Discrepancy why = Discrepancy::unknown;
  std::int64_t pairs = 0;
  Money here;
  Money there;
};

struct Reconciliation {
  std::vector<ReconciledPair> pairs;    ///< of the extract in its order, then what it lacks by plan
  std::vector<ReconciledTotal> totals;  ///< by `per`, then reason; they add up to the pairs exactly
};

}  // namespace kith
