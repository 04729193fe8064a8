// Which actions have to be chosen together because the cost of one, or whether it can be done at
// all, depends on whether the others are bought?
#include "costing/fitting/fit_clusters.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include "area/lookups.hpp"
#include "costing/basis/texts.hpp"
#include "costing/payroll/employment_terms.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace emp = columns::employments;
namespace tar = columns::tariffs;

// Which bundles belong together, as disjoint sets; each set is named by its earliest bundle.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t many) : first_(many) {
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

// What makes the costs of two actions depend on each other. Each shared thing has its symbol.
enum class Shared : std::uint8_t { employment, employer, team, tariff };

class Couplings {
 public:
  Couplings(const PlanView& view, const std::vector<Draft>& drafts, const Pricer& pricer)
      : view_{view} {
    for (const Draft& draft : drafts) {
      const bool is_left = draft.is_employer_cost && draft.line.line.ends_with("/ni") &&
                           pricer.figure(draft.line) != Money{};
      if (is_left && claims(draft.employment)) contended_.push_back(employer_of(draft.employment));
    }
    has_team_ = std::ranges::any_of(view.area->employments_of(view.person), [&](Row row) {
      return view.tables->text(employments().symbol(emp::cover, row)) == "team";
    });
  }

  // What an action shares. An assistant who is named by an action without pay is employed all the
  // same.
  std::vector<std::pair<Shared, Symbol>> of(Row action) const {
    const Table& actions = view_.table(TableName::actions);
    std::vector<std::pair<Shared, Symbol>> shared;
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
    const bool is_priced = !actions.has(act::within, action) && !actions.yes(act::unpaid, action);
    if (is_priced && tariff != kNoSymbol && is_by_quantity(tariff)) {
      shared.emplace_back(Shared::tariff, tariff);
    }
    return shared;
  }

  std::vector<std::pair<Shared, Symbol>> of(const Bundle& bundle) const {
    std::vector<std::pair<Shared, Symbol>> all;
    for (const Row action : bundle.actions) {
      const auto shared = of(action);
      all.insert(all.end(), shared.begin(), shared.end());
    }
    return all;
  }

  // A tariff whose tiers follow from the minutes bought and hold for all of them.
  bool has_whole_tiers(Symbol tariff) const {
    const Table& tariffs = view_.table(TableName::tariffs);
    return std::ranges::none_of(view_.area->tariff_rows(tariff), [&](Row row) {
      return tariffs.has(tar::cap, row) ||
             word_at(tariffs, TableName::tariffs, tar::tier, row) == "excess";
    });
  }

  bool has_one_employment() const {
    const auto rows = view_.area->employments_of(view_.person);
    return std::ranges::all_of(rows, [&](Row row) {
      return employments().symbol(emp::employment, row) ==
             employments().symbol(emp::employment, rows.front());
    });
  }

 private:
  const Table& employments() const { return view_.table(TableName::employments); }

  Row row_of(Symbol employment) const {
    return employment_row(view_, employment, view_.pricing_date);
  }
  bool claims(Symbol employment) const {
    return employments().yes(emp::claims_allowance, row_of(employment), true);
  }
  Symbol employer_of(Symbol employment) const {
    return kith::employer_of(*view_.area, row_of(employment));
  }
  // Where more minutes change the price of all, by a tier or a cap.
  bool is_by_quantity(Symbol tariff) const {
    const Table& tariffs = view_.table(TableName::tariffs);
    return std::ranges::any_of(view_.area->tariff_rows(tariff), [&](Row row) {
      return tariffs.has(tar::cap, row) || tariffs.held_or(tar::from_minutes_per_week, row, 0) > 0;
    });
  }

  const PlanView& view_;
  // Employers with National Insurance left after their allowance where everything is bought.
  // Fewer hours are never charged more, so where none is left there, none is left for any part,
  // and the allowance ties no costs together.
  std::vector<Symbol> contended_;
  bool has_team_ = false;  // assistants cover for each other, at the pay of those employed
};

