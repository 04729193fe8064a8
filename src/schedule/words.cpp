// How are days, times of day and durations read from text?
// A reading function returns its value, or records one fault and returns empty; `..._follows` looks
// ahead without moving. The texts after `refuse` are shown to people and are part of the interface.
#include "schedule/words.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace kith {
namespace {

constexpr std::int64_t kMostMinutes = 10'000'000;
constexpr std::size_t kClockSize = 5;  // hh:mm
constexpr std::string_view kADay = "a day";

// A range goes round the end of the week: fri-mon is fri, sat, sun, mon.
std::uint8_t days_of_range(Weekday first, Weekday last) noexcept {
  std::uint8_t days = 0;
  for (int day = static_cast<int>(first);; day = (day + 1) % 7) {
    days = static_cast<std::uint8_t>(days | 1U << day);
    if (day == static_cast<int>(last)) return days;
  }
}

std::optional<Weekday> read_weekday(Reader& reader) {
  const auto day = take_weekday(reader);
  if (!day) reader.refuse_next(std::string{kADay});
  return day;
}

int two_digits(std::string_view text) noexcept { return (text[0] - '0') * 10 + (text[1] - '0'); }

// Exactly hh:mm. 24:00 is allowed only as the end of a span, where `most` is 1440.
// Minutes after midnight, 0 to `most`.
std::optional<std::int32_t> read_clock(Reader& reader, std::int32_t most) {
  static constexpr std::string_view kForm = "dd:dd";
  reader.skip_blanks();
  const std::string_view text = reader.text().substr(reader.position(), kClockSize);
  const bool right_form = std::ranges::equal(
      text, kForm, [](char c, char form) { return form == 'd' ? is_digit(c) : c == form; });
  const std::int32_t minutes = right_form ? two_digits(text) * 60 + two_digits(text.substr(3)) : 0;
  if (!right_form || two_digits(text.substr(3)) > 59 || minutes > most) {
    reader.refuse(most == kMinutesInDay ? "a time from 00:00 to 24:00"
                                        : "a time from 00:00 to 23:59");
    return std::nullopt;
  }
  const std::size_t position = reader.position();
  reader.go_to(position + kClockSize);
  if (!reader.at_word_end()) {
    reader.refuse_at(position, std::string{kATime});
    return std::nullopt;
  }
  return minutes;
}

std::optional<Span> read_span_at(Reader& reader) {
  const auto start = read_clock(reader, kMinutesInDay - 1);
  if (!start) return std::nullopt;
  if (!reader.take("for")) {
    reader.refuse_next("'for'");
    return std::nullopt;
  }
  const auto minutes = read_duration(reader);
  if (!minutes) return std::nullopt;
  return Span{*start, *minutes};
}

// An end before the start lies on the next day; start and end alike could mean nothing or a
// whole day, so they are refused.
std::optional<Span> read_span(Reader& reader) {
  if (reader.take("at")) return read_span_at(reader);
  const auto start = read_clock(reader, kMinutesInDay - 1);
  if (!start) return std::nullopt;
  if (!reader.take_mark('-')) {
    reader.refuse_next("'-'");
    return std::nullopt;
  }
  reader.skip_blanks();
  const std::size_t position = reader.position();
  const auto end = read_clock(reader, kMinutesInDay);
  if (!end) return std::nullopt;
  if (*end == *start) {
    reader.refuse_at(position, "an end that is not the start");
    return std::nullopt;
  }
  return Span{*start, *end > *start ? *end - *start : *end - *start + kMinutesInDay};
}

std::optional<std::int32_t> no_duration(Reader& reader, std::size_t position,
                                        std::string_view allowed) {
  reader.refuse_at(position, std::string{allowed});
  return std::nullopt;
}

// What follows the h of "1h30", "1h30m", "1h 30m": minutes under an hour.
std::optional<std::int64_t> take_minutes_of_hour(Reader& reader) noexcept {
  const std::size_t position = reader.position();
  const bool joined = !reader.at_word_end();
  reader.skip_blanks();
  const std::size_t begin = reader.position();
  const auto minutes = reader.digits(59);
  const std::size_t written = reader.position() - begin;
  const bool has_unit = minutes && (reader.take_joined('m') || reader.take_joined('M'));
  if (minutes && reader.at_word_end() && (has_unit || (joined && written == 2))) return minutes;
  reader.go_to(position);
  return std::nullopt;
}

struct Decimals {
  std::int64_t digits = 0;
  std::int64_t scale = 1;
};

// The digits after the point of "1.5h".
std::optional<Decimals> take_decimals(Reader& reader) noexcept {
  constexpr std::int64_t kMostDecimals = 999'999;
  const std::size_t begin = reader.position();
  const auto digits = reader.digits(kMostDecimals);
  if (!digits) return std::nullopt;
  Decimals decimals{*digits, 1};
  for (std::size_t i = begin; i < reader.position(); ++i) decimals.scale *= 10;
  return decimals;
}

}  // namespace

