// Which of several sets of bundles are worth keeping?
#include "costing/fitting/fit_dominance.hpp"

#include <algorithm>
#include <utility>

namespace kith::costing {
namespace {

std::size_t rank_of(const Choices& choices, std::size_t bundle) {
  return choices.bundles[bundle].rank;
}

// Whether the earliest bundle that only one of them has is in `a`.
bool comes_first(const Choices& choices, const std::vector<std::size_t>& a,
                 const std::vector<std::size_t>& b) {
  const auto [in_a, in_b] = std::ranges::mismatch(a, b);
  if (in_a == a.end()) return false;
  return in_b == b.end() || rank_of(choices, *in_a) < rank_of(choices, *in_b);
}

}  // namespace

void add_bundle(const Choices& choices, std::size_t bundle, Money own, PartialSelection& into) {
  const auto later =
      std::ranges::upper_bound(into.bundles, rank_of(choices, bundle), {},
                               [&](std::size_t other) { return rank_of(choices, other); });
  into.bundles.insert(later, bundle);
  into.own += own;
  for (std::size_t level = 0; level < into.worth.size(); ++level) {
    into.worth[level] += choices.bundles[bundle].worth[level];
  }
}

void keep_undominated(const Choices& choices, std::vector<PartialSelection>& selections) {
  std::ranges::sort(selections, [&](const PartialSelection& a, const PartialSelection& b) {
    if (a.own != b.own) return a.own < b.own;
    return a.worth != b.worth ? a.worth > b.worth : comes_first(choices, a.bundles, b.bundles);
  });
  // In the order of their costs each has to be worth more than the last that was kept.
  std::size_t kept = 0;
  for (std::size_t i = 0; i < selections.size(); ++i) {
    if (kept > 0 && selections[i].worth <= selections[kept - 1].worth) continue;
    if (i != kept) selections[kept] = std::move(selections[i]);
    ++kept;
  }
  selections.resize(kept);
}

}  // namespace kith::costing
