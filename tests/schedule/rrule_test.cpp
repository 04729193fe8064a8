// Recurrence rules of RFC 5545 §3.3.10.
#include "schedule/rrule.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <limits>
#include <map>
#include <sstream>

#include "schedule/rrule_text.hpp"
#include "schedule/schedules.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using test::day;
using test::days;
using test::schedule;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();

std::vector<std::string> dates(const std::string& rule, std::string_view start,
                               std::string_view first, std::string_view last,
                               std::int32_t minute = 0) {
  const ParsedRule parsed = parse_rule(rule, 0, rule.size());
  if (!parsed.rule) return {"fault: " + parsed.faults.front().allowed};
  std::vector<std::string> texts;
  for (const Date date :
       rule_dates(*parsed.rule, {day(start), minute}, london_zone(), days(first, last), kAny)) {
    texts.push_back(date.text());
  }
  return texts;
}

TEST(Rule, StepsFromItsStart) {
  EXPECT_THAT(dates("FREQ=DAILY;INTERVAL=10", "2026-04-06", "2026-04-01", "2026-05-01"),
              ElementsAre("2026-04-06", "2026-04-16", "2026-04-26"));
  EXPECT_THAT(dates("FREQ=WEEKLY;INTERVAL=2", "2026-04-07", "2026-04-15", "2026-05-10"),
              ElementsAre("2026-04-21", "2026-05-05"));
  EXPECT_THAT(dates("FREQ=MONTHLY", "2026-01-31", "2026-01-01", "2026-06-01"),
              ElementsAre("2026-01-31", "2026-03-31", "2026-05-31"));
  EXPECT_THAT(dates("FREQ=YEARLY", "2024-02-29", "2024-01-01", "2033-01-01"),
              ElementsAre("2024-02-29", "2028-02-29", "2032-02-29"));
}

TEST(Rule, CountsFromItsStartEvenWhereTheWindowBeginsLater) {
  EXPECT_THAT(dates("FREQ=DAILY;COUNT=5", "2026-04-06", "2026-04-09", "2026-12-31"),
              ElementsAre("2026-04-09", "2026-04-10"));
  EXPECT_THAT(dates("FREQ=DAILY;COUNT=5", "2026-04-06", "2026-04-11", "2026-12-31"), IsEmpty());
}

// The RFC leaves a start outside the pattern open; like other engines kith does not give it.
TEST(Rule, DoesNotGiveAStartOutsideItsPattern) {
  EXPECT_THAT(dates("FREQ=WEEKLY;BYDAY=TU;COUNT=2", "2026-04-06", "2026-04-01", "2026-12-31"),
              ElementsAre("2026-04-07", "2026-04-14"));
}

TEST(Rule, TakesPlainAndNumberedDaysTogether) {
  EXPECT_THAT(dates("FREQ=MONTHLY;BYDAY=1MO,-1FR", "2026-04-01", "2026-04-01", "2026-05-31"),
              ElementsAre("2026-04-06", "2026-04-24", "2026-05-04", "2026-05-29"));
  EXPECT_THAT(dates("FREQ=MONTHLY;BYDAY=SU,1MO", "2026-04-01", "2026-04-01", "2026-04-30"),
              ElementsAre("2026-04-05", "2026-04-06", "2026-04-12", "2026-04-19", "2026-04-26"));
}

TEST(Rule, NumbersDaysWithinTheMonthWhereAYearNamesMonths) {
  EXPECT_THAT(dates("FREQ=YEARLY;BYDAY=1MO", "2026-01-01", "2026-01-01", "2026-12-31"),
              ElementsAre("2026-01-05"));
  EXPECT_THAT(dates("FREQ=YEARLY;BYMONTH=4;BYDAY=-1MO", "2026-01-01", "2026-01-01", "2026-12-31"),
              ElementsAre("2026-04-27"));
  EXPECT_THAT(dates("FREQ=YEARLY;BYDAY=53MO", "2024-01-01", "2024-01-01", "2026-12-31"),
              ElementsAre("2024-12-30"));
}

TEST(Rule, CountsDaysOfTheYearFromBothEnds) {
  EXPECT_THAT(dates("FREQ=YEARLY;BYYEARDAY=1,366,-1", "2026-01-01", "2026-01-01", "2028-12-31"),
              ElementsAre("2026-01-01", "2026-12-31", "2027-01-01", "2027-12-31", "2028-01-01",
                          "2028-12-31"));
}

