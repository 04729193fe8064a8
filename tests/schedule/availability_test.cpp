#include <gmock/gmock.h>

#include "schedule/schedules.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::int32_t kDay = 1440;

TEST(Availability, IsSpansOfAWeekFromMonday) {
  const ParsedAvailability open = parse_availability("mon 07:00-22:00; Sat 09:00-13:00");

  EXPECT_THAT(open.spans, ElementsAre(WeekSpan{7 * 60, 22 * 60},
                                      WeekSpan{5 * kDay + 9 * 60, 5 * kDay + 13 * 60}));
  EXPECT_EQ(open.text, "mon 07:00-22:00; sat 09:00-13:00");
  EXPECT_THAT(open.faults, IsEmpty());
}

TEST(Availability, MergesWhatOverlapsOrTouches) {
  EXPECT_THAT(parse_availability("mon 07:00-09:00, 09:00-12:00; mon 11:00-13:00").spans,
              ElementsAre(WeekSpan{7 * 60, 13 * 60}));
  EXPECT_THAT(parse_availability("daily 00:00-24:00").spans, ElementsAre(WeekSpan{0, 7 * kDay}));
}

TEST(Availability, GoesOnAtMondayMidnightPastSunday) {
  EXPECT_THAT(parse_availability("sun 22:00-06:00").spans,
              ElementsAre(WeekSpan{0, 6 * 60}, WeekSpan{6 * kDay + 22 * 60, 7 * kDay}));
}

TEST(Availability, OfMoreThanAWeekIsAllWeek) {
  EXPECT_THAT(parse_availability("wed at 10:00 for 400h").spans,
              ElementsAre(WeekSpan{0, 7 * kDay}));
}

TEST(Availability, NeedsDaysOfAWeekAndTimes) {
  const auto refused = [](const char* text) {
    const ParsedAvailability parsed = parse_availability(text);
    EXPECT_THAT(parsed.spans, IsEmpty()) << text;
    EXPECT_FALSE(parsed.faults.empty()) << text;
    return parsed.faults.empty() ? Fault{} : parsed.faults.front();
  };

  EXPECT_EQ(refused("").allowed, "a day or 'daily'");
  EXPECT_EQ(refused("always").allowed, "a day or 'daily'");
  EXPECT_EQ(refused("bank holidays 10:00-11:00").allowed, "a day");
  EXPECT_EQ(refused("1st mon of month 10:00-11:00").allowed, "a day");
  EXPECT_EQ(refused("mon").allowed, "a time such as 09:00-10:00");
  EXPECT_EQ(refused("mon 2h").allowed, "a time such as 09:00-10:00");
  EXPECT_EQ(refused("mon 09:00-10:00 every 2 weeks").allowed, "';' or the end");
  EXPECT_EQ(refused("mon 09:00-10:00, tue 09:00-10:00").allowed, "use ; between parts");
  EXPECT_EQ(refused(std::string(4001, ' ').c_str()).code, FaultCode::too_long);
}

TEST(Availability, TellsTheFaultOfEachPart) {
  const ParsedAvailability parsed = parse_availability("mon 25:00-26:00; dayly; tue 09:00-10:00");

  ASSERT_EQ(parsed.faults.size(), 2U);
  EXPECT_EQ(parsed.faults[0].character, 4);
  EXPECT_EQ(parsed.faults[1].character, 17);
  EXPECT_EQ(parsed.faults[1].found, "dayly");
}

TEST(BandDays, AreNamedOrARange) {
  EXPECT_EQ(parse_band_days("mon").days, (BandDays{0b0000001, false, true}));
  EXPECT_EQ(parse_band_days("Sat,SUN").days, (BandDays{0b1100000, false, true}));
  EXPECT_EQ(parse_band_days("mon-fri").days, (BandDays{0b0011111, false, false}));
  EXPECT_EQ(parse_band_days("fri-mon").days, (BandDays{0b1110001, false, false}));
  EXPECT_EQ(parse_band_days("mon,wed-fri").days, (BandDays{0b0011101, false, false}));
}

TEST(BandDays, AreAnyDayWhereTheTextIsEmpty) {
  EXPECT_EQ(parse_band_days("").days, (BandDays{0x7F, false, false}));
  EXPECT_EQ(parse_band_days("  ").days, (BandDays{0x7F, false, false}));
}

TEST(BandDays, MayBeBankHolidays) {
  EXPECT_EQ(parse_band_days("bank_holiday").days, (BandDays{0, true, false}));
}

TEST(BandDays, RefuseAnythingElse) {
  for (const char* text : {"daily", "bank holidays", "mon 09:00-10:00", "mon,", "mon-", "weekend",
                           "bank_holiday,mon", "mon;tue"}) {
    const ParsedBandDays parsed = parse_band_days(text);
    EXPECT_EQ(parsed.faults.size(), 1U) << text;
  }
}

}  // namespace
}  // namespace kith
