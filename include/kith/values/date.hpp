// Which day is it? Days, periods, weeks and tax years. Every period in code is half-open: from its
// first day up to but not including its end.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/values/error.hpp"

namespace kith {

/// Days of the week in ISO order, Monday first.
enum class Weekday : std::uint8_t { mon, tue, wed, thu, fri, sat, sun };

/// "mon" … "sun".
std::string_view weekday_name(Weekday day) noexcept;

/// A day of the proleptic Gregorian calendar, held as days since 1970-01-01.
/// Tables take 1800-01-01 to 2999-12-31; arithmetic inside that range cannot overflow.
class Date {
 public:
  constexpr Date() noexcept = default;  ///< 1970-01-01
  static constexpr Date from_days(std::int32_t days) noexcept { return Date{days}; }

  /// Empty where the day does not exist (30 February).
  static std::optional<Date> from_ymd(int year, int month, int day) noexcept;

  constexpr std::int32_t days() const noexcept { return days_; }
  int year() const noexcept;   ///< of the Gregorian calendar, for example 2026
  int month() const noexcept;  ///< 1…12
  int day() const noexcept;    ///< 1…31
  constexpr Weekday weekday() const noexcept {
    return static_cast<Weekday>((days_ % 7 + 7 + 3) % 7);  // 1970-01-01 was a Thursday
  }

  /// The Monday on or before this day.
  constexpr Date monday() const noexcept {
    return Date{days_ - static_cast<std::int32_t>(weekday())};
  }

  /// The same day `years` later; 29 February becomes 28 February in a common year.
  Date plus_years(int years) const noexcept;
  /// The same day of the month `months` later, or that month's last day.
  Date plus_months(int months) const noexcept;

  std::string text() const;  ///< "2026-04-06"

  constexpr Date operator+(std::int32_t days) const noexcept { return Date{days_ + days}; }
  constexpr Date operator-(std::int32_t days) const noexcept { return Date{days_ - days}; }
  friend constexpr std::int32_t operator-(Date a, Date b) noexcept { return a.days_ - b.days_; }
  friend constexpr auto operator<=>(Date, Date) noexcept = default;

 private:
  explicit constexpr Date(std::int32_t days) noexcept : days_{days} {}
  std::int32_t days_ = 0;
};

/// What a text of the form YYYY-MM-DD turned out to be.
enum class DateFault : std::uint8_t { none, not_a_date, impossible };
/// A day read from text; `date` is only meaningful where `fault` is none.
struct ParsedDate {
  Date date;
  DateFault fault = DateFault::none;
};

/// Reads exactly "2026-04-06". `impossible`: the form is right and the day does not exist.
ParsedDate parse_date(std::string_view text) noexcept;

/// 28 to 31; `month` is 1…12.
int days_in_month(int year, int month) noexcept;
/// By the Gregorian rule: 2000 is one, 2100 is not.
bool is_leap_year(int year) noexcept;

/// The tax year that holds `day`, by the calendar year in which it begins (6 April).
int tax_year(Date day) noexcept;
/// 6 April of `year`.
Date tax_year_start(int year) noexcept;

/// The days from `first` up to but not including `end`. Empty where `end` <= `first`.
class Period {
 public:
  constexpr Period() noexcept = default;  ///< empty
  /// Half-open: `end` is the first day after it.
  constexpr Period(Date first, Date end) noexcept : first_{first}, end_{end} {}
  /// Both days inside, as documents and tables write it.
  static constexpr Period inclusive(Date first, Date last) noexcept { return {first, last + 1}; }
  /// The twelve months from `first`; the anniversary of 29 February is 28 February.
  static Period year_from(Date first) noexcept { return {first, first.plus_years(1)}; }

  constexpr Date first() const noexcept { return first_; }
  constexpr Date end() const noexcept { return end_; }
  constexpr Date last() const noexcept { return end_ - 1; }
  constexpr std::int32_t days() const noexcept { return std::max(end_ - first_, 0); }
  constexpr bool is_empty() const noexcept { return end_ <= first_; }
  constexpr bool holds(Date day) const noexcept { return first_ <= day && day < end_; }
  /// The days that both hold; empty where there are none.
  constexpr Period shared_with(Period other) const noexcept {
    const Date first = std::max(first_, other.first_);
    return {first, std::max(first, std::min(end_, other.end_))};
  }
  friend constexpr bool operator==(Period, Period) noexcept = default;

 private:
  Date first_;
  Date end_;
};

/// A value that changes on known days. Asking before the first day is an error, not a guess.
template <class T>
class Dated {
 public:
  struct Entry {
    Date first_day;
    T value;
  };

  /// Adds a value that holds from `first_day` on; a later call for the same day replaces it.
  void set(Date first_day, T value) {
    const auto it = std::ranges::lower_bound(entries_, first_day, {}, &Entry::first_day);
    if (it != entries_.end() && it->first_day == first_day) {
      it->value = std::move(value);
    } else {
      entries_.insert(it, Entry{first_day, std::move(value)});
    }
  }

  /// The entry in force on `day`, or null before the first.
  const Entry* find(Date day) const noexcept {
    const auto after = std::ranges::upper_bound(entries_, day, {}, &Entry::first_day);
    return after == entries_.begin() ? nullptr : &*std::prev(after);
  }

  /// The value in force on `day`; throws `Code::not_known` before the first.
  const T& at(Date day) const {
    if (const Entry* entry = find(day)) return entry->value;
    throw Error{Code::not_known, "nothing is known for " + day.text()};
  }

  /// By first day, each day once.
  const std::vector<Entry>& entries() const noexcept { return entries_; }

 private:
  std::vector<Entry> entries_;
};

}  // namespace kith