TEST(Rule, ChoosesPositionsWithinTheWholeWeekMonthOrYear) {
  EXPECT_THAT(
      dates("FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=-1", "2026-04-06", "2026-04-01", "2026-04-19"),
      ElementsAre("2026-04-08", "2026-04-15"));
  EXPECT_THAT(dates("FREQ=YEARLY;BYMONTH=5;BYSETPOS=2;BYMONTHDAY=1,2,3", "2026-01-01", "2026-01-01",
                    "2026-12-31"),
              ElementsAre("2026-05-02"));
  EXPECT_THAT(
      dates("FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2", "2026-01-01", "2026-01-01", "2026-12-31"),
      IsEmpty());
}

TEST(Rule, EndsOnItsLastDayLocalTimeOrInstant) {
  const auto last = [](const std::string& until, std::int32_t minute) {
    const auto given =
        dates("FREQ=DAILY;UNTIL=" + until, "2026-07-01", "2026-07-01", "2026-07-31", minute);
    return given.empty() ? std::string{} : given.back();
  };

  EXPECT_EQ(last("20260710", 23 * 60), "2026-07-10");
  EXPECT_EQ(last("20260710T090000", 9 * 60), "2026-07-10");
  EXPECT_EQ(last("20260710T090000", 9 * 60 + 1), "2026-07-09");
  EXPECT_EQ(last("20260710T080000Z", 9 * 60), "2026-07-10");  // 08:00 UTC is 09:00 in summer
  EXPECT_EQ(last("20260710T075959Z", 9 * 60), "2026-07-09");
  EXPECT_EQ(last("20260709T230000Z", 0), "2026-07-10");  // the midnight after
  EXPECT_EQ(last("20260630T220000Z", 0), "");
}

TEST(Rule, ThrowsPastTheLimit) {
  const std::string text = "FREQ=DAILY";
  const Rule rule = *parse_rule(text, 0, text.size()).rule;
  const auto take = [&](std::size_t limit) {
    return rule_dates(rule, {day("2026-01-01"), 0}, london_zone(), days("2026-01-01", "2026-01-10"),
                      limit);
  };

  EXPECT_THAT(take(10), ::testing::SizeIs(10));
  EXPECT_EQ(code_thrown_by([&] { return take(9); }), Code::limit);
}

TEST(Rule, ThatNeverComesIsEmptyAndEnds) {
  EXPECT_THAT(dates("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "1800-01-01", "1800-01-01",
                    "2999-12-31"),
              IsEmpty());
}

TEST(Rule, IsAWeekPatternWhereOnlyWeekdaysLimitIt) {
  const auto pattern = [](const std::string& text) {
    return weekly_equivalent(*parse_rule(text, 0, text.size()).rule, day("2026-04-08"));
  };

  EXPECT_EQ(pattern("FREQ=DAILY")->days, kEveryDay);
  EXPECT_EQ(pattern("FREQ=WEEKLY")->days, 0b0000100);
  EXPECT_EQ(pattern("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU")->every, 3);
  EXPECT_EQ(pattern("FREQ=WEEKLY;WKST=SU")->week_start, day("2026-04-05"));
  for (const char* text :
       {"FREQ=DAILY;INTERVAL=2", "FREQ=WEEKLY;COUNT=2", "FREQ=WEEKLY;BYMONTH=4",
        "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=MO", "FREQ=DAILY;BYMONTHDAY=1"}) {
    EXPECT_FALSE(pattern(text)) << text;
  }
}

// ---- The vectors of RFC 5545 §3.8.5.3 and of support in Europe/London
// ----------------------------

using Row = std::map<std::string, std::string>;

std::vector<std::string> csv_fields(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

std::vector<Row> vectors() {
  std::ifstream file{KITH_SOURCE_DIR "/tests/schedule/data/rrule_vectors.csv"};
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> names = csv_fields(line);
  std::vector<Row> rows;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = csv_fields(line);
    Row row;
    for (std::size_t i = 0; i < names.size() && i < fields.size(); ++i) row[names[i]] = fields[i];
    rows.push_back(row);
  }
  return rows;
}

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> pieces;
  std::istringstream in{text};
  for (std::string piece; std::getline(in, piece, mark);) pieces.push_back(piece);
  return pieces;
}

// "19970902T090000" as "1997-09-02".
std::string iso(const std::string& text) {
  return text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2);
}

std::int32_t minute_of(const std::string& text) {
  return std::stoi(text.substr(9, 2)) * 60 + std::stoi(text.substr(11, 2));
}

// New York changed its rule in 2007 (Energy Policy Act of 2005, §110).
ZoneRule zone_of(const Row& row, const Date day) {
  if (row.at("tzid") == "Europe/London") return london_zone();
  return *parse_zone_rule(day.year() < 2007 ? "EST5EDT,M4.1.0,M10.5.0" : "EST5EDT,M3.2.0,M11.1.0");
}

