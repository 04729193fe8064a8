// What are the mean and spread of exact values? Means are exact, deviations are doubles.
#pragma once

#include <cstdint>
#include <optional>

#include "kith/values/fraction.hpp"

namespace kith {

/// The mean and the standard deviation of exact values, which are added one by one or by the count.
/// The variance is exact until its root is taken, so equal values deviate by exactly 0.
class Moments {
 public:
  void add(const Fraction& value, std::int64_t times = 1);

  // How many values were added, each as often as its count.
  std::int64_t count() const noexcept { return count_; }
  std::optional<Fraction> mean() const;  ///< empty without values
  std::optional<double> sd() const;      ///< over n - 1; empty below two values

 private:
  std::int64_t count_ = 0;
  Fraction sum_;
  Fraction sum_of_squares_;
};

}  // namespace kith
