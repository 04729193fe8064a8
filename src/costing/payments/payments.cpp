// When is a budget paid, how much each time, and why is a payment not the last one's amount?
//
// The budget and those that replace it are one succession (budget_succession), each pay day's
// payment is worked out on its own (period_payment), what is taken off is known by day
// (contribution_timeline), and what was paid for suspended days is kept back later (recoveries).
#include "kith/costing/payments.hpp"

#include <algorithm>
#include <utility>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/charging/assess_plan.hpp"
#include "costing/charging/cost_of_care.hpp"
#include "costing/charging/statutory_values.hpp"
#include "costing/payments/asked_budget.hpp"
#include "costing/payments/period_payment.hpp"
#include "costing/payments/recoveries.hpp"

namespace kith {
namespace {

namespace bud = columns::budgets;

using costing::BudgetSuccession;
using costing::ContributionTimeline;
using costing::PaymentRule;
using costing::PaymentSeries;
using costing::PlanView;
using costing::ShapedPayment;

Money value_of(const Payment& payment) {
  return payment.gross - payment.contribution.value_or(Money{});
}

// What a budget gives once is paid with the first payment for it.
class OneOffs {
 public:
  explicit OneOffs(const Table& budgets) : budgets_{budgets} {}

  Money due_with(const Payment& payment) {
    Money due;
    for (const PaymentPart& part : payment.parts) {
      if (std::ranges::find(paid_, part.budget) != paid_.end()) continue;
      paid_.push_back(part.budget);
      if (budgets_.has(bud::one_off, part.budget)) due += budgets_.money(bud::one_off, part.budget);
    }
    return due;
  }

 private:
  const Table& budgets_;
  std::vector<Row> paid_;
};

// Makes the payments of all series one after another; what one leaves over goes on into the next.
class PaymentScheduler {
 public:
  PaymentScheduler(const PaymentRule& rule, std::vector<Period> suspended)
      : rule_{rule},
        suspended_{std::move(suspended)},
        one_offs_{rule.view.table(TableName::budgets)} {}

  // Adds to `payments` those on days of the period asked for. Payments before it are made as well,
  // since reasons and recoveries follow from them.
  void pay(const PaymentSeries& series, std::vector<Payment>& payments) {
    const std::int32_t begins = series.schedule.number_on(series.days().first());
    // Pay days before the anchor are not paid; their days are in the first payment.
    const std::int32_t first = std::max(begins, 0);
    for (std::int32_t number = first;; ++number) {
      const Date day = series.schedule.period(number).first();
      if (day >= rule_.view.period.end()) break;
      // Paid in advance, so there is no payment after the last day; the first is made even where
      // the series ends before it.
      if (number > first && day >= series.days().end()) break;
      auto [payment, shape] = payment_on(series, number, number == first);
      if (payment.days.is_empty()) continue;
      shapes_.push_back(std::move(shape));
      payment.reasons = costing::reasons_of(rule_.view, shapes_);
      if (rule_.view.period.holds(payment.date)) payments.push_back(std::move(payment));
    }
  }

  Money not_recovered() const noexcept { return recoveries_.outstanding(); }

 private:
  // Days whose suspension begins after the pay day are paid for, because nobody knew of it yet.
  ShapedPayment payment_on(const PaymentSeries& series, std::int32_t number, bool is_first) {
    const Date day = series.schedule.period(number).first();
    std::vector<Period> known = suspended_;
    std::erase_if(known, [&](const Period& days) { return days.first() > day; });
    ShapedPayment made = costing::period_payment(rule_, series, number, is_first, known);
    Payment& payment = made.payment;
    if (payment.days.is_empty()) return made;

    payment.one_off = one_offs_.due_with(payment);
    payment.recovered = recoveries_.take(value_of(payment) + payment.one_off);
    if (payment.contribution) {
      payment.net = payment.gross + payment.one_off - *payment.contribution - payment.recovered;
    }
    made.shape.one_off = payment.one_off;
    made.shape.recovered = payment.recovered;
    if (known.size() != suspended_.size()) recover_later(series, number, is_first, payment);
    return made;
  }

  // What was paid less what would have been paid, each rounded, so that no penny is lost.
  void recover_later(const PaymentSeries& series, std::int32_t number, bool is_first,
                     const Payment& paid) {
    const Payment owed =
        costing::period_payment(rule_, series, number, is_first, suspended_).payment;
    const bool is_net = paid.contribution && owed.contribution;
    recoveries_.add(is_net ? value_of(paid) - value_of(owed) : paid.gross - owed.gross);
  }

  const PaymentRule& rule_;
  std::vector<Period> suspended_;
  OneOffs one_offs_;
  costing::Recoveries recoveries_;
  std::vector<costing::PaymentShape> shapes_;  // of all payments so far
};

// The answer: what is known of the budget, its payments and their totals.
class BudgetPaymentsAnswer {
 public:
  BudgetPaymentsAnswer(const PlanView& view, BudgetPayments& result)
      : area_{*view.area},
        result_{result},
        view_{view},
        budgets_{view_.table(TableName::budgets)},
        notes_{result.findings} {}

  void run();

