// How are cells of days and times read: dates, births, times of day, schedules?
// Dates of Arrow come as days or seconds since 1970-01-01, dates of documents as ISO 8601 text.
#include <charconv>

#include "kith/schedule/schedule.hpp"
#include "kith/values/date.hpp"
#include "tables/cells.hpp"
#include "tables/specs.hpp"

namespace kith {
namespace {

constexpr std::int64_t kMinutesOfDay = 1'440;
constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::int64_t kSecondsOfMinute = 60;
constexpr const char* kDays = "1800-01-01 to 2999-12-31";

std::optional<int> digits(std::string_view text) noexcept {
  int value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end.ptr != text.data() + text.size() || text.starts_with('-')) return std::nullopt;
  return value;
}

// "HH:MM" as minutes after midnight: empty where the form is wrong, above 1440 where there is no
// such time, so that they are two faults.
std::optional<std::int64_t> clock(std::string_view text) noexcept {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = digits(text.substr(0, 2));
  const auto minutes = digits(text.substr(3, 2));
  if (!hours || !minutes) return std::nullopt;
  return *minutes < 60 ? *hours * 60 + *minutes : kMinutesOfDay + 1;
}

std::int64_t floor_divided(std::int64_t a, std::int64_t b) noexcept {
  return a / b - (a % b < 0 ? 1 : 0);
}

// The range of tables: inside it no arithmetic on days can overflow.
bool is_usable(Date day) noexcept {
  return day.days() >= specs::kFirstDay && day.days() <= specs::kLastDay;
}

}  // namespace

std::int64_t CellReader::date(const ColumnSpec& spec, std::string_view text) {
  const ParsedDate read = parse_date(text);
  if (read.fault == DateFault::not_a_date) return reject_type(spec, text);
  if (read.fault == DateFault::impossible) {
    return reject(FaultCode::impossible_date, shown_cell(spec, text), "a day that exists");
  }
  if (is_usable(read.date)) return read.date.days();
  return reject(FaultCode::out_of_range, shown_cell(spec, text), kDays);
}

std::int64_t CellReader::moment(const ColumnSpec& spec, std::string_view text) {
  constexpr std::size_t kDateSize = 10;
  const std::int64_t day = date(spec, text.substr(0, kDateSize));
  if (day == kFaulty || text.size() <= kDateSize) {
    return day == kFaulty ? day : day * kMinutesOfDay;
  }
  std::string_view time = text.substr(kDateSize + 1);
  // Seconds are accepted and dropped, because many systems write them; moments are held in minutes.
  if (time.size() == 8 && time[5] == ':' && digits(time.substr(6)).value_or(60) < 60) {
    time = time.substr(0, 5);
  }
  const auto minutes = clock(time);
  if (text[kDateSize] != 'T' || !minutes) return reject_type(spec, text);
  if (*minutes < kMinutesOfDay) return day * kMinutesOfDay + *minutes;
  return reject(FaultCode::out_of_range, shown_cell(spec, text), "a time from 00:00 to 23:59");
}

// A birth may be known by year or month only. The middle of that time is used, and the precision
// is kept, so that an age can be said to be uncertain.
std::int64_t CellReader::birth(const ColumnSpec& spec, std::string_view text) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  const auto year = digits(text.substr(0, kYear));
  if (text.size() == kYear && year) return birth_year(spec, *year);
  if (text.size() == kMonth && year && text[kYear] == '-') {
    const auto month = digits(text.substr(kYear + 1));
    if (!month) return reject_type(spec, text);
    const auto day = Date::from_ymd(*year, *month, 15);
    if (!day) return reject(FaultCode::impossible_date, shown_cell(spec, text), "a month 01 to 12");
    if (!is_usable(*day)) return reject(FaultCode::out_of_range, shown_cell(spec, text), kDays);
    return Birth{*day, Birth::Precision::month}.packed();
  }
  const std::int64_t day = date(spec, text);
  if (day == kFaulty) return day;
  return Birth{Date::from_days(static_cast<std::int32_t>(day)), Birth::Precision::day}.packed();
}

