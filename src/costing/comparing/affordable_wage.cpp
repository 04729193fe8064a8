// What hourly wage does a sum of money afford? Wages of whole pence are tried out with the plan's
// own pay run, halving the range each time, because the cost of an employment never falls as the
// wage rises.
#include "kith/costing/affordable_wage.hpp"

#include <algorithm>
#include <utility>

#include "costing/plans/one_plan.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

namespace emp = columns::employments;

constexpr std::int64_t kMostPence = 100'000'000;  // an hour: a million pounds

Rate rate_of(std::int64_t pence) { return Rate::from_thousandths_of_a_penny(pence * 1'000); }

// The answer lists the lines of the employment, and needs no steps and no weeks.
CostOptions figures_only(CostOptions options) {
  options.detail = Detail::lines;
  options.weeks = false;
  return options;
}

// What one employment costs a plan at any wage: pay, holiday, National Insurance, pension and
// whatever else is worked out from pay, as the plan's own costing has them.
class CostAtWage {
 public:
  CostAtWage(const costing::Basis& basis, Row plan, Symbol employment)
      : trial_{costing::whole_plan(costing::plan_view(basis, plan))},
        employment_{employment},
        prefix_{std::string{basis.area.tables().text(employment)} + "/"} {}

  PlanCost plan(std::int64_t pence) const {
    costing::Trial trial = trial_;
    trial.wage = costing::TriedWage{employment_, rate_of(pence)};
    return costing::cost_trial(trial, costing::standalone());
  }

  std::vector<WageLine> lines(const PlanCost& cost) const {
    std::vector<WageLine> lines;
    for (const CostLine& line : cost.lines) {
      if (is_own(line)) lines.push_back({line.line, is_calendar() ? line.period : line.annual});
    }
    return lines;
  }

  Money cost(std::int64_t pence) const { return total(lines(plan(pence))); }

  static Money total(const std::vector<WageLine>& lines) {
    Money total;
    for (const WageLine& line : lines) total += line.amount;
    return total;
  }

  bool is_calendar() const { return trial_.is_calendar(); }

 private:
  // The lines of its actions, and "<employment>/…".
  bool is_own(const CostLine& line) const {
    if (!line.action) return line.line.starts_with(prefix_);
    const Table& actions = trial_.table(TableName::actions);
    return actions.symbol(columns::actions::employment, *line.action) == employment_;
  }

  costing::Trial trial_;
  Symbol employment_;
  std::string prefix_;
};

// An employment of the plan's person by its id.
Symbol employment_of(const Area& area, Row plan, std::string_view id) {
  const Symbol symbol = area.tables().find(id);
  const Table& employments = area.tables()[TableName::employments];
  for (const Row row : area.employments_of(area.person_of(plan))) {
    if (symbol != kNoSymbol && employments.symbol(emp::employment, row) == symbol) return symbol;
  }
  throw Error{Code::argument, "the plan has no employment '" + std::string{id} + "'"};
}

// The highest wage in pence that the budget affords. A wage of zero is affordable and kMostPence is
// not: both were tried before.
std::int64_t highest_wage(const CostAtWage& costs, Money budget) {
  // First doubled until it is too much, then the range is halved: about 15 costings for a wage
  // of £20.
  std::int64_t low = 0;
  std::int64_t high = 1'000;
  while (costs.cost(high) <= budget) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (costs.cost(middle) <= budget ? low : high) = middle;
  }
  return low;
}

}  // namespace

AffordableWage affordable_wage(const Area& area, Row plan, std::string_view employment,
                               Money budget, const Parameters& parameters,
                               const CostOptions& options) {
  if (budget < Money{}) {
    throw Error{Code::range, "budget is " + budget.text() + "; it must be 0.00 or more"};
  }
  const Symbol symbol = employment_of(area, plan, employment);
  const costing::Basis basis = costing::make_basis(area, parameters, figures_only(options));
  const CostAtWage costs{basis, plan, symbol};
  AffordableWage answer;
  answer.employment = employment;
  answer.budget = budget;
  answer.basis = costs.is_calendar() ? "period" : "annual";
  std::int64_t wage = 0;
  // Premiums, insurance and the like cost money at any wage; and without hours no wage is too
  // high.
  if (costs.cost(0) > budget) {
    answer.reason = "budget_too_small";
  } else if (costs.cost(kMostPence) <= budget) {
    answer.reason = "no_hours";
  } else {
    wage = highest_wage(costs, budget);
    answer.pay_rate = rate_of(wage);
    answer.next_pay_rate = rate_of(wage + 1);
    answer.next_cost = costs.cost(wage + 1);
  }
  answer.plan = costs.plan(wage);
  answer.lines = costs.lines(answer.plan);
  answer.cost = CostAtWage::total(answer.lines);
  answer.left = std::max(budget - answer.cost, Money{});
  return answer;
}

UnroundedMoney affordable_gross(Money sum, Money fees, const ChargesOnPay& charges) {
  if (fees > sum) {
    throw Error{Code::range, "fees are " + fees.text() + "; they must be at most " + sum.text()};
  }
  if (charges.rate < Fraction{} || charges.levies < Fraction{} || charges.threshold < Money{}) {
    throw Error{Code::range, "charges on pay must be 0 or more"};
  }
  const Fraction pence{(sum - fees).pence()};
  const Fraction threshold{charges.threshold.pence()};
  // Gross pay with its charges makes the sum: g + levies x g, and rate x (g - threshold) where g is
  // above the threshold. Solved for g on each side of it.
  const Fraction below = pence / (Fraction{1} + charges.levies);
  const Fraction above =
      (pence + charges.rate * threshold) / (Fraction{1} + charges.rate + charges.levies);
  return UnroundedMoney{Money::from_pence(1)}.times(below <= threshold ? below : above);
}

}  // namespace kith
