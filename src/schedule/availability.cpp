// When is a provider available in a week, and on which days does a band of a tariff hold?
// Both use the words of schedules, but know only the days of a week: no dates, no "2nd tue of
// month".
#include <algorithm>
#include <utility>

#include "kith/schedule/schedule.hpp"
#include "schedule/words.hpp"

namespace kith {
namespace {

struct OpenTimes {
  DayList days;
  std::vector<Span> spans;
};

// The merged note of a schedule is not needed here: availability is a set of times.
std::optional<OpenTimes> read_open_times(Reader& reader) {
  OpenTimes open;
  if (reader.take("daily")) {
    open.days = {kEveryDay, false, "daily"};
  } else if (core_follows(reader)) {
    auto days = read_day_list(reader);
    if (!days) return std::nullopt;
    open.days = *std::move(days);
  } else {
    reader.refuse_next("a day or 'daily'");
    return std::nullopt;
  }
  auto times = read_times(reader);
  if (!times) return std::nullopt;
  open.spans = std::move(times->spans);
  if (reader.at_end() || reader.peek() == ';') return open;
  reader.refuse("';' or the end");
  return std::nullopt;
}

// Cut at Sunday midnight; what lies beyond goes on at Monday 00:00.
void add_span(std::vector<WeekSpan>& week, std::int32_t first, std::int32_t minutes) {
  const std::int32_t end = first + std::min(minutes, kMinutesInWeek);
  week.push_back({first, std::min(end, kMinutesInWeek)});
  if (end > kMinutesInWeek) week.push_back({0, end - kMinutesInWeek});
}

// Unlike visits, open times that touch are one: nothing ends at 12:00 if it opens at 12:00.
std::vector<WeekSpan> merged(std::vector<WeekSpan> week) {
  std::ranges::sort(week, {}, &WeekSpan::first);
  std::vector<WeekSpan> result;
  for (const WeekSpan span : week) {
    if (!result.empty() && span.first <= result.back().end) {
      result.back().end = std::max(result.back().end, span.end);
    } else {
      result.push_back(span);
    }
  }
  return result;
}

}  // namespace

ParsedAvailability parse_availability(std::string_view text) {
  if (auto fault = too_long(text)) return {{}, {}, {*std::move(fault)}};
  Reader reader{text};
  ParsedAvailability result;
  do {
    const auto open = read_open_times(reader);
    if (!open) {
      reader.go_to(std::min(text.find(';', reader.position()), text.size()));
      continue;
    }
    for (int day = 0; day < 7; ++day) {
      if ((open->days.days >> day & 1U) == 0) continue;
      for (const Span& span : open->spans) {
        add_span(result.spans, day * kMinutesInDay + span.start, span.minutes);
      }
    }
    if (!result.text.empty()) result.text += "; ";
    result.text.append(open->days.text) += ' ';
    append_spans(result.text, open->spans);
  } while (reader.take_mark(';'));
  if (!reader.faults().empty()) return {{}, {}, std::move(reader.faults())};
  result.spans = merged(std::move(result.spans));
  return result;
}

ParsedBandDays parse_band_days(std::string_view text) {
  if (auto fault = too_long(text)) return {{}, {*std::move(fault)}};
  Reader reader{text};
  if (reader.at_end()) return {};
  ParsedBandDays result;
  // A word of its own and no day, because a bank holiday falls on a weekday, which has its own
  // rows.
  if (reader.take("bank_holiday")) {
    result.days = {0, true, false};
  } else if (const auto list = read_day_list(reader)) {
    result.days = {list->days, false, list->named};
  }
  if (reader.faults().empty() && !reader.at_end()) reader.refuse("',' or the end");
  if (!reader.faults().empty()) return {{}, std::move(reader.faults())};
  return result;
}

}  // namespace kith
