// What the contributions of an area consist of: each plan's weeks, and what changes for people and
// groups of people where a policy or a parameter changes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/costing/costing.hpp"
#include "kith/costing/options.hpp"
#include "kith/parameters/parameters.hpp"

namespace kith {

/// Days on which a plan's contribution is the same, the plan's own days alone.
struct PaidWeeks {
  Date first_day;
  Date last_day;
  std::optional<Money> contribution;  ///< a week; none: not assessed
  std::string_view reason;            ///< as in `ContributionWeeks`
};

/// The contribution to one plan of an area.
struct PlanContribution {
  Row plan = 0;
  std::vector<PaidWeeks> weeks;  ///< by day; none where the plan has no day in the period
  Fraction weeks_in_year;        ///< 52, 365/7 or, by `calendar`, 365/7 or 366/7
  std::string_view age;          ///< on the first day; empty: not known. See `ContributionGroup`
  std::string_view status;
  bool provisional = false;
  std::vector<CostFinding> findings;
};

/// The contributions to all plans of an area.
struct AreaContributions {
  Area area;
  CostOptions options;
  std::shared_ptr<const Parameters> used;
  std::vector<PlanContribution> plans;  ///< in plan order
};

/// What is paid: exact over the days, then rounded half-up to the penny, each figure once.
///
/// A part of a week counts by its days. `period` is what is paid over the days of the plans that
/// the period holds; `weekly` the mean week of those days; `annual` that mean times the
/// convention's weeks in a year.
struct Paid {
  Money weekly;
  Money annual;
  Money period;
};

/// A person whose contribution differs from before in some week.
struct PersonContributionChange {
  Row person = 0;
  std::vector<Row> plans;      ///< all plans of the person that have a day in the period
  std::optional<Paid> before;  ///< none: some week is not assessed
  std::optional<Paid> after;
  Date first_day;                  ///< the first on which the two differ
  std::string_view reason_before;  ///< on that day, as in `ContributionWeeks`
  std::string_view reason_after;
  std::string band;  ///< as in `ContributionGroup`
  std::string_view age;
  std::string_view status;
};

/// What changes for some of the people.
///
/// grouping       | group
/// all            | empty
/// band           | of the mean week before: "nothing", "up to 20.00", "20.01 to 50.00",
///                | "over 100.00"; "something" where no bands are asked for
/// age            | of the guarantee, on the first day: under_18, 18_to_24, 25_to_pension_age,
///                | pension_age (also by a partner's age, where that decides)
/// status         | single, couple
/// support_reason | the model's; who has several counts in each, so that these overlap
/// ward           | the model's
///
/// An empty group holds those of whom the input does not say; of `band`, those who are not
/// assessed. Amounts are of those who are assessed both before and after; who is not is counted in
/// `people_not_assessed`, and in none of the counts behind it but `people_changed`.
///
/// Small groups are counted as they are: the table is for those who may see the finances behind it.
struct ContributionGroup {
  std::string_view grouping;
  std::string group;
  std::int64_t people = 0;  ///< with a plan that has a day in the period
  std::int64_t people_not_assessed = 0;
  std::int64_t people_changed = 0;
  std::int64_t pay_more = 0;  ///< over the period, those who newly pay among them
  std::int64_t pay_less = 0;  ///< those who stop paying among them
  std::int64_t newly_pay = 0;
  std::int64_t stop_paying = 0;
  Paid before;  ///< the council's income: sums of the people's rounded figures
  Paid after;
  Money largest_rise;  ///< of one person's mean week; zero where no person pays more
};

/// The difference between an area's contributions and those with what-ifs.
struct AreaContributionChange {
  Area area;
  CostOptions options;       ///< those of the second assessment, its what-ifs with them
  std::string parameters;    ///< the label of the parameters used
  std::vector<Money> bands;  ///< the upper ends, each inside its band
  std::vector<PersonContributionChange> people;  ///< in the order of the people who differ
  ContributionGroup total;
  std::vector<ContributionGroup> groups;  ///< by grouping as above; bands by size, others by name
  std::vector<Row> reassessed;            ///< plans, in plan order: all that could have changed
  bool provisional = false;  ///< a figure before or after rests on an unverified parameter
};

}  // namespace kith
