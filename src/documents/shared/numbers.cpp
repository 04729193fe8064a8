// How are numbers written for readers?
#include "documents/shared/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <limits>

namespace kith::documents {
namespace {

constexpr int kDigits = 8;

// Above this a tenfold remainder could leave 128 bits.
constexpr Wide kLongestDivisor = (Wide{1} << 123);

// Adds one to the last digit of a decimal text, carrying past the point and to the left.
void count_up(std::string& decimal) {
  for (auto digit = decimal.rbegin(); digit != decimal.rend(); ++digit) {
    if (*digit == '.') continue;
    if (*digit != '9') {
      ++*digit;
      return;
    }
    *digit = '0';
  }
  decimal.insert(decimal.begin(), '1');
}

void drop_trailing_zeros(std::string& decimal) {
  if (decimal.find('.') == std::string::npos) return;
  decimal.erase(decimal.find_last_not_of('0') + 1);
  if (decimal.back() == '.') decimal.pop_back();
}

// A positive fraction by long division, rounded half-up after kDigits significant digits.
std::string divided(Wide numerator, Wide denominator) {
  std::string text = wide_text(numerator / denominator);
  Wide rest = numerator % denominator;
  int digits = text == "0" ? 0 : static_cast<int>(text.size());
  if (rest != 0 && digits < kDigits) text += '.';

  while (rest != 0 && digits < kDigits) {
    rest *= 10;
    const char digit = static_cast<char>('0' + static_cast<int>(rest / denominator));
    rest %= denominator;
    text += digit;
    if (digits > 0 || digit != '0') ++digits;
  }

  if (rest >= denominator - rest) count_up(text);
  drop_trailing_zeros(text);
  return text;
}

}  // namespace

// to_chars and not a stream: a stream would write the point of the locale.
std::string statistic_text(double value) {
  if (value == 0) return "0";  // -0 too
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::general, kDigits);
  return {digits.data(), end.ptr};
}

std::string statistic_text(const Fraction& value) {
  if (value.is_whole()) return value.text();
  if (value.denominator() > kLongestDivisor) return statistic_text(value.approximate());
  const bool negative = value.numerator() < 0;
  const std::string size =
      divided(negative ? -value.numerator() : value.numerator(), value.denominator());
  return negative ? "-" + size : size;
}

std::string shortest_text(double value) {
  if (value == 0) return "0";  // -0 too
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), end.ptr};
}

// From the point leftwards; "-" and the places stay.
std::string with_separators(std::string decimal) {
  const std::size_t start = decimal.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(decimal.find('.'), decimal.size());
  for (std::size_t place = end; place > start + 3; place -= 3) decimal.insert(place - 3, 1, ',');
  return decimal;
}

std::string pounds_text(Money amount) {
  const std::string text = with_separators(amount.text());
  return text.starts_with('-') ? "-£" + text.substr(1) : "£" + text;
}

}  // namespace kith::documents
