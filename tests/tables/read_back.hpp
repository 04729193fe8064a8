// Columns built by hand, read in and looked at again.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "kith/tables/tables.hpp"
#include "tables/arrays.hpp"

namespace kith::test {

/// A people table of one column of `array` beside ids a, b, c, ….
inline Tables people_with(std::string name, Array array) {
  std::vector<std::string> ids;
  for (std::int64_t i = 0; i < array.length; ++i)
    ids.push_back(std::string(1, static_cast<char>('a' + i)));
  TablesBuilder builder;
  Batches batches{{{texts(ids).named("person"), std::move(array).named(name)}}};
  builder.add("people", batches.stream());
  EXPECT_EQ(batches.live(), 0);
  return builder.finish();
}

/// The held values of a column.
inline std::vector<std::int64_t> held(const Tables& tables, TableName table, Column column) {
  std::vector<std::int64_t> cells;
  for (std::size_t row = 0; row < tables[table].rows(); ++row) {
    cells.push_back(tables[table].held(column, row));
  }
  return cells;
}

/// The texts of a column of ids or words; empty where a cell is.
inline std::vector<std::string> words(const Tables& tables, TableName table, Column column) {
  std::vector<std::string> cells;
  for (std::size_t row = 0; row < tables[table].rows(); ++row) {
    cells.emplace_back(tables.text(tables[table].symbol(column, row)));
  }
  return cells;
}

}  // namespace kith::test
