// Pay periods and the packets in them.
#pragma once

#include <optional>
#include <vector>

#include "costing/lines/draft.hpp"
#include "costing/payroll/pay_rules.hpp"

namespace kith::costing {

/// The days that one pay day pays for. A period ends on its pay day.
struct PayPeriod {
  Period days;
  Date pay_day;
};

/// The pay periods that touch `covered`, in order. Regular pay days are `first_pay_day` and every
/// week, four weeks or month from it; the first period runs from `begins`, the employment's first
/// day. Without a first pay day the first period is a regular one from `begins`.
std::vector<PayPeriod> pay_periods(PayPeriodKind kind, Date begins,
                                   std::optional<Date> first_pay_day, Period covered);

/// Gross pay of one pay period: the exact pay of all hours in it, rounded half-up to the penny, and
/// the holiday pay that is rolled up with it.
struct GrossPay {
  PayPeriod period;
  Money gross;
  Money holiday{};

  Money paid() const { return gross + holiday; }
};

/// The pay periods of an employment over `covered` with the gross of the drafts it pays.
std::vector<GrossPay> gross_pay(const PlanView& view, Symbol employment,
                                const std::vector<const Draft*>& paid, Period covered);

}  // namespace kith::costing
