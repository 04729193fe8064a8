// Seeded numbers for laws: the same on every machine, unlike the standard distributions.
#pragma once

#include <cstdint>

namespace kith::test {

/// SplitMix64. Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014.
class Seeded {
 public:
  explicit Seeded(std::uint64_t seed) : state_{seed} {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31);
  }

  /// A whole number from `lowest` to `highest`, both possible.
  std::int64_t between(std::int64_t lowest, std::int64_t highest) {
    const auto width = static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest) + 1;
    const std::uint64_t drawn = width == 0 ? next() : next() % width;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(lowest) + drawn);
  }

 private:
  std::uint64_t state_;
};

}  // namespace kith::test