 private:
  void describe();
  void note_not_agreed();
  void note_not_recovered(Money outstanding);
  void not_assessed(std::string_view column);
  bool has_other_chargeable(const BudgetSuccession& succession) const;
  ContributionTimeline contributions_for(const BudgetSuccession& succession);
  ContributionTimeline assessed_contributions();
  void total();

  const Area& area_;
  BudgetPayments& result_;
  const PlanView& view_;
  const Table& budgets_;
  costing::AssessmentNotes notes_;
};

void BudgetPaymentsAnswer::not_assessed(std::string_view column) {
  notes_.not_assessed({TableName::budgets, result_.budget, column}, column,
                      view_.period.first().monday());
}

void BudgetPaymentsAnswer::describe() {
  result_.budget = costing::asked_budget(view_, result_.options.budget);
  result_.period = view_.period;
  result_.parameters = view_.parameters->label();
  result_.pay_every =
      costing::word_at(budgets_, TableName::budgets, bud::pay_every, result_.budget);
  result_.first_payment = budgets_.optional_date(bud::first_payment, result_.budget)
                              .value_or(budgets_.date(bud::first_day, result_.budget));
  result_.net = budgets_.yes(bud::net, result_.budget);
}

void BudgetPaymentsAnswer::note_not_agreed() {
  const auto status = costing::status_of_budget(*view_.tables, result_.budget);
  if (status == "agreed") return;
  CostFinding found =
      finding("budget_not_agreed", Level::note, Cell{TableName::budgets, result_.budget, "status"});
  found.members = {{"found", std::string{status}}};
  notes_.add(std::move(found));
}

// --- what is taken off ---

ContributionTimeline BudgetPaymentsAnswer::assessed_contributions() {
  const ContributionCost cost = costing::assess_plan(view_);
  result_.provisional = cost.provisional;
  for (const CostFinding& found : cost.findings) notes_.add(found);
  ContributionTimeline contributions;
  for (const ContributionWeeks& weeks : cost.weeks) {
    contributions.add(weeks.monday, weeks.contribution);
  }
  if (contributions.is_empty()) contributions.add(view_.period.first(), std::nullopt);
  return contributions;
}

// Whether a budget beside the succession is charged for on one of its days.
bool BudgetPaymentsAnswer::has_other_chargeable(const BudgetSuccession& succession) const {
  return std::ranges::any_of(area_.budgets_of(view_.person), [&](Row row) {
    const Date day = std::max(budgets_.date(bud::first_day, row), succession.days().first());
    const auto charging = costing::charging_budgets(view_, day);
    return !succession.has(row) && succession.days().holds(day) &&
           std::ranges::find(charging, row) != charging.end();
  });
}

// A person has one contribution. Where it could come off several budgets, each budget's own
// `contribution_weekly` says how much of it comes off that one; off a single one all of it does.
ContributionTimeline BudgetPaymentsAnswer::contributions_for(const BudgetSuccession& succession) {
  ContributionTimeline none;
  none.add(view_.period.first(), Money{});
  if (!result_.net || !budgets_.yes(bud::chargeable, result_.budget, true)) return none;
  if (!has_other_chargeable(succession)) return assessed_contributions();
  // The budget has no other contribution than the one that it states, all through.
  ContributionTimeline own;
  const bool is_stated = budgets_.has(bud::contribution_weekly, result_.budget);
  own.add(view_.period.first(),
          is_stated ? std::optional{budgets_.money(bud::contribution_weekly, result_.budget)}
                    : std::nullopt);
  if (!is_stated) not_assessed("contribution_weekly");
  return own;
}

// --- all payments ---

void BudgetPaymentsAnswer::total() {
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

void BudgetPaymentsAnswer::note_not_recovered(Money outstanding) {
  if (outstanding == Money{}) return;
  CostFinding found =
      finding("not_recovered", Level::note, Cell{TableName::budgets, result_.budget, {}});
  found.members = {{"amount", outstanding.text()}};
  notes_.add(std::move(found));
}

void BudgetPaymentsAnswer::run() {
  describe();
  note_not_agreed();
  if (result_.pay_every.empty()) return not_assessed("pay_every");
  std::vector<Period> suspended;
  if (const auto weeks = result_.options.paused_weeks) {
    suspended = costing::suspended_days(view_.pauses, *weeks);
  }
  const BudgetSuccession succession{view_, result_.budget};
  const ContributionTimeline contributions = contributions_for(succession);
  const PaymentRule rule{view_, contributions, result_.net};
  PaymentScheduler scheduler{rule, std::move(suspended)};
  for (const PaymentSeries& series : succession.series()) scheduler.pay(series, result_.payments);
  total();
  note_not_recovered(scheduler.not_recovered());
}

}  // namespace

BudgetPayments budget_payments(const Area& area, Row plan, const Parameters& parameters,
                               const PaymentOptions& options) {
  BudgetPayments result;
  result.area = area;
  result.plan = plan;
  result.options = options;
  const costing::Basis basis = costing::make_basis(area, parameters, options.cost);
  const PlanView view = costing::plan_view(basis, plan);
  BudgetPaymentsAnswer{view, result}.run();
  std::ranges::stable_sort(result.findings, {}, &CostFinding::level);
  return result;
}

}  // namespace kith
