// On which days is pay due, and how much is each packet? Pay days follow from the first one by
// weeks, four weeks or months. The exact pay of all hours in a period is added up and rounded once,
// half-up to the penny, as a payslip does.
#include "costing/employing/pay_run.hpp"

#include <algorithm>

#include "costing/payroll/employment_terms.hpp"
#include "costing/prices/flows.hpp"
#include "values/integer.hpp"

namespace kith::costing {
namespace {

namespace emp = columns::employments;

std::int32_t days_of(PayPeriodKind kind) { return kind == PayPeriodKind::week ? 7 : 28; }

// The regular pay day `number` periods after the first.
Date pay_day_number(PayPeriodKind kind, Date first_pay_day, std::int32_t number) {
  return kind == PayPeriodKind::month ? first_pay_day.plus_months(number)
                                      : first_pay_day + number * days_of(kind);
}

// The number of the first pay day on or after `day`.
std::int32_t number_on_or_after(PayPeriodKind kind, Date first_pay_day, Date day) {
  if (kind != PayPeriodKind::month) {
    return static_cast<std::int32_t>(-floor_divide(first_pay_day - day, days_of(kind)));
  }
  std::int32_t number =
      (day.year() - first_pay_day.year()) * 12 + day.month() - first_pay_day.month();
  while (pay_day_number(kind, first_pay_day, number) < day) ++number;
  return number;
}

}  // namespace

// Pay days are counted from the first one in both directions, so a plan may begin before or after
// it.
std::vector<PayPeriod> pay_periods(PayPeriodKind kind, Date begins,
                                   std::optional<Date> first_pay_day, Period covered) {
  const Date first = first_pay_day.value_or(
      kind == PayPeriodKind::month ? begins.plus_months(1) - 1 : begins + days_of(kind) - 1);
  const Date from = std::max(covered.first(), begins);
  std::vector<PayPeriod> periods;
  std::int32_t number = number_on_or_after(kind, first, from);
  if (first >= begins) number = std::max(number, 0);
  for (;; ++number) {
    const Date pay_day = pay_day_number(kind, first, number);
    Date start = pay_day_number(kind, first, number - 1) + 1;
    // The first period runs from the employment's first day, however long that is.
    if (number == 0 || start < begins) start = std::min(begins, pay_day);
    if (start >= covered.end()) break;
    periods.push_back({Period{start, pay_day + 1}, pay_day});
  }
  return periods;
}

// Holiday is rolled up by the terms of the first day of each period.
std::vector<GrossPay> gross_pay(const PlanView& view, Symbol employment,
                                const std::vector<const Draft*>& paid, Period covered) {
  const Table& employments = view.table(TableName::employments);
  const Row row = employment_row(view, employment, covered.first());
  std::vector<GrossPay> result;
  for (const PayPeriod& period :
       pay_periods(worker_of(view, row).pays, employment_begins(view, employment),
                   employments.optional_date(emp::first_pay_day, row), covered)) {
    Fraction pence;
    for (const Draft* draft : paid) {
      pence += pence_in(view, draft->flow, period.days.shared_with(covered));
    }
    GrossPay pay{period, Money::from_pence(rounded_whole(pence, Rounding::half_up))};
    if (rolls_up_holiday(view, employment_row(view, employment, period.days.first()))) {
      pay.holiday = rolled_up_holiday(view, pay.gross, period.days.first()).amount;
    }
    result.push_back(pay);
  }
  return result;
}

}  // namespace kith::costing
