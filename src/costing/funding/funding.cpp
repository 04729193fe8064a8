// Who pays for a plan? Each line asks its budgets for what it costs: under a quoting convention for
// its year as one amount, by calendar week by week, so that a budget that runs out does so on a
// day.
//
// budget_balance has what money there is, budget_order who is asked before whom, and
// budget_allocation splits one amount; this file decides which amounts are asked for and reports
// the positions.
#include "costing/funding/funding.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "costing/basis/steps.hpp"
#include "costing/funding/budget_allocation.hpp"
#include "costing/lines/spread.hpp"
#include "costing/prices/flows.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

// --- what is asked for ---

std::vector<FundedLine> lines_of(const std::vector<Draft>& drafts) {
  std::vector<FundedLine> lines;
  lines.reserve(drafts.size());
  for (const Draft& draft : drafts) {
    lines.push_back({draft.line.line, draft.line.action, draft.service, draft.budget});
  }
  return lines;
}

// What is essential is paid before what is wanted, on each day anew.
std::vector<std::size_t> by_need(const std::vector<Draft>& drafts) {
  std::vector<std::size_t> order(drafts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return drafts[i].priority; });
  return order;
}

void pay_quoted(const PlanView& view, const std::vector<Draft>& drafts,
                BudgetAllocation& allocation) {
  for (const std::size_t line : by_need(drafts)) {
    allocation.pay(line, drafts[line].line.annual, view.costed_days);
  }
}

// Mondays, `boundary`, and the days on which a budget that pays begins or has ended. Within a part
// no budget changes, so all lines of it are paid in the order of need.
std::vector<Date> boundaries(Period counted, const std::vector<BudgetBalance>& balances,
                             std::optional<Date> boundary) {
  std::vector<Date> days = {counted.first(), counted.end()};
  const auto add = [&](Date day) {
    if (counted.holds(day)) days.push_back(day);
  };
  for (const Period week : weeks_of(counted)) add(week.first());
  if (boundary) add(*boundary);
  for (const BudgetBalance& balance : balances) {
    if (!balance.pays) continue;
    add(balance.days.first());
    add(balance.days.end());
  }
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  return days;
}

// Calls `paid(part)` after all lines of a part are paid. The pence of a line up to each boundary
// are rounded as one sum, so that the parts add up to the line's own amount for the period.
template <class Paid>
void pay_by_week(const PlanView& view, const std::vector<Draft>& drafts,
                 const std::vector<Date>& days, BudgetAllocation& allocation, const Paid& paid) {
  const std::vector<std::size_t> order = by_need(drafts);
  std::vector<Fraction> exact_so_far(drafts.size());
  std::vector<Money> due_so_far(drafts.size());
  for (std::size_t i = 0; i + 1 < days.size(); ++i) {
    const Period part{days[i], days[i + 1]};
    const bool is_last = i + 2 == days.size();
    for (const std::size_t line : order) {
      exact_so_far[line] += pence_in(view, drafts[line].flow, part);
      const Money until =
          is_last ? drafts[line].line.period : view.rounded(exact_money(exact_so_far[line]));
      const Money due = std::max(until - due_so_far[line], Money{});
      due_so_far[line] += due;
      allocation.pay(line, due, part);
    }
    paid(part);
  }
}

// --- what must be known of budgets ---

void note_not_agreed(const std::vector<BudgetBalance>& balances,
                     std::vector<CostFinding>& findings) {
  for (const BudgetBalance& balance : balances) {
    if (balance.status == "agreed") continue;
    CostFinding found = finding("budget_not_agreed", Level::note,
                                Cell{TableName::budgets, balance.budget, "status"});
    found.members = {{"found", std::string{balance.status}},
                     {"counted", balance.pays ? "yes" : "no"}};
    findings.push_back(std::move(found));
  }
}

void note_replaced(const PlanView& view, const std::vector<BudgetBalance>& balances,
                   std::vector<CostFinding>& findings) {
  const Table& budgets = view.table(TableName::budgets);
  for (const BudgetBalance& balance : balances) {
    if (!balance.replaced_by || balance.status != "agreed") continue;
    const Symbol by = budgets.symbol(bud::budget, *balance.replaced_by);
    CostFinding found =
        finding("budget_replaced", Level::note, Cell{TableName::budgets, balance.budget, {}});
    found.members = {{"found", std::string{view.tables->text(by)}},
                     {"first_day", budgets.date(bud::first_day, *balance.replaced_by).text()},
                     {"counted", balance.pays && balance.is_quoted ? "yes" : "no"}};
    findings.push_back(std::move(found));
  }
}

