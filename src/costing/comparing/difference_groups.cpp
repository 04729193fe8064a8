// How much does a what-if change for whom? People are counted once in each group that they belong
// to, and their plans with them.
#include "costing/comparing/difference_groups.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "kith/tables/columns.hpp"

namespace kith::costing {
namespace {

namespace ppl = columns::people;

// Each band by its lower end in pence.
constexpr std::array<std::pair<std::int64_t, std::string_view>, 5> kBands = {
    {{0, "under 5000"},
     {500'000, "5000 to 9999"},
     {1'000'000, "10000 to 19999"},
     {2'000'000, "20000 to 49999"},
     {5'000'000, "50000 and over"}}};

void add_cost(CostChange& sum, const CostChange& more) {
  sum.weekly_before += more.weekly_before;
  sum.weekly_after += more.weekly_after;
  sum.annual_before += more.annual_before;
  sum.annual_after += more.annual_after;
  sum.period_before += more.period_before;
  sum.period_after += more.period_after;
}

// One person's plans in one group.
struct PersonDifference {
  std::int64_t plans = 0;
  std::int64_t changed = 0;
  CostChange cost;
};

// A person without plans in a group is not in it.
void count(GroupDifference& group, const PersonDifference& person) {
  if (person.plans == 0) return;
  ++group.people;
  group.people_changed += person.changed > 0 ? 1 : 0;
  group.plans += person.plans;
  group.plans_changed += person.changed;
  add_cost(group.cost, person.cost);
}

std::span<const std::string_view> nations() {
  return table_specs()[static_cast<std::size_t>(TableName::people)].columns[ppl::nation].words;
}

}  // namespace

CostChange change_of(const CostTotals& before, const CostTotals& after) {
  return {before.weekly, after.weekly, before.annual, after.annual, before.period, after.period};
}

std::size_t cost_band_of(Money annual) {
  const auto* above = std::ranges::upper_bound(kBands, annual.pence(), {},
                                               [](const auto& band) { return band.first; });
  return above == kBands.begin() ? 0 : static_cast<std::size_t>(above - kBands.begin()) - 1;
}

DifferenceGroups::DifferenceGroups(const AreaCost& before)
    : before_{before}, people_{before.area.tables()[TableName::people]} {}

// As its place among the words of the column. People without a nation have that of the area.
std::int64_t DifferenceGroups::nation_of(Row person) const {
  const auto words = nations();
  const auto of_area =
      std::ranges::find(words, before_.area.tables().settings().nation) - words.begin();
  return people_.held_or(ppl::nation, person, of_area);
}

void DifferenceGroups::add_person(Row person, const std::vector<const PlanDifference*>& by_plan) {
  PersonDifference all;
  std::array<PersonDifference, kBands.size()> by_band;
  for (const Row plan : before_.area.plans_of(person)) {
    const CostTotals& totals = before_.plans[plan].totals;
    const PlanDifference* changed = by_plan[plan];
    const CostChange cost = changed != nullptr ? changed->cost : change_of(totals, totals);
    // A band is that of each plan on its own; everything else adds up the person's plans.
    for (PersonDifference* one : {&all, &by_band[cost_band_of(totals.annual)]}) {
      ++one->plans;
      one->changed += changed != nullptr ? 1 : 0;
      add_cost(one->cost, cost);
    }
  }
  count(total_, all);
  count(nations_[nation_of(person)], all);
  count(wards_[people_.held(ppl::ward, person)], all);
  // Several support reasons count each, so these groups overlap.
  const auto reasons = people_.tags(ppl::support_reason, person);
  for (const Symbol reason : reasons) count(reasons_[reason], all);
  if (reasons.empty()) count(reasons_[kMissing], all);
  for (std::size_t band = 0; band < by_band.size(); ++band) {
    count(bands_[static_cast<std::int64_t>(band)], by_band[band]);
  }
}

void DifferenceGroups::add(const std::vector<PlanDifference>& plans) {
  total_.grouping = "all";
  std::vector<const PlanDifference*> by_plan(before_.plans.size(), nullptr);
  for (const PlanDifference& plan : plans) by_plan[plan.plan] = &plan;
  for (std::size_t person = 0; person < people_.rows(); ++person) {
    add_person(static_cast<Row>(person), by_plan);
  }
}

void DifferenceGroups::append(std::string_view grouping, const ByKey& sums,
                              std::vector<GroupDifference>& groups) const {
  const Tables& tables = before_.area.tables();
  const auto first = static_cast<std::ptrdiff_t>(groups.size());
  for (const auto& [key, sum] : sums) {
    // A group without people is no row.
    if (sum.people == 0) continue;
    GroupDifference group = sum;
    group.grouping = grouping;
    if (grouping == "annual_band") {
      group.group = kBands[static_cast<std::size_t>(key)].second;
    } else if (grouping == "nation") {
      group.group = nations()[static_cast<std::size_t>(key)];
    } else if (key != kMissing) {
      group.group = tables.text(static_cast<Symbol>(key));
    }
    groups.push_back(std::move(group));
  }
  // Bands are in the order of their amounts, everything else in that of the names.
  if (grouping == "annual_band") return;
  std::ranges::stable_sort(groups.begin() + first, groups.end(), {}, &GroupDifference::group);
}

std::vector<GroupDifference> DifferenceGroups::groups() const {
  std::vector<GroupDifference> groups;
  append("nation", nations_, groups);
  append("ward", wards_, groups);
  append("support_reason", reasons_, groups);
  append("annual_band", bands_, groups);
  return groups;
}

}  // namespace kith::costing
