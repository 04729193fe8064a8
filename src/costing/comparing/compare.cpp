// What changes from one plan to another, and what is the change worth? Amounts are the second
// plan's less the first's; shares are of the first plan's figure.
#include "kith/costing/compare.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "kith/tables/columns.hpp"

namespace kith {
namespace {

Fraction of_pence(Money amount) { return Fraction{amount.pence()}; }

// None of zero: a plan that cost nothing before has no share by which it rose.
std::optional<Fraction> share_of(Fraction change, Fraction whole) {
  if (whole.is_zero()) return std::nullopt;
  return change / whole;
}

// --- the same money ---

// Minutes a week that the first plan's money buys at the second plan's price of a paid minute.
std::optional<SameMoney> same_money(const CostTotals& first, const CostTotals& second) {
  if (first.paid_minutes_per_week == 0 || second.paid_minutes_per_week == 0 ||
      second.annual == Money{}) {
    return std::nullopt;
  }
  const Fraction bought =
      of_pence(first.annual) * second.paid_minutes_per_week / of_pence(second.annual);
  SameMoney result;
  result.minutes_per_week = rounded_whole(bought, Rounding::down);
  result.minutes = result.minutes_per_week - first.paid_minutes_per_week;
  result.share = bought / first.paid_minutes_per_week - 1;
  return result;
}

// --- a purchase and what it saves ---

// What comes again every year: `annual` has what is paid once in it.
Money every_year(const CostTotals& totals) { return totals.annual - totals.one_off; }

// A saving that comes a year later is worth less today by the rate. Each year pays off a part of
// what is owed; the last year pays the rest evenly. None where a thousand years do not pay it off,
// as where the rate is above the share that is saved.
std::optional<double> discounted_years(double years, double rate) {
  constexpr int kMostYears = 1'000;
  double owed = years;  // in savings of today
  double worth = 1;     // of the year's saving
  for (int year = 0; year < kMostYears; ++year) {
    worth /= 1 + rate;
    if (owed <= worth) return year + owed / worth;
    owed -= worth;
  }
  return std::nullopt;
}

// A purchase pays for itself only where it costs more once and less every year.
std::optional<Payback> payback(const CostTotals& first, const CostTotals& second,
                               std::optional<Share> discount_rate) {
  const Money one_off = second.one_off - first.one_off;
  const Money saving = every_year(first) - every_year(second);
  if (one_off <= Money{} || saving <= Money{}) return std::nullopt;
  Payback result{one_off, saving, of_pence(one_off) / of_pence(saving), std::nullopt,
                 discount_rate};
  if (discount_rate) {
    const double rate = static_cast<double>(discount_rate->millionths()) / 1e6;
    result.discounted_years = discounted_years(result.years.approximate(), rate);
  }
  return result;
}

// --- employing against buying ---

struct Employing {
  Money pay;
  Money costs;
};

Employing employing_of(const PlanCost& cost) {
  const Table& actions = cost.area.tables()[TableName::actions];
  Employing result;
  for (const CostLine& line : cost.lines) {
    if (line.kind == "employer_costs") result.costs += line.annual;
    const bool is_pay = line.action && line.kind != "mileage" &&
                        actions.has(columns::actions::employment, *line.action);
    if (is_pay) result.pay += line.annual;
  }
  return result;
}

// The on-cost of employing, where one plan pays wages and the other does not. Mileage is not pay.
std::optional<EmployingComparison> employing(const PlanCost& first, const PlanCost& second) {
  const Employing in_first = employing_of(first);
  const Employing in_second = employing_of(second);
  // Both employ, or neither does: there is nothing to compare.
  if ((in_first.pay > Money{}) == (in_second.pay > Money{})) return std::nullopt;

  EmployingComparison result;
  result.is_second = in_second.pay > Money{};
  const Employing& ours = result.is_second ? in_second : in_first;
  const PlanCost& employer = result.is_second ? second : first;
  const PlanCost& other = result.is_second ? first : second;
  const Fraction pay = of_pence(ours.pay);
  result.pay = ours.pay;
  result.employer_costs = ours.costs;
  result.on_cost = of_pence(ours.costs) / pay;
  // Employer costs at which both plans would cost the same, as a share of pay.
  result.break_even = of_pence(other.totals.annual - employer.totals.annual + ours.costs) / pay;
  return result;
}

// --- people ---

// The person, and others for whom the plan does something: a carer for example.
std::int64_t people_helped(const PlanCost& cost) {
  const Tables& tables = cost.area.tables();
  const Symbol person =
      tables[TableName::people].symbol(columns::people::person, cost.area.person_of(cost.plan));
  std::set<Symbol> helped;
  const auto add = [&](Symbol who) { helped.insert(who == kNoSymbol ? person : who); };
  for (const Row action : cost.area.actions_of(cost.plan)) {
    add(tables[TableName::actions].symbol(columns::actions::for_, action));
  }
  for (const Row outcome : cost.area.outcomes_of(cost.plan)) {
    add(tables[TableName::outcomes].symbol(columns::outcomes::for_, outcome));
  }
  return static_cast<std::int64_t>(helped.size());
}

// --- line by line ---

const CostLine* line_in(const PlanCost& cost, std::string_view name) {
  const auto found = std::ranges::find(cost.lines, name, &CostLine::line);
  return found == cost.lines.end() ? nullptr : &*found;
}

LineComparison compare_lines(const CostLine* first, const CostLine* second) {
  LineComparison result;
  result.line = (first != nullptr ? first : second)->line;
  if (first != nullptr) {
    result.first_annual = first->annual;
    result.weekly -= first->weekly;
    result.annual -= first->annual;
  }
  if (second != nullptr) {
    result.second_annual = second->annual;
    result.weekly += second->weekly;
    result.annual += second->annual;
  }
  return result;
}

// Lines are matched by name: the first plan's in their order, then those that only the second
// has.
std::vector<LineComparison> line_by_line(const PlanCost& first, const PlanCost& second) {
  std::vector<LineComparison> rows;
  for (const CostLine& line : first.lines) {
    rows.push_back(compare_lines(&line, line_in(second, line.line)));
  }
  for (const CostLine& line : second.lines) {
    if (line_in(first, line.line) == nullptr) rows.push_back(compare_lines(nullptr, &line));
  }
  return rows;
}

}  // namespace

PlanComparison compare_plans(const PlanCost& first, const PlanCost& second,
                             std::optional<Share> discount_rate) {
  const CostTotals& before = first.totals;
  const CostTotals& after = second.totals;
  PlanComparison result;
  result.weekly = after.weekly - before.weekly;
  result.annual = after.annual - before.annual;
  result.period = after.period - before.period;
  result.minutes_per_week = after.paid_minutes_per_week - before.paid_minutes_per_week;
  if (before.per_paid_hour && after.per_paid_hour) {
    result.per_paid_hour = *after.per_paid_hour - *before.per_paid_hour;
  }
  result.weekly_share = share_of(of_pence(result.weekly), of_pence(before.weekly));
  result.annual_share = share_of(of_pence(result.annual), of_pence(before.annual));
  result.minutes_share = share_of(result.minutes_per_week, before.paid_minutes_per_week);
  result.same_money = same_money(before, after);
  result.payback = payback(before, after, discount_rate);
  result.employing = employing(first, second);
  result.people_helped_first = people_helped(first);
  result.people_helped_second = people_helped(second);
  result.lines = line_by_line(first, second);
  return result;
}

}  // namespace kith
