// Which actions are bought together, and between which of them is there a choice?
//
// An action that is done in another one's time is bought with it. One that is an alternative of a
// choice is a bundle of its own even then, and needs the other to be bought too.
#include "costing/fitting/fit_bundles.hpp"

#include <algorithm>
#include <map>

#include "costing/lines/action_lines.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;

constexpr std::int64_t kOneWorth = 1'000;  // thousandths, where `value` is missing

class BundleBuilder {
 public:
  explicit BundleBuilder(const Trial& trial)
      : trial_{trial}, actions_{trial.table(TableName::actions)}, supporters_{trial} {
    for (const Row action : trial.actions) rows_[actions_.symbol(act::action, action)] = action;
  }

  void build(Choices& choices) {
    for (const Row action : trial_.actions) {
      if (is_carrier(action)) add_bundle(action);
    }
    for (const Row action : trial_.actions) add_action(action);
    choices.bundles = std::move(bundles_);
    choices.supporters = supporters_.take();
  }

 private:
  // An action that uses another's time goes with it, unless it is an alternative of a choice.
  bool is_carrier(Row action) const {
    return !actions_.has(act::within, action) || actions_.has(act::choice, action);
  }
  Row host_of(Row action) const { return rows_.at(actions_.symbol(act::within, action)); }
  std::size_t bundle_of(Row action) const {
    while (!is_carrier(action)) action = host_of(action);
    return places_.at(action);
  }

  void add_bundle(Row action) {
    places_[action] = bundles_.size();
    Bundle bundle;
    bundle.action = action;
    bundle.choice = actions_.symbol(act::choice, action);
    bundle.refuses_need =
        actions_.has(act::meets_need, action) && !actions_.yes(act::meets_need, action);
    bundles_.push_back(std::move(bundle));
  }

  void add_action(Row action) {
    Bundle& bundle = bundles_[bundle_of(action)];
    bundle.actions.push_back(action);
    bundle.meets_need = bundle.meets_need || actions_.yes(act::meets_need, action);
    const auto level = static_cast<std::size_t>(priority_of(trial_, action));
    bundle.worth[level] += actions_.held_or(act::value, action, kOneWorth);
    if (action != bundle.action) return;
    if (actions_.has(act::within, action)) {
      bundle.host = bundle_of(host_of(action));
    } else if (const auto asked = supporters_.add(action)) {
      bundle.supporter = asked->supporter;
      bundle.unpaid_minutes = asked->minutes;
    }
  }

  const Trial& trial_;
  const Table& actions_;
  std::map<Symbol, Row> rows_;
  std::map<Row, std::size_t> places_;
  std::vector<Bundle> bundles_;
  Supporters supporters_;
};

// Bundles stand in the order of their carriers, but ties of a fit go by the earliest action.
void set_ranks(std::vector<Bundle>& bundles) {
  std::map<Row, std::size_t> by_first;
  for (std::size_t place = 0; place < bundles.size(); ++place) {
    by_first[bundles[place].actions.front()] = place;
  }
  std::size_t rank = 0;
  for (const auto& [first, place] : by_first) bundles[place].rank = rank++;
}

// Of one choice only one is bought, so an alternative cannot be done in the time of another one.
void refuse_own_time(const PlanView& view, const std::vector<Bundle>& bundles) {
  std::vector<Fault> faults;
  for (const Bundle& bundle : bundles) {
    for (auto host = bundle.host; host; host = bundles[*host].host) {
      if (bundles[*host].choice != bundle.choice) continue;
      faults.push_back({FaultCode::not_allowed,
                        view.tables->place(TableName::actions, bundle.action, "choice"),
                        std::nullopt, std::nullopt,
                        "another choice than that of the action whose time it uses"});
      break;
    }
  }
  if (!faults.empty()) throw InputError{std::move(faults)};
}

// One set for each choice, and one for each bundle that is in none.
std::vector<ChoiceSet> choice_sets(const std::vector<Bundle>& bundles) {
  std::vector<ChoiceSet> sets;
  std::map<Symbol, std::size_t> by_choice;
  for (std::size_t place = 0; place < bundles.size(); ++place) {
    const Bundle& bundle = bundles[place];
    std::size_t set = sets.size();
    if (bundle.choice != kNoSymbol) set = by_choice.emplace(bundle.choice, set).first->second;
    if (set == sets.size()) sets.emplace_back();
    sets[set].bundles.push_back(place);
    sets[set].must = sets[set].must || bundle.meets_need;
  }
  return sets;
}

}  // namespace

Choices choices_of(const Trial& trial) {
  Choices choices;
  BundleBuilder{trial}.build(choices);
  set_ranks(choices.bundles);
  refuse_own_time(trial, choices.bundles);
  choices.sets = choice_sets(choices.bundles);
  return choices;
}

std::vector<Row> actions_of(const Choices& choices, const std::vector<std::size_t>& bundles) {
  std::vector<Row> actions;
  for (const std::size_t bundle : bundles) {
    const std::vector<Row>& rows = choices.bundles[bundle].actions;
    actions.insert(actions.end(), rows.begin(), rows.end());
  }
  std::ranges::sort(actions);
  return actions;
}

bool has_hosts(const Choices& choices, const std::vector<std::size_t>& bundles) {
  return std::ranges::all_of(bundles, [&](std::size_t bundle) {
    const auto host = choices.bundles[bundle].host;
    return !host || std::ranges::binary_search(bundles, *host);
  });
}

Fraction minutes_over(const Choices& choices, const std::vector<std::size_t>& bundles) {
  std::map<std::size_t, Fraction> used;
  for (const std::size_t place : bundles) {
    const Bundle& bundle = choices.bundles[place];
    if (bundle.supporter) used[*bundle.supporter] += bundle.unpaid_minutes;
  }
  Fraction over;
  for (const auto& [supporter, minutes] : used) {
    over += std::max(minutes - choices.supporters[supporter].agreed, Fraction{});
  }
  return over;
}

}  // namespace kith::costing