std::optional<Weekday> take_weekday(Reader& reader) noexcept {
  const std::string_view word = reader.word();
  if (word.size() != 3) return std::nullopt;
  for (int day = 0; day < 7; ++day) {
    if (same_word(word, weekday_name(static_cast<Weekday>(day)))) {
      reader.go_to(reader.position() + word.size());
      return static_cast<Weekday>(day);
    }
  }
  return std::nullopt;
}

std::optional<DayList> read_day_list(Reader& reader) {
  DayList list;
  do {
    const auto first = read_weekday(reader);
    if (!first) return std::nullopt;
    const bool is_range = reader.take_mark('-');
    const auto last = is_range ? read_weekday(reader) : first;
    if (!last) return std::nullopt;
    const std::uint8_t days = days_of_range(*first, *last);
    if (is_range) list.named = false;
    if ((days & ~list.days) == 0) continue;
    list.days |= days;
    if (!list.text.empty()) list.text += ',';
    list.text += weekday_name(*first);
    if (is_range) list.text.append("-").append(weekday_name(*last));
  } while (reader.take_mark(','));
  return list;
}

bool times_follow(Reader& reader) noexcept {
  return reader.clock_follows() || same_word(reader.word(), "at");
}

std::optional<Times> read_times(Reader& reader) {
  std::vector<Span> spans;
  do {
    if (!times_follow(reader)) {
      const bool is_new_part = !spans.empty() && core_follows(reader);
      reader.refuse_next(std::string{is_new_part ? kUseSemicolon : kATime});
      return std::nullopt;
    }
    const auto span = read_span(reader);
    if (!span) return std::nullopt;
    spans.push_back(*span);
  } while (reader.take_mark(','));
  return merged_spans(std::move(spans));
}

// Spans that only touch stay two visits: a tariff may charge a minimum for each.
Times merged_spans(std::vector<Span> spans) {
  std::ranges::sort(spans, {}, [](const Span& s) { return std::tuple{s.start, s.minutes}; });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < spans.size(); ++i) {
    Span& last = spans[kept];
    if (spans[i].start < last.start + last.minutes) {
      last.minutes = std::max(last.minutes, spans[i].start + spans[i].minutes - last.start);
    } else {
      spans[++kept] = spans[i];
    }
  }
  const bool merged = kept + 1 < spans.size();
  spans.resize(kept + 1);
  return {std::move(spans), merged};
}

bool duration_follows(Reader& reader) noexcept {
  reader.skip_blanks();
  const std::string_view text = reader.text();
  std::size_t end = reader.position();
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == reader.position() || end == text.size()) return false;
  return text[end] == '.' || lower(text[end]) == 'h' || lower(text[end]) == 'm';
}

std::optional<std::int32_t> read_duration(Reader& reader) {
  reader.skip_blanks();
  const std::size_t position = reader.position();
  const auto whole = reader.digits(kMostMinutes);
  if (!whole) return no_duration(reader, position, kADuration);
  const bool has_point = reader.take_joined('.');
  const auto decimals = has_point ? take_decimals(reader) : Decimals{};
  if (!decimals) return no_duration(reader, position, kADuration);

  std::int64_t minutes = *whole;
  if (reader.take_joined('h') || reader.take_joined('H')) {
    // 1.5h is 90 minutes; 1.11h is no whole number of minutes, and nothing is rounded here.
    if (decimals->digits * 60 % decimals->scale != 0) {
      return no_duration(reader, position, "whole minutes");
    }
    minutes = *whole * 60 + decimals->digits * 60 / decimals->scale;
    if (!has_point) minutes += take_minutes_of_hour(reader).value_or(0);
  } else if (has_point || !(reader.take_joined('m') || reader.take_joined('M'))) {
    return no_duration(reader, position, kADuration);
  }
  if (!reader.at_word_end()) return no_duration(reader, position, kADuration);
  if (minutes < 1) return no_duration(reader, position, "at least 1m");
  if (minutes > kMostMinutes) {
    reader.refuse_at(position, "at most 10,000,000 minutes", FaultCode::out_of_range);
    return std::nullopt;
  }
  return static_cast<std::int32_t>(minutes);
}

bool core_follows(Reader& reader) noexcept {
  static constexpr std::array<std::string_view, 13> kWords = {
      "mon", "tue",  "wed",  "thu",  "fri",   "sat",  "sun",
      "day", "once", "bank", "last", "daily", "rrule"};
  // Looks like the start of another part after a comma: then the fault suggests a semicolon.
  const std::string_view word = reader.word();
  const auto is_word = [&](std::string_view known) { return same_word(word, known); };
  return std::ranges::any_of(kWords, is_word) ||
         (!word.empty() && is_digit(word.front()) && !reader.clock_follows());
}

}  // namespace kith
