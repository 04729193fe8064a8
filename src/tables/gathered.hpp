// What has been read so far? Rows that are not yet checked as a whole, and the faults found on the
// way.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kith/schedule/schedule.hpp"
#include "kith/tables/tables.hpp"
#include "tables/spec_index.hpp"
#include "tables/texts.hpp"

namespace kith {

/// The held value of a cell that has a fault, so that no later check reports it again.
inline constexpr std::int64_t kFaulty = kMissing + 1;
inline bool is_held(std::int64_t value) noexcept { return value > kFaulty; }

/// The most faults that are kept, so that hostile input cannot fill the memory.
inline constexpr std::size_t kMostFaults = 1'000'000;

/// What is wrong with a cell, before its place is known.
struct Problem {
  FaultCode code{};
  std::optional<std::int64_t> character;
  std::optional<std::string> found;
  std::string allowed;
  std::optional<std::size_t> element;  ///< of a list
};

/// The position of a fault in the order of tables, rows and columns. The document as a whole comes
/// first, then the area's settings.
struct FaultPlace {
  std::size_t table = 0;  ///< see `order_of`
  std::size_t row = 0;
  std::size_t column = 0;
  friend auto operator<=>(const FaultPlace&, const FaultPlace&) noexcept = default;
};

constexpr std::size_t order_of(std::size_t table) noexcept {
  return table == kAreaTable ? 1 : table + 2;
}

/// Faults with their places, returned in order; those of one place in the order they were found.
class FaultList {
 public:
  void add(FaultPlace place, Fault fault);
  bool empty() const noexcept { return faults_.empty(); }
  std::size_t size() const noexcept { return faults_.size(); }
  void keep_first(std::size_t count) { faults_.resize(std::min(count, faults_.size())); }
  /// Leaves out those of one table, by its order.
  void forget(std::size_t order);
  /// All of them, sorted; the list is empty afterwards.
  std::vector<Fault> take_in_order();

 private:
  struct Item {
    FaultPlace place;
    Fault fault;
  };
  std::vector<Item> faults_;
};

/// A table while it is filled, in held values.
struct RawTable {
  std::size_t rows = 0;
  std::vector<std::vector<std::int64_t>> cells;  // by column; empty: never given

  std::int64_t at(Column column, std::size_t row) const noexcept {
    if (cells.empty() || row >= cells[column].size()) return kMissing;
    return cells[column][row];
  }
  /// Sets a cell; columns and rows that are not there yet are made, empty.
  void set(std::size_t columns, Column column, std::size_t row, std::int64_t value) {
    if (cells.empty()) cells.resize(columns);
    if (cells[column].size() <= row) cells[column].resize(row + 1, kMissing);
    cells[column][row] = value;
  }
  /// Makes every column that was given as long as the table.
  void square() {
    for (auto& column : cells) {
      if (!column.empty()) column.resize(rows, kMissing);
    }
  }
};

/// Parsed texts of one kind: each distinct text is parsed once.
template <class Value>
struct ParsedOnce {
  std::vector<Value> values;
  std::unordered_map<Symbol, std::int64_t> indexes;  // kFaulty: its text has faults
};

/// Everything that was read so far.
struct Gathered {
  PlaceStyle style = PlaceStyle::table;
  std::array<RawTable, kAllTables> tables;
  TextStore texts;
  std::vector<Symbol> tag_pool;
  ParsedOnce<Schedule> schedules;
  ParsedOnce<std::vector<WeekSpan>> availabilities;
  FaultList faults;
  std::vector<InputNote> notes;

  const RawTable& operator[](TableName table) const noexcept { return tables[index_of(table)]; }
  void set(std::size_t table, Column column, std::size_t row, std::int64_t value) {
    tables[table].set(SpecIndex::get().spec(table).columns.size(), column, row, value);
  }
  std::span<const Symbol> tags(std::int64_t held) const noexcept;
};

/// "/actions/0/schedule" or "actions[0].schedule"; in a document people, plans and the area are
/// "/person", "/plan" and "/area". An empty name gives the row.
std::string place_text(PlaceStyle style, std::size_t table, std::size_t row,
                       std::string_view column);

/// A tags cell: where its symbols begin in the pool, and how many they are.
inline constexpr int kTagCountBits = 24;
std::int64_t packed_tags(std::size_t first, std::size_t count);

}  // namespace kith
