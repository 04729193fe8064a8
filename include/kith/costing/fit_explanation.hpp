// What explains the choice of a fit: why actions are left out, what alternatives would cost, and
// how much unpaid time is asked of supporters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kith/area/area.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// An action that is not bought.
///
/// reason             | why; the first that holds
/// does_not_meet_need | its choice must meet a need, and its own `meets_need` is no
/// no_rate            | it has no price
/// nobody_yet         | unpaid, and nobody has agreed to do it
/// not_agreed         | unpaid, and more than its supporter has agreed to beside what is chosen
/// alternative_chosen | `instead` is bought of the same choice
/// time_not_bought    | it is done in the time of `instead`, which is not bought
/// worth_nothing      | its `value` is 0, and it costs something
/// over_budget        | what is chosen is worth more for the money there is
struct FitDropped {
  Row action = 0;
  std::string_view reason;
  std::optional<Row> instead;  ///< what is bought of its choice, or whose time it would use
};

/// An alternative that was not taken, and what the plan would cost more (or less) with it.
struct FitAlternative {
  Row action = 0;
  std::string choice;
  std::optional<Row> taken;         ///< none: nothing of the choice is bought
  std::optional<Money> difference;  ///< none: no price, or it cannot be swapped alone
};

/// Unpaid support of one supporter, in minutes of a typical week.
struct FitUnpaid {
  std::string supporter;
  /// `willing_minutes_per_week`; empty: the minutes that an unpaid tie gives; where the tie has
  /// neither, what the plan's actions give, alternatives of a choice apart.
  Fraction agreed;
  Fraction asked;  ///< by all of the plan's actions
  Fraction used;   ///< by the chosen ones
  Fraction over;   ///< of `used`, beyond what was agreed: only where needs ask for it
};

}  // namespace kith
