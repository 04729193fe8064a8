// What changes for the people of an area where a policy or a statutory value changes? Only those
// whom the change can concern are assessed again; both assessments are compared person by person.
#include "kith/costing/area_contributions.hpp"

#include <algorithm>
#include <utility>

#include "costing/charging/affected_contributions.hpp"
#include "costing/charging/contribution_groups.hpp"
#include "costing/charging/some_contributions.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

using costing::ContributionSums;
using costing::PersonPays;

constexpr std::int64_t kDaysOfWeek = 7;

// --- what one person pays ---

// What one person pays over all plans, as pence times days so that it is exact; not known where the
// contribution of some week is not.
class PersonSum {
 public:
  void add(const PlanContribution& plan) {
    for (const PaidWeeks& weeks : plan.weeks) {
      const std::int64_t days = weeks.last_day - weeks.first_day + 1;
      days_ += days;
      is_known_ = is_known_ && weeks.contribution.has_value();
      if (is_known_) pence_days_ += Fraction{weeks.contribution->pence()} * Fraction{days};
    }
    if (weeks_in_year_.is_zero()) weeks_in_year_ = plan.weeks_in_year;
  }
  bool has_days() const noexcept { return days_ > 0; }
  std::optional<Fraction> exact() const {
    return is_known_ ? std::optional{pence_days_} : std::nullopt;
  }
  std::optional<Paid> paid() const {
    if (!is_known_) return std::nullopt;
    const Fraction week = pence_days_ / Fraction{days_};
    return Paid{rounded(week), rounded(week * weeks_in_year_),
                rounded(pence_days_ / Fraction{kDaysOfWeek})};
  }

 private:
  static Money rounded(const Fraction& pence) {
    return Money::from_pence(rounded_whole(pence, Rounding::half_up));
  }

  Fraction pence_days_;
  std::int64_t days_ = 0;
  bool is_known_ = true;
  Fraction weeks_in_year_;
};

// The first day on which two assessments of one plan differ, and why each is what it is.
struct FirstDifference {
  Date day;
  std::string_view before;
  std::string_view after;
};

// Walks through both lists of weeks side by side; they have the same days and different cuts.
std::optional<FirstDifference> first_difference(const std::vector<PaidWeeks>& before,
                                                const std::vector<PaidWeeks>& after) {
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() && b != after.end()) {
    if (a->contribution != b->contribution) {
      return FirstDifference{std::max(a->first_day, b->first_day), a->reason, b->reason};
    }
    const Date end = std::min(a->last_day, b->last_day);
    if (a->last_day == end) ++a;
    if (b->last_day == end) ++b;
  }
  return std::nullopt;
}

// --- all people ---

// Both assessments of all plans, person by person. Plans that were not assessed again are the
// same in both.
class Comparison {
 public:
  Comparison(const AreaContributions& before, const std::vector<PlanContribution>& reassessed,
             ContributionSums& sums)
      : before_{before}, after_(before.plans.size(), nullptr), sums_{sums} {
    for (std::size_t i = 0; i < after_.size(); ++i) after_[i] = &before.plans[i];
    for (const PlanContribution& plan : reassessed) after_[plan.plan] = &plan;
  }

  std::vector<PersonContributionChange> people();
  bool is_provisional() const {
    const auto rests = [](const auto& plan) { return plan.provisional; };
    return std::ranges::any_of(before_.plans, rests) ||
           std::ranges::any_of(after_, [](const auto* plan) { return plan->provisional; });
  }

 private:
  std::optional<FirstDifference> find_difference(Row person) const;
  void add(Row person, std::vector<PersonContributionChange>& changes);

  const AreaContributions& before_;
  std::vector<const PlanContribution*> after_;
  ContributionSums& sums_;
};

std::optional<FirstDifference> Comparison::find_difference(Row person) const {
  std::optional<FirstDifference> first;
  for (const Row plan : before_.area.plans_of(person)) {
    const auto found = first_difference(before_.plans[plan].weeks, after_[plan]->weeks);
    if (found && (!first || found->day < first->day)) first = found;
  }
  return first;
}

void Comparison::add(Row person, std::vector<PersonContributionChange>& changes) {
  PersonSum before;
  PersonSum after;
  PersonContributionChange change;
  change.person = person;
  for (const Row plan : before_.area.plans_of(person)) {
    const PlanContribution& was = before_.plans[plan];
    if (was.weeks.empty()) continue;
    if (change.plans.empty()) {
      change.age = was.age;
      change.status = was.status;
    }
    change.plans.push_back(plan);
    before.add(was);
    after.add(*after_[plan]);
  }
  // A person without a day of a plan in the period pays nothing that could be compared.
  if (!before.has_days()) return;
  change.before = before.paid();
  change.after = after.paid();
  change.band = change.before ? sums_.band_name(change.before->weekly) : std::string{};
  const auto difference = find_difference(person);
  sums_.add({&change, before.exact(), after.exact(), difference.has_value()});
  if (!difference) return;
  change.first_day = difference->day;
  change.reason_before = difference->before;
  change.reason_after = difference->after;
  changes.push_back(std::move(change));
}

std::vector<PersonContributionChange> Comparison::people() {
  std::vector<PersonContributionChange> changes;
  const std::size_t people = before_.area.tables()[TableName::people].rows();
  for (Row person = 0; person < people; ++person) add(person, changes);
  return changes;
}

// Positive and ascending, so that each amount is in one band.
void check_bands(std::span<const Money> bands) {
  Money last;
  for (const Money band : bands) {
    if (band <= last) throw Error{Code::argument, "bands must ascend and be above nothing"};
    last = band;
  }
}

}  // namespace

std::vector<Money> default_contribution_bands() {
  return {Money::from_pence(2'000), Money::from_pence(5'000), Money::from_pence(10'000)};
}

AreaContributionChange what_if_contributions(const AreaContributions& before,
                                             std::span<const WhatIf> changes,
                                             std::span<const Money> bands, std::int32_t threads,
                                             const Progress& progress) {
  if (!before.used) {
    throw Error{Code::argument, "a what-if starts from what cost_contributions gave"};
  }
  check_bands(bands);
  AreaContributionChange result;
  result.area = before.area;
  CostOptions options = before.options;
  options.threads = threads;
  // The parameters already have the what-ifs of the assessment before; only the new ones are
  // applied.
  const costing::Basis basis = costing::basis_after(before.area, *before.used, options, changes);
  result.options = basis.options;
  result.parameters = basis.parameters->label();
  result.bands.assign(bands.begin(), bands.end());
  result.reassessed = costing::affected_contributions(before.area, changes);
  const auto after = costing::some_contributions(basis, result.reassessed, progress);

  ContributionSums sums{before.area, result.bands};
  Comparison comparison{before, after, sums};
  result.people = comparison.people();
  result.provisional = comparison.is_provisional();
  result.total = sums.total();
  result.groups = sums.groups();
  return result;
}

}  // namespace kith