std::string utc_text(const Row& row, Date day, std::int32_t minute) {
  const std::int64_t minutes = zone_of(row, day).instant(day, minute) / 60;
  const Date date = Date::from_days(static_cast<std::int32_t>(minutes / 1440));
  std::string text = date.text();
  std::erase(text, '-');
  std::string clock = std::to_string(10000 + minutes % 1440 / 60 * 100 + minutes % 60);
  return text + "T" + clock.substr(1) + "00Z";
}

std::vector<Date> expand(const Row& row, Date last) {
  const std::string& text = row.at("rrule");
  const std::string& dtstart = row.at("dtstart_local");
  const ParsedRule parsed = parse_rule(text, 0, text.size());
  if (!parsed.rule) return {};
  const Date start = day(iso(dtstart));
  std::vector<Date> given = rule_dates(*parsed.rule, {start, minute_of(dtstart)},
                                       zone_of(row, start), Period::inclusive(start, last), kAny);
  for (const std::string& except : split(row.at("exdate_local"), ',')) {
    std::erase(given, day(iso(except)));
  }
  for (const std::string& extra : split(row.at("rdate_local"), ','))
    given.push_back(day(iso(extra)));
  std::ranges::sort(given);
  return given;
}

TEST(RuleVectors, AreThirtyEightOfWhichTwoAreNamedFaults) {
  int read = 0;
  int unsupported = 0;
  for (const Row& row : vectors()) {
    const ParsedRule parsed = parse_rule(row.at("rrule"), 0, row.at("rrule").size());
    ++read;
    if (parsed.rule) continue;
    ++unsupported;
    EXPECT_THAT(row.at("id"), ::testing::AnyOf("rfc19", "rfc23"));
    EXPECT_EQ(parsed.faults.front().code, FaultCode::rrule_unsupported);
  }
  EXPECT_EQ(read, 38);
  EXPECT_EQ(unsupported, 2);
}

TEST(RuleVectors, GiveTheExpectedLocalAndUtcTimes) {
  int passed = 0;
  for (const Row& row : vectors()) {
    if (row.at("id") == "rfc19" || row.at("id") == "rfc23") continue;
    SCOPED_TRACE(row.at("id") + " " + row.at("rrule"));
    const std::vector<std::string> local = split(row.at("first_occurrences_local"), ' ');
    const std::vector<std::string> utc = split(row.at("first_occurrences_utc"), ' ');
    const std::int32_t minute = minute_of(row.at("dtstart_local"));
    const bool ends = !row.at("total_occurrences").empty();
    const Date last = ends ? day("2060-12-31") : day(iso(local.back()));

    const std::vector<Date> given = expand(row, last);

    ASSERT_GE(given.size(), local.size());
    for (std::size_t i = 0; i < local.size(); ++i) {
      EXPECT_EQ(given[i].text(), iso(local[i]));
      EXPECT_EQ(utc_text(row, given[i], minute), utc.at(i));
    }
    EXPECT_EQ(given.size(), ends ? std::stoul(row.at("total_occurrences")) : local.size());
    const std::string expected_last = ends ? row.at("last_occurrence_local") : local.back();
    EXPECT_EQ(given.back().text(), iso(expected_last));
    ++passed;
  }
  EXPECT_EQ(passed, 36);
}

// The vectors of Europe/London as schedule text: `from` is DTSTART, `except` EXDATE, `once` RDATE.
TEST(RuleVectors, GiveTheSameDaysAsScheduleText) {
  int passed = 0;
  for (const Row& row : vectors()) {
    if (row.at("tzid") != "Europe/London") continue;
    SCOPED_TRACE(row.at("id"));
    const std::string& dtstart = row.at("dtstart_local");
    const std::string clock = dtstart.substr(9, 2) + ":" + dtstart.substr(11, 2);
    std::string text = "RRULE:" + row.at("rrule") + " at " + clock + " for 1h from " + iso(dtstart);
    const char* comma = " except ";
    for (const std::string& except : split(row.at("exdate_local"), ',')) {
      text += comma + iso(except);
      comma = ", ";
    }
    for (const std::string& extra : split(row.at("rdate_local"), ',')) {
      text += "; once " + iso(extra) + " at " + clock + " for 1h";
    }

    std::vector<Date> given;
    for (const Occurrence& occurrence : schedule(text).occurrences(
             test::plain_calendar("2020-01-01"), days("2020-01-01", "2040-12-31"))) {
      given.push_back(occurrence.day);
      EXPECT_EQ(occurrence.start, minute_of(dtstart));
    }

    EXPECT_EQ(given, expand(row, day("2040-12-31")));
    ++passed;
  }
  EXPECT_EQ(passed, 12);
}

}  // namespace
}  // namespace kith
