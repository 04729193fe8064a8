// How many people pay more or less in each group, and how much do they pay together?
#include "costing/charging/contribution_groups.hpp"

#include <algorithm>

#include "kith/tables/columns.hpp"

namespace kith::costing {
namespace {

namespace ppl = columns::people;

void add_paid(Paid& sum, const Paid& more) {
  sum.weekly += more.weekly;
  sum.annual += more.annual;
  sum.period += more.period;
}

// One person in one group.
void count(ContributionGroup& group, const PersonPays& pays) {
  ++group.people;
  group.people_changed += pays.is_changed ? 1 : 0;
  // Who is not assessed on one side has no difference, and counts in nothing further.
  if (!pays.before || !pays.after) {
    ++group.people_not_assessed;
    return;
  }
  // By the exact amounts: a difference of less than a penny a week is one all the same.
  const bool is_more = *pays.after > *pays.before;
  const bool is_less = *pays.after < *pays.before;
  group.pay_more += is_more ? 1 : 0;
  group.pay_less += is_less ? 1 : 0;
  group.newly_pay += is_more && pays.before->is_zero() ? 1 : 0;
  group.stop_paying += is_less && pays.after->is_zero() ? 1 : 0;
  const Paid& before = *pays.person->before;
  const Paid& after = *pays.person->after;
  add_paid(group.before, before);
  add_paid(group.after, after);
  group.largest_rise = std::max(group.largest_rise, after.weekly - before.weekly);
}

}  // namespace

ContributionSums::ContributionSums(const Area& area, const std::vector<Money>& bands)
    : area_{area}, bands_{bands}, by_band_(bands.size() + 3) {
  total_.grouping = "all";
}

// 0: no contribution; then a band for each upper end, which is inside it; then what is above all.
std::size_t ContributionSums::band_of(Money weekly) const {
  if (weekly <= Money{}) return 0;
  return static_cast<std::size_t>(std::ranges::lower_bound(bands_, weekly) - bands_.begin()) + 1;
}

std::string ContributionSums::band_name(Money weekly) const {
  const std::size_t band = band_of(weekly);
  if (band == 0) return "nothing";
  if (bands_.empty()) return "something";
  if (band > bands_.size()) return "over " + bands_.back().text();
  if (band == 1) return "up to " + bands_.front().text();
  return (bands_[band - 2] + Money::from_pence(1)).text() + " to " + bands_[band - 1].text();
}

void ContributionSums::add(const PersonPays& pays) {
  const PersonContributionChange& person = *pays.person;
  const Tables& tables = area_.tables();
  const Table& people = tables[TableName::people];
  count(total_, pays);
  ContributionGroup& band =
      person.before ? by_band_[band_of(person.before->weekly)] : by_band_.back();
  band.group = person.band;
  count(band, pays);
  count(ages_[std::string{person.age}], pays);
  count(statuses_[std::string{person.status}], pays);
  // Several support reasons count each, so these groups overlap. Without a reason it is the
  // group without a name.
  const auto reasons = people.tags(ppl::support_reason, person.person);
  for (const Symbol reason : reasons) count(reasons_[std::string{tables.text(reason)}], pays);
  if (reasons.empty()) count(reasons_[{}], pays);
  count(wards_[std::string{tables.text(people.symbol(ppl::ward, person.person))}], pays);
}

void ContributionSums::append(std::string_view grouping, const ByName& sums,
                              std::vector<ContributionGroup>& groups) {
  for (const auto& [name, sum] : sums) {
    groups.push_back(sum);
    groups.back().grouping = grouping;
    groups.back().group = name;
  }
}

std::vector<ContributionGroup> ContributionSums::groups() const {
  std::vector<ContributionGroup> groups;
  for (const ContributionGroup& band : by_band_) {
    if (band.people == 0) continue;
    groups.push_back(band);
    groups.back().grouping = "band";
  }
  append("age", ages_, groups);
  append("status", statuses_, groups);
  append("support_reason", reasons_, groups);
  append("ward", wards_, groups);
  return groups;
}

}  // namespace kith::costing
