// Statutory Sick Pay for one absence: which days are paid, at what, and why.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kith/parameters/parameters.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// One absence through sickness of an employee, not linked to an earlier one.
struct SickAbsence {
  Period days;                     ///< of sickness, days off among them
  std::uint8_t qualifying = 0x1F;  ///< days of the week that qualify: bit 0 Monday … bit 6 Sunday
  UnroundedMoney average_weekly;   ///< earnings in the eight weeks before it
};

/// Days of an absence that are paid at one rate.
struct SickPayPart {
  Period days;
  std::int32_t paid_days = 0;  ///< qualifying ones
  Money daily;                 ///< the weekly rate over the week's qualifying days, rounded up
  std::string_view rule;       ///< "flat", "earnings" (80 % of them), "kept" (flat, as before)
};

/// What an employer must pay for an absence.
struct SickPay {
  Money amount;
  std::int32_t waiting_days = 0;
  std::int32_t paid_days = 0;
  std::vector<SickPayPart> parts;  ///< in order; days that are not paid are in none
  /// Why it is nothing: "under_four_days", "under_lower_earnings_limit", "waiting_days",
  /// "sick_since_too_long"; empty where something is paid.
  std::string_view reason;
  std::string_view missing;  ///< a parameter that is not known for one of the days
};

/// Statutory Sick Pay of one absence. Each day of sickness chooses the rules in force on it:
///
/// - At first the first three qualifying days wait, and average earnings must reach the lower
///   earnings limit of the absence's first day. From 6 April 2026 neither holds, also for an
///   absence that runs over that day, and a week's pay is the lower of the flat rate and 80 % of
///   average earnings. Who was already paid for the absence keeps the flat rate until it ends; who
///   was not, and has been sick for more than 28 weeks by then, is paid nothing.
/// - A day is the week's rate over its qualifying days, rounded up to the next penny; the amount is
///   that times the days. No more than 28 weeks are paid.
///
/// Sources: SSCBA 1992 part XI; Employment Rights Act 2025; DWP guidance on the change. Throws
/// `Error` with `Code::argument` where no day of the week qualifies, `Code::range` where earnings
/// are negative.
SickPay statutory_sick_pay(const Parameters& parameters, const SickAbsence& absence);

}  // namespace kith
