#include "costing/payroll/pay_rules.hpp"

#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith::costing {
namespace {

Money pounds(std::int64_t whole, std::int64_t pence = 0) {
  return Money::from_pence(whole * 100 + pence);
}

Date day(int year, int month, int of_month) { return *Date::from_ymd(year, month, of_month); }

// A view with the shipped parameters; the rules of pay read nothing else.
class Payroll : public ::testing::Test {
 protected:
  Payroll() {
    view_.parameters = &parameters_;
    view_.tracing = true;
  }

  Worker born(int year, PayPeriodKind pays = PayPeriodKind::week) const {
    Worker worker;
    worker.born = Birth{day(year, 7, 1), Birth::Precision::day};
    worker.pays = pays;
    return worker;
  }
  Money insurance(const Worker& worker, Money gross, Date pay_day = day(2026, 4, 10)) const {
    return employer_insurance(view_, worker, gross, pay_day).amount;
  }
  Assessed pension(const Worker& worker, Money gross, bool enrolled = false) const {
    return employer_pension(view_, worker, gross, day(2026, 4, 6), enrolled);
  }

  Parameters parameters_ = Parameters::shipped();
  PlanView view_;
};

// facts/costing_examples.md R1: 20 h at £12.71, (254.20 - 96) x 15 %.
TEST_F(Payroll, ChargesInsuranceAboveTheThreshold) {
  EXPECT_EQ(insurance(born(1980), pounds(254, 20)), pounds(23, 73));
}

// R6: 12.07 % of £12.71 are 1.534097. E16 (lawgistics): of 30 hours 3.621 hours, here at £10.00.
TEST_F(Payroll, RollsUpHolidayAtTheStatutoryRate) {
  EXPECT_EQ(rolled_up_holiday(view_, pounds(12, 71), day(2026, 4, 6)).amount, pounds(1, 53));
  EXPECT_EQ(rolled_up_holiday(view_, pounds(300), day(2026, 4, 6)).amount, pounds(36, 21));
}

// E16: weeks of 10, 10, 5 and 0 hours are 1.207, 1.207 and 0.6035 hours of holiday, about three;
// here at £100.00 an hour. The source prints 1.21, 1.21 and 0.60, each to two places.
TEST_F(Payroll, RollsUpHolidayWeekByWeek) {
  const auto holiday = [&](std::int64_t whole) {
    return rolled_up_holiday(view_, pounds(whole), day(2026, 4, 6)).amount;
  };

  EXPECT_EQ(holiday(1'000), pounds(120, 70));
  EXPECT_EQ(holiday(500), pounds(60, 35));
  EXPECT_EQ(holiday(0), pounds(0));
  EXPECT_EQ(holiday(2'500), pounds(301, 75));
}

// R2: 127.10 - 96 = 31.10 x 15 % = 4.665; Contributions Regulations 2001 reg. 12.
TEST_F(Payroll, DropsExactlyHalfAPennyOfInsurance) {
  EXPECT_EQ(insurance(born(1980), pounds(127, 10)), pounds(4, 66));
}

TEST_F(Payroll, ChargesNothingAtTheThreshold) {
  EXPECT_EQ(insurance(born(1980), pounds(96)), pounds(0));
  EXPECT_EQ(insurance(born(1980), pounds(96, 10)), pounds(0, 1));
}

// R4: the threshold of 2024-25 was £175, so the same hours cost nothing then.
TEST_F(Payroll, TakesTheThresholdOfThePayDay) {
  EXPECT_EQ(insurance(born(1980), pounds(137, 28), day(2025, 4, 4)), pounds(0));
  EXPECT_EQ(insurance(born(1980), pounds(146, 52), day(2025, 4, 11)), pounds(7, 58));
}

// Four weeks and months have thresholds of their own: £384 and £417 in 2026-27. E11: 374.95.
TEST_F(Payroll, HasAThresholdForEachPayPeriod) {
  EXPECT_EQ(insurance(born(1980, PayPeriodKind::four_weeks), pounds(1016, 80)), pounds(94, 92));
  EXPECT_EQ(insurance(born(1980, PayPeriodKind::month), pounds(2916, 67), day(2025, 5, 30)),
            pounds(374, 95));
}

// Category M: nothing up to £967 a week; the 21st birthday ends it.
TEST_F(Payroll, ChargesNothingForUnder21sUpToTheirThreshold) {
  EXPECT_EQ(insurance(born(2006), pounds(967)), pounds(0));
  EXPECT_EQ(insurance(born(2006), pounds(977)), pounds(1, 50));
  EXPECT_EQ(insurance(born(2004), pounds(254, 20)), pounds(23, 73));
}

TEST_F(Payroll, ChargesNothingForApprenticesUnder25) {
  Worker apprentice = born(2003);
  EXPECT_EQ(insurance(apprentice, pounds(254, 20)), pounds(23, 73));

  apprentice.apprentice = true;

  EXPECT_EQ(insurance(apprentice, pounds(254, 20)), pounds(0));
}

TEST_F(Payroll, StillChargesInsuranceOverStatePensionAge) {
  EXPECT_EQ(insurance(born(1950), pounds(254, 20)), pounds(23, 73));
}

// R1: (254.20 - 120) x 3 % = 4.026. E12: 5.40 on 300.00.
TEST_F(Payroll, PaysPensionOnTheBandAboveTheTrigger) {
  EXPECT_EQ(pension(born(1980), pounds(254, 20)).amount, pounds(4, 3));
  EXPECT_EQ(pension(born(1980), pounds(300)).exact, "180 * 0.03");  // the worker's 9.00 is not ours
  EXPECT_EQ(pension(born(1980), pounds(300)).amount, pounds(5, 40));
  EXPECT_EQ(pension(born(1980), pounds(2000)).amount, pounds(25, 41));
}

TEST_F(Payroll, SaysWhyNoPensionIsPaid) {
  EXPECT_EQ(pension(born(1980), pounds(192)).reason, "under_trigger");
  EXPECT_EQ(pension(born(2006), pounds(254, 20)).reason, "under_age");
  EXPECT_EQ(pension(born(1950), pounds(254, 20)).reason, "over_pension_age");
  Worker out = born(1980);
  out.pension = "opted_out";
  EXPECT_EQ(pension(out, pounds(254, 20)).reason, "opted_out");
}

TEST_F(Payroll, KeepsSomebodyEnrolledBelowTheTrigger) {
  EXPECT_EQ(pension(born(1980), pounds(150), true).amount, pounds(0, 90));
}

// R2: somebody who joins is paid above the lower limit, (127.10 - 120) x 3 % = 0.213.
TEST_F(Payroll, PaysForSomebodyWhoJoinsAboveTheLowerLimit) {
  Worker joined = born(1980);
  joined.pension = "joined";
  EXPECT_EQ(pension(joined, pounds(127, 10)).amount, pounds(0, 21));
  EXPECT_EQ(pension(joined, pounds(120)).reason, "under_lower_limit");
}

TEST_F(Payroll, HasAWageFloorForEachAge) {
  const Date april = day(2026, 4, 6);
  EXPECT_EQ(wage_floor(view_, born(1980), april)->value.row->value, "12.71");
  EXPECT_EQ(wage_floor(view_, born(2006), april)->value.row->value, "10.85");
  EXPECT_EQ(wage_floor(view_, born(2009), april)->value.row->value, "8.00");
}

// Until April 2024 those of 21 and 22 had a rate of their own.
TEST_F(Payroll, KnowsTheBandOf21And22OfItsDay) {
  EXPECT_EQ(wage_floor(view_, born(2001), day(2023, 4, 8))->name, "nmw_21_22_rate");
  EXPECT_EQ(wage_floor(view_, born(2001), day(2024, 4, 8))->name, "nmw_nlw_rate");
}

// facts/costing_examples.md E11: nannypaye prints 375.10 and 71.91 on £35,000 a year by the month;
// its threshold is 96 x 52 / 12. HMRC's monthly figures, £417 and £520, give 374.95 and 71.90.
TEST_F(Payroll, TakesTheMonthsOwnLimitsAndNotTwelfths) {
  EXPECT_EQ(insurance(born(1980, PayPeriodKind::month), pounds(2916, 67), day(2025, 5, 30)),
            pounds(374, 95));
  EXPECT_EQ(pension(born(1980, PayPeriodKind::month), pounds(2916, 67)).amount, pounds(71, 90));
}

// Four weekly limits of National Insurance are four weekly ones, 3,868; automatic enrolment's upper
// one is 3,867 (facts/costing.md §8 F4).
TEST_F(Payroll, KeepsTheTwoFourWeeklyUpperLimitsApart) {
  EXPECT_EQ(insurance(born(2006, PayPeriodKind::four_weeks), pounds(3868)), pounds(0));
  EXPECT_EQ(insurance(born(2006, PayPeriodKind::four_weeks), pounds(3869)), pounds(0, 15));
  EXPECT_EQ(pension(born(1980, PayPeriodKind::four_weeks), pounds(4000)).exact, "3387 * 0.03");
}

// What a test brings in place of a year that kith does not ship.
class OtherYears : public Payroll {
 protected:
  void bring(std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::vector<ParameterRow> rows;
    for (const auto& [name, value] : values) {
      ParameterRow row;
      row.name = name;
      row.first_day = day(2017, 4, 6);
      row.value = value;
      rows.push_back(row);
    }
    // Nothing that is shipped comes after what the test brings.
    for (const ParameterRow& shipped : parameters_.rows()) {
      const bool is_brought =
          std::ranges::any_of(values, [&](const auto& pair) { return pair.first == shipped.name; });
      if (!is_brought || shipped.first_day == day(2017, 4, 6)) continue;
      ParameterRow gone;
      gone.name = shipped.name;
      gone.first_day = shipped.first_day;
      rows.push_back(gone);
    }
    brought_ = parameters_.overlaid(rows);
    view_.parameters = &brought_;
  }
  Money insurance_then(Money gross) const {
    return employer_insurance(view_, born(1980), gross, day(2021, 5, 7)).amount;
  }
  Parameters brought_ = Parameters::shipped();
};

// E9, smallbizaccounts.co.uk: £24,000 a year is (24,000 - 5,000) x 15 % = 2,850 in 2025-26 and
// (24,000 - 9,100) x 13.8 % = 2,056.20 in 2024-25. A year's threshold, which a director has.
TEST_F(OtherYears, OfADirectorHaveTheYearsThreshold) {
  bring({{"ni_secondary_threshold_weekly", "5000"}, {"ni_employer_rate", "0.15"}});
  EXPECT_EQ(insurance_then(pounds(24'000)), pounds(2'850));

  bring({{"ni_secondary_threshold_weekly", "9100"}, {"ni_employer_rate", "0.138"}});
  EXPECT_EQ(insurance_then(pounds(24'000)), pounds(2'056, 20));
  EXPECT_EQ(pounds(2'850) - pounds(2'056, 20), pounds(793, 80));  // printed 794
}

// E11: the printed 375.10 is what a month's threshold of 96 x 52 / 12 = 416.00 gives, 375.00 that
// of 5,000 / 12. HMRC's 417 gives 374.95, and the month 3,363.52 where 3,363.68 is printed.
TEST_F(OtherYears, HaveTheMonthlyThresholdThatTheyName) {
  const auto due = [&](std::string_view threshold) {
    bring({{"ni_secondary_threshold_monthly", threshold}, {"ni_employer_rate", "0.15"}});
    return employer_insurance(view_, born(1980, PayPeriodKind::month), pounds(2'916, 67),
                              day(2021, 5, 28))
        .amount;
  };

  EXPECT_EQ(due("416"), pounds(375, 10));
  EXPECT_EQ(due("416.67"), pounds(375));
  EXPECT_EQ(due("417"), pounds(374, 95));
  EXPECT_EQ(pounds(2'916, 67) + pounds(374, 95) + pounds(71, 90), pounds(3'363, 52));
}

// E10, Simon's Taxes E8.1129, 2021-22: five of 35 h x £8.91 are 5,089.58 a year where nothing is
// rounded; each week is 19.58 to the penny, so a payroll pays 5,090.80. Ten at 137.03 are nothing.
TEST_F(OtherYears, RoundEachPeriodAndNotTheYear) {
  bring({{"ni_secondary_threshold_weekly", "170"}, {"ni_employer_rate", "0.138"}});

  const Assessed due = employer_insurance(view_, born(1980), pounds(311, 85), day(2021, 5, 7));

  EXPECT_EQ(due.exact, "141.85 * 0.138");
  EXPECT_EQ(due.amount, pounds(19, 58));
  EXPECT_EQ(due.amount.pence() * 260, 509'080);
  EXPECT_EQ(rounded_whole(Fraction::of(14'185 * 138 * 260, 1'000), Rounding::half_up), 508'958);
  EXPECT_EQ(insurance_then(pounds(137, 3)), pounds(0));
  EXPECT_EQ(insurance_then(pounds(155, 93)), pounds(0));  // half of 311.85, which 137.03 is not
}

// E13, nestpensions.org.uk, 2017-18: £20,000 a year has 14,124 between 5,876 and 45,000.
TEST_F(OtherYears, PayPensionOnTheBandOfTheirTime) {
  bring({{"ae_qualifying_lower_weekly", "5876"},
         {"ae_qualifying_upper_weekly", "45000"},
         {"ae_earnings_trigger_weekly", "10000"},
         {"ae_employer_min_rate", "0.01"}});

  const Assessed due = employer_pension(view_, born(1980), pounds(20'000), day(2017, 5, 1), false);

  EXPECT_EQ(due.exact, "14124 * 0.01");
  EXPECT_EQ(due.amount, pounds(141, 24));
}

// E13: a band of four weeks (452 to 3,462) and of a month (490 to 3,750) is its own and not a
// multiple of the week's (113 to 865).
TEST_F(OtherYears, HaveABandForEachPayPeriod) {
  bring({{"ae_qualifying_lower_weekly", "113"},
         {"ae_qualifying_upper_weekly", "865"},
         {"ae_qualifying_lower_four_weekly", "452"},
         {"ae_qualifying_upper_four_weekly", "3462"},
         {"ae_qualifying_lower_monthly", "490"},
         {"ae_qualifying_upper_monthly", "3750"},
         {"ae_earnings_trigger_weekly", "192"},
         {"ae_earnings_trigger_four_weekly", "768"},
         {"ae_earnings_trigger_monthly", "833"},
         {"ae_employer_min_rate", "0.01"}});
  const auto exact = [&](PayPeriodKind kind) {
    const Worker worker = born(1980, kind);
    return employer_pension(view_, worker, pounds(5'000), day(2017, 5, 1), false).exact;
  };

  EXPECT_EQ(exact(PayPeriodKind::week), "752 * 0.01");
  EXPECT_EQ(exact(PayPeriodKind::four_weeks), "3010 * 0.01");
  EXPECT_EQ(exact(PayPeriodKind::month), "3260 * 0.01");
}

// The published bands are the year's, 5,876 to 45,000, in whole pounds.
TEST(PensionBands, AreTheYearsInWholePounds) {
  const auto of = [](std::int64_t year, std::int64_t parts) {
    return rounded_whole(Fraction::of(year, parts), Rounding::half_up);
  };

  EXPECT_THAT((std::array{of(5'876, 52), of(5'876, 26), of(5'876, 13), of(5'876, 12)}),
              ::testing::ElementsAre(113, 226, 452, 490));
  EXPECT_THAT((std::array{of(45'000, 52), of(45'000, 26), of(45'000, 13), of(45'000, 12)}),
              ::testing::ElementsAre(865, 1'731, 3'462, 3'750));
}

TEST_F(Payroll, TakesTheAgesOfTheLaw) {
  ParameterRow older;
  older.name = "ni_under21_below_age";
  older.first_day = day(2015, 4, 6);
  older.value = "24";
  const Parameters changed = parameters_.overlaid(std::vector{older});
  view_.parameters = &changed;

  EXPECT_EQ(insurance(born(2004), pounds(254, 20)), pounds(0));
}

// 2026-27: 18, 21, 25, 22 and 75.
TEST_F(Payroll, KnowsTheAgesThatMatter) {
  EXPECT_THAT(ages_that_matter(view_, day(2026, 4, 6)),
              ::testing::ElementsAre(18, 21, 21, 25, 22, 75));
}

TEST_F(Payroll, IsNotAssessedWithoutItsParameter) {
  ParameterRow gone;
  gone.name = "ni_secondary_threshold_weekly";
  gone.first_day = day(2025, 4, 6);
  const Parameters without = parameters_.overlaid(std::vector{gone});
  view_.parameters = &without;

  EXPECT_EQ(employer_insurance(view_, born(1980), pounds(254, 20), day(2026, 4, 10)).missing,
            "ni_secondary_threshold_weekly");
}

TEST(Age, CountsBirthdays) {
  const Birth leap{day(2004, 2, 29), Birth::Precision::day};
  EXPECT_EQ(age_on(leap, day(2025, 2, 27)), 20);
  EXPECT_EQ(age_on(leap, day(2025, 2, 28)), 21);  // the anniversary of 29 February
}

TEST(Age, IsUndecidedWhereTheYearAloneLeavesItOpen) {
  const Birth year{day(2005, 7, 1), Birth::Precision::year};
  EXPECT_TRUE(is_undecided(year, 21, day(2026, 4, 6)));
  EXPECT_FALSE(is_undecided(year, 21, day(2027, 1, 1)));
  EXPECT_FALSE(is_undecided(Birth{day(2005, 7, 1), Birth::Precision::day}, 21, day(2026, 4, 6)));
}

}  // namespace
}  // namespace kith::costing
