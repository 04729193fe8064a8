#include "kith/outcomes/score.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <vector>

#include "kith/values/error.hpp"
#include "outcomes/cases.hpp"

namespace kith {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::Optional;

const Instrument& swemwbs() { return shipped_instrument("swemwbs"); }

Score score(std::string_view instrument, const Answers& answers) {
  return score_outcome(shipped_instrument(instrument), answers);
}

std::vector<Fault> faults_of(const Instrument& instrument, const Answers& answers) {
  try {
    score_outcome(instrument, answers);
  } catch (const InputError& error) {
    return error.faults();
  }
  return {};
}

// --- the short well-being scale ---

// The call of the contract: kith.score("swemwbs", [4, 3, 3, 4, 2, 5, 3]).
TEST(Swemwbs, GivesTheRawSumItsMetricValueAndTheBand) {
  const Score one = score("swemwbs", {4, 3, 3, 4, 2, 5, 3});

  EXPECT_EQ(one.instrument, "swemwbs");
  EXPECT_EQ(one.answered, 7);
  EXPECT_THAT(one.missing, ElementsAre());
  EXPECT_EQ(one.unscored, std::nullopt);
  EXPECT_THAT(one.raw, Optional(Fraction{24}));
  EXPECT_THAT(one.metric_hundredths, Optional(2154));
  EXPECT_THAT(one.band, Optional(std::string{"medium"}));
}

TEST(Swemwbs, HasThePublishedEndsAndCentre) {
  for (const auto& [answer, raw, metric] :
       {std::tuple{1, 7, 700}, {3, 21, 1925}, {4, 28, 2503}, {5, 35, 3500}}) {
    SCOPED_TRACE(answer);
    const Score one = score("swemwbs", all(answer, 7));
    EXPECT_THAT(one.raw, Optional(Fraction{raw}));
    EXPECT_THAT(one.metric_hundredths, Optional(metric));
  }
}

TEST(Swemwbs, GivesARawScoreOf29TheMetricValue26Point02) {
  EXPECT_THAT(score("swemwbs", seven_that_add_up_to(29)).metric_hundredths, Optional(2602));
}

// Low to 19.5, medium 19.6 to 27.4, high from 27.5; in raw terms 7-21, 22-30 and 31-35.
TEST(Swemwbs, FallsIntoTheBandOfItsMetricValue) {
  for (std::int32_t raw = 7; raw <= 35; ++raw) {
    SCOPED_TRACE(raw);
    const std::string band = raw <= 21 ? "low" : raw <= 30 ? "medium" : "high";
    EXPECT_THAT(score("swemwbs", seven_that_add_up_to(raw)).band, Optional(band));
  }
}

TEST(Swemwbs, TakesTheCutsOfItsCaller) {
  Instrument other_cut = swemwbs();
  other_cut.bands.back().from_hundredths = 2700;

  const auto answers = seven_that_add_up_to(30);  // metric 27.03
  EXPECT_THAT(score_outcome(other_cut, answers).band, Optional(std::string{"high"}));
  EXPECT_THAT(score_outcome(swemwbs(), answers).band, Optional(std::string{"medium"}));
}

TEST(Swemwbs, DoesNotDependOnTheOrderOfItsAnswers) {
  EXPECT_EQ(score("swemwbs", {1, 2, 3, 4, 5, 1, 2}), score("swemwbs", {2, 1, 5, 4, 3, 2, 1}));
}

// No proration: the table is made for complete answers.
TEST(Swemwbs, HasNoScoreWhereAnAnswerIsMissing) {
  const Score one = score("swemwbs", {3, 3, 3, std::nullopt, 3, 3, 3});

  EXPECT_THAT(one.unscored, Optional(Unscored::missing_item));
  EXPECT_EQ(one.answered, 6);
  EXPECT_THAT(one.missing, ElementsAre(4));
  EXPECT_EQ(one.raw, std::nullopt);
  EXPECT_EQ(one.metric_hundredths, std::nullopt);
  EXPECT_EQ(one.band, std::nullopt);
}

TEST(Swemwbs, HasNoScoreWithoutAnswers) {
  const Score nothing = score("swemwbs", Answers(7));

  EXPECT_THAT(nothing.unscored, Optional(Unscored::missing_item));
  EXPECT_EQ(nothing.answered, 0);
  EXPECT_THAT(nothing.missing, ElementsAre(1, 2, 3, 4, 5, 6, 7));
}

TEST(ScoreOutcome, RefusesAnAnswerOutsideTheRangeAtItsPlace) {
  EXPECT_THAT(faults_of(swemwbs(), {3, 3, 3, 6, 3, 3, 3}),
              ElementsAre(Fault{FaultCode::out_of_range, "answers[3]", {}, "6", "1 to 5"}));
  EXPECT_THAT(faults_of(swemwbs(), {0, 3, 3, 3, 3, 3, 3}),
              ElementsAre(Fault{FaultCode::out_of_range, "answers[0]", {}, "0", "1 to 5"}));
}

TEST(ScoreOutcome, NamesEveryAnswerThatIsOutsideTheRange) {
  EXPECT_THAT(faults_of(swemwbs(), {-1, 3, std::nullopt, 3, 3, 3, 99}),
              ElementsAre(Fault{FaultCode::out_of_range, "answers[0]", {}, "-1", "1 to 5"},
                          Fault{FaultCode::out_of_range, "answers[6]", {}, "99", "1 to 5"}));
}

TEST(ScoreOutcome, RefusesAnotherNumberOfAnswers) {
  EXPECT_THAT(faults_of(swemwbs(), all(3, 6)),
              ElementsAre(Fault{FaultCode::out_of_range, "answers", {}, "6", "7 answers"}));
  EXPECT_THAT(faults_of(swemwbs(), all(3, 8)),
              ElementsAre(Fault{FaultCode::out_of_range, "answers", {}, "8", "7 answers"}));
  EXPECT_THAT(faults_of(swemwbs(), {}),
              ElementsAre(Fault{FaultCode::out_of_range, "answers", {}, "0", "7 answers"}));
}

TEST(ScoreOutcome, RefusesAnInstrumentThatIsNone) {
  EXPECT_THROW(score_outcome(Instrument{}, {}), InputError);
}

TEST(MetricOfRaw, RefusesARawScoreThatIsNoSum) {
  for (const std::int64_t raw : {6, 36, -1}) {
    try {
      metric_of_raw(swemwbs(), raw);
      ADD_FAILURE() << raw;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Code::range);
    }
  }
  EXPECT_EQ(metric_of_raw(swemwbs(), 7), 700);
  EXPECT_EQ(metric_of_raw(swemwbs(), 35), 3500);
}

