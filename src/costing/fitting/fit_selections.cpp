// What can be bought of a cluster so that no other selection is as cheap and worth more?
//
// Choice sets are taken one after another. Selections of the sets so far are kept apart by their
// state, the numbers that decide what they cost together with whatever comes later; among those of
// one state only the Pareto-optimal ones are kept, since with the same later bundles each of the
// others stays dominated.
#include "costing/fitting/fit_selections.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "costing/fitting/fit_dominance.hpp"
#include "costing/fitting/fit_parts.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;

constexpr std::size_t kMostSelections = 16'384;

// --- what cannot be answered ---

std::string names_of(const PlanView& view, const Choices& choices, const Cluster& cluster) {
  constexpr std::size_t kShown = 5;
  std::string names;
  for (std::size_t i = 0; i < std::min(kShown, cluster.bundles.size()); ++i) {
    if (i > 0) names += ", ";
    names +=
        view.tables->text(view.table(TableName::actions)
                              .symbol(act::action, choices.bundles[cluster.bundles[i]].action));
  }
  return cluster.bundles.size() > kShown ? names + ", …" : names;
}

[[noreturn]] void refuse_many(const PlanView& view, const Choices& choices,
                              const Cluster& cluster) {
  throw Error{Code::limit,
              "the costs or choices of " + std::to_string(cluster.bundles.size()) +
                  " actions depend on each other (" + names_of(view, choices, cluster) +
                  "): there are more than " + std::to_string(kMostSelections) +
                  " ways to choose among them, each with a cost of its own; mark those that are "
                  "not in question with meets_need, or leave some of them out"};
}

[[noreturn]] void refuse_needs(const PlanView& view, const Choices& choices,
                               const Cluster& cluster) {
  std::vector<Fault> faults;
  for (const std::size_t place : cluster.bundles) {
    if (!choices.bundles[place].meets_need) continue;
    faults.push_back(
        {FaultCode::not_allowed,
         view.tables->place(TableName::actions, choices.bundles[place].action, "meets_need"),
         std::nullopt, std::nullopt, "needs that can be met together"});
  }
  throw InputError{std::move(faults)};
}

// --- one choice set after another ---

// What may be bought of a set. An alternative that does not meet the need of its choice cannot be
// bought in place of one that does.
std::vector<std::size_t> available_choices(const Choices& choices, const ChoiceSet& set) {
  std::vector<std::size_t> bundles = set.bundles;
  if (!set.must) return bundles;
  std::erase_if(bundles, [&](std::size_t place) {
    return choices.bundles[place].refuses_need && !choices.bundles[place].meets_need;
  });
  return bundles;
}

// What a selection adds to whatever decides further costs.
struct State {
  std::vector<std::int64_t> sums;
  std::vector<std::int64_t> most;

  friend auto operator<=>(const State&, const State&) = default;
};

State with(State state, const BundlePart& part) {
  for (std::size_t i = 0; i < state.sums.size(); ++i) state.sums[i] += part.sums[i];
  for (std::size_t i = 0; i < state.most.size(); ++i) {
    state.most[i] = std::max(state.most[i], part.most[i]);
  }
  return state;
}

class SelectionSearch {
 public:
  SelectionSearch(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
                  Pricer& pricer)
      : view_{lines.trial},
        choices_{choices},
        cluster_{cluster},
        parts_{parts_of(lines, choices, cluster, pricer)} {}

  std::vector<std::vector<std::size_t>> all() {
    Tiers tiers(parts_.volumes.size());
    do {
      add_selections(tiers);
    } while (advance(tiers));
    return std::move(found_);
  }

 private:
  using Best = std::map<State, std::vector<PartialSelection>>;
  using Tiers = std::vector<std::size_t>;  // one of each tariff

  // The next combination of tiers; false after the last.
  bool advance(Tiers& tiers) const {
    for (std::size_t i = 0; i < tiers.size(); ++i) {
      if (++tiers[i] < parts_.volumes[i].from.size()) return true;
      tiers[i] = 0;
    }
    return false;
  }

