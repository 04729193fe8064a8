#include "kith/costing/payments.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "costing/basis/effective_parameters.hpp"
#include "costing/basis/steps.hpp"
#include "costing/charging/assess_plan.hpp"
#include "costing/charging/cost_of_care.hpp"
#include "costing/charging/statutory_values.hpp"
#include "costing/funding/budgets_in_force.hpp"
#include "costing/payments/payment_dates.hpp"
#include "costing/payments/payment_reasons.hpp"

namespace kith {
namespace {

namespace bud = columns::budgets;

using costing::PayGrid;
using costing::PeriodAmount;
using costing::Scope;

// Longer than any period between payments: how far a budget without an end is looked at.
constexpr std::int32_t kBeyond = 400;

// --- the budget, and those that replace it ---

// The days of one budget until it ends or another takes its place.
struct Link {
  Row budget = 0;
  Period days;
};

// Budgets paid on the same days.
struct Run {
  PayGrid grid;
  std::vector<Link> links;

  Period days() const { return {links.front().days.first(), links.back().days.end()}; }
};

class Chain {
 public:
  Chain(const Scope& scope, Row asked)
      : scope_{scope}, budgets_{scope.table(TableName::budgets)}, asked_{asked} {
    const auto held = costing::budget_terms(*scope.area, scope.person);
    for (std::optional<Row> row = asked; row;) {
      const auto place = std::ranges::find(held, *row, &costing::BudgetTerm::budget);
      if (!place->days.is_empty()) links_.push_back({*row, place->days});
      row = place->replaced_by;
    }
  }

  std::vector<Run> runs() const {
    std::vector<Run> runs;
    for (const Link& link : links_) {
      const PayGrid grid = grid_of(link, runs.empty() ? nullptr : &runs.back());
      const bool goes_on = !runs.empty() && runs.back().grid == grid;
      if (!goes_on) runs.push_back({grid, {}});
      runs.back().links.push_back(link);
    }
    return runs;
  }

  bool holds(Row budget) const {
    return std::ranges::find(links_, budget, &Link::budget) != links_.end();
  }
  Period days() const {
    return links_.empty() ? Period{}
                          : Period{links_.front().days.first(), links_.back().days.end()};
  }

 private:
  // A later budget that tells no days of its own, or days among those before, is paid on them.
  PayGrid grid_of(const Link& link, const Run* before) const {
    const auto every = costing::pay_every(scope_, link.budget);
    const auto first = budgets_.optional_date(bud::first_payment, link.budget);
    if (before == nullptr) {
      return {every.value_or(*costing::pay_every(scope_, asked_)),
              first.value_or(link.days.first())};
    }
    const PayGrid& grid = before->grid;
    const bool same_every = !every || *every == grid.every();
    const bool on_grid = !first || grid.period(grid.number_on(*first)).first() == *first;
    if (same_every && on_grid) return grid;
    return {every.value_or(grid.every()), first.value_or(link.days.first())};
  }

  const Scope& scope_;
  const Table& budgets_;
  Row asked_;
  std::vector<Link> links_;
};

// --- what is taken off ---

// The weekly contribution by day; nothing where it is not known.
class Taken {
 public:
  void from(Date day, std::optional<Money> weekly) { weekly_.push_back({day, weekly}); }
  bool is_empty() const noexcept { return weekly_.empty(); }

  std::optional<Money> on(Date day) const { return at(day)->second; }
  // The first day after `day` on which it changes.
  Date end(Date day) const {
    const auto* place = at(day);
    for (const auto* next = place + 1; next != weekly_.data() + weekly_.size(); ++next) {
      if (next->second != place->second) return next->first;
    }
    return day + 2 * kBeyond;
  }

 private:
  const std::pair<Date, std::optional<Money>>* at(Date day) const {
    const auto after =
        std::ranges::upper_bound(weekly_, day, {}, [](const auto& one) { return one.first; });
    return &*(after == weekly_.begin() ? after : std::prev(after));
  }

  std::vector<std::pair<Date, std::optional<Money>>> weekly_;
};

// --- the payments ---

class Payer {
 public:
  Payer(const Area& area, const Parameters& parameters, BudgetPayments& result)
      : area_{area},
        result_{result},
        used_{costing::effective_parameters(area, parameters, result.options.cost)},
        scope_{costing::make_scope(area, result.plan, *used_, result.options.cost)},
        budgets_{scope_.table(TableName::budgets)},
        notes_{result.findings} {}

