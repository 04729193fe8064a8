// Tables from Arrow streams: every form in which a column may come, and streams that fail.
#include <gmock/gmock.h>

#include <limits>

#include "kith/tables/columns.hpp"
#include "kith/tables/tables.hpp"
#include "tables/arrays.hpp"
#include "tables/inputs.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::add_csv;
using test::Array;
using test::Batches;
using test::Buffer;
using test::builder_of;
using test::bytes_of;
using test::code_thrown_by;
using test::decimals;
using test::dictionary;
using test::lines_from;
using test::lists;
using test::numbers;
using test::text_views;
using test::texts;
using testing::ElementsAre;
using testing::IsEmpty;

// A people table of one column of `array` beside ids a, b, c, ….
Tables people_with(std::string name, Array array) {
  std::vector<std::string> ids;
  for (std::int64_t i = 0; i < array.length; ++i)
    ids.push_back(std::string(1, static_cast<char>('a' + i)));
  TablesBuilder builder;
  Batches batches{{{texts(ids).named("person"), std::move(array).named(name)}}};
  builder.add("people", batches.stream());
  EXPECT_EQ(batches.live(), 0);
  return builder.finish();
}

std::vector<std::int64_t> held(const Tables& tables, TableName table, Column column) {
  std::vector<std::int64_t> cells;
  for (std::size_t row = 0; row < tables[table].rows(); ++row) {
    cells.push_back(tables[table].held(column, row));
  }
  return cells;
}

std::vector<std::string> words(const Tables& tables, TableName table, Column column) {
  std::vector<std::string> cells;
  for (std::size_t row = 0; row < tables[table].rows(); ++row) {
    cells.emplace_back(tables.text(tables[table].symbol(column, row)));
  }
  return cells;
}

// A northing beside each easting, since one says nothing without the other.
std::vector<std::int64_t> metres(Array array) {
  const std::int64_t rows = array.length;
  std::vector<std::string> ids;
  for (std::int64_t i = 0; i < rows; ++i) ids.push_back(std::string(1, static_cast<char>('a' + i)));
  TablesBuilder builder;
  Batches batches{{{texts(ids).named("person"), std::move(array).named("easting"),
                    numbers("i", std::vector<std::int32_t>(ids.size(), 5)).named("northing")}}};
  builder.add("people", batches.stream());
  return held(builder.finish(), TableName::people, columns::people::easting);
}

// --- layouts ---

TEST(ArrowColumns, TakeWholeNumbersOfEveryWidth) {
  EXPECT_THAT(metres(numbers<std::int8_t>("c", {1, 127})), ElementsAre(1, 127));
  EXPECT_THAT(metres(numbers<std::uint8_t>("C", {1, 255})), ElementsAre(1, 255));
  EXPECT_THAT(metres(numbers<std::int16_t>("s", {1, 32767})), ElementsAre(1, 32767));
  EXPECT_THAT(metres(numbers<std::uint16_t>("S", {1, 65535})), ElementsAre(1, 65535));
  EXPECT_THAT(metres(numbers<std::int32_t>("i", {1, 600000})), ElementsAre(1, 600000));
  EXPECT_THAT(metres(numbers<std::uint32_t>("I", {1, 600000})), ElementsAre(1, 600000));
  EXPECT_THAT(metres(numbers<std::int64_t>("l", {1, 600000})), ElementsAre(1, 600000));
  EXPECT_THAT(metres(numbers<std::uint64_t>("L", {1, 600000})), ElementsAre(1, 600000));
}

TEST(ArrowColumns, TakeAFloatForAWholeNumberWhereItIsOne) {
  EXPECT_THAT(metres(numbers<double>("g", {1.0, 600000.0})), ElementsAre(1, 600000));
  EXPECT_THAT(metres(numbers<float>("f", {1.0F, 600000.0F})), ElementsAre(1, 600000));
  EXPECT_THAT(lines_from([] {
                return metres(numbers<double>("g", {1.0, 2.5}));
              }),
              ElementsAre("wrong_type people[1].easting"));
}

