// When does support happen? Schedule text or a recurrence rule in; counts, week patterns and dates
// out.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/schedule/calendar.hpp"
#include "kith/values/error.hpp"
#include "kith/values/fraction.hpp"

namespace kith {

/// What one occurrence counts: time, or a thing with a name ("2 nights per week").
enum class Counted : std::uint8_t { time, night, visit, session, item, mile };

/// How often and how long. Both exact; minutes are 0 where the schedule gives no duration. An
/// amount of time ("9h per week") is one occurrence a unit.
struct Tally {
  Fraction occurrences;
  Fraction minutes;
  friend bool operator==(const Tally&, const Tally&) = default;
};

/// A span of a typical week: on `day`, from `start` minutes after midnight (none: a duration
/// without a clock) for `minutes`, `per_week` times a week (1/2 for every second week). `day` is
/// empty for flexible hours, which belong to no day.
struct Slot {
  std::optional<Weekday> day;
  std::optional<std::int32_t> start;
  std::int32_t minutes = 0;
  Fraction per_week{1};
  friend bool operator==(const Slot&, const Slot&) = default;
};

/// One dated occurrence. It belongs to the day on which it starts and may run past midnight.
struct Occurrence {
  Date day;
  std::optional<std::int32_t> start;  ///< minutes after midnight; none: no clock time
  std::int32_t minutes = 0;           ///< 0: counted, no duration
  friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

/// A remark about a schedule that is not a fault: spans of one part that overlap are
/// one visit (in a weekly pattern also a night and the next day's visit), which belongs to the day
/// on which it starts; parts that may fall at the same time both count.
enum class ScheduleNote : std::uint8_t { spans_merged, parts_overlap };

/// A parsed schedule: immutable, cheap to copy, knows no dates of its own but those in its text.
///
/// The grammar and the rules of counting are §2 and §10 of the contract. Recurring parts (patterns,
/// rules, quotas) are counted apart from whole ones (`once`, `in total`), because a quoting
/// convention takes the first by the typical week and the second whole.
class Schedule {
 public:
  /// Canonical text; parsing it gives the same schedule and the same text.
  const std::string& text() const noexcept;

  Counted counted() const noexcept;         ///< of its first part
  bool is_flexible() const noexcept;        ///< some part is a quota: hours that belong to no day
  bool is_wholly_one_off() const noexcept;  ///< every part is `once` or `in total`
  bool has_durations() const noexcept;      ///< some occurrence has minutes
  /// Some part has from, until, in, except, not/only: what a quoting convention ignores.
  bool has_dated_modifiers() const noexcept;
  /// Each kind of remark at most once.
  std::vector<ScheduleNote> notes() const;

  /// What prevents counting over `period` by calendar: `terms_missing`, `beyond_data`
  /// (bank holidays that are asked for and not known), or empty. Counting all the same throws
  /// `Code::not_known`.
  std::optional<FaultCode> obstacle(const Calendar& calendar, Period period) const;
  /// The same for a typical week, which asks for bank holidays only where they are the core.
  std::optional<FaultCode> typical_obstacle(const Calendar& calendar) const;

  /// The recurring parts in a typical week, where a year has `weeks_in_year` weeks (52 or 365/7):
  /// every n weeks is 1/n, a month 12 and a year 1 of `weeks_in_year`. Dated modifiers are ignored.
  /// Patterns without a week of their own (bank holidays, a 5th weekday, day 31, rules that are not
  /// weekly or that end) are their occurrences in the 12 months from the plan's first day, or from
  /// a rule's own later start, over `weeks_in_year`. Throws `Code::not_known` where
  /// `typical_obstacle` is not empty.
  Tally typical_week(const Calendar& calendar, const Fraction& weeks_in_year) const;

  /// The same, by day and time of day: what tariff bands and good and bad days need. In order of
  /// part, day and start; occurrences and minutes add up to those of `typical_week`.
  std::vector<Slot> typical_slots(const Calendar& calendar, const Fraction& weeks_in_year) const;

  /// The recurring parts over real days. Weekly patterns are counted in closed form. Flexible hours
  /// are taken evenly over the days: x per week = x * days / 7, and so on (contract §2).
  Tally count(const Calendar& calendar, Period period) const;