// The tariff by whose tiers alone a group depends on each other; none where there is more to it.
Symbol tiers_of(const Choices& choices, const Couplings& couplings,
                const std::vector<std::size_t>& bundles) {
  std::set<std::pair<Shared, Symbol>> all;
  for (const std::size_t place : bundles) {
    for (const auto& shared : couplings.of(choices.bundles[place])) all.insert(shared);
  }
  if (all.size() != 1 || all.begin()->first != Shared::tariff) return kNoSymbol;
  const Symbol tariff = all.begin()->second;
  return couplings.has_whole_tiers(tariff) ? tariff : kNoSymbol;
}

// The first bundle of each shared thing, to which every later one is joined.
DisjointSets joined_by_cost(const Choices& choices, const Couplings& couplings) {
  DisjointSets together{choices.bundles.size()};
  std::map<std::pair<Shared, Symbol>, std::size_t> first;
  for (std::size_t place = 0; place < choices.bundles.size(); ++place) {
    for (const auto& shared : couplings.of(choices.bundles[place])) {
      together.join(first.emplace(shared, place).first->second, place);
    }
  }
  return together;
}

// Whether a group depends on each other by pay alone. A team of one assistant has nobody else whose
// pay could be the price of cover.
bool is_pay(const Choices& choices, const Couplings& couplings,
            const std::vector<std::size_t>& bundles) {
  return std::ranges::all_of(bundles, [&](std::size_t place) {
    return std::ranges::all_of(couplings.of(choices.bundles[place]), [&](const auto& shared) {
      return shared.first == Shared::employment || shared.first == Shared::employer ||
             (shared.first == Shared::team && couplings.has_one_employment());
    });
  });
}

// Alternatives of one choice, and a bundle with the one in whose time it is done.
void join_choices(const Choices& choices, DisjointSets& together) {
  for (const ChoiceSet& set : choices.sets) {
    for (const std::size_t place : set.bundles) together.join(set.bundles.front(), place);
  }
  for (std::size_t place = 0; place < choices.bundles.size(); ++place) {
    if (choices.bundles[place].host) together.join(*choices.bundles[place].host, place);
  }
}

// Unpaid time that is enough for everything does not have to be shared out, and where no time was
// agreed to there is none to share.
void join_supporters(const Choices& choices, DisjointSets& together) {
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

}  // namespace

std::vector<Cluster> clusters_of(const PlanView& view, const Choices& choices,
                                 const std::vector<Draft>& drafts, const Pricer& pricer) {
  const Couplings couplings{view, drafts, pricer};
  DisjointSets together = joined_by_cost(choices, couplings);
  const auto by_cost = together.groups();
  join_choices(choices, together);
  join_supporters(choices, together);

  // Clusters keep the order of their earliest bundles, so that the answer does not depend on how
  // they were joined.
  std::map<std::size_t, std::size_t> place_of;
  std::vector<Cluster> clusters;
  for (auto& bundles : together.groups()) {
    place_of[bundles.front()] = clusters.size();
    clusters.push_back({std::move(bundles), {}, {}});
  }
  const auto cluster_of = [&](std::size_t bundle) -> Cluster& {
    return clusters[place_of.at(together.of(bundle))];
  };
  for (const auto& group : by_cost) {
    cluster_of(group.front())
        .by_cost.push_back(
            {group, is_pay(choices, couplings, group), tiers_of(choices, couplings, group)});
  }
  for (std::size_t set = 0; set < choices.sets.size(); ++set) {
    cluster_of(choices.sets[set].bundles.front()).sets.push_back(set);
  }
  return clusters;
}

std::size_t Cluster::place_of(std::size_t bundle) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(bundles, bundle) - bundles.begin());
}

SetPrice price_of(const Choices& choices, const Cluster& cluster,
                  const std::vector<std::size_t>& bundles, Pricer& pricer) {
  SetPrice sum;
  for (const CostGroup& group : cluster.by_cost) {
    std::vector<std::size_t> both;
    std::ranges::set_intersection(bundles, group.bundles, std::back_inserter(both));
    if (both.empty()) continue;
    const SetPrice& price = pricer.price(actions_of(choices, both));
    sum.cost += price.cost;
    sum.unpriced += price.unpriced;
  }
  return sum;
}

}  // namespace kith::costing
