// What did the law say on a day? Dated values with their unit, source and certainty.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kith/schedule/calendar.hpp"
#include "kith/values/date.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/words.hpp"

namespace kith {

/// How sure a figure is, from its source's own mark: read in the named source, known to the person
/// who gathered it, worked out from figures that were read, or in need of checking.
enum class Certainty : std::uint8_t { seen, known, derived, unverified };
inline constexpr std::array<std::string_view, 4> kCertaintyWords = {"seen", "known", "derived",
                                                                    "unverified"};
constexpr EnumWords words(Certainty) noexcept { return kCertaintyWords; }
/// "seen", … as the data files spell it.
std::string_view certainty_name(Certainty certainty) noexcept;

/// One value of one parameter: from `first_day` until the next row's first day.
struct ParameterRow {
  std::string name;  ///< "nmw_nlw_rate"
  Date first_day;
  std::string value;  ///< as printed in the data: "12.71", "0.15", "per_employer"; empty: removed
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

struct ParameterData;

/// Statutory values, bank holidays and State Pension ages. Immutable; prepared once, read by any
/// number of threads. Copies share their rows, so a copy is cheap and keeps a `ParameterValue`
/// valid.
class Parameters {
 public:
  /// The set that kith ships (src/data). Costs a parse: keep it where many plans are costed.
  static Parameters shipped();

  /// These with `rows` laid over them: a row replaces the one of its name and day, or adds one. A
  /// row with an empty value removes: from its first day until the next row there is no value, and
  /// the row before is not carried into the gap.
  ///
  /// A value is a decimal number of 0 or more with at most 6 places, or a word in lower case. An
  /// empty unit is taken from the rows of the name, an empty source is "caller", and `known_until`
  /// left at its default is 2999-12-31.
  ///
  /// Throws `InputError` with every fault at `parameters[i].column`: `missing`, `too_long` and
  /// `not_allowed` names (1 to 64 of a-z, 0-9 and _), days outside 1800 to 2999, values that are
  /// neither number nor word, `known_until` before `first_day`, `dangling_reference` where a name
  /// to remove is not there; and `duplicate` at `parameters[i]`, the second of one name and day.
  Parameters overlaid(std::span<const ParameterRow> rows) const;

  /// The value in force on `day`; empty before the first row, where the row in force was removed,
  /// or for an unknown name. O(log n), no allocation.
  std::optional<ParameterValue> find(std::string_view name, Date day) const;

  /// As `find`, for a direct question: throws `Code::not_known` (message names the parameter, the
  /// day and the first day known) instead of returning empty, `Code::argument` for an unknown name.
  ParameterValue at(std::string_view name, Date day) const;

  /// The first day after `day` on which a parameter is not what it was: another row begins, or a
  /// row is no longer known and assumed to continue. Empty after the last such day. O(log n).
  std::optional<Date> next_change(Date day) const noexcept;

  /// Whether there is a row of that name, removed or not.
  bool knows(std::string_view name) const noexcept;
  /// Every row by name in byte order, then first day; removed ones with an empty value.
  std::span<const ParameterRow> rows() const noexcept;
  /// "shipped", or "shipped+overlay" once a caller has laid values over them.
  std::string_view label() const noexcept;

  /// Valid for as long as this set or a copy lives.
  const BankHolidays& bank_holidays(Division division) const noexcept;

  /// The State Pension age of someone born on `born`; empty outside the table (born 6 October
  /// 1954 to 5 April 1977; Pensions Acts 2011 s.1 and 2014 s.26). Who was born earlier had reached
  /// it by 5 October 2020; who was born later does not before 6 April 2044.
  std::optional<Age> state_pension_age(Date born) const;
  /// The day on which someone born on `born` reaches it; empty outside the table. Where the month
  /// has no such day, its last: born 31 July 1960, 66 years and 4 months on 30 November 2026.
  std::optional<Date> state_pension_day(Date born) const;

 private:
  explicit Parameters(std::shared_ptr<const ParameterData> data);
  std::shared_ptr<const ParameterData> data_;
};

}  // namespace kith
