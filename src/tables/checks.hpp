// Is the input as a whole consistent? Every check that needs more than one cell.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/values/date.hpp"
#include "tables/gathered.hpp"

namespace kith {

/// Adds to `faults` every fault between the cells of `gathered`.
void check_all(const Gathered& gathered, FaultList& faults);

/// What all checks share: the ids of each table, and how a fault is added.
class CheckBase {
 public:
  CheckBase(const Gathered& gathered, FaultList& faults);

  const Gathered& gathered() const noexcept { return gathered_; }
  const RawTable& raw(std::size_t table) const noexcept { return gathered_.tables[table]; }
  std::size_t rows(TableName table) const noexcept { return gathered_[table].rows; }
  std::int64_t held(TableName table, Column column, std::size_t row) const noexcept {
    return gathered_[table].at(column, row);
  }
  bool is_document() const noexcept { return gathered_.style == PlaceStyle::pointer; }

  /// Whether `symbol` is an id of one of `tables`.
  bool is_known(std::int64_t symbol, TableSet tables) const noexcept {
    return (known_[static_cast<std::size_t>(symbol)] & tables) != 0;
  }
  /// The first row of an id in the table whose id it is; empty for an empty or unknown id.
  std::optional<std::size_t> row_of(TableName table, std::int64_t symbol);

  /// The days of a row, open where a cell is empty; empty where one is faulty.
  std::optional<Period> period(std::size_t table, std::size_t row) const;

  void fault_at_row(FaultCode code, FaultPlace place, std::string allowed);
  void fault_at_cell(FaultCode code, FaultPlace place, std::string allowed);
  /// As `fault_at_cell`, with `found` in place of what the cell holds.
  void fault_at_cell(FaultCode code, FaultPlace place, std::string found, std::string allowed);
  /// At one element of a list cell, in tables at the cell.
  void fault_at_element(FaultCode code, FaultPlace place, std::size_t element, Symbol symbol,
                        std::string allowed);

  std::string place_of_row(std::size_t table, std::size_t row) const {
    return place_text(gathered_.style, table, row, {});
  }
  /// "this document" or "these tables".
  std::string_view input() const noexcept;

 private:
  void add(FaultCode code, FaultPlace place, std::string at, std::optional<std::string> found,
           std::string allowed);
  std::optional<std::string> found(FaultPlace place) const;

  const Gathered& gathered_;
  FaultList& faults_;
  std::vector<TableSet> known_;  // by symbol: the tables in which it is an id
  std::array<std::vector<std::uint32_t>, kTableCount> rows_by_symbol_;
};

// The kinds of check, each with the file that has it.
void check_rows(CheckBase& base);     // cells of one row: checks_rows.cpp
void check_links(CheckBase& base);    // ids, references, cycles: checks_links.cpp
void check_days(CheckBase& base);     // periods against periods: checks_days.cpp
void check_entries(CheckBase& base);  // entries and their accounts: checks_entries.cpp

}  // namespace kith
