// Arrow streams as a whole: tables that come in parts, and streams that fail or contradict
// themselves.
#include <gmock/gmock.h>

#include "kith/tables/columns.hpp"
#include "kith/tables/tables.hpp"
#include "tables/arrays.hpp"
#include "tables/inputs.hpp"
#include "tables/read_back.hpp"
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
using test::dictionary;
using test::lines_from;
using test::lists;
using test::people_with;
using test::text_views;
using test::texts;
using test::words;
using testing::ElementsAre;
using testing::IsEmpty;

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
