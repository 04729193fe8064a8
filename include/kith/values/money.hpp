// How are amounts of money held, and how are they rounded? Money, prices, shares, and the one place
// where rounding is decided.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kith/values/fraction.hpp"
#include "kith/values/words.hpp"

namespace kith {

/// An exact amount of money, in whole pence sterling.
///
/// Money adds, subtracts, negates and compares. It has no conversion from or to
/// `double`, and no product with a fraction: a rate times a duration is an
/// `UnroundedMoney`, and becomes Money only through a call that names its rule.
///
/// Arithmetic that leaves the range of `int64_t` throws `Error` with
/// `Code::overflow`. Nothing wraps and nothing saturates.
class Money {
 public:
  constexpr Money() noexcept = default;  ///< zero pence

  static constexpr Money from_pence(std::int64_t pence) noexcept { return Money{pence}; }
  constexpr std::int64_t pence() const noexcept { return pence_; }

  /// Pounds with two places, as documents spell it: "4680.00", "-0.05".
  std::string text() const;

  Money& operator+=(Money other);
  Money& operator-=(Money other);
  Money operator-() const;
  friend Money operator+(Money a, Money b) { return a += b; }
  friend Money operator-(Money a, Money b) { return a -= b; }
  friend constexpr auto operator<=>(Money, Money) noexcept = default;

 private:
  explicit constexpr Money(std::int64_t pence) noexcept : pence_{pence} {}
  std::int64_t pence_ = 0;
};

/// A price for one unit (an hour, a visit, a mile), in whole thousandths of a penny.
class Rate {
 public:
  constexpr Rate() noexcept = default;  ///< 0
  /// £10.00 an hour is 1,000,000.
  static constexpr Rate from_thousandths_of_a_penny(std::int64_t thousandths) noexcept {
    return Rate{thousandths};
  }
  constexpr std::int64_t thousandths_of_a_penny() const noexcept { return thousandths_; }

  /// Pounds with at least two and at most five places: "10.00", "0.455".
  std::string text() const;

  friend constexpr auto operator<=>(Rate, Rate) noexcept = default;

 private:
  explicit constexpr Rate(std::int64_t thousandths) noexcept : thousandths_{thousandths} {}
  std::int64_t thousandths_ = 0;
};

/// A share of a whole, in whole millionths: 0 to 1,000,000 for the shares of tables.
class Share {
 public:
  constexpr Share() noexcept = default;  ///< 0
  /// A third, rounded, is 333,333.
  static constexpr Share from_millionths(std::int64_t millionths) noexcept {
    return Share{millionths};
  }
  constexpr std::int64_t millionths() const noexcept { return millionths_; }
  Fraction fraction() const { return Fraction::of(millionths_, 1'000'000); }
  std::string text() const;  ///< "0.3", "1"

  friend constexpr auto operator<=>(Share, Share) noexcept = default;

 private:
  explicit constexpr Share(std::int64_t millionths) noexcept : millionths_{millionths} {}
  std::int64_t millionths_ = 0;
};

/// How an exact amount becomes a whole number of steps. Halves and whole steps are taken on the
/// size of the amount, so a refund rounds as the charge it undoes.
enum class Rounding : std::uint8_t {
  half_up,    ///< nearest; a half away from zero
  half_even,  ///< nearest; a half to the even step
  half_down,  ///< nearest; a half towards zero (Class 1 National Insurance)
  up,         ///< away from zero
  down,       ///< towards zero
};

inline constexpr std::array<std::string_view, 5> kRoundingWords = {"half_up", "half_even",
                                                                   "half_down", "up", "down"};
constexpr EnumWords words(Rounding) noexcept { return kRoundingWords; }

/// "half_up", … as options spell it; empty for another word.
std::string_view rounding_name(Rounding rule) noexcept;
std::optional<Rounding> rounding_from_name(std::string_view name) noexcept;

/// `exact` as a whole number, by the rule named. Throws `Code::overflow` outside int64.
std::int64_t rounded_whole(const Fraction& exact, Rounding rule);

/// One line's exact amount, which may lie between two pence: a reduced fraction of
/// 128-bit integers that is multiplied by minutes, shares and calendar fractions and
/// never added. Lines are added by `UnroundedTotal`, exactly, and rounded once.
class UnroundedMoney {
 public:
  UnroundedMoney() = default;
  explicit UnroundedMoney(Money amount) : pence_{amount.pence()} {}

  /// `rate` for `units` of what it prices.
  static UnroundedMoney of(Rate rate, const Fraction& units);

  /// Exact; throws `Code::overflow` where the result does not fit.
  UnroundedMoney times(const Fraction& factor) const;
  const Fraction& pence() const noexcept { return pence_; }

  /// The amount as a whole number of `step`s. Neither argument has a default:
  /// the tariff in force names both. `step` is above zero, else `Code::argument`.
  Money rounded(Rounding rule, Money step) const;

  /// The exact amount in pounds: "90", "27/5".
  std::string text() const;

  friend bool operator==(const UnroundedMoney&, const UnroundedMoney&) = default;

 private:
  explicit UnroundedMoney(Fraction pence) : pence_{pence} {}
  Fraction pence_;
};

/// A sum of exact amounts in unbounded integers, rounded once.
class UnroundedTotal {
 public:
  UnroundedTotal();
  ~UnroundedTotal();
  UnroundedTotal(const UnroundedTotal& other);
  UnroundedTotal(UnroundedTotal&&) noexcept;
  UnroundedTotal& operator=(const UnroundedTotal& other);
  UnroundedTotal& operator=(UnroundedTotal&&) noexcept;

  UnroundedTotal& operator+=(const UnroundedMoney& amount);

  /// As `UnroundedMoney::rounded`; throws `Code::overflow` where the result does not fit Money.
  Money rounded(Rounding rule, Money step) const;

  /// The exact total in pounds, as a reduced fraction.
  std::string text() const;

 private:
  struct Exact;
  std::unique_ptr<Exact> exact_;
};

/// Divides `whole` among members in proportion to `weights`.
///
/// The shares add up to `whole` to the penny. Each is its exact proportion
/// rounded down, and the pence left over go one each to the largest remainders,
/// ties to the earlier member; so no share is a penny or more from exact.
///
/// Throws `Error`: `Code::argument` if `weights` is empty or sums to zero,
/// `Code::range` if `whole` or a weight is negative.
std::vector<Money> share_in_proportion(Money whole, std::span<const std::int64_t> weights);

/// The same for whole things (people, hours): 21 by 33, 25, 42 is 7, 5, 9.
std::vector<std::int64_t> split_in_proportion(std::int64_t whole,
                                              std::span<const std::int64_t> weights);

/// Why a decimal text could not be read.
enum class DecimalFault : std::uint8_t { none, not_a_number, too_many_places, too_large };

/// A decimal text read as whole units of 10^-`places`.
struct Decimal {
  std::int64_t units = 0;
  DecimalFault fault = DecimalFault::none;
};

/// Reads "12", "-0.50", "3.125": an optional minus, digits, and at most `places` digits after a
/// point. No exponent, sign plus, blank or separator. Trailing zeros beyond `places` are allowed.
Decimal parse_decimal(std::string_view text, int places) noexcept;

/// `units` of 10^-`places` as decimal text with at least `at_least` places, zeros beyond dropped.
std::string decimal_text(std::int64_t units, int places, int at_least);

}  // namespace kith
