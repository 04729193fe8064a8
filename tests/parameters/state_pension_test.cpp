// State Pension ages: Pensions Act 2011 s.1, Pensions Act 2014 s.26.
#include <gmock/gmock.h>

#include <string>

#include "kith/parameters/parameters.hpp"
#include "parameters/dates.hpp"

namespace kith {
namespace {

const Parameters& shipped() {
  static const Parameters parameters = Parameters::shipped();
  return parameters;
}

std::string age_of(std::string_view born) {
  const auto age = shipped().state_pension_age(day(born));
  return age ? std::to_string(age->years) + "y" + std::to_string(age->months) + "m" : "nothing";
}

std::string day_of(std::string_view born) {
  const auto reached = shipped().state_pension_day(day(born));
  return reached ? reached->text() : "nothing";
}

TEST(StatePensionAge, Is66BeforeAndRisesByAMonthFrom6April1960) {
  EXPECT_EQ(age_of("1954-10-06"), "66y0m");
  EXPECT_EQ(age_of("1960-04-05"), "66y0m");
  EXPECT_EQ(age_of("1960-04-06"), "66y1m");
  EXPECT_EQ(age_of("1960-05-05"), "66y1m");
  EXPECT_EQ(age_of("1960-05-06"), "66y2m");
}

TEST(StatePensionAge, Is67From6March1961) {
  EXPECT_EQ(age_of("1961-02-05"), "66y10m");
  EXPECT_EQ(age_of("1961-03-05"), "66y11m");
  EXPECT_EQ(age_of("1961-03-06"), "67y0m");
  EXPECT_EQ(age_of("1977-04-05"), "67y0m");
}

TEST(StatePensionAge, IsNotGuessedOutsideTheTable) {
  EXPECT_EQ(age_of("1954-10-05"), "nothing");
  EXPECT_EQ(age_of("1977-04-06"), "nothing");
  EXPECT_EQ(day_of("1954-10-05"), "nothing");
}

TEST(StatePensionDay, IsTheBirthdayThatManyYearsAndMonthsOn) {
  EXPECT_EQ(day_of("1960-04-05"), "2026-04-05");
  EXPECT_EQ(day_of("1960-04-06"), "2026-05-06");
  EXPECT_EQ(day_of("1961-03-05"), "2028-02-05");
  EXPECT_EQ(day_of("1961-03-06"), "2028-03-06");
}

// The Act's own three cases, Pensions Act 2014 s.26: a month without such a day gives its last.
TEST(StatePensionDay, IsTheLastOfAMonthThatHasNoSuchDay) {
  EXPECT_EQ(day_of("1960-07-31"), "2026-11-30");
  EXPECT_EQ(day_of("1960-12-31"), "2027-09-30");
  EXPECT_EQ(day_of("1961-01-31"), "2027-11-30");
  EXPECT_EQ(day_of("1960-02-29"), "2026-02-28");
}

// One table, no hole and no step back: whoever is younger never reaches the age sooner.
TEST(StatePensionDay, NeverComesSoonerForSomeoneYounger) {
  Date before;
  for (Date born = day("1954-10-06"); born <= day("1977-04-05"); born = born + 1) {
    const auto reached = shipped().state_pension_day(born);
    ASSERT_TRUE(reached) << born.text();
    ASSERT_GE(*reached, before) << born.text();
    before = *reached;
  }
}

}  // namespace
}  // namespace kith
