// What decides how much employments cost, as sums over the bundles that they do?
//
// What an employment costs besides its actions' own lines follows from its pay in a typical week,
// or by calendar in every pay period, from what cover for absences is charged, and from the days
// worked. The first two are sums over the lines that it pays for, the last is a largest number.
#include "costing/fitting/fit_pay_parts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "costing/employing/absence.hpp"
#include "costing/prices/flows.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;

class PayParts {
 public:
  PayParts(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
           const Pricer& pricer, PartSums& parts)
      : lines_{lines}, choices_{choices}, cluster_{cluster}, pricer_{pricer}, parts_{parts} {
    for (std::size_t place = 0; place < cluster.bundles.size(); ++place) {
      for (const Row action : bundle_at(place).actions) places_[action] = place;
    }
  }

  bool add_employments(const CostGroup& group) {
    const std::vector<Employment>& all = lines_.employments;
    for (const Symbol symbol : employments_in(group)) {
      const auto employment = std::ranges::find(all, symbol, &Employment::symbol);
      if (employment == all.end() || !add_employment(*employment)) return false;
    }
    return true;
  }

  void add_own_lines(const CostGroup& group, Numbers& unpriced) {
    for (const Draft& draft : lines_.drafts) {
      const auto place = places_.find(*draft.line.action);
      if (place == places_.end() ||
          !std::ranges::binary_search(group.bundles, cluster_.bundles[place->second])) {
        continue;
      }
      // By calendar pay is the packets of all hours together, so no line has a cost of its own.
      const bool is_packets = lines_.trial.is_calendar() && draft.employment != kNoSymbol;
      if (!is_packets) parts_[place->second].own += pricer_.figure(draft.line);
      if (!draft.line.reason.empty()) unpriced[place->second] += Fraction{1};
    }
  }

 private:
  const Bundle& bundle_at(std::size_t place) const {
    return choices_.bundles[cluster_.bundles[place]];
  }
  Symbol employment_of(Row action) const {
    return lines_.trial.table(TableName::actions).symbol(act::employment, action);
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

  bool add_employment(const Employment& employment) {
    const std::vector<Employment> each = by_bundle(employment);
    std::vector<std::int64_t> is_employed;
    std::vector<Numbers> sums;
    for (std::size_t i = 0; i < each.size(); ++i) {
      is_employed.push_back(names(bundle_at(i), employment.symbol) ? 1 : 0);
      sums.push_back(sums_of(each[i]));
    }
    parts_.add_most(is_employed);
    for (std::size_t sum = 0; sum < sums.front().size(); ++sum) {
      Numbers numbers;
      for (const Numbers& of_bundle : sums) numbers.push_back(of_bundle[sum]);
      if (!parts_.add_sum(numbers)) return false;
    }
    if (reads_days(lines_.trial, employment)) add_days(each);
    return true;
  }

  // Of a typical week, and by calendar of every pay period.
  Numbers sums_of(const Employment& employment) const {
    Numbers sums = absence_sums(lines_.trial, employment, lines_.drafts);
    sums.emplace_back();
    for (const std::size_t draft : employment.paid) {
      sums.back() += lines_.drafts[draft].weekly_pence;
    }
    if (!lines_.trial.is_calendar()) return sums;
    const Period covered = lines_.trial.costed_days.shared_with(employment.in_force);
    for (const GrossPay& pay : employment.period_pay) {
      sums.emplace_back();
      for (const std::size_t draft : employment.paid) {
        sums.back() +=
            pence_in(lines_.trial, lines_.drafts[draft].flow, pay.period.days.shared_with(covered));
      }
    }
    return sums;
  }

  // How often each day of the week is worked, as its place among all answers; 0 is never.
  void add_days(const std::vector<Employment>& each) {
    std::vector<DayTimes> times;
    for (const Employment& employment : each) {
      times.push_back(day_times(employment, lines_.drafts));
    }
    for (std::size_t day = 0; day < DayTimes{}.size(); ++day) {
      std::set<Fraction> all = {Fraction{}};
      for (const DayTimes& of_bundle : times) all.insert(of_bundle[day]);
      std::vector<std::int64_t> places;
      for (const DayTimes& of_bundle : times) {
        places.push_back(std::distance(all.begin(), all.find(of_bundle[day])));
      }
      parts_.add_most(places);
    }
  }

  const PlanLines& lines_;
  const Choices& choices_;
  const Cluster& cluster_;
  const Pricer& pricer_;
  PartSums& parts_;
  std::map<Row, std::size_t> places_;  // of the cluster's bundles, by action
};

}  // namespace

bool add_pay_parts(const PlanLines& lines, const Choices& choices, const Cluster& cluster,
                   const CostGroup& group, const Pricer& pricer, PartSums& parts,
                   Numbers& unpriced) {
  PayParts pay{lines, choices, cluster, pricer, parts};
  if (!pay.add_employments(group)) return false;
  pay.add_own_lines(group, unpriced);
  return true;
}

}  // namespace kith::costing
