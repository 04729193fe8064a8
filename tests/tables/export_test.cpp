// Frames out: what a consumer of an Arrow stream sees, and who owns it.
#include <gmock/gmock.h>

#include <cstring>

#include "kith/tables/arrow.hpp"
#include "kith/tables/columns.hpp"
#include "tables/inputs.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using Type = FrameColumn::Type;

// A stream with its schema and its one batch, released in the order that a test asks for.
struct Consumed {
  explicit Consumed(Frame frame) {
    export_frame(std::make_shared<const Frame>(std::move(frame)), &stream);
    EXPECT_EQ(stream.get_schema(&stream, &schema), 0);
    EXPECT_EQ(stream.get_next(&stream, &batch), 0);
  }
  ~Consumed() {
    release(batch);
    release(schema);
    release(stream);
  }
  template <class Struct>
  static void release(Struct& released) {
    if (released.release != nullptr) released.release(&released);
  }
  template <class T>
  T cell(int column, std::int64_t row) const {
    T value;
    std::memcpy(&value, static_cast<const T*>(batch.children[column]->buffers[1]) + row, sizeof(T));
    return value;
  }
  bool bit(int column, int buffer, std::int64_t row) const {
    const auto* bytes = static_cast<const std::uint8_t*>(batch.children[column]->buffers[buffer]);
    return (bytes[row / 8] >> (row % 8) & 1) != 0;
  }
  std::string_view text(int column, std::int64_t row) const {
    const auto first = cell<std::int32_t>(column, row);
    const auto end = cell<std::int32_t>(column, row + 1);
    const auto* bytes = static_cast<const char*>(batch.children[column]->buffers[2]);
    return {bytes + first, static_cast<std::size_t>(end - first)};
  }

  ArrowArrayStream stream{};
  ArrowSchema schema{};
  ArrowArray batch{};
};

