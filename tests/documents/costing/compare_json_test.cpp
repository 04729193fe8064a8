#include <gmock/gmock.h>

#include "kith/documents/results.hpp"

namespace kith {
namespace {

Money pence(std::int64_t amount) { return Money::from_pence(amount); }

// From the sister's nine hours alone to the agency's plan (contract §3).
TEST(ComparisonJson, IsTheSecondPlanLessTheFirst) {
  PlanComparison comparison;
  comparison.weekly = pence(1500);
  comparison.annual = pence(78000);
  comparison.period = pence(78214);
  comparison.minutes_per_week = -120;
  comparison.per_paid_hour = pence(500);
  comparison.weekly_share = Fraction::of(1, 6);
  comparison.annual_share = Fraction::of(1, 6);
  comparison.minutes_share = Fraction::of(-2, 9);
  comparison.same_money = SameMoney{360, -180, Fraction::of(-1, 3)};
  comparison.people_helped_first = comparison.people_helped_second = 1;
  comparison.lines = {{"a0", pence(468000), pence(546000), pence(1500), pence(78000)}};

  EXPECT_EQ(comparison_json(comparison),
            R"({"kith":"compare/1","library":"0.1.0",)"
            R"("weekly":"15.00","annual":"780.00","period":"782.14",)"
            R"("minutes":-120,"per_paid_hour":"5.00","weekly_share":0.16666667,)"
            R"("annual_share":0.16666667,"minutes_share":-0.22222222,)"
            R"("same_money":{"minutes_per_week":360,"minutes":-180,"share":-0.33333333},)"
            R"("people_helped":{"first":1,"second":1},)"
            R"("lines":[{"line":"a0","first_annual":"4680.00","second_annual":"5460.00",)"
            R"("weekly":"15.00","annual":"780.00"}]})");
}

TEST(ComparisonJson, LeavesOutWhatOnePlanDoesNotHave) {
  EXPECT_EQ(comparison_json({}), R"({"kith":"compare/1","library":"0.1.0",)"
                                 R"("weekly":"0.00","annual":"0.00","period":"0.00","minutes":0,)"
                                 R"("people_helped":{"first":0,"second":0},"lines":[]})");
}

TEST(ComparisonJson, SaysWhatAPurchaseSavesAndWhatEmployingAdds) {
  PlanComparison comparison;
  comparison.payback = Payback{pence(420000), pence(273000), Fraction::of(20, 13)};
  comparison.employing = EmployingComparison{true, pence(468000), pence(19500), Fraction::of(1, 24),
                                             Fraction::of(1, 6)};

  EXPECT_EQ(comparison_json(comparison),
            R"({"kith":"compare/1","library":"0.1.0",)"
            R"("weekly":"0.00","annual":"0.00","period":"0.00","minutes":0,)"
            R"("payback":{"one_off":"4200.00","saving_annual":"2730.00","years":1.5384615},)"
            R"("employing":{"plan":"second","pay":"4680.00","employer_costs":"195.00",)"
            R"("on_cost":0.041666667,"break_even":0.16666667},)"
            R"("people_helped":{"first":0,"second":0},"lines":[]})");
}

TEST(ComparisonJson, SaysWhatADiscountedPaybackIs) {
  PlanComparison comparison;
  comparison.payback = Payback{pence(420000), pence(273000), Fraction::of(20, 13), 1.6130384615,
                               Share::from_millionths(35000)};

  EXPECT_THAT(comparison_json(comparison),
              testing::HasSubstr(R"("discount_rate":"0.035","discounted_years":1.6130385})"));
  comparison.payback->discounted_years.reset();
  EXPECT_THAT(comparison_json(comparison), testing::HasSubstr(R"("discounted_years":null})"));
}

}  // namespace
}  // namespace kith
