#include <gmock/gmock.h>

#include "documents/tables.hpp"
#include "kith/documents/outcomes.hpp"
#include "tables/inputs.hpp"

namespace kith {
namespace {

using testing::ElementsAre;

// Ann answers both items of the pair, bea one of them.
Area answered() {
  TablesBuilder builder;
  test::add_csv(builder, "people", "person\nann\nbea\n");
  test::add_csv(builder, "measures",
                "person,at,instrument,item,response\n"
                "ann,2026-04-06,loneliness_pair,1,2\n"
                "ann,2026-04-06,loneliness_pair,2,1\n"
                "bea,2026-04-06,loneliness_pair,1,3\n");
  return build_area(builder.finish());
}

OutcomeTable outcomes() {
  return area_outcomes(answered(), Instruments::shipped(), "loneliness_pair");
}

const FrameColumn& column(const Frame& frame, std::string_view name) {
  return *std::ranges::find(frame.columns, name, &FrameColumn::name);
}

TEST(OutcomeFrame, OfItemsHasARowForEach) {
  const Frame frame = outcome_frame(answered(), outcomes(), "items");

  EXPECT_EQ(frame.rows, 2);
  EXPECT_THAT(column(frame, "answered").whole, ElementsAre(2, 1));
  EXPECT_THAT(column(frame, "missing").whole, ElementsAre(0, 1));
  EXPECT_THAT(column(frame, "mean").real, ElementsAre(2.5, 1.0));
  EXPECT_THAT(column(frame, "sd").present, ElementsAre(1, 0));  // none of one answer
}

TEST(OutcomeFrame, OfScoresHasARowForEachPersonAndDay) {
  const Frame frame = outcome_frame(answered(), outcomes(), "scores");

  EXPECT_THAT(column(frame, "person").text, ElementsAre("ann", "bea"));
  EXPECT_THAT(column(frame, "answered").whole, ElementsAre(2, 1));
  EXPECT_THAT(column(frame, "at").whole, ElementsAre(20549, 20549));
}

TEST(OutcomeFrame, HasTheColumnsThatAreRecordedAndOneForEachAnswer) {
  test::expect_tables("outcomes", outcome_tables(),
                      [](auto name) { return outcome_frame(answered(), outcomes(), name); });
  const Frame items = outcome_frame(answered(), outcomes(), "items");
  EXPECT_THAT(column(items, "answered_1").whole, ElementsAre(0, 1));
  EXPECT_EQ(items.columns.back().name, "answered_5");
}

TEST(OutcomeFrame, HasNoOtherTable) {
  EXPECT_THROW(outcome_frame(answered(), outcomes(), "people"), Error);
}

}  // namespace
}  // namespace kith
