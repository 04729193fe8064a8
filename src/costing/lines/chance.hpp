// The sum of days that may be good or bad: its exact distribution.
#pragma once

#include <cstdint>
#include <vector>

#include "kith/values/fraction.hpp"

namespace kith::costing {

/// What one day adds if it is a good one and if it is a bad one, in one exact unit (pence,
/// minutes).
struct Day {
  Fraction good;
  Fraction bad;
};

/// Days in order, the whole of them so many times over: a week and 52, or a year and 1.
struct Days {
  std::vector<Day> each;
  std::int64_t times = 1;

  bool is_empty() const noexcept { return each.empty(); }
  std::int64_t count() const noexcept { return static_cast<std::int64_t>(each.size()) * times; }
};

/// The sums of days that fall together. Where their repetitions differ, both are written out.
Days added(const Days& a, const Days& b);

/// How bad days come: `share` of all days, in spells of a mean length of `run` days. A run of 1
/// means independent days; longer ones are a two-state chain begun at its long-run share.
struct BadDays {
  Fraction share;
  Fraction run{1};
};

/// The distribution of a sum over days: base + k * step has `probability[k]`.
/// `exact` is false where the sum has too many values and the normal curve is used instead.
class Distribution {
 public:
  Distribution(const Days& days, const BadDays& bad_days);

  bool is_exact() const noexcept { return !probability_.empty(); }
  double standard_deviation() const noexcept { return deviation_; }
  /// The smallest value that is not exceeded with at least `chance`.
  Fraction quantile(double chance) const;
  /// The mean of what lies above `limit`, and the chance that something does. Exact ones only.
  struct Excess {
    double mean = 0;
    double chance = 0;
  };
  Excess above(const Fraction& limit) const;

 private:
  Fraction base_;
  Fraction step_{1};
  std::vector<double> probability_;
  double mean_ = 0;
  double deviation_ = 0;
};

}  // namespace kith::costing
