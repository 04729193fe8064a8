// Words of the tables, exact numbers and statistics as texts.
#include "costing/basis/texts.hpp"

#include <array>
#include <charconv>
#include <limits>

#include "kith/tables/schema.hpp"
#include "kith/values/money.hpp"

namespace kith::costing {

std::string_view word_at(const Table& table, TableName name, Column column, std::size_t row) {
  const std::int64_t held = table.held(column, row);
  if (held == kMissing) return {};
  return table_specs()[static_cast<std::size_t>(name)]
      .columns[column]
      .words[static_cast<std::size_t>(held)];
}

// At most nine places: a fraction that needs more is written as numerator and denominator, so that
// nothing is rounded.
std::string exact_text(const Fraction& value) {
  constexpr int kPlaces = 9;
  constexpr std::int64_t kScale = 1'000'000'000;
  if (value.is_whole()) return value.text();
  constexpr Wide kMost = std::numeric_limits<std::int64_t>::max() / kScale;
  if (kScale % value.denominator() != 0 || value.numerator() > kMost ||
      value.numerator() < -kMost) {
    return value.text();
  }
  const Wide units = value.numerator() * (kScale / value.denominator());
  return decimal_text(static_cast<std::int64_t>(units), kPlaces, 0);
}

std::string statistic_text(double value) {
  constexpr int kSignificant = 8;
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::general, kSignificant);
  return {digits.data(), end.ptr};
}

}  // namespace kith::costing
