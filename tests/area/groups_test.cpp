#include "kith/area/groups.hpp"

#include <gmock/gmock.h>

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Numbers = std::vector<std::uint32_t>;

TEST(Groups, KeepRowsInTheOrderOfTheirTable) {
  const Groups groups{Numbers{1, 0, 1, 2, 1}, 3};

  EXPECT_THAT(groups.of(0), ElementsAre(1));
  EXPECT_THAT(groups.of(1), ElementsAre(0, 2, 4));
  EXPECT_THAT(groups.of(2), ElementsAre(3));
}

TEST(Groups, LeaveOutRowsThatBelongNowhere) {
  const Groups groups{Numbers{kNoSymbol, 0, 7, 0}, 2};

  EXPECT_THAT(groups.of(0), ElementsAre(1, 3));
  EXPECT_THAT(groups.of(1), IsEmpty());
}

TEST(Groups, AreEmptyForANumberThatIsNoGroup) {
  const Groups groups{Numbers{0}, 1};

  EXPECT_THAT(groups.of(1), IsEmpty());
  EXPECT_THAT(groups.of(kNoSymbol), IsEmpty());
  EXPECT_THAT(Groups{}.of(0), IsEmpty());
  EXPECT_EQ(Groups(Numbers{}, 5).bytes(), 0U);
}

TEST(Groups, SayWhereEachGroupBeginsAmongAllRows) {
  const Groups groups{Numbers{1, 0, 1, 2}, 3};

  EXPECT_EQ(groups.first(0), 0U);
  EXPECT_EQ(groups.first(1), 1U);
  EXPECT_EQ(groups.first(2), 3U);
  EXPECT_EQ(groups.first(3), 4U);
}

// Five numbers of 32 bits for where four groups begin and end, and one for each row.
TEST(Groups, TakeFourBytesAGroupAndFourARow) {
  EXPECT_EQ(Groups(Numbers{3, 3, 0}, 4).bytes(), (5 + 3) * 4U);
}

TEST(RowLookup, FindsTheFirstRowOfAnId) {
  const RowLookup rows{Numbers{40, 41, 40, kNoSymbol, 43}};

  EXPECT_EQ(rows.find(40), 0U);
  EXPECT_EQ(rows.find(41), 1U);
  EXPECT_EQ(rows.find(43), 4U);
  EXPECT_EQ(rows.find(42), std::nullopt);
  EXPECT_EQ(rows.find(39), std::nullopt);
  EXPECT_EQ(rows.find(44), std::nullopt);
  EXPECT_EQ(rows.find(kNoSymbol), std::nullopt);
}

// Two symbols a million apart would take four megabytes as an array.
TEST(RowLookup, IsSmallAndFindsTheSameWhereSymbolsLieFarApart) {
  const RowLookup rows{Numbers{5, 1'000'000, 5}};

  EXPECT_EQ(rows.find(5), 0U);
  EXPECT_EQ(rows.find(1'000'000), 1U);
  EXPECT_EQ(rows.find(6), std::nullopt);
  EXPECT_EQ(rows.find(kNoSymbol), std::nullopt);
  EXPECT_LT(rows.bytes(), 100U);
}

TEST(RowLookup, FindsNoRowWithoutRows) {
  EXPECT_EQ(RowLookup{}.find(0), std::nullopt);
  EXPECT_EQ(RowLookup{Numbers{kNoSymbol}}.find(0), std::nullopt);
}

}  // namespace
}  // namespace kith
