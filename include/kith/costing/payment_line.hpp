// One payment of a budget: its amounts, the days that it is for, and why it is not the last one's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// Days of a payment at one amount: of one budget, with one contribution.
struct PaymentPart {
  Row budget = 0;
  Period days;
  std::int32_t of = 0;             ///< days of the whole period
  std::string exact;               ///< pounds, gross: "454.00 * 4 * 14 / 28"
  std::string contribution_exact;  ///< pounds; empty: gross, nothing is taken off
};

/// Why a payment is not the last one's amount.
///
/// code           | from, to
/// first          | -
/// whole_period   | days of the last payment, of this one: the last was for a part
/// part_period    | days of the last payment, of this one, or none: this is for a part
/// budget         | what the budget is a week, or a year: a rise, or another budget
/// contribution   | pounds a week
/// one_off        | pounds
/// paused         | days of a pause that the last payment, and this one, leave out
/// recovered      | pounds that the last payment, and this one, give back for days of a pause
struct PaymentReason {
  std::string_view code;
  std::string from;
  std::string to;
  std::optional<Date> first_day;  ///< the day of the change, where it has one
};

/// One payment. `net` is `gross` and `one_off` less `contribution` and `recovered`; none where the
/// contribution is not assessed.
struct Payment {
  Date date;
  Period days;  ///< that it pays for, those left out for a pause among them
  Money gross;
  std::optional<Money> contribution;
  Money one_off;
  std::int32_t paused_days = 0;  ///< left out for a pause
  Money recovered;               ///< given back for days of a pause that were paid already
  std::optional<Money> net;
  std::vector<PaymentPart> parts;
  std::vector<PaymentReason> reasons;  ///< empty: as the last one
};

}  // namespace kith
