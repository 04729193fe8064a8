#include "costing/fitting/fit_parts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "costing/employing/absence.hpp"
#include "costing/lines/action_lines.hpp"
#include "costing/prices/flows.hpp"
#include "costing/prices/price.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;

// One number for each bundle of the cluster.
using Numbers = std::vector<Fraction>;

constexpr std::size_t kBits = 62;       // of a sum that tells bundles apart
constexpr std::size_t kMostTiers = 64;  // of all tariffs of a cluster, each with each

// Whole numbers in the same proportion; nothing where they take more than 2^62 together.
std::optional<std::vector<std::int64_t>> in_proportion(Numbers numbers) {
  constexpr Wide kMostScale = Wide{1} << 40;
  constexpr Wide kMost = Wide{1} << 62;
  const auto unit = std::ranges::find_if(numbers, [](const Fraction& n) { return !n.is_zero(); });
  if (unit != numbers.end()) {
    const Fraction one = *unit;
    for (Fraction& number : numbers) number /= one;
  }
  Fraction scale{1};
  for (const Fraction& number : numbers) {
    const Wide missing = (number * scale).denominator();
    if (missing > kMostScale || scale.numerator() * missing > kMostScale) return std::nullopt;
    scale *= Fraction::of(missing, 1);
  }
  Wide sum = 0;
  std::vector<std::int64_t> whole;
  for (const Fraction& number : numbers) {
    const Wide scaled = (number * scale).numerator();
    sum += scaled < 0 ? -scaled : scaled;
    if (sum > kMost) return std::nullopt;
    whole.push_back(static_cast<std::int64_t>(scaled));
  }
  return whole;
}

