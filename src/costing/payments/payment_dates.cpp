// On which days is a budget paid, and how much is a weekly or annual amount in one period?
#include "costing/payments/payment_dates.hpp"

#include <array>

#include "costing/basis/steps.hpp"
#include "costing/prices/flows.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

struct Factor {
  Fraction times;
  std::string_view text;
};

// Weeks of a period, and as a factor of a weekly amount. Councils use 52 weeks a year or 365/7.
Factor weeks_of(PayEvery every, bool by_52) {
  switch (every) {
    case PayEvery::week: return {Fraction{1}, ""};
    case PayEvery::four_weeks: return {Fraction{4}, " * 4"};
    case PayEvery::month:
      return by_52 ? Factor{Fraction::of(52, 12), " * 52 / 12"}
                   : Factor{Fraction::of(365, 84), " * 365 / 7 / 12"};
    case PayEvery::quarter:
      return by_52 ? Factor{Fraction{13}, " * 13"}
                   : Factor{Fraction::of(365, 28), " * 365 / 7 / 4"};
    case PayEvery::year:
      return by_52 ? Factor{Fraction{52}, " * 52"} : Factor{Fraction::of(365, 7), " * 365 / 7"};
  }
  return {Fraction{1}, ""};
}

// Years of a period, and as a factor of an annual amount.
Factor years_of(PayEvery every, bool by_52) {
  switch (every) {
    case PayEvery::week:
      return by_52 ? Factor{Fraction::of(1, 52), " / 52"}
                   : Factor{Fraction::of(7, 365), " * 7 / 365"};
    case PayEvery::four_weeks:
      return by_52 ? Factor{Fraction::of(1, 13), " / 13"}
                   : Factor{Fraction::of(28, 365), " * 28 / 365"};
    case PayEvery::month: return {Fraction::of(1, 12), " / 12"};
    case PayEvery::quarter: return {Fraction::of(1, 4), " / 4"};
    case PayEvery::year: return {Fraction{1}, ""};
  }
  return {Fraction{1}, ""};
}

// The text is the sum as a person would write it down, so that it can be checked by hand.
PeriodAmount times(Money amount, const Factor& factor) {
  return {Fraction{amount.pence()} * factor.times, amount.text() + std::string{factor.text}};
}

bool by_52(const PlanView& view) { return view.weeks_in_year.is_whole(); }

}  // namespace

Date PaymentSchedule::start(std::int32_t number) const {
  // A month has the day of the anchor, or its last day where it has no such day.
  switch (every_) {
    case PayEvery::week: return anchor_ + 7 * number;
    case PayEvery::four_weeks: return anchor_ + 28 * number;
    case PayEvery::month: return anchor_.plus_months(number);
    case PayEvery::quarter: return anchor_.plus_months(3 * number);
    case PayEvery::year: return anchor_.plus_months(12 * number);
  }
  return anchor_;
}

std::int32_t PaymentSchedule::number_on(Date day) const {
  // A first guess by rough lengths; months differ, so it is corrected day by day.
  constexpr std::array kAboutDays = {7, 28, 30, 91, 365};
  std::int32_t number = (day - anchor_) / kAboutDays[static_cast<std::size_t>(every_)];
  while (start(number) > day) --number;
  while (start(number + 1) <= day) ++number;
  return number;
}

PeriodAmount of_weekly(const PlanView& view, Money weekly, PayEvery every) {
  return times(weekly, weeks_of(every, by_52(view)));
}

PeriodAmount of_annual(const PlanView& view, Money annual, PayEvery every) {
  return times(annual, years_of(every, by_52(view)));
}

std::optional<PayEvery> pay_every(const PlanView& view, Row budget) {
  const std::int64_t held = view.table(TableName::budgets).held(bud::pay_every, budget);
  return held == kMissing ? std::nullopt : std::optional{static_cast<PayEvery>(held)};
}

}  // namespace kith::costing
