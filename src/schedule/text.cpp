// How is a schedule written in its canonical form, which reads back to the same schedule?
#include <string>

#include "schedule/parts.hpp"

namespace kith {
namespace {

void append_two_digits(std::string& text, std::int64_t number) {
  text += static_cast<char>('0' + number / 10);
  text += static_cast<char>('0' + number % 10);
}

void append_clock(std::string& text, std::int32_t minutes) {
  append_two_digits(text, minutes / 60);
  text += ':';
  append_two_digits(text, minutes % 60);
}

void append_span(std::string& text, const Span& span) {
  const std::int32_t end = span.start + span.minutes;
  // A span of a day or more has no end that a clock can show, unless it ends at 24:00.
  const bool is_clock_to_clock = span.minutes < kMinutesInDay || end == kMinutesInDay;
  if (!is_clock_to_clock) text += "at ";
  append_clock(text, span.start);
  if (is_clock_to_clock) {
    text += '-';
    append_clock(text, end <= kMinutesInDay ? end : end - kMinutesInDay);
  } else {
    text += " for ";
    append_duration(text, span.minutes);
  }
}

void append_dates(std::string& text, const std::vector<Period>& periods) {
  const char* comma = "";
  for (const Period period : periods) {
    text.append(comma).append(period.first().text());
    if (period.days() > 1) text.append("..").append(period.last().text());
    comma = ", ";
  }
}

// The order here is the canonical one of contract §2, note 2.
void append_modifiers(std::string& text, const Modifiers& modifiers) {
  if (modifiers.every > 1)
    text.append(" every ").append(std::to_string(modifiers.every)) += " weeks";
  if (modifiers.from) text.append(" from ").append(modifiers.from->text());
  if (modifiers.until) text.append(" until ").append(modifiers.until->text());
  if (modifiers.school == SchoolTime::term_time) text += " in term time";
  if (modifiers.school == SchoolTime::school_holidays) text += " in school holidays";
  if (!modifiers.except.empty()) {
    text += " except ";
    append_dates(text, modifiers.except);
  }
  if (modifiers.holidays == HolidayRule::not_on) text += " not bank holidays";
  if (modifiers.holidays == HolidayRule::only_on) text += " only bank holidays";
}

}  // namespace

void append_duration(std::string& text, std::int64_t minutes) {
  if (minutes < 60) {
    text.append(std::to_string(minutes)) += 'm';
    return;
  }
  text.append(std::to_string(minutes / 60)) += 'h';
  if (minutes % 60 != 0) append_two_digits(text, minutes % 60);
}

void append_spans(std::string& text, const std::vector<Span>& spans) {
  const char* comma = "";
  for (const Span& span : spans) {
    text += comma;
    if (span.has_clock()) {
      append_span(text, span);
    } else if (span.minutes > 0) {
      append_duration(text, span.minutes);
    }
    comma = ", ";
  }
}

// A quota has its duration in the core already ("3 times per week 2h").
void append_part(std::string& text, const Part& part) {
  text += part.core_text;
  const bool has_times = part.spans.front().has_clock() || part.spans.front().minutes > 0;
  if (part.core != Core::quota && has_times) {
    text += ' ';
    append_spans(text, part.spans);
  }
  append_modifiers(text, part.modifiers);
}

}  // namespace kith