TEST(ArrowColumns, TakeTextInAllItsLayouts) {
  const std::vector<std::string> wards = {"W1", "", "a ward of more than twelve bytes"};
  const auto wards_of = [](const Tables& tables) {
    return words(tables, TableName::people, columns::people::ward);
  };

  EXPECT_EQ(wards_of(people_with("ward", texts(wards))), wards);
  EXPECT_EQ(wards_of(people_with("ward", texts<std::int64_t>(wards))), wards);
  EXPECT_EQ(wards_of(people_with("ward", text_views(wards))), wards);
}

TEST(ArrowColumns, TakeTheValuesOfADictionary) {
  const Tables tables = people_with(
      "ward",
      dictionary({1, 0, 1, 1}, texts({"north", "south"})).with_nulls({true, true, false, true}));

  EXPECT_THAT(words(tables, TableName::people, columns::people::ward),
              ElementsAre("south", "north", "", "south"));
}

TEST(ArrowColumns, TakeADictionarySliceAndANullAmongItsValues) {
  Array values = texts({"unused", "north", "south"}).with_nulls({true, true, false}).sliced(1);
  const Tables tables = people_with("ward", dictionary({9, 1, 0}, std::move(values)).sliced(1));

  EXPECT_THAT(words(tables, TableName::people, columns::people::ward), ElementsAre("", "north"));
}

TEST(ArrowColumns, TellAFaultAtEveryRowOfADictionarysValue) {
  EXPECT_THAT(lines_from([] {
                return people_with("nation", dictionary({0, 1, 0}, texts({"ireland", "wales"})));
              }),
              ElementsAre("not_allowed people[0].nation", "not_allowed people[2].nation"));
}

TEST(ArrowColumns, ReadNullsAndSlices) {
  Array wards = numbers<std::int32_t>("i", {9, 9, 9, 4, 5, 6, 7, 8, 9})
                    .with_nulls({true, true, true, true, false, true, true, true, false})
                    .sliced(3);
  EXPECT_THAT(
      words(people_with("ward", std::move(wards)), TableName::people, columns::people::ward),
      ElementsAre("4", "", "6", "7", "8", ""));
  EXPECT_THAT(
      words(people_with("ward",
                        texts({"x", "north", "south"}).with_nulls({true, false, true}).sliced(1)),
            TableName::people, columns::people::ward),
      ElementsAre("", "south"));
}

TEST(ArrowColumns, ReadTheSliceOfAWholeBatch) {
  Array batch{"+s", "", 4, 0, {std::nullopt}, {}};
  batch.children.push_back(texts({"x", "a", "b", "c"}).named("person"));
  batch.children.push_back(texts({"y", "z", "W1", "W2", "W3"}).sliced(1).named("ward"));
  Batches batches{std::move(batch).sliced(1)};
  TablesBuilder builder;

  builder.add("people", batches.stream());

  const Tables tables = builder.finish();
  EXPECT_THAT(words(tables, TableName::people, columns::people::person),
              ElementsAre("a", "b", "c"));
  EXPECT_THAT(words(tables, TableName::people, columns::people::ward),
              ElementsAre("W1", "W2", "W3"));
}

TEST(ArrowColumns, HaveNoCellsInARowThatIsNull) {
  Array batch{"+s", "", 3, 0, {std::nullopt}, {}};
  batch.children.push_back(texts({"a", "b", "c"}).named("person"));
  Batches batches{std::move(batch).with_nulls({true, false, true})};
  TablesBuilder builder;
  builder.add("people", batches.stream());

  EXPECT_THAT(lines_from([&] { return builder.finish(); }), ElementsAre("missing people[1]"));
}

TEST(ArrowColumns, TakeAColumnOfNulls) {
  const Tables tables = people_with("born", Array{"n", "", 2, 0, {}, {}});

  EXPECT_FALSE(tables[TableName::people].has(columns::people::born, 1));
}