class Maker {
 public:
  Maker(const PlanLines& lines, const Choices& choices, const Cluster& cluster, Pricer& pricer)
      : lines_{lines},
        choices_{choices},
        cluster_{cluster},
        pricer_{pricer},
        parts_(cluster.bundles.size()) {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      for (const Row action : bundle_at(i).actions) places_[action] = i;
    }
  }

  Parts make() {
    add_hosts();
    add_minutes();
    Numbers unpriced(parts_.size());
    for (const CostGroup& group : cluster_.by_cost) {
      if (!add_group(group, unpriced)) tell_apart(places_of(group.bundles));
    }
    add_sum(unpriced);
    return {std::move(parts_), std::move(volumes_)};
  }

 private:
  std::size_t place_of(std::size_t bundle) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(cluster_.bundles, bundle) -
                                    cluster_.bundles.begin());
  }
  std::vector<std::size_t> places_of(const std::vector<std::size_t>& bundles) const {
    std::vector<std::size_t> places;
    for (const std::size_t bundle : bundles) places.push_back(place_of(bundle));
    return places;
  }
  const Bundle& bundle_at(std::size_t place) const {
    return choices_.bundles[cluster_.bundles[place]];
  }

  // --- what is added up ---

  // Numbers in the same proportion as others add nothing.
  bool add_sum(const Numbers& numbers) {
    const auto whole = in_proportion(numbers);
    if (!whole) return false;
    const bool is_new = std::ranges::any_of(*whole, [](std::int64_t n) { return n != 0; }) &&
                        known_.insert(*whole).second;
    for (std::size_t i = 0; is_new && i < parts_.size(); ++i) parts_[i].sums.push_back((*whole)[i]);
    return true;
  }
  void add_most(const std::vector<std::int64_t>& numbers) {
    for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i].most.push_back(numbers[i]);
  }

  void tell_apart(const std::vector<std::size_t>& places) {
    for (std::size_t from = 0; from < places.size(); from += kBits) {
      Numbers bits(parts_.size());
      for (std::size_t i = from; i < std::min(from + kBits, places.size()); ++i) {
        bits[places[i]] = std::int64_t{1} << (i - from);
      }
      for (std::size_t i = 0; i < parts_.size(); ++i) {
        parts_[i].sums.push_back(static_cast<std::int64_t>(bits[i].numerator()));
      }
    }
  }

  // --- rules ---

  void add_hosts() {
    std::set<std::size_t> related;
    for (const std::size_t bundle : cluster_.bundles) {
      const auto host = choices_.bundles[bundle].host;
      if (host) related.insert({bundle, *host});
    }
    tell_apart(places_of({related.begin(), related.end()}));
  }

  void add_minutes() {
    for (std::size_t supporter = 0; supporter < choices_.supporters.size(); ++supporter) {
      Numbers minutes(parts_.size());
      std::vector<std::size_t> places;
      for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (bundle_at(i).supporter != supporter) continue;
        minutes[i] = bundle_at(i).unpaid_minutes;
        places.push_back(i);
      }
      if (!add_sum(minutes)) tell_apart(places);
    }
  }

  // --- costs ---

  bool add_group(const CostGroup& group, Numbers& unpriced) {
    if (group.bundles.size() == 1) {
      add_alone(place_of(group.bundles.front()), unpriced);
      return true;
    }
    if (group.tiers_of != kNoSymbol) return add_volume(group, unpriced);
    return group.is_pay && add_pay(group, unpriced);
  }

  void add_alone(std::size_t place, Numbers& unpriced) {
    const SetPrice& price = pricer_.price(bundle_at(place).actions);
    parts_[place].own += price.cost;
    unpriced[place] = static_cast<std::int64_t>(price.unpriced);
  }

  // --- volume tiers ---

  std::vector<Fraction> thresholds(Symbol tariff) const {
    const Table& tariffs = lines_.scope.table(TableName::tariffs);
    std::set<Fraction> from = {Fraction{}};
    for (const Row row : lines_.scope.area->tariff_rows(tariff)) {
      from.insert(tariffs.held_or(columns::tariffs::from_minutes_per_week, row, 0));
    }
    return {from.begin(), from.end()};
  }

  // What the lines of a bundle cost where so many minutes are bought at the tariff.
  SetPrice price_at(const Bundle& bundle, Symbol tariff, const Fraction& minutes) const {
    Scope some = with_actions(lines_.scope, bundle.actions);
    some.volume = minutes;
    some.volume_of = tariff;
    std::vector<CostFinding> findings;
    std::vector<Fault> faults;
    SetPrice price;
    for (const Draft& draft : draft_actions(some, findings, faults)) {
      price.cost += pricer_.figure(draft.line);
      if (!draft.line.reason.empty()) ++price.unpriced;
    }
    return price;
  }

  bool add_volume(const CostGroup& group, Numbers& unpriced) {
    Volume volume{thresholds(group.tiers_of), Numbers(parts_.size()), {}};
    tiers_ *= volume.from.size();
    if (tiers_ > kMostTiers) return false;
    Numbers none = unpriced;
    volume.own.assign(volume.from.size(), std::vector<Money>(parts_.size()));
    for (const std::size_t place : places_of(group.bundles)) {
      const Bundle& bundle = bundle_at(place);
      volume.minutes[place] =
          minutes_bought(with_actions(lines_.scope, bundle.actions), group.tiers_of);
      for (std::size_t tier = 0; tier < volume.from.size(); ++tier) {
        const SetPrice price = price_at(bundle, group.tiers_of, volume.from[tier]);
        const Fraction missing{static_cast<std::int64_t>(price.unpriced)};
        if (tier > 0 && missing != none[place]) return false;
        none[place] = missing;
        volume.own[tier][place] = price.cost;
      }
    }
    if (!add_sum(volume.minutes)) return false;
    unpriced = none;
    volumes_.push_back(std::move(volume));
    return true;
  }

  // --- pay ---

  // An employment once for each bundle, with the lines that are of it.
  std::vector<Employment> by_bundle(const Employment& employment) const {
    Employment none = employment;
    none.paid.clear();
    std::vector<Employment> each(parts_.size(), none);
    for (const std::size_t draft : employment.paid) {
      const auto place = places_.find(*lines_.drafts[draft].line.action);
      if (place != places_.end()) each[place->second].paid.push_back(draft);
    }
    return each;
  }

  Symbol employment_of(Row action) const {
    return lines_.scope.table(TableName::actions).symbol(act::employment, action);
  }
  bool names(const Bundle& bundle, Symbol employment) const {
    return std::ranges::any_of(bundle.actions,
                               [&](Row action) { return employment_of(action) == employment; });
  }
  std::set<Symbol> employments_in(const CostGroup& group) const {
    std::set<Symbol> symbols;
    for (const std::size_t bundle : group.bundles) {
      for (const Row action : choices_.bundles[bundle].actions) {
        symbols.insert(employment_of(action));
      }
    }
    symbols.erase(kNoSymbol);
    return symbols;
  }

  bool add_pay(const CostGroup& group, Numbers& unpriced) {
    const std::vector<Employment>& all = lines_.employments;
    for (const Symbol symbol : employments_in(group)) {
      const auto employment = std::ranges::find(all, symbol, &Employment::symbol);
      if (employment == all.end() || !add_employment(*employment)) return false;
    }
    for (const Draft& draft : lines_.drafts) {
      const auto place = places_.find(*draft.line.action);
      if (place == places_.end() ||
          !std::ranges::binary_search(group.bundles, cluster_.bundles[place->second])) {
        continue;
      }
      // By calendar pay is the packets of all hours together.
      const bool is_packets = lines_.scope.is_calendar() && draft.employment != kNoSymbol;
      if (!is_packets) parts_[place->second].own += pricer_.figure(draft.line);
      if (!draft.line.reason.empty()) unpriced[place->second] += Fraction{1};
    }
    return true;
  }

  bool add_employment(const Employment& employment) {
    const std::vector<Employment> each = by_bundle(employment);
    std::vector<std::int64_t> is_employed;
    std::vector<Numbers> sums;
    for (std::size_t i = 0; i < each.size(); ++i) {
      is_employed.push_back(names(bundle_at(i), employment.symbol) ? 1 : 0);
      sums.push_back(sums_of(each[i]));
    }
    add_most(is_employed);
    for (std::size_t sum = 0; sum < sums.front().size(); ++sum) {
      Numbers numbers;
      for (const Numbers& of_bundle : sums) numbers.push_back(of_bundle[sum]);
      if (!add_sum(numbers)) return false;
    }
    if (reads_days(lines_.scope, employment)) add_days(each);
    return true;
  }

  // Of a typical week, and by calendar of every pay period.
  Numbers sums_of(const Employment& employment) const {
    Numbers sums = absence_sums(lines_.scope, employment, lines_.drafts);
    sums.emplace_back();
    for (const std::size_t draft : employment.paid) {
      sums.back() += lines_.drafts[draft].weekly_pence;
    }
    if (!lines_.scope.is_calendar()) return sums;
    const Period covered = lines_.scope.counted.shared_with(employment.in_force);
    for (const GrossPay& pay : employment.period_pay) {
      sums.emplace_back();
      for (const std::size_t draft : employment.paid) {
        sums.back() +=
            pence_in(lines_.scope, lines_.drafts[draft].flow, pay.period.days.shared_with(covered));
      }
    }
    return sums;
  }

  // How often each day of the week is worked, as its place among all answers; 0 is never.
  void add_days(const std::vector<Employment>& each) {
    std::vector<DayTimes> times;
    for (const Employment& one : each) times.push_back(day_times(one, lines_.drafts));
    for (std::size_t day = 0; day < DayTimes{}.size(); ++day) {
      std::set<Fraction> all = {Fraction{}};
      for (const DayTimes& of_bundle : times) all.insert(of_bundle[day]);
      std::vector<std::int64_t> places;
      for (const DayTimes& of_bundle : times) {
        places.push_back(std::distance(all.begin(), all.find(of_bundle[day])));
      }
      add_most(places);
    }
  }

  const PlanLines& lines_;
  const Choices& choices_;
  const Cluster& cluster_;
  Pricer& pricer_;
  std::map<Row, std::size_t> places_;  // by action
  std::vector<PlanPart> parts_;
  std::vector<Volume> volumes_;
  std::size_t tiers_ = 1;  // ways for all tariffs together
  std::set<std::vector<std::int64_t>> known_;
};

}  // namespace

PlanLines::PlanLines(const Scope& whole) : scope{whole} {
  scope.annual_only = !scope.is_calendar();
  std::vector<CostFinding> findings;
  std::vector<Fault> faults;
  drafts = draft_actions(scope, findings, faults);
  employments = employments_of(scope, drafts);
}

std::size_t Volume::tier_at(const Fraction& minutes_a_week) const {
  const auto above = std::ranges::upper_bound(from, minutes_a_week);
  return static_cast<std::size_t>(above - from.begin()) - 1;
}

Parts parts_of(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
               Pricer& pricer) {
  return Maker{lines, choices, cluster, pricer}.make();
}

}  // namespace kith::costing
