// The terms of an employment: its rows are pay rises in the order of their days.
#include "costing/payroll/employment_terms.hpp"

namespace kith::costing {
namespace {

namespace emp = columns::employments;

}  // namespace

Fraction periods_a_year(const PlanView& view, PayPeriodKind kind) {
  if (kind == PayPeriodKind::month) return 12;
  return kind == PayPeriodKind::week ? view.weeks_in_year : view.weeks_in_year / Fraction{4};
}

Date employment_begins(const PlanView& view, Symbol employment) {
  const Table& employments = view.table(TableName::employments);
  const auto rows = view.area->employment_rows(employment);
  const auto first =
      rows.empty() ? std::nullopt : employments.optional_date(emp::first_day, rows.front());
  return first.value_or(view.plan_days.first());
}

Row employment_row(const PlanView& view, Symbol employment, Date day) {
  const Table& employments = view.table(TableName::employments);
  const auto rows = view.area->employment_rows(employment);
  Row found = rows.front();
  for (const Row row : rows) {
    const auto first = employments.optional_date(emp::first_day, row);
    if (!first || *first <= day) found = row;
  }
  return found;
}

}  // namespace kith::costing
