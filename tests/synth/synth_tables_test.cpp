#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "kith/synth/synth.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

using fixtures::add;
using fixtures::tables_of;

SyntheticArea area_of(std::int64_t people) {
  SynthOptions options;
  options.people = people;
  return synthesise(options);
}

Tables from_text(const SyntheticArea& area) {
  TablesBuilder builder;
  for (const SynthTable& table : area.tables) add(builder, table.name, text_frame(table.frame));
  builder.set_area(area.area_json);
  return builder.finish();
}

std::string faults_of(const auto& build) {
  try {
    build();
  } catch (const InputError& error) {
    std::string text;
    for (const Fault& fault : error.faults()) {
      text +=
          std::string{fault_code_name(fault.code)} + " " + fault.at + " " + fault.allowed + "\n";
      if (text.size() > 2000) break;
    }
    return text;
  }
  return {};
}

TEST(SyntheticArea, PassesEveryCheckOfTheTables) {
  for (const std::int64_t people : {1, 30, 1000}) {
    SCOPED_TRACE(people);
    EXPECT_EQ(faults_of([&] { tables_of(area_of(people)); }), "");
  }
}

TEST(SyntheticArea, PassesThemAsTheTextOfItsFilesToo) {
  EXPECT_EQ(faults_of([] { from_text(area_of(30)); }), "");
}

TEST(SyntheticArea, HoldsTheSameCellsFromTypedColumnsAndFromText) {
  const Tables typed = tables_of(area_of(30));
  const Tables text = from_text(area_of(30));

  for (const auto& [table, column] :
       {std::pair{TableName::budgets, Column{columns::budgets::annual}},
        std::pair{TableName::budgets, Column{columns::budgets::weekly}},
        std::pair{TableName::ties, Column{columns::ties::strength}},
        std::pair{TableName::ties, Column{columns::ties::contacts_per_week}},
        std::pair{TableName::ties, Column{columns::ties::first_day}},
        std::pair{TableName::actions, Column{columns::actions::rate}},
        std::pair{TableName::actions, Column{columns::actions::miles}},
        std::pair{TableName::actions, Column{columns::actions::unpaid}},
        std::pair{TableName::people, Column{columns::people::born}},
        std::pair{TableName::measures, Column{columns::measures::response}}}) {
    ASSERT_EQ(typed[table].rows(), text[table].rows());
    for (std::size_t row = 0; row < typed[table].rows(); ++row) {
      ASSERT_EQ(typed[table].held(column, row), text[table].held(column, row))
          << typed.place(table, row) << " column " << int{column};
    }
  }
}

}  // namespace
}  // namespace kith