Frame every_type() {
  Frame frame;
  frame.rows = 3;
  frame.columns.push_back({"pence", Type::whole, {1, -2, 3}, {}, {}, {}});
  frame.columns.push_back({"minutes", Type::small, {60, 90, 0}, {}, {}, {1, 1, 0}});
  frame.columns.push_back({"share", Type::real, {}, {0.5, 0.25, 1}, {}, {}});
  frame.columns.push_back({"paid", Type::yes_no, {1, 0, 1}, {}, {}, {}});
  frame.columns.push_back({"id", Type::text, {}, {}, {"a", "", "élan vital"}, {1, 0, 1}});
  frame.columns.push_back({"day", Type::date, {20'549, 0, -1}, {}, {}, {}});
  return frame;
}

TEST(ExportFrame, GivesEachTypeItsArrowFormat) {
  const Consumed consumed{every_type()};

  EXPECT_STREQ(consumed.schema.format, "+s");
  ASSERT_EQ(consumed.schema.n_children, 6);
  const char* formats[] = {"l", "i", "g", "b", "u", "tdD"};
  for (int i = 0; i < 6; ++i) EXPECT_STREQ(consumed.schema.children[i]->format, formats[i]);
  EXPECT_STREQ(consumed.schema.children[4]->name, "id");
  EXPECT_EQ(consumed.schema.children[0]->flags, ARROW_FLAG_NULLABLE);
}

TEST(ExportFrame, GivesTheCells) {
  const Consumed consumed{every_type()};

  EXPECT_EQ(consumed.batch.length, 3);
  EXPECT_EQ(consumed.cell<std::int64_t>(0, 1), -2);
  EXPECT_EQ(consumed.cell<std::int32_t>(1, 1), 90);
  EXPECT_EQ(consumed.cell<double>(2, 1), 0.25);
  EXPECT_TRUE(consumed.bit(3, 1, 0));
  EXPECT_FALSE(consumed.bit(3, 1, 1));
  EXPECT_EQ(consumed.text(4, 2), "élan vital");
  EXPECT_EQ(consumed.cell<std::int32_t>(5, 2), -1);
}

TEST(ExportFrame, MarksTheCellsThatAreNotThere) {
  const Consumed consumed{every_type()};

  EXPECT_EQ(consumed.batch.children[0]->null_count, 0);
  EXPECT_EQ(consumed.batch.children[0]->buffers[0], nullptr);
  EXPECT_EQ(consumed.batch.children[4]->null_count, 1);
  EXPECT_TRUE(consumed.bit(4, 0, 0));
  EXPECT_FALSE(consumed.bit(4, 0, 1));
  EXPECT_FALSE(consumed.bit(1, 0, 2));
}

TEST(ExportFrame, CopiesNoWholeNumbers) {
  const auto frame = std::make_shared<const Frame>(every_type());
  ArrowArrayStream stream{};
  ArrowArray batch{};
  export_frame(frame, &stream);
  ASSERT_EQ(stream.get_next(&stream, &batch), 0);

  EXPECT_EQ(batch.children[0]->buffers[1], frame->columns[0].whole.data());
  EXPECT_EQ(batch.children[2]->buffers[1], frame->columns[2].real.data());

  batch.release(&batch);
  stream.release(&stream);
}

TEST(ExportFrame, OutlivesTheFrameAndTheStream) {
  Consumed consumed{every_type()};
  consumed.stream.release(&consumed.stream);
  consumed.schema.release(&consumed.schema);

  EXPECT_EQ(consumed.text(4, 2), "élan vital");
  EXPECT_EQ(consumed.cell<std::int64_t>(0, 2), 3);
}

TEST(ExportFrame, LetsAConsumerTakeAChildAway) {
  Consumed consumed{every_type()};
  ArrowArray taken = *consumed.batch.children[4];
  consumed.batch.children[4]->release = nullptr;
  consumed.batch.release(&consumed.batch);

  EXPECT_EQ(taken.length, 3);
  EXPECT_EQ(static_cast<const char*>(taken.buffers[2])[0], 'a');
  taken.release(&taken);
  EXPECT_EQ(taken.release, nullptr);
}

TEST(ExportFrame, EndsAfterOneBatchAndTellsItsSchemaAgain) {
  Consumed consumed{every_type()};
  ArrowArray end{};
  ArrowSchema again{};

  EXPECT_EQ(consumed.stream.get_next(&consumed.stream, &end), 0);
  EXPECT_EQ(end.release, nullptr);
  EXPECT_EQ(consumed.stream.get_schema(&consumed.stream, &again), 0);
  EXPECT_EQ(again.n_children, 6);
  again.release(&again);
}

TEST(ExportFrame, TakesAFrameWithoutRowsOrColumns) {
  Frame rowless = every_type();
  rowless.rows = 0;
  for (FrameColumn& column : rowless.columns) {
    column = {column.name, column.type, {}, {}, {}, {}};
  }
  const Consumed no_rows{std::move(rowless)};
  const Consumed nothing{Frame{}};

  EXPECT_EQ(no_rows.batch.length, 0);
  EXPECT_EQ(no_rows.batch.n_children, 6);
  EXPECT_EQ(nothing.batch.n_children, 0);
}

TEST(ExportFrame, RefusesAColumnOfOtherRows) {
  Frame frame = every_type();
  frame.rows = 4;
  ArrowArrayStream stream{};

  EXPECT_EQ(code_thrown_by([&] {
              export_frame(std::make_shared<const Frame>(frame), &stream);
              return 0;
            }),
            Code::internal);
  EXPECT_EQ(stream.release, nullptr);
}

TEST(ExportFrame, ComesBackInAsItWentOut) {
  Frame frame;
  frame.rows = 2;
  frame.columns.push_back({"person", Type::text, {}, {}, {"p1", "p2"}, {}});
  frame.columns.push_back({"easting", Type::small, {623'100, 0}, {}, {}, {1, 0}});
  frame.columns.push_back({"northing", Type::whole, {308'400, 0}, {}, {}, {1, 0}});
  frame.columns.push_back({"bad_day_share", Type::real, {}, {0.3, 0}, {}, {1, 0}});
  TablesBuilder builder;
  test::add_frame(builder, "people", frame);

  const Tables tables = builder.finish();
  const Table& people = tables[TableName::people];

  EXPECT_EQ(people.held(columns::people::easting, 0), 623'100);
  EXPECT_EQ(people.share(columns::people::bad_day_share, 0).text(), "0.3");
  EXPECT_FALSE(people.has(columns::people::easting, 1));
  EXPECT_EQ(tables.text(people.symbol(columns::people::person, 1)), "p2");
}

}  // namespace
}  // namespace kith