TEST(ArrowColumns, TakeListsOfTexts) {
  const Tables small =
      people_with("interests", lists({0, 2, 2, 3}, texts({"radio", "walking", "chess"})));
  const Tables large = people_with(
      "interests", lists<std::int64_t>({0, 2, 2, 3}, text_views({"radio", "walking", "chess"})));
  for (const Tables* tables : {&small, &large}) {
    const Table& people = (*tables)[TableName::people];
    const auto tags = people.tags(columns::people::interests, 0);

    ASSERT_EQ(tags.size(), 2u);
    EXPECT_EQ(tables->text(tags[1]), "walking");
    EXPECT_FALSE(people.has(columns::people::interests, 1));
    EXPECT_EQ(tables->text(people.tags(columns::people::interests, 2)[0]), "chess");
  }
}

TEST(ArrowColumns, TakeASlicedListOfASlicedDictionary) {
  Array items = dictionary({0, 1, 0, 1}, texts({"radio", "chess"})).sliced(1);
  const Tables tables = people_with("interests", lists({0, 1, 2, 3}, std::move(items)).sliced(1));
  const Table& people = tables[TableName::people];

  EXPECT_EQ(tables.text(people.tags(columns::people::interests, 0)[0]), "radio");
  EXPECT_EQ(tables.text(people.tags(columns::people::interests, 1)[0]), "chess");
}

