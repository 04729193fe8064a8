// The ids, labels and words by which a result speaks of rows of its area.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kith/costing/costing.hpp"

namespace kith::documents {

/// Looks up what a plan's cost refers to. Borrows the cost.
class Names {
 public:
  explicit Names(const PlanCost& cost) : cost_{&cost}, tables_{&cost.area.tables()} {}

  std::string_view plan() const;
  std::string_view person() const;
  std::string_view action(Row row) const;
  std::string_view budget(Row row) const;
  std::string_view budget_label(Row row) const;   ///< empty where it has none
  std::string_view budget_source(Row row) const;  ///< "council", "own_money", …

  /// The label of the action that a line prices; empty where it has none.
  std::string_view label(const CostLine& line) const;
  /// The service of the action that a line prices; empty where it has none.
  std::string_view service(const CostLine& line) const;
  std::string place(const Cell& cell) const;

 private:
  std::string_view text(TableName table, Column column, Row row) const;
  std::string_view word(TableName table, Column column, Row row) const;

  const PlanCost* cost_;
  const Tables* tables_;
};

/// The employment of an employer line ("e1" of "e1/insurance"); empty for a line of an action.
std::string_view employment_of(const CostLine& line) noexcept;

std::string_view round_at_name(RoundAt at) noexcept;

}  // namespace kith::documents
