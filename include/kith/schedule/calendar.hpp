// Which special days may a schedule ask for? Bank holidays and school terms.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kith/values/date.hpp"

namespace kith {

/// The three divisions of the UK that have bank holidays of their own.
enum class Division : std::uint8_t { england_and_wales, scotland, northern_ireland };
/// How many divisions there are.
inline constexpr int kDivisionCount = 3;

/// The nations that `division_of_nation` knows.
inline constexpr std::array<std::string_view, 4> kNationWords = {"england", "wales", "scotland",
                                                                 "northern_ireland"};

/// The division whose holidays a nation ("england", "wales", …) keeps; empty for another word.
std::optional<Division> division_of_nation(std::string_view nation) noexcept;

/// The bank holidays of one division, sorted, and the span of days for which they are known.
///
/// A day outside `known()` is not "no holiday": it is not known. A count over a period that is not
/// inside `known()` is the fault `beyond_data`.
class BankHolidays {
 public:
  BankHolidays() = default;
  /// `days` in any order, repeated days once. `known` is usually whole calendar years.
  BankHolidays(std::vector<Date> days, Period known);

  /// Whether a day is one of them; only meaningful inside `known()`.
  bool holds(Date day) const noexcept;
  /// How many fall in `period`; O(log n).
  std::int32_t count(Period period) const noexcept;
  /// Those in `period`, in order.
  std::span<const Date> in(Period period) const noexcept;
  Period known() const noexcept { return known_; }

 private:
  std::vector<Date> days_;
  Period known_;
};

/// What a schedule is counted against. Everything is borrowed for the call.
struct Calendar {
  /// The anchor of "every n weeks", of a rule's DTSTART and of flexible hours where a part has no
  /// `from`: the first day of the plan (of the first version, where versions follow each other).
  Date plan_first_day;
  const BankHolidays* bank_holidays = nullptr;  ///< null: none known
  std::span<const Period> terms;                ///< sorted, apart from each other
  bool has_terms = false;  ///< false: "in term time" is the fault terms_missing
};

}  // namespace kith
