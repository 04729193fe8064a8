#include "kith/area/area.hpp"

#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "kith/tables/columns.hpp"
#include "tables/inputs.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Area two_people() {
  return fixtures::area_of({{"people", "person\nana\nben\n"},
                            {"ties",
                             "person|supporter|kind\n"
                             "ben|sister|family\n"
                             "ana|nurse|clinician\n"
                             "ben|nurse|clinician\n"},
                            {"tariffs",
                             "tariff|service|per|rate|days\n"
                             "t1|support|hour|20.00|\n"
                             "t2|support|hour|18.00|\n"
                             "t1|support|hour|24.00|sat-sun\n"},
                            {"employments",
                             "employment|person|supporter|first_day|last_day|pay_rate|born\n"
                             "e1|ben|sister|2025-04-06|2026-04-05|12.50|1980\n"
                             "e1|ben|sister|2026-04-06||13.00|1980\n"},
                            {"plans",
                             "plan|person|first_day|last_day\n"
                             "b1|ben|2025-04-06|2026-04-05\n"
                             "a1|ana|2026-04-06|2027-04-05\n"
                             "b2|ben|2026-04-06|2027-04-05\n"},
                            {"actions",
                             "action|plan|service|who|schedule\n"
                             "x|b2|support|sister|mon 09:00-10:00\n"
                             "y|a1|support|nurse|tue 09:00-10:00\n"
                             "z|b2|support|nurse|wed 09:00-10:00\n"}});
}

Symbol symbol(const Area& area, std::string_view text) { return area.tables().find(text); }

TEST(Area, FindsTheRowOfAnIdInItsTable) {
  const Area area = two_people();

  EXPECT_EQ(area.row_of(TableName::people, symbol(area, "ben")), 1U);
  EXPECT_EQ(area.row_of(TableName::plans, symbol(area, "b2")), 2U);
  EXPECT_EQ(area.row_of(TableName::actions, symbol(area, "y")), 1U);
  EXPECT_EQ(area.row_of(TableName::employments, symbol(area, "e1")), 0U);
}

TEST(Area, FindsNoRowForAnIdOfAnotherTable) {
  const Area area = two_people();

  EXPECT_EQ(area.row_of(TableName::people, symbol(area, "b2")), std::nullopt);
  EXPECT_EQ(area.row_of(TableName::providers, symbol(area, "sister")), std::nullopt);
  EXPECT_EQ(area.row_of(TableName::ties, symbol(area, "ben")), std::nullopt);
  EXPECT_EQ(area.row_of(TableName::people, kNoSymbol), std::nullopt);
}

TEST(Area, GroupsRowsByPersonAndByPlan) {
  const Area area = two_people();

  EXPECT_THAT(area.ties_of(0), ElementsAre(1));
  EXPECT_THAT(area.ties_of(1), ElementsAre(0, 2));
  EXPECT_THAT(area.plans_of(1), ElementsAre(0, 2));
  EXPECT_THAT(area.actions_of(2), ElementsAre(0, 2));
  EXPECT_THAT(area.actions_of(0), IsEmpty());
  EXPECT_THAT(area.employments_of(1), ElementsAre(0, 1));
  EXPECT_THAT(area.budgets_of(1), IsEmpty());
}

TEST(Area, KnowsWhosePlanItIs) {
  const Area area = two_people();

  EXPECT_EQ(area.person_of(0), 1U);
  EXPECT_EQ(area.person_of(1), 0U);
  EXPECT_EQ(area.person_of(2), 1U);
}

TEST(Area, GathersTheRowsOfATariffAndOfAnEmployment) {
  const Area area = two_people();

  EXPECT_THAT(area.tariff_rows(symbol(area, "t1")), ElementsAre(0, 2));
  EXPECT_THAT(area.tariff_rows(symbol(area, "t2")), ElementsAre(1));
  EXPECT_THAT(area.tariff_rows(kNoSymbol), IsEmpty());
  EXPECT_THAT(area.employment_rows(symbol(area, "e1")), ElementsAre(0, 1));
}

TEST(Area, OfNoTablesHasNoPeople) {
  const Area area = build_area(TablesBuilder{}.finish());

  EXPECT_EQ(area.row_of(TableName::people, 0), std::nullopt);
  EXPECT_THAT(area.ties_of(0), IsEmpty());
  EXPECT_EQ(area.bytes(), 0U);
}

// Every row is in the group of the row that its own cell names, and in no other.
TEST(Area, GroupsEveryRowOfAnInventedAreaByItsCell) {
  const Area area = fixtures::synthetic(200);
  const Tables& tables = area.tables();
  std::size_t ties = 0;
  std::size_t actions = 0;
  for (Row person = 0; person < tables[TableName::people].rows(); ++person) {
    const Symbol id = tables[TableName::people].symbol(columns::people::person, person);
    for (const Row tie : area.ties_of(person)) {
      EXPECT_EQ(tables[TableName::ties].symbol(columns::ties::person, tie), id);
      ++ties;
    }
    for (const Row plan : area.plans_of(person)) {
      EXPECT_EQ(area.person_of(plan), person);
      actions += area.actions_of(plan).size();
    }
  }

  EXPECT_EQ(ties, tables[TableName::ties].rows());
  EXPECT_EQ(actions, tables[TableName::actions].rows());
}

TEST(NationOf, IsThePersonsOrTheAreas) {
  TablesBuilder builder;
  builder.set_area(R"({"nation":"wales"})");
  test::add_csv(builder, "people", "person,nation\nann,scotland\nbea,\n");
  const Area area = build_area(builder.finish());

  EXPECT_EQ(nation_of(area, 0), "scotland");
  EXPECT_EQ(nation_of(area, 1), "wales");
}

}  // namespace
}  // namespace kith
