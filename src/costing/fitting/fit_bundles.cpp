#include "costing/fitting/fit_bundles.hpp"

#include <algorithm>
#include <map>

#include "costing/lines/action_lines.hpp"
#include "costing/prices/price.hpp"
#include "costing/prices/usage.hpp"
#include "kith/area/ties.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace tie = columns::ties;

constexpr std::int64_t kOneWorth = 1'000;  // thousandths, where `value` is missing

const Table& table_of(const Scope& scope) { return scope.table(TableName::actions); }

class Maker {
 public:
  explicit Maker(const Scope& scope) : scope_{scope}, actions_{table_of(scope)} {
    for (const Row action : scope.actions) rows_[actions_.symbol(act::action, action)] = action;
  }

  Choices make() {
    for (const Row action : scope_.actions) {
      if (is_carrier(action)) add_bundle(action);
    }
    for (const Row action : scope_.actions) add_action(action);
    set_ranks();
    refuse_own_time();
    make_slots();
    return std::move(choices_);
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
    places_[action] = choices_.bundles.size();
    Bundle bundle;
    bundle.action = action;
    bundle.choice = actions_.symbol(act::choice, action);
    bundle.refuses_need =
        actions_.has(act::meets_need, action) && !actions_.yes(act::meets_need, action);
    choices_.bundles.push_back(std::move(bundle));
  }

  void add_action(Row action) {
    Bundle& bundle = choices_.bundles[bundle_of(action)];
    bundle.actions.push_back(action);
    bundle.meets_need = bundle.meets_need || actions_.yes(act::meets_need, action);
    bundle.worth[level_of(action)] += actions_.held_or(act::value, action, kOneWorth);
    if (action != bundle.action) return;
    if (actions_.has(act::within, action)) {
      bundle.host = bundle_of(host_of(action));
    } else {
      add_unpaid(bundle);
    }
  }

  void set_ranks() {
    std::map<Row, std::size_t> by_first;
    for (std::size_t place = 0; place < choices_.bundles.size(); ++place) {
      by_first[choices_.bundles[place].actions.front()] = place;
    }
    std::size_t rank = 0;
    for (const auto& [first, place] : by_first) choices_.bundles[place].rank = rank++;
  }

  std::size_t level_of(Row action) const {
    return static_cast<std::size_t>(priority_of(scope_, action));
  }

  // --- unpaid time ---

  void add_unpaid(Bundle& bundle) {
    if (!actions_.yes(act::unpaid, bundle.action)) return;
    const Symbol who = actions_.symbol(act::who, bundle.action);
    if (who != kNoSymbol && !limits(who)) return;
    const Fraction quantity = multipliers_of(scope_, bundle.action).quantity;
    bundle.unpaid_minutes = Use{scope_, bundle.action}.typical_week().minutes * quantity;
    bundle.supporter = supporter_of(who);
    Supporter& supporter = choices_.supporters[*bundle.supporter];
    supporter.asked += bundle.unpaid_minutes;
    if (bundle.choice == kNoSymbol && gives_what_is_planned(who)) {
      supporter.agreed += bundle.unpaid_minutes;
    }
  }

  // A body that is open to all has agreed to nothing with this person, and needs not to.
  bool limits(Symbol who) const {
    if (scope_.tables->text(who) == "self") return false;
    return tie_with(who) || !scope_.area->row_of(TableName::providers, who);
  }

  std::size_t supporter_of(Symbol who) {
    const auto place = std::ranges::find(choices_.supporters, who, &Supporter::symbol);
    if (place == choices_.supporters.end()) {
      choices_.supporters.push_back({who, agreed_by(who), {}});
      return choices_.supporters.size() - 1;
    }
    return static_cast<std::size_t>(place - choices_.supporters.begin());
  }

  const Table& ties() const { return scope_.table(TableName::ties); }

  std::optional<Row> tie_with(Symbol who) const {
    if (who == kNoSymbol) return std::nullopt;
    for (const Row row : scope_.area->ties_of(scope_.person)) {
      if (ties().symbol(tie::supporter, row) == who) return row;
    }
    return std::nullopt;
  }

  // What the tie itself says. None may be added to what it gives where it says nothing of more.
  Fraction agreed_by(Symbol who) const {
    const auto row = tie_with(who);
    if (!row) return {};
    const std::int64_t given =
        is_paid(ties(), *row) ? 0 : ties().held_or(tie::minutes_per_week, *row, 0);
    return Fraction{ties().held_or(tie::willing_minutes_per_week, *row, given)};
  }

  // A tie that says no minutes at all gives those of the plan. What is offered as an alternative is
  // not given yet.
  bool gives_what_is_planned(Symbol who) const {
    const auto row = tie_with(who);
    return row && !ties().has(tie::minutes_per_week, *row) &&
           !ties().has(tie::willing_minutes_per_week, *row);
  }

  // --- choices ---

  void refuse_own_time() const {
    std::vector<Fault> faults;
    for (const Bundle& bundle : choices_.bundles) {
      for (auto host = bundle.host; host; host = choices_.bundles[*host].host) {
        if (choices_.bundles[*host].choice != bundle.choice) continue;
        faults.push_back({FaultCode::not_allowed,
                          scope_.tables->place(TableName::actions, bundle.action, "choice"),
                          std::nullopt, std::nullopt,
                          "another choice than that of the action whose time it uses"});
        break;
      }
    }
    if (!faults.empty()) throw InputError{std::move(faults)};
  }

  void make_slots() {
    std::map<Symbol, std::size_t> by_choice;
    for (std::size_t place = 0; place < choices_.bundles.size(); ++place) {
      const Bundle& bundle = choices_.bundles[place];
      if (bundle.choice == kNoSymbol || !by_choice.contains(bundle.choice)) {
        if (bundle.choice != kNoSymbol) by_choice[bundle.choice] = choices_.sets.size();
        choices_.sets.push_back({});
      }
      ChoiceSet& set = bundle.choice == kNoSymbol ? choices_.sets.back()
                                                  : choices_.sets[by_choice[bundle.choice]];
      set.bundles.push_back(place);
      set.must = set.must || bundle.meets_need;
    }
  }

  const Scope& scope_;
  const Table& actions_;
  std::map<Symbol, Row> rows_;
  std::map<Row, std::size_t> places_;
  Choices choices_;
};

}  // namespace

Choices choices_of(const Scope& scope) { return Maker{scope}.make(); }

std::vector<Row> actions_of(const Choices& choices, const std::vector<std::size_t>& bundles) {
  std::vector<Row> actions;
  for (const std::size_t bundle : bundles) {
    const std::vector<Row>& rows = choices.bundles[bundle].actions;
    actions.insert(actions.end(), rows.begin(), rows.end());
  }
  std::ranges::sort(actions);
  return actions;
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
