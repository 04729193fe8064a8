#include <algorithm>
#include <cmath>
#include <numeric>

#include "kith/network/measures.hpp"

namespace kith {
namespace {

// The ties around one person, and how much of each person's time each of them takes.
class Holes {
 public:
  Holes(const TieNetwork& network, std::uint32_t person, Neighbourhood neighbourhood)
      : network_{network},
        person_{person},
        counts_(network.size(), neighbourhood == Neighbourhood::whole),
        share_(network.size(), 0) {
    counts_[person] = true;
    for (const std::uint32_t one : network.neighbours(person)) counts_[one] = true;
    const double all = total(person);
    for_each_tie(person, [&](std::uint32_t one, double weight) { share_[one] = weight / all; });
  }

  /// 1 less what of the person's ties leads to j anyway through somebody else.
  double adds(std::uint32_t j) const {
    const double most = strongest(j);
    double redundant = 0;
    for_each_tie(j, [&](std::uint32_t q, double weight) {
      if (q != person_) redundant += share_[q] * weight / most;
    });
    return 1 - redundant;
  }

  double constraint(std::uint32_t j) const {
    double through = share_[j];
    for_each_tie(j, [&](std::uint32_t q, double weight) {
      if (q != person_) through += share_[q] * weight / total_of_neighbour(q);
    });
    return through * through;
  }

 private:
  template <class Visit>
  void for_each_tie(std::uint32_t one, Visit visit) const {
    const auto neighbours = network_.neighbours(one);
    const auto weights = network_.weights(one);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      if (counts_[neighbours[i]]) visit(neighbours[i], weights[i]);
    }
  }

  double total(std::uint32_t one) const {
    double sum = 0;
    for_each_tie(one, [&](std::uint32_t, double weight) { sum += weight; });
    return sum;
  }

  // Only a neighbour of the person gives anything on; anyone else's share is 0 and so is the term.
  double total_of_neighbour(std::uint32_t one) const { return share_[one] > 0 ? total(one) : 1; }

  double strongest(std::uint32_t one) const {
    double most = 0;
    for_each_tie(one, [&](std::uint32_t, double weight) { most = std::max(most, weight); });
    return most;
  }

  const TieNetwork& network_;
  std::uint32_t person_;
  std::vector<bool> counts_;
  std::vector<double> share_;
};

Measure hierarchy_of(std::span<const double> constraints) {
  const auto people = static_cast<double>(constraints.size());
  if (constraints.size() == 1) return Undefined::one_person;
  const double mean = std::accumulate(constraints.begin(), constraints.end(), 0.0) / people;
  double disorder = 0;
  for (const double one : constraints) disorder += one / mean * std::log(one / mean);
  return disorder / (people * std::log(people));
}

}  // namespace

StructuralHoles structural_holes(const TieNetwork& network, std::uint32_t person,
                                 Neighbourhood neighbourhood) {
  const auto neighbours = network.neighbours(person);
  if (neighbours.empty()) return {};

  const Holes holes{network, person, neighbourhood};
  StructuralHoles found;
  double size = 0;
  for (const std::uint32_t one : neighbours) {
    size += holes.adds(one);
    found.dyadic_constraint.push_back(holes.constraint(one));
  }
  found.effective_size = size;
  found.efficiency = size / static_cast<double>(neighbours.size());
  found.constraint =
      std::accumulate(found.dyadic_constraint.begin(), found.dyadic_constraint.end(), 0.0);
  found.hierarchy = hierarchy_of(found.dyadic_constraint);
  return found;
}

}  // namespace kith