void note_refused(const std::vector<RefusedLine>& refused, std::vector<CostFinding>& findings) {
  for (const RefusedLine& line : refused) {
    CostFinding found = finding("budget_may_not_fund", Level::warning,
                                Cell{TableName::actions, line.action, "budget"});
    found.members = {{"found", std::string{line.budget}}};
    findings.push_back(std::move(found));
  }
}

// --- positions ---

bool pays(const std::vector<Funded>& parts, Row budget) {
  return std::ranges::find(parts, budget, &Funded::budget) != parts.end();
}

// What the lines that do not vary with good and bad days ask of a budget.
Money fixed_asked(const std::vector<Draft>& drafts, Row budget) {
  Money fixed;
  for (const Draft& draft : drafts) {
    if (!draft.days.is_empty()) continue;
    for (const Funded& funded : draft.line.funded) {
      if (funded.budget == budget) fixed += funded.amount;
    }
  }
  return fixed;
}

// How much more a budget would have to hold in a year so dear that only one in twenty is dearer.
// Unknown where a random line has two payers: which of them a dear year hits is not decided.
std::optional<Money> over_at_p95(const PlanView& view, const std::vector<Draft>& drafts,
                                 const BudgetOrder& order, const BudgetBalance& balance,
                                 std::size_t place) {
  std::vector<std::size_t> random;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    if (draft.days.is_empty()) continue;
    const bool is_paid = pays(draft.line.funded, balance.budget);
    if (is_paid && draft.line.funded.size() > 1) return std::nullopt;
    const auto named = order.named(draft.budget);
    const bool asks = named && order.is_asked(place, *named, view.costed_days);
    if (is_paid || asks) random.push_back(i);
  }
  if (random.empty()) return std::max(balance.asked - balance.available, Money{});
  const Money asked = fixed_asked(drafts, balance.budget) + p95_of(view, drafts, random);
  return std::max(asked - balance.available, Money{});
}

BudgetPosition position_of(const BudgetBalance& balance, FundingBasis basis) {
  const bool by_calendar = basis == FundingBasis::calendar;
  BudgetPosition position;
  position.budget = balance.budget;
  position.basis = by_calendar ? "period" : "annual";
  position.available = balance.available;
  position.committed = balance.available - balance.left;
  position.left = balance.left;
  if (balance.is_named) position.over = std::max(balance.asked - balance.available, Money{});
  if (by_calendar) position.short_from = balance.short_from;
  return position;
}

}  // namespace

Funding fund(const PlanView& view, std::vector<Draft>& drafts, std::vector<CostFinding>& findings) {
  const FundingBasis basis = funding_basis(view);
  std::vector<BudgetBalance> balances = opening_balances(view, basis);
  note_not_agreed(balances, findings);
  note_replaced(view, balances, findings);

  BudgetAllocation allocation{balances, lines_of(drafts), basis};
  if (basis == FundingBasis::calendar) {
    pay_by_week(view, drafts, boundaries(view.costed_days, balances, std::nullopt), allocation,
                [](Period) {});
  } else {
    pay_quoted(view, drafts, allocation);
  }
  note_refused(allocation.refused(), findings);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    drafts[i].line.funded = std::move(allocation.funded()[i]);
  }

  Funding funding;
  for (std::size_t place = 0; place < balances.size(); ++place) {
    funding.positions.push_back(position_of(balances[place], basis));
    funding.positions.back().over_at_p95 =
        over_at_p95(view, drafts, allocation.order(), balances[place], place);
    funding.unmet.push_back(balances[place].unmet);
  }
  funding.unfunded = std::move(allocation.unfunded());
  return funding;
}

Asked ask_by_week(const PlanView& view, const std::vector<Draft>& drafts, Date boundary) {
  std::vector<BudgetBalance> balances = opening_balances(view, FundingBasis::calendar);
  BudgetAllocation allocation{balances, lines_of(drafts), FundingBasis::calendar};
  Asked asked;
  for (const BudgetBalance& balance : balances) asked.available.push_back(balance.available);

  // A part's own is what was asked so far, less what was asked before it.
  std::vector<Money> before(balances.size());
  const auto keep = [&](Period part) {
    AskedIn in{part, {}};
    for (std::size_t i = 0; i < balances.size(); ++i) {
      in.asked.push_back(balances[i].asked - before[i]);
      before[i] = balances[i].asked;
    }
    asked.parts.push_back(std::move(in));
  };
  pay_by_week(view, drafts, boundaries(view.costed_days, balances, boundary), allocation, keep);
  return asked;
}

}  // namespace kith::costing
