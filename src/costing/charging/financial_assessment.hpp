// The financial assessment of one week under the Care Act 2014 in England.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "costing/charging/finances.hpp"
#include "costing/charging/statutory_values.hpp"

namespace kith::costing {

/// What one week's finances come to.
struct FinancialAssessment {
  std::vector<ContributionStep> lines;
  std::vector<ContributionStep> trace;
  std::optional<Money> disposable;
  std::optional<Money> assessed;  ///< none: not assessed, or the full cost is paid
  std::string_view reason;        ///< as in `ContributionWeeks`
};

/// The assessment for the week of the values' Monday, on the lines in force on `day`. Where a
/// statutory value or a fact about the person is missing, `values` has it, and the assessment ends
/// there: the lines so far are kept.
FinancialAssessment financial_assessment(const PlanView& view, StatutoryValues& values,
                                         const Policy& policy, Date day);

}  // namespace kith::costing
