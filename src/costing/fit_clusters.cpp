#include "costing/fit_clusters.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "costing/pay_run.hpp"
#include "costing/shared_allowance.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace emp = columns::employments;
namespace tar = columns::tariffs;

constexpr std::size_t kMostWays = 16'384;

// Which bundles belong together; the earliest of them stands for all.
class Together {
 public:
  explicit Together(std::size_t many) : first_(many) {
    std::iota(first_.begin(), first_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t place) const {
    while (first_[place] != place) place = first_[place];
    return place;
  }
  void join(std::size_t a, std::size_t b) {
    const auto [first, later] = std::minmax({of(a), of(b)});
    first_[later] = first;
  }
  std::vector<std::vector<std::size_t>> groups() const {
    std::map<std::size_t, std::vector<std::size_t>> by_first;
    for (std::size_t place = 0; place < first_.size(); ++place) {
      by_first[of(place)].push_back(place);
    }
    std::vector<std::vector<std::size_t>> groups;
    for (auto& [first, places] : by_first) groups.push_back(std::move(places));
    return groups;
  }

 private:
  std::vector<std::size_t> first_;
};

// What makes the costs of two actions depend on each other, each shared thing by its symbol.
enum class Shared : std::uint8_t { employment, employer, team, tariff };

class Couplings {
 public:
  Couplings(const Scope& scope, const std::vector<Draft>& drafts, const Pricer& pricer)
      : scope_{scope} {
    for (const Draft& draft : drafts) {
      const bool is_left = draft.is_employer_cost && draft.line.line.ends_with("/ni") &&
                           pricer.figure(draft.line) != Money{};
      if (is_left && claims(draft.employment)) contended_.push_back(employer_of(draft.employment));
    }
    has_team_ = std::ranges::any_of(scope.area->employments_of(scope.person), [&](Row row) {
      return scope.tables->text(employments().symbol(emp::cover, row)) == "team";
    });
  }

  std::vector<std::pair<Shared, Symbol>> of(Row action) const {
    const Table& actions = scope_.table(TableName::actions);
    std::vector<std::pair<Shared, Symbol>> shared;
    if (actions.has(act::within, action) || actions.yes(act::unpaid, action)) return shared;
    const Symbol employment = actions.symbol(act::employment, action);
    const Symbol tariff = actions.symbol(act::tariff, action);
    if (employment != kNoSymbol) {
      shared.emplace_back(Shared::employment, employment);
      if (has_team_) shared.emplace_back(Shared::team, kNoSymbol);
      const Symbol cover = employments().symbol(emp::cover, row_of(employment));
      if (cover != kNoSymbol && is_by_quantity(cover)) shared.emplace_back(Shared::tariff, cover);
      const Symbol employer = employer_of(employment);
      if (claims(employment) && std::ranges::find(contended_, employer) != contended_.end()) {
        shared.emplace_back(Shared::employer, employer);
      }
    }
    if (tariff != kNoSymbol && is_by_quantity(tariff)) {
      shared.emplace_back(Shared::tariff, tariff);
    }
    return shared;
  }

 private:
  const Table& employments() const { return scope_.table(TableName::employments); }

  Row row_of(Symbol employment) const {
    return employment_row(scope_, employment, scope_.prices_on);
  }
  bool claims(Symbol employment) const {
    return employments().yes(emp::claims_allowance, row_of(employment), true);
  }
  Symbol employer_of(Symbol employment) const {
    return costing::employer_of(*scope_.area, row_of(employment));
  }
  bool is_by_quantity(Symbol tariff) const {
    const Table& tariffs = scope_.table(TableName::tariffs);
    return std::ranges::any_of(scope_.area->tariff_rows(tariff), [&](Row row) {
      return tariffs.has(tar::cap, row) || tariffs.held_or(tar::from_minutes_per_week, row, 0) > 0;
    });
  }

