// What does each bundle cost at each tier of the tariff that it is bought at?
#include "costing/fitting/fit_volume_parts.hpp"

#include <algorithm>
#include <set>

#include "costing/lines/action_lines.hpp"
#include "costing/prices/price.hpp"

namespace kith::costing {
namespace {

// What the lines of a bundle cost where so many minutes are bought at the tariff.
SetPrice price_at(const Trial& trial, const Bundle& bundle, Symbol tariff, const Fraction& minutes,
                  const Pricer& pricer) {
  Trial some = with_actions(trial, bundle.actions);
  some.volume = TriedVolume{tariff, minutes};
  std::vector<CostFinding> findings;
  std::vector<Fault> faults;
  SetPrice price;
  for (const Draft& draft : draft_actions(some, findings, faults)) {
    price.cost += pricer.figure(draft.line);
    if (!draft.line.reason.empty()) ++price.unpriced;
  }
  return price;
}

}  // namespace

std::vector<Fraction> tier_thresholds(const PlanView& view, Symbol tariff) {
  const Table& tariffs = view.table(TableName::tariffs);
  std::set<Fraction> from = {Fraction{}};
  for (const Row row : view.area->tariff_rows(tariff)) {
    from.insert(tariffs.held_or(columns::tariffs::from_minutes_per_week, row, 0));
  }
  return {from.begin(), from.end()};
}

std::size_t VolumeTiers::tier_at(const Fraction& minutes_a_week) const {
  const auto above = std::ranges::upper_bound(from, minutes_a_week);
  return static_cast<std::size_t>(above - from.begin()) - 1;
}

std::optional<VolumeTiers> volume_tiers(const PlanLines& lines, const Choices& choices,
                                        const Cluster& cluster, const CostGroup& group,
                                        const Pricer& pricer, Numbers& unpriced) {
  const std::size_t bundles = cluster.bundles.size();
  VolumeTiers volume{tier_thresholds(lines.trial, group.tiers_of), Numbers(bundles), {}};
  Numbers missing = unpriced;
  volume.own.assign(volume.from.size(), std::vector<Money>(bundles));
  for (const std::size_t number : group.bundles) {
    const std::size_t place = cluster.place_of(number);
    const Bundle& bundle = choices.bundles[number];
    volume.minutes[place] =
        minutes_bought(with_actions(lines.trial, bundle.actions), group.tiers_of);
    for (std::size_t tier = 0; tier < volume.from.size(); ++tier) {
      const SetPrice price =
          price_at(lines.trial, bundle, group.tiers_of, volume.from[tier], pricer);
      const Fraction at_tier{static_cast<std::int64_t>(price.unpriced)};
      if (tier > 0 && at_tier != missing[place]) return std::nullopt;
      missing[place] = at_tier;
      volume.own[tier][place] = price.cost;
    }
  }
  unpriced = missing;
  return volume;
}

}  // namespace kith::costing
