#include "kith/costing/what_if.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "costing/basis/effective_parameters.hpp"
#include "costing/plans/affected_plans.hpp"
#include "costing/plans/cost_plans.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

namespace ppl = columns::people;

// --- one plan ---

CostChange change_of(const CostTotals& before, const CostTotals& after) {
  return {before.weekly, after.weekly, before.annual, after.annual, before.period, after.period};
}

void add(CostChange& sum, const CostChange& more) {
  sum.weekly_before += more.weekly_before;
  sum.weekly_after += more.weekly_after;
  sum.annual_before += more.annual_before;
  sum.annual_after += more.annual_after;
  sum.period_before += more.period_before;
  sum.period_after += more.period_after;
}

bool changes(const CostChange& cost) {
  return cost.weekly_before != cost.weekly_after || cost.annual_before != cost.annual_after ||
         cost.period_before != cost.period_after;
}

bool is_same(const std::optional<Cell>& a, const std::optional<Cell>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->table == b->table && a->row == b->row && a->column == b->column;
}

// The codes of findings that the others do not have at the same place.
std::vector<std::string_view> codes_without(const std::vector<CostFinding>& findings,
                                            const std::vector<CostFinding>& others) {
  std::vector<std::string_view> codes;
  for (const CostFinding& found : findings) {
    const bool is_there = std::ranges::any_of(others, [&](const CostFinding& other) {
      return other.code == found.code && is_same(other.at, found.at);
    });
    if (!is_there) codes.push_back(found.code);
  }
  return codes;
}

std::vector<Row> newly_over(const PlanCost& before, const PlanCost& after) {
  std::vector<Row> budgets;
  for (const BudgetPosition& position : after.budgets) {
    const auto was = std::ranges::find(before.budgets, position.budget, &BudgetPosition::budget);
    const bool was_over = was != before.budgets.end() && was->over > Money{};
    if (position.over > Money{} && !was_over) budgets.push_back(position.budget);
  }
  return budgets;
}

PlanDifference difference_of(const PlanCost& before, const PlanCost& after) {
  PlanDifference difference;
  difference.plan = after.plan;
  difference.cost = change_of(before.totals, after.totals);
  difference.newly_over = newly_over(before, after);
  difference.appeared = codes_without(after.findings, before.findings);
  difference.went = codes_without(before.findings, after.findings);
  return difference;
}

bool says_something(const PlanDifference& difference) {
  return changes(difference.cost) || !difference.newly_over.empty() ||
         !difference.appeared.empty() || !difference.went.empty();
}

// --- groups ---

