// The mean score of 20.6 that stands beside item means which add up to 22.66.
#include "kith/outcomes/mean_check.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

#include "kith/values/error.hpp"
#include "outcomes/cases.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;

const Instrument& swemwbs() { return shipped_instrument("swemwbs"); }

MeanCheck check_20_6() { return check_stated_mean(swemwbs(), table_4(), "20.6"); }

template <class Call>
Code code_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error.code();
  }
  ADD_FAILURE() << "nothing was thrown";
  return Code::internal;
}

TEST(StatedMean, WasRoundedFromHalfALastPlaceEitherWay) {
  const MeanCheck check = check_20_6();
  EXPECT_EQ(check.stated, Fraction::of(206, 10));
  EXPECT_EQ(check.stated_from, Fraction::of(2055, 100));
  EXPECT_EQ(check.stated_to, Fraction::of(2065, 100));

  const MeanCheck whole = check_stated_mean(swemwbs(), table_4(), "21");
  EXPECT_EQ(whole.stated_from, Fraction::of(205, 10));
  EXPECT_EQ(whole.stated_to, Fraction::of(215, 10));

  EXPECT_EQ(check_stated_mean(swemwbs(), table_4(), "20.60").stated_from,
            Fraction::of(20595, 1000));
}

// 2,908 points in all; 11 gaps, three of them in one item.
TEST(StatedMean, IsShownBesideTheSumOfTheItemMeans) {
  const MeanCheck check = check_20_6();

  EXPECT_NEAR(check.sum_of_item_means.approximate(), 22.652539, 1e-6);
  EXPECT_EQ(check.missing_answers, 11);
  EXPECT_EQ(check.missing_as_zero, Fraction::of(2908, 130));
}

// If k people hold the 11 gaps, those k gave at most 35 k - 55 points.
TEST(StatedMean, HasABoundForEveryNumberOfIncompletePeople) {
  const MeanCheck check = check_20_6();

  ASSERT_EQ(check.bounds.size(), 9U);
  EXPECT_EQ(check.bounds.front().incomplete, 3);
  EXPECT_EQ(check.bounds.front().lowest, Fraction::of(2858, 127));
  EXPECT_EQ(check.bounds[4].incomplete, 7);
  EXPECT_NEAR(check.bounds[4].lowest.approximate(), 22.097561, 1e-6);
  EXPECT_EQ(check.bounds.back().incomplete, 11);
  EXPECT_EQ(check.bounds.back().lowest, Fraction::of(2578, 119));
  // 11 people who gave only 1s to the 66 questions they answered.
  EXPECT_EQ(check.bounds.back().highest, Fraction::of(2842, 119));
}

TEST(StatedMean, CannotBeRawBelowTheLowestBound) {
  const MeanCheck check = check_20_6();

  EXPECT_NEAR(check.raw_lowest.approximate(), 21.663866, 1e-6);
  EXPECT_GT(check.raw_lowest, check.stated_to);
  EXPECT_FALSE(check.can_be_raw);
}

TEST(StatedMean, FitsTheMetricScale) {
  const MeanCheck check = check_20_6();

  ASSERT_TRUE(check.metric);
  EXPECT_NEAR(check.metric->independent.approximate(), 20.565924, 1e-6);
  EXPECT_NEAR(check.metric->ordered.approximate(), 20.893931, 1e-6);
  EXPECT_NEAR(check.metric->interpolated.approximate(), 20.469404, 1e-6);
  EXPECT_TRUE(check.fits_metric);
}

TEST(StatedMean, CanBeRawWithinTheBounds) {
  const MeanCheck raw = check_stated_mean(swemwbs(), table_4(), "22.7");
  EXPECT_TRUE(raw.can_be_raw);
  EXPECT_FALSE(raw.fits_metric);

  const MeanCheck neither = check_stated_mean(swemwbs(), table_4(), "30");
  EXPECT_FALSE(neither.can_be_raw);
  EXPECT_FALSE(neither.fits_metric);
}

Instrument small_scale(std::size_t items) {
  Instrument own;
  own.name = "small_scale";
  own.items.resize(items);
  own.lowest = 1;
  own.highest = 5;
  own.items_needed = static_cast<std::int32_t>(items);
  return own;
}

ItemTable small_table(const std::vector<std::vector<std::int64_t>>& counts, std::int64_t people) {
  return item_table(small_scale(counts.size()), counts, people);
}

