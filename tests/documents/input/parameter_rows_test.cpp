#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "kith/documents/documents.hpp"
#include "kith/tables/arrow.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using testing::ElementsAre;

FrameColumn texts(std::string_view name, std::vector<std::string> cells) {
  FrameColumn column;
  column.name = name;
  column.type = FrameColumn::Type::text;
  column.text = std::move(cells);
  return column;
}

FrameColumn days(std::string_view name, std::vector<std::int64_t> cells) {
  FrameColumn column;
  column.name = name;
  column.type = FrameColumn::Type::date;
  column.whole = std::move(cells);
  return column;
}

FrameColumn reals(std::string_view name, std::vector<double> cells) {
  FrameColumn column;
  column.name = name;
  column.type = FrameColumn::Type::real;
  column.real = std::move(cells);
  return column;
}

// The rows of a stream of these columns.
std::vector<ParameterRow> rows_of(std::vector<FrameColumn> columns, std::int64_t rows) {
  ArrowArrayStream stream{};
  export_frame(std::make_shared<const Frame>(Frame{std::move(columns), rows}), &stream);
  return read_parameter_rows(&stream);
}

std::vector<std::string> faults_of(std::vector<FrameColumn> columns, std::int64_t rows) {
  std::vector<std::string> faults;
  try {
    (void)rows_of(std::move(columns), rows);
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults())
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
  }
  return faults;
}

TEST(ParameterRows, AreReadFromTextAndDates) {
  const auto rows =
      rows_of({texts("name", {"mileage_rate"}), days("first_day", {20549}),
               texts("value", {"0.50"}), texts("unit", {"GBP/mile"}), texts("source", {"a letter"}),
               texts("certainty", {"unverified"}), texts("known_until", {"2027-04-05"})},
              1);

  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].name, "mileage_rate");
  EXPECT_EQ(rows[0].first_day.text(), "2026-04-06");
  EXPECT_EQ(rows[0].value, "0.50");
  EXPECT_EQ(rows[0].unit, "GBP/mile");
  EXPECT_EQ(rows[0].source, "a letter");
  EXPECT_EQ(rows[0].certainty, Certainty::unverified);
  EXPECT_EQ(rows[0].known_until.text(), "2027-04-05");
}

// Data frames hold numbers as floats; one of six places is meant exactly.
TEST(ParameterRows, TakeANumberThatIsADecimal) {
  const auto rows = rows_of(
      {texts("name", {"a", "b"}), days("first_day", {20549, 20549}), reals("value", {12.71, 96.0})},
      2);

  EXPECT_EQ(rows[0].value, "12.71");
  EXPECT_EQ(rows[1].value, "96");
  EXPECT_THAT(
      faults_of({texts("name", {"a"}), days("first_day", {20549}), reals("value", {1.0 / 3})}, 1),
      ElementsAre("too_many_places parameters[0].value"));
}

TEST(ParameterRows, LeaveAnEmptyValueEmpty) {
  FrameColumn value = texts("value", {""});
  value.present = {0};

  EXPECT_EQ(rows_of({texts("name", {"a"}), days("first_day", {20549}), value}, 1)[0].value, "");
}

TEST(ParameterRows, GiveEveryFaultAtItsPlace) {
  EXPECT_THAT(faults_of({texts("name", {"a", "b"}), texts("first_day", {"2026-02-30", "soon"}),
                         texts("value", {"1", "2"}), texts("certainty", {"seen", "sure"}),
                         reals("unit", {1, 2})},
                        2),
              ElementsAre("impossible_date parameters[0].first_day",
                          "wrong_type parameters[1].first_day", "wrong_type parameters[0].unit",
                          "wrong_type parameters[1].unit", "not_allowed parameters[1].certainty"));
  EXPECT_THAT(faults_of({texts("name", {"a"})}, 1),
              ElementsAre("missing parameters.first_day", "missing parameters.value"));
  EXPECT_THAT(
      faults_of({texts("name", {"a\xff"}), days("first_day", {20549}), texts("value", {"1"})}, 1),
      ElementsAre("not_utf8 parameters[0].name"));
}

TEST(ParameterRows, RefuseAStreamThatIsNone) {
  ArrowArrayStream dead{};
  EXPECT_EQ(test::code_thrown_by([&] { return read_parameter_rows(&dead); }), Code::argument);
}

}  // namespace
}  // namespace kith
