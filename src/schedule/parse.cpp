// How does the text of a schedule become parts, and what happens to visits that overlap?
// Parts are read one after another; each gives its first fault, and all parts with faults are
// reported together. Then spans that run into a later day's are merged, and what each weekday comes
// to is counted once, so that counting over a period only multiplies.
#include <algorithm>
#include <memory>
#include <utility>

#include "kith/schedule/schedule.hpp"
#include "schedule/part_reader.hpp"
#include "schedule/parts.hpp"
#include "schedule/reader.hpp"
#include "schedule/words.hpp"

namespace kith {
namespace {

// From the first minute up to but not including the end, counted from Monday 00:00.
struct WeekMinutes {
  std::int32_t first;
  std::int32_t end;
};

// Every span of a weekly core from Monday 00:00, in order.
std::vector<WeekMinutes> week_of(const Part& part) {
  std::vector<WeekMinutes> week;
  for (int day = 0; day < 7; ++day) {
    if ((part.days >> day & 1U) == 0) continue;
    for (const Span& span : part.spans) {
      const std::int32_t first = day * kMinutesInDay + span.start;
      week.push_back({first, first + span.minutes});
    }
  }
  return week;
}

// Merges what overlaps, from the first of the week on.
std::vector<WeekMinutes> merged_in_order(const std::vector<WeekMinutes>& week) {
  std::vector<WeekMinutes> merged;
  for (const WeekMinutes& span : week) {
    if (!merged.empty() && span.first < merged.back().end) {
      merged.back().end = std::max(merged.back().end, span.end);
    } else {
      merged.push_back(span);
    }
  }
  return merged;
}

// The last spans of a week that comes every week may run into its first ones.
void merge_round(std::vector<WeekMinutes>& week) {
  while (week.size() > 1 && week.back().end > week.front().first + kMinutesInWeek) {
    week.back().end = std::max(week.back().end, week.front().end + kMinutesInWeek);
    week.erase(week.begin());
  }
  WeekMinutes& last = week.back();
  last.end = std::min(last.end, last.first + kMinutesInWeek);
}

// Whether the last span of a day can reach the first of a later day.
bool runs_into_later_day(const Part& part) noexcept {
  if (part.core != Core::weekly || !part.spans.front().has_clock()) return false;
  const auto reaches = [&](const Span& span) {
    return span.start + span.minutes > kMinutesInDay + part.spans.front().start;
  };
  return std::ranges::any_of(part.spans, reaches);
}

// Fills `merged_week` where spans run into a later day's; returns whether any were merged.
bool merge_across_days(Part& part) {
  if (!runs_into_later_day(part)) return false;
  const std::vector<WeekMinutes> week = week_of(part);
  std::vector<WeekMinutes> merged = merged_in_order(week);
  // With "every 2 weeks" the week after Sunday night is one without visits: nothing to run into.
  if (part.modifiers.every == 1) merge_round(merged);
  // What did not merge keeps the shorter form with the same spans on each day.
  if (merged.size() == week.size()) return false;
  for (const WeekMinutes& span : merged) {
    const auto day = static_cast<Weekday>(span.first / kMinutesInDay);
    part.merged_week.push_back({day, {span.first % kMinutesInDay, span.end - span.first}});
  }
  return true;
}

// A visit that runs past midnight counts whole on the day on which it starts (contract §2, note 8).
void count_weekdays(Part& part) {
  if (part.merged_week.empty()) {
    Counts a_day;
    for (const Span& span : part.spans) a_day += Counts{1, span.minutes};
    part.on_weekday.fill(a_day);
    return;
  }
  for (const WeekdaySpan& of_week : part.merged_week) {
    part.on_weekday[static_cast<std::size_t>(of_week.day)] += Counts{1, of_week.span.minutes};
  }
}

// The part, with `merged` where overlapping spans became one.
std::optional<CoreRead> read_part(Reader& reader) {
  auto read = read_core(reader);
  if (!read) return std::nullopt;
  auto modifiers = read_modifiers(reader, *read);
  if (!modifiers) return std::nullopt;
  read->part.modifiers = *std::move(modifiers);
  if (merge_across_days(read->part)) read->merged = true;
  count_weekdays(read->part);
  return read;
}

// After a fault: on to the next part. The semicolons inside a rule do not end a part.
void skip_part(Reader& reader) noexcept {
  while (!reader.at_end() && reader.peek() != ';') {
    const bool is_rule = same_word(reader.word(), "rrule");
    reader.go_to(is_rule ? end_of_rule(reader.text(), reader.position())
                         : reader.position() + std::max<std::size_t>(1, reader.word().size()));
  }
}

}  // namespace

struct ScheduleParser {
  static ParsedSchedule parse(std::string_view text) {
    Reader reader{text};
    const auto result = std::make_shared<Schedule::Parts>();
    do {
      auto read = read_part(reader);
      if (!read) {
        skip_part(reader);
        continue;
      }
      if (!result->text.empty()) result->text += "; ";
      append_part(result->text, read->part);
      if (read->merged) result->spans_merged = true;
      result->parts.push_back(std::move(read->part));
    } while (reader.take_mark(';'));
    if (!reader.faults().empty()) return {std::nullopt, std::move(reader.faults())};
    return {Schedule{result}, {}};
  }
};

ParsedSchedule parse_schedule(std::string_view text) {
  if (auto fault = too_long(text)) return {std::nullopt, {*std::move(fault)}};
  return ScheduleParser::parse(text);
}

}  // namespace kith
