// When a budget is paid, and what a period of it is worth.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "costing/basis/plan_view.hpp"

namespace kith::costing {

enum class PayEvery : std::uint8_t { week, four_weeks, month, quarter, year };

/// Pay days without end: `anchor` and every period before and after it. They are numbered; 0 is the
/// anchor. For example, monthly from 31 January pays on 28 February (number 1) and 31 March (2).
class PaymentSchedule {
 public:
  PaymentSchedule(PayEvery every, Date anchor) : every_{every}, anchor_{anchor} {}

  PayEvery every() const noexcept { return every_; }
  /// The days that pay day `number` pays for, itself the first; 0 is the anchor's.
  Period period(std::int32_t number) const { return {start(number), start(number + 1)}; }
  /// The number of the last pay day on or before `day`.
  std::int32_t number_on(Date day) const;

  friend bool operator==(const PaymentSchedule&, const PaymentSchedule&) = default;

 private:
  Date start(std::int32_t number) const;

  PayEvery every_;
  Date anchor_;
};

/// Exact pence and the sum that makes them, in pounds.
struct PeriodAmount {
  Fraction pence;
  std::string exact;
};

/// What `weekly` is in a whole period: times 1, 4, 52/12, 13 or 52, and with 365/7 for 52 under
/// the convention `weeks_365_7`.
PeriodAmount of_weekly(const PlanView& view, Money weekly, PayEvery every);
/// What `annual` is in a whole period: a 52nd (or 7/365), a 13th (or 28/365), a 12th, a 4th or
/// all.
PeriodAmount of_annual(const PlanView& view, Money annual, PayEvery every);

/// How often a budget is paid; none where the table has no `pay_every` for it.
std::optional<PayEvery> pay_every(const PlanView& view, Row budget);

}  // namespace kith::costing
