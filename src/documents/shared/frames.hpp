// Which tables does an answer have, and how is a table made from rows? A column is a record with
// the function that reads its cell; a table is a record of its columns and of the function that
// finds its rows in the answer. From the one list of an answer's tables come the table by its name,
// the refusal of another name and the shapes that are promised.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "kith/tables/arrow.hpp"

namespace kith::documents {

// What a cell is read as. No value is an empty cell.
using Whole = std::optional<std::int64_t>;
using Real = std::optional<double>;
using Text = std::optional<std::string>;

// --- columns ---

/// One column of a table of `Row`s. Exactly one reader is set, by the type. A column that may be
/// empty is nullable in every table it is in, whether or not a cell of it is empty.
template <class Row>
struct ColumnOf {
  std::string_view name;
  FrameColumn::Type type{};
  std::string_view unit{};
  bool may_be_empty = false;
  Whole (*whole)(const Row&) = nullptr;
  Real (*real)(const Row&) = nullptr;
  Text (*text)(const Row&) = nullptr;
};

/// The unit that the name of a column of numbers ends in: "annual_pence" is in pence.
constexpr std::string_view unit_by_name(std::string_view name) noexcept {
  if (name.ends_with("_pence")) return "pence";
  if (name.ends_with("minutes_per_week")) return "min/week";
  if (name.ends_with("_per_week")) return "1/week";
  if (name == "minutes" || name.ends_with("_minutes")) return "min";
  if (name == "days" || name.ends_with("_days")) return "day";
  if (name == "weeks") return "week";
  return {};
}

template <class Row>
constexpr ColumnOf<Row> whole(std::string_view name, Whole (*read)(const Row&)) {
  return {
      .name = name, .type = FrameColumn::Type::whole, .unit = unit_by_name(name), .whole = read};
}

template <class Row>
constexpr ColumnOf<Row> yes_no(std::string_view name, Whole (*read)(const Row&)) {
  return {.name = name, .type = FrameColumn::Type::yes_no, .whole = read};
}

template <class Row>
constexpr ColumnOf<Row> date(std::string_view name, Whole (*read)(const Row&)) {
  return {.name = name, .type = FrameColumn::Type::date, .whole = read};
}

template <class Row>
constexpr ColumnOf<Row> real(std::string_view name, Real (*read)(const Row&)) {
  return {.name = name, .type = FrameColumn::Type::real, .unit = unit_by_name(name), .real = read};
}

template <class Row>
constexpr ColumnOf<Row> text(std::string_view name, Text (*read)(const Row&)) {
  return {.name = name, .type = FrameColumn::Type::text, .text = read};
}

template <class Row>
constexpr ColumnOf<Row> may_be_empty(ColumnOf<Row> column) {
  column.may_be_empty = true;
  return column;
}

template <class Row, std::size_t count>
constexpr std::array<ColumnOf<Row>, count> may_be_empty(std::array<ColumnOf<Row>, count> columns) {
  for (ColumnOf<Row>& column : columns) column.may_be_empty = true;
  return columns;
}

/// The column with another unit than its name ends in.
template <class Row>
constexpr ColumnOf<Row> in_unit(std::string_view unit, ColumnOf<Row> column) {
  column.unit = unit;
  return column;
}

/// Lists of columns one after the other, as one list.
template <class Row, std::size_t... counts>
constexpr auto columns_in_order(const std::array<ColumnOf<Row>, counts>&... lists) {
  std::array<ColumnOf<Row>, (counts + ...)> all{};
  std::size_t next = 0;
  const auto append = [&](const auto& list) {
    for (const ColumnOf<Row>& column : list) all[next++] = column;
  };
  (append(lists), ...);
  return all;
}

// --- frames ---

/// Appends one cell: the value, or the type's zero where it is empty.
template <class Value>
void add_cell(FrameColumn& column, std::vector<Value>& cells, std::optional<Value> value,
              bool may_be_empty) {
  if (may_be_empty) column.present.push_back(value ? 1 : 0);
  cells.push_back(value ? std::move(*value) : Value{});
}

template <class Row>
FrameColumn filled(const ColumnOf<Row>& spec, const std::vector<Row>& rows) {
  FrameColumn column;
  column.name = spec.name;
  column.type = spec.type;
  for (const Row& row : rows) {
    if (spec.whole) add_cell(column, column.whole, spec.whole(row), spec.may_be_empty);
    if (spec.real) add_cell(column, column.real, spec.real(row), spec.may_be_empty);
    if (spec.text) add_cell(column, column.text, spec.text(row), spec.may_be_empty);
  }
  return column;
}

template <class Row, std::size_t count>
Frame frame_of(const std::array<ColumnOf<Row>, count>& columns, const std::vector<Row>& rows) {
  Frame frame;
  frame.rows = static_cast<std::int64_t>(rows.size());
  for (const ColumnOf<Row>& column : columns) frame.columns.push_back(filled(column, rows));
  return frame;
}

template <class Row, std::size_t count>
std::vector<ColumnShape> shapes_of(const std::array<ColumnOf<Row>, count>& columns) {
  std::vector<ColumnShape> shapes;
  for (const ColumnOf<Row>& column : columns) {
    shapes.push_back({column.name, column.type, column.unit, column.may_be_empty});
  }
  return shapes;
}

// --- tables ---

/// One table of an `Answer`.
template <class Answer>
struct TableOf {
  std::string_view name;
  std::vector<ColumnShape> (*columns)() = nullptr;
  Frame (*frame)(const Answer&) = nullptr;
};

/// What a function of rows makes them from: its one parameter.
template <class Rows, class Answer>
std::type_identity<Answer> answer_of(Rows (*rows)(const Answer&));

/// The record of one table: `kColumns` is a constant array of `ColumnOf<Row>`, `kRows` a function
/// that gives the rows of an answer. `table<kWeekColumns, weeks_of>("weeks")`.
template <const auto& kColumns, auto kRows>
constexpr auto table(std::string_view name) {
  using Answer = typename decltype(answer_of(kRows))::type;
  return TableOf<Answer>{
      .name = name,
      .columns = [] { return shapes_of(kColumns); },
      .frame = [](const Answer& answer) { return frame_of(kColumns, kRows(answer)); }};
}

/// How an answer refuses a name: "a fit has no table 'x'; it has actions, alternatives, …".
struct NoTable {
  std::string_view has_no;  ///< "a fit has no table"
  std::string_view has;     ///< "it has"
  std::string_view before_last = " and ";
  std::string_view after{};
};

/// Throws `Code::argument` with the names that there are.
[[noreturn]] void refuse_table(const NoTable& words, std::string_view name,
                               const std::vector<std::string_view>& names);

/// All tables of an answer, in their order.
template <class Answer>
struct TablesOf {
  std::span<const TableOf<Answer>> tables;
  NoTable words;

  /// The table `name`. Throws `Code::argument` where the answer has none of that name.
  Frame frame(const Answer& answer, std::string_view name) const {
    std::vector<std::string_view> names;
    for (const TableOf<Answer>& table : tables) {
      if (table.name == name) return table.frame(answer);
      names.push_back(table.name);
    }
    refuse_table(words, name, names);
  }

  /// What each table looks like.
  std::vector<TableShape> shapes() const {
    std::vector<TableShape> shapes;
    for (const TableOf<Answer>& table : tables) shapes.push_back({table.name, table.columns()});
    return shapes;
  }
};

}  // namespace kith::documents
