// Do the layers of a knapsack's frontier prove its points?
// This solves nothing: it holds each layer against the one before. A layer is right if each of its
// points is feasible (one alternative added to a point of the layer before) and if no such sum
// dominates all of its points. By induction over the layers the last one is then the whole
// frontier. It shares no code with the merge but the handling of bits, so that a mistake there is
// not repeated here.
#include <algorithm>
#include <map>

#include "kith/optimum/knapsack.hpp"
#include "optimum/knapsack_items.hpp"

namespace kith {
namespace {

using optimum::Bits;
using optimum::BitsView;

std::string at(std::size_t layer, const char* what) {
  return "layers[" + std::to_string(layer) + "] " + what;
}

// Looks at one layer and the one before it.
class Step {
 public:
  Step(const KnapsackClass& alternatives, const KnapsackLayer& before, const KnapsackLayer& layer,
       std::size_t words)
      : alternatives_{alternatives}, before_{before}, layer_{layer}, words_{words} {}

  const char* what_is_wrong() const {
    if (!is_whole()) return "has lists of different lengths";
    if (!rises()) return "does not rise";
    if (!is_feasible()) return "has a bargain that cannot be had";
    return dominates_all() ? nullptr : "is beaten by another selection";
  }

 private:
  // The three lists of a layer belong together: one cost, one worth and `words_` numbers a point.
  bool is_whole() const {
    return !layer_.costs.empty() && layer_.worths.size() == layer_.costs.size() &&
           layer_.taken.size() == layer_.costs.size() * words_;
  }
  // Strictly rising costs and worths mean that no point of the layer dominates another.
  bool rises() const {
    for (std::size_t i = 1; i < layer_.costs.size(); ++i) {
      if (layer_.costs[i] <= layer_.costs[i - 1] || layer_.worths[i] <= layer_.worths[i - 1]) {
        return false;
      }
    }
    return true;
  }

  // Taking its alternative of this class away leaves a point of the layer before. The items of the
  // class tell which alternative that is, since no two alternatives have the same items.
  bool is_feasible() const {
    std::map<Bits, const KnapsackAlternative*> by_items;
    Bits all(words_);
    for (const KnapsackAlternative& alternative : alternatives_) {
      const Bits bits = optimum::bits_of(alternative.items, words_);
      for (std::size_t word = 0; word < words_; ++word) all[word] |= bits[word];
      by_items[bits] = &alternative;
    }
    for (std::size_t index = 0; index < layer_.costs.size(); ++index) {
      const BitsView taken = optimum::taken_of(layer_, words_, index);
      Bits here(words_);
      Bits rest(words_);
      for (std::size_t word = 0; word < words_; ++word) {
        here[word] = taken[word] & all[word];
        rest[word] = taken[word] & ~all[word];
      }
      const auto found = by_items.find(here);
      if (found == by_items.end() || !follows(index, *found->second, rest)) return false;
    }
    return true;
  }

  // Costs of a layer rise strictly, so at most one point of the layer before has the right cost.
  bool follows(std::size_t index, const KnapsackAlternative& alternative, const Bits& rest) const {
    const auto found =
        std::ranges::lower_bound(before_.costs, layer_.costs[index] - alternative.cost);
    if (found == before_.costs.end()) return false;
    const auto from = static_cast<std::size_t>(found - before_.costs.begin());
    return before_.costs[from] + alternative.cost == layer_.costs[index] &&
           optimum::sum(before_.worths[from], alternative.worth) == layer_.worths[index] &&
           std::ranges::equal(optimum::taken_of(before_, words_, from), rest);
  }

  bool dominates_all() const {
    return std::ranges::all_of(alternatives_, [&](const KnapsackAlternative& alternative) {
      const Bits bits = optimum::bits_of(alternative.items, words_);
      for (std::size_t from = 0; from < before_.costs.size(); ++from) {
        if (!dominates(from, alternative, bits)) return false;
      }
      return true;
    });
  }

  // Some point costs no more and is worth no less; where it is equal it takes the earlier items.
  bool dominates(std::size_t from, const KnapsackAlternative& alternative, const Bits& bits) const {
    const std::int64_t cost = before_.costs[from] + alternative.cost;
    const KnapsackWorth worth = optimum::sum(before_.worths[from], alternative.worth);
    const auto above = std::ranges::upper_bound(layer_.costs, cost);
    if (above == layer_.costs.begin()) return false;
    const auto index = static_cast<std::size_t>(above - layer_.costs.begin()) - 1;
    if (layer_.worths[index] != worth || layer_.costs[index] != cost) {
      return layer_.worths[index] >= worth;
    }
    const BitsView before = optimum::taken_of(before_, words_, from);
    Bits both(words_);
    for (std::size_t word = 0; word < words_; ++word) both[word] = before[word] | bits[word];
    return !optimum::is_preferred(both, optimum::taken_of(layer_, words_, index));
  }

  const KnapsackClass& alternatives_;
  const KnapsackLayer& before_;
  const KnapsackLayer& layer_;
  std::size_t words_;
};

// The first layer: the empty selection, which costs 0 and is worth 0.
bool is_nothing(const KnapsackLayer& layer, std::size_t words) {
  return layer.costs == std::vector<std::int64_t>{0} &&
         layer.worths == std::vector{KnapsackWorth{}} && layer.taken == Bits(words);
}

bool are_last_layer(const KnapsackFrontier& frontier) {
  const KnapsackLayer& last = frontier.layers.back();
  if (frontier.points.size() != last.costs.size()) return false;
  for (std::size_t i = 0; i < last.costs.size(); ++i) {
    const KnapsackPoint& point = frontier.points[i];
    if (point.cost != last.costs[i] || point.worth != last.worths[i] ||
        point.items != optimum::items_of(optimum::taken_of(last, frontier.words, i))) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<std::string> check_knapsack(const std::vector<KnapsackClass>& classes,
                                          const KnapsackFrontier& frontier) {
  if (frontier.words != optimum::checked_words(classes)) return "words is not that of the classes";
  if (frontier.layers.size() != classes.size() + 1) return "there is not one layer for each class";
  if (!is_nothing(frontier.layers.front(), frontier.words)) return at(0, "is not nothing");
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const Step step{classes[i], frontier.layers[i], frontier.layers[i + 1], frontier.words};
    if (const char* wrong = step.what_is_wrong()) return at(i + 1, wrong);
  }
  if (!are_last_layer(frontier)) return "points are not the last layer";
  return std::nullopt;
}

}  // namespace kith