constexpr std::array<std::pair<std::int64_t, std::string_view>, 5> kBands = {
    {{0, "under 5000"},
     {500'000, "5000 to 9999"},
     {1'000'000, "10000 to 19999"},
     {2'000'000, "20000 to 49999"},
     {5'000'000, "50000 and over"}}};

std::size_t band_of(Money annual) {
  const auto* above = std::ranges::upper_bound(kBands, annual.pence(), {},
                                               [](const auto& band) { return band.first; });
  return above == kBands.begin() ? 0 : static_cast<std::size_t>(above - kBands.begin()) - 1;
}

// Adds up people and plans, one person after another.
class Sums {
 public:
  explicit Sums(const AreaCost& before)
      : before_{before}, people_{before.area.tables()[TableName::people]} {}

  void add(const std::vector<PlanDifference>& plans);
  GroupDifference total() const { return total_; }
  std::vector<GroupDifference> groups() const;

 private:
  using ByKey = std::map<std::int64_t, GroupDifference>;

  struct OfPerson {
    std::int64_t plans = 0;
    std::int64_t changed = 0;
    CostChange cost;
  };
  void add_person(Row person, const std::vector<const PlanDifference*>& by_plan);
  static void count(GroupDifference& group, const OfPerson& person);
  std::int64_t nation_of(Row person) const;
  void append(std::string_view grouping, const ByKey& sums,
              std::vector<GroupDifference>& groups) const;

  const AreaCost& before_;
  const Table& people_;
  GroupDifference total_;
  ByKey nations_;
  ByKey wards_;
  ByKey reasons_;
  ByKey bands_;
};

void Sums::count(GroupDifference& group, const OfPerson& person) {
  if (person.plans == 0) return;
  ++group.people;
  group.people_changed += person.changed > 0 ? 1 : 0;
  group.plans += person.plans;
  group.plans_changed += person.changed;
  kith::add(group.cost, person.cost);
}

std::span<const std::string_view> nations() {
  return table_specs()[static_cast<std::size_t>(TableName::people)].columns[ppl::nation].words;
}

// By its place among the words; that of the area for people of whom nothing is said.
std::int64_t Sums::nation_of(Row person) const {
  const auto words = nations();
  const auto of_area =
      std::ranges::find(words, before_.area.tables().settings().nation) - words.begin();
  return people_.held_or(ppl::nation, person, of_area);
}

void Sums::add_person(Row person, const std::vector<const PlanDifference*>& by_plan) {
  OfPerson all;
  std::array<OfPerson, kBands.size()> by_band;
  for (const Row plan : before_.area.plans_of(person)) {
    const CostTotals& totals = before_.plans[plan].totals;
    const PlanDifference* changed = by_plan[plan];
    const CostChange cost = changed != nullptr ? changed->cost : change_of(totals, totals);
    for (OfPerson* one : {&all, &by_band[band_of(totals.annual)]}) {
      ++one->plans;
      one->changed += changed != nullptr ? 1 : 0;
      kith::add(one->cost, cost);
    }
  }
  count(total_, all);
  count(nations_[nation_of(person)], all);
  count(wards_[people_.held(ppl::ward, person)], all);
  const auto reasons = people_.tags(ppl::support_reason, person);
  for (const Symbol reason : reasons) count(reasons_[reason], all);
  if (reasons.empty()) count(reasons_[kMissing], all);
  for (std::size_t band = 0; band < by_band.size(); ++band) {
    count(bands_[static_cast<std::int64_t>(band)], by_band[band]);
  }
}

void Sums::add(const std::vector<PlanDifference>& plans) {
  total_.grouping = "all";
  std::vector<const PlanDifference*> by_plan(before_.plans.size(), nullptr);
  for (const PlanDifference& plan : plans) by_plan[plan.plan] = &plan;
  for (std::size_t person = 0; person < people_.rows(); ++person) {
    add_person(static_cast<Row>(person), by_plan);
  }
}

void Sums::append(std::string_view grouping, const ByKey& sums,
                  std::vector<GroupDifference>& groups) const {
  const Tables& tables = before_.area.tables();
  const auto first = static_cast<std::ptrdiff_t>(groups.size());
  for (const auto& [key, sum] : sums) {
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
  if (grouping == "annual_band") return;
  std::ranges::stable_sort(groups.begin() + first, groups.end(), {}, &GroupDifference::group);
}

std::vector<GroupDifference> Sums::groups() const {
  std::vector<GroupDifference> groups;
  append("nation", nations_, groups);
  append("ward", wards_, groups);
  append("support_reason", reasons_, groups);
  append("annual_band", bands_, groups);
  return groups;
}

}  // namespace

AreaDifference what_if_area(const AreaCost& before, std::span<const WhatIf> changes,
                            std::int32_t threads, const Progress& progress) {
  if (!before.used) throw Error{Code::argument, "a what-if starts from what cost_area gave"};
  CostOptions added;
  added.what_if.assign(changes.begin(), changes.end());
  const auto used =
      costing::effective_parameters(before.area, *before.used, added, before.options.what_if);

  AreaDifference result;
  result.area = before.area;
  result.options = before.options;
  result.options.threads = threads;
  result.options.what_if.insert(result.options.what_if.end(), changes.begin(), changes.end());
  const std::vector<Row> touched = costing::affected_plans(before.area, changes);
  result.recosted = costing::cost_some_plans(before.area, touched, used, result.options, progress);
  for (const PlanCost& after : result.recosted) {
    PlanDifference difference = difference_of(before.plans[after.plan], after);
    if (says_something(difference)) result.plans.push_back(std::move(difference));
  }

  Sums sums{before};
  sums.add(result.plans);
  result.total = sums.total();
  result.groups = sums.groups();
  return result;
}

}  // namespace kith
