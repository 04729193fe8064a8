#include <gmock/gmock.h>

#include "kith/synth/synth.hpp"
#include "synth/sheet.hpp"

namespace kith {
namespace {

using synth::Sheet;
using ::testing::ElementsAre;
using enum FrameColumn::Type;

TEST(Csv, WritesEachTypeAsTheFilesOfAnAreaDo) {
  Sheet sheet{{"budget", text}, {"annual_pence", whole}, {"first_day", date},
              {"net", yes_no},  {"strength", real},      {"pays_rank", whole}};
  sheet.row().text(0, "b1").whole(1, 468000).whole(2, 20549).whole(3, 1).real(4, 3, 10).whole(5, 2);

  EXPECT_EQ(csv(std::move(sheet).take()),
            "budget,annual,first_day,net,strength,pays_rank\n"
            "b1,4680.00,2026-04-06,yes,0.3,2\n");
}

TEST(Csv, LeavesAnEmptyCellEmpty) {
  Sheet sheet{{"person", text}, {"minutes", whole}, {"strength", real}};
  sheet.row().text(0, "p1");
  sheet.row().text(0, "p2").whole(1, 0).real(2, 0, 1);

  EXPECT_EQ(csv(std::move(sheet).take()), "person,minutes,strength\np1,,\np2,0,0\n");
}

// RFC 4180 §2.6 and §2.7.
TEST(Csv, QuotesACommaAQuoteAndALineBreak) {
  Sheet sheet{{"label", text}};
  for (const char* label : {"tea, cake", "the \"Ship\"", "one\ntwo", "plain; simple"}) {
    sheet.row().text(0, label);
  }

  EXPECT_EQ(csv(std::move(sheet).take()),
            "label\n\"tea, cake\"\n\"the \"\"Ship\"\"\"\n\"one\ntwo\"\nplain; simple\n");
}

TEST(Csv, WritesTheHeaderOfATableWithoutRows) {
  EXPECT_EQ(csv(Sheet{{"a", text}, {"b", text}}.take()), "a,b\n");
}

TEST(TextFrame, HoldsTheCellsOfTheCsvAndKeepsEmptyOnesEmpty) {
  Sheet sheet{{"budget", text}, {"weekly_pence", whole}};
  sheet.row().text(0, "b1");
  sheet.row().text(0, "b2").whole(1, 600);

  const Frame texts = text_frame(std::move(sheet).take());

  ASSERT_EQ(texts.columns.size(), 2U);
  EXPECT_EQ(texts.columns[1].name, "weekly");
  EXPECT_THAT(texts.columns[1].text, ElementsAre("", "6.00"));
  EXPECT_THAT(texts.columns[1].present, ElementsAre(0, 1));
  EXPECT_TRUE(texts.columns[0].present.empty());
}

}  // namespace
}  // namespace kith