  const Scope& scope_;
  // Employers with National Insurance left after their allowance where everything is bought.
  // Fewer hours are never charged more, so with nothing left there nothing is left for any part,
  // and the allowance ties no costs together.
  std::vector<Symbol> contended_;
  bool has_team_ = false;  // assistants cover for each other, at the pay of whoever is employed
};

Together joined_by_cost(const Choices& choices, const Couplings& couplings) {
  Together together{choices.bundles.size()};
  std::map<std::pair<Shared, Symbol>, std::size_t> first;
  for (std::size_t place = 0; place < choices.bundles.size(); ++place) {
    for (const auto& shared : couplings.of(choices.bundles[place].action)) {
      together.join(first.emplace(shared, place).first->second, place);
    }
  }
  return together;
}

void join_choices(const Choices& choices, Together& together) {
  for (const Slot& slot : choices.slots) {
    for (const std::size_t place : slot.bundles) together.join(slot.bundles.front(), place);
  }
  for (std::size_t place = 0; place < choices.bundles.size(); ++place) {
    if (choices.bundles[place].host) together.join(*choices.bundles[place].host, place);
  }
}

// Time that suffices for everything, or that nobody has agreed to, ties nothing together.
void join_supporters(const Choices& choices, Together& together) {
  std::map<std::size_t, std::size_t> first;
  for (std::size_t place = 0; place < choices.bundles.size(); ++place) {
    const auto supporter = choices.bundles[place].supporter;
    if (!supporter || choices.supporters[*supporter].agreed.is_zero() ||
        choices.supporters[*supporter].asked <= choices.supporters[*supporter].agreed) {
      continue;
    }
    together.join(first.emplace(*supporter, place).first->second, place);
  }
}

std::string names_of(const Scope& scope, const Choices& choices, const Cluster& cluster) {
  constexpr std::size_t kShown = 5;
  std::string names;
  for (std::size_t i = 0; i < std::min(kShown, cluster.bundles.size()); ++i) {
    if (i > 0) names += ", ";
    names +=
        scope.tables->text(scope.table(TableName::actions)
                               .symbol(act::action, choices.bundles[cluster.bundles[i]].action));
  }
  return cluster.bundles.size() > kShown ? names + ", …" : names;
}

// What may be taken of a slot. An alternative that says it does not meet the need of its choice
// does not stand in for one that does.
std::vector<std::size_t> takeable(const Choices& choices, const Slot& slot) {
  std::vector<std::size_t> bundles = slot.bundles;
  if (!slot.must) return bundles;
  std::erase_if(bundles, [&](std::size_t place) {
    return choices.bundles[place].refuses_need && !choices.bundles[place].meets_need;
  });
  return bundles;
}

// Every set of bundles that takes at most one, or exactly one, of each slot, hosts with it.
class Sets {
 public:
  Sets(const Scope& scope, const Choices& choices, const Cluster& cluster) : choices_{choices} {
    std::size_t ways = 1;
    for (const std::size_t slot : cluster.slots) {
      offered_.push_back(takeable(choices, choices.slots[slot]));
      must_.push_back(choices.slots[slot].must);
      ways *= offered_.back().size() + (must_.back() ? 0 : 1);
      if (ways <= kMostWays) continue;
      throw Error{Code::limit, "the costs or choices of " + std::to_string(cluster.bundles.size()) +
                                   " actions depend on each other (" +
                                   names_of(scope, choices, cluster) + "): there are more than " +
                                   std::to_string(kMostWays) + " ways to choose among them"};
    }
  }

  std::vector<std::vector<std::size_t>> all() {
    choose(0);
    return std::move(sets_);
  }

 private:
  void choose(std::size_t slot) {
    if (slot == offered_.size()) return keep();
    if (!must_[slot]) choose(slot + 1);
    for (const std::size_t place : offered_[slot]) {
      taken_.push_back(place);
      choose(slot + 1);
      taken_.pop_back();
    }
  }
  void keep() {
    std::vector<std::size_t> set = taken_;
    std::ranges::sort(set);
    const bool has_hosts = std::ranges::all_of(set, [&](std::size_t place) {
      const auto host = choices_.bundles[place].host;
      return !host || std::ranges::binary_search(set, *host);
    });
    if (has_hosts) sets_.push_back(std::move(set));
  }

