// How are exact fractions added, multiplied and compared without ever losing a digit?
// Terms are 128-bit, which is slow on 64-bit machines, while nearly all fractions of a plan fit 64
// bits. Each operation therefore takes the narrow way where it can. What does not fit is an error,
// because a wrapped amount would look like a right one.
#include "kith/values/fraction.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "kith/values/error.hpp"

namespace kith {
namespace {

// The smallest 128-bit number. It has no positive counterpart, so no fraction may hold it: its
// sign could not be turned.
constexpr Wide kSmallest = static_cast<Wide>(static_cast<unsigned __int128>(1) << 127);

[[noreturn]] void does_not_fit() { throw Error{Code::overflow, "an exact fraction does not fit"}; }

bool is_narrow(Wide value) { return value == static_cast<std::int64_t>(value); }

// Almost every fraction here fits 64 bits, whose products and sums fit 128.
Wide product(Wide a, Wide b) {
  if (is_narrow(a) && is_narrow(b)) {
    return Wide{static_cast<std::int64_t>(a)} * static_cast<std::int64_t>(b);
  }
  Wide result = 0;
  if (__builtin_mul_overflow(a, b, &result) || result == kSmallest) does_not_fit();
  return result;
}

Wide sum(Wide a, Wide b) {
  Wide result = 0;
  if (__builtin_add_overflow(a, b, &result)) does_not_fit();
  return result;
}

// 128-bit division is a library call, 64-bit division one instruction.
Wide divided(Wide a, Wide b) {
  if (b == 1) return a;
  if (is_narrow(a) && is_narrow(b)) {
    return static_cast<std::int64_t>(a) / static_cast<std::int64_t>(b);
  }
  return a / b;
}

Wide greatest_common_divisor(Wide a, Wide b) {
  if (a == 1 || b == 1) return 1;
  if (a < 0) a = -a;
  while (b != 0) {
    if (is_narrow(a) && is_narrow(b)) {
      return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
    }
    a = std::exchange(b, a % b);
  }
  return a;
}

}  // namespace

Fraction Fraction::of(Wide numerator, Wide denominator) {
  if (denominator == 1 && numerator != kSmallest) return {numerator, 1};
  if (denominator == 0) throw Error{Code::argument, "a fraction needs a denominator above zero"};
  if (numerator == kSmallest || denominator == kSmallest) does_not_fit();
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Wide divisor = greatest_common_divisor(numerator, denominator);
  return divisor > 1 ? Fraction{divided(numerator, divisor), divided(denominator, divisor)}
                     : Fraction{numerator, denominator};
}

double Fraction::approximate() const noexcept {
  return static_cast<double>(static_cast<long double>(numerator_) /
                             static_cast<long double>(denominator_));
}

// Whole numbers are written without "/1": results and traces show them as counts.
std::string Fraction::text() const {
  return is_whole() ? wide_text(numerator_) : wide_text(numerator_) + "/" + wide_text(denominator_);
}

// Knuth, The Art of Computer Programming vol. 2, 4.5.1: dividing by the common divisor of the
// denominators first keeps the terms small, so that a long sum overflows as late as possible.
Fraction& Fraction::add(const Fraction& other) {
  if (is_zero()) return *this = other;
  if (denominator_ == other.denominator_) {
    return *this = of(sum(numerator_, other.numerator_), denominator_);
  }
  const Wide divisor = greatest_common_divisor(denominator_, other.denominator_);
  const Wide scale = divided(other.denominator_, divisor);
  return *this = of(sum(product(numerator_, scale),
                        product(other.numerator_, divided(denominator_, divisor))),
                    product(denominator_, scale));
}

Fraction& Fraction::operator-=(const Fraction& other) {
  return *this += Fraction{-other.numerator_, other.denominator_};
}

// Reducing across before multiplying keeps every product as small as its result.
Fraction& Fraction::multiply(const Fraction& other) {
  if (is_zero()) return *this;
  if (is_one()) return *this = other;
  if (is_whole() && other.is_whole()) {
    return *this = Fraction{product(numerator_, other.numerator_), 1};
  }
  const Wide left = greatest_common_divisor(numerator_, other.denominator_);
  const Wide right = greatest_common_divisor(other.numerator_, denominator_);
  const Wide numerator = product(divided(numerator_, left), divided(other.numerator_, right));
  const Wide denominator = product(divided(denominator_, right), divided(other.denominator_, left));
  return *this = Fraction{numerator, denominator};
}

Fraction& Fraction::operator/=(const Fraction& other) {
  if (other.is_one()) return *this;
  return *this *= of(other.denominator_, other.numerator_);
}

// Products of 64-bit terms fit 128 bits, so cross multiplication is exact for narrow terms; the
// sign of the difference decides for wide ones.
std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  const bool is_small = is_narrow(a.numerator_) && is_narrow(a.denominator_) &&
                        is_narrow(b.numerator_) && is_narrow(b.denominator_);
  if (is_small) return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
  return (a - b).numerator_ <=> Wide{0};
}

std::string wide_text(Wide value) {
  if (value == 0) return "0";
  const bool negative = value < 0;
  std::string digits;
  // The sign is taken off digit by digit: the smallest value has no positive counterpart.
  for (; value != 0; value /= 10) {
    const int digit = static_cast<int>(value % 10);
    digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
  }
  if (negative) digits += '-';
  std::ranges::reverse(digits);
  return digits;
}

}  // namespace kith
