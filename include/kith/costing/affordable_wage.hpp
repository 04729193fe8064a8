// The reverse of a pay run: what hourly wage a sum of money affords.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/costing.hpp"

namespace kith {

/// A line that an employment costs, on the basis of the answer.
struct WageLine {
  std::string line;
  Money amount;
};

/// The highest hourly wage, in whole pence, at which an employment costs no more than a budget.
struct AffordableWage {
  std::string employment;
  Money budget;
  std::string_view basis;        ///< "annual", or "period" by calendar
  std::optional<Rate> pay_rate;  ///< none: see `reason`
  std::string_view reason;       ///< "budget_too_small", "no_hours"; empty where there is a wage
  Money cost;                    ///< of the employment at the wage; without one, at no wage at all
  Money left;                    ///< budget less cost; zero where the cost is above it
  /// A penny more, which the budget no longer affords; none without a wage.
  std::optional<Rate> next_pay_rate{};
  Money next_cost;              ///< at `next_pay_rate`: above the budget
  std::vector<WageLine> lines;  ///< at the wage, adding up to `cost`
  PlanCost plan;                ///< costed at the wage: findings, minimum wage among them
};

/// Tries out wages of whole pence for all rows of an employment with the plan's own pay run, so
/// that National Insurance, allowance, pension, holiday and what is set aside are those of each
/// wage. What counts is what the plan pays for its actions and `<employment>/…` lines, on the basis
/// that budgets have: a quoted year, or the period by calendar. The cost never falls as the wage
/// rises.
///
/// Throws `Error`: `Code::argument` where the plan's person has no such employment in force,
/// `Code::range` where the budget is negative; and as `cost_plan`.
AffordableWage affordable_wage(const Area& area, Row plan, std::string_view employment,
                               Money budget, const Parameters& parameters,
                               const CostOptions& options);

/// What an employer pays on top of one period's gross pay, as shares of it.
struct ChargesOnPay {
  Fraction rate;    ///< above the threshold: employer National Insurance
  Money threshold;  ///< of the period
  Fraction levies;  ///< on all of it
};

/// The exact gross pay of one period that a sum affords after fees: (sum - fees + rate x threshold)
/// / (1 + rate + levies), or the sum without the rate where that stays below the threshold. Throws
/// `Error` with `Code::range` where fees are more than the sum, or a part is negative.
UnroundedMoney affordable_gross(Money sum, Money fees, const ChargesOnPay& charges);

}  // namespace kith
