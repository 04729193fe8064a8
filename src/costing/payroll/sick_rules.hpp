// The rules of sick pay on one day: what an absence and a yearly reserve share.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kith/parameters/parameters.hpp"
#include "kith/values/date.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith::costing {

/// The parameters whose rows change the rules.
inline constexpr std::array<std::string_view, 5> kSickPayParameters = {
    "ssp_weekly_rate", "ssp_waiting_days", "ssp_lel_test_applies",
    "ssp_low_earner_cap_fraction_of_awe", "ssp_least_days_of_sickness"};

/// The parameter that average earnings must reach where the rules test them.
inline constexpr std::string_view kLowerEarningsLimit = "ni_lower_earnings_limit_weekly";

/// The rules of the day on which an assistant is sick.
struct SickRules {
  Date since;                   ///< of the earnings test, or its end
  Fraction flat;                ///< pounds a week
  std::int32_t waiting = 0;     ///< qualifying days
  std::int32_t least_days = 1;  ///< of sickness in a row
  std::int32_t most_weeks = 28;
  bool tests_earnings = false;
  std::optional<Fraction> of_earnings;  ///< the share of average earnings that a week is at most
  std::string_view missing;             ///< a parameter that is not known
};
SickRules sick_rules_on(const Parameters& parameters, Date day);

/// A day's pay: `weekly` pounds over the qualifying days of a week, rounded up to the penny.
Money sick_day(const Fraction& weekly, std::int32_t qualifying_days);

/// Whether average earnings (pounds a week) reach the limit that the rules of a day ask for;
/// nothing where the limit is not known.
std::optional<bool> reaches_limit(const Parameters& parameters, const Fraction& average_weekly,
                                  Date first_day);

/// The first days after `period.first()` in `period` on which one of `names` changes, in order.
std::vector<Date> changes_of(const Parameters& parameters, std::span<const std::string_view> names,
                             Period period);

}  // namespace kith::costing
