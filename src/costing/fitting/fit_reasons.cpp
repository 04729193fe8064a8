// Why is an action not bought, and what would it cost to buy it instead of what is?
#include "costing/fitting/fit_reasons.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "costing/basis/texts.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;

const ChoiceSet& choice_set_of(const Choices& choices, std::size_t bundle) {
  return *std::ranges::find_if(choices.sets, [&](const ChoiceSet& set) {
    return std::ranges::find(set.bundles, bundle) != set.bundles.end();
  });
}

const Cluster& cluster_of(const Chosen& chosen, std::size_t bundle) {
  return *std::ranges::find_if(chosen.clusters, [&](const Cluster& cluster) {
    return std::ranges::binary_search(cluster.bundles, bundle);
  });
}

// The bundle of the same choice that is bought.
std::optional<std::size_t> taken_beside(const Chosen& chosen, std::size_t bundle) {
  for (const std::size_t other : choice_set_of(chosen.choices, bundle).bundles) {
    if (chosen.has(other)) return other;
  }
  return std::nullopt;
}

// What is bought of a cluster. Everything else costs the same, whatever is swapped in it.
std::vector<std::size_t> in_cluster(const Chosen& chosen, const Cluster& cluster) {
  std::vector<std::size_t> both;
  std::ranges::set_intersection(chosen.bundles, cluster.bundles, std::back_inserter(both));
  return both;
}

// What is bought, with this bundle in place of the one of its choice.
std::vector<std::size_t> with_instead(const Chosen& chosen, std::vector<std::size_t> bundles,
                                      std::size_t place) {
  if (const auto taken = taken_beside(chosen, place)) std::erase(bundles, *taken);
  bundles.push_back(place);
  std::ranges::sort(bundles);
  return bundles;
}

// Whether more unpaid time would be asked for than was agreed, were it bought instead.
bool adds_minutes_over(const Chosen& chosen, std::size_t place) {
  const auto bundles = with_instead(chosen, chosen.bundles, place);
  return minutes_over(chosen.choices, bundles) > minutes_over(chosen.choices, chosen.bundles);
}

// The first reason that holds, in the order of `FitDropped`.
std::string_view reason_of(const Chosen& chosen, std::size_t place, Pricer& pricer) {
  const Bundle& bundle = chosen.choices.bundles[place];
  if (choice_set_of(chosen.choices, place).must && bundle.refuses_need && !bundle.meets_need) {
    return "does_not_meet_need";
  }
  if (price_of(chosen.choices, cluster_of(chosen, place), {place}, pricer).unpriced > 0) {
    return "no_rate";
  }
  if (bundle.supporter && adds_minutes_over(chosen, place)) {
    const Symbol who = chosen.choices.supporters[*bundle.supporter].symbol;
    return who == kNoSymbol ? "nobody_yet" : "not_agreed";
  }
  if (taken_beside(chosen, place)) return "alternative_chosen";
  if (bundle.host && !chosen.has(*bundle.host)) return "time_not_bought";
  return bundle.worth == KnapsackWorth{} ? "worth_nothing" : "over_budget";
}

// Actions that go with another one are left out with it, so their reason is its time.
void drop(const Chosen& chosen, std::size_t place, Pricer& pricer,
          std::vector<FitDropped>& dropped) {
  const Bundle& bundle = chosen.choices.bundles[place];
  const std::string_view reason = reason_of(chosen, place, pricer);
  std::optional<Row> instead;
  if (reason == "time_not_bought") instead = chosen.choices.bundles[*bundle.host].action;
  if (const auto taken = taken_beside(chosen, place)) {
    instead = chosen.choices.bundles[*taken].action;
  }
  for (const Row action : bundle.actions) {
    if (action == bundle.action) {
      dropped.push_back({action, reason, instead});
    } else {
      dropped.push_back({action, "time_not_bought", bundle.action});
    }
  }
}

