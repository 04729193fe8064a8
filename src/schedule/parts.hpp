// How is a schedule held? As parts, each a core, its times and its modifiers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kith/schedule/schedule.hpp"
#include "schedule/rrule.hpp"
#include "schedule/weeks.hpp"

namespace kith {

enum class Core : std::uint8_t {
  weekly,         ///< "mon,wed", "daily"
  nth_weekday,    ///< "2nd tue of month"
  day_of_month,   ///< "day 15 of month"
  bank_holidays,  ///< "bank holidays"
  quota,          ///< "9h per week"
  once,           ///< "once 2026-04-06"
  rule,           ///< "RRULE:FREQ=DAILY"
};

/// One visit of a day: from `start` minutes after midnight, or without a clock (`kNoClock`), for
/// `minutes` (0: counted, no duration). It may run past midnight.
struct Span {
  static constexpr std::int32_t kNoClock = -1;
  std::int32_t start = kNoClock;
  std::int32_t minutes = 0;

  bool has_clock() const noexcept { return start != kNoClock; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// A span of a named weekday.
struct WeekdaySpan {
  Weekday day{};
  Span span;
};

/// What a day, a period or a rate of them comes to, in whole numbers.
struct Counts {
  std::int64_t occurrences = 0;
  std::int64_t minutes = 0;

  Counts& operator+=(const Counts& other) noexcept {
    occurrences += other.occurrences;
    minutes += other.minutes;
    return *this;
  }
  Counts times(std::int64_t days) const noexcept { return {occurrences * days, minutes * days}; }
};

/// What the amount of a quota is for.
enum class QuotaUnit : std::uint8_t { week, month, year, in_total };

/// An amount for each unit of time, on no particular day.
struct Quota {
  std::int64_t occurrences = 1;  ///< 1 for an amount of time: "9h per week" is one lot a week
  std::int32_t minutes = 0;      ///< of one occurrence
  Counted counted = Counted::time;
  bool has_times = false;  ///< written "3 times per week"
  QuotaUnit unit = QuotaUnit::week;
  std::int32_t weeks = 1;
};

/// "in term time", "in school holidays", or neither.
enum class SchoolTime : std::uint8_t { any, term_time, school_holidays };
/// "not bank holidays", "only bank holidays", or neither.
enum class HolidayRule : std::uint8_t { any, not_on, only_on };

/// What narrows a core: every how many weeks, between which days, and on which kinds of days.
struct Modifiers {
  std::int32_t every = 1;
  std::optional<Date> from;
  std::optional<Date> until;  ///< inside
  SchoolTime school = SchoolTime::any;
  std::vector<Period> except;  ///< sorted, apart
  HolidayRule holidays = HolidayRule::any;

  /// Those that depend on the date: all but `every`.
  bool are_dated() const noexcept {
    return from || until || school != SchoolTime::any || !except.empty() ||
           holidays != HolidayRule::any;
  }
};

/// The positions of `nth_weekday` as bits: 1st is bit 0 … 5th is bit 4, last is bit 5.
inline constexpr std::uint8_t kLastBit = 1U << 5U;

/// One part of a schedule, between semicolons. Which members are used depends on the core.
struct Part {
  Core core = Core::weekly;
  std::uint8_t days = 0;  ///< bit 0 Monday; weekly and nth_weekday
  std::uint8_t nth = 0;
  std::int32_t day_of_month = 0;
  Date once;
  Quota quota;
  std::optional<Rule> rule;
  Modifiers modifiers;
  std::string core_text;  ///< canonical, without times and modifiers

  /// The visits of one day, in order and merged; one without a clock for a duration or a count.
  std::vector<Span> spans;
  /// Of a weekly core whose spans run into those of a later day: all of them, merged. Else empty.
  std::vector<WeekdaySpan> merged_week;
  /// What each weekday comes to; the same on every day but for `merged_week`.
  std::array<Counts, 7> on_weekday;

  bool is_one_off() const noexcept {
    return core == Core::once || (core == Core::quota && quota.unit == QuotaUnit::in_total);
  }
  /// The minutes after midnight of a rule's DTSTART.
  std::int32_t first_minute() const noexcept {
    return spans.front().has_clock() ? spans.front().start : 0;
  }
};

/// What the copies of a Schedule share.
struct Schedule::Parts {
  std::vector<Part> parts;
  std::string text;
  bool spans_merged = false;
};

/// Whether two parts may fall on the same day at the same time.
bool may_overlap(const Part& a, const Part& b);

/// The canonical text of a part.
void append_part(std::string& text, const Part& part);

/// "9h", "1h30", "45m".
void append_duration(std::string& text, std::int64_t minutes);

/// The canonical text of spans: "09:00-10:00, 17:00-17:30" or a duration.
void append_spans(std::string& text, const std::vector<Span>& spans);

}  // namespace kith
