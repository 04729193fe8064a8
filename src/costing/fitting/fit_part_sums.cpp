// Which whole numbers tell sets of bundles apart where their exact sums differ?
#include "costing/fitting/fit_part_sums.hpp"

#include <algorithm>

namespace kith::costing {

std::optional<std::vector<std::int64_t>> in_proportion(Numbers numbers) {
  constexpr Wide kMostScale = Wide{1} << 40;
  constexpr Wide kMost = Wide{1} << 62;  // so that sums of all of them stay within int64_t
  const auto unit = std::ranges::find_if(numbers, [](const Fraction& n) { return !n.is_zero(); });
  if (unit != numbers.end()) {
    const Fraction one = *unit;
    for (Fraction& number : numbers) number /= one;
  }
  Fraction scale{1};
  for (const Fraction& number : numbers) {
    const Wide missing = (number * scale).denominator();
    if (missing > kMostScale || scale.numerator() * missing > kMostScale) return std::nullopt;
    scale *= Fraction::of(missing, 1);
  }
  Wide sum = 0;
  std::vector<std::int64_t> whole;
  for (const Fraction& number : numbers) {
    const Wide scaled = (number * scale).numerator();
    sum += scaled < 0 ? -scaled : scaled;
    if (sum > kMost) return std::nullopt;
    whole.push_back(static_cast<std::int64_t>(scaled));
  }
  return whole;
}

bool PartSums::add_sum(const Numbers& numbers) {
  const auto whole = in_proportion(numbers);
  if (!whole) return false;
  const bool is_new = std::ranges::any_of(*whole, [](std::int64_t n) { return n != 0; }) &&
                      known_.insert(*whole).second;
  for (std::size_t i = 0; is_new && i < parts_.size(); ++i) parts_[i].sums.push_back((*whole)[i]);
  return true;
}

void PartSums::add_most(const std::vector<std::int64_t>& numbers) {
  for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i].most.push_back(numbers[i]);
}

// A bit for each bundle; a sum of bits is a set. Several numbers where they are more than 62.
void PartSums::distinguish(const std::vector<std::size_t>& places) {
  constexpr std::size_t kBits = 62;
  for (std::size_t from = 0; from < places.size(); from += kBits) {
    std::vector<std::int64_t> bits(parts_.size());
    for (std::size_t i = from; i < std::min(from + kBits, places.size()); ++i) {
      bits[places[i]] = std::int64_t{1} << (i - from);
    }
    for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i].sums.push_back(bits[i]);
  }
}

}  // namespace kith::costing
