// How are people connected? Measures of ties between people numbered from 0; no tables are used.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "kith/values/money.hpp"

namespace kith {

/// Why a measure has no value.
enum class Undefined : std::uint8_t {
  no,            ///< it has one
  nobody,        ///< there are no people
  one_person,    ///< it needs two people
  two_people,    ///< it needs three people
  nothing_done,  ///< a share of a total that is zero
};

/// "nobody", "one_person", …; empty for `no`.
std::string_view undefined_name(Undefined why) noexcept;

/// A number for statistics that may be undefined, with the reason; never a NaN, and never a 0 in
/// place of a missing value.
class Measure {
 public:
  constexpr Measure() noexcept = default;  ///< undefined: nobody
  constexpr Measure(double value) noexcept : value_{value}, undefined_{Undefined::no} {}  // NOLINT
  constexpr Measure(Undefined why) noexcept : undefined_{why} {}                          // NOLINT

  constexpr bool is_defined() const noexcept { return undefined_ == Undefined::no; }
  constexpr Undefined undefined() const noexcept { return undefined_; }
  /// Throws `Code::argument` where it is undefined.
  double value() const;

  friend constexpr bool operator==(const Measure&, const Measure&) noexcept = default;

 private:
  double value_ = 0;
  Undefined undefined_ = Undefined::nobody;
};

/// A tie between two people, or one way from `from` to `to`, as the caller means it throughout.
struct WeightedTie {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  double weight = 1;  ///< above 0
};

/// Who is tied to whom. Ties of one pair, either way, are one tie whose weight is their sum; a tie
/// to oneself is left out. Everything is independent of the order in which ties are given.
class TieNetwork {
 public:
  TieNetwork() = default;
  /// Throws `Code::range` where a tie names a number that is not below `people`, or its weight is
  /// not above 0.
  TieNetwork(std::size_t people, std::span<const WeightedTie> ties);

  std::size_t size() const noexcept { return first_.empty() ? 0 : first_.size() - 1; }
  std::size_t ties() const noexcept { return neighbours_.size() / 2; }
  /// In ascending order.
  std::span<const std::uint32_t> neighbours(std::uint32_t person) const noexcept {
    return {neighbours_.data() + first_[person], first_[person + 1] - first_[person]};
  }
  /// Beside `neighbours`.
  std::span<const double> weights(std::uint32_t person) const noexcept {
    return {weights_.data() + first_[person], first_[person + 1] - first_[person]};
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> neighbours_;
  std::vector<double> weights_;
};

// --- structure ---

/// Ties as a share of the pairs that could be tied: 2m / (n(n-1)).
Measure density(const TieNetwork& network);

/// The number of each person's component, counted from 0 in the order of their first members.
std::vector<std::uint32_t> components(const TieNetwork& network);

/// Whether the others fall apart when the person goes: Tarjan's articulation points.
std::vector<bool> articulation_points(const TieNetwork& network);

/// Shortest paths that run through each person (Brandes; unweighted), each pair once. Divided by
/// (n-1)(n-2)/2 it lies between 0 and 1.
std::vector<double> betweenness(const TieNetwork& network);

// --- structural holes (Burt 1992) ---

/// Which ties around a person count: `ego` those between the person and the people tied to them,
/// `whole` all.
enum class Neighbourhood : std::uint8_t { ego, whole };

/// How much of what reaches a person comes through few people who know each other.
///
/// With p_ij the share of all of i's ties that goes to j, and m_jq the tie of j to q as a share of
/// j's strongest tie:
/// effective size is the sum over neighbours j of 1 - sum_q p_iq m_jq; constraint is the sum of
/// c_j = (p_ij + sum_q p_iq p_qj)^2; hierarchy is Coleman-Theil disorder of the c_j, 0 where all
/// are equal and 1 where one neighbour has it all. Undefined for a person without ties, hierarchy
/// for one tie.
struct StructuralHoles {
  Measure effective_size;
  Measure efficiency;  ///< effective size / neighbours
  Measure constraint;
  Measure hierarchy;
  std::vector<double> dyadic_constraint;  ///< c_j, beside the person's neighbours
};

/// Burt's measures for one person; undefined without ties.
StructuralHoles structural_holes(const TieNetwork& network, std::uint32_t person,
                                 Neighbourhood neighbourhood);

/// (E - I) / (E + I) over ties between groups (E) and inside them (I): -1 all inside, 1 all
/// between. `group_of[person]`.
Measure external_internal_index(const TieNetwork& network, std::span<const std::uint32_t> group_of);

// --- variety ---

/// How many kinds there are and how evenly people are spread over them.
struct Diversity {
  std::int64_t kinds = 0;
  Measure entropy;                ///< Shannon: -sum p log2 p, in bits
  Measure blau;                   ///< 1 - sum p^2
  Measure qualitative_variation;  ///< Blau / (1 - 1/kinds); 0 for one kind
};

/// `counts[kind]`, none of them negative.
Diversity diversity(std::span<const std::int64_t> counts);

/// The share of each count in their sum, in whole millionths that add up to one; what is left over
/// goes one each to the largest remainders, of equal ones to the earlier. Empty where the sum is 0.
std::vector<Share> shares_of(std::span<const std::int64_t> counts);

}  // namespace kith
