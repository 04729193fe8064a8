// How are rows found? By what they belong to, and by their id.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "kith/tables/tables.hpp"

namespace kith {

/// Rows grouped by the row or symbol they belong to: compressed rows, frozen by one counting sort.
/// Inside a group rows keep the order of their table.
class Groups {
 public:
  Groups() = default;
  /// `group_of[row]` for every row; a number that is not below `groups` is in no group.
  Groups(std::span<const std::uint32_t> group_of, std::size_t groups);

  /// Empty for a number that is no group.
  std::span<const Row> of(std::uint32_t group) const noexcept {
    if (group >= size()) return {};
    return {rows_.data() + first_[group], first_[group + 1] - first_[group]};
  }
  /// The index of a group's first row among all rows in the order of their groups: data of each row
  /// can be kept in an array of that order. `first(size())` is how many rows there are.
  std::uint32_t first(std::uint32_t group) const noexcept {
    return first_.empty() ? 0 : first_[group];
  }
  std::size_t size() const noexcept { return first_.empty() ? 0 : first_.size() - 1; }
  std::size_t bytes() const noexcept {
    return first_.size() * sizeof(std::uint32_t) + rows_.size() * sizeof(Row);
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<Row> rows_;
};

/// The first row of each id. An array by symbol where the symbols lie close together, as those of a
/// table read column by column do; else pairs in the order of symbols.
class RowLookup {
 public:
  RowLookup() = default;
  /// `ids[row]` for every row; a row with kNoSymbol has no id.
  explicit RowLookup(std::span<const Symbol> ids);

  /// Empty where no row has the id.
  std::optional<Row> find(Symbol id) const noexcept;
  std::size_t bytes() const noexcept {
    return dense_.size() * sizeof(Row) + sorted_.size() * sizeof(std::pair<Symbol, Row>);
  }

 private:
  Symbol lowest_ = 0;
  std::vector<Row> dense_;
  std::vector<std::pair<Symbol, Row>> sorted_;
};

}  // namespace kith
