// Who is here and what belongs to whom: the tables of an area, grouped and looked up by id.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "kith/area/groups.hpp"
#include "kith/tables/tables.hpp"

namespace kith {

/// The people of an area, everyone around them, and their plans and money. Immutable; copies share
/// the tables. The links between people are in graph.hpp, where they live in places.hpp.
class Area {
 public:
  const Tables& tables() const noexcept { return *tables_; }

  // --- lookups: the row of an id, or nothing ---

  /// The first row of `id` in a table whose rows have ids; nothing in the other tables.
  std::optional<Row> row_of(TableName table, Symbol id) const noexcept {
    return rows_by_id_[static_cast<std::size_t>(table)].find(id);
  }

  // --- what belongs to whom; rows in the order of their table ---

  std::span<const Row> plans_of(Row person) const noexcept { return plans_.of(person); }
  std::span<const Row> actions_of(Row plan) const noexcept { return actions_.of(plan); }
  std::span<const Row> outcomes_of(Row plan) const noexcept { return outcomes_.of(plan); }
  std::span<const Row> budgets_of(Row person) const noexcept { return budgets_.of(person); }
  std::span<const Row> employments_of(Row person) const noexcept { return employments_.of(person); }
  std::span<const Row> ties_of(Row person) const noexcept { return ties_.of(person); }
  std::span<const Row> alter_ties_of(Row person) const noexcept { return alter_ties_.of(person); }
  std::span<const Row> finances_of(Row person) const noexcept { return finances_.of(person); }
  std::span<const Row> measures_of(Row person) const noexcept { return measures_.of(person); }
  std::span<const Row> events_of(Row person) const noexcept { return events_.of(person); }

  /// The bands, tiers and years of a tariff; empty where there is no such tariff.
  std::span<const Row> tariff_rows(Symbol tariff) const noexcept {
    return rows_of(TableName::tariffs, tariffs_, tariff);
  }
  /// The rows that carry one employment through its pay rises.
  std::span<const Row> employment_rows(Symbol employment) const noexcept {
    return rows_of(TableName::employments, employment_rows_, employment);
  }

  /// The person whose plan it is.
  Row person_of(Row plan) const noexcept { return person_of_plan_[plan]; }

  /// What the groups and lookups take, in bytes; the tables are apart.
  std::size_t bytes() const noexcept;

 private:
  friend class AreaBuilder;

  // Rows of one id, grouped by the first of them.
  std::span<const Row> rows_of(TableName table, const Groups& groups, Symbol id) const noexcept {
    const std::optional<Row> first = row_of(table, id);
    return first ? groups.of(*first) : std::span<const Row>{};
  }

  std::shared_ptr<const Tables> tables_;
  Groups plans_, actions_, outcomes_, budgets_, employments_, ties_, alter_ties_, finances_,
      measures_, events_, tariffs_, employment_rows_;
  std::vector<Row> person_of_plan_;
  std::array<RowLookup, kTableCount> rows_by_id_;
};

/// Freezes tables into an area. O(rows); allocates what the area keeps and a little more.
Area build_area(Tables tables);

}  // namespace kith
