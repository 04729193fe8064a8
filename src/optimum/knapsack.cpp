// Which selections, one alternative from each class, are Pareto-optimal in cost and worth?
// This is the multiple-choice knapsack problem solved for all budgets at once by dominance
// (Nemhauser and Ullmann 1969; Kellerer, Pferschy and Pisinger, Knapsack Problems, 2004, ch. 11).
// After each class the layer holds the Pareto-optimal selections of the classes so far. Adding one
// alternative to a layer keeps its order by cost, so the next layer is a merge of as many sorted
// lists as the class has alternatives, and dominated selections are dropped while merging. Every
// layer is kept, because the layers are the proof that check_knapsack reads.
#include "kith/optimum/knapsack.hpp"

#include <algorithm>

#include "kith/values/error.hpp"
#include "optimum/knapsack_items.hpp"

namespace kith {
namespace {

using optimum::Bits;
using optimum::BitsView;

// The limits bound time and memory. Reaching one is an error, because a part of the frontier would
// look like a whole one.
constexpr std::size_t kMostInLayer = 250'000;
constexpr std::size_t kMostNumbers = 32'000'000;  // of 64 bits, in all layers: 256 MB

// A layer with one alternative added to each of its points. The sums are made one at a time while
// merging, so that no list is ever written out.
class Shifted {
 public:
  Shifted(const KnapsackLayer& layer, const KnapsackAlternative& alternative, std::size_t words)
      : layer_{&layer},
        alternative_{&alternative},
        items_{optimum::bits_of(alternative.items, words)},
        taken_(words) {
    load();
  }
  bool is_done() const noexcept { return index_ == layer_->costs.size(); }
  std::int64_t cost() const noexcept { return cost_; }
  const KnapsackWorth& worth() const noexcept { return worth_; }
  BitsView taken() const noexcept { return taken_; }
  void next() {
    ++index_;
    load();
  }

 private:
  void load() {
    if (is_done()) return;
    cost_ = layer_->costs[index_] + alternative_->cost;
    worth_ = optimum::sum(layer_->worths[index_], alternative_->worth);
    const BitsView before = optimum::taken_of(*layer_, items_.size(), index_);
    for (std::size_t word = 0; word < items_.size(); ++word) {
      taken_[word] = before[word] | items_[word];
    }
  }

  const KnapsackLayer* layer_;
  const KnapsackAlternative* alternative_;
  Bits items_;
  std::size_t index_ = 0;
  std::int64_t cost_ = 0;
  KnapsackWorth worth_{};
  Bits taken_;
};

// The order in which points are offered: cheaper, then worth more, then earlier items.
bool comes_first(const Shifted& a, const Shifted& b) {
  if (a.cost() != b.cost()) return a.cost() < b.cost();
  if (a.worth() != b.worth()) return a.worth() > b.worth();
  return optimum::is_preferred(a.taken(), b.taken());
}

// Points come in rising cost, so one is Pareto-optimal exactly if it is worth more than the last
// one kept. Of equals the first offered stays: the one with the earliest item (`is_preferred`).
void keep(KnapsackLayer& layer, const Shifted& offered) {
  if (!layer.worths.empty() && offered.worth() <= layer.worths.back()) return;
  if (layer.costs.size() == kMostInLayer) {
    throw Error{Code::limit, "more than 250000 selections are best at their cost"};
  }
  layer.costs.push_back(offered.cost());
  layer.worths.push_back(offered.worth());
  const BitsView taken = offered.taken();
  layer.taken.insert(layer.taken.end(), taken.begin(), taken.end());
}

// The points of one more class: as many rising lists as it has alternatives, merged into one by a
// heap of their heads, O(points x alternatives x log alternatives).
KnapsackLayer merged(const KnapsackLayer& before, const KnapsackClass& alternatives,
                     std::size_t words) {
  std::vector<Shifted> lists;
  for (const KnapsackAlternative& alternative : alternatives) {
    lists.emplace_back(before, alternative, words);
  }
  std::vector<Shifted*> heap;
  for (Shifted& list : lists) heap.push_back(&list);
  // The standard heap keeps the largest element first, so the comparison is reversed.
  const auto later = [](const Shifted* a, const Shifted* b) { return comes_first(*b, *a); };
  std::ranges::make_heap(heap, later);

  KnapsackLayer layer;
  while (!heap.empty()) {
    std::ranges::pop_heap(heap, later);
    Shifted& first = *heap.back();
    keep(layer, first);
    first.next();
    if (first.is_done()) {
      heap.pop_back();
    } else {
      std::ranges::push_heap(heap, later);
    }
  }
  return layer;
}

// Alternatives that another of the class dominates are in no Pareto-optimal selection. Dropping
// them first makes the merge cheaper. It is the merge of the class with the empty selection.
KnapsackClass undominated(const KnapsackClass& alternatives, std::size_t words) {
  KnapsackLayer nothing{{0}, {KnapsackWorth{}}, Bits(words)};
  const KnapsackLayer best = merged(nothing, alternatives, words);
  KnapsackClass kept;
  for (std::size_t i = 0; i < best.costs.size(); ++i) {
    kept.push_back(
        {best.costs[i], best.worths[i], optimum::items_of(optimum::taken_of(best, words, i))});
  }
  return kept;
}

}  // namespace

KnapsackFrontier knapsack_frontier(const std::vector<KnapsackClass>& classes) {
  KnapsackFrontier frontier;
  frontier.words = optimum::checked_words(classes);
  frontier.layers.push_back({{0}, {KnapsackWorth{}}, Bits(frontier.words)});

  // For each point its cost, the three levels of its worth and the words of its items.
  const std::size_t numbers_each = 1 + KnapsackWorth{}.size() + frontier.words;
  std::size_t numbers = 0;
  for (const KnapsackClass& alternatives : classes) {
    frontier.layers.push_back(
        merged(frontier.layers.back(), undominated(alternatives, frontier.words), frontier.words));
    numbers += frontier.layers.back().costs.size() * numbers_each;
    if (numbers > kMostNumbers) {
      throw Error{Code::limit, "the selections that are best at their cost take more than 256 MB"};
    }
  }
  const KnapsackLayer& last = frontier.layers.back();
  for (std::size_t i = 0; i < last.costs.size(); ++i) {
    frontier.points.push_back({last.costs[i], last.worths[i],
                               optimum::items_of(optimum::taken_of(last, frontier.words, i))});
  }
  return frontier;
}

std::optional<std::size_t> knapsack_within(const KnapsackFrontier& frontier, std::int64_t budget) {
  const auto above = std::ranges::upper_bound(frontier.points, budget, {}, &KnapsackPoint::cost);
  if (above == frontier.points.begin()) return std::nullopt;
  return static_cast<std::size_t>(above - frontier.points.begin()) - 1;
}

}  // namespace kith
