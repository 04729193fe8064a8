// Tables made from rows of any kind: a list of columns, each with the function that reads its cell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/tables/arrow.hpp"

namespace kith::documents {

/// One column of a table of `Row`s. Exactly one reader is set, by the type. A column that may be
/// empty says so in every table it is in, whether or not a cell of it is.
template <class Row>
struct ColumnOf {
  std::string_view name;
  FrameColumn::Type type{};
  bool may_be_empty = false;
  std::optional<std::int64_t> (*whole)(const Row&) = nullptr;
  std::optional<double> (*real)(const Row&) = nullptr;
  std::optional<std::string> (*text)(const Row&) = nullptr;
};

template <class Row>
constexpr ColumnOf<Row> whole(std::string_view name,
                              std::optional<std::int64_t> (*read)(const Row&)) {
  return {.name = name, .type = FrameColumn::Type::whole, .whole = read};
}

template <class Row>
constexpr ColumnOf<Row> yes_no(std::string_view name,
                               std::optional<std::int64_t> (*read)(const Row&)) {
  return {.name = name, .type = FrameColumn::Type::yes_no, .whole = read};
}

template <class Row>
constexpr ColumnOf<Row> date(std::string_view name,
                             std::optional<std::int64_t> (*read)(const Row&)) {
  return {.name = name, .type = FrameColumn::Type::date, .whole = read};
}

template <class Row>
constexpr ColumnOf<Row> real(std::string_view name, std::optional<double> (*read)(const Row&)) {
  return {.name = name, .type = FrameColumn::Type::real, .real = read};
}

template <class Row>
constexpr ColumnOf<Row> text(std::string_view name,
                             std::optional<std::string> (*read)(const Row&)) {
  return {.name = name, .type = FrameColumn::Type::text, .text = read};
}

template <class Row>
constexpr ColumnOf<Row> may_be_empty(ColumnOf<Row> column) {
  column.may_be_empty = true;
  return column;
}

/// Appends one cell: the value, or the type's nothing where it is empty.
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

template <class Row>
Frame frame_of(const std::vector<ColumnOf<Row>>& columns, const std::vector<Row>& rows) {
  Frame frame;
  frame.rows = static_cast<std::int64_t>(rows.size());
  for (const ColumnOf<Row>& column : columns) frame.columns.push_back(filled(column, rows));
  return frame;
}

}  // namespace kith::documents
