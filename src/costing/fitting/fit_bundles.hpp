// What can be bought or left out on its own: actions with what is done in their time, the choices
// that they are alternatives of, and the unpaid time that their supporters have agreed to.
#pragma once

#include <optional>
#include <vector>

#include "costing/basis/trial.hpp"
#include "costing/fitting/fit_supporters.hpp"
#include "kith/optimum/knapsack.hpp"

namespace kith::costing {

/// Actions that are bought together: one, and those done `within` it that are in no choice.
struct Bundle {
  Row action = 0;                   ///< the one that carries the others
  std::vector<Row> actions;         ///< all of them, in document order
  std::size_t rank = 0;             ///< its place among bundles by the earliest of its actions
  KnapsackWorth worth{};            ///< in thousandths, by priority
  bool meets_need = false;          ///< one of them does
  bool refuses_need = false;        ///< `meets_need` of `action` is no
  std::optional<std::size_t> host;  ///< the bundle in whose time it is done
  Symbol choice = kNoSymbol;
  std::optional<std::size_t> supporter;  ///< who gives unpaid time for it; a place in `supporters`
  Fraction unpaid_minutes;               ///< of a typical week
};

/// Bundles of which at most one is bought, or exactly one: a class of the multiple-choice knapsack.
struct ChoiceSet {
  std::vector<std::size_t> bundles;
  bool must = false;  ///< exactly one
};

/// A plan as a choice. Bundles are in the order of their `action`.
struct Choices {
  std::vector<Bundle> bundles;
  std::vector<ChoiceSet> sets;
  std::vector<Supporter> supporters;
};

/// Throws `InputError`: an alternative of the same choice as the action whose time it uses.
Choices choices_of(const Trial& trial);

/// The actions of some bundles, in document order.
std::vector<Row> actions_of(const Choices& choices, const std::vector<std::size_t>& bundles);

/// Whether a set has, for each bundle that uses another one's time, that one too. `bundles` ascend.
bool has_hosts(const Choices& choices, const std::vector<std::size_t>& bundles);

/// What bundles ask of a supporter beyond what was agreed, in minutes of a typical week.
Fraction minutes_over(const Choices& choices, const std::vector<std::size_t>& bundles);

}  // namespace kith::costing
