// What does a set of parameters hold? Its copies share it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kith/parameters/parameters.hpp"

namespace kith {

/// What a parameter's value may be: a number of at most this many places, or a word.
inline constexpr int kParameterPlaces = 6;

/// Rows, holidays and pension ages, sorted for look-up. Built once and never changed after.
struct ParameterData {
  struct PensionAgeRow {
    Date born_from;
    Date born_to;
    Age age;
  };
  struct Series {  // the rows of one name, by first day
    std::uint32_t first = 0;
    std::uint32_t end = 0;
  };

  std::vector<ParameterRow> rows;  // by name in byte order, then first day
  std::vector<Fraction> amounts;   // beside rows
  std::vector<Series> series;
  std::vector<Date> changes;  // days on which a row begins or is assumed to hold on
  std::array<BankHolidays, kDivisionCount> bank_holidays;
  std::vector<PensionAgeRow> pension_ages;  // by born_from
  std::string label = "shipped";

  /// Sorts the rows and fills `amounts`, `series` and `changes`. The rows are valid and no two
  /// share their name and day.
  void index();

  /// The rows of `name`, empty for an unknown one.
  std::span<const ParameterRow> rows_of(std::string_view name) const noexcept;
};

/// The set that kith ships, indexed.
ParameterData shipped_parameter_data();

}  // namespace kith