  const Choices& choices_;
  std::vector<std::vector<std::size_t>> offered_;
  std::vector<bool> must_;
  std::vector<std::size_t> taken_;
  std::vector<std::vector<std::size_t>> sets_;
};

// Keeps those for which `measure` is the least.
template <class Item, class Measure>
void keep_least(std::vector<Item>& items, const Measure& measure) {
  using Value = std::invoke_result_t<Measure, const Item&>;
  std::vector<Value> values;
  for (const Item& item : items) values.push_back(measure(item));
  const Value least = *std::ranges::min_element(values);
  std::size_t place = 0;
  std::erase_if(items, [&](const Item&) { return values[place++] != least; });
}

[[noreturn]] void refuse_needs(const Scope& scope, const Choices& choices, const Cluster& cluster) {
  std::vector<Fault> faults;
  for (const std::size_t place : cluster.bundles) {
    if (!choices.bundles[place].meets_need) continue;
    faults.push_back(
        {FaultCode::not_allowed,
         scope.tables->place(TableName::actions, choices.bundles[place].action, "meets_need"),
         std::nullopt, std::nullopt, "needs that can be met together"});
  }
  throw InputError{std::move(faults)};
}

}  // namespace

std::vector<Cluster> clusters_of(const Scope& scope, const Choices& choices,
                                 const std::vector<Draft>& drafts, const Pricer& pricer) {
  Together together = joined_by_cost(choices, Couplings{scope, drafts, pricer});
  const auto by_cost = together.groups();
  join_choices(choices, together);
  join_supporters(choices, together);

  std::map<std::size_t, std::size_t> place_of;
  std::vector<Cluster> clusters;
  for (auto& bundles : together.groups()) {
    place_of[bundles.front()] = clusters.size();
    clusters.push_back({std::move(bundles), {}, {}});
  }
  const auto cluster_of = [&](std::size_t bundle) -> Cluster& {
    return clusters[place_of.at(together.of(bundle))];
  };
  for (const auto& group : by_cost) cluster_of(group.front()).by_cost.push_back(group);
  for (std::size_t slot = 0; slot < choices.slots.size(); ++slot) {
    cluster_of(choices.slots[slot].bundles.front()).slots.push_back(slot);
  }
  return clusters;
}

SetPrice price_of(const Choices& choices, const Cluster& cluster,
                  const std::vector<std::size_t>& bundles, Pricer& pricer) {
  SetPrice sum;
  for (const std::vector<std::size_t>& group : cluster.by_cost) {
    std::vector<std::size_t> both;
    std::ranges::set_intersection(bundles, group, std::back_inserter(both));
    if (both.empty()) continue;
    const SetPrice& price = pricer.price(actions_of(choices, both));
    sum.cost += price.cost;
    sum.unpriced += price.unpriced;
  }
  return sum;
}

std::vector<Way> ways_of(const Scope& scope, const Choices& choices, const Cluster& cluster,
                         Pricer& pricer) {
  auto sets = Sets{scope, choices, cluster}.all();
  if (sets.empty()) refuse_needs(scope, choices, cluster);
  keep_least(sets, [&](const std::vector<std::size_t>& set) { return minutes_over(choices, set); });
  keep_least(sets, [&](const std::vector<std::size_t>& set) {
    return price_of(choices, cluster, set, pricer).unpriced;
  });
  std::vector<Way> ways;
  for (std::vector<std::size_t>& set : sets) {
    const Money cost = price_of(choices, cluster, set, pricer).cost;
    ways.push_back({std::move(set), cost});
  }
  return ways;
}

}  // namespace kith::costing