TEST(ArrowColumns, TakeDatesAndTimestampsOfMidnight) {
  constexpr std::int64_t kDay = 20'549;  // 2026-04-06
  constexpr std::int64_t kSeconds = kDay * 86'400;
  const auto first_days = [](Array array) {
    Batches batches{
        {{texts({"v"}).named("plan"), texts({"p"}).named("person"),
          std::move(array).named("first_day"), texts({"2027-04-05"}).named("last_day")}}};
    TablesBuilder builder = builder_of({{"people", "person\np\n"}});
    builder.add("plans", batches.stream());
    return held(builder.finish(), TableName::plans, columns::plans::first_day);
  };

  EXPECT_THAT(first_days(numbers<std::int32_t>("tdD", {kDay})), ElementsAre(kDay));
  EXPECT_THAT(first_days(numbers<std::int64_t>("tdm", {kSeconds * 1'000})), ElementsAre(kDay));
  EXPECT_THAT(first_days(numbers<std::int64_t>("tss:", {kSeconds})), ElementsAre(kDay));
  EXPECT_THAT(first_days(numbers<std::int64_t>("tsn:UTC", {kSeconds * 1'000'000'000})),
              ElementsAre(kDay));
  EXPECT_THAT(
      lines_from([&] { return first_days(numbers<std::int64_t>("tss:", {kSeconds + 60})); }),
      ElementsAre("wrong_type plans[0].first_day"));
}

TEST(ArrowColumns, TakeTimestampsForMoments) {
  constexpr std::int64_t kMinute = 20'549 * 1'440 + 570;  // 2026-04-06T09:30
  const auto moments = [](std::string_view format, std::int64_t ticks) {
    Batches batches{{{texts({"p"}).named("person"), texts({"reviewed"}).named("event"),
                      numbers<std::int64_t>(format, {ticks}).named("at")}}};
    TablesBuilder builder = builder_of({{"people", "person\np\n"}});
    builder.add("events", batches.stream());
    return held(builder.finish(), TableName::events, columns::events::at);
  };

  EXPECT_THAT(moments("tss:", kMinute * 60 + 59), ElementsAre(kMinute));
  EXPECT_THAT(moments("tsm:", kMinute * 60'000), ElementsAre(kMinute));
  EXPECT_THAT(moments("tsu:", kMinute * 60'000'000), ElementsAre(kMinute));
  EXPECT_THAT(moments("tsn:", -1), ElementsAre(-1));
  EXPECT_THAT(lines_from([&] { return moments("tss:Europe/Paris", 0); }),
              ElementsAre("wrong_type events.at"));
}

// --- amounts ---

Tables budgets_with(std::vector<Array> amounts) {
  std::vector<Array> columns;
  const std::int64_t rows = amounts.front().length;
  const auto repeated = [&](std::string_view text) {
    return texts(std::vector<std::string>(static_cast<std::size_t>(rows), std::string{text}));
  };
  std::vector<std::string> ids;
  for (std::int64_t i = 0; i < rows; ++i) ids.push_back("b" + std::to_string(i));
  columns.push_back(texts(ids).named("budget"));
  columns.push_back(repeated("p").named("person"));
  columns.push_back(repeated("council").named("source"));
  columns.push_back(repeated("ended").named("status"));
  columns.push_back(repeated("2026-04-06").named("first_day"));
  for (Array& amount : amounts) columns.push_back(std::move(amount));
  Batches batches{{std::move(columns)}};
  TablesBuilder builder = builder_of({{"people", "person\np\n"}});
  builder.add("budgets", batches.stream());
  return builder.finish();
}

std::vector<std::int64_t> annual(Array array, std::string_view name = "annual") {
  std::vector<Array> amounts;
  amounts.push_back(std::move(array).named(std::string{name}));
  return held(budgets_with(std::move(amounts)), TableName::budgets, columns::budgets::annual);
}

TEST(ArrowAmounts, TakeWholePoundsExactDecimalsAndWholePence) {
  EXPECT_THAT(annual(numbers<std::int64_t>("l", {4'900})), ElementsAre(490'000));
  EXPECT_THAT(annual(decimals(2, {490'000, 5})), ElementsAre(490'000, 5));
  EXPECT_THAT(annual(decimals(4, {49'000'000})), ElementsAre(490'000));
  EXPECT_THAT(annual(numbers<std::int64_t>("l", {490'000}), "annual_pence"), ElementsAre(490'000));
}

TEST(ArrowAmounts, TakeAFloatWithinAMillionthOfAWholePenny) {
  EXPECT_THAT(annual(numbers<double>("g", {4'900.0, 0.07, 1'234'567.89})),
              ElementsAre(490'000, 7, 123'456'789));
  EXPECT_THAT(
      lines_from([] {
        return annual(numbers<double>("g", {0.005, 1.0 / 3.0}));
      }),
      ElementsAre("too_many_places budgets[0].annual", "too_many_places budgets[1].annual"));
}

TEST(ArrowAmounts, TakeANotANumberAsEmptyAndRefuseTheInfinite) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinite = std::numeric_limits<double>::infinity();

  EXPECT_THAT(annual(numbers<double>("g", {nan})), ElementsAre(kMissing));
  EXPECT_THAT(lines_from([&] {
                return annual(numbers<double>("g", {infinite, -infinite}));
              }),
              ElementsAre("out_of_range budgets[0].annual", "out_of_range budgets[1].annual"));
}

TEST(ArrowAmounts, RefuseWhatIsFinerThanTheirUnitOrPastTheirLimit) {
  EXPECT_THAT(lines_from([] { return annual(decimals(3, {1'005})); }),
              ElementsAre("too_many_places budgets[0].annual"));
  EXPECT_THAT(lines_from([] {
                return annual(numbers<std::int64_t>("l", {1'000'000'000'001, -1}));
              }),
              ElementsAre("out_of_range budgets[0].annual", "out_of_range budgets[1].annual"));
  EXPECT_THAT(annual(numbers<std::int64_t>("l", {1'000'000'000'000})),
              ElementsAre(100'000'000'000'000));
}

TEST(ArrowAmounts, RefuseBothFormsOfOneColumn) {
  EXPECT_THAT(lines_from([] {
                std::vector<Array> amounts;
                amounts.push_back(numbers<std::int64_t>("l", {1}).named("annual"));
                amounts.push_back(numbers<std::int64_t>("l", {100}).named("annual_pence"));
                return budgets_with(std::move(amounts));
              }),
              ElementsAre("duplicate budgets.annual_pence"));
}

// --- ids ---

TEST(ArrowIds, AreWholeNumbersWhereTheCallersAre) {
  Batches people{{{numbers<std::int64_t>("l", {7, 12}).named("person")}}};
  Batches ties{{{numbers<double>("g", {7.0, 12.0}).named("person"),
                 numbers<std::int32_t>("i", {-3, 4}).named("supporter"),
                 texts({"friend", "friend"}).named("kind")}}};
  TablesBuilder builder;
  builder.add("people", people.stream());
  builder.add("ties", ties.stream());

  const Tables tables = builder.finish();

  EXPECT_THAT(words(tables, TableName::ties, columns::ties::person), ElementsAre("7", "12"));
  EXPECT_THAT(words(tables, TableName::ties, columns::ties::supporter), ElementsAre("-3", "4"));
}

TEST(ArrowIds, AreNoFractions) {
  TablesBuilder builder;
  Batches people{{{numbers<double>("g", {7.0, 7.5}).named("person")}}};
  builder.add("people", people.stream());

  EXPECT_THAT(lines_from([&] { return builder.finish(); }),
              ElementsAre("wrong_type people[1].person"));
}

// --- tables in parts ---

TEST(TablesBuilder, TakesATableInSeveralBatchesAndCalls) {
  Batches first{{{texts({"a"}).named("person")}, {texts({"b"}).named("person")}}};
  Batches second{{{texts({"W3"}).named("ward"), texts({"c"}).named("person")}}};
  TablesBuilder builder;
  builder.add("people", first.stream());
  builder.add("people", second.stream());

  const Tables tables = builder.finish();

  EXPECT_THAT(words(tables, TableName::people, columns::people::person),
              ElementsAre("a", "b", "c"));
  EXPECT_THAT(words(tables, TableName::people, columns::people::ward), ElementsAre("", "", "W3"));
}

TEST(TablesBuilder, KeepsItsRowsSoThatMoreCanBeAdded) {
  TablesBuilder builder = builder_of({{"people", "person\na\n"}});
  const Tables before = builder.finish();
  add_csv(builder, "people", "person\nb\n");

  EXPECT_EQ(before[TableName::people].rows(), 1u);
  EXPECT_EQ(builder.finish()[TableName::people].rows(), 2u);
  EXPECT_EQ(before.text(before[TableName::people].symbol(columns::people::person, 0)), "a");
}

TEST(TablesBuilder, NotesAnUnknownColumnOnce) {
  TablesBuilder builder = builder_of({{"people", "person,shoe_size\na,9\n"}});
  add_csv(builder, "people", "person,shoe_size\nb,8\n");
  const Tables tables = builder.finish();

  ASSERT_EQ(tables.notes().size(), 1u);
  EXPECT_EQ(tables.notes()[0].code, "unknown_column");
  EXPECT_EQ(tables.notes()[0].at, "people.shoe_size");
}

TEST(TablesBuilder, ReadsTheSettingsOfItsArea) {
  TablesBuilder builder;
  builder.set_area(R"({"nation": "wales", "lower_capital_limit": "24000.00"})");
  EXPECT_EQ(builder.finish().settings().nation, "wales");

  builder.set_area(R"({"nation": "engerland", "mileage_rate": 0.45, "colour": 1})");
  EXPECT_THAT(lines_from([&] { return builder.finish(); }),
              ElementsAre("not_allowed area.nation", "money_not_text area.mileage_rate",
                          "unknown_key area.colour"));

  builder.set_area("{");
  EXPECT_THAT(lines_from([&] { return builder.finish(); }), ElementsAre("syntax area char 1"));

  builder.set_area("{}");
  EXPECT_EQ(builder.finish().settings().nation, "england");
}

// --- what cannot be read ---

TEST(ArrowStreams, AreReleasedWhateverHappens) {
  TablesBuilder builder;
  Batches good{{{texts({"a"}).named("person")}}};
  Batches unknown{{{texts({"a"}).named("person")}}};
  Batches failing{{{texts({"b"}).named("person")}, {texts({"c"}).named("person")}}};
  Batches no_struct{texts({"a"}).named("person")};

  builder.add("people", good.stream());
  EXPECT_EQ(code_thrown_by([&] {
              builder.add("peeple", unknown.stream());
              return 0;
            }),
            Code::argument);
  EXPECT_EQ(code_thrown_by([&] {
              builder.add("people", failing.fails_after(1, "gone").stream());
              return 0;
            }),
            Code::argument);
  EXPECT_EQ(code_thrown_by([&] {
              builder.add("people", no_struct.stream());
              return 0;
            }),
            Code::argument);

  for (const Batches* batches : {&good, &unknown, &failing, &no_struct}) {
    EXPECT_EQ(batches->live(), 0);
  }
}

TEST(ArrowStreams, ThatFailLeaveTheTableAsItWas) {
  TablesBuilder builder = builder_of({{"people", "person\na\n"}});
  Batches failing{{{texts({"b"}).named("person"), texts({"nowhere"}).named("nation"),
                    texts({"9"}).named("shoe_size")}}};

  EXPECT_EQ(code_thrown_by([&] {
              builder.add("people", failing.fails_after(1, "").stream());
              return 0;
            }),
            Code::argument);

  const Tables tables = builder.finish();
  EXPECT_EQ(tables[TableName::people].rows(), 1u);
  EXPECT_THAT(tables.notes(), IsEmpty());
}

TEST(ArrowStreams, ThatAreNullOrReleasedAreAWrongCall) {
  TablesBuilder builder;
  ArrowArrayStream released{};

  EXPECT_EQ(code_thrown_by([&] {
              builder.add("people", nullptr);
              return 0;
            }),
            Code::argument);
  EXPECT_EQ(code_thrown_by([&] {
              builder.add("people", &released);
              return 0;
            }),
            Code::argument);
}

TEST(ArrowStreams, ThatContradictThemselvesAreAWrongCall) {
  const auto code_of = [](Array array) {
    TablesBuilder builder;
    Batches batches{{{std::move(array).named("person")}}};
    const auto code = code_thrown_by([&] {
      builder.add("people", batches.stream());
      return 0;
    });
    EXPECT_EQ(batches.live(), 0);
    return code;
  };
  Array no_bytes = texts({"a"});
  no_bytes.buffers[2].reset();
  Array backwards = texts({"ab", "c"});
  backwards.buffers[1] = bytes_of<std::int32_t>({2, 0, 1});
  Array few = texts({"a"});
  few.buffers.resize(1);
  Array past = dictionary({3}, texts({"a"}));
  Array negative = texts({"a"});
  negative.length = -1;
  Array far_view = text_views({"more than twelve bytes"});
  far_view.buffers[1] = bytes_of<std::int32_t>({22, 0, 7, 0});

  EXPECT_EQ(code_of(std::move(no_bytes)), Code::argument);
  EXPECT_EQ(code_of(std::move(backwards)), Code::argument);
  EXPECT_EQ(code_of(std::move(few)), Code::argument);
  EXPECT_EQ(code_of(std::move(past)), Code::argument);
  EXPECT_EQ(code_of(std::move(negative)), Code::argument);
  Array long_view = text_views({"more than twelve bytes"});
  long_view.buffers[1] = bytes_of<std::int32_t>({23, 0, 0, 0});

  EXPECT_EQ(code_of(std::move(far_view)), Code::argument);
  EXPECT_EQ(code_of(std::move(long_view)), Code::argument);
}

TEST(ArrowStreams, NameAColumnWhoseTypeIsNotRead) {
  EXPECT_THAT(
      lines_from([] {
        return people_with(
            "ward",
            Array{"z", "", 1, 0, {std::nullopt, bytes_of<std::int32_t>({0, 1}), Buffer{65}}, {}});
      }),
      ElementsAre("wrong_type people.ward"));
}

TEST(ArrowStreams, NameTheByteOfACellThatIsNoUtf8) {
  EXPECT_THAT(lines_from([] {
                return people_with("ward", texts({"ok", "caf\xE9"}));
              }),
              ElementsAre("not_utf8 people[1].ward char 3"));
  EXPECT_THAT(lines_from([] {
                return people_with("interests", lists({0, 1}, texts({"\xFF"})));
              }),
              ElementsAre("not_utf8 people[0].interests char 0"));
}

}  // namespace
}  // namespace kith