TEST(MetricOfRaw, RefusesAnInstrumentWithoutAConversion) {
  try {
    metric_of_raw(shipped_instrument("wemwbs"), 50);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::argument);
  }
}

// One more raw point is worth 2.51 at the bottom, 0.52 in the middle and 2.45 at the top.
TEST(MetricOfRaw, StretchesTheEnds) {
  const auto step = [](std::int64_t raw) {
    return metric_of_raw(swemwbs(), raw + 1) - metric_of_raw(swemwbs(), raw);
  };
  EXPECT_EQ(step(7), 251);
  EXPECT_EQ(step(14), 52);
  EXPECT_EQ(step(34), 245);
  EXPECT_EQ(metric_of_raw(swemwbs(), 25) - metric_of_raw(swemwbs(), 18), 492);
  EXPECT_EQ(metric_of_raw(swemwbs(), 24) - metric_of_raw(swemwbs(), 22), 156);
}

// --- the others ---

TEST(LonelinessPair, IsTheMeanOfTwoAndNeedsBoth) {
  EXPECT_THAT(score("loneliness_pair", {4, 5}).raw, Optional(Fraction::of(9, 2)));
  EXPECT_THAT(score("loneliness_pair", {3, 3}).raw, Optional(Fraction{3}));
  EXPECT_THAT(score("loneliness_pair", {4, std::nullopt}).unscored,
              Optional(Unscored::missing_item));
  EXPECT_EQ(score("loneliness_pair", {4, 5}).metric_hundredths, std::nullopt);
  EXPECT_EQ(score("loneliness_pair", {4, 5}).band, std::nullopt);
}

TEST(UclaThree, AddsUpAndIsLonelyFromSix) {
  EXPECT_THAT(score("ucla_3", {1, 1, 1}).raw, Optional(Fraction{3}));
  EXPECT_THAT(score("ucla_3", {1, 1, 1}).band, Optional(std::string{"not_lonely"}));
  EXPECT_THAT(score("ucla_3", {1, 2, 2}).band, Optional(std::string{"not_lonely"}));
  EXPECT_THAT(score("ucla_3", {1, 2, 3}).band, Optional(std::string{"lonely"}));
  EXPECT_THAT(score("ucla_3", {3, 3, 3}).raw, Optional(Fraction{9}));
  EXPECT_THAT(score("ucla_3", {1, std::nullopt, 3}).unscored, Optional(Unscored::missing_item));
}

TEST(Wemwbs, AddsUpFourteen) {
  EXPECT_THAT(score("wemwbs", all(1, 14)).raw, Optional(Fraction{14}));
  EXPECT_THAT(score("wemwbs", all(5, 14)).raw, Optional(Fraction{70}));
  EXPECT_EQ(score("wemwbs", all(5, 14)).metric_hundredths, std::nullopt);
}

TEST(OnsFour, HasABandForEachItemAndNoTotal) {
  const Score one = score("ons4", {7, 6, 4, 2});

  EXPECT_THAT(one.unscored, Optional(Unscored::no_total));
  EXPECT_EQ(one.raw, std::nullopt);
  EXPECT_THAT(one.item_bands,
              ElementsAre(Optional(std::string{"high"}), Optional(std::string{"medium"}),
                          Optional(std::string{"low"}), Optional(std::string{"low"})));
}

