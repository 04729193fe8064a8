// The area that is measured: 18,000 people, as large as the largest council's; 378,000 ties.
#pragma once

#include <cstdint>

#include "kith/synth/synth.hpp"

namespace kith::bench {

inline constexpr std::int64_t kPeople = 18'000;
inline constexpr std::int64_t kTies = 378'000;

/// `employing`: how many of the 35 % with a direct payment employ assistants.
inline SyntheticArea whole_area(Fraction employing = Fraction::of(1, 3)) {
  SynthOptions options;
  options.people = kPeople;
  options.seed = 1;
  options.threads = 0;
  options.employing = employing;
  return synthesise(options);
}

}  // namespace kith::bench
