// What the law said on a day: dated values with unit, source and how sure they are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kith/schedule/calendar.hpp"
#include "kith/values/date.hpp"
#include "kith/values/fraction.hpp"

namespace kith {

/// How sure a figure is, from its source's own mark.
enum class Certainty : std::uint8_t { seen, known, derived, unverified };
std::string_view certainty_name(Certainty certainty) noexcept;

/// One value of one parameter: from `first_day` until the next row's first day.
struct ParameterRow {
  std::string name;  ///< "nmw_nlw_rate"
  Date first_day;
  std::string value;  ///< as printed in the data: "12.71", "0.15", "per_employer"
  std::string unit;   ///< "GBP/hour"
  std::string source;
  Certainty certainty = Certainty::seen;
  Date known_until;  ///< the last day up to which the row is known to hold
};

/// A value found for a day.
struct ParameterValue {
  const ParameterRow* row = nullptr;
  Fraction amount;                   ///< `value` as an exact number; 0 where it is a word
  bool assumed_beyond_data = false;  ///< the day asked for is after `known_until`
};

/// A number of whole years and months: a State Pension age.
struct Age {
  std::int32_t years = 0;
  std::int32_t months = 0;
};

/// Statutory values, bank holidays and State Pension ages. Immutable; prepared once, read by any
/// number of threads.
class Parameters {
 public:
  /// The set that kith ships (src/data). Costs a parse: keep it where many plans are costed.
  static Parameters shipped();

  /// These with `rows` laid over them: a row replaces the shipped one of its name and day, a row
  /// with an empty value removes it. Throws `InputError` naming `parameters[i].column`.
  Parameters overlaid(std::span<const ParameterRow> rows) const;

  /// The value in force on `day`; nothing before the first row or for an unknown name.
  std::optional<ParameterValue> find(std::string_view name, Date day) const;

  /// As `find`, for a direct question: throws `Code::not_known` (message names the parameter, the
  /// day and the first day known) instead of nothing, `Code::argument` for an unknown name.
  ParameterValue at(std::string_view name, Date day) const;

  bool knows(std::string_view name) const noexcept;
  std::span<const ParameterRow> rows() const noexcept { return rows_; }
  /// "shipped", or "shipped+overlay" once a caller has laid values over them.
  std::string_view label() const noexcept { return label_; }

  const BankHolidays& bank_holidays(Division division) const noexcept {
    return bank_holidays_[static_cast<std::size_t>(division)];
  }

  /// The State Pension age of someone born on `born`; nothing outside the table.
  std::optional<Age> state_pension_age(Date born) const;
  /// The day on which someone born on `born` reaches it; nothing outside the table.
  std::optional<Date> state_pension_day(Date born) const;

 private:
  struct PensionAgeRow {
    Date born_from;
    Date born_to;
    Age age;
  };
  struct Series {  // rows of one name, by first day
    std::uint32_t first = 0;
    std::uint32_t end = 0;
  };
  void index();

  std::vector<ParameterRow> rows_;  // by name in byte order, then first day
  std::vector<Fraction> amounts_;   // beside rows_
  std::vector<Series> series_;
  std::vector<BankHolidays> bank_holidays_;
  std::vector<PensionAgeRow> pension_ages_;
  std::string label_ = "shipped";
};

}  // namespace kith
