// At which instant is a local time, and by how much do clocks change during a night?
// Zones are POSIX TZ texts ("GMT0BST,M3.5.0/1,M10.5.0"; POSIX.1-2017 §8.3), not a database: kith
// reads no files, and the United Kingdom has had one rule since 1996 (The Summer Time Order 2002
// continues it).
#include "schedule/zone.hpp"

#include <algorithm>

#include "kith/schedule/schedule.hpp"
#include "schedule/weeks.hpp"

namespace kith {
namespace {

// Last Sunday of March 01:00 to last Sunday of October 02:00 local (the default hour of POSIX).
constexpr std::string_view kLondon = "GMT0BST,M3.5.0/1,M10.5.0";

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_letter(char c) noexcept { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// A cursor over the rule text. A read that fails returns empty and leaves the rest unread.
struct ZoneText {
  std::string_view rest;

  bool take(char c) noexcept {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }

  std::optional<int> number(int least, int most) noexcept {
    int value = 0;
    std::size_t digits = 0;
    while (digits < rest.size() && digits < 3 && is_digit(rest[digits])) {
      value = value * 10 + (rest[digits++] - '0');
    }
    if (digits == 0 || value < least || value > most) return std::nullopt;
    rest.remove_prefix(digits);
    return value;
  }

  // Names of zones are not used, but have to be passed: three letters or more, or <...>.
  bool name() noexcept {
    const bool quoted = take('<');
    std::size_t size = 0;
    while (size < rest.size() && (quoted ? rest[size] != '>' : is_letter(rest[size]))) ++size;
    rest.remove_prefix(size);
    return size >= 3 && (!quoted || take('>'));
  }

  // Hours up to 167 are allowed, as in RFC 8536 §3.3.1, so that a change can be on a day counted
  // from another.
  std::optional<std::int32_t> minutes() noexcept {
    const bool negative = take('-');
    if (!negative) take('+');
    const auto hours = number(0, 167);
    if (!hours) return std::nullopt;
    std::int32_t minutes = *hours * 60;
    if (take(':')) {
      const auto more = number(0, 59);
      if (!more) return std::nullopt;
      minutes += *more;
    }
    return negative ? -minutes : minutes;
  }

  std::optional<ZoneChange> change() noexcept {
    if (!take(',') || !take('M')) return std::nullopt;
    const auto month = number(1, 12);
    if (!month || !take('.')) return std::nullopt;
    const auto week = number(1, 5);
    if (!week || !take('.')) return std::nullopt;
    const auto day = number(0, 6);
    if (!day) return std::nullopt;
    // POSIX: without a time the change is at 02:00. Its Sunday is day 0, kith's Monday is.
    const auto at = take('/') ? minutes() : std::optional<std::int32_t>{120};
    if (!at) return std::nullopt;
    return ZoneChange{*month, *week, static_cast<Weekday>((*day + 6) % 7), *at};
  }
};

// Week 5 means the last such weekday, also where the month has only four.
Date day_of_change(const ZoneChange& change, int year) noexcept {
  const Date first = *Date::from_ymd(year, change.month, 1);
  const int ahead = (static_cast<int>(change.weekday) - static_cast<int>(first.weekday()) + 7) % 7;
  const int in_month = ahead + (change.week - 1) * 7;
  return first + (in_month < days_in_month(year, change.month) ? in_month : in_month - 7);
}

std::int64_t minute_of(Date day, std::int32_t minute) noexcept {
  return std::int64_t{day.days()} * kMinutesInDay + minute;
}

// Local minutes by the standard clock at which the summer clock starts and ends in `year`.
struct Summer {
  std::int64_t starts;
  std::int64_t ends;
};

Summer summer_of(const ZoneRule& zone, int year) noexcept {
  const std::int32_t saved = zone.summer_offset - zone.standard_offset;
  return {
      minute_of(day_of_change(zone.summer_starts, year), zone.summer_starts.minute),
      minute_of(day_of_change(zone.summer_ends, year), zone.summer_ends.minute) - saved,
  };
}

}  // namespace

std::int64_t ZoneRule::instant(Date day, std::int32_t minute) const noexcept {
  const std::int64_t local = minute_of(day, minute);
  std::int32_t offset = standard_offset;
  if (summer_offset != standard_offset) {
    const std::int32_t saved = summer_offset - standard_offset;
    const Summer summer = summer_of(*this, (day + minute / kMinutesInDay).year());
    // Read as summer time where the summer clock can show it and it was not skipped.
    const bool after_start = local >= summer.starts + saved;
    const bool before_end = local < summer.ends + saved;
    const bool northern = summer.starts < summer.ends;
    if (northern ? after_start && before_end : after_start || before_end) offset = summer_offset;
  }
  return (local - offset) * 60;
}

std::optional<ZoneRule> parse_zone_rule(std::string_view text) noexcept {
  ZoneText cursor{text};
  if (!cursor.name()) return std::nullopt;
  const auto standard = cursor.minutes();
  if (!standard) return std::nullopt;
  ZoneRule zone;
  zone.standard_offset = zone.summer_offset = -*standard;  // POSIX counts west as positive
  if (cursor.rest.empty()) return zone;

  if (!cursor.name()) return std::nullopt;
  const bool has_offset = !cursor.rest.empty() && cursor.rest.front() != ',';
  const auto summer = has_offset ? cursor.minutes() : std::optional{*standard - 60};
  const auto starts = cursor.change();
  const auto ends = cursor.change();
  if (!summer || !starts || !ends || !cursor.rest.empty()) return std::nullopt;
  zone.summer_offset = -*summer;
  zone.summer_starts = *starts;
  zone.summer_ends = *ends;
  return zone;
}

const ZoneRule& london_zone() noexcept {
  static const ZoneRule zone = *parse_zone_rule(kLondon);
  return zone;
}

std::int32_t london_clock_change(Date day, std::int32_t start, std::int32_t minutes) {
  const ZoneRule& zone = london_zone();
  const std::int64_t elapsed = (zone.instant(day, start + minutes) - zone.instant(day, start)) / 60;
  // Positive in October, when the night is an hour longer than the clock shows; negative in March.
  return static_cast<std::int32_t>(elapsed - minutes);
}

}  // namespace kith
