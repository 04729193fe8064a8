#include "network/minutes.hpp"

#include <algorithm>

#include "kith/tables/columns.hpp"

namespace kith::network {
namespace {

namespace act = columns::actions;

// The words of `actions.on_days`, in the order of the model.
enum : std::int64_t { kAnyDay, kGoodDays, kBadDays };

const Fraction kWeeks{52};

// `every n weeks` keeps the anchor of the first version of a plan.
Date first_version_day(const Area& area, Row plan) {
  const Table& plans = area.tables()[TableName::plans];
  for (std::size_t steps = 0; steps < plans.rows(); ++steps) {
    const auto before = area.row_of(TableName::plans, plans.symbol(columns::plans::replaces, plan));
    if (!before) break;
    plan = *before;
  }
  return plans.date(columns::plans::first_day, plan);
}

Calendar calendar_of(const Area& area, Row plan, const Parameters* parameters) {
  const Tables& tables = area.tables();
  const Row person = area.person_of(plan);
  Symbol terms = tables[TableName::plans].symbol(columns::plans::calendar, plan);
  if (terms == kNoSymbol) {
    terms = tables[TableName::people].symbol(columns::people::calendar, person);
  }

  Calendar calendar;
  calendar.plan_first_day = first_version_day(area, plan);
  calendar.terms = tables.terms(terms);
  calendar.has_terms = !calendar.terms.empty();
  if (parameters != nullptr) {
    const auto division = division_of_nation(nation_of(area, person));
    calendar.bank_holidays =
        &parameters->bank_holidays(division.value_or(Division::england_and_wales));
  }
  return calendar;
}

// The minutes of supporters, added up action by action.
class ActionMinutes {
 public:
  ActionMinutes(const Area& area, Row plan, const NetworkOptions& options)
      : area_{area},
        actions_{area.tables()[TableName::actions]},
        calendar_{calendar_of(area, plan, options.parameters)},
        year_{Period::year_from(calendar_.plan_first_day)},
        bad_day_share_{Fraction::of(area.tables()[TableName::people].held_or(
                                        columns::people::bad_day_share, area.person_of(plan), 0),
                                    1'000'000)} {}

  /// Minutes in a typical week; nothing where they cannot be counted.
  std::optional<Fraction> of(Row action) const {
    const Schedule& schedule = area_.tables().schedule(actions_.held(act::schedule, action));
    if (schedule.obstacle(calendar_, year_)) return std::nullopt;
    return schedule.typical_week(calendar_, kWeeks).minutes * share_of_days(action);
  }

 private:
  Fraction share_of_days(Row action) const {
    switch (actions_.held_or(act::on_days, action, kAnyDay)) {
      case kGoodDays: return Fraction{1} - bad_day_share_;
      case kBadDays: return bad_day_share_;
      default: return Fraction{1};
    }
  }

  const Area& area_;
  const Table& actions_;
  Calendar calendar_;
  Period year_;
  Fraction bad_day_share_;
};

// What one supporter is known to give by the actions that name them.
struct Given {
  Symbol supporter = kNoSymbol;
  std::size_t place = 0;
  bool is_said = false;   // by the tie
  bool is_named = false;  // by an action
  std::optional<Fraction> minutes = Fraction{};
};

std::vector<Given> asked(const Table& ties, MinutesOf whose,
                         std::span<const SupporterRole> supporters) {
  std::vector<Given> given;
  for (std::size_t i = 0; i < supporters.size(); ++i) {
    const bool is_said = ties.has(columns::ties::minutes_per_week, supporters[i].tie);
    if (is_said && whose == MinutesOf::unsaid) continue;
    given.push_back({supporters[i].supporter, i, is_said, false, Fraction{}});
  }
  std::ranges::sort(given, {}, &Given::supporter);
  return given;
}

void add(Given& given, const std::optional<Fraction>& minutes) {
  given.is_named = true;
  if (!minutes) given.minutes.reset();
  if (given.minutes) *given.minutes += *minutes;
}

void set_minutes(const Given& given, SupporterRole& role) {
  std::optional<std::int64_t> whole;
  if (given.minutes) whole = rounded_whole(*given.minutes, Rounding::half_up);
  if (!given.is_said) {
    role.minutes_per_week = whole;
  } else if (given.is_named && whole && whole != role.minutes_per_week) {
    role.minutes_by_actions = whole;
  }
}

}  // namespace

std::optional<Row> plan_on(const Area& area, Row person, std::optional<Date> as_at) {
  const Table& plans = area.tables()[TableName::plans];
  std::optional<Row> found;
  for (const Row plan : area.plans_of(person)) {
    const Date first = plans.date(columns::plans::first_day, plan);
    if (as_at && (*as_at < first || plans.date(columns::plans::last_day, plan) < *as_at)) continue;
    if (!found || plans.date(columns::plans::first_day, *found) <= first) found = plan;
  }
  return found;
}

void add_action_minutes(const Area& area, Row plan, const NetworkOptions& options, MinutesOf whose,
                        std::span<SupporterRole> supporters) {
  const Table& actions = area.tables()[TableName::actions];
  std::vector<Given> given = asked(area.tables()[TableName::ties], whose, supporters);
  if (given.empty()) return;

  const ActionMinutes minutes{area, plan, options};
  for (const Row action : area.actions_of(plan)) {
    const Symbol who = actions.symbol(act::who, action);
    if (who == kNoSymbol || actions.has(act::within, action)) continue;
    const auto place = std::ranges::lower_bound(given, who, {}, &Given::supporter);
    if (place != given.end() && place->supporter == who) add(*place, minutes.of(action));
  }

  for (const Given& one : given) set_minutes(one, supporters[one.place]);
}

}  // namespace kith::network
