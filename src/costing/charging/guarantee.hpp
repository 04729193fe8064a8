// The minimum income guarantee: what a person must be left with, by year, age and status.
#pragma once

#include <string_view>
#include <vector>

#include "costing/charging/finances.hpp"
#include "costing/charging/statutory_values.hpp"

namespace kith::costing {

/// The guarantee of one week: its base, the premiums and what the council leaves on top.
///
/// Under 25, from 25, and from State Pension age on, as at the Monday; for a single person, or for
/// each of a couple. Lines of item `premium` hold the status and what is added. One with an
/// amount counts as given. One of 0.00 is looked up by its name: `disability`,
/// `enhanced_disability`, `carer`, `child`, each also with `_premium` behind it. `couple` says that
/// the person is one of a couple, `couple_pension` that the partner has reached State Pension age,
/// which decides for both.
/// Source: Care and Support (Charging and Assessment of Resources) Regulations 2014 reg. 7.
std::vector<ContributionStep> guarantee_of(const PlanView& view, StatutoryValues& values,
                                           const Policy& policy,
                                           const std::vector<FinanceLine>& finances);

/// Whose guarantee it is: under_18, 18_to_24, 25_to_pension_age or pension_age (empty: the table
/// has no birth for the person), single or couple.
struct GuaranteeGroup {
  std::string_view age;
  std::string_view status;
};

/// As in the week of `day`, on the lines in force on that day.
GuaranteeGroup guarantee_group(const PlanView& view, Date day);

}  // namespace kith::costing
