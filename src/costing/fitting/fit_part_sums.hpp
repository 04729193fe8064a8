// The numbers by which sets of bundles that come to the same are recognised.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith::costing {

/// One number for each bundle of a cluster.
using Numbers = std::vector<Fraction>;

/// One bundle's part. Of a set `sums` add up, and of `most` the largest counts.
///
/// Two sets of a cluster for which both are the same keep the same rules (hosts, agreed minutes,
/// prices missing), and differ in cost by what `own` adds up to, with whatever else is bought.
struct BundlePart {
  Money own;  ///< of lines that cost the same whatever else is bought
  std::vector<std::int64_t> sums;
  std::vector<std::int64_t> most;
};

/// Whole numbers in the same proportion, for example 3 and 1 for 1/2 and 1/6. None where they take
/// more than 2^62 together.
std::optional<std::vector<std::int64_t>> in_proportion(Numbers numbers);

/// The parts of a cluster while numbers are added to them.
class PartSums {
 public:
  explicit PartSums(std::size_t bundles) : parts_(bundles) {}

  std::size_t size() const noexcept { return parts_.size(); }
  BundlePart& operator[](std::size_t place) { return parts_[place]; }

  /// Sets with different sums of these are kept apart. Numbers in the same proportion as others
  /// add nothing. False where they do not fit: then nothing is added.
  bool add_sum(const Numbers& numbers);
  /// Sets whose largest of these differ are kept apart.
  void add_most(const std::vector<std::int64_t>& numbers);
  /// Every set of the bundles at `places` is kept apart from every other one.
  void distinguish(const std::vector<std::size_t>& places);

  std::vector<BundlePart> take() { return std::move(parts_); }

 private:
  std::vector<BundlePart> parts_;
  std::set<std::vector<std::int64_t>> known_;
};

}  // namespace kith::costing
