// What each kind of column takes from a text of CSV, from a document and from typed columns, and
// what it is held as.
#include <gmock/gmock.h>

#include "kith/tables/columns.hpp"
#include "kith/tables/tables.hpp"
#include "tables/arrays.hpp"
#include "tables/inputs.hpp"

namespace kith {
namespace {

using test::Array;
using test::Batches;
using test::builder_of;
using test::faults_in;
using test::faults_in_tables;
using test::plan_document;
using testing::ElementsAre;

constexpr const char* kPerson = "person\np1\n";

// One cell of a table with the columns that it needs besides, from text.
std::int64_t from_text(std::string_view table, std::string_view header, std::string_view row,
                       TableName name, Column column) {
  const std::string csv = std::string{header} + "\n" + std::string{row} + "\n";
  test::NamedCsv tables{{table, csv}};
  if (table != "people") tables.emplace_back("people", kPerson);
  return builder_of(tables).finish()[name].held(column, 0);
}

std::int64_t tie(std::string_view column_name, std::string_view cell, Column column) {
  return from_text("ties", "person,supporter,kind," + std::string{column_name},
                   "p1,s,friend," + std::string{cell}, TableName::ties, column);
}

std::int64_t budget(std::string_view column_name, std::string_view cell, Column column) {
  return from_text("budgets", "budget,person,source,status,first_day," + std::string{column_name},
                   "b,p1,council,ended,2026-04-06," + std::string{cell}, TableName::budgets,
                   column);
}

std::int64_t tariff(std::string_view column_names, std::string_view cells, Column column) {
  return from_text("tariffs", "tariff,service,per,rate," + std::string{column_names},
                   "t,care,hour,20," + std::string{cells}, TableName::tariffs, column);
}

TEST(Kinds, HoldAWordByItsPlaceAmongTheWords) {
  EXPECT_EQ(tie("paid", "", columns::ties::kind), 1);  // family, friend, …
  EXPECT_EQ(budget("route", "own_account", columns::budgets::route), 7);
}

TEST(Kinds, HoldYesAndNo) {
  EXPECT_EQ(tie("paid", "yes", columns::ties::paid), 1);
  EXPECT_EQ(tie("paid", "no", columns::ties::paid), 0);
  EXPECT_EQ(tie("paid", "", columns::ties::paid), kMissing);
}

TEST(Kinds, HoldWholeNumbersWithinTheirLimits) {
  EXPECT_EQ(tie("minutes_per_week", "0", columns::ties::minutes_per_week), 0);
  EXPECT_EQ(tie("minutes_per_week", "10080", columns::ties::minutes_per_week), 10'080);
  EXPECT_EQ(tie("minutes_per_week", "60.0", columns::ties::minutes_per_week), 60);
}

TEST(Kinds, HoldNumbersInThousandths) {
  EXPECT_EQ(tie("contacts_per_week", "1.5", columns::ties::contacts_per_week), 1'500);
}

TEST(Kinds, HoldMoneyInPenceAndRatesInThousandthsOfAPenny) {
  EXPECT_EQ(budget("annual", "4900", columns::budgets::annual), 490'000);
  EXPECT_EQ(budget("annual", "0.070", columns::budgets::annual), 7);
  EXPECT_EQ(budget("annual", "1000000000000.00", columns::budgets::annual), 100'000'000'000'000);
  EXPECT_EQ(budget("annual_pence", "490000", columns::budgets::annual), 490'000);
  EXPECT_EQ(tariff("days", "", columns::tariffs::rate), 2'000'000);
}

TEST(Kinds, HoldSharesInMillionths) {
  EXPECT_EQ(tie("strength", "0.3", columns::ties::strength), 300'000);
  EXPECT_EQ(tie("strength", "1", columns::ties::strength), 1'000'000);
}

TEST(Kinds, HoldDatesAndMomentsFrom1970) {
  EXPECT_EQ(tie("first_day", "2026-04-06", columns::ties::first_day), 20'549);
  EXPECT_EQ(tie("first_day", "1800-01-01", columns::ties::first_day), -62'091);
  EXPECT_EQ(tie("last_day", "2999-12-31", columns::ties::last_day), 376'199);
  const auto moment = [](std::string_view text) {
    return from_text("events", "person,event,at", "p1,reviewed," + std::string{text},
                     TableName::events, columns::events::at);
  };
  EXPECT_EQ(moment("2026-04-06"), 20'549 * 1'440);
  EXPECT_EQ(moment("2026-04-06T09:30"), 20'549 * 1'440 + 570);
  EXPECT_EQ(moment("2026-04-06T09:30:59"), 20'549 * 1'440 + 570);
}

TEST(Kinds, HoldABirthAsPreciselyAsItIsKnown) {
  const auto born = [](std::string_view text) {
    return Birth::unpacked(from_text("people", "person,born", "p1," + std::string{text},
                                     TableName::people, columns::people::born));
  };

  EXPECT_EQ(born("1961").day.text(), "1961-07-01");
  EXPECT_EQ(born("1961-05").day.text(), "1961-05-15");
  EXPECT_EQ(born("1961-05").precision, Birth::Precision::month);
  EXPECT_EQ(born("1961-05-17").day.text(), "1961-05-17");
  EXPECT_EQ(born("1961-05-17").precision, Birth::Precision::day);
  EXPECT_EQ(born("1800").day.text(), "1800-07-01");
}

TEST(Kinds, HoldTimesOfDayInMinutes) {
  EXPECT_EQ(tariff("time_from,time_to", "22:00,08:00", columns::tariffs::time_from), 1'320);
  EXPECT_EQ(tariff("time_from,time_to", "00:00,24:00", columns::tariffs::time_to), 1'440);
}

TEST(Kinds, HoldTheDaysOfABand) {
  const auto days = [](std::string_view text) {
    return band_days_from(tariff("days", text, columns::tariffs::days));
  };

  EXPECT_EQ(days("mon-fri").days, 0b0011111);
  EXPECT_FALSE(days("mon-fri").named);
  EXPECT_TRUE(days("sat").named);
  EXPECT_TRUE(days("bank_holiday").bank_holiday);
  EXPECT_EQ(band_days_from(packed_band_days(days("sat"))), days("sat"));
}

TEST(Kinds, HoldAvailabilityAsSpansOfTheWeek) {
  const Tables tables =
      builder_of(
          {{"providers", "provider,kind,services,available\nx,agency,care,mon 09:00-10:00\n"}})
          .finish();
  const auto spans =
      tables.availability(tables[TableName::providers].held(columns::providers::available, 0));

  EXPECT_THAT(spans, ElementsAre(WeekSpan{540, 600}));
}

TEST(Kinds, SplitTagsAtSemicolonsAndLeaveOutBlanks) {
  const Tables tables =
      builder_of({{"people", "person,interests\np1, radio ;;walking the dog; \n"}}).finish();
  const auto tags = tables[TableName::people].tags(columns::people::interests, 0);

  ASSERT_EQ(tags.size(), 2u);
  EXPECT_EQ(tables.text(tags[0]), "radio");
  EXPECT_EQ(tables.text(tags[1]), "walking the dog");
}

TEST(Kinds, TakeAWordWhereAReferenceMayBeOne) {
  EXPECT_THAT(faults_in(R"(, "actions": [{"action": "a", "schedule": "mon 1h", "who": "self"}])"),
              testing::IsEmpty());
}

TEST(Kinds, CountTheCharactersOfALabelAndNotItsBytes) {
  std::string label;
  for (int i = 0; i < 200; ++i) label += "é";

  EXPECT_THAT(faults_in(R"(, "outcomes": [{"outcome": "o", "label": ")" + label + R"("}])"),
              testing::IsEmpty());
  EXPECT_THAT(faults_in(R"(, "outcomes": [{"outcome": "o", "label": "x)" + label + R"("}])"),
              ElementsAre("too_long /outcomes/0/label"));
}

TEST(Kinds, TakeAnIdOf64Characters) {
  const std::string id(64, 'i');

  EXPECT_THAT(faults_in_tables({{"people", "person\n" + id + "\n"}}), testing::IsEmpty());
  EXPECT_THAT(faults_in_tables({{"people", "person\n" + id + "i\n"}}),
              ElementsAre("too_long people[0].person"));
}

TEST(Kinds, TakeNumbersOfADocumentOnlyWhereNumbersStand) {
  const Tables tables = read_plan(plan_document(
      R"(, "actions": [{"action": "a", "schedule": "mon 1h", "quantity": 1.5, "staff": 2}])"));
  const Table& actions = tables[TableName::actions];

  EXPECT_EQ(actions.held(columns::actions::quantity, 0), 1'500);
  EXPECT_EQ(actions.held(columns::actions::staff, 0), 2);
}

// --- the same area from text and from types ---

// The same two people, tie, budget and plan as a CSV reader and as a typed data frame hand them
// over.
Tables area_from_text() {
  return builder_of({{"people",
                      "person,born,easting,northing,bad_day_share,interests\n"
                      "7,1961,623100,308400,0.3,radio;walking\n12,,,,,\n"},
                     {"ties",
                      "person,supporter,kind,paid,minutes_per_week,first_day\n"
                      "7,12,peer,no,60,2026-04-06\n"},
                     {"budgets",
                      "budget,person,source,annual,first_day\n"
                      "b,7,council,4900.00,2026-04-06\n"}})
      .finish();
}

Tables area_from_types() {
  using test::numbers;
  using test::texts;
  Batches people{
      {{numbers<std::int64_t>("l", {7, 12}).named("person"),
        numbers<std::int16_t>("s", {1961, 0}).with_nulls({true, false}).named("born"),
        numbers<double>("g", {623100, 0}).with_nulls({true, false}).named("easting"),
        numbers<std::int32_t>("i", {308400, 0}).with_nulls({true, false}).named("northing"),
        numbers<double>("g", {0.3, 0}).with_nulls({true, false}).named("bad_day_share"),
        test::lists({0, 2, 2}, texts({"radio", "walking"})).named("interests")}}};
  Batches ties{
      {{numbers<double>("g", {7}).named("person"),
        numbers<std::int8_t>("c", {12}).named("supporter"),
        test::dictionary({1}, texts({"friend", "peer"})).named("kind"),
        test::booleans({false}).named("paid"), numbers<double>("g", {60}).named("minutes_per_week"),
        numbers<std::int32_t>("tdD", {20'549}).named("first_day")}}};
  Batches budgets{
      {{test::text_views({"b"}).named("budget"), numbers<std::int64_t>("l", {7}).named("person"),
        texts<std::int64_t>({"council"}).named("source"),
        test::decimals(2, {490'000}).named("annual"),
        numbers<std::int64_t>("tsu:", {20'549LL * 86'400'000'000}).named("first_day")}}};
  TablesBuilder builder;
  builder.add("people", people.stream());
  builder.add("ties", ties.stream());
  builder.add("budgets", budgets.stream());
  return builder.finish();
}

// Every cell as a text: symbols are compared by what they stand for.
std::vector<std::string> cells_of(const Tables& tables, TableName name) {
  const TableSpec& spec = table_specs()[static_cast<std::size_t>(name)];
  const Table& table = tables[name];
  std::vector<std::string> cells;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
      const auto column = static_cast<Column>(i);
      const ColumnKind kind = spec.columns[i].kind;
      std::string text = std::string{spec.columns[i].name} + "=";
      if (!table.has(column, row)) {
        text += "none";
      } else if (kind == ColumnKind::id || kind == ColumnKind::reference) {
        text += tables.text(table.symbol(column, row));
      } else if (kind == ColumnKind::tags || kind == ColumnKind::references) {
        for (const Symbol tag : table.tags(column, row)) text.append(tables.text(tag)) += ";";
      } else {
        text += std::to_string(table.held(column, row));
      }
      cells.push_back(text);
    }
  }
  return cells;
}

TEST(Kinds, GiveTheSameAreaFromTextAndFromTypes) {
  const Tables text = area_from_text();
  const Tables types = area_from_types();

  for (const TableName name : {TableName::people, TableName::ties, TableName::budgets}) {
    EXPECT_EQ(cells_of(text, name), cells_of(types, name));
  }
}

}  // namespace
}  // namespace kith
