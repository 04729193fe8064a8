#include "kith/outcomes/measures.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "kith/values/error.hpp"
#include "kith/values/money.hpp"
#include "outcomes/cases.hpp"

namespace kith {
namespace {

using ::testing::AllOf;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::Optional;

auto fault(FaultCode code, const std::string& at) {
  return AllOf(Field(&Fault::code, code), Field(&Fault::at, at));
}

template <class Call>
std::vector<Fault> faults_of(Call call) {
  try {
    call();
  } catch (const InputError& error) {
    return error.faults();
  }
  return {};
}

std::int64_t hundredths(const Fraction& value) {
  return rounded_whole(value * Fraction{100}, Rounding::half_up);
}

const Date kMonday = Date::from_days(20'549);

TEST(AnswerStatus, IsTheWordOfTheTable) {
  for (const auto status : {AnswerStatus::answered, AnswerStatus::missing, AnswerStatus::refused,
                            AnswerStatus::not_applicable}) {
    EXPECT_EQ(answer_status_from_name(answer_status_name(status)), status);
  }
  EXPECT_EQ(answer_status_name(AnswerStatus::not_applicable), "not_applicable");
  EXPECT_EQ(answer_status_from_name("declined"), std::nullopt);
}

// --- from counts ---

// J01: the nine means of the broker evaluation's table 4 from its counts.
TEST(ItemTable, GivesThePrintedMeansOfTable4) {
  const ItemTable seven = table_4();
  const ItemTable pair =
      item_table(shipped_instrument("loneliness_pair"), table_4_pair_counts(), 130);

  std::vector<std::int64_t> means;
  for (const ItemRow& row : seven.items) means.push_back(hundredths(*row.mean));
  for (const ItemRow& row : pair.items) means.push_back(hundredths(*row.mean));
  EXPECT_THAT(means, ElementsAre(307, 304, 302, 319, 332, 357, 345, 388, 394));
}

TEST(ItemTable, HoldsMeansExactly) {
  const ItemTable seven = table_4();
  EXPECT_THAT(seven.items[0].mean, Optional(Fraction::of(399, 130)));
  EXPECT_THAT(seven.items[1].mean, Optional(Fraction::of(395, 130)));
  EXPECT_THAT(seven.items[2].mean, Optional(Fraction::of(389, 129)));
  EXPECT_THAT(seven.items[3].mean, Optional(Fraction::of(405, 127)));
  EXPECT_THAT(seven.items[4].mean, Optional(Fraction::of(425, 128)));
  EXPECT_THAT(seven.items[5].mean, Optional(Fraction::of(453, 127)));
  EXPECT_THAT(seven.items[6].mean, Optional(Fraction::of(442, 128)));
}

TEST(ItemTable, CountsAnsweredAndMissing) {
  std::vector<std::int64_t> answered;
  std::vector<std::int64_t> missing;
  for (const ItemRow& row : table_4().items) {
    answered.push_back(row.answered);
    missing.push_back(row.missing);
  }
  EXPECT_THAT(answered, ElementsAre(130, 130, 129, 127, 128, 127, 128));
  EXPECT_THAT(missing, ElementsAre(0, 0, 1, 3, 2, 3, 2));
}

TEST(ItemTable, HasTheStandardDeviationOverNLessOne) {
  EXPECT_THAT(table_4().items[0].sd, Optional(DoubleNear(0.827703, 1e-6)));
}

// E02: 127 answered, 55 often and 38 always: 93, which is 73.23 %.
TEST(ItemTable, GivesTheShareAtALevelAndAbove) {
  const ItemTable pair =
      item_table(shipped_instrument("loneliness_pair"), table_4_pair_counts(), 130);

  EXPECT_EQ(pair.items[1].answered, 127);
  EXPECT_THAT(pair.items[1].share_at_or_above(4), Optional(Fraction::of(93, 127)));
  EXPECT_EQ(hundredths(*pair.items[1].share_at_or_above(4) * Fraction{100}), 7323);
  EXPECT_THAT(pair.items[0].share_at_or_above(4), Optional(Fraction::of(91, 129)));
  EXPECT_THAT(pair.items[1].share_of(5), Optional(Fraction::of(38, 127)));
}

TEST(ItemTable, CountsAllAtTheLowestAndNoneAboveTheHighest) {
  const ItemRow row = table_4().items[0];
  EXPECT_THAT(row.share_at_or_above(1), Optional(Fraction{1}));
  EXPECT_THAT(row.share_at_or_above(-5), Optional(Fraction{1}));
  EXPECT_THAT(row.share_at_or_above(6), Optional(Fraction{}));
  EXPECT_THAT(row.share_of(0), Optional(Fraction{}));
  EXPECT_THAT(row.share_of(6), Optional(Fraction{}));
}

TEST(ItemTable, HasNoMeanOfAnItemWithoutAnswers) {
  const ItemTable table =
      item_table(shipped_instrument("ucla_3"),
                 std::vector<std::vector<std::int64_t>>{{0, 0, 0}, {0, 1, 0}, {0, 2, 0}}, 2);

  EXPECT_EQ(table.items[0].missing, 2);
  EXPECT_EQ(table.items[0].mean, std::nullopt);
  EXPECT_EQ(table.items[0].sd, std::nullopt);
  EXPECT_EQ(table.items[0].share_at_or_above(1), std::nullopt);
  EXPECT_EQ(table.items[0].share_of(1), std::nullopt);
  EXPECT_THAT(table.items[1].mean, Optional(Fraction{2}));
  EXPECT_EQ(table.items[1].sd, std::nullopt);
  EXPECT_THAT(table.items[2].sd, Optional(0.0));
}

TEST(ItemTable, RefusesCountsThatCannotBe) {
  const Instrument& ucla = shipped_instrument("ucla_3");
  const auto faults = [&](std::vector<std::vector<std::int64_t>> counts, std::int64_t people) {
    return faults_of([&] { item_table(ucla, counts, people); });
  };
  EXPECT_THAT(faults({{1, 0, 0}, {1, 0, 0}}, 1),
              ElementsAre(fault(FaultCode::out_of_range, "items")));
  EXPECT_THAT(faults({{1, 0, 0}, {1, 0}, {1, 0, 0}}, 1),
              ElementsAre(fault(FaultCode::out_of_range, "items[1]")));
  EXPECT_THAT(faults({{1, 0, 0}, {1, -1, 0}, {1, 0, 0}}, 1),
              ElementsAre(fault(FaultCode::out_of_range, "items[1][1]")));
  EXPECT_THAT(faults({{1, 0, 0}, {1, 0, 0}, {1, 0, 1}}, 1),
              ElementsAre(fault(FaultCode::out_of_range, "items[2][2]")));
  EXPECT_THAT(faults({{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}, -1),
              ElementsAre(fault(FaultCode::out_of_range, "people")));
  EXPECT_THAT(faults({{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}, 0), ElementsAre());
}

// --- from responses ---

Response said(std::uint32_t person, std::int32_t item, std::int32_t answer, Date at = kMonday) {
  return {person, at, item, answer, AnswerStatus::answered};
}
Response nothing(std::uint32_t person, std::int32_t item, AnswerStatus status) {
  return {person, kMonday, item, std::nullopt, status};
}

TEST(TabulateOutcomes, GivesAScoreForEachPersonAndTheItemTable) {
  const auto table =
      tabulate_outcomes(shipped_instrument("loneliness_pair"),
                        std::vector{said(7, 1, 4), said(7, 2, 5), said(3, 1, 2), said(3, 2, 3)});

  ASSERT_EQ(table.scores.size(), 2U);
  EXPECT_EQ(table.scores[0].person, 3U);
  EXPECT_THAT(table.scores[0].score.raw, Optional(Fraction::of(5, 2)));
  EXPECT_EQ(table.scores[1].person, 7U);
  EXPECT_THAT(table.scores[1].score.raw, Optional(Fraction::of(9, 2)));
  EXPECT_EQ(table.items.people, 2);
  EXPECT_THAT(table.items.items[0].counts, ElementsAre(0, 1, 0, 1, 0));
  EXPECT_THAT(table.items.items[0].mean, Optional(Fraction{3}));
  EXPECT_THAT(table.summary.raw_mean, Optional(Fraction::of(7, 2)));
}

TEST(TabulateOutcomes, KeepsRefusedNotApplicableAndMissingApart) {
  const auto table = tabulate_outcomes(
      shipped_instrument("loneliness_pair"),
      std::vector{said(1, 1, 4), nothing(1, 2, AnswerStatus::refused), said(2, 1, 4),
                  nothing(2, 2, AnswerStatus::not_applicable), said(3, 1, 4),
                  nothing(3, 2, AnswerStatus::missing), said(4, 1, 4)});

  const ItemRow& second = table.items.items[1];
  EXPECT_EQ(second.refused, 1);
  EXPECT_EQ(second.not_applicable, 1);
  EXPECT_EQ(second.missing, 2);
  EXPECT_EQ(second.answered, 0);
  EXPECT_EQ(table.summary.missing_item, 4);
  EXPECT_EQ(table.summary.scored, 0);
}

TEST(TabulateOutcomes, ScoresAPersonOnceADay) {
  const auto table =
      tabulate_outcomes(shipped_instrument("loneliness_pair"),
                        std::vector{said(1, 1, 4, kMonday + 182), said(1, 2, 4, kMonday + 182),
                                    said(1, 1, 2), said(1, 2, 2)});

  ASSERT_EQ(table.scores.size(), 2U);
  EXPECT_EQ(table.scores[0].at, kMonday);
  EXPECT_THAT(table.scores[0].score.raw, Optional(Fraction{2}));
  EXPECT_EQ(table.scores[1].at, kMonday + 182);
  EXPECT_THAT(table.scores[1].score.raw, Optional(Fraction{4}));
  EXPECT_EQ(table.items.people, 2);
}

TEST(TabulateOutcomes, OfNoRowsIsAnEmptyTable) {
  const auto table = tabulate_outcomes(shipped_instrument("swemwbs"), {});

  EXPECT_EQ(table.items.people, 0);
  EXPECT_EQ(table.items.items.size(), 7U);
  EXPECT_EQ(table.items.items[0].missing, 0);
  EXPECT_EQ(table.items.items[0].mean, std::nullopt);
  EXPECT_EQ(table.summary.raw_mean, std::nullopt);
  EXPECT_TRUE(table.scores.empty());
}

TEST(TabulateOutcomes, NamesEveryFaultAtItsRow) {
  const auto faults = faults_of([] {
    tabulate_outcomes(
        shipped_instrument("loneliness_pair"),
        std::vector{said(1, 1, 4), said(1, 3, 4), said(1, 2, 6), said(2, 0, 1),
                    Response{2, kMonday, 1, std::nullopt, AnswerStatus::answered},
                    Response{2, kMonday, 2, 3, AnswerStatus::refused}, said(1, 1, 5)});
  });
  EXPECT_THAT(faults, ElementsAre(fault(FaultCode::out_of_range, "measures[1].item"),
                                  fault(FaultCode::out_of_range, "measures[2].response"),
                                  fault(FaultCode::out_of_range, "measures[3].item"),
                                  fault(FaultCode::missing, "measures[4].response"),
                                  fault(FaultCode::not_allowed, "measures[5].response"),
                                  fault(FaultCode::duplicate, "measures[6]")));
}

// What a person said is not repeated in a fault.
TEST(TabulateOutcomes, ShowsNoAnswerInAFault) {
  const auto faults = faults_of(
      [] { tabulate_outcomes(shipped_instrument("loneliness_pair"), std::vector{said(1, 1, 6)}); });
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].found, std::nullopt);
  EXPECT_EQ(faults[0].allowed, "1 to 5");
}

// --- laws, on seeded answers with gaps ---

std::vector<Response> seeded_rows(std::uint32_t seed, std::uint32_t people) {
  std::mt19937 random{seed};
  std::vector<Response> rows;
  for (std::uint32_t person = 0; person < people; ++person) {
    for (std::int32_t item = 1; item <= 7; ++item) {
      if (random() % 10 == 0) continue;
      rows.push_back(said(person, item, static_cast<std::int32_t>(random() % 5) + 1));
    }
  }
  return rows;
}

TEST(TabulateOutcomes, GivesTheSameInAnyOrderOfRows) {
  const Instrument& swemwbs = shipped_instrument("swemwbs");
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    SCOPED_TRACE(seed);
    auto rows = seeded_rows(seed, 40);
    const auto before = tabulate_outcomes(swemwbs, rows);

    std::shuffle(rows.begin(), rows.end(), std::mt19937{seed});
    const auto after = tabulate_outcomes(swemwbs, rows);

    EXPECT_EQ(before.summary.metric_mean, after.summary.metric_mean);
    EXPECT_EQ(before.summary.metric_sd, after.summary.metric_sd);
    for (std::size_t i = 0; i < 7; ++i) {
      EXPECT_EQ(before.items.items[i].counts, after.items.items[i].counts);
      EXPECT_EQ(before.items.items[i].sd, after.items.items[i].sd);
    }
    for (std::size_t i = 0; i < before.scores.size(); ++i) {
      EXPECT_EQ(before.scores[i].score, after.scores[i].score);
    }
  }
}

// Where everyone answered everything, the mean raw score is the sum of the item means.
TEST(TabulateOutcomes, AddsItemMeansUpToTheRawMeanWithoutGaps) {
  const Instrument& swemwbs = shipped_instrument("swemwbs");
  std::mt19937 random{20240401};
  for (int round = 0; round < 50; ++round) {
    std::vector<Response> rows;
    for (std::uint32_t person = 0; person < 30; ++person) {
      for (std::int32_t item = 1; item <= 7; ++item) {
        rows.push_back(said(person, item, static_cast<std::int32_t>(random() % 5) + 1));
      }
    }

    const auto table = tabulate_outcomes(swemwbs, rows);

    Fraction sum;
    for (const ItemRow& row : table.items.items) sum += *row.mean;
    EXPECT_EQ(table.summary.raw_mean, sum);
    EXPECT_EQ(table.summary.scored, 30);
  }
}

TEST(TabulateOutcomes, CountsEveryPersonInEveryItemOnce) {
  const auto table = tabulate_outcomes(shipped_instrument("swemwbs"), seeded_rows(7, 500));
  for (const ItemRow& row : table.items.items) {
    EXPECT_EQ(row.answered + row.missing + row.refused + row.not_applicable, table.items.people);
    EXPECT_GT(row.missing, 0);
  }
  EXPECT_EQ(table.summary.scored + table.summary.missing_item, table.items.people);
}

}  // namespace
}  // namespace kith
