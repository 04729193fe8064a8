// Whose contribution can a what-if change? A change of a policy or of a statutory value is looked
// for in what one person's assessment depends on; everyone else keeps the contribution they have.
#include "costing/charging/affected_contributions.hpp"

#include <algorithm>
#include <iterator>

#include "costing/basis/names.hpp"
#include "costing/basis/policy.hpp"
#include "costing/basis/price_changes.hpp"
#include "costing/basis/texts.hpp"
#include "costing/charging/finances.hpp"
#include "costing/plans/affected_plans.hpp"
#include "costing/plans/parameter_use.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;
namespace fin = columns::finances;
namespace pla = columns::plans;
namespace ppl = columns::people;

constexpr int kFullGuarantee = 25;  // SI 2014/2672 reg. 7(2)
// A year below and a year above any State Pension age of the shipped values (66 to 68), so that a
// person whose age is only known by year is not left out.
constexpr int kYoungestPension = 65;
constexpr int kOldestPension = 69;

// Whether one change has an effect on the contribution to a plan.
class Impact {
 public:
  Impact(const Area& area, const WhatIf& change)
      : area_{area},
        tables_{area.tables()},
        member_{policy_member(change.set)},
        use_{sets_policy(change.set) ? ParameterUse::none : use_of(change.set)} {}

  bool is_on(Row plan) const {
    const Row person = area_.person_of(plan);
    if (!has_council_budget(person)) return false;
    return member_.empty() ? reads(person, plan) : policy_reads(person);
  }

 private:
  bool has_council_budget(Row person) const {
    return std::ranges::any_of(area_.budgets_of(person), [&](Row row) {
      return word_at(tables_[TableName::budgets], TableName::budgets, bud::source, row) ==
             "council";
    });
  }
  template <class Wanted>
  bool has_finances(Row person, const Wanted& is_wanted) const {
    return std::ranges::any_of(area_.finances_of(person), is_wanted);
  }
  std::string_view word(Column column, Row row) const {
    return word_at(tables_[TableName::finances], TableName::finances, column, row);
  }
  bool has_item(Row person, std::string_view item) const {
    return has_finances(person, [&](Row row) { return word(fin::item, row) == item; });
  }
  bool is_assessed(Row person) const { return !area_.finances_of(person).empty(); }
  bool is_couple(Row person) const;
  bool is_between(Row person, Row plan, int from, int until) const;

  bool reads(Row person, Row plan) const;
  bool policy_reads(Row person) const;

  const Area& area_;
  const Tables& tables_;
  std::string_view member_;
  ParameterUse use_;
};

bool Impact::is_couple(Row person) const {
  return has_finances(person, [&](Row row) {
    const Symbol name = tables_[TableName::finances].symbol(fin::name, row);
    return word(fin::item, row) == "premium" &&
           plain_name(tables_.text(name)).starts_with("couple");
  });
}

// Whether the person is from `from` and below `until` years old on some day of the plan.
bool Impact::is_between(Row person, Row plan, int from, int until) const {
  const Table& people = tables_[TableName::people];
  const Table& plans = tables_[TableName::plans];
  if (!is_assessed(person) || !people.has(ppl::born, person)) return false;
  const Date born = people.birth(ppl::born, person).day;
  const Date monday = plans.date(pla::first_day, plan).monday();
  return born.plus_years(from) <= plans.date(pla::last_day, plan) &&
         born.plus_years(until) > monday;
}

// By what a parameter is used for; where that is not known everyone may be concerned.
bool Impact::reads(Row person, Row plan) const {
  constexpr int kAnyAge = 200;
  switch (use_) {
    case ParameterUse::none:
    case ParameterUse::pay_runs:
    case ParameterUse::mileage: return false;
    case ParameterUse::income: return has_item(person, "income");
    case ParameterUse::capital: return has_item(person, "capital");
    case ParameterUse::young_guarantee: return is_between(person, plan, 0, kFullGuarantee);
    case ParameterUse::guarantee: return is_between(person, plan, kFullGuarantee, kOldestPension);
    case ParameterUse::pension_guarantee:
      return is_between(person, plan, kYoungestPension, kAnyAge);
    case ParameterUse::couple_guarantee: return is_couple(person);
    case ParameterUse::premiums: return has_item(person, "premium");
    case ParameterUse::free_care:
    case ParameterUse::unknown: return true;
  }
  return true;
}

// By the member of the policy: each concerns only those who have what it is about.
bool Impact::policy_reads(Row person) const {
  if (member_.starts_with("arrangement_fee")) return false;  // charged beside the contribution
  if (member_ == "disregards") return has_item(person, "income");
  if (member_ == "month_to_week") {
    return has_finances(person, [&](Row row) {
      return word(fin::per, row) == "month" || word(fin::per, row) == "year";
    });
  }
  const bool is_of_capital = member_.ends_with("_capital_limit") || member_ == "above_upper_limit";
  return is_of_capital ? has_item(person, "capital") : is_assessed(person);
}

}  // namespace

std::vector<Row> affected_contributions(const Area& area, std::span<const WhatIf> changes) {
  std::vector<Row> rows = affected_plans(area, changes);
  std::vector<Impact> impacts;
  for (const WhatIf& change : changes) {
    if (sets_price(change.set)) continue;
    impacts.emplace_back(area, change);
  }
  std::vector<Row> read;
  const std::size_t plans = area.tables()[TableName::plans].rows();
  for (Row plan = 0; plan < plans; ++plan) {
    const auto concerns = [&](const Impact& impact) { return impact.is_on(plan); };
    if (std::ranges::any_of(impacts, concerns)) read.push_back(plan);
  }
  std::vector<Row> all;
  std::ranges::set_union(rows, read, std::back_inserter(all));
  return all;
}

}  // namespace kith::costing
