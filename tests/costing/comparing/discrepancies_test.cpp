// Why two figures differ, and bands of cost, on plain values.
#include <gmock/gmock.h>

#include "costing/comparing/difference_groups.hpp"
#include "costing/comparing/discrepancies.hpp"

namespace kith::costing {
namespace {

Money pence(std::int64_t whole) { return Money::from_pence(whole); }

Period year() { return {*Date::from_ymd(2026, 4, 6), *Date::from_ymd(2027, 4, 6)}; }

// Two hours a week at £15.00, and a meal of £7.33.
class DiscrepancyTest : public ::testing::Test {
 protected:
  DiscrepancyTest() {
    support.weekly = pence(30'00);
    support.annual = pence(1560'00);
    support.period = pence(1560'00);
    support.minutes_per_week = 120;
    meal.weekly = pence(7'33);
    meal.annual = pence(381'16);
    meal.period = pence(381'16);
  }

  static Figures of(std::vector<const CostLine*> lines) {
    Figures figures;
    figures.days = year();
    for (const CostLine* line : lines) {
      figures.lines.push_back(line);
      figures.weekly += line->weekly;
      figures.annual += line->annual;
      figures.period += line->period;
    }
    return figures;
  }

  static ReconciledPair explained(const Figures& figures, ExtractPer per, std::int64_t there,
                                  Period days = year()) {
    ReconciledPair pair;
    pair.per = per;
    pair.there = pence(there);
    explain(pair, figures, days);
    return pair;
  }

  CostLine support;
  CostLine meal;
};

TEST_F(DiscrepancyTest, AFigureIsForWhatTheExtractIsFor) {
  const Figures figures = of({&support, &meal});

  EXPECT_EQ(figure(figures, ExtractPer::week), pence(37'33));
  EXPECT_EQ(figure(figures, ExtractPer::four_weeks), pence(149'32));
  EXPECT_EQ(figure(figures, ExtractPer::month), pence(161'76));  // 1941.16 / 12 = 161.763…
  EXPECT_EQ(figure(figures, ExtractPer::year), pence(1941'16));
}

TEST_F(DiscrepancyTest, EqualFiguresAreTheSame) {
  EXPECT_EQ(explained(of({&support}), ExtractPer::week, 30'00).why, Discrepancy::same);
}

TEST_F(DiscrepancyTest, APennyALineIsRounding) {
  EXPECT_EQ(explained(of({&support, &meal}), ExtractPer::week, 37'35).why, Discrepancy::rounding);
  EXPECT_NE(explained(of({&support, &meal}), ExtractPer::week, 37'36).why, Discrepancy::rounding);
}

TEST_F(DiscrepancyTest, FewerDaysExplainAPartOfThePeriod) {
  const Period half{year().first(), year().first() + 182};

  const ReconciledPair pair = explained(of({&support}), ExtractPer::period, 777'86, half);

  EXPECT_EQ(pair.why, Discrepancy::part_period);
  EXPECT_EQ(pair.explanation, "182 of 365 days");
}

TEST_F(DiscrepancyTest, AnotherConventionExplainsItToThePenny) {
  const ReconciledPair pair = explained(of({&support}), ExtractPer::year, 1564'29);

  EXPECT_EQ(pair.why, Discrepancy::convention);
  EXPECT_EQ(pair.explanation, "weekly x 365/7");
  EXPECT_EQ(pair.here, pence(1560'00));
}

TEST_F(DiscrepancyTest, AnotherHourlyPriceIsTriedForOneLineWithMinutes) {
  const ReconciledPair pair = explained(of({&support}), ExtractPer::week, 32'40);

  EXPECT_EQ(pair.why, Discrepancy::rate);
  EXPECT_EQ(pair.explanation, "16.20 an hour, here 15.00");
  EXPECT_EQ(explained(of({&support, &meal}), ExtractPer::week, 50'00).why, Discrepancy::unknown);
  EXPECT_EQ(explained(of({&support}), ExtractPer::week, 61'00).why, Discrepancy::unknown);
}

TEST(CostBand, BeginsAtItsLowerEnd) {
  EXPECT_EQ(cost_band_of(Money{}), 0);
  EXPECT_EQ(cost_band_of(pence(4'999'99)), 0);
  EXPECT_EQ(cost_band_of(pence(5'000'00)), 1);
  EXPECT_EQ(cost_band_of(pence(20'000'00)), 3);
  EXPECT_EQ(cost_band_of(pence(50'000'00)), 4);
  EXPECT_EQ(cost_band_of(pence(-1)), 0);
}

}  // namespace
}  // namespace kith::costing
