// How much is paid on one pay day? The days of its period are cut where the budget or the
// contribution changes; each part is a share of a whole period's amount by its days.
#include "costing/payments/period_payment.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

// A budget is so much a year or so much a week; with neither it only pays once.
PeriodAmount amount_of(const PlanView& view, Row budget, PayEvery every) {
  const Table& budgets = view.table(TableName::budgets);
  if (budgets.has(bud::annual, budget)) {
    return of_annual(view, budgets.money(bud::annual, budget), every);
  }
  if (budgets.has(bud::weekly, budget)) {
    return of_weekly(view, budgets.money(bud::weekly, budget), every);
  }
  return {Fraction{}, "0"};
}

Money to_the_penny(const Fraction& pence) {
  return Money::from_pence(rounded_whole(pence, Rounding::half_up));
}

// Adds up the parts of one payment, exactly until the end.
class PaymentParts {
 public:
  PaymentParts(const PaymentRule& rule, const PaymentSeries& series,
               const std::vector<Period>& left_out)
      : rule_{rule}, series_{series}, left_out_{left_out} {}

  // The days of one period between pay days.
  void add_period(Period whole) {
    for (const BudgetTerm& term : series_.terms) {
      const Period shared = term.days.shared_with(whole);
      if (!shared.is_empty()) add_term(term.budget, shared, whole);
    }
  }

  ShapedPayment finish(Period whole) {
    payment_.date = whole.first();
    payment_.gross = to_the_penny(gross_);
    // More than is paid cannot be taken off it.
    if (contribution_) {
      payment_.contribution = std::min(to_the_penny(*contribution_), payment_.gross);
    }
    shape_.whole = whole.days();
    shape_.paused = payment_.paused_days;
    return {std::move(payment_), std::move(shape_)};
  }

 private:
  void add_term(Row budget, Period shared, Period whole) {
    payment_.days = {payment_.days.is_empty() ? shared.first() : payment_.days.first(),
                     shared.end()};
    for (Period rest : without(shared, left_out_)) {
      while (!rest.is_empty()) {
        const Date end = std::min(rule_.contributions.end(rest.first()), rest.end());
        add_part(budget, {rest.first(), end}, whole);
        rest = {end, rest.end()};
      }
    }
    // Days of a pause belong to the payment, and nothing is paid for them.
    for (const Period& pause : left_out_) {
      const Period paused = pause.shared_with(shared);
      payment_.paused_days += paused.days();
      if (!paused.is_empty()) shape_.paused_from = shape_.paused_from.value_or(paused.first());
    }
  }

  // Days of one budget with one contribution.
  void add_part(Row budget, Period days, Period whole) {
    const PayEvery every = series_.schedule.every();
    const Fraction share = Fraction::of(days.days(), whole.days());
    const std::string part = days.days() == whole.days() ? std::string{}
                                                         : " * " + std::to_string(days.days()) +
                                                               " / " + std::to_string(whole.days());
    const PeriodAmount gross = amount_of(rule_.view, budget, every);
    PaymentPart row{budget, days, whole.days(), gross.exact + part, {}};
    gross_ += gross.pence * share;

    const auto weekly = rule_.contributions.on(days.first());
    if (!weekly) {
      contribution_.reset();  // of one part not known: not known of the payment
    } else if (rule_.is_net) {
      const PeriodAmount taken = of_weekly(rule_.view, *weekly, every);
      row.contribution_exact = taken.exact + part;
      if (contribution_) *contribution_ += taken.pence * share;
    }
    shape_.add(budget, weekly, days.days(), days.first());
    payment_.parts.push_back(std::move(row));
  }

  const PaymentRule& rule_;
  const PaymentSeries& series_;
  const std::vector<Period>& left_out_;
  Payment payment_;
  PaymentShape shape_;
  Fraction gross_;
  std::optional<Fraction> contribution_ = Fraction{};
};

}  // namespace

ShapedPayment period_payment(const PaymentRule& rule, const PaymentSeries& series,
                             std::int32_t number, bool is_first,
                             const std::vector<Period>& left_out) {
  PaymentParts parts{rule, series, left_out};
  if (is_first) {
    const std::int32_t begins = series.schedule.number_on(series.days().first());
    for (std::int32_t early = begins; early < number; ++early) {
      parts.add_period(series.schedule.period(early));
    }
  }
  const Period whole = series.schedule.period(number);
  parts.add_period(whole);
  return parts.finish(whole);
}

}  // namespace kith::costing
