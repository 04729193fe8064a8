#include "kith/area/ties.hpp"

#include <gtest/gtest.h>

#include "area/fixtures.hpp"
#include "kith/tables/columns.hpp"
#include "kith/tables/schema.hpp"

namespace kith {
namespace {

Area with_ties(const std::string& rows) {
  return fixtures::area_of(
      {{"people", "person\np\n"}, {"ties", "person|supporter|kind|paid\n" + rows}});
}

TEST(SupportGroup, IsThatOfTheKindWhereTheTieDoesNotSayThatItIsPaid) {
  const Area area = with_ties(
      "p|a|family|\np|b|peer|no\np|c|professional|\np|d|clinician|\np|e|support_assistant|\n"
      "p|f|other_paid|no\n");
  const Table& ties = area.tables()[TableName::ties];

  EXPECT_EQ(support_group(ties, 0), SupportGroup::informal);
  EXPECT_EQ(support_group(ties, 1), SupportGroup::informal);
  EXPECT_EQ(support_group(ties, 2), SupportGroup::professional);
  EXPECT_EQ(support_group(ties, 3), SupportGroup::professional);
  EXPECT_EQ(support_group(ties, 4), SupportGroup::paid);
  EXPECT_EQ(support_group(ties, 5), SupportGroup::paid);
}

TEST(SupportGroup, IsPaidWhereTheTieIsPaid) {
  const Area area = with_ties("p|a|family|yes\np|b|clinician|yes\n");

  EXPECT_EQ(support_group(area.tables()[TableName::ties], 0), SupportGroup::paid);
  EXPECT_EQ(support_group(area.tables()[TableName::ties], 1), SupportGroup::paid);
}

// An assistant who helps for nothing is of the paid group and not paid.
TEST(IsPaid, IsByTheColumnElseByTheKind) {
  const Area area = with_ties(
      "p|a|family|\np|b|family|yes\np|c|agency_worker|\np|d|support_assistant|no\np|e|clinician|"
      "\n");
  const Table& ties = area.tables()[TableName::ties];

  EXPECT_FALSE(is_paid(ties, 0));
  EXPECT_TRUE(is_paid(ties, 1));
  EXPECT_TRUE(is_paid(ties, 2));
  EXPECT_FALSE(is_paid(ties, 3));
  EXPECT_FALSE(is_paid(ties, 4));
}

TEST(TieKind, HasTheNamesOfTheModelInTheirOrder) {
  const auto words =
      table_specs()[static_cast<std::size_t>(TableName::ties)].columns[columns::ties::kind].words;

  ASSERT_EQ(words.size(), kTieKindCount);
  for (std::size_t kind = 0; kind < kTieKindCount; ++kind) {
    EXPECT_EQ(tie_kind_name(kind), words[kind]);
  }
  EXPECT_EQ(tie_kind_name(kTieKindCount), "");
}

}  // namespace
}  // namespace kith
