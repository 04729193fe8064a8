#include <gmock/gmock.h>
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"
using namespace kith;
TEST(A, B) {
  EXPECT_EQ(UnroundedMoney::of(Rate::from_thousandths_of_a_penny(1000000), Fraction::of(540, 60))
                .rounded(Rounding::half_up, Money::from_pence(1))
                .text(),
            "90.00");
  EXPECT_EQ(Date::from_ymd(2026, 4, 6)->weekday(), Weekday::mon);
}
