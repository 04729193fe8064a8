#include "costing/basis/scope.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "costing/basis/policy.hpp"
#include "costing/basis/price_changes.hpp"

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

void set_calendar(Scope& scope) {
  scope.calendar.plan_first_day = first_version_day(*scope.area, scope.plan);
  const auto division = division_of_nation(nation_of(*scope.area, scope.person));
  scope.calendar.bank_holidays =
      &scope.parameters->bank_holidays(division.value_or(Division::england_and_wales));
  scope.calendar.terms = terms_of(*scope.area, scope.plan, scope.person);
  scope.calendar.has_terms = !scope.calendar.terms.empty();
}

void set_periods(Scope& scope) {
  const Table& plans = scope.table(TableName::plans);
  scope.plan_days = Period::inclusive(plans.date(columns::plans::first_day, scope.plan),
                                      plans.date(columns::plans::last_day, scope.plan));
  scope.period = scope.options->period.value_or(scope.plan_days);
  scope.counted = scope.period.shared_with(scope.plan_days);
  scope.year = Period::year_from(scope.period.first());
  scope.year_days = holds_29_february(Period::year_from(scope.plan_days.first())) ? 366 : 365;
  scope.weeks_in_year =
      scope.options->convention == Convention::weeks_365_7 ? Fraction::of(365, 7) : Fraction{52};
  scope.prices_on = scope.options->as_at.value_or(scope.period.first());
}

}  // namespace

Scope make_scope(const Area& area, Row plan, const Parameters& parameters,
                 const CostOptions& options) {
  Scope scope;
  scope.area = &area;
  scope.tables = &area.tables();
  scope.parameters = &parameters;
  scope.options = &options;
  scope.plan = plan;
  scope.person = area.person_of(plan);
  scope.tracing = options.detail == Detail::trace;
  const auto actions = area.actions_of(plan);
  scope.actions.assign(actions.begin(), actions.end());
  scope.changes = price_changes_of(area, options);
  std::vector<Fault> faults;
  scope.policy_changes = policy_changes_of(area, options.what_if, faults);
  if (!faults.empty()) throw InputError{std::move(faults)};
  set_periods(scope);
  set_calendar(scope);
  scope.pauses = pauses_of(area, plan);

  const Table& people = scope.table(TableName::people);
  scope.bad_share =
      Fraction::of(people.held_or(columns::people::bad_day_share, scope.person, 0), 1'000'000);
  scope.bad_run =
      Fraction::of(people.held_or(columns::people::bad_day_run, scope.person, 1'000), 1'000);
  return scope;
}

Scope with_actions(Scope scope, std::vector<Row> actions) {
  scope.actions = std::move(actions);
  scope.is_part = true;
  return scope;
}

bool is_employed(const Scope& scope, Symbol employment) {
  if (!scope.is_part) return true;
  const auto is_for = [&](Row action) {
    return scope.table(TableName::actions).symbol(columns::actions::employment, action) ==
           employment;
  };
  return std::ranges::any_of(scope.actions, is_for) ||
         std::ranges::none_of(scope.area->actions_of(scope.plan), is_for);
}

const Schedule& schedule_of(const Scope& scope, Row action) {
  return scope.tables->schedule(
      scope.table(TableName::actions).held(columns::actions::schedule, action));
}

std::string_view word_at(const Table& table, TableName name, Column column, std::size_t row) {
  const std::int64_t held = table.held(column, row);
  if (held == kMissing) return {};
  return table_specs()[static_cast<std::size_t>(name)]
      .columns[column]
      .words[static_cast<std::size_t>(held)];
}

std::string exact_text(const Fraction& value) {
  constexpr int kPlaces = 9;
  constexpr std::int64_t kScale = 1'000'000'000;
  if (value.is_whole()) return value.text();
  constexpr Wide kMost = std::numeric_limits<std::int64_t>::max() / kScale;
  if (kScale % value.denominator() != 0 || value.numerator() > kMost ||
      value.numerator() < -kMost) {
    return value.text();
  }
  const Wide units = value.numerator() * (kScale / value.denominator());
  return decimal_text(static_cast<std::int64_t>(units), kPlaces, 0);
}

std::string statistic_text(double value) {
  constexpr int kSignificant = 8;
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::general, kSignificant);
  return {digits.data(), end.ptr};
}

}  // namespace kith::costing
