// How are counts of minutes, visits and days held before they become money? As exact fractions.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace kith {

/// 128-bit whole numbers for products of two 64-bit ones.
__extension__ using Wide = __int128;  // GCC, Clang and MinGW-w64

/// An exact number: a reduced fraction of 128-bit integers with a positive denominator.
///
/// Sums, products and quotients are exact. One that does not fit throws `Error` with
/// `Code::overflow`; a division by zero throws `Code::argument`.
class Fraction {
 public:
  constexpr Fraction() noexcept = default;  ///< 0
  constexpr Fraction(std::int64_t whole) noexcept
      : numerator_{whole} {}  // NOLINT: a whole number is a fraction
  /// Reduced to lowest terms, the sign in the numerator. Throws `Code::argument` for a denominator
  /// of zero.
  static Fraction of(Wide numerator, Wide denominator);

  constexpr Wide numerator() const noexcept { return numerator_; }
  constexpr Wide denominator() const noexcept { return denominator_; }
  constexpr bool is_zero() const noexcept { return numerator_ == 0; }
  constexpr bool is_one() const noexcept { return numerator_ == 1 && denominator_ == 1; }
  constexpr bool is_whole() const noexcept { return denominator_ == 1; }

  /// The nearest double; for statistics only, never back into an amount.
  double approximate() const noexcept;

  /// "7", "-3/2": whole numbers without a denominator.
  std::string text() const;

  // Most summands are zero and most factors one, so these cases do not cost a call.
  Fraction& operator+=(const Fraction& other) { return other.is_zero() ? *this : add(other); }
  Fraction& operator-=(const Fraction& other);
  Fraction& operator*=(const Fraction& other) { return other.is_one() ? *this : multiply(other); }
  Fraction& operator/=(const Fraction& other);
  friend Fraction operator+(Fraction a, const Fraction& b) { return a += b; }
  friend Fraction operator-(Fraction a, const Fraction& b) { return a -= b; }
  friend Fraction operator*(Fraction a, const Fraction& b) { return a *= b; }
  friend Fraction operator/(Fraction a, const Fraction& b) { return a /= b; }
  friend constexpr bool operator==(const Fraction&, const Fraction&) noexcept = default;
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);

 private:
  constexpr Fraction(Wide numerator, Wide denominator) noexcept
      : numerator_{numerator}, denominator_{denominator} {}
  Fraction& add(const Fraction& other);
  Fraction& multiply(const Fraction& other);

  Wide numerator_ = 0;
  Wide denominator_ = 1;
};

/// Decimal digits of a wide integer, with a minus sign where negative.
std::string wide_text(Wide value);

}  // namespace kith
