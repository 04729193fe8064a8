// Lines of money kept ready: an amount a year that changes on known days.
#pragma once

#include <functional>
#include <vector>

#include "costing/employing/employment.hpp"

namespace kith::costing {

/// What a reserve comes to in a year by the rules of one day, exact, and how.
struct YearlyAmount {
  Fraction pence;
  std::string exact;  ///< in pounds
};

/// The parts of a reserve over the days that lines are counted, while the employment lasts: one
/// from each of `changes` on.
ReserveFlow reserve_parts(const PlanView& view, const Employment& employment,
                          const std::vector<Date>& changes,
                          const std::function<YearlyAmount(Date)>& amount_on);

/// Sets the amounts of a line that is a reserve and appends their steps. A quotation has the year
/// by the rules of its own day, `quoted`; `calendar` the twelve months as they come.
void set_reserve(const PlanView& view, Draft& draft, ReserveFlow parts, const YearlyAmount& quoted);

}  // namespace kith::costing
