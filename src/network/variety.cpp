// How varied are the people around a person, and how are counts turned into shares?
// The measures are floating point; shares are whole millionths that add up to one.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>

#include "kith/network/measures.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

// In the order of `Undefined`.
constexpr std::array<std::string_view, 5> kUndefinedNames = {"", "nobody", "one_person",
                                                             "two_people", "nothing_done"};

constexpr std::int64_t kMillion = 1'000'000;

}  // namespace

std::string_view undefined_name(Undefined why) noexcept {
  return kUndefinedNames[static_cast<std::size_t>(why)];
}

double Measure::value() const {
  if (is_defined()) return value_;
  throw Error{Code::argument,
              "the measure is undefined: " + std::string{undefined_name(undefined_)}};
}

// C. Shannon 1948 (entropy in bits) and P. Blau 1977 (1 - sum p^2). The index of qualitative
// variation divides Blau's by its largest value for that number of kinds, 1 - 1/k.
Diversity diversity(std::span<const std::int64_t> counts) {
  const std::int64_t total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
  Diversity found;
  if (total == 0) return found;

  double entropy = 0;
  double squares = 0;
  for (const std::int64_t count : counts) {
    if (count == 0) continue;
    const double share = static_cast<double>(count) / static_cast<double>(total);
    entropy -= share * std::log2(share);
    squares += share * share;
    ++found.kinds;
  }
  const double most = 1 - 1 / static_cast<double>(found.kinds);
  // One kind is set to exactly 0, which sums of rounded terms might miss, and 1 - 1/k would be 0.
  found.entropy = found.kinds == 1 ? 0 : entropy;
  found.blau = found.kinds == 1 ? 0 : 1 - squares;
  found.qualitative_variation = found.kinds == 1 ? 0 : (1 - squares) / most;
  return found;
}

// The largest remainder method makes the shares add up to exactly one.
std::vector<Share> shares_of(std::span<const std::int64_t> counts) {
  if (std::ranges::all_of(counts, [](std::int64_t count) { return count == 0; })) return {};
  std::vector<Share> shares;
  for (const std::int64_t millionths : split_in_proportion(kMillion, counts)) {
    shares.push_back(Share::from_millionths(millionths));
  }
  return shares;
}

}  // namespace kith
