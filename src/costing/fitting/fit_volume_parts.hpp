// What bundles cost that are bought at one tariff with volume tiers.
#pragma once

#include <optional>
#include <vector>

#include "costing/fitting/fit_clusters.hpp"
#include "costing/fitting/fit_part_sums.hpp"
#include "costing/fitting/fit_plan_lines.hpp"

namespace kith::costing {

/// A tariff with volume tiers: each tier is tried out on its own, since all that is bought at the
/// tariff is at the one that its minutes reach.
struct VolumeTiers {
  std::vector<Fraction> from;           ///< minutes a week, ascending from 0
  std::vector<Fraction> minutes;        ///< of each bundle
  std::vector<std::vector<Money>> own;  ///< of each bundle's lines, by tier

  /// The tier of so many minutes a week.
  std::size_t tier_at(const Fraction& minutes_a_week) const;
};

/// From how many minutes a week each tier of a tariff holds, ascending from 0.
std::vector<Fraction> tier_thresholds(const PlanView& view, Symbol tariff);

/// What the bundles of a group cost at each tier of its tariff (`tiers_of`). `unpriced` gets how
/// many lines of each bundle have no price. None, and `unpriced` as it was, where prices are
/// missing at some tiers and not at others.
std::optional<VolumeTiers> volume_tiers(const PlanLines& lines, const Choices& choices,
                                        const Cluster& cluster, const CostGroup& group,
                                        const Pricer& pricer, Numbers& unpriced);

}  // namespace kith::costing
