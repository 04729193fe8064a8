// The column lists and the JSON Schemas made from them.
#include <gmock/gmock.h>

#include <set>

#include "kith/tables/columns.hpp"
#include "kith/tables/json.hpp"
#include "kith/tables/tables.hpp"

namespace kith {
namespace {

using testing::Contains;
using testing::ElementsAre;

const ColumnSpec& column(TableName table, Column place) {
  return table_specs()[static_cast<std::size_t>(table)].columns[place];
}

const Json& member(const Json& json, std::initializer_list<std::string_view> path) {
  const Json* place = &json;
  for (const std::string_view name : path) {
    place = place->find(name);
    if (place == nullptr) throw std::out_of_range{std::string{name}};
  }
  return *place;
}

std::vector<std::string> texts_of(const Json& json) {
  std::vector<std::string> texts;
  for (const Json& item : json.items) texts.push_back(item.text);
  return texts;
}

TEST(Specs, AreInTheOrderOfTheModel) {
  std::vector<std::string_view> names;
  for (const TableSpec& spec : table_specs()) names.push_back(spec.name);

  ASSERT_EQ(names.size(), kTableCount);
  EXPECT_EQ(names[static_cast<std::size_t>(TableName::people)], "people");
  EXPECT_EQ(names[static_cast<std::size_t>(TableName::budgets)], "budgets");
  EXPECT_EQ(names[static_cast<std::size_t>(TableName::pool_members)], "pool_members");
  EXPECT_EQ(names[static_cast<std::size_t>(TableName::statements)], "statements");
}

TEST(Specs, GiveEachColumnTheNameOfItsPlace) {
  EXPECT_EQ(column(TableName::actions, columns::actions::for_).name, "for");
  EXPECT_EQ(column(TableName::consents, columns::consents::with_).name, "with");
  EXPECT_EQ(column(TableName::ties, columns::ties::provider).name, "provider");
}

TEST(Specs, SayWhoMaySeeWhat) {
  EXPECT_EQ(column(TableName::people, columns::people::groups).sensitivity, Sensitivity::special);
  EXPECT_EQ(column(TableName::finances, columns::finances::amount).sensitivity,
            Sensitivity::special);
  EXPECT_EQ(column(TableName::people, columns::people::born).sensitivity, Sensitivity::personal);
  EXPECT_EQ(column(TableName::tariffs, columns::tariffs::rate).sensitivity, Sensitivity::open);
}

TEST(Specs, HaveNoColumnTwiceAndKeysThatAreColumns) {
  for (const TableSpec& spec : table_specs()) {
    std::set<std::string_view> names;
    for (const ColumnSpec& one : spec.columns) {
      EXPECT_TRUE(names.insert(one.name).second) << spec.name << "." << one.name;
    }
    for (const std::string_view key : spec.key) EXPECT_THAT(names, Contains(key)) << spec.name;
  }
}

TEST(SchemaJson, GivesTheSensitivityOfEveryColumn) {
  for (const TableSpec& spec : table_specs()) {
    const Json schema = read_json(table_schema_json("table/" + std::string{spec.name}));
    for (const ColumnSpec& one : spec.columns) {
      EXPECT_THAT(member(schema, {"properties", one.name, "x-sensitivity"}).text,
                  testing::AnyOf("open", "personal", "special"));
    }
  }
}

TEST(SchemaJson, MakesARowFromItsColumns) {
  const Json schema = read_json(table_schema_json("table/ties"));

  EXPECT_EQ(member(schema, {"$schema"}).text, "https://json-schema.org/draft/2020-12/schema");
  EXPECT_THAT(texts_of(member(schema, {"required"})), ElementsAre("person", "supporter", "kind"));
  EXPECT_THAT(texts_of(member(schema, {"properties", "kind", "enum"})), Contains("neighbour"));
  EXPECT_EQ(member(schema, {"properties", "minutes_per_week", "maximum"}).text, "10080");
  EXPECT_EQ(member(schema, {"properties", "minutes_per_week", "x-unit"}).text, "min/week");
  EXPECT_EQ(member(schema, {"properties", "supporter", "pattern"}).text, "^[A-Za-z0-9._:-]{1,64}$");
}

TEST(SchemaJson, AsksNoRowOfADocumentForItsPersonOrPlan) {
  const Json schema = read_json(table_schema_json("plan/1"));

  EXPECT_THAT(texts_of(member(schema, {"required"})), ElementsAre("kith", "person", "plan"));
  EXPECT_THAT(texts_of(member(schema, {"$defs", "actions", "required"})),
              ElementsAre("action", "schedule"));
  EXPECT_THAT(texts_of(member(schema, {"$defs", "people", "required"})), ElementsAre("person"));
  EXPECT_FALSE(member(schema, {"$defs", "actions", "additionalProperties"}).boolean);
}

TEST(SchemaJson, OfAnotherNameIsEmpty) {
  EXPECT_EQ(table_schema_json("plan/2"), "");
  EXPECT_EQ(table_schema_json("table/tie"), "");
  EXPECT_EQ(table_schema_json(""), "");
}

}  // namespace
}  // namespace kith