std::int64_t CellReader::birth_year(const ColumnSpec& spec, std::int64_t year) {
  if (year < 1800 || year > 2999) {
    return reject(FaultCode::out_of_range, shown_cell(spec, std::to_string(year)), "1800 to 2999");
  }
  return Birth{*Date::from_ymd(static_cast<int>(year), 7, 1), Birth::Precision::year}.packed();
}

std::int64_t CellReader::time_of_day(const ColumnSpec& spec, std::string_view text) {
  const auto minutes = clock(text);
  if (!minutes) return reject_type(spec, text);
  if (*minutes <= kMinutesOfDay) return *minutes;
  return reject(FaultCode::out_of_range, shown_cell(spec, text), "00:00 to 24:00");
}

std::int64_t CellReader::from_day(const ColumnSpec& spec, std::int64_t days) {
  const bool usable = days >= specs::kFirstDay && days <= specs::kLastDay;
  if (!usable) return reject(FaultCode::out_of_range, {}, kDays);
  const Date day = Date::from_days(static_cast<std::int32_t>(days));
  switch (spec.kind) {
    case ColumnKind::date: return days;
    case ColumnKind::moment: return days * kMinutesOfDay;
    case ColumnKind::birth: return Birth{day, Birth::Precision::day}.packed();
    default: return reject_type(spec, day.text());
  }
}

// A timestamp at midnight is a date: data frames often have no other type for it.
std::int64_t CellReader::from_instant(const ColumnSpec& spec, std::int64_t seconds) {
  const std::int64_t days = floor_divided(seconds, kSecondsOfDay);
  const bool midnight = days * kSecondsOfDay == seconds;
  if (midnight || spec.kind != ColumnKind::moment) {
    return midnight ? from_day(spec, days) : reject_type(spec, {});
  }
  if (days < specs::kFirstDay || days > specs::kLastDay) return from_day(spec, days);
  return floor_divided(seconds, kSecondsOfMinute);
}

// --- schedules: each distinct text is parsed once, because an area repeats a few of them often ---

std::int64_t CellReader::schedule(const ColumnSpec& spec, std::string_view text) {
  const Symbol symbol = gathered_.texts.intern(text);
  const auto [known, is_new] = gathered_.schedules.indexes.try_emplace(symbol, kFaulty);
  if (!is_new && known->second != kFaulty) return known->second;
  ParsedSchedule parsed = parse_schedule(text);
  if (!parsed.faults.empty() || !parsed.schedule) return reject_all(spec, parsed.faults);
  known->second = static_cast<std::int64_t>(gathered_.schedules.values.size());
  gathered_.schedules.values.push_back(*std::move(parsed.schedule));
  return known->second;
}

std::int64_t CellReader::availability(const ColumnSpec& spec, std::string_view text) {
  const Symbol symbol = gathered_.texts.intern(text);
  const auto [known, is_new] = gathered_.availabilities.indexes.try_emplace(symbol, kFaulty);
  // A text with faults is parsed again at each cell, so that each of them reports its fault.
  if (!is_new && known->second != kFaulty) return known->second;
  ParsedAvailability parsed = parse_availability(text);
  if (!parsed.faults.empty()) return reject_all(spec, parsed.faults);
  known->second = static_cast<std::int64_t>(gathered_.availabilities.values.size());
  gathered_.availabilities.values.push_back(std::move(parsed.spans));
  return known->second;
}

std::int64_t CellReader::band_days(const ColumnSpec& spec, std::string_view text) {
  const ParsedBandDays parsed = parse_band_days(text);
  return parsed.faults.empty() ? packed_band_days(parsed.days) : reject_all(spec, parsed.faults);
}

}  // namespace kith
