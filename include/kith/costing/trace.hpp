// By which steps was the amount of a line made?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kith/parameters/parameters.hpp"
#include "kith/tables/finding.hpp"

namespace kith {

/// One step of how a line was made. A line can be recomputed from its steps alone: every `exact` is
/// a product and quotient of numbers in pounds, and `value` is what it rounds to.
///
/// step        | members
/// count       | value, unit ("min/week", "visit/week", "min/period", …), at
/// rate        | value (pounds), unit ("GBP/hour", …), at
/// share       | value (0…1): only on good or on bad days, at
/// weekly, annual, period | exact, value, rounding
/// packet      | times, exact, value: so many pay packets of one size
/// parameter   | name, value, first_day, selected_by, source
/// band        | value (pounds), unit, band, per_week, at: a row of a tariff; per_week is the
///             | minutes (of a rate per hour) or units that a typical week is charged at it
/// sharing     | value: people supported at once, who pay the rate of the band before it together
/// volume      | value, unit: minutes a week at the tariff, which choose its tiers
/// charged     | value, unit, at: minutes after minimum and whole blocks
/// cap         | exact, value, unit, at: what the tariff's cap leaves for the line
/// multiple    | value, at: what an employment pays the rate of the band before it times
/// absence     | value, unit ("min/year"), at: holidays paid when taken, and sick days
/// sick_days   | value, unit ("day/year"), at
/// sick_day    | exact, value, rounding: statutory sick pay of one day
/// cover       | exact, value, unit, at: a week of an action at the price of its cover
/// paused      | value, unit, at: days of a pause that are left out, or paid in part
/// listed      | exact, value, unit, at: a week at the tariff, where another price was agreed
struct TraceStep {
  std::string_view step;
  std::string value;
  std::string_view unit;
  std::string exact;
  std::string rounding;
  std::optional<Cell> at;
  const ParameterRow* parameter = nullptr;
  std::string_view selected_by;
  std::int64_t times = 0;
  std::string band;      ///< "mon-fri 20:00-07:00": what a tariff's row holds for
  std::string per_week;  ///< minutes or units of a typical week
};

}  // namespace kith