  // What is bought where these tiers hold: costs are those of the tiers, and of the selections only
  // those stay whose minutes reach just these tiers.
  void add_selections(const Tiers& tiers) {
    own_.clear();
    for (std::size_t place = 0; place < parts_.bundles.size(); ++place) {
      own_.push_back(parts_.bundles[place].own);
      for (std::size_t i = 0; i < tiers.size(); ++i) {
        own_.back() += parts_.volumes[i].own[tiers[i]][place];
      }
    }
    const BundlePart& first = parts_.bundles.front();
    const State empty{std::vector<std::int64_t>(first.sums.size()),
                      std::vector<std::int64_t>(first.most.size())};
    best_ = {{empty, {PartialSelection{}}}};
    for (const std::size_t set : cluster_.sets) choose(choices_.sets[set]);
    for (auto& [state, selections] : best_) {
      for (PartialSelection& selection : selections) {
        std::ranges::sort(selection.bundles);
        const bool is_whole = has_hosts(choices_, selection.bundles);
        if (!is_whole || !reaches(tiers, selection.bundles)) continue;
        found_.push_back(std::move(selection.bundles));
      }
    }
    if (found_.size() > kMostSelections) refuse_many(view_, choices_, cluster_);
  }

  bool reaches(const Tiers& tiers, const std::vector<std::size_t>& bundles) const {
    for (std::size_t i = 0; i < tiers.size(); ++i) {
      Fraction minutes;
      for (const std::size_t bundle : bundles) {
        minutes += parts_.volumes[i].minutes[cluster_.place_of(bundle)];
      }
      if (parts_.volumes[i].tier_at(minutes) != tiers[i]) return false;
    }
    return true;
  }

  void choose(const ChoiceSet& set) {
    Best before = std::exchange(best_, {});
    multiplier_ = 0;
    for (const std::size_t bundle : available_choices(choices_, set)) {
      for (const auto& [state, selections] : before) add(state, selections, bundle);
    }
    if (!set.must) {
      for (auto& [state, selections] : before) offer(best_[state], std::move(selections));
    }
    keep_best();
  }

  void add(const State& state, std::vector<PartialSelection> selections, std::size_t bundle) {
    const std::size_t place = cluster_.place_of(bundle);
    for (PartialSelection& selection : selections) {
      add_bundle(choices_, bundle, own_[place], selection);
    }
    offer(best_[with(state, parts_.bundles[place])], std::move(selections));
  }

  // Dominated ones are let go now and then, so that memory is bounded within one set as well.
  void offer(std::vector<PartialSelection>& best, std::vector<PartialSelection> selections) {
    multiplier_ += selections.size();
    std::ranges::move(selections, std::back_inserter(best));
    if (multiplier_ > 4 * kMostSelections) keep_best();
  }

  void keep_best() {
    multiplier_ = 0;
    for (auto& [state, selections] : best_) {
      keep_undominated(choices_, selections);
      multiplier_ += selections.size();
    }
    if (multiplier_ > kMostSelections) refuse_many(view_, choices_, cluster_);
  }

  const PlanView& view_;
  const Choices& choices_;
  const Cluster& cluster_;
  ClusterParts parts_;
  std::vector<Money> own_;  // of each bundle, at the tiers that are looked at
  Best best_;
  std::vector<std::vector<std::size_t>> found_;
  std::size_t multiplier_ = 0;  // selections in `best_`
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

}  // namespace

std::vector<Selection> selections_of(const PlanLines& lines, const Choices& choices,
                                     const Cluster& cluster, Pricer& pricer) {
  auto sets = SelectionSearch{lines, choices, cluster, pricer}.all();
  if (sets.empty()) refuse_needs(lines.trial, choices, cluster);
  keep_least(sets, [&](const std::vector<std::size_t>& set) { return minutes_over(choices, set); });
  keep_least(sets, [&](const std::vector<std::size_t>& set) {
    return price_of(choices, cluster, set, pricer).unpriced;
  });
  std::vector<Selection> selections;
  for (std::vector<std::size_t>& set : sets) {
    const Money cost = price_of(choices, cluster, set, pricer).cost;
    selections.push_back({std::move(set), cost});
  }
  return selections;
}

}  // namespace kith::costing
