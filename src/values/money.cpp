// How do exact amounts become whole pence, how is a sum of them split, and how are decimals read?
// Nothing here is floating point. Overflow is an error and never wraps. There is one function that
// decides about rounding (`rounds_away`); the 64-bit, the 128-bit and the unbounded division all
// ask it, so that the same amount rounds the same way whatever its size.
#include "kith/values/money.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include <boost/multiprecision/cpp_int.hpp>

#include "kith/values/error.hpp"

namespace kith {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kThousandthsPerPenny = 1000;

[[noreturn]] void does_not_fit(const char* what) { throw Error{Code::overflow, what}; }

// The magnitude; that of the smallest int64 only fits an unsigned number.
std::uint64_t size_of(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

// Whether the rule takes a magnitude of `quotient` and a rest up to the next whole.
// `twice_rest` is compared with the divisor: less, equal (a half) or more.
bool rounds_away(Rounding rule, bool has_rest, std::strong_ordering rest_to_half, bool odd) {
  switch (rule) {
    case Rounding::half_up: return rest_to_half >= 0;
    case Rounding::half_even: return rest_to_half > 0 || (rest_to_half == 0 && odd);
    case Rounding::half_down: return rest_to_half > 0;
    case Rounding::up: return has_rest;
    case Rounding::down: return false;
  }
  return false;
}

// A total of many lines has a common denominator that can outgrow any fixed width, because each
// line brings its own fraction of a month or a year.
using Unbounded = boost::multiprecision::cpp_int;

// cpp_int has no constructor from __int128, so the two halves are passed on apart.
Unbounded unbounded(Wide value) {
  Unbounded result = static_cast<std::uint64_t>((value < 0 ? -value : value) >> 64);
  result <<= 64;
  result += static_cast<std::uint64_t>(value < 0 ? -value : value);
  return value < 0 ? Unbounded{-result} : result;
}

}  // namespace

// --- Money, Rate, Share ---

// Pence are hundredths of a pound; two places are always shown.
std::string Money::text() const { return decimal_text(pence_, 2, 2); }

// The builtins store what wrapped, so the result is taken only where it fits.
Money& Money::operator+=(Money other) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(pence_, other.pence_, &sum)) does_not_fit("money does not fit");
  pence_ = sum;
  return *this;
}

Money& Money::operator-=(Money other) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(pence_, other.pence_, &difference)) does_not_fit("money does not fit");
  pence_ = difference;
  return *this;
}

Money Money::operator-() const { return Money{} - *this; }

// Rates go down to a thousandth of a penny (0.455 a mile); at least two places are shown.
std::string Rate::text() const { return decimal_text(thousandths_, 5, 2); }

// Millionths; a whole share is "1".
std::string Share::text() const { return decimal_text(millionths_, 6, 0); }

// --- rounding ---

std::string_view rounding_name(Rounding rule) noexcept { return word_of(rule); }

std::optional<Rounding> rounding_from_name(std::string_view name) noexcept {
  return value_of_word<Rounding>(name);
}

namespace {

// `Whole` holds the fraction's terms: 64 bits do for almost all, and divide many times faster.
template <class Whole>
Whole rounded(const Fraction& exact, Rounding rule) {
  const auto numerator = static_cast<Whole>(exact.numerator());
  const auto denominator = static_cast<Whole>(exact.denominator());
  const Whole magnitude = numerator < 0 ? -numerator : numerator;
  Whole quotient = magnitude / denominator;
  const Whole rest = magnitude % denominator;
  // Twice the rest is not formed, because it might not fit: the rest is compared with what is
  // missing to the next whole.
  const Whole other_side = denominator - rest;
  if (rounds_away(rule, rest != 0, rest <=> other_side, (quotient & 1) != 0)) ++quotient;
  return numerator < 0 ? -quotient : quotient;
}

}  // namespace

