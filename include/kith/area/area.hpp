// Who is here and linked to whom: the tables of an area frozen into one typed graph.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kith/tables/tables.hpp"
#include "kith/values/id.hpp"

namespace kith {

/// The row of a table, counted from 0.
using Row = std::uint32_t;

/// Rows grouped by the row or symbol they belong to: compressed rows, frozen by one counting sort.
/// Inside a group rows keep the order of their table.
class Groups {
 public:
  Groups() = default;
  /// `group_of[row]` for every row; kNoSymbol rows belong nowhere.
  Groups(std::span<const std::uint32_t> group_of, std::size_t groups);

  std::span<const Row> of(std::uint32_t group) const noexcept {
    if (group + 1 >= first_.size()) return {};
    return {rows_.data() + first_[group], first_[group + 1] - first_[group]};
  }
  std::size_t bytes() const noexcept {
    return first_.size() * sizeof(std::uint32_t) + rows_.size() * sizeof(Row);
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<Row> rows_;
};

/// The people of an area, everyone around them, and their plans and money. Immutable; copies share.
class Area {
 public:
  const Tables& tables() const noexcept { return *tables_; }

  // --- lookups: the row of an id, or nothing ---
  std::optional<Row> row_of(TableName table, Symbol id) const noexcept;

  // --- what belongs to whom; rows in the order of their table ---
  std::span<const Row> plans_of(Row person) const noexcept { return plans_.of(person); }
  std::span<const Row> actions_of(Row plan) const noexcept { return actions_.of(plan); }
  std::span<const Row> outcomes_of(Row plan) const noexcept { return outcomes_.of(plan); }
  std::span<const Row> budgets_of(Row person) const noexcept { return budgets_.of(person); }
  std::span<const Row> employments_of(Row person) const noexcept { return employments_.of(person); }
  std::span<const Row> ties_of(Row person) const noexcept { return ties_.of(person); }
  std::span<const Row> alter_ties_of(Row person) const noexcept { return alter_ties_.of(person); }
  std::span<const Row> finances_of(Row person) const noexcept { return finances_.of(person); }
  std::span<const Row> tariff_rows(Symbol tariff) const noexcept { return tariffs_.of(tariff); }
  /// The person whose plan it is.
  Row person_of(Row plan) const noexcept { return person_of_plan_[plan]; }

 private:
  friend Area build_area(Tables tables);
  std::shared_ptr<const Tables> tables_;
  Groups plans_, actions_, outcomes_, budgets_, employments_, ties_, alter_ties_, finances_,
      tariffs_;
  std::vector<Row> person_of_plan_;
  std::vector<std::vector<Row>> row_of_symbol_;  // by table, for tables with an id; dense by symbol
};

/// Freezes tables into an area. O(rows); allocates what the area keeps and a little more.
Area build_area(Tables tables);

}  // namespace kith