// Two people, one item, one answer of 3: the only complete case has 3.
TEST(StatedMean, IsHeldAgainstTheOnlyCompleteCase) {
  const ItemTable table = small_table({{0, 0, 1, 0, 0}}, 2);

  const MeanCheck check = check_stated_mean(small_scale(1), table, "3.0");

  ASSERT_EQ(check.bounds.size(), 1U);
  EXPECT_EQ(check.bounds[0].incomplete, 1);
  EXPECT_EQ(check.bounds[0].lowest, Fraction{3});
  EXPECT_EQ(check.bounds[0].highest, Fraction{3});
  EXPECT_TRUE(check.can_be_raw);
  EXPECT_FALSE(check_stated_mean(small_scale(1), table, "3.1").can_be_raw);
  EXPECT_FALSE(check.metric);
  EXPECT_FALSE(check.fits_metric);
}

// Answers of 2 and 3: a mean of exactly 2.5 is printed as 2 by one rule and as 3 by another.
TEST(StatedMean, MayBeRoundedEitherWayFromAHalf) {
  const ItemTable table = small_table({{0, 1, 1, 0, 0}}, 2);

  EXPECT_TRUE(check_stated_mean(small_scale(1), table, "2").can_be_raw);
  EXPECT_TRUE(check_stated_mean(small_scale(1), table, "3").can_be_raw);
  EXPECT_FALSE(check_stated_mean(small_scale(1), table, "4").can_be_raw);
}

// Two people and two gaps: were both people incomplete, there would be no complete case.
TEST(RawMeanBounds, LeaveSomeoneWhoAnsweredEverything) {
  const ItemTable table = small_table({{0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}}, 2);

  const MeanCheck check = check_stated_mean(small_scale(2), table, "7");

  ASSERT_EQ(check.bounds.size(), 1U);
  EXPECT_EQ(check.bounds[0].incomplete, 1);
  EXPECT_EQ(check.bounds[0].lowest, Fraction{7});
  EXPECT_EQ(check.bounds[0].highest, Fraction{7});
}

// Three people, one gap. Nobody's two answers add up to less than 2 or more than 10.
TEST(RawMeanBounds, StayOnTheScale) {
  const auto all_1 =
      check_stated_mean(small_scale(2), small_table({{3, 0, 0, 0, 0}, {2, 0, 0, 0, 0}}, 3), "2");
  EXPECT_EQ(all_1.raw_lowest, Fraction{2});
  EXPECT_EQ(all_1.raw_highest, Fraction{2});

  const auto all_5 =
      check_stated_mean(small_scale(2), small_table({{0, 0, 0, 0, 3}, {0, 0, 0, 0, 2}}, 3), "10");
  EXPECT_EQ(all_5.raw_lowest, Fraction{10});
  EXPECT_EQ(all_5.raw_highest, Fraction{10});
}

TEST(StatedMean, IsExactWithoutGaps) {
  const std::vector<std::vector<std::int64_t>> counts(7, {1, 0, 1, 0, 0});
  const MeanCheck check = check_stated_mean(swemwbs(), item_table(swemwbs(), counts, 2), "14");

  ASSERT_EQ(check.bounds.size(), 1U);
  EXPECT_EQ(check.bounds[0].incomplete, 0);
  EXPECT_EQ(check.raw_lowest, Fraction{14});
  EXPECT_EQ(check.raw_highest, Fraction{14});
  EXPECT_TRUE(check.can_be_raw);
}

