#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "kith/values/money.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

std::int64_t units(std::string_view text, int places) {
  const Decimal decimal = parse_decimal(text, places);
  EXPECT_EQ(decimal.fault, DecimalFault::none) << text;
  return decimal.units;
}

TEST(ParseDecimal, ReadsWholeUnitsOfTheLastPlace) {
  EXPECT_EQ(units("4680.00", 2), 468000);
  EXPECT_EQ(units("4680", 2), 468000);
  EXPECT_EQ(units("12.7", 2), 1270);
  EXPECT_EQ(units("-0.50", 2), -50);
  EXPECT_EQ(units("0.455", 5), 45500);
  EXPECT_EQ(units("3.125", 3), 3125);
  EXPECT_EQ(units("007", 0), 7);
  EXPECT_EQ(units("-0", 2), 0);
}

TEST(ParseDecimal, AllowsZerosBeyondThePlaces) {
  EXPECT_EQ(units("10.5000", 2), 1050);
  EXPECT_EQ(units("1.0", 0), 1);
}

TEST(ParseDecimal, RefusesMorePlaces) {
  EXPECT_EQ(parse_decimal("10.505", 2).fault, DecimalFault::too_many_places);
  EXPECT_EQ(parse_decimal("0.1", 0).fault, DecimalFault::too_many_places);
}

TEST(ParseDecimal, RefusesWhatIsNotADecimal) {
  for (const std::string_view text : {"", "-", ".", ".5", "5.", "+5", "1e3", "1,000", " 5", "5 ",
                                      "5\n", "--5", "1.2.3", "0x10", "NaN", "inf", "£5", "٣"}) {
    EXPECT_EQ(parse_decimal(text, 2).fault, DecimalFault::not_a_number) << text;
  }
}

TEST(ParseDecimal, ReadsToTheEndOfTheRangeAndNoFurther) {
  EXPECT_EQ(units("92233720368547758.07", 2), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(units("-92233720368547758.08", 2), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(parse_decimal("92233720368547758.08", 2).fault, DecimalFault::too_large);
  EXPECT_EQ(parse_decimal("-92233720368547758.09", 2).fault, DecimalFault::too_large);
  EXPECT_EQ(parse_decimal("99999999999999999999999999", 2).fault, DecimalFault::too_large);
}

TEST(DecimalText, KeepsAtLeastThePlacesAskedFor) {
  EXPECT_EQ(decimal_text(1250, 2, 2), "12.50");
  EXPECT_EQ(decimal_text(1250, 2, 0), "12.5");
  EXPECT_EQ(decimal_text(1200, 2, 0), "12");
  EXPECT_EQ(decimal_text(1, 5, 2), "0.00001");
  EXPECT_EQ(decimal_text(-5, 2, 2), "-0.05");
  EXPECT_EQ(decimal_text(7, 0, 0), "7");
  EXPECT_EQ(decimal_text(0, 3, 0), "0");
  EXPECT_EQ(decimal_text(std::numeric_limits<std::int64_t>::min(), 2, 2), "-92233720368547758.08");
}

TEST(DecimalText, IsReadBackAsItWas) {
  test::Seeded seeded{6};
  for (int i = 0; i < 5000; ++i) {
    const std::int64_t value = seeded.between(std::numeric_limits<std::int64_t>::min(),
                                              std::numeric_limits<std::int64_t>::max());
    const int places = static_cast<int>(seeded.between(0, 6));
    const int at_least = static_cast<int>(seeded.between(0, places));

    EXPECT_EQ(units(decimal_text(value, places, at_least), places), value);
  }
}

}  // namespace
}  // namespace kith