// Satisfaction 4 low, 5 and 6 medium, 7 and 8 high, 9 very high; anxiety 1 very low, 2 low,
// 4 medium, 6 and 10 high.
TEST(OnsFour, CutsAnxietyElsewhere) {
  const auto bands = [](std::int32_t satisfaction, std::int32_t anxiety) {
    const auto items =
        score("ons4", {satisfaction, std::nullopt, std::nullopt, anxiety}).item_bands;
    return *items[0] + " " + *items[3];
  };
  EXPECT_EQ(bands(4, 1), "low very_low");
  EXPECT_EQ(bands(5, 2), "medium low");
  EXPECT_EQ(bands(6, 4), "medium medium");
  EXPECT_EQ(bands(7, 6), "high high");
  EXPECT_EQ(bands(8, 10), "high high");
  EXPECT_EQ(bands(9, 0), "very_high very_low");
}

TEST(OnsFour, LeavesAnItemWithoutAnAnswerWithoutABand) {
  const Score one = score("ons4", {std::nullopt, 6, 4, 2});

  EXPECT_EQ(one.item_bands[0], std::nullopt);
  EXPECT_THAT(one.missing, ElementsAre(1));
}

// --- what callers describe: the construct means of NoMAD ---

Instrument construct(std::size_t items) {
  Instrument own;
  own.name = "construct";
  own.items.resize(items);
  own.lowest = 1;
  own.highest = 5;
  own.rule = ScoreRule::mean;
  own.items_needed = 1;
  return own;
}

TEST(MeanOfAnswers, LeavesOutWhatIsNotRelevant) {
  EXPECT_THAT(score_outcome(construct(4), Answers{5, std::nullopt, 4, 4}).raw,
              Optional(Fraction::of(13, 3)));
  EXPECT_THAT(score_outcome(construct(4), Answers{4, 5, 4, 3}).raw, Optional(Fraction{4}));
  EXPECT_THAT(score_outcome(construct(7), Answers{3, 2, 4, 3, 3, 2, 4}).raw, Optional(Fraction{3}));
  EXPECT_THAT(score_outcome(construct(4), Answers(4)).unscored, Optional(Unscored::missing_item));
}

TEST(MeanOfAnswers, TurnsAReversedItemRound) {
  Instrument own = construct(2);
  own.items[1].reversed = true;

  EXPECT_THAT(score_outcome(own, Answers{4, 2}).raw, Optional(Fraction{4}));
}

TEST(Bands, LeaveAScoreBelowTheFirstWithoutOne) {
  Instrument own = construct(1);
  own.bands = {{"some", 200}, {"much", 400}};

  EXPECT_EQ(score_outcome(own, Answers{1}).band, std::nullopt);
  EXPECT_THAT(score_outcome(own, Answers{2}).band, Optional(std::string{"some"}));
  EXPECT_THAT(score_outcome(own, Answers{4}).band, Optional(std::string{"much"}));
}

// --- many scores ---

TEST(ScoreSummary, AveragesEachPersonsMetricValue) {
  const std::vector<Score> scores = {score("swemwbs", all(1, 7)), score("swemwbs", all(3, 7)),
                                     score("swemwbs", Answers(7))};

  const ScoreSummary summary = summarise_scores(swemwbs(), scores);

  EXPECT_EQ(summary.scored, 2);
  EXPECT_EQ(summary.missing_item, 1);
  EXPECT_THAT(summary.raw_mean, Optional(Fraction{14}));
  // (7.00 + 19.25) / 2; the table at the mean raw score of 14 says 15.32.
  EXPECT_THAT(summary.metric_mean, Optional(Fraction::of(13'125, 1000)));
  EXPECT_THAT(summary.raw_sd, Optional(DoubleNear(9.899494936611665, 1e-12)));
  EXPECT_THAT(summary.metric_sd, Optional(DoubleNear(8.662058069535206, 1e-12)));
  EXPECT_THAT(summary.bands,
              ElementsAre(ScoreSummary::BandCount{"low", 2}, ScoreSummary::BandCount{"medium", 0},
                          ScoreSummary::BandCount{"high", 0}));
}

TEST(ScoreSummary, HasNoMeanWithoutScoresAndNoDeviationOfOne) {
  const ScoreSummary nothing = summarise_scores(swemwbs(), {});
  EXPECT_EQ(nothing.scored, 0);
  EXPECT_EQ(nothing.raw_mean, std::nullopt);
  EXPECT_EQ(nothing.raw_sd, std::nullopt);

  const ScoreSummary one = summarise_scores(swemwbs(), std::vector{score("swemwbs", all(2, 7))});
  EXPECT_THAT(one.raw_mean, Optional(Fraction{14}));
  EXPECT_EQ(one.raw_sd, std::nullopt);
}

TEST(ScoreSummary, RefusesAScoreOfAnotherInstrument) {
  EXPECT_THROW(summarise_scores(swemwbs(), std::vector{score("ucla_3", {1, 1, 1})}), Error);
}

}  // namespace
}  // namespace kith
