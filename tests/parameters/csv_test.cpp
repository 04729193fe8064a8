#include "parameters/csv.hpp"

#include <gmock/gmock.h>

#include "kith/values/error.hpp"
#include "parameters/dates.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string refusal(std::string_view text) {
  try {
    read_csv(text, {"a", "b"});
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::internal);
    return error.what();
  }
  return "";
}

TEST(ReadCsv, GivesTheRowsBelowTheHeader) {
  EXPECT_THAT(read_csv("a,b\n1,2\n3,4\n", {"a", "b"}),
              ElementsAre(ElementsAre("1", "2"), ElementsAre("3", "4")));
  EXPECT_THAT(read_csv("a,b\n", {"a", "b"}), IsEmpty());
  EXPECT_THAT(read_csv("a,b", {"a", "b"}), IsEmpty());
}

TEST(ReadCsv, TakesTheLastLineWithOrWithoutItsEnd) {
  EXPECT_THAT(read_csv("a\nx", {"a"}), ElementsAre(ElementsAre("x")));
  EXPECT_THAT(read_csv("a\r\nx\r\n", {"a"}), ElementsAre(ElementsAre("x")));
}

TEST(ReadCsv, UndoesQuotes) {
  EXPECT_THAT(read_csv("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", {"a", "b"}),
              ElementsAre(ElementsAre("x, y", "say \"hi\"")));
  EXPECT_THAT(read_csv("a,b\n\"two\nlines\",\"\"\n", {"a", "b"}),
              ElementsAre(ElementsAre("two\nlines", "")));
}

TEST(ReadCsv, KeepsEmptyFields) {
  EXPECT_THAT(read_csv("a,b\n,\n", {"a", "b"}), ElementsAre(ElementsAre("", "")));
}

TEST(ReadCsv, RefusesATextOfAnotherShape) {
  EXPECT_EQ(refusal(""), "shipped data: the header is another");
  EXPECT_EQ(refusal("a,c\n"), "shipped data: the header is another");
  EXPECT_EQ(refusal("a,b\n1,2\n3\n"), "shipped data: row 2 has 1 fields, not 2");
  EXPECT_EQ(refusal("a,b\n1,2,3\n"), "shipped data: row 1 has 3 fields, not 2");
  EXPECT_EQ(refusal("a,b\n1,\"2\n"), "shipped data: a quote is left open");
  EXPECT_EQ(refusal("a,b\n1,\"2\"x\n"), "shipped data: text stands after a closing quote");
}

TEST(CsvFields, AreDaysWholeNumbersAndMarksOrADefect) {
  EXPECT_EQ(csv_date("2026-04-06"), day("2026-04-06"));
  EXPECT_EQ(csv_whole("-12"), -12);
  EXPECT_EQ(csv_certainty("derived"), Certainty::derived);
  EXPECT_THROW(csv_certainty("sure"), Error);
  EXPECT_THROW(csv_date("2026-02-30"), Error);
  EXPECT_THROW(csv_whole("1.5"), Error);
  EXPECT_THROW(csv_whole(""), Error);
}

}  // namespace
}  // namespace kith
