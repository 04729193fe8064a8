// What a person can be asked to pay, from the lines of their assessment and the council's policy.
#pragma once

#include <string_view>
#include <vector>

#include "costing/basis/policy.hpp"
#include "kith/costing/assessment.hpp"

namespace kith::costing {

/// The outcome of an assessment's lines.
struct AssessedCharge {
  Money disposable;         ///< the sum of the lines, which may be negative
  Money assessed;           ///< what of it is asked for
  std::string_view reason;  ///< assessed, nothing_left, maximum_charge or below_minimum_charge
  std::vector<ContributionStep> steps;
};

/// The lines are added up; of what is left the council takes its share, then no more than its
/// maximum, and nothing at all where that is below its minimum. Councils may charge less than the
/// regulations allow (Care Act 2014 s.14(1): a council may charge), and the policy has how.
AssessedCharge assessed_charge(const Policy& policy, const std::vector<ContributionStep>& lines);

}  // namespace kith::costing
