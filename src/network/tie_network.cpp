// How are ties between people held, so that their order does not matter?
// Compressed rows: the neighbours of all people in one array, and where each person's begin. Ties
// of one pair are merged.
#include <algorithm>
#include <string>
#include <tuple>

#include "kith/network/measures.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

void check(std::size_t people, std::span<const WeightedTie> ties) {
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const std::string where = "ties[" + std::to_string(i) + "]";
    if (std::max(ties[i].from, ties[i].to) >= people) {
      throw Error{Code::range,
                  where + " names a person who is not below " + std::to_string(people)};
    }
    if (!(ties[i].weight > 0)) throw Error{Code::range, where + ".weight must be above 0"};
  }
}

// Every tie from both of its ends, in the order of both, then of weights: so sums of weights are
// the same whatever the order in which ties are given.
std::vector<WeightedTie> from_both_ends(std::span<const WeightedTie> ties) {
  std::vector<WeightedTie> both;
  both.reserve(2 * ties.size());
  for (const WeightedTie& tie : ties) {
    if (tie.from == tie.to) continue;
    both.push_back(tie);
    both.push_back({tie.to, tie.from, tie.weight});
  }
  std::ranges::sort(both, [](const WeightedTie& a, const WeightedTie& b) {
    return std::tie(a.from, a.to, a.weight) < std::tie(b.from, b.to, b.weight);
  });
  return both;
}

}  // namespace

TieNetwork::TieNetwork(std::size_t people, std::span<const WeightedTie> ties) {
  check(people, ties);
  first_.assign(people + 1, 0);

  const WeightedTie* before = nullptr;
  const std::vector<WeightedTie> both = from_both_ends(ties);
  neighbours_.reserve(both.size());
  weights_.reserve(both.size());
  for (const WeightedTie& tie : both) {
    if (before != nullptr && before->from == tie.from && before->to == tie.to) {
      weights_.back() += tie.weight;
    } else {
      neighbours_.push_back(tie.to);
      weights_.push_back(tie.weight);
      ++first_[tie.from + 1];
    }
    before = &tie;
  }
  // After counting, the running sum turns the number of neighbours into where they begin.
  for (std::size_t person = 1; person <= people; ++person) first_[person] += first_[person - 1];
}

}  // namespace kith