// One person with seven 1s and one with seven 3s: ordered, the means of 7.00 and 19.25; read off
// the table at 14, 15.32.
TEST(ImpliedMetricMean, IsTheMeanOfTheTwoPeopleWhereAnswersGoTogether) {
  const std::vector<std::vector<std::int64_t>> counts(7, {1, 0, 1, 0, 0});

  const auto means = implied_metric_mean(swemwbs(), item_table(swemwbs(), counts, 2));

  EXPECT_EQ(means.ordered, Fraction::of(13'125, 1000));
  EXPECT_EQ(means.interpolated, Fraction::of(1532, 100));
}

TEST(ImpliedMetricMean, IsTheTableWhereEveryoneAgrees) {
  for (std::int64_t level = 0; level < 5; ++level) {
    SCOPED_TRACE(level);
    std::vector<std::int64_t> count(5);
    count[static_cast<std::size_t>(level)] = 9;
    const std::vector<std::vector<std::int64_t>> counts(7, count);

    const auto means = implied_metric_mean(swemwbs(), item_table(swemwbs(), counts, 9));

    const Fraction table = Fraction::of(metric_of_raw(swemwbs(), 7 * (level + 1)), 100);
    EXPECT_EQ(means.independent, table);
    EXPECT_EQ(means.ordered, table);
    EXPECT_EQ(means.interpolated, table);
  }
}

// Two items that each split 1 and 5 evenly, five that are always 3: independent sums are 17, 21, 21
// and 25, each as likely; ordered ones 17 and 25.
TEST(ImpliedMetricMean, ConvolvesIndependentItems) {
  std::vector<std::vector<std::int64_t>> counts(7, {0, 0, 2, 0, 0});
  counts[0] = counts[1] = {1, 0, 0, 0, 1};

  const auto means = implied_metric_mean(swemwbs(), item_table(swemwbs(), counts, 2));

  EXPECT_EQ(means.independent, Fraction::of(1688 + 1925 + 1925 + 2235, 400));
  EXPECT_EQ(means.ordered, Fraction::of(1688 + 2235, 200));
}

TEST(ImpliedMetricMean, TurnsReversedItemsRound) {
  Instrument reversed = swemwbs();
  for (InstrumentItem& item : reversed.items) item.reversed = true;
  const std::vector<std::vector<std::int64_t>> counts(7, {4, 0, 0, 0, 0});

  const auto means = implied_metric_mean(reversed, item_table(reversed, counts, 4));

  EXPECT_EQ(means.independent, Fraction{35});
  EXPECT_EQ(means.ordered, Fraction{35});
  EXPECT_EQ(means.interpolated, Fraction{35});
}

TEST(ImpliedMetricMean, IsExactForTenThousandPeople) {
  const std::vector<std::vector<std::int64_t>> counts = {
      {2000, 2000, 2000, 2000, 1999}, {2000, 2000, 2000, 2000, 1998},
      {2000, 2000, 2000, 2000, 1997}, {2000, 2000, 2000, 2000, 1996},
      {2000, 2000, 2000, 2000, 1995}, {2000, 2000, 2000, 2000, 1994},
      {2000, 2000, 2000, 2000, 1993}};

  const auto means = implied_metric_mean(swemwbs(), item_table(swemwbs(), counts, 10'000));

  EXPECT_NEAR(means.independent.approximate(), 19.43, 0.5);
  EXPECT_GT(means.ordered, means.independent);
}

// The bounds hold: whatever people answered and left out, the complete-case mean is inside.
TEST(RawMeanBounds, HoldTheMeanOfEverySeededGroup) {
  std::mt19937 random{130};
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE(round);
    std::vector<Response> rows;
    for (std::uint32_t person = 0; person < 25; ++person) {
      for (std::int32_t item = 1; item <= 7; ++item) {
        if (person > 0 && random() % 40 == 0) continue;
        rows.push_back({person, Date{}, item, static_cast<std::int32_t>(random() % 5) + 1,
                        AnswerStatus::answered});
      }
    }
    const auto table = tabulate_outcomes(swemwbs(), rows);
    const std::int64_t incomplete = table.summary.missing_item;

    const MeanCheck check = check_stated_mean(swemwbs(), table.items, "20");

    const auto bound = std::ranges::find(check.bounds, incomplete, &RawMeanBound::incomplete);
    ASSERT_NE(bound, check.bounds.end());
    EXPECT_LE(bound->lowest, *table.summary.raw_mean);
    EXPECT_GE(bound->highest, *table.summary.raw_mean);
    EXPECT_LE(check.raw_lowest, *table.summary.raw_mean);
    EXPECT_GE(check.raw_highest, *table.summary.raw_mean);
  }
}

TEST(StatedMean, RefusesWhatIsNoMeanScore) {
  for (const char* stated : {"", "about 20", "20,6", "20.1234567", "2000000000000000000000"}) {
    SCOPED_TRACE(stated);
    EXPECT_EQ(code_of([&] { check_stated_mean(swemwbs(), table_4(), stated); }), Code::input);
  }
}

TEST(StatedMean, RefusesATableOrARuleThatDoesNotFit) {
  const ItemTable pair =
      item_table(shipped_instrument("loneliness_pair"), table_4_pair_counts(), 130);
  EXPECT_EQ(code_of([&] { check_stated_mean(swemwbs(), pair, "3.9"); }), Code::argument);
  EXPECT_EQ(code_of([&] { check_stated_mean(shipped_instrument("loneliness_pair"), pair, "3.9"); }),
            Code::argument);
  const ItemTable ucla =
      item_table(shipped_instrument("ucla_3"),
                 std::vector<std::vector<std::int64_t>>{{1, 0, 0}, {1, 0, 0}, {1, 0, 0}}, 1);
  EXPECT_EQ(code_of([&] { implied_metric_mean(shipped_instrument("ucla_3"), ucla); }),
            Code::argument);
}

TEST(StatedMean, NamesTheItemsWithoutAnswers) {
  auto counts = table_4_counts();
  counts[2] = {0, 0, 0, 0, 0};
  try {
    check_stated_mean(swemwbs(), item_table(swemwbs(), counts, 130), "20.6");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_THAT(error.faults(),
                ElementsAre(Fault{FaultCode::missing, "items[2]", {}, {}, "answers"}));
  }
}

}  // namespace
}  // namespace kith
