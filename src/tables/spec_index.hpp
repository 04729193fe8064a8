// Which column has that name, and what does a reference refer to? Look-ups in the column lists.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kith/tables/schema.hpp"

namespace kith {

/// The tables of `TableName`, then the one row of an area's settings.
inline constexpr std::size_t kAreaTable = kTableCount;
inline constexpr std::size_t kAllTables = kTableCount + 1;
inline constexpr Column kNoColumn = 255;

constexpr std::size_t index_of(TableName table) noexcept { return static_cast<std::size_t>(table); }

/// A set of tables, a bit each.
using TableSet = std::uint32_t;
constexpr TableSet set_of(TableName table) noexcept { return TableSet{1} << index_of(table); }
/// The tables with ids of people, supporters and providers, which are one id space.
inline constexpr TableSet kAnyone =
    set_of(TableName::people) | set_of(TableName::ties) | set_of(TableName::providers);

/// Look-ups for one table after another. Immutable; safe to read from any thread.
class SpecIndex {
 public:
  /// Made once, on first use, from the column lists.
  static const SpecIndex& get();

  const TableSpec& spec(std::size_t table) const noexcept { return *tables_[table].spec; }
  std::optional<std::size_t> table(std::string_view name) const noexcept;
  Column column(std::size_t table, std::string_view name) const noexcept;
  /// The column whose values are the table's ids; kNoColumn where it has none.
  Column id_column(std::size_t table) const noexcept { return tables_[table].id; }
  /// The tables that a reference may name.
  TableSet targets(std::size_t table, Column column) const noexcept {
    return tables_[table].targets[column];
  }
  std::span<const Column> key(std::size_t table) const noexcept { return tables_[table].key; }
  Column first_day(std::size_t table) const noexcept { return tables_[table].first_day; }
  Column last_day(std::size_t table) const noexcept { return tables_[table].last_day; }

 private:
  static constexpr std::size_t kSlots = 128;
  struct Entry {
    const TableSpec* spec = nullptr;
    Column id = kNoColumn;
    Column first_day = kNoColumn;
    Column last_day = kNoColumn;
    std::vector<TableSet> targets;
    std::vector<Column> key;
    std::array<Column, kSlots> slots{};
  };

  SpecIndex();
  void add(std::size_t table, const TableSpec& spec);
  static std::size_t slot_of(std::string_view name) noexcept;
  TableSet targets_of(std::string_view refers_to) const noexcept;

  std::array<Entry, kAllTables> tables_;
};

}  // namespace kith
