// The lines of a financial assessment that hold in one week, each as a week's money.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/basis/policy.hpp"
#include "kith/costing/assessment.hpp"

namespace kith::costing {

inline constexpr std::string_view kToThePenny = "half_up 0.01";

/// One row of `finances`. `exact` and `amount` are a week's; of capital, and of what is disregarded
/// of it (`per` once), whole. A joint line counts half.
struct FinanceLine {
  Row row = 0;
  std::string_view item;
  std::string name;  ///< "PIP (mobility)" is pip_mobility
  bool is_capital = false;
  std::string exact;
  Fraction pence;  ///< exact
  Money amount;    ///< to the penny, half-up
  std::string_view per;
};

/// The rows of a person in force on `day`, in the order of the table, a month made a week by the
/// rule of the policy.
std::vector<FinanceLine> finances_on(const PlanView& view, const Policy& policy, Date day);

/// A line of the assessment: an amount that counts, or that is taken off where `sign` is below 0.
ContributionStep assessment_line(std::string_view name, std::string at, std::string exact,
                                 Money amount, int sign);

/// A step of what follows from the lines. Without a rounding it is exact.
ContributionStep assessment_step(std::string_view name, std::string exact, std::string value,
                                 std::string_view rounding = {});

}  // namespace kith::costing
