// When a budget is paid, and what a period of it is worth.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "costing/basis/scope.hpp"

namespace kith::costing {

enum class PayEvery : std::uint8_t { week, four_weeks, month, quarter, year };

/// Pay days: `anchor` and every period before and after it.
class PayGrid {
 public:
  PayGrid(PayEvery every, Date anchor) : every_{every}, anchor_{anchor} {}

  PayEvery every() const noexcept { return every_; }
  /// The days that pay day `number` pays for, itself the first; 0 is the anchor's.
  Period period(std::int32_t number) const { return {start(number), start(number + 1)}; }
  /// The number of the last pay day on or before `day`.
  std::int32_t number_on(Date day) const;

  friend bool operator==(const PayGrid&, const PayGrid&) = default;

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

/// What `weekly` is in a whole period.
PeriodAmount of_weekly(const Scope& scope, Money weekly, PayEvery every);
/// What `annual` is in a whole period.
PeriodAmount of_annual(const Scope& scope, Money annual, PayEvery every);

/// How often a budget is paid; nothing where it is not told.
std::optional<PayEvery> pay_every(const Scope& scope, Row budget);

}  // namespace kith::costing
