#include "kith/outcomes/area_outcomes.hpp"

#include <gmock/gmock.h>

#include "tables/inputs.hpp"

namespace kith {
namespace {

using testing::ElementsAre;

// Two people asked for two instruments: loneliness by number, wellbeing by the names of its items.
Area answered() {
  TablesBuilder builder;
  test::add_csv(builder, "people", "person\nbea\nann\n");
  test::add_csv(builder, "measures",
                "person,at,instrument,item,response,status\n"
                "ann,2026-04-06,loneliness_pair,1,2,\n"
                "bea,2026-04-06,loneliness_pair,1,3,\n"
                "bea,2026-04-06,loneliness_pair,2,,refused\n"
                "ann,2026-04-06,loneliness_pair,2,1,answered\n"
                "ann,2026-04-06,swemwbs,optimism,4,\n");
  return build_area(builder.finish());
}

std::vector<std::int64_t> answers(const OutcomeTable& table) {
  std::vector<std::int64_t> counts;
  for (const ItemRow& item : table.items.items) counts.push_back(item.answered);
  return counts;
}

TEST(AreaOutcomes, AreOfOneInstrument) {
  const OutcomeTable table = area_outcomes(answered(), Instruments::shipped(), "loneliness_pair");

  EXPECT_EQ(table.items.people, 2);
  EXPECT_THAT(answers(table), ElementsAre(2, 1));
  EXPECT_EQ(table.items.items[1].refused, 1);
}

// Rows of `people`: bea is the first of them, though ann answered first.
TEST(AreaOutcomes, ComeInTheOrderOfPeople) {
  const OutcomeTable table = area_outcomes(answered(), Instruments::shipped(), "loneliness_pair");

  ASSERT_EQ(table.scores.size(), 2u);
  EXPECT_EQ(table.scores[0].person, 0u);
  EXPECT_EQ(table.scores[0].score.answered, 1);
  EXPECT_EQ(table.scores[1].person, 1u);
}

TEST(AreaOutcomes, KnowAnItemByItsName) {
  const OutcomeTable table = area_outcomes(answered(), Instruments::shipped(), "swemwbs");

  EXPECT_THAT(answers(table), ElementsAre(1, 0, 0, 0, 0, 0, 0));
}

// The second row of the pair is the third of the table.
TEST(AreaOutcomes, SayFaultsByTheRowsOfTheTable) {
  TablesBuilder builder;
  test::add_csv(builder, "people", "person\nann\n");
  test::add_csv(builder, "measures",
                "person,at,instrument,item,response\n"
                "ann,2026-04-06,loneliness_pair,1,2\n"
                "ann,2026-04-06,swemwbs,1,4\n"
                "ann,2026-04-06,loneliness_pair,2,9\n");
  const Area area = build_area(builder.finish());

  EXPECT_THAT(test::lines_from(
                  [&] { return area_outcomes(area, Instruments::shipped(), "loneliness_pair"); }),
              ElementsAre("out_of_range measures[2].response"));
}

TEST(AreaOutcomes, AreRefusedForAnUnknownInstrument) {
  EXPECT_THROW(area_outcomes(answered(), Instruments::shipped(), "horoscope"), Error);
}

}  // namespace
}  // namespace kith
