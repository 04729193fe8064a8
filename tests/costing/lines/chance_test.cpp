#include "costing/lines/chance.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <vector>

namespace kith::costing {
namespace {

using ::testing::DoubleNear;

const BadDays kThreeInTen{Fraction::of(3, 10), Fraction{1}};

Days days_of(std::int64_t count, std::int64_t good, std::int64_t bad) {
  return {{Day{Fraction{good}, Fraction{bad}}}, count};
}

// Contract §3: 2.70 on each of 364 days that is bad with a chance of 0.3.
TEST(Distribution, OfIndependentDaysIsTheBinomial) {
  const Distribution year{days_of(364, 0, 270), kThreeInTen};

  EXPECT_TRUE(year.is_exact());
  EXPECT_THAT(year.standard_deviation(), DoubleNear(2360.6092, 1e-4));
  EXPECT_EQ(year.quantile(0.50), Fraction{109 * 270});
  EXPECT_EQ(year.quantile(0.80), Fraction{117 * 270});
  EXPECT_EQ(year.quantile(0.95), Fraction{124 * 270});
}

// Contract §3: 90 minutes on a good day, 60 on a bad one, 540 bought.
TEST(Distribution, SaysHowMuchOfAWeekLiesAboveALimit) {
  const Distribution week{days_of(7, 90, 60), kThreeInTen};

  const auto over = week.above(Fraction{540});

  EXPECT_THAT(over.mean, DoubleNear(31.76523, 1e-9));
  EXPECT_THAT(over.chance, DoubleNear(0.6470695, 1e-9));
}

TEST(Distribution, WithoutBadDaysIsTheGoodOnesSum) {
  const Distribution week{days_of(7, 90, 60), BadDays{Fraction{0}, Fraction{1}}};

  EXPECT_EQ(week.quantile(0.95), Fraction{630});
  EXPECT_EQ(week.standard_deviation(), 0);
}

TEST(Distribution, WithOnlyBadDaysIsTheirSum) {
  const Distribution week{days_of(7, 90, 60), BadDays{Fraction{1}, Fraction{1}}};

  EXPECT_EQ(week.quantile(0.05), Fraction{420});
}

TEST(Distribution, OfNoDaysIsNothing) {
  const Distribution none{Days{}, kThreeInTen};

  EXPECT_EQ(none.quantile(0.95), Fraction{0});
  EXPECT_EQ(none.above(Fraction{0}).chance, 0);
}

// Every one of the 2^7 weeks written out: days may differ, and may be dearer when good.
// A run of 1 means independent days, whose spells last 1 / (1 - share).
double chance_of_week(unsigned week, double share, double run) {
  const double recovers = run > 1 ? 1 / run : 1 - share;
  const double worsens = recovers * share / (1 - share);
  double chance = week & 1U ? share : 1 - share;
  for (unsigned day = 1; day < 7; ++day) {
    const bool was_bad = (week >> (day - 1)) & 1U;
    const bool is_bad = (week >> day) & 1U;
    const double to_bad = was_bad ? 1 - recovers : worsens;
    chance *= is_bad ? to_bad : 1 - to_bad;
  }
  return chance;
}

TEST(Distribution, EqualsTheEnumerationOfEveryWeek) {
  const std::vector<Day> days = {{Fraction{100}, Fraction{40}},     {Fraction{0}, Fraction{75}},
                                 {Fraction{5}, Fraction{5}},        {Fraction{0}, Fraction{30}},
                                 {Fraction{60}, Fraction{0}},       {Fraction{0}, Fraction{30}},
                                 {Fraction::of(5, 2), Fraction{10}}};
  for (const std::int64_t run : {1, 2, 5}) {
    const Distribution week{Days{days}, BadDays{Fraction::of(3, 10), Fraction{run}}};
    for (const std::int64_t limit : {0, 50, 120, 170, 230}) {
      SCOPED_TRACE(std::to_string(run) + " days a spell, over " + std::to_string(limit));
      double mean = 0;
      double chance = 0;
      for (unsigned bits = 0; bits < 128; ++bits) {
        Fraction total;
        for (unsigned day = 0; day < 7; ++day) {
          total += (bits >> day) & 1U ? days[day].bad : days[day].good;
        }
        if (total <= Fraction{limit}) continue;
        const double likely = chance_of_week(bits, 0.3, static_cast<double>(run));
        chance += likely;
        mean += likely * (total - Fraction{limit}).approximate();
      }

      const auto above = week.above(Fraction{limit});

      EXPECT_THAT(above.chance, DoubleNear(chance, 1e-12));
      EXPECT_THAT(above.mean, DoubleNear(mean, 1e-9));
    }
  }
}

TEST(Distribution, OfAWeekManyTimesOverIsThatOfItsDaysWrittenOut) {
  const Days week{{{Fraction{0}, Fraction{30}}, {Fraction{20}, Fraction{5}}}, 26};
  for (const std::int64_t run : {1, 3}) {
    const BadDays bad_days{Fraction::of(1, 5), Fraction{run}};
    const Distribution repeated{week, bad_days};
    const Distribution written{added(week, Days{std::vector<Day>(52), 1}), bad_days};

    EXPECT_EQ(repeated.quantile(0.95), written.quantile(0.95));
    EXPECT_THAT(repeated.standard_deviation(), DoubleNear(written.standard_deviation(), 1e-9));
  }
}

TEST(Distribution, OfManyDifferentAmountsIsTheNormalCurveAndSaysSo) {
  std::vector<Day> days;
  for (std::int64_t i = 0; i < 364; ++i) days.push_back({Fraction{0}, Fraction{100'003 + i * i}});

  const Distribution year{Days{days}, kThreeInTen};

  EXPECT_FALSE(year.is_exact());
  EXPECT_GT(year.quantile(0.95), year.quantile(0.50));
}

}  // namespace
}  // namespace kith::costing
