// When does support stop, and what is charged meanwhile? Events `paused` and `resumed` are gone
// through in the order in which they happened: the first of each pair counts, and one that changes
// nothing (paused twice, resumed without a pause) becomes a finding. A period is then cut into
// stretches, each with the share of the plan that is charged in it.
#include "costing/basis/pauses.hpp"

#include <algorithm>

#include "kith/tables/columns.hpp"
#include "values/integer.hpp"

namespace kith::costing {
namespace {

namespace eve = columns::events;

constexpr std::int64_t kMinutesOfDay = 1440;
constexpr int kYearPastAll = 3000;  // tables end with 2999

Date past_all() { return *Date::from_ymd(kYearPastAll, 1, 1); }

Date day_of(const Table& events, Row event) {
  const std::int64_t days = floor_divide(events.held(eve::at, event), kMinutesOfDay);
  return Date::from_days(static_cast<std::int32_t>(days));
}

struct Change {
  Row event = 0;
  bool pauses = false;  // else resumes
};

// Events that stop support or let it go on, in the order in which they happened.
std::vector<Change> changes_of(const Area& area, Row plan) {
  const Table& events = area.tables()[TableName::events];
  const Symbol own = area.tables()[TableName::plans].symbol(columns::plans::plan, plan);
  std::vector<Change> changes;
  for (const Row event : area.events_of(area.person_of(plan))) {
    const Symbol named = events.symbol(eve::plan, event);
    if (named != kNoSymbol && named != own) continue;
    const std::string_view what = area.tables().text(events.symbol(eve::event, event));
    if (what == "paused" || what == "resumed") changes.push_back({event, what == "paused"});
  }
  std::ranges::stable_sort(
      changes, {}, [&](const Change& change) { return events.held(eve::at, change.event); });
  return changes;
}

// Every pause, those of no day too, and the events that change nothing.
struct History {
  std::vector<Pause> pauses;
  std::vector<Change> odd;
};

// Paused and resumed take turns; an event out of turn changes nothing and is kept for a finding.
History history_of(const Area& area, Row plan) {
  const Table& events = area.tables()[TableName::events];
  History history;
  bool is_paused = false;
  for (const Change& change : changes_of(area, plan)) {
    const Date day = day_of(events, change.event);
    if (change.pauses == is_paused) {
      history.odd.push_back(change);
      continue;
    }
    is_paused = change.pauses;
    if (is_paused) {
      history.pauses.push_back({{day, past_all()}, change.event});
    } else {
      Pause& pause = history.pauses.back();
      pause.days = {pause.days.first(), day};
    }
  }
  return history;
}

Finding about(std::string_view code, Row event) {
  return finding(code, Level::note, Cell{TableName::events, event, "event"});
}

}  // namespace

std::vector<Pause> pauses_of(const Area& area, Row plan) {
  std::vector<Pause> pauses = history_of(area, plan).pauses;
  std::erase_if(pauses, [](const Pause& pause) { return pause.days.is_empty(); });
  return pauses;
}

// Pauses are in order and apart from each other, so one walk from left to right is enough.
std::vector<Stretch> stretches_of(const std::vector<Pause>& pauses, Period period,
                                  const Fraction& retained) {
  std::vector<Stretch> stretches;
  const auto add = [&](Period days, const Fraction& share) {
    if (!days.is_empty() && !share.is_zero()) stretches.push_back({days, share});
  };
  Date next = period.first();
  for (const Pause& pause : pauses) {
    const Period stopped = pause.days.shared_with(period);
    if (stopped.is_empty()) continue;
    add({next, stopped.first()}, Fraction{1});
    add(stopped, retained);
    next = stopped.end();
  }
  add({next, period.end()}, Fraction{1});
  return stretches;
}

std::vector<Period> suspended_days(const std::vector<Pause>& pauses, std::int32_t weeks) {
  std::vector<Period> suspended;
  for (const Pause& pause : pauses) {
    const Period after{pause.days.first() + 7 * weeks, pause.days.end()};
    if (!after.is_empty()) suspended.push_back(after);
  }
  return suspended;
}

std::vector<Period> without(Period days, const std::vector<Period>& left_out) {
  std::vector<Period> left;
  Date next = days.first();
  for (const Period& out : left_out) {
    const Period shared = out.shared_with(days);
    if (shared.is_empty()) continue;
    if (next < shared.first()) left.push_back({next, shared.first()});
    next = shared.end();
  }
  if (next < days.end()) left.push_back({next, days.end()});
  return left;
}

// A quotation is a rate without dates, so it cannot know a pause: a finding reports it.
void check_pauses(const Area& area, Row plan, Period days, const CostOptions& options,
                  std::vector<Finding>& findings) {
  const History history = history_of(area, plan);
  for (const Pause& pause : history.pauses) {
    if (pause.days.shared_with(days).is_empty()) continue;
    if (options.convention != Convention::calendar) {
      findings.push_back(about("convention_ignores_dates", pause.event));
    }
    if (pause.days.end() == past_all()) findings.push_back(about("pause_open", pause.event));
  }
  for (const Change& change : history.odd) {
    findings.push_back(
        about(change.pauses ? "already_paused" : "resumed_without_pause", change.event));
  }
}

}  // namespace kith::costing
