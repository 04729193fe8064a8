// By what do sets of a cluster's bundles differ in cost and in the rules that they keep?
#include "costing/fitting/fit_parts.hpp"

#include <set>
#include <utility>

#include "costing/fitting/fit_pay_parts.hpp"

namespace kith::costing {
namespace {

// Of all tariffs of a cluster, each tier with each: every combination is searched on its own.
constexpr std::size_t kMostTiers = 64;

class PartBuilder {
 public:
  PartBuilder(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
              Pricer& pricer)
      : lines_{lines},
        choices_{choices},
        cluster_{cluster},
        pricer_{pricer},
        parts_{cluster.bundles.size()} {}

  ClusterParts build() {
    add_hosts();
    add_minutes();
    Numbers unpriced(parts_.size());
    for (const CostGroup& group : cluster_.by_cost) {
      if (!add_group(group, unpriced)) parts_.distinguish(places_of(group.bundles));
    }
    parts_.add_sum(unpriced);
    return {parts_.take(), std::move(volumes_)};
  }

 private:
  std::vector<std::size_t> places_of(const std::vector<std::size_t>& bundles) const {
    std::vector<std::size_t> places;
    for (const std::size_t bundle : bundles) places.push_back(cluster_.place_of(bundle));
    return places;
  }
  const Bundle& bundle_at(std::size_t place) const {
    return choices_.bundles[cluster_.bundles[place]];
  }

  // A bundle needs the one whose time it uses, so which of the two are in a set is to be known.
  void add_hosts() {
    std::set<std::size_t> related;
    for (const std::size_t bundle : cluster_.bundles) {
      const auto host = choices_.bundles[bundle].host;
      if (host) related.insert({bundle, *host});
    }
    parts_.distinguish(places_of({related.begin(), related.end()}));
  }

  // Unpaid minutes of each supporter.
  void add_minutes() {
    for (std::size_t supporter = 0; supporter < choices_.supporters.size(); ++supporter) {
      Numbers minutes(parts_.size());
      std::vector<std::size_t> places;
      for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (bundle_at(i).supporter != supporter) continue;
        minutes[i] = bundle_at(i).unpaid_minutes;
        places.push_back(i);
      }
      if (!parts_.add_sum(minutes)) parts_.distinguish(places);
    }
  }

  bool add_group(const CostGroup& group, Numbers& unpriced) {
    if (group.bundles.size() == 1) {
      add_single(group.bundles.front(), unpriced);
      return true;
    }
    if (group.tiers_of != kNoSymbol) return add_volume(group, unpriced);
    return group.is_pay &&
           add_pay_parts(lines_, choices_, cluster_, group, pricer_, parts_, unpriced);
  }

  void add_single(std::size_t bundle, Numbers& unpriced) {
    const std::size_t place = cluster_.place_of(bundle);
    const SetPrice& price = pricer_.price(choices_.bundles[bundle].actions);
    parts_[place].own += price.cost;
    unpriced[place] = static_cast<std::int64_t>(price.unpriced);
  }

  bool add_volume(const CostGroup& group, Numbers& unpriced) {
    tiers_ *= tier_thresholds(lines_.trial, group.tiers_of).size();
    if (tiers_ > kMostTiers) return false;
    Numbers with_these = unpriced;
    auto volume = volume_tiers(lines_, choices_, cluster_, group, pricer_, with_these);
    if (!volume || !parts_.add_sum(volume->minutes)) return false;
    unpriced = with_these;
    volumes_.push_back(*std::move(volume));
    return true;
  }

  const PlanLines& lines_;
  const Choices& choices_;
  const Cluster& cluster_;
  Pricer& pricer_;
  PartSums parts_;
  std::vector<VolumeTiers> volumes_;
  std::size_t tiers_ = 1;  // combinations of tiers of all tariffs so far
};

}  // namespace

ClusterParts parts_of(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
                      Pricer& pricer) {
  return PartBuilder{lines, choices, cluster, pricer}.build();
}

}  // namespace kith::costing
