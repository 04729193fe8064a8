// What holds for every schedule, on thousands drawn at random.
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <string>
#include <tuple>

#include "schedule/day_oracle.hpp"
#include "schedule/schedules.hpp"

namespace kith {
namespace {

using test::day_by_day;
using test::days;
using test::draw_pattern;
using test::draw_quota;
using test::DrawnPart;
using test::plan_year;
using test::schedule;
using test::Seeded;
using test::written_otherwise;

// Eight invented bank holidays in each year, known from 2024 to 2030.
const BankHolidays& some_holidays() {
  static const BankHolidays known = [] {
    std::vector<Date> found;
    for (int year = 2024; year <= 2030; ++year) {
      for (const int month : {1, 3, 4, 5, 8, 11, 12, 12}) {
        found.push_back(*Date::from_ymd(year, month, 1 + (year * month) % 28));
      }
    }
    return BankHolidays{found, days("2024-01-01", "2030-12-31")};
  }();
  return known;
}

const std::vector<Period>& some_terms() {
  static const std::vector<Period> terms = {
      days("2025-09-03", "2025-12-19"), days("2026-01-05", "2026-03-27"),
      days("2026-04-13", "2026-07-22"), days("2026-09-02", "2026-12-18"),
      days("2027-01-04", "2027-03-24"), days("2027-04-12", "2027-07-21")};
  return terms;
}

Calendar some_calendar(Seeded& seeded) {
  const auto first = static_cast<std::int32_t>(seeded.between(20400, 21200));
  return {Date::from_days(first), &some_holidays(), some_terms(), true};
}

Period some_period(Seeded& seeded) {
  const Date first = Date::from_days(static_cast<std::int32_t>(seeded.between(20100, 21300)));
  return {first, first + static_cast<std::int32_t>(seeded.between(0, 800))};
}

TEST(ScheduleLaw, CountInClosedFormIsTheDayByDayCount) {
  Seeded seeded{20260406};
  int with_occurrences = 0;
  for (int i = 0; i < 10'000; ++i) {
    const DrawnPart part = draw_pattern(seeded);
    const Calendar calendar = some_calendar(seeded);
    const Period period = some_period(seeded);
    SCOPED_TRACE(part.text() + " plan " + calendar.plan_first_day.text() + " from " +
                 period.first().text() + " to " + period.end().text());

    const Tally counted = schedule(part.text()).count(calendar, period);

    ASSERT_EQ(counted, day_by_day(part, calendar, period));
    if (!counted.occurrences.is_zero()) ++with_occurrences;
  }
  EXPECT_GT(with_occurrences, 6'000);
}

TEST(ScheduleLaw, FlexibleHoursAreTheSumOfTheirDays) {
  Seeded seeded{9};
  for (int i = 0; i < 1'000; ++i) {
    const DrawnPart part = draw_quota(seeded);
    const Calendar calendar = some_calendar(seeded);
    const Period period = some_period(seeded);
    SCOPED_TRACE(part.text());

    ASSERT_EQ(schedule(part.text()).count(calendar, period), day_by_day(part, calendar, period));
  }
}

TEST(ScheduleLaw, OccurrencesAreTheCountAndStandInOrderInThePeriod) {
  Seeded seeded{77};
  for (int i = 0; i < 3'000; ++i) {
    const std::string text = draw_pattern(seeded).text() + "; " + draw_pattern(seeded).text();
    const Calendar calendar = some_calendar(seeded);
    const Period period = some_period(seeded);
    SCOPED_TRACE(text);

    const std::vector<Occurrence> occurrences = schedule(text).occurrences(calendar, period);

    std::int64_t minutes = 0;
    for (const Occurrence& occurrence : occurrences) {
      minutes += occurrence.minutes;
      ASSERT_TRUE(period.holds(occurrence.day));
    }
    const Tally counted = schedule(text).count(calendar, period);
    ASSERT_EQ(counted.occurrences, Fraction{static_cast<std::int64_t>(occurrences.size())});
    ASSERT_EQ(counted.minutes, Fraction{minutes});
    ASSERT_TRUE(std::ranges::is_sorted(occurrences, {}, [](const Occurrence& occurrence) {
      return std::pair{occurrence.day, occurrence.start};
    }));
  }
}

TEST(ScheduleLaw, APeriodIsTheSumOfItsPieces) {
  Seeded seeded{5};
  for (int i = 0; i < 3'000; ++i) {
    const std::string text = draw_pattern(seeded).text() + "; " + draw_quota(seeded).text();
    const Schedule both = schedule(text);
    const Calendar calendar = some_calendar(seeded);
    const Period period = some_period(seeded);
    const Date middle =
        period.first() + static_cast<std::int32_t>(seeded.between(0, period.days()));
    SCOPED_TRACE(text);

    const Tally whole = both.count(calendar, period);
    const Tally before = both.count(calendar, {period.first(), middle});
    const Tally after = both.count(calendar, {middle, period.end()});

    ASSERT_EQ(whole.occurrences, before.occurrences + after.occurrences);
    ASSERT_EQ(whole.minutes, before.minutes + after.minutes);
  }
}

TEST(ScheduleLaw, CanonicalTextIsAFixedPointAndInputIsCaseBlind) {
  Seeded seeded{1};
  for (int i = 0; i < 5'000; ++i) {
    std::string text = draw_pattern(seeded).text();
    for (std::int64_t more = seeded.between(0, 2); more > 0; --more) {
      text += "; " + (seeded.between(0, 1) == 0 ? draw_quota(seeded) : draw_pattern(seeded)).text();
    }
    SCOPED_TRACE(text);
    const Schedule drawn = schedule(text);

    const Schedule again = schedule(drawn.text());
    const Schedule otherwise = schedule(written_otherwise(text, seeded));

    ASSERT_EQ(again.text(), drawn.text());
    ASSERT_EQ(otherwise.text(), drawn.text());
    const Calendar calendar = some_calendar(seeded);
    const Period period = some_period(seeded);
    ASSERT_EQ(again.count(calendar, period), drawn.count(calendar, period));
  }
}

TEST(ScheduleLaw, TypicalSlotsAddUpToTheTypicalWeek) {
  Seeded seeded{2};
  const Fraction weeks_365_7 = Fraction::of(365, 7);
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = draw_pattern(seeded).text() + "; " + draw_quota(seeded).text();
    const Schedule both = schedule(text);
    const Calendar calendar = some_calendar(seeded);
    SCOPED_TRACE(text);

    Tally sum;
    for (const Slot& slot : both.typical_slots(calendar, weeks_365_7)) {
      sum.occurrences += slot.per_week;
      sum.minutes += slot.per_week * Fraction{slot.minutes};
    }

    ASSERT_EQ(sum, both.typical_week(calendar, weeks_365_7));
  }
}

Tally sum_of(const std::vector<Slot>& slots) {
  Tally sum;
  for (const Slot& slot : slots) {
    sum.occurrences += slot.per_week;
    sum.minutes += slot.per_week * Fraction{slot.minutes};
  }
  return sum;
}

TEST(ScheduleLaw, SlotsInAPeriodAddUpToItsCount) {
  Seeded seeded{9};
  for (int i = 0; i < 3'000; ++i) {
    const std::string text = draw_pattern(seeded).text() + "; " + draw_quota(seeded).text() +
                             "; once 2026-05-01 09:00-10:00; 10h in total";
    const Schedule all = schedule(text);
    const Calendar calendar = some_calendar(seeded);
    const Period period = some_period(seeded);
    SCOPED_TRACE(text);

    ASSERT_EQ(sum_of(all.slots_in(calendar, period)), all.count(calendar, period));
    ASSERT_EQ(sum_of(all.one_off_slots(calendar, period, plan_year())),
              all.count_one_off(calendar, period, plan_year()));
  }
}

TEST(ScheduleLaw, SlotsInAPeriodAreItsOccurrencesByDayAndTime) {
  Seeded seeded{10};
  for (int i = 0; i < 1'000; ++i) {
    const Schedule pattern = schedule(draw_pattern(seeded).text());
    const Calendar calendar = some_calendar(seeded);
    const Period period = some_period(seeded);
    SCOPED_TRACE(pattern.text());
    std::map<std::tuple<Weekday, std::optional<std::int32_t>, std::int32_t>, Fraction> times;
    for (const Slot& slot : pattern.slots_in(calendar, period)) {
      times[{*slot.day, slot.start, slot.minutes}] += slot.per_week;
    }

    for (const Occurrence& visit : pattern.occurrences(calendar, period)) {
      times[{visit.day.weekday(), visit.start, visit.minutes}] -= Fraction{1};
    }

    for (const auto& [slot, left] : times) ASSERT_TRUE(left.is_zero());
  }
}

// A week of every weekly pattern is its typical week, whatever the week.
TEST(ScheduleLaw, TheTypicalWeekOfAWeeklyPatternIsItsWeekOverNWeeks) {
  Seeded seeded{3};
  for (int i = 0; i < 2'000; ++i) {
    DrawnPart part = draw_pattern(seeded);
    if (part.core != DrawnPart::Core::weekly) continue;
    const Calendar calendar = some_calendar(seeded);
    const Date first = calendar.plan_first_day;
    DrawnPart undated;
    undated.weekdays = part.weekdays;
    undated.every = part.every;
    undated.visits = part.visits;
    const Fraction weeks{part.every};

    const Tally typical = schedule(part.text()).typical_week(calendar, Fraction{52});
    const Tally whole = day_by_day(undated, calendar, {first, first + 7 * part.every});

    ASSERT_EQ(typical.occurrences * weeks, whole.occurrences);
    ASSERT_EQ(typical.minutes * weeks, whole.minutes);
  }
}

TEST(ScheduleLaw, AnyBytesAreAScheduleOrFaultsInsideTheText) {
  Seeded seeded{4};
  int read = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = seeded.between(0, 3) == 0
                           ? "RRULE:FREQ=MONTHLY;BYDAY=-1FR,2MO;UNTIL=20271231T000000Z 09:00-10:00"
                           : draw_pattern(seeded).text();
    for (std::int64_t changes = seeded.between(0, 4); changes > 0; --changes) {
      const auto place =
          static_cast<std::size_t>(seeded.between(0, static_cast<std::int64_t>(text.size()) - 1));
      const auto byte = static_cast<char>(
          seeded.between(0, 1) == 0 ? seeded.between(0, 255) : ";, :-=0123"[seeded.between(0, 9)]);
      if (seeded.between(0, 1) == 0) {
        text[place] = byte;
      } else {
        text.insert(place, 1, byte);
      }
    }
    SCOPED_TRACE(text);

    const ParsedSchedule parsed = parse_schedule(text);

    ASSERT_EQ(parsed.schedule.has_value(), parsed.faults.empty());
    for (const Fault& fault : parsed.faults) {
      ASSERT_TRUE(fault.character && *fault.character >= 0);
      ASSERT_LE(*fault.character, static_cast<std::int64_t>(text.size()));
      ASSERT_LE(fault.found.value_or("").size(), 40U);
      ASSERT_FALSE(fault.allowed.empty());
    }
    if (!parsed.schedule) continue;
    ++read;
    ASSERT_EQ(schedule(parsed.schedule->text()).text(), parsed.schedule->text());
    (void)parsed.schedule->notes();
    (void)parse_availability(text);
    (void)parse_band_days(text);
  }
  EXPECT_GT(read, 3'000);
  EXPECT_LT(read, 15'000);
}

}  // namespace
}  // namespace kith
