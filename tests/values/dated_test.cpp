#include <gtest/gtest.h>

#include <string>

#include "kith/values/date.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;

Date april(int year) { return *Date::from_ymd(year, 4, 1); }

// The minimum wage of two years, given in the wrong order.
Dated<int> wage_in_pence() {
  Dated<int> wage;
  wage.set(april(2026), 1271);
  wage.set(april(2025), 1221);
  return wage;
}

TEST(Dated, HoldsFromItsFirstDayUntilTheNext) {
  const Dated<int> wage = wage_in_pence();

  EXPECT_EQ(wage.at(april(2025)), 1221);
  EXPECT_EQ(wage.at(april(2026) - 1), 1221);
  EXPECT_EQ(wage.at(april(2026)), 1271);
  EXPECT_EQ(wage.at(april(2040)), 1271);
}

TEST(Dated, HasNoValueBeforeItsFirstDay) {
  const Dated<int> wage = wage_in_pence();

  EXPECT_EQ(wage.find(april(2025) - 1), nullptr);
  EXPECT_EQ(code_thrown_by([&] { return wage.at(april(2025) - 1); }), Code::not_known);
  EXPECT_EQ(code_thrown_by([] { return Dated<int>{}.at(april(2025)); }), Code::not_known);
}

TEST(Dated, NamesTheDayItWasAskedFor) {
  try {
    wage_in_pence().at(april(2025) - 1);
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_NE(std::string{error.what()}.find("2025-03-31"), std::string::npos);
  }
}

TEST(Dated, TakesTheLaterCallForTheSameDay) {
  Dated<int> wage = wage_in_pence();
  wage.set(april(2026), 1300);

  EXPECT_EQ(wage.at(april(2026)), 1300);
  EXPECT_EQ(wage.entries().size(), 2U);
}

TEST(Dated, KeepsItsEntriesInOrder) {
  const Dated<int> wage = wage_in_pence();

  EXPECT_EQ(wage.entries().front().first_day, april(2025));
  EXPECT_EQ(wage.entries().back().first_day, april(2026));
}

}  // namespace
}  // namespace kith
