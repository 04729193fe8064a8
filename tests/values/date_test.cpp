#include "kith/values/date.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>

#include "values/seeded.hpp"

namespace kith {
namespace {

Date day(int year, int month, int of_month) { return *Date::from_ymd(year, month, of_month); }

TEST(Date, IsHeldAsDaysSince1970) {
  EXPECT_EQ(day(1970, 1, 1).days(), 0);
  EXPECT_EQ(day(1969, 12, 31).days(), -1);
  EXPECT_EQ(day(2026, 4, 6).days(), 20549);
}

TEST(Date, KnowsWhichDaysExist) {
  EXPECT_TRUE(Date::from_ymd(2024, 2, 29).has_value());
  EXPECT_TRUE(Date::from_ymd(2000, 2, 29).has_value());
  EXPECT_FALSE(Date::from_ymd(2026, 2, 29).has_value());
  EXPECT_FALSE(Date::from_ymd(1900, 2, 29).has_value());
  EXPECT_FALSE(Date::from_ymd(2026, 4, 31).has_value());
  EXPECT_FALSE(Date::from_ymd(2026, 0, 1).has_value());
  EXPECT_FALSE(Date::from_ymd(2026, 13, 1).has_value());
  EXPECT_FALSE(Date::from_ymd(2026, 1, 0).has_value());
  EXPECT_FALSE(Date::from_ymd(2026, 1, 32).has_value());
}

TEST(Date, IsNotTakenInByNumbersThatWrap) {
  EXPECT_FALSE(Date::from_ymd(2026, 257, 1).has_value());  // 1 in eight bits
  EXPECT_FALSE(Date::from_ymd(2026, 1, 257).has_value());
  EXPECT_FALSE(Date::from_ymd(67562, 1, 1).has_value());  // 2026 in sixteen
}

TEST(Date, AgreesWithTheStandardLibraryOnEveryDayOfTheTables) {
  const std::chrono::sys_days first{std::chrono::year{1800} / 1 / 1};
  const std::chrono::sys_days last{std::chrono::year{2999} / 12 / 31};
  for (std::chrono::sys_days that = first; that <= last; that += std::chrono::days{1}) {
    const std::chrono::year_month_day civil{that};
    const int year = static_cast<int>(civil.year());
    const int month = static_cast<int>(static_cast<unsigned>(civil.month()));
    const int of_month = static_cast<int>(static_cast<unsigned>(civil.day()));

    const Date date = day(year, month, of_month);

    ASSERT_EQ(date.days(), that.time_since_epoch().count());
    ASSERT_EQ(date.year(), year);
    ASSERT_EQ(date.month(), month);
    ASSERT_EQ(date.day(), of_month);
    ASSERT_EQ(static_cast<unsigned>(date.weekday()) + 1, std::chrono::weekday{that}.iso_encoding());
    ASSERT_EQ(parse_date(date.text()).date, date);
  }
}

TEST(Date, HasItsMondayOnOrBefore) {
  EXPECT_EQ(day(2026, 4, 6).weekday(), Weekday::mon);
  EXPECT_EQ(day(2026, 4, 6).monday(), day(2026, 4, 6));
  EXPECT_EQ(day(2026, 4, 12).monday(), day(2026, 4, 6));
  EXPECT_EQ(day(2026, 4, 13).monday(), day(2026, 4, 13));
  EXPECT_EQ(day(1969, 12, 31).monday(), day(1969, 12, 29));
}

TEST(Date, TakesItsAnniversaryOnTheTwentyEighthInACommonYear) {
  EXPECT_EQ(day(2024, 2, 29).plus_years(1), day(2025, 2, 28));
  EXPECT_EQ(day(2024, 2, 29).plus_years(4), day(2028, 2, 29));
  EXPECT_EQ(day(2024, 2, 29).plus_years(-1), day(2023, 2, 28));
  EXPECT_EQ(day(2026, 4, 6).plus_years(1), day(2027, 4, 6));
}

TEST(Date, TakesALaterMonthsLastDayWhereItIsShorter) {
  EXPECT_EQ(day(2026, 1, 31).plus_months(1), day(2026, 2, 28));
  EXPECT_EQ(day(2027, 12, 31).plus_months(2), day(2028, 2, 29));
  EXPECT_EQ(day(2026, 4, 6).plus_months(12), day(2027, 4, 6));
  EXPECT_EQ(day(2026, 1, 15).plus_months(-1), day(2025, 12, 15));
  EXPECT_EQ(day(2026, 3, 31).plus_months(-13), day(2025, 2, 28));
  EXPECT_EQ(day(2026, 5, 5).plus_months(0), day(2026, 5, 5));
}

TEST(Date, AddsDaysAndCountsThem) {
  EXPECT_EQ(day(2028, 2, 28) + 1, day(2028, 2, 29));
  EXPECT_EQ(day(2026, 3, 1) - 1, day(2026, 2, 28));
  EXPECT_EQ(day(2027, 4, 6) - day(2026, 4, 6), 365);
}

TEST(Date, IsWrittenAndReadInOneForm) {
  EXPECT_EQ(day(2026, 4, 6).text(), "2026-04-06");
  EXPECT_EQ(day(1800, 1, 1).text(), "1800-01-01");
  EXPECT_EQ(parse_date("2026-04-06").date, day(2026, 4, 6));
  for (const std::string_view text :
       {"", "2026-4-6", "06/04/2026", "2026-04-06 ", "20260406", "2026-04-06T00:00", "2026-04-0x",
        "+026-04-06", "-026-04-06"}) {
    EXPECT_EQ(parse_date(text).fault, DateFault::not_a_date) << text;
  }
  for (const std::string_view text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31"}) {
    EXPECT_EQ(parse_date(text).fault, DateFault::impossible) << text;
  }
}

TEST(TaxYear, BeginsOnTheSixthOfApril) {
  EXPECT_EQ(tax_year(day(2026, 4, 5)), 2025);
  EXPECT_EQ(tax_year(day(2026, 4, 6)), 2026);
  EXPECT_EQ(tax_year(day(2027, 1, 1)), 2026);
  EXPECT_EQ(tax_year_start(2026), day(2026, 4, 6));
}

TEST(Months, HaveTheirDays) {
  EXPECT_EQ(days_in_month(2026, 2), 28);
  EXPECT_EQ(days_in_month(2028, 2), 29);
  EXPECT_EQ(days_in_month(2100, 2), 28);
  EXPECT_EQ(days_in_month(2026, 12), 31);
  EXPECT_TRUE(is_leap_year(2028));
  EXPECT_FALSE(is_leap_year(2100));
}

TEST(Weekday, HasTheNamesOfTheGrammar) {
  EXPECT_EQ(weekday_name(Weekday::mon), "mon");
  EXPECT_EQ(weekday_name(Weekday::sun), "sun");
}

TEST(Date, KeepsTheDayOfTheMonthWheneverTheMonthHasIt) {
  test::Seeded seeded{8};
  for (int i = 0; i < 5000; ++i) {
    const Date date = day(1900, 1, 1) + static_cast<int>(seeded.between(0, 300'000));
    const int months = static_cast<int>(seeded.between(-240, 240));

    const Date later = date.plus_months(months);

    EXPECT_EQ((later.year() - date.year()) * 12 + later.month() - date.month(), months);
    EXPECT_EQ(later.day(), std::min(date.day(), days_in_month(later.year(), later.month())));
  }
}

TEST(Period, HoldsItsFirstDayAndNotItsEnd) {
  const Period period{day(2026, 4, 6), day(2027, 4, 6)};

  EXPECT_EQ(period.days(), 365);
  EXPECT_TRUE(period.holds(day(2026, 4, 6)));
  EXPECT_TRUE(period.holds(day(2027, 4, 5)));
  EXPECT_FALSE(period.holds(day(2027, 4, 6)));
  EXPECT_EQ(period.last(), day(2027, 4, 5));
  EXPECT_EQ(period, Period::inclusive(day(2026, 4, 6), day(2027, 4, 5)));
}

TEST(Period, MayBeEmpty) {
  const Period backwards{day(2026, 4, 6), day(2026, 4, 1)};

  EXPECT_TRUE(backwards.is_empty());
  EXPECT_EQ(backwards.days(), 0);
  EXPECT_TRUE((Period{day(2026, 4, 6), day(2026, 4, 6)}).is_empty());
}

TEST(Period, IsAYearFromAnyDay) {
  EXPECT_EQ(Period::year_from(day(2026, 4, 6)).days(), 365);
  EXPECT_EQ(Period::year_from(day(2027, 4, 6)).days(), 366);
  EXPECT_EQ(Period::year_from(day(2024, 2, 29)).last(), day(2025, 2, 27));
}

TEST(Period, SharesWhatBothHold) {
  const Period plan = Period::inclusive(day(2026, 4, 6), day(2027, 4, 5));
  const Period budget = Period::inclusive(day(2026, 1, 1), day(2026, 12, 31));

  EXPECT_EQ(plan.shared_with(budget), Period::inclusive(day(2026, 4, 6), day(2026, 12, 31)));
  EXPECT_TRUE(plan.shared_with(Period::inclusive(day(2020, 1, 1), day(2020, 1, 31))).is_empty());
}

TEST(Period, SharesTheSameDaysFromEitherSide) {
  test::Seeded seeded{10};
  for (int i = 0; i < 2000; ++i) {
    const auto some_period = [&] {
      const Date first = Date::from_days(static_cast<int>(seeded.between(0, 60)));
      return Period{first, first + static_cast<int>(seeded.between(0, 60))};
    };
    const Period a = some_period();
    const Period b = some_period();

    int both = 0;
    for (int at = 0; at < 130; ++at) {
      both += a.holds(Date::from_days(at)) && b.holds(Date::from_days(at)) ? 1 : 0;
    }

    EXPECT_EQ(a.shared_with(b).days(), both);
    EXPECT_EQ(b.shared_with(a).days(), both);
  }
}

}  // namespace
}  // namespace kith
