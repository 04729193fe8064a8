// How are cells of numbers read? Decimal text, whole numbers, decimals and doubles become whole
// numbers of the column's smallest unit: pence, thousandths of a penny, millionths.
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "kith/values/money.hpp"
#include "tables/cells.hpp"

namespace kith {
namespace {

// Powers of ten by number of places.
constexpr std::array<std::int64_t, 7> kUnits = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

// A double is a decimal only within this of a whole smallest unit (contract.md §9).
constexpr double kNearlyWhole = 1e-6;
constexpr double kMostExactDouble = 9'007'199'254'740'992.0;  // 2^53

// Amounts have to be text in JSON, since most JSON readers would turn 0.1 into a double.
bool takes_json_numbers(ColumnKind kind) noexcept {
  return kind == ColumnKind::whole || kind == ColumnKind::number || kind == ColumnKind::degrees;
}

// A column of numeric ids in a data frame has no quotes: 17 is the id "17".
bool takes_ids(ColumnKind kind) noexcept {
  return kind == ColumnKind::id || kind == ColumnKind::reference || kind == ColumnKind::text ||
         kind == ColumnKind::label;
}

std::string real_text(double value) {
  std::array<char, 40> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end.ptr};
}

std::string decimal_written(Wide digits, int scale) {
  const auto narrow = static_cast<std::int64_t>(digits);
  return digits == narrow && scale > 0 ? decimal_text(narrow, scale, 0) : wide_text(digits);
}

// Digits times 10^`places` over 10^`scale` where that is whole.
struct Scaled {
  Wide units = 0;
  bool exact = true;
  bool fits = true;
};
Scaled scaled(Wide digits, int scale, int places) {
  Scaled result{digits, true, true};
  // Trailing zeros beyond the column's places do no harm; any other digit there is a fault.
  for (; scale > places; --scale) {
    if (result.units % 10 != 0) result.exact = false;
    result.units /= 10;
  }
  for (; scale < places && result.fits; ++scale) {
    result.fits = !__builtin_mul_overflow(result.units, Wide{10}, &result.units);
  }
  return result;
}

// Limits are shown as documents write numbers, not as they are held.
std::string range_text(const ColumnSpec& spec) {
  return number_text(spec, spec.lowest) + " to " + number_text(spec, spec.highest);
}

bool is_within(const ColumnSpec& spec, Wide units) noexcept {
  return units >= spec.lowest && units <= spec.highest;
}

}  // namespace

std::optional<int> places_of(ColumnKind kind) noexcept {
  switch (kind) {
    case ColumnKind::whole: return 0;
    case ColumnKind::money: return 2;
    case ColumnKind::number:
    case ColumnKind::distance: return 3;
    case ColumnKind::rate: return 5;
    case ColumnKind::multiple:
    case ColumnKind::degrees:
    case ColumnKind::share: return 6;
    default: return std::nullopt;
  }
}

// Which fault a number is that cannot be held: finer than the column's unit, or outside its limits.
std::int64_t CellReader::reject_number(const ColumnSpec& spec, bool is_exact,
                                       std::string_view written) {
  if (is_exact) return reject(FaultCode::out_of_range, shown_cell(spec, written), range_text(spec));
  if (spec.kind == ColumnKind::whole) return reject_type(spec, written);
  return reject(FaultCode::too_many_places, shown_cell(spec, written), allowed(spec));
}

std::int64_t CellReader::decimal(const ColumnSpec& spec, std::string_view text) {
  const Decimal read = parse_decimal(text, *places_of(spec.kind));
  if (read.fault == DecimalFault::not_a_number) return reject_type(spec, text);
  const bool fits = read.fault == DecimalFault::none && is_within(spec, read.units);
  return fits ? read.units : reject_number(spec, read.fault != DecimalFault::too_many_places, text);
}

// A JSON number for an amount has a fault code of its own, because it is the most frequent mistake
// and its remedy is not obvious: write the amount as text.
std::int64_t CellReader::from_number(const ColumnSpec& spec, std::string_view text) {
  if (takes_json_numbers(spec.kind)) return decimal(spec, text);
  if (!places_of(spec.kind)) return reject_type(spec, text);
  return reject(FaultCode::money_not_text, shown_cell(spec, text), allowed(spec));
}

// Data frames have no type for a year or a yes: whole numbers are accepted for both.
std::int64_t CellReader::from_whole(const ColumnSpec& spec, std::int64_t value) {
  if (takes_ids(spec.kind)) return from_text(spec, std::to_string(value));
  if (spec.kind == ColumnKind::birth) return birth_year(spec, value);
  if (spec.kind == ColumnKind::yes_no && (value == 0 || value == 1)) return value;
  return from_decimal(spec, value, 0);
}

std::int64_t CellReader::from_decimal(const ColumnSpec& spec, Wide digits, int scale) {
  const std::optional<int> places = places_of(spec.kind);
  if (!places) return reject_type(spec, decimal_written(digits, scale));
  const Scaled read = scaled(digits, scale, *places);
  if (read.fits && read.exact && is_within(spec, read.units)) {
    return static_cast<std::int64_t>(read.units);
  }
  return reject_number(spec, read.exact || !read.fits, decimal_written(digits, scale));
}

std::int64_t CellReader::from_real(const ColumnSpec& spec, double value) {
  // pandas marks an empty cell of a float column by NaN.
  if (std::isnan(value)) return kMissing;
  const std::optional<int> places = places_of(spec.kind);
  // Doubles come from data frames only. One is accepted if it is a whole number of units but for
  // the error of a decimal fraction in binary; it is never rounded to fit.
  const double units =
      value * static_cast<double>(kUnits[static_cast<std::size_t>(places.value_or(0))]);
  const bool is_small = std::abs(units) < kMostExactDouble;  // false for the infinite, too
  const bool is_exact = !is_small || std::abs(units - std::round(units)) <= kNearlyWhole;
  const std::int64_t nearest = is_small ? std::llround(units) : 0;
  if (!places) {
    return is_small && is_exact ? from_whole(spec, nearest) : reject_type(spec, real_text(value));
  }
  if (is_small && is_exact && is_within(spec, nearest)) return nearest;
  return reject_number(spec, is_exact, real_text(value));
}

}  // namespace kith
