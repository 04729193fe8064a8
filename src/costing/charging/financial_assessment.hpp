// The English means test of one week.
#pragma once

#include <optional>
#include <vector>

#include "costing/charging/finances.hpp"
#include "costing/charging/statutory_values.hpp"

namespace kith::costing {

/// What one week's finances come to.
struct MeansTest {
  std::vector<ContributionStep> lines;
  std::vector<ContributionStep> trace;
  std::optional<Money> disposable;
  std::optional<Money> assessed;  ///< none: not assessed, or the full cost is paid
  std::string_view reason;        ///< as in `ContributionWeeks`
};

/// The test for the week of the law's Monday, on the lines in force on `day`.
MeansTest means_test(const Scope& scope, Law& law, const Policy& policy, Date day);

}  // namespace kith::costing
