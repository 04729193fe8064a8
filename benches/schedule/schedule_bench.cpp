// How fast is a schedule read, counted and expanded? Beside a loop over the days, and
// dateutil_peer.py.
#include <string>
#include <string_view>

#include "beside.hpp"
#include "kith/schedule/schedule.hpp"

namespace {

using kith::bench::check;
using kith::bench::keep;
using kith::bench::repeated;
using kith::bench::Round;
using kith::bench::serve;

kith::Date day(std::string_view text) { return kith::parse_date(text).date; }

kith::Calendar calendar() { return {day("2026-04-06"), nullptr, {}, false}; }

Round read(const std::string& text) {
  check(kith::parse_schedule(text).schedule.value().text() == text, "the text is not canonical");
  return repeated([text] { keep(kith::parse_schedule(text)); });
}

// ---- Fifty years of a weekly pattern cost what a week costs

kith::Period fifty_years() {
  const kith::Date first = day("2026-04-06");
  return {first, first.plus_years(50)};
}

Round count_fifty_years() {
  const auto schedule = *kith::parse_schedule("mon-fri 09:00-10:00, 17:00-17:30").schedule;
  const kith::Date first = day("2026-04-06");
  check(
      schedule.count(calendar(), kith::Period::inclusive(first, first + 6)) == kith::Tally{10, 450},
      "a week is not ten visits of 450 minutes");
  return repeated([schedule, known = calendar()] { keep(schedule.count(known, fifty_years())); });
}

/// The least that a count day by day does: from Monday on, 90 minutes on five days of seven.
Round count_day_by_day() {
  return repeated([days = fifty_years().days()]() mutable {
    keep(days);
    std::int64_t minutes = 0;
    for (std::int64_t day = 0; day < days; ++day) minutes += day % 7 < 5 ? 90 : 0;
    keep(minutes);
  });
}

// ---- A typical week

Round typical_week(std::string_view text, std::int64_t minutes) {
  const auto week = [schedule = *kith::parse_schedule(text).schedule, known = calendar()] {
    return schedule.typical_week(known, kith::Fraction{52});
  };
  check(week().minutes == kith::Fraction{minutes}, "a typical week has other minutes");
  return repeated([week] { keep(week()); });
}

// ---- A rule's dates over a year

Round expand(std::string_view text, std::size_t expected) {
  const auto dates = [schedule = *kith::parse_schedule(text).schedule, known = calendar()] {
    return schedule.occurrences(known, kith::Period::year_from(day("2026-04-06")));
  };
  check(dates().size() == expected, "the year has another number of occurrences");
  return repeated([dates] { keep(dates()); });
}

constexpr const char* kDaily = "daily 09:00-09:30, 17:00-17:30";
constexpr const char* kDated = "mon,wed 09:00-10:00 every 2 weeks from 2026-04-06";
constexpr const char* kRule = "RRULE:FREQ=MONTHLY;BYDAY=-1FR 14:00-15:00";
constexpr const char* kWeekdays = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

}  // namespace

int main() {
  return serve({
      {"schedule read, flexible", [] { return read("9h per week"); }},
      {"schedule read, daily", [] { return read(kDaily); }},
      {"schedule read, dated", [] { return read(kDated); }},
      {"schedule read, rule", [] { return read(kRule); }},
      {"weekly pattern over 50 years", count_fifty_years},
      {"a loop over the days of 50 years", count_day_by_day},
      {"typical week, flexible", [] { return typical_week("9h per week", 540); }},
      {"typical week, daily", [] { return typical_week(kDaily, 420); }},
      {"rule over a year, last friday", [] { return expand("RRULE:FREQ=MONTHLY;BYDAY=-1FR", 12); }},
      {"rule over a year, weekdays", [] { return expand(kWeekdays, 261); }},
  });
}
