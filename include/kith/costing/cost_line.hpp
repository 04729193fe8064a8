// What does one line of a plan cost: in a week, a year and the period, and how may the plan vary?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/trace.hpp"
#include "kith/tables/tables.hpp"
#include "kith/values/date.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// A part of a line's amount and the budget that pays it.
struct Funded {
  Row budget = 0;
  Money amount;
};

/// One line of a plan's cost.
struct CostLine {
  std::string line;           ///< action id, or "<employment>/insurance", "<action>/miles", …
  std::optional<Row> action;  ///< the action it prices; none for an employer line
  std::vector<Row> uses;      ///< actions done `within` it
  std::string_view kind;      ///< support, unpaid, mileage, employer_costs, transport, …
  Money weekly;               ///< of a typical week
  Money annual;
  Money period;
  bool one_off = false;
  std::optional<std::int64_t> minutes_per_week;         ///< minutes received, half-up
  std::optional<std::int64_t> worker_minutes_per_week;  ///< where `staff` is above 1
  std::optional<Fraction> count_per_week;               ///< of counted units
  std::vector<Funded> funded;
  std::optional<Money> list_weekly;  ///< at the tariff's price, where another was agreed
  std::optional<Money> list_annual;
  std::string_view reason;  ///< why an amount is nothing: "under_trigger", "not_assessed", …
  std::optional<Money> allowance;  ///< what the Employment Allowance took, on `<e>/ni/allowance`
  std::vector<TraceStep> trace;
};

/// How the cost varies with good and bad days. `sd` is a statistic; the rest is money.
struct Spread {
  std::string_view basis;  ///< "annual" or "period"
  Money mean;
  double sd = 0;
  Money p50;
  Money p80;
  Money p95;
  Money contingency_95;  ///< p95 less mean
  std::string method;    ///< "exact: 364 independent days, share 0.3"
};

/// One week of a plan (option `weeks`), from its Monday.
struct WeekCost {
  Date monday;
  Money cost;
  std::int64_t minutes = 0;
};

/// One period of a view (option `periods`), cut to the days that are counted.
///
/// A line's periods are rounded cumulatively, half-up to the penny: what it comes to until the end
/// of each, less what it came to before. So they add up to its `period`, and a row does not move
/// when later days are added, as it would where the pence left over went to the largest remainders.
struct PeriodCost {
  Period days;
  Money cost;
  bool is_part = false;  ///< the view's period is longer than these days
};

}  // namespace kith