// None where the two cannot be swapped alone: the alternative needs another bundle that is not
// bought, or one of the two has no price.
std::optional<Money> difference_of(const Chosen& chosen, std::size_t place, Pricer& pricer) {
  const Cluster& cluster = cluster_of(chosen, place);
  const std::vector<std::size_t> now = in_cluster(chosen, cluster);
  const std::vector<std::size_t> swapped = with_instead(chosen, now, place);
  if (!has_hosts(chosen.choices, swapped)) return std::nullopt;
  const SetPrice with = price_of(chosen.choices, cluster, swapped, pricer);
  const SetPrice without = price_of(chosen.choices, cluster, now, pricer);
  if (with.unpriced > 0 || without.unpriced > 0) return std::nullopt;
  return with.cost - without.cost;
}

Cell cell_of(const Chosen& chosen, std::size_t bundle, std::string_view column) {
  return {TableName::actions, chosen.choices.bundles[bundle].action, column};
}

}  // namespace

bool Chosen::has(std::size_t bundle) const { return std::ranges::binary_search(bundles, bundle); }

std::vector<FitDropped> dropped_of(const Chosen& chosen, Pricer& pricer) {
  std::vector<FitDropped> dropped;
  for (std::size_t place = 0; place < chosen.choices.bundles.size(); ++place) {
    if (!chosen.has(place)) drop(chosen, place, pricer, dropped);
  }
  std::ranges::sort(dropped, {}, &FitDropped::action);
  return dropped;
}

std::vector<FitAlternative> alternatives_of(const Chosen& chosen, Pricer& pricer) {
  std::vector<FitAlternative> alternatives;
  for (std::size_t place = 0; place < chosen.choices.bundles.size(); ++place) {
    const Bundle& bundle = chosen.choices.bundles[place];
    if (bundle.choice == kNoSymbol || chosen.has(place)) continue;
    FitAlternative alternative;
    alternative.action = bundle.action;
    alternative.choice = chosen.view.tables->text(bundle.choice);
    if (const auto taken = taken_beside(chosen, place)) {
      alternative.taken = chosen.choices.bundles[*taken].action;
    }
    alternative.difference = difference_of(chosen, place, pricer);
    alternatives.push_back(std::move(alternative));
  }
  return alternatives;
}

std::vector<FitUnpaid> unpaid_of(const Chosen& chosen) {
  std::vector<FitUnpaid> rows;
  for (std::size_t place = 0; place < chosen.choices.supporters.size(); ++place) {
    const Supporter& supporter = chosen.choices.supporters[place];
    FitUnpaid row{std::string{chosen.view.tables->text(supporter.symbol)},
                  supporter.agreed,
                  supporter.asked,
                  {},
                  {}};
    for (const std::size_t bundle : chosen.bundles) {
      if (chosen.choices.bundles[bundle].supporter == place) {
        row.used += chosen.choices.bundles[bundle].unpaid_minutes;
      }
    }
    row.over = std::max(row.used - row.agreed, Fraction{});
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<CostFinding> fit_findings(const Chosen& chosen) {
  std::vector<CostFinding> findings;
  const std::vector<FitUnpaid> unpaid = unpaid_of(chosen);
  for (const std::size_t place : chosen.bundles) {
    const auto supporter = chosen.choices.bundles[place].supporter;
    if (!supporter || unpaid[*supporter].over.is_zero()) continue;
    CostFinding found =
        finding("unpaid_over_agreed", Level::warning, cell_of(chosen, place, "schedule"));
    found.members = {{"found", exact_text(unpaid[*supporter].used)},
                     {"allowed", "<= " + exact_text(unpaid[*supporter].agreed)}};
    findings.push_back(std::move(found));
  }
  for (const ChoiceSet& set : chosen.choices.sets) {
    const std::size_t first = set.bundles.front();
    if (set.bundles.size() > 1 || chosen.choices.bundles[first].choice == kNoSymbol) continue;
    findings.push_back(finding("choice_of_one", Level::note, cell_of(chosen, first, "choice")));
  }
  return findings;
}

}  // namespace kith::costing
