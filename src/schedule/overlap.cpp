// May two parts of a schedule fall at the same time on the same day?
// The answer is for a note, not for an amount: both parts count anyway. It looks at weekdays and
// modifiers and not at each date, so that "may" is honest: two parts are said not to overlap only
// where the text alone excludes it.
#include <algorithm>
#include <limits>
#include <numeric>

#include "schedule/parts.hpp"

namespace kith {
namespace {

// The days to which a part's own text holds it.
Period text_window(const Part& part) noexcept {
  if (part.core == Core::once) return {part.once, part.once + 1};
  constexpr std::int32_t kFar = std::numeric_limits<std::int32_t>::max() / 4;
  return {part.modifiers.from.value_or(Date::from_days(-kFar)),
          part.modifiers.until ? *part.modifiers.until + 1 : Date::from_days(kFar)};
}

// The weekdays on which a part can fall at all; every day where they depend on the month.
std::uint8_t weekdays_of(const Part& part) noexcept {
  switch (part.core) {
    case Core::weekly:
    case Core::nth_weekday: return part.days;
    case Core::once: return weekday_bit(part.once.weekday());
    case Core::rule: {
      std::uint8_t days = part.rule->weekdays;
      for (const OrdinalDay& day : part.rule->ordinal_days) days |= weekday_bit(day.weekday);
      return days == 0 ? kEveryDay : days;
    }
    case Core::day_of_month:
    case Core::bank_holidays:
    case Core::quota: break;
  }
  return kEveryDay;
}

HolidayRule holidays_of(const Part& part) noexcept {
  return part.core == Core::bank_holidays ? HolidayRule::only_on : part.modifiers.holidays;
}

template <class Choice>
// Term time against school holidays, or "not" against "only" bank holidays.
bool exclude_each_other(Choice a, Choice b) noexcept {
  return a != Choice::any && b != Choice::any && a != b;
}

bool is_excepted(const Part& part, Date day) noexcept {
  return std::ranges::any_of(part.modifiers.except,
                             [&](Period except) { return except.holds(day); });
}

// Two "every n weeks" that never fall in the same week: their anchors differ by other than a
// multiple of what both step by. Without `from` both count from the plan's first day.
bool take_turns(const Part& a, const Part& b) noexcept {
  const std::int32_t step = std::gcd(a.modifiers.every, b.modifiers.every);
  if (a.core != Core::weekly || b.core != Core::weekly || step == 1) return false;
  if (!a.modifiers.from || !b.modifiers.from) return false;
  return (a.modifiers.from->monday() - b.modifiers.from->monday()) / 7 % step != 0;
}

// Different days of the month, or different ones of a weekday. "last" may be the 4th or 5th.
bool are_apart_in_month(const Part& a, const Part& b) noexcept {
  if (a.core == Core::day_of_month && b.core == Core::day_of_month) {
    return a.day_of_month != b.day_of_month;
  }
  if (a.core != Core::nth_weekday || b.core != Core::nth_weekday) return false;
  constexpr std::uint8_t kMayBeLast = 1U << 3U | 1U << 4U | kLastBit;
  const bool last_meets = ((a.nth & kLastBit) != 0 && (b.nth & kMayBeLast) != 0) ||
                          ((b.nth & kLastBit) != 0 && (a.nth & kMayBeLast) != 0);
  return !last_meets && (a.nth & b.nth) == 0;
}

bool may_share_days(const Part& a, const Part& b) noexcept {
  if (text_window(a).shared_with(text_window(b)).is_empty()) return false;
  if (exclude_each_other(a.modifiers.school, b.modifiers.school)) return false;
  if (exclude_each_other(holidays_of(a), holidays_of(b))) return false;
  if (a.core == Core::once && is_excepted(b, a.once)) return false;
  if (b.core == Core::once && is_excepted(a, b.once)) return false;
  return !take_turns(a, b) && !are_apart_in_month(a, b);
}

// Whether two spans meet on the circle of a week: Sunday night runs into Monday.
bool meet_in_week(std::int32_t first_a, std::int32_t minutes_a, std::int32_t first_b,
                  std::int32_t minutes_b) noexcept {
  const std::int32_t ahead =
      ((first_b - first_a) % kMinutesInWeek + kMinutesInWeek) % kMinutesInWeek;
  return ahead < minutes_a || kMinutesInWeek - ahead < minutes_b;
}

}  // namespace

bool may_overlap(const Part& a, const Part& b) {
  if (!a.spans.front().has_clock() || !b.spans.front().has_clock()) return false;
  if (!may_share_days(a, b)) return false;
  const std::uint8_t days_a = weekdays_of(a);
  const std::uint8_t days_b = weekdays_of(b);
  const auto meets = [&](const Span& span_a, int day_a) {
    return std::ranges::any_of(b.spans, [&](const Span& span_b) {
      for (int day_b = 0; day_b < 7; ++day_b) {
        if ((days_b >> day_b & 1U) != 0 &&
            meet_in_week(day_a * kMinutesInDay + span_a.start, span_a.minutes,
                         day_b * kMinutesInDay + span_b.start, span_b.minutes)) {
          return true;
        }
      }
      return false;
    });
  };
  return std::ranges::any_of(a.spans, [&](const Span& span_a) {
    for (int day_a = 0; day_a < 7; ++day_a) {
      if ((days_a >> day_a & 1U) != 0 && meets(span_a, day_a)) return true;
    }
    return false;
  });
}

}  // namespace kith
