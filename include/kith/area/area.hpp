// Who is in the area, and what belongs to whom? The tables of an area, grouped and looked up by id.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/area/groups.hpp"
#include "kith/tables/tables.hpp"

namespace kith {

/// The people of an area, everyone around them, and their plans and money. Immutable; a copy shares
/// everything and costs nothing. The links between people are in graph.hpp, where they live in
/// places.hpp.
class Area {
 public:
  Area() = default;  ///< empty: only to be assigned to

  const Tables& tables() const noexcept { return index_->tables; }

  // --- lookups: the row of an id, or empty ---

  /// The first row of `id` in a table whose rows have ids; empty in the other tables.
  std::optional<Row> row_of(TableName table, Symbol id) const noexcept {
    return index_->rows_by_id[static_cast<std::size_t>(table)].find(id);
  }

  // --- what belongs to whom; rows in the order of their table ---

  std::span<const Row> plans_of(Row person) const noexcept { return index_->plans.of(person); }
  std::span<const Row> actions_of(Row plan) const noexcept { return index_->actions.of(plan); }
  std::span<const Row> outcomes_of(Row plan) const noexcept { return index_->outcomes.of(plan); }
  std::span<const Row> budgets_of(Row person) const noexcept { return index_->budgets.of(person); }
  std::span<const Row> employments_of(Row person) const noexcept {
    return index_->employments.of(person);
  }
  std::span<const Row> ties_of(Row person) const noexcept { return index_->ties.of(person); }
  std::span<const Row> alter_ties_of(Row person) const noexcept {
    return index_->alter_ties.of(person);
  }
  std::span<const Row> finances_of(Row person) const noexcept {
    return index_->finances.of(person);
  }
  std::span<const Row> measures_of(Row person) const noexcept {
    return index_->measures.of(person);
  }
  std::span<const Row> events_of(Row person) const noexcept { return index_->events.of(person); }

  /// The bands, tiers and years of a tariff; empty where there is no such tariff.
  std::span<const Row> tariff_rows(Symbol tariff) const noexcept {
    return rows_of(TableName::tariffs, index_->tariffs, tariff);
  }
  /// The rows that carry one employment through its pay rises.
  std::span<const Row> employment_rows(Symbol employment) const noexcept {
    return rows_of(TableName::employments, index_->employment_rows, employment);
  }

  /// The person whose plan it is.
  Row person_of(Row plan) const noexcept { return index_->person_of_plan[plan]; }

  /// What the groups and lookups take, in bytes; the tables are apart.
  std::size_t bytes() const noexcept;

 private:
  friend class AreaBuilder;

  // Rows of one id, grouped by the first of them.
  std::span<const Row> rows_of(TableName table, const Groups& groups, Symbol id) const noexcept {
    const std::optional<Row> first = row_of(table, id);
    return first ? groups.of(*first) : std::span<const Row>{};
  }

  struct Index {
    Tables tables;
    Groups plans, actions, outcomes, budgets, employments, ties, alter_ties, finances, measures,
        events, tariffs, employment_rows;
    std::vector<Row> person_of_plan;
    std::array<RowLookup, kTableCount> rows_by_id;
  };
  explicit Area(std::shared_ptr<const Index> index) : index_{std::move(index)} {}
  std::shared_ptr<const Index> index_;
};

/// The nation whose law holds for a person, else for the area: "england", "scotland", "wales",
/// "northern_ireland".
std::string_view nation_of(const Area& area, Row person);

/// Freezes tables into an area. O(rows); allocates what the area keeps and a little more.
Area build_area(Tables tables);

}  // namespace kith