// Rules go by the magnitude, so that a refund of 0.5p rounds as the charge of 0.5p it takes back.
std::int64_t rounded_whole(const Fraction& exact, Rounding rule) {
  const auto is_narrow = [](Wide value) { return -kMost <= value && value <= kMost; };
  if (is_narrow(exact.numerator()) && is_narrow(exact.denominator())) {
    return exact.is_whole() ? static_cast<std::int64_t>(exact.numerator())
                            : rounded<std::int64_t>(exact, rule);
  }
  const Wide whole = rounded<Wide>(exact, rule);
  if (!is_narrow(whole) && whole != kLeast) does_not_fit("a rounded amount does not fit");
  return static_cast<std::int64_t>(whole);
}

// Most lines of a period have no units on most days, so a zero is not multiplied out.
UnroundedMoney UnroundedMoney::of(Rate rate, const Fraction& units) {
  if (units.is_zero()) return {};
  return UnroundedMoney{Fraction::of(rate.thousandths_of_a_penny(), kThousandthsPerPenny) * units};
}

UnroundedMoney UnroundedMoney::times(const Fraction& factor) const {
  return UnroundedMoney{pence_ * factor};
}

Money UnroundedMoney::rounded(Rounding rule, Money step) const {
  if (step <= Money{}) throw Error{Code::argument, "a rounding step must be above zero"};
  if (step.pence() == 1) return Money::from_pence(rounded_whole(pence_, rule));
  const std::int64_t steps = rounded_whole(pence_ / Fraction{step.pence()}, rule);
  std::int64_t pence = 0;
  if (__builtin_mul_overflow(steps, step.pence(), &pence)) does_not_fit("money does not fit");
  return Money::from_pence(pence);
}

std::string UnroundedMoney::text() const { return (pence_ / Fraction{100}).text(); }

// --- totals ---

struct UnroundedTotal::Exact {
  boost::multiprecision::cpp_rational pence;
};

UnroundedTotal::UnroundedTotal() : exact_{std::make_unique<Exact>()} {}
UnroundedTotal::~UnroundedTotal() = default;
UnroundedTotal::UnroundedTotal(const UnroundedTotal& other)
    : exact_{std::make_unique<Exact>(*other.exact_)} {}
UnroundedTotal::UnroundedTotal(UnroundedTotal&&) noexcept = default;
UnroundedTotal& UnroundedTotal::operator=(const UnroundedTotal& other) {
  exact_ = std::make_unique<Exact>(*other.exact_);  // this one may have been moved from
  return *this;
}
UnroundedTotal& UnroundedTotal::operator=(UnroundedTotal&&) noexcept = default;

UnroundedTotal& UnroundedTotal::operator+=(const UnroundedMoney& amount) {
  exact_->pence += boost::multiprecision::cpp_rational{unbounded(amount.pence().numerator()),
                                                       unbounded(amount.pence().denominator())};
  return *this;
}

Money UnroundedTotal::rounded(Rounding rule, Money step) const {
  // With unbounded numbers twice the rest can be formed, so the comparison with a half is direct.
  if (step <= Money{}) throw Error{Code::argument, "a rounding step must be above zero"};
  const Unbounded numerator = boost::multiprecision::numerator(exact_->pence);
  const Unbounded divisor = boost::multiprecision::denominator(exact_->pence) * step.pence();
  const Unbounded magnitude = boost::multiprecision::abs(numerator);
  Unbounded quotient = magnitude / divisor;
  const Unbounded rest = magnitude % divisor;
  const int half = Unbounded{rest * 2}.compare(divisor);
  if (rounds_away(rule, rest != 0, half <=> 0, (quotient & 1) != 0)) ++quotient;
  const Unbounded pence = (numerator < 0 ? -quotient : quotient) * step.pence();
  if (pence > kMost || pence < kLeast) does_not_fit("a total does not fit");
  return Money::from_pence(static_cast<std::int64_t>(pence));
}

std::string UnroundedTotal::text() const {
  return boost::multiprecision::cpp_rational{exact_->pence / 100}.str();
}

// --- splitting ---

