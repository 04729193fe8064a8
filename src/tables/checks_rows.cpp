// Do the cells of one row fit together: which must be there, and which exclude each other?
#include <string>

#include "kith/tables/columns.hpp"
#include "tables/checks.hpp"

namespace kith {
namespace {

std::string value_for(std::size_t table, Column column) {
  return "a value for " + std::string{SpecIndex::get().spec(table).columns[column].name};
}

// kFaulty is not missing: the cell has been reported already.
void check_required(CheckBase& base, std::size_t table) {
  const auto columns = SpecIndex::get().spec(table).columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto column = static_cast<Column>(i);
    if (!columns[i].required) continue;
    for (std::size_t row = 0; row < base.raw(table).rows; ++row) {
      if (base.raw(table).at(column, row) != kMissing) continue;
      base.fault_at_row(FaultCode::missing, {table, row, column}, value_for(table, column));
    }
  }
}

// Both days are inside the period, so the same day twice is one day and no fault.
void check_order_of_days(CheckBase& base, std::size_t table) {
  const SpecIndex& index = SpecIndex::get();
  if (index.first_day(table) == kNoColumn || index.last_day(table) == kNoColumn) return;
  for (std::size_t row = 0; row < base.raw(table).rows; ++row) {
    const std::int64_t first = base.raw(table).at(index.first_day(table), row);
    const std::int64_t last = base.raw(table).at(index.last_day(table), row);
    if (!is_held(first) || !is_held(last) || first <= last) continue;
    base.fault_at_cell(FaultCode::ends_before_start, {table, row, index.last_day(table)},
                       ">= " + Date::from_days(static_cast<std::int32_t>(first)).text());
  }
}

// Two cells of which each is meaningless without the other, such as easting and northing.
void check_together(CheckBase& base, TableName table, Column first, Column other) {
  for (std::size_t row = 0; row < base.rows(table); ++row) {
    const std::int64_t a = base.held(table, first, row);
    const std::int64_t b = base.held(table, other, row);
    if ((a == kMissing) == (b == kMissing)) continue;
    const Column absent = a == kMissing ? first : other;
    base.fault_at_row(FaultCode::missing, {index_of(table), row, absent},
                      value_for(index_of(table), absent));
  }
}

void check_different(CheckBase& base, TableName table, Column first, Column other) {
  for (std::size_t row = 0; row < base.rows(table); ++row) {
    const std::int64_t value = base.held(table, other, row);
    if (!is_held(value) || value != base.held(table, first, row)) continue;
    const auto name = SpecIndex::get().spec(index_of(table)).columns[first].name;
    base.fault_at_cell(FaultCode::not_allowed, {index_of(table), row, other},
                       "another than " + std::string{name});
  }
}

// A budget has an amount a year or a week, never both. An agreed budget needs an amount, because it
// pays; an indicative one may still be open.
void check_amount(CheckBase& base, std::size_t row) {
  namespace at = columns::budgets;
  const auto held = [&](Column column) { return base.held(TableName::budgets, column, row); };
  const std::size_t table = index_of(TableName::budgets);
  if (held(at::annual) != kMissing && held(at::weekly) != kMissing) {
    base.fault_at_cell(FaultCode::not_allowed, {table, row, at::weekly},
                       "annual or weekly, not both");
  }
  const auto statuses = SpecIndex::get().spec(table).columns[at::status].words;
  const std::int64_t status = held(at::status);
  const bool may_pay = !is_held(status) || statuses[static_cast<std::size_t>(status)] == "agreed";
  const bool has_amount =
      held(at::annual) != kMissing || held(at::weekly) != kMissing || held(at::one_off) != kMissing;
  if (may_pay && !has_amount) {
    base.fault_at_row(FaultCode::missing, {table, row, at::annual}, "a value for annual or weekly");
  }
}

// Capital is an amount at one time (`once`), income and expenses are amounts for a period. A
// disregard may be of either.
void check_finance(CheckBase& base, std::size_t row) {
  namespace at = columns::finances;
  const std::size_t table = index_of(TableName::finances);
  const auto word = [&](Column column) {
    const std::int64_t held = base.held(TableName::finances, column, row);
    const auto words = SpecIndex::get().spec(table).columns[column].words;
    return is_held(held) ? words[static_cast<std::size_t>(held)] : std::string_view{};
  };
  const std::string_view item = word(at::item);
  const std::string_view per = word(at::per);
  if (item.empty() || per.empty() || item == "disregard") return;
  if ((item == "capital") == (per == "once")) return;
  base.fault_at_cell(FaultCode::not_allowed, {table, row, at::per},
                     item == "capital" ? "once, for capital" : "week, four_weeks, month, year");
}

// An upper capital limit below the lower one would leave no capital between them.
void check_policy(CheckBase& base) {
  namespace at = columns::area;
  if (base.raw(kAreaTable).rows == 0) return;
  const std::int64_t lower = base.raw(kAreaTable).at(at::lower_capital_limit, 0);
  const std::int64_t upper = base.raw(kAreaTable).at(at::upper_capital_limit, 0);
  if (!is_held(lower) || !is_held(upper) || lower <= upper) return;
  base.fault_at_cell(FaultCode::out_of_range, {kAreaTable, 0, at::upper_capital_limit},
                     ">= " + Money::from_pence(lower).text());
}

}  // namespace

void check_rows(CheckBase& base) {
  // The first pass is the same for all tables; what follows is special to a few.
  for (std::size_t table = 0; table < kAllTables; ++table) {
    if (base.raw(table).rows == 0) continue;
    check_required(base, table);
    check_order_of_days(base, table);
  }
  for (std::size_t row = 0; row < base.rows(TableName::budgets); ++row) check_amount(base, row);
  for (std::size_t row = 0; row < base.rows(TableName::finances); ++row) check_finance(base, row);
  check_policy(base);

  using columns::actions::per;
  using columns::actions::rate;
  check_together(base, TableName::actions, rate, per);
  check_together(base, TableName::people, columns::people::easting, columns::people::northing);
  check_together(base, TableName::people, columns::people::lat, columns::people::lon);
  check_together(base, TableName::providers, columns::providers::easting,
                 columns::providers::northing);
  check_together(base, TableName::tariffs, columns::tariffs::time_from, columns::tariffs::time_to);

  check_different(base, TableName::tariffs, columns::tariffs::time_from, columns::tariffs::time_to);
  check_different(base, TableName::ties, columns::ties::person, columns::ties::supporter);
  check_different(base, TableName::alter_ties, columns::alter_ties::supporter_a,
                  columns::alter_ties::supporter_b);
  check_different(base, TableName::entries, columns::entries::from_account,
                  columns::entries::to_account);
}

}  // namespace kith
