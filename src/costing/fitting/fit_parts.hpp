// What each bundle of a cluster adds to whatever decides the cost of the others, so that sets that
// come to the same need not be told apart.
#pragma once

#include <cstdint>
#include <vector>

#include "costing/employing/employment.hpp"
#include "costing/fitting/fit_clusters.hpp"

namespace kith::costing {

/// The lines of all actions of a plan before pay days are run over them, and who pays them.
struct PlanLines {
  explicit PlanLines(const Scope& whole);
  PlanLines(const PlanLines&) = delete;  // lines keep the address of their scope
  PlanLines& operator=(const PlanLines&) = delete;

  Scope scope;
  std::vector<Draft> drafts;
  std::vector<Employment> employments;
};

/// One bundle's part. Of a set `sums` add up, and of `most` the largest holds.
///
/// Two sets of a cluster for which both are the same keep the same rules (hosts, agreed minutes,
/// prices missing), and differ in cost by what `own` adds up to, with whatever else is bought.
struct PlanPart {
  Money own;  ///< of lines that cost the same whatever else is bought
  std::vector<std::int64_t> sums;
  std::vector<std::int64_t> most;
};

/// A tariff with volume tiers: each tier is tried out on its own, since all that is bought at the
/// tariff is at the one that its minutes reach.
struct Volume {
  std::vector<Fraction> from;           ///< minutes a week, ascending from 0
  std::vector<Fraction> minutes;        ///< of each bundle
  std::vector<std::vector<Money>> own;  ///< of each bundle's lines, by tier

  /// The tier of so many minutes a week.
  std::size_t tier_at(const Fraction& minutes_a_week) const;
};

/// What the bundles of a cluster add, in their order, and the tariffs that they are bought at by
/// tiers.
struct Parts {
  std::vector<PlanPart> bundles;
  std::vector<Volume> volumes;
};

/// What an employment costs besides its actions' own lines follows from sums over the lines that it
/// pays for (exact pence of a typical week, or by calendar of every pay period; at the price of
/// cover) and from the days worked; what is charged at a volume tier of all minutes, from the
/// minutes. What else depends on each other (tiers of excess minutes, caps, assistants who cover
/// for each other) is told apart bundle by bundle.
Parts parts_of(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
               Pricer& pricer);

}  // namespace kith::costing
