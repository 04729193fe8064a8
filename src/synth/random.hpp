// What is drawn next? Chance from a seed, in integers only, so that draws are the same with every
// compiler and on every machine.
#pragma once

#include <cstdint>
#include <span>

namespace kith::synth {

/// What a stream of draws is for. Every kind of thing draws from a stream of its own, so a change
/// to one kind of thing leaves the others as they were. The numbers never change.
enum class Stream : std::uint64_t {
  place = 1,
  person = 2,
  around = 3,
  acquaintance = 4,
  plan = 5,
  money = 6,
  provider = 7,
  measure = 8,
  pair = 9,
  assistant = 10,
};

/// splitmix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
class Random {
 public:
  /// The draws of the `number`-th thing of `stream`, independent of all others.
  Random(std::uint64_t seed, Stream stream, std::uint64_t number) noexcept
      : state_{mixed(mixed(mixed(seed) + static_cast<std::uint64_t>(stream)) + number)} {}

  std::uint64_t next() noexcept { return mixed(state_ += kGolden); }

  /// 0 … n-1; n is above 0. Uneven by less than n in 2^64.
  std::int64_t below(std::int64_t n) noexcept {
    __extension__ using Product = unsigned __int128;
    return static_cast<std::int64_t>((Product{next()} * static_cast<std::uint64_t>(n)) >> 64);
  }

  /// `low` … `high`, both possible.
  std::int64_t between(std::int64_t low, std::int64_t high) noexcept {
    return low + below(high - low + 1);
  }

  bool percent(std::int64_t share) noexcept { return below(100) < share; }

  /// An index of `weights`, drawn in proportion to its weight.
  std::size_t pick(std::span<const std::int64_t> weights) noexcept {
    std::int64_t total = 0;
    for (const std::int64_t weight : weights) total += weight;
    std::int64_t left = below(total);
    std::size_t index = 0;
    while (left >= weights[index]) left -= weights[index++];
    return index;
  }

 private:
  static constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;

  static constexpr std::uint64_t mixed(std::uint64_t z) noexcept {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

}  // namespace kith::synth
