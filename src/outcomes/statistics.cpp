// What are the mean and the standard deviation of exact values?
// Sums and sums of squares are fractions, so the order of the values does not matter and nothing is
// lost before the square root.
#include "outcomes/statistics.hpp"

#include <cmath>

namespace kith {

void Moments::add(const Fraction& value, std::int64_t times) {
  count_ += times;
  sum_ += value * Fraction{times};
  sum_of_squares_ += value * value * Fraction{times};
}

std::optional<Fraction> Moments::mean() const {
  if (count_ == 0) return std::nullopt;
  return sum_ / Fraction{count_};
}

std::optional<double> Moments::sd() const {
  if (count_ < 2) return std::nullopt;
  // The sample variance: n - 1, because the people asked stand for others (Bessel's correction).
  const Fraction variance =
      (sum_of_squares_ - sum_ * sum_ / Fraction{count_}) / Fraction{count_ - 1};
  return std::sqrt(variance.approximate());
}

}  // namespace kith
