// What may a costing be asked: convention, period, rounding, detail, what-ifs?
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/parameters/parameters.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"
#include "kith/values/words.hpp"

namespace kith {

/// How a week becomes a year. `period` figures are by calendar under every convention.
enum class Convention : std::uint8_t {
  weeks_52,     ///< quoting: weekly x 52
  weeks_365_7,  ///< quoting: weekly x 365/7
  calendar,     ///< what will happen between two dates
  cld,          ///< DHSC's client level data recipe: weekly x 52; period = weekly x days / 7
};
inline constexpr std::array<std::string_view, 4> kConventionWords = {"weeks_52", "weeks_365_7",
                                                                     "calendar", "cld"};
constexpr EnumWords words(Convention) noexcept { return kConventionWords; }
constexpr std::string_view convention_name(Convention convention) noexcept {
  return word_of(convention);
}

/// What becomes of a plan with gaps.
enum class Incomplete : std::uint8_t {
  allow,  ///< it is costed, and a finding names each gap
  refuse  ///< a gap is a fault
};
inline constexpr std::array<std::string_view, 2> kIncompleteWords = {"allow", "refuse"};
constexpr EnumWords words(Incomplete) noexcept { return kIncompleteWords; }

/// What is rounded to whole pence: a line's sum, each visit, or each week.
enum class RoundAt : std::uint8_t { line, visit, week };
inline constexpr std::array<std::string_view, 3> kRoundAtWords = {"line", "visit", "week"};
constexpr EnumWords words(RoundAt) noexcept { return kRoundAtWords; }

/// How much of a cost is given: its totals, its lines too, or each line with how it was made.
enum class Detail : std::uint8_t { totals, lines, trace };
inline constexpr std::array<std::string_view, 3> kDetailWords = {"totals", "lines", "trace"};
constexpr EnumWords words(Detail) noexcept { return kDetailWords; }

/// The periods of a view of a plan's cost.
enum class Every : std::uint8_t {
  week,            ///< Monday to Sunday
  four_weeks,      ///< from the Monday of the first day's week
  month,           ///< of the calendar
  year,            ///< twelve months from the first day
  financial_year,  ///< from 1 April
  term             ///< the whole period in one
};
inline constexpr std::array<std::string_view, 6> kEveryWords = {"week", "four_weeks",     "month",
                                                                "year", "financial_year", "term"};
constexpr EnumWords words(Every) noexcept { return kEveryWords; }
constexpr std::string_view every_name(Every every) noexcept { return word_of(every); }

/// How long a night is when the clocks change: as the clock shows it, or as time passes.
enum class MinutesBy : std::uint8_t { clock, elapsed };
inline constexpr std::array<std::string_view, 2> kMinutesByWords = {"clock", "elapsed"};
constexpr EnumWords words(MinutesBy) noexcept { return kMinutesByWords; }

/// A parameter or price set to another value from a day on. What-ifs apply in their order, each to
/// the outcome of those before it.
///
/// set             | what changes from `first_day`                          | value
/// PARAMETER       | the parameter, until the next row of its data; with a  | number, word or
///                 | percentage every later row too                         | percentage
/// mileage_rate    | every mile that no tariff prices: the area's rate, the | price or percentage
///                 | statutory one, agreed rates per mile                   |
/// tariff:ID       | every row of the tariff, not its cap; a price only     | price or percentage
///                 | where all its rows have one rate                       |
/// provider:ID     | agreed rates and tariffs of what the provider does; a  | price or percentage
///                 | price only where they have one unit                    |
/// employment:ID   | the hourly pay; a percentage also the pay of a night   | those, or floor
/// pay_rate        | the same of every employment                           | those, or floor
/// policy:MEMBER   | the council's charging policy of `AreaSettings`, from  | the member's own,
///                 | the week whose Monday is on or after `first_day`       | percentage, "none"
///
/// A price is pounds with at most five places, "16.50"; a percentage has a sign and at most four
/// places, "+8%", "-5.25%", above -100 and up to 1000; "floor", "floor+0.50", "floor+5%" raise pay
/// that is below the minimum wage of the worker's age, or so much above it, and lower none.
struct WhatIf {
  std::string set;
  std::string value;
  Date first_day;
  std::optional<Rounding> rule{};  ///< of what a percentage makes; none: half_up
  std::optional<Money> step{};     ///< to whole steps of this; none: five places of a pound
};

/// Options of a costing (contract §1). Defaults are the contract's.
struct CostOptions {
  Convention convention = Convention::weeks_52;
  std::optional<Period> period;    ///< none: the plan's own
  std::optional<Date> as_at;       ///< whose prices a quotation uses; entries up to it are actual
  std::optional<Share> tolerance;  ///< of what was planned by `as_at`: a finding beyond it
  std::optional<std::int32_t> surplus_weeks;  ///< of funding that may stay; none: the area's
  Incomplete incomplete = Incomplete::allow;
  Rounding rounding = Rounding::half_up;
  Money step = Money::from_pence(1);
  RoundAt round_at = RoundAt::line;
  std::vector<ParameterRow> parameters;  ///< laid over the ones given
  std::vector<WhatIf> what_if;
  Detail detail = Detail::trace;
  MinutesBy minutes = MinutesBy::clock;
  bool weeks = false;            ///< week-by-week rows
  bool stages = false;           ///< indicative, plan, proposed, agreed and spent, by source
  std::optional<Every> periods;  ///< rows of the period's cost that add up to it
  std::int32_t faults_shown = 100;
  std::int32_t threads = 1;  ///< 0: as many as the hardware has
};

}  // namespace kith
