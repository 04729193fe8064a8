#include "documents/shared/numbers.hpp"

#include <gtest/gtest.h>

#include "documents/shared/page.hpp"

namespace kith::documents {
namespace {

TEST(StatisticText, HasEightSignificantDigitsAndNoTrailingZeros) {
  EXPECT_EQ(statistic_text(23.60609242), "23.606092");
  EXPECT_EQ(statistic_text(0.5), "0.5");
  EXPECT_EQ(statistic_text(20.0), "20");
  EXPECT_EQ(statistic_text(1.0 / 3), "0.33333333");
  EXPECT_EQ(statistic_text(2.0 / 3), "0.66666667");
  EXPECT_EQ(statistic_text(0.0), "0");
  EXPECT_EQ(statistic_text(-0.0), "0");
  EXPECT_EQ(statistic_text(-1.25), "-1.25");
}

TEST(StatisticText, OfAFractionIsRoundedFromTheFractionItself) {
  EXPECT_EQ(statistic_text(Fraction::of(21, 10)), "2.1");
  EXPECT_EQ(statistic_text(Fraction{7}), "7");
  EXPECT_EQ(statistic_text(Fraction{}), "0");
  EXPECT_EQ(statistic_text(Fraction::of(1, 3)), "0.33333333");
  EXPECT_EQ(statistic_text(Fraction::of(-2, 3)), "-0.66666667");
  EXPECT_EQ(statistic_text(Fraction::of(1, 300)), "0.0033333333");
  EXPECT_EQ(statistic_text(Fraction::of(22'652'5, 10'000)), "22.6525");
}

// 99999999.5 is a half: the ninth digit counts the others up.
TEST(StatisticText, OfAFractionCarriesAHalfUp) {
  EXPECT_EQ(statistic_text(Fraction::of(199'999'999, 2)), "100000000");
  EXPECT_EQ(statistic_text(Fraction::of(999'999'995, 1'000'000'000)), "1");
  EXPECT_EQ(statistic_text(Fraction::of(123'456'785, 100'000'000)), "1.2345679");
}

TEST(StatisticText, OfAFractionKeepsALongWholePart) {
  EXPECT_EQ(statistic_text(Fraction::of(24'691'357'801, 2)), "12345678901");
  EXPECT_EQ(statistic_text(Fraction{12'345'678'901}), "12345678901");
}

TEST(PoundsText, PartsThousands) {
  EXPECT_EQ(pounds_text(Money::from_pence(516'984)), "£5,169.84");
  EXPECT_EQ(pounds_text(Money::from_pence(999'99)), "£999.99");
  EXPECT_EQ(pounds_text(Money::from_pence(123'456'789'00)), "£123,456,789.00");
  EXPECT_EQ(pounds_text(Money::from_pence(-100'005)), "-£1,000.05");
  EXPECT_EQ(pounds_text(Money{}), "£0.00");
}

TEST(Page, CountsCharactersAndNotBytes) {
  EXPECT_EQ(width_of("£5.67"), 5U);
  EXPECT_EQ(padded("£5", 4) + "|", "£5  |");
  EXPECT_EQ(flushed("£5", 4), "  £5");
  EXPECT_EQ(padded("longer", 3), "longer");
}

}  // namespace
}  // namespace kith::documents
