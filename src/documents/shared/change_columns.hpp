// How does a table show what changes: before, after, and the second less the first, by the week,
// the year and the period?
#pragma once

#include <array>
#include <cstdint>

#include "documents/shared/frames.hpp"

namespace kith::documents {

/// What an amount is of.
enum class AmountOf : std::uint8_t { week, year, period };

template <class Row>
Whole change_in(const Row& row, AmountOf what) {
  const Whole before = row.before(what);
  const Whole after = row.after(what);
  return before && after ? Whole{*after - *before} : std::nullopt;
}

/// Nine columns of a `Row` with `before(AmountOf)` and `after(AmountOf)` in pence.
template <class Row>
constexpr auto change_columns() {
  using enum AmountOf;
  return std::array{
      whole<Row>("weekly_before_pence", [](auto& row) { return row.before(week); }),
      whole<Row>("weekly_after_pence", [](auto& row) { return row.after(week); }),
      whole<Row>("weekly_change_pence", [](auto& row) { return change_in(row, week); }),
      whole<Row>("annual_before_pence", [](auto& row) { return row.before(year); }),
      whole<Row>("annual_after_pence", [](auto& row) { return row.after(year); }),
      whole<Row>("annual_change_pence", [](auto& row) { return change_in(row, year); }),
      whole<Row>("period_before_pence", [](auto& row) { return row.before(period); }),
      whole<Row>("period_after_pence", [](auto& row) { return row.after(period); }),
      whole<Row>("period_change_pence", [](auto& row) { return change_in(row, period); }),
  };
}

}  // namespace kith::documents