// The largest remainder method (Hamilton's): every share is rounded down, and what is missing to
// the whole is given out one unit each by the size of what was cut off. The sort is stable, so
// equal remainders are served in the order of the members.
std::vector<std::int64_t> split_in_proportion(std::int64_t whole,
                                              std::span<const std::int64_t> weights) {
  if (whole < 0) throw Error{Code::range, "what is split must be 0 or more"};
  // In 128 bits: neither a sum of int64 weights nor a product with the whole can overflow it.
  Wide total = 0;
  for (const std::int64_t weight : weights) {
    if (weight < 0) throw Error{Code::range, "a weight must be 0 or more"};
    total += weight;
  }
  if (total == 0) throw Error{Code::argument, "the weights must not be empty or sum to zero"};

  std::vector<std::int64_t> shares;
  std::vector<Wide> remainders;
  std::int64_t left_over = whole;
  for (const std::int64_t weight : weights) {
    const Wide product = Wide{whole} * weight;
    shares.push_back(static_cast<std::int64_t>(product / total));
    remainders.push_back(product % total);
    left_over -= shares.back();
  }

  std::vector<std::size_t> by_remainder(weights.size());
  std::iota(by_remainder.begin(), by_remainder.end(), std::size_t{0});
  std::ranges::stable_sort(by_remainder, std::ranges::greater{},
                           [&](std::size_t i) { return remainders[i]; });
  for (std::int64_t i = 0; i < left_over; ++i) ++shares[by_remainder[static_cast<std::size_t>(i)]];
  return shares;
}

std::vector<Money> share_in_proportion(Money whole, std::span<const std::int64_t> weights) {
  std::vector<Money> shares;
  for (const std::int64_t pence : split_in_proportion(whole.pence(), weights)) {
    shares.push_back(Money::from_pence(pence));
  }
  return shares;
}

// --- decimals ---

// Read by hand, since strtod and from_chars give floating point and the former also asks the
// locale. Zeros beyond the allowed places do not change the value and are accepted.
Decimal parse_decimal(std::string_view text, int places) noexcept {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point < text.size() ? text.substr(point + 1) : std::string_view{};
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (whole.empty() || (point < text.size() && part.empty()) ||
      !std::ranges::all_of(whole, is_digit) || !std::ranges::all_of(part, is_digit)) {
    return {0, DecimalFault::not_a_number};
  }
  const auto kept = static_cast<std::size_t>(places);
  if (part.size() > kept && part.substr(kept).find_first_not_of('0') != std::string_view::npos) {
    return {0, DecimalFault::too_many_places};
  }

  std::int64_t units = 0;
  const auto append = [&](char digit) {
    return __builtin_mul_overflow(units, std::int64_t{10}, &units) ||
           __builtin_sub_overflow(units, std::int64_t{digit - '0'}, &units);
  };
  for (const char digit : whole) {
    if (append(digit)) return {0, DecimalFault::too_large};
  }
  for (std::size_t i = 0; i < kept; ++i) {
    if (append(i < part.size() ? part[i] : '0')) return {0, DecimalFault::too_large};
  }
  // Digits were gathered as a negative number, because int64 reaches one further below zero.
  if (negative) return {units, DecimalFault::none};
  if (units == kLeast) return {0, DecimalFault::too_large};
  return {-units, DecimalFault::none};
}

std::string decimal_text(std::int64_t units, int places, int at_least) {
  // The digits are padded so that there is at least one before the point: 5 thousandths is "0.005".
  std::string digits = std::to_string(size_of(units));
  const auto kept = static_cast<std::size_t>(places);
  if (digits.size() <= kept) digits.insert(0, kept + 1 - digits.size(), '0');
  std::string text = units < 0 ? "-" : "";
  text.append(digits, 0, digits.size() - kept);
  std::string part = digits.substr(digits.size() - kept);
  while (part.size() > static_cast<std::size_t>(at_least) && part.back() == '0') part.pop_back();
  if (!part.empty()) text += "." + part;
  return text;
}

}  // namespace kith
