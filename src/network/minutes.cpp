// How many minutes a week does each supporter give, where the tie itself does not say?
// Then the plan's actions say it: those that name the supporter, in a typical week of a year of 52,
// added up exactly and rounded once for each supporter.
#include "network/minutes.hpp"

#include <algorithm>

#include "kith/tables/columns.hpp"

namespace kith::network {
namespace {

namespace act = columns::actions;

// The words of `actions.on_days`, in the order of the model: any day, good days, bad days.
enum : std::int64_t { kAnyDay, kGoodDays, kBadDays };

// Networks are described by the same typical week for everybody, whatever the convention of a
// costing is.
const Fraction kWeeks{52};

// The anchor of "every n weeks": the first day of the first version of a plan, because a new
// version must not shift which weeks are meant. The loop is bounded, since `replaces` cannot be a
// cycle but a wrong table must not hang.
Date first_version_day(const Area& area, Row plan) {
  const Table& plans = area.tables()[TableName::plans];
  for (std::size_t steps = 0; steps < plans.rows(); ++steps) {
    const auto before = area.row_of(TableName::plans, plans.symbol(columns::plans::replaces, plan));
    if (!before) break;
    plan = *before;
  }
  return plans.date(columns::plans::first_day, plan);
}

// School terms are the plan's, else the person's; bank holidays are those of the person's nation.
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

  /// Minutes in a typical week; empty where they cannot be counted.
  std::optional<Fraction> of(Row action) const {
    const Schedule& schedule = area_.tables().schedule(actions_.held(act::schedule, action));
    // Over the whole year, so that minutes are not counted in part: unknown is better than too few.
    if (schedule.obstacle(calendar_, year_)) return std::nullopt;
    return schedule.typical_week(calendar_, kWeeks).minutes * share_of_days(action);
  }

 private:
  // Care on bad days is given on that share of days only (`people.bad_day_share`).
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

// What the actions that name a supporter add up to.
struct SupporterMinutes {
  Symbol supporter = kNoSymbol;
  std::size_t index = 0;  // among the person's supporters
  bool is_said = false;   // by the tie
  bool is_named = false;  // by an action
  std::optional<Fraction> minutes = Fraction{};
};

std::vector<SupporterMinutes> supporters_to_count(const Table& ties, MinutesOf whose,
                                                  std::span<const SupporterRole> supporters) {
  std::vector<SupporterMinutes> given;
  for (std::size_t i = 0; i < supporters.size(); ++i) {
    const bool is_said = ties.has(columns::ties::minutes_per_week, supporters[i].tie);
    if (is_said && whose == MinutesOf::unsaid) continue;
    given.push_back({supporters[i].supporter, i, is_said, false, Fraction{}});
  }
  // Sorted for the binary search below: one plan may have many actions and many supporters.
  std::ranges::sort(given, {}, &SupporterMinutes::supporter);
  return given;
}

void add(SupporterMinutes& given, const std::optional<Fraction>& minutes) {
  given.is_named = true;
  // One action that cannot be counted makes the sum unknown, whatever the others give.
  if (!minutes) given.minutes.reset();
  if (given.minutes) *given.minutes += *minutes;
}

void set_minutes(const SupporterMinutes& given, SupporterRole& role) {
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
  std::vector<SupporterMinutes> given =
      supporters_to_count(area.tables()[TableName::ties], whose, supporters);
  if (given.empty()) return;

  const ActionMinutes minutes{area, plan, options};
  for (const Row action : area.actions_of(plan)) {
    const Symbol who = actions.symbol(act::who, action);
    // An action within another uses time that the other has counted already.
    if (who == kNoSymbol || actions.has(act::within, action)) continue;
    const auto it = std::ranges::lower_bound(given, who, {}, &SupporterMinutes::supporter);
    if (it != given.end() && it->supporter == who) add(*it, minutes.of(action));
  }

  for (const SupporterMinutes& each : given) set_minutes(each, supporters[each.index]);
}

}  // namespace kith::network
