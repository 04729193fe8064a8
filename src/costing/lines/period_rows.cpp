// How do the rows of a view (weeks, months, years) add up to the whole? Each line is rounded
// cumulatively: a row is what the line comes to by its end less what it came to before. So no penny
// is lost, and a row never changes when later days are added.
#include "costing/lines/period_rows.hpp"

#include "costing/basis/steps.hpp"
#include "costing/prices/flows.hpp"

namespace kith::costing {
namespace {

constexpr std::int32_t kAprilFirst = 4;

// Weeks and four weeks begin on a Monday, financial years on 1 April; the first may begin before
// the days that are shown.
Date first_of(Every every, Period days) {
  const Date first = days.first();
  switch (every) {
    case Every::week:
    case Every::four_weeks: return first.monday();
    case Every::month: return *Date::from_ymd(first.year(), first.month(), 1);
    case Every::financial_year: {
      const Date april = *Date::from_ymd(first.year(), kAprilFirst, 1);
      return april <= first ? april : *Date::from_ymd(first.year() - 1, kAprilFirst, 1);
    }
    case Every::year:
    case Every::term: break;
  }
  return first;
}

// The first day of the `number`-th period after one that begins on `first`.
Date begins(Every every, Date first, std::int32_t number, Period days) {
  switch (every) {
    case Every::week: return first + 7 * number;
    case Every::four_weeks: return first + 28 * number;
    case Every::month: return first.plus_months(number);
    case Every::year:
    case Every::financial_year: return first.plus_years(number);
    case Every::term: break;
  }
  return number == 0 ? first : days.end();
}

// Exact pence from the first day until `end`.
Fraction flowed(const PlanView& view, const Draft& draft, Date end) {
  return pence_in(view, draft.flow, {view.costed_days.first(), end});
}

// Exact pence of a line until `end`. Where its period is not what flows, as by the recipe of `cld`,
// it is spread as that flows, or evenly where nothing does.
Fraction pence_until(const PlanView& view, const Draft& draft, const Fraction& all, Date end) {
  const Fraction whole = draft.line.period.pence();
  if (all.is_zero()) {
    return whole * Fraction::of(end - view.costed_days.first(), view.costed_days.days());
  }
  const Fraction flow = flowed(view, draft, end);
  return view.rounded(exact_money(all)) == draft.line.period ? flow : whole * flow / all;
}

// Cumulative rounding: each row is the rounded sum up to its end less the rounded sum before it.
void add_line(const PlanView& view, const Draft& draft, std::vector<PeriodCost>& rows) {
  if (draft.line.period == Money{}) return;
  const Fraction all = flowed(view, draft, view.costed_days.end());
  Money before;
  for (PeriodCost& row : rows) {
    const Fraction pence = pence_until(view, draft, all, row.days.end());
    const bool is_last = row.days.end() == view.costed_days.end();
    const Money until =
        is_last ? draft.line.period : Money::from_pence(rounded_whole(pence, Rounding::half_up));
    row.cost += until - before;
    before = until;
  }
}

}  // namespace

std::vector<CutPeriod> periods_of(Every every, Period days) {
  std::vector<CutPeriod> periods;
  const Date first = first_of(every, days);
  for (std::int32_t number = 0;; ++number) {
    const Period whole{begins(every, first, number, days), begins(every, first, number + 1, days)};
    if (whole.first() >= days.end()) return periods;
    const Period cut = whole.shared_with(days);
    periods.push_back({cut, cut != whole});
  }
}

std::vector<PeriodCost> period_rows(const PlanView& view, const std::vector<Draft>& drafts,
                                    Every every) {
  std::vector<PeriodCost> rows;
  if (view.costed_days.is_empty()) return rows;
  for (const CutPeriod& period : periods_of(every, view.costed_days)) {
    rows.push_back({period.days, Money{}, period.is_part});
  }
  for (const Draft& draft : drafts) add_line(view, draft, rows);
  return rows;
}

}  // namespace kith::costing
