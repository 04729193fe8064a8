// What capital counts as: nothing up to the lower limit, so much income a week above it, and above
// the upper limit the full cost of care (Care Act 2014 s.14; SI 2014/2672 reg. 12 and 25).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "costing/charging/finances.hpp"
#include "kith/costing/assessment.hpp"
#include "kith/values/fraction.hpp"

namespace kith::costing {

/// An amount that a rule gives, and where it comes from: a member of the council's policy, or
/// statutory values.
struct RuledAmount {
  Fraction pounds;
  std::string at;                     ///< the place of the policy's member; empty: statutory
  std::vector<TraceStep> parameters;  ///< the statutory value; empty: the policy's
};

/// The capital that counts: all of it less what is disregarded, never negative. `step` is how it
/// was added up; there the sum may be negative.
struct CountedCapital {
  Money amount;
  ContributionStep step;
};

/// Of the lines of an assessment; none where no capital is among them.
std::optional<CountedCapital> counted_capital(const std::vector<FinanceLine>& finances);

/// The step `above_upper_limit`: how far capital is above the limit. None where it is not above it,
/// at the limit itself for example.
std::optional<ContributionStep> capital_limit_outcome(Money capital, const RuledAmount& upper);

/// The income that capital above the lower limit is taken to bring in.
struct TariffIncome {
  ContributionStep steps;  ///< whole steps above the limit, a part of one counting as one
  ContributionStep line;   ///< the weekly income from them
};

/// For capital above the lower limit. For example, with £14,250, steps of £250 and £1 for each,
/// £15,000.01 is 4 steps and £4.00 a week.
TariffIncome tariff_income(Money capital, const RuledAmount& lower, const RuledAmount& step,
                           const RuledAmount& each);

}  // namespace kith::costing
