// How much of a person's network is redundant? Burt's structural holes: effective size, constraint
// and hierarchy.
// Source: R. S. Burt, Structural Holes, 1992, chapter 2. With p_ij the share of i's ties that goes
// to j, and m_jq the tie of j to q as a share of j's strongest tie, each neighbour j contributes 1
// - sum_q p_iq m_jq to the effective size and (p_ij + sum_q p_iq p_qj)^2 to the constraint. These
// are measures and no amounts, so they are floating point; ties are visited in ascending order, so
// that sums are the same on every machine.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "kith/network/measures.hpp"

namespace kith {
namespace {

// The ties around one person, and how much of each person's time each of them takes.
class Holes {
 public:
  // `counts_` marks who belongs to the neighbourhood: everybody, or only the person and those tied
  // to them (a personal network knows no others).
  Holes(const TieNetwork& network, std::uint32_t person, Neighbourhood neighbourhood)
      : network_{network},
        person_{person},
        counts_(network.size(), neighbourhood == Neighbourhood::whole),
        share_(network.size(), 0) {
    counts_[person] = true;
    for (const std::uint32_t node : network.neighbours(person)) counts_[node] = true;
    const double all = total(person);
    for_each_tie(person, [&](std::uint32_t node, double weight) { share_[node] = weight / all; });
  }

  /// What neighbour j contributes to the effective size: 1 less the part of j that the person also
  /// reaches through others.
  double non_redundant_part(std::uint32_t j) const {
    const double most = strongest(j);
    double redundant = 0;
    for_each_tie(j, [&](std::uint32_t q, double weight) {
      if (q != person_) redundant += share_[q] * weight / most;
    });
    return 1 - redundant;
  }

  /// How far the person's time invested directly and through others leads back to j.
  double constraint(std::uint32_t j) const {
    double through = share_[j];
    for_each_tie(j, [&](std::uint32_t q, double weight) {
      if (q != person_) through += share_[q] * weight / total_of_neighbour(q);
    });
    return through * through;
  }

 private:
  template <class Visit>
  void for_each_tie(std::uint32_t node, Visit visit) const {
    const auto neighbours = network_.neighbours(node);
    const auto weights = network_.weights(node);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      if (counts_[neighbours[i]]) visit(neighbours[i], weights[i]);
    }
  }

  double total(std::uint32_t node) const {
    double sum = 0;
    for_each_tie(node, [&](std::uint32_t, double weight) { sum += weight; });
    return sum;
  }

  // The person reaches j only through neighbours: anyone else's share is 0, and so is the term. The
  // 1 avoids a division by zero.
  double total_of_neighbour(std::uint32_t node) const { return share_[node] > 0 ? total(node) : 1; }

  double strongest(std::uint32_t node) const {
    double most = 0;
    for_each_tie(node, [&](std::uint32_t, double weight) { most = std::max(most, weight); });
    return most;
  }

  const TieNetwork& network_;
  std::uint32_t person_;
  std::vector<bool> counts_;
  std::vector<double> share_;
};

// Coleman-Theil disorder of the constraints, divided by its largest value n log n: 0 where all
// neighbours constrain alike, 1 where one of them does it all. It needs two neighbours.
Measure hierarchy_of(std::span<const double> constraints) {
  const auto people = static_cast<double>(constraints.size());
  if (constraints.size() == 1) return Undefined::one_person;
  const double mean = std::accumulate(constraints.begin(), constraints.end(), 0.0) / people;
  double disorder = 0;
  for (const double constraint : constraints) {
    disorder += constraint / mean * std::log(constraint / mean);
  }
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
  for (const std::uint32_t node : neighbours) {
    size += holes.non_redundant_part(node);
    found.dyadic_constraint.push_back(holes.constraint(node));
  }
  found.effective_size = size;
  found.efficiency = size / static_cast<double>(neighbours.size());
  found.constraint =
      std::accumulate(found.dyadic_constraint.begin(), found.dyadic_constraint.end(), 0.0);
  found.hierarchy = hierarchy_of(found.dyadic_constraint);
  return found;
}

}  // namespace kith