  void run();

 private:
  Row asked() const;
  std::vector<Row> of_the_council(bool agreed) const;
  void describe();
  Taken taken_from(const Chain& chain);
  Taken of_the_test();
  void not_assessed(std::string_view column);

  void pay_run(const Run& run);
  Payment payment_of(const Run& run, std::int32_t number, bool is_first);
  Payment paid_for(const Run& run, std::int32_t number, bool is_first,
                   const std::vector<Period>& left_out);
  void add_parts(Payment& payment, const Run& run, Period whole,
                 const std::vector<Period>& left_out);
  void add_part(Payment& payment, Row budget, Period days, const Run& run, Period whole);
  void round(Payment& payment) const;
  void add_one_off(Payment& payment);
  void recover(Payment& payment);
  static Money value_of(const Payment& payment);
  void note_not_recovered();
  PeriodAmount amount_of(Row budget, costing::PayEvery every) const;
  void total();

  const Area& area_;
  BudgetPayments& result_;
  std::shared_ptr<const Parameters> used_;
  Scope scope_;
  const Table& budgets_;
  costing::AssessmentNotes notes_;
  Taken taken_;
  Fraction gross_;
  std::optional<Fraction> contribution_;
  std::vector<Row> begun_;
  std::vector<Period> suspended_;
  Money to_recover_;
  costing::PaymentShape shape_;  // of the payment being made
  std::vector<costing::PaymentShape> shapes_;
};

// The council's budgets, the first that holds of each that replace each other: of the agreed ones,
// or of all where none is agreed.
std::vector<Row> Payer::of_the_council(bool agreed) const {
  std::map<Row, const costing::BudgetTerm*> firsts;  // by succession
  const auto held = costing::budget_terms(area_, scope_.person);
  for (const costing::BudgetTerm& one : held) {
    const auto source = costing::word_at(budgets_, TableName::budgets, bud::source, one.budget);
    const bool is_agreed = costing::status_of_budget(*scope_.tables, one.budget) == "agreed";
    if (source != "council" || one.days.is_empty() || (agreed && !is_agreed)) continue;
    const costing::BudgetTerm*& first = firsts[one.succession];
    if (first == nullptr || one.days.first() < first->days.first()) first = &one;
  }
  std::vector<Row> rows;
  for (const auto& [family, first] : firsts) rows.push_back(first->budget);
  return rows;
}

// The budget asked for, or the council's where there is only one.
Row Payer::asked() const {
  const std::string& id = result_.options.budget;
  for (const Row row : area_.budgets_of(scope_.person)) {
    if (!id.empty() && scope_.tables->text(budgets_.symbol(bud::budget, row)) == id) return row;
  }
  std::vector<Row> councils = of_the_council(true);
  if (councils.empty()) councils = of_the_council(false);
  if (id.empty() && councils.size() == 1) return councils.front();
  const FaultCode code = id.empty() ? FaultCode::missing : FaultCode::dangling_reference;
  throw InputError{
      {{code, "/budget", std::nullopt, std::nullopt, "a budget of the plan's person"}}};
}

void Payer::not_assessed(std::string_view column) {
  notes_.not_assessed({TableName::budgets, result_.budget, column}, column,
                      scope_.period.first().monday());
}

void Payer::describe() {
  result_.budget = asked();
  result_.period = scope_.period;
  result_.parameters = used_->label();
  result_.pay_every =
      costing::word_at(budgets_, TableName::budgets, bud::pay_every, result_.budget);
  result_.first_payment = budgets_.optional_date(bud::first_payment, result_.budget)
                              .value_or(budgets_.date(bud::first_day, result_.budget));
  result_.net = budgets_.yes(bud::net, result_.budget);
  const auto status = costing::status_of_budget(*scope_.tables, result_.budget);
  if (status == "agreed") return;
  CostFinding found =
      finding("budget_not_agreed", Level::note, Cell{TableName::budgets, result_.budget, "status"});
  found.members = {{"found", std::string{status}}};
  notes_.add(std::move(found));
}

// --- what is taken off ---

Taken Payer::of_the_test() {
  const ContributionCost cost =
      costing::assess_plan(area_, result_.plan, used_, result_.options.cost);
  result_.provisional = cost.provisional;
  for (const CostFinding& found : cost.findings) notes_.add(found);
  Taken taken;
  for (const ContributionWeeks& weeks : cost.weeks) taken.from(weeks.monday, weeks.contribution);
  if (taken.is_empty()) taken.from(scope_.period.first(), std::nullopt);
  return taken;
}

// Of several chargeable budgets each takes its own; of one it is what the means test says.
Taken Payer::taken_from(const Chain& chain) {
  Taken none;
  none.from(scope_.period.first(), Money{});
  if (!result_.net || !budgets_.yes(bud::chargeable, result_.budget, true)) return none;
  const bool others = std::ranges::any_of(area_.budgets_of(scope_.person), [&](Row row) {
    const Date day = std::max(budgets_.date(bud::first_day, row), chain.days().first());
    const auto charging = costing::charging_budgets(scope_, day);
    return !chain.holds(row) && chain.days().holds(day) &&
           std::ranges::find(charging, row) != charging.end();
  });
  if (!others) return of_the_test();
  Taken own;
  const bool stated = budgets_.has(bud::contribution_weekly, result_.budget);
  own.from(scope_.period.first(),
           stated ? std::optional{budgets_.money(bud::contribution_weekly, result_.budget)}
                  : std::nullopt);
  if (!stated) not_assessed("contribution_weekly");
  return own;
}

// --- one payment ---

PeriodAmount Payer::amount_of(Row budget, costing::PayEvery every) const {
  if (budgets_.has(bud::annual, budget)) {
    return costing::of_annual(scope_, budgets_.money(bud::annual, budget), every);
  }
  if (budgets_.has(bud::weekly, budget)) {
    return costing::of_weekly(scope_, budgets_.money(bud::weekly, budget), every);
  }
  return {Fraction{}, "0"};
}

void Payer::add_part(Payment& payment, Row budget, Period days, const Run& run, Period whole) {
  const Fraction share = Fraction::of(days.days(), whole.days());
  const std::string part = days.days() == whole.days() ? std::string{}
                                                       : " * " + std::to_string(days.days()) +
                                                             " / " + std::to_string(whole.days());
  const PeriodAmount gross = amount_of(budget, run.grid.every());
  PaymentPart row{budget, days, whole.days(), gross.exact + part, {}};
  gross_ += gross.pence * share;
  const auto weekly = taken_.on(days.first());
  if (!weekly) {
    contribution_.reset();
  } else if (result_.net) {
    const PeriodAmount taken = costing::of_weekly(scope_, *weekly, run.grid.every());
    row.contribution_exact = taken.exact + part;
    if (contribution_) *contribution_ += taken.pence * share;
  }
  shape_.add(budget, weekly, days.days(), days.first());
  payment.parts.push_back(std::move(row));
}

// The days of one period, cut where the budget or the contribution changes.
void Payer::add_parts(Payment& payment, const Run& run, Period whole,
                      const std::vector<Period>& left_out) {
  for (const Link& link : run.links) {
    const Period shared = link.days.shared_with(whole);
    if (shared.is_empty()) continue;
    payment.days = {payment.days.is_empty() ? shared.first() : payment.days.first(), shared.end()};
    for (Period rest : costing::without(shared, left_out)) {
      while (!rest.is_empty()) {
        const Date end = std::min(taken_.end(rest.first()), rest.end());
        add_part(payment, link.budget, {rest.first(), end}, run, whole);
        rest = {end, rest.end()};
      }
    }
    for (const Period& pause : left_out) {
      const Period paused = pause.shared_with(shared);
      payment.paused_days += paused.days();
      if (!paused.is_empty()) shape_.paused_from = shape_.paused_from.value_or(paused.first());
    }
  }
}

Money Payer::value_of(const Payment& payment) {
  return payment.gross - payment.contribution.value_or(Money{});
}

void Payer::round(Payment& payment) const {
  const auto penny = [](const Fraction& pence) {
    return Money::from_pence(rounded_whole(pence, Rounding::half_up));
  };
  payment.gross = penny(gross_);
  if (contribution_) payment.contribution = std::min(penny(*contribution_), payment.gross);
}

void Payer::add_one_off(Payment& payment) {
  for (const PaymentPart& part : payment.parts) {
    if (std::ranges::find(begun_, part.budget) != begun_.end()) continue;
    begun_.push_back(part.budget);
    if (budgets_.has(bud::one_off, part.budget)) {
      payment.one_off += budgets_.money(bud::one_off, part.budget);
    }
  }
}

// The first payment is also for the days before its pay day.
Payment Payer::paid_for(const Run& run, std::int32_t number, bool is_first,
                        const std::vector<Period>& left_out) {
  Payment payment;
  gross_ = {};
  contribution_ = Fraction{};
  shape_ = {};
  if (is_first) {
    for (std::int32_t early = run.grid.number_on(run.days().first()); early < number; ++early) {
      add_parts(payment, run, run.grid.period(early), left_out);
    }
  }
  const Period whole = run.grid.period(number);
  add_parts(payment, run, whole, left_out);
  payment.date = whole.first();
  round(payment);
  shape_.whole = whole.days();
  shape_.paused = payment.paused_days;
  return payment;
}

// Days whose suspension began after the payment was made are in it, and are recovered later.
Payment Payer::payment_of(const Run& run, std::int32_t number, bool is_first) {
  const Date day = run.grid.period(number).first();
  std::vector<Period> known = suspended_;
  std::erase_if(known, [&](const Period& days) { return days.first() > day; });
  Payment payment = paid_for(run, number, is_first, known);
  if (payment.days.is_empty()) return payment;
  add_one_off(payment);
  recover(payment);
  if (payment.contribution) {
    payment.net = payment.gross + payment.one_off - *payment.contribution - payment.recovered;
  }
  if (known.size() == suspended_.size()) return payment;

  const costing::PaymentShape as_paid = shape_;
  const Payment owed = paid_for(run, number, is_first, suspended_);
  const bool is_net = payment.contribution && owed.contribution;
  to_recover_ += is_net ? value_of(payment) - value_of(owed) : payment.gross - owed.gross;
  shape_ = as_paid;
  return payment;
}

void Payer::recover(Payment& payment) {
  payment.recovered = std::min(to_recover_, value_of(payment) + payment.one_off);
  to_recover_ -= payment.recovered;
  shape_.one_off = payment.one_off;
  shape_.recovered = payment.recovered;
}

// --- all of them ---

void Payer::pay_run(const Run& run) {
  const std::int32_t begins = run.grid.number_on(run.days().first());
  const std::int32_t first = std::max(begins, 0);
  for (std::int32_t number = first;; ++number) {
    const Period whole = run.grid.period(number);
    if (whole.first() >= scope_.period.end()) break;
    if (number > first && whole.first() >= run.days().end()) break;
    Payment payment = payment_of(run, number, number == first);
    if (payment.days.is_empty()) continue;
    shapes_.push_back(std::move(shape_));
    payment.reasons = costing::reasons_of(scope_, shapes_);
    if (scope_.period.holds(payment.date)) result_.payments.push_back(std::move(payment));
  }
}

void Payer::total() {
  result_.contribution = Money{};
  for (const Payment& payment : result_.payments) {
    result_.gross += payment.gross;
    result_.one_off += payment.one_off;
    result_.recovered += payment.recovered;
    if (!payment.contribution) {
      result_.contribution.reset();
    } else if (result_.contribution) {
      *result_.contribution += *payment.contribution;
    }
  }
  if (result_.contribution) {
    result_.total = result_.gross + result_.one_off - *result_.contribution - result_.recovered;
  }
}

void Payer::note_not_recovered() {
  if (to_recover_ == Money{}) return;
  CostFinding found =
      finding("not_recovered", Level::note, Cell{TableName::budgets, result_.budget, {}});
  found.members = {{"amount", to_recover_.text()}};
  notes_.add(std::move(found));
}

void Payer::run() {
  describe();
  if (result_.pay_every.empty()) return not_assessed("pay_every");
  if (const auto weeks = result_.options.paused_weeks) {
    suspended_ = costing::suspended_days(scope_.pauses, *weeks);
  }
  const Chain chain{scope_, result_.budget};
  taken_ = taken_from(chain);
  for (const Run& run : chain.runs()) pay_run(run);
  total();
  note_not_recovered();
}

}  // namespace

BudgetPayments budget_payments(const Area& area, Row plan, const Parameters& parameters,
                               const PaymentOptions& options) {
  BudgetPayments result;
  result.area = area;
  result.plan = plan;
  result.options = options;
  Payer{area, parameters, result}.run();
  std::ranges::stable_sort(result.findings, {}, &CostFinding::level);
  return result;
}

}  // namespace kith
