// One plan on one basis: the periods, the calendar and the pauses that follow from its rows.
#include "costing/basis/plan_view.hpp"

#include <algorithm>
#include <utility>

namespace kith::costing {
namespace {

bool holds_29_february(Period year) {
  for (int y = year.first().year(); y <= year.last().year(); ++y) {
    const auto leap_day = Date::from_ymd(y, 2, 29);
    if (leap_day && year.holds(*leap_day)) return true;
  }
  return false;
}

// An `every n weeks` pattern keeps the anchor of the first version of its plan.
Date first_version_day(const Area& area, Row plan) {
  const Table& plans = area.tables()[TableName::plans];
  Row first = plan;
  for (std::size_t steps = 0; steps < plans.rows(); ++steps) {
    const Symbol replaced = plans.symbol(columns::plans::replaces, first);
    const auto row = replaced == kNoSymbol ? std::nullopt : area.row_of(TableName::plans, replaced);
    if (!row) break;
    first = *row;
  }
  return plans.date(columns::plans::first_day, first);
}

// The term calendar of the plan, else of the person, else of the area.
std::span<const Period> terms_of(const Area& area, Row plan, Row person) {
  const Tables& tables = area.tables();
  Symbol calendar = tables[TableName::plans].symbol(columns::plans::calendar, plan);
  if (calendar == kNoSymbol) {
    calendar = tables[TableName::people].symbol(columns::people::calendar, person);
  }
  return tables.terms(calendar);
}

void set_calendar(PlanView& view) {
  view.calendar.plan_first_day = first_version_day(*view.area, view.plan);
  const auto division = division_of_nation(nation_of(*view.area, view.person));
  view.calendar.bank_holidays =
      &view.parameters->bank_holidays(division.value_or(Division::england_and_wales));
  view.calendar.terms = terms_of(*view.area, view.plan, view.person);
  view.calendar.has_terms = !view.calendar.terms.empty();
}

// The year of `annual` begins with the period asked for; the year's length comes from the plan's
// own first day, so that the same plan has the same daily rate whatever is asked.
void set_periods(PlanView& view) {
  const Table& plans = view.table(TableName::plans);
  view.plan_days = Period::inclusive(plans.date(columns::plans::first_day, view.plan),
                                     plans.date(columns::plans::last_day, view.plan));
  view.period = view.options->period.value_or(view.plan_days);
  view.costed_days = view.period.shared_with(view.plan_days);
  view.year = Period::year_from(view.period.first());
  view.year_days = holds_29_february(Period::year_from(view.plan_days.first())) ? 366 : 365;
  view.weeks_in_year =
      view.options->convention == Convention::weeks_365_7 ? Fraction::of(365, 7) : Fraction{52};
  view.pricing_date = view.options->as_at.value_or(view.period.first());
}

}  // namespace

PlanView plan_view(const Basis& basis, Row plan) {
  PlanView view;
  view.basis = &basis;
  view.area = &basis.area;
  view.tables = &basis.area.tables();
  view.parameters = basis.parameters.get();
  view.options = &basis.options;
  view.plan = plan;
  view.person = basis.area.person_of(plan);
  view.tracing = basis.options.detail == Detail::trace;
  set_periods(view);
  set_calendar(view);
  view.pauses = pauses_of(basis.area, plan);

  const Table& people = view.table(TableName::people);
  view.bad_share =
      Fraction::of(people.held_or(columns::people::bad_day_share, view.person, 0), 1'000'000);
  view.mean_bad_spell =
      Fraction::of(people.held_or(columns::people::bad_day_run, view.person, 1'000), 1'000);
  return view;
}

const Schedule& schedule_of(const PlanView& view, Row action) {
  return view.tables->schedule(
      view.table(TableName::actions).held(columns::actions::schedule, action));
}

}  // namespace kith::costing
