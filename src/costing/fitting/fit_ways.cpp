#include "costing/fitting/fit_ways.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace kith::costing {
namespace {

namespace act = columns::actions;

constexpr std::size_t kMostWays = 16'384;

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

// What may be taken of a set. An alternative that says it does not meet the need of its choice
// does not stand in for one that does.
std::vector<std::size_t> takeable(const Choices& choices, const ChoiceSet& set) {
  std::vector<std::size_t> bundles = set.bundles;
  if (!set.must) return bundles;
  std::erase_if(bundles, [&](std::size_t place) {
    return choices.bundles[place].refuses_need && !choices.bundles[place].meets_need;
  });
  return bundles;
}

// Some bundles of the sets looked at so far.
struct Selection {
  std::vector<std::size_t> bundles;  // by rank
  Money own;
  KnapsackWorth worth{};
};

// What a selection adds to whatever decides further costs.
struct State {
  std::vector<std::int64_t> sums;
  std::vector<std::int64_t> most;

  friend auto operator<=>(const State&, const State&) = default;
};

State with(State state, const PlanPart& part) {
  for (std::size_t i = 0; i < state.sums.size(); ++i) state.sums[i] += part.sums[i];
  for (std::size_t i = 0; i < state.most.size(); ++i) {
    state.most[i] = std::max(state.most[i], part.most[i]);
  }
  return state;
}

// Selections that take at most one, or exactly one, of each set: of those with one state the best
// bargains. With whatever is taken of later sets a selection stays beaten by one of its state.
class Selections {
 public:
  Selections(const PlanLines& lines, const Choices& choices, const Cluster& cluster, Pricer& pricer)
      : scope_{lines.scope},
        choices_{choices},
        cluster_{cluster},
        parts_{parts_of(lines, choices, cluster, pricer)} {}

  std::vector<std::vector<std::size_t>> all() {
    Tiers tiers(parts_.volumes.size());
    do {
      add_sets(tiers);
    } while (advance(tiers));
    return std::move(sets_);
  }

 private:
  using Best = std::map<State, std::vector<Selection>>;
  using Tiers = std::vector<std::size_t>;  // one of each tariff

  bool advance(Tiers& tiers) const {
    for (std::size_t i = 0; i < tiers.size(); ++i) {
      if (++tiers[i] < parts_.volumes[i].from.size()) return true;
      tiers[i] = 0;
    }
    return false;
  }

  // What is bought where these tiers hold.
  void add_sets(const Tiers& tiers) {
    own_.clear();
    for (std::size_t place = 0; place < parts_.bundles.size(); ++place) {
      own_.push_back(parts_.bundles[place].own);
      for (std::size_t i = 0; i < tiers.size(); ++i) {
        own_.back() += parts_.volumes[i].own[tiers[i]][place];
      }
    }
    const PlanPart& first = parts_.bundles.front();
    const State nothing{std::vector<std::int64_t>(first.sums.size()),
                        std::vector<std::int64_t>(first.most.size())};
    best_ = {{nothing, {Selection{}}}};
    for (const std::size_t set : cluster_.sets) choose(choices_.sets[set]);
    for (auto& [state, selections] : best_) {
      for (Selection& selection : selections) {
        std::ranges::sort(selection.bundles);
        if (!has_hosts(selection.bundles) || !reaches(tiers, selection.bundles)) continue;
        sets_.push_back(std::move(selection.bundles));
      }
    }
    if (sets_.size() > kMostWays) refuse_many();
  }

  bool reaches(const Tiers& tiers, const std::vector<std::size_t>& set) const {
    for (std::size_t i = 0; i < tiers.size(); ++i) {
      Fraction minutes;
      for (const std::size_t bundle : set) minutes += parts_.volumes[i].minutes[place_of(bundle)];
      if (parts_.volumes[i].tier_at(minutes) != tiers[i]) return false;
    }
    return true;
  }

  std::size_t place_of(std::size_t bundle) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(cluster_.bundles, bundle) -
                                    cluster_.bundles.begin());
  }

  void choose(const ChoiceSet& set) {
    Best before = std::exchange(best_, {});
    many_ = 0;
    for (const std::size_t bundle : takeable(choices_, set)) {
      for (const auto& [state, selections] : before) add(state, selections, bundle);
    }
    if (!set.must) {
      for (auto& [state, selections] : before) offer(best_[state], std::move(selections));
    }
    keep_best();
  }

  void add(const State& state, std::vector<Selection> selections, std::size_t bundle) {
    const std::size_t place = place_of(bundle);
    for (Selection& selection : selections) {
      const auto later =
          std::ranges::upper_bound(selection.bundles, rank_of(bundle), {},
                                   [&](std::size_t other) { return rank_of(other); });
      selection.bundles.insert(later, bundle);
      selection.own += own_[place];
      for (std::size_t level = 0; level < selection.worth.size(); ++level) {
        selection.worth[level] += choices_.bundles[bundle].worth[level];
      }
    }
    offer(best_[with(state, parts_.bundles[place])], std::move(selections));
  }

  void offer(std::vector<Selection>& best, std::vector<Selection> selections) {
    many_ += selections.size();
    std::ranges::move(selections, std::back_inserter(best));
    if (many_ > 4 * kMostWays) keep_best();
  }

  void keep_best() {
    many_ = 0;
    for (auto& [state, selections] : best_) {
      keep_best_of(selections);
      many_ += selections.size();
    }
    if (many_ > kMostWays) refuse_many();
  }

  // In the order of their costs each is to be worth more than all before.
  void keep_best_of(std::vector<Selection>& selections) const {
    std::ranges::sort(selections, [&](const Selection& a, const Selection& b) {
      if (a.own != b.own) return a.own < b.own;
      return a.worth != b.worth ? a.worth > b.worth : comes_first(a.bundles, b.bundles);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < selections.size(); ++i) {
      if (kept > 0 && selections[i].worth <= selections[kept - 1].worth) continue;
      if (i != kept) selections[kept] = std::move(selections[i]);
      ++kept;
    }
    selections.resize(kept);
  }

  std::size_t rank_of(std::size_t bundle) const { return choices_.bundles[bundle].rank; }

  // Whether the earliest bundle that only one of them has is in `a`.
  bool comes_first(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) const {
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    if (in_a == a.end()) return false;
    return in_b == b.end() || rank_of(*in_a) < rank_of(*in_b);
  }

  bool has_hosts(const std::vector<std::size_t>& set) const {
    return std::ranges::all_of(set, [&](std::size_t place) {
      const auto host = choices_.bundles[place].host;
      return !host || std::ranges::binary_search(set, *host);
    });
  }

  [[noreturn]] void refuse_many() const {
    throw Error{Code::limit,
                "the costs or choices of " + std::to_string(cluster_.bundles.size()) +
                    " actions depend on each other (" + names_of(scope_, choices_, cluster_) +
                    "): there are more than " + std::to_string(kMostWays) +
                    " ways to choose among them, each with a cost of its own; mark those that are "
                    "not in question with meets_need, or leave some of them out"};
  }

  const Scope& scope_;
  const Choices& choices_;
  const Cluster& cluster_;
  Parts parts_;
  std::vector<Money> own_;  // of each bundle, at the tiers that are looked at
  Best best_;
  std::vector<std::vector<std::size_t>> sets_;
  std::size_t many_ = 0;
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

std::vector<Way> ways_of(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
                         Pricer& pricer) {
  auto sets = Selections{lines, choices, cluster, pricer}.all();
  if (sets.empty()) refuse_needs(lines.scope, choices, cluster);
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