  /// The same by day and time of day: as `typical_slots`, with the times in `period` instead of
  /// those in a week. Adds up to `count`.
  std::vector<Slot> slots_in(const Calendar& calendar, Period period) const;

  /// `once` dates that fall in `period`, and `in total` amounts in proportion to the days of
  /// `whole_term` that `period` holds (all of it where it holds the term). A `once` date that a
  /// rule of the same schedule gives already, at the same time or without one, is not counted
  /// again.
  Tally count_one_off(const Calendar& calendar, Period period, Period whole_term) const;

  /// The same by day and time of day, as `slots_in`. Adds up to `count_one_off`.
  std::vector<Slot> one_off_slots(const Calendar& calendar, Period period, Period whole_term) const;

  /// The dated occurrences (once ones included, quotas not) in order of day, start (none first) and
  /// part.
  /// Throws `Code::limit` past `limit` of them.
  std::vector<Occurrence> occurrences(const Calendar& calendar, Period period,
                                      std::size_t limit = 1'000'000) const;

 private:
  friend struct ScheduleParser;
  struct Parts;
  explicit Schedule(std::shared_ptr<const Parts> parts);
  std::shared_ptr<const Parts> parts_;
};

/// A schedule, or what is wrong with its text. Faults carry `character` and `found`/`allowed`, and
/// an empty place, which the caller knows.
struct ParsedSchedule {
  std::optional<Schedule> schedule;
  std::vector<Fault> faults;
};

/// Reads schedule text (contract §2, `schedule`), at most 4,000 bytes: the first fault of each
/// part, and every fault of a rule. Never throws but for memory.
ParsedSchedule parse_schedule(std::string_view text);

/// What a schedule counts over some days, and its first dated occurrences.
struct ScheduleCounts {
  Tally typical_week;
  Tally count;    ///< of the recurring parts over the days
  Tally one_off;  ///< of the others
  std::vector<Occurrence> occurrences;
};

/// Counts `schedule` over `period` and lists its first `listed` occurrences. Throws `InputError`
/// where an obstacle prevents counting, see `Schedule::obstacle`; and as the functions
/// of `Schedule` of the same names.
ScheduleCounts count_schedule(const Schedule& schedule, const Calendar& calendar, Period period,
                              const Fraction& weeks_in_year, std::size_t listed);

/// The span of a week in half-open minutes from Monday 00:00; what `available` is made of.
struct WeekSpan {
  std::int32_t first = 0;
  std::int32_t end = 0;
  friend bool operator==(const WeekSpan&, const WeekSpan&) = default;
};

/// Weekly availability (contract §2, `available`), or what is wrong with it. Days are those of a
/// week: "2nd tue of month" and "bank holidays" are faults. Spans are sorted and merged, touching
/// ones too; one past Sunday midnight is cut and goes on at Monday 00:00.
struct ParsedAvailability {
  std::vector<WeekSpan> spans;
  std::string text;  ///< canonical
  std::vector<Fault> faults;
};
/// Reads availability of at most 4,000 bytes. Throws only for memory.
ParsedAvailability parse_availability(std::string_view text);

/// The days of a tariff's band (contract §2, `band-days`).
struct BandDays {
  std::uint8_t days = 0x7F;   ///< bit 0 Monday … bit 6 Sunday; none with `bank_holiday`
  bool bank_holiday = false;  ///< `bank_holiday` instead of days
  bool named = false;         ///< every day is listed by name, none by a range
  friend bool operator==(const BandDays&, const BandDays&) = default;
};
/// The days of a band, or what is wrong with their text.
struct ParsedBandDays {
  BandDays days;
  std::vector<Fault> faults;
};
/// Reads the text of a band's days; an empty text is every day. Throws only for memory.
ParsedBandDays parse_band_days(std::string_view text);

/// The elapsed minutes less the clock minutes of a span in Europe/London: -60, 0 or 60. For nights
/// over a clock change under the option `minutes: elapsed`. A time that comes twice is its first,
/// one that is skipped is read by the clock before the change.
std::int32_t london_clock_change(Date day, std::int32_t start, std::int32_t minutes);

}  // namespace kith
