#include "costing/spread.hpp"

#include <algorithm>
#include <array>

#include "costing/trace.hpp"

namespace kith::costing {
namespace {

using Week = std::array<Day, 7>;  // Monday first

BadDays bad_days_of(const Scope& scope) { return {scope.bad_share, scope.bad_run}; }

// Every second week is every week in which a half more has come round.
bool happens_in_week(const Fraction& per_week, std::int64_t week) {
  if (per_week == Fraction{1}) return true;
  const auto rounds = [&](std::int64_t weeks) {
    return rounded_whole(per_week * Fraction{weeks}, Rounding::down);
  };
  return rounds(week + 1) > rounds(week);
}

void add(Day& day, const Use& use, const Fraction& amount) {
  if (!use.is_random() || !use.is_on_bad_days()) day.good += amount;
  if (!use.is_random() || use.is_on_bad_days()) day.bad += amount;
}

// What a slot adds on its day; hours that belong to no day are spread over all seven.
template <class Amount>
void add_slots(const Use& use, const std::vector<Slot>& slots, std::int64_t week,
               const Amount& amount, Week& days) {
  for (const Slot& slot : slots) {
    if (slot.day && happens_in_week(slot.per_week, week)) {
      add(days[static_cast<std::size_t>(*slot.day)], use, amount(slot));
    }
    if (!slot.day) {
      for (Day& day : days) add(day, use, amount(slot) * slot.per_week / Fraction{7});
    }
  }
}

Fraction slot_pence(const ActionFlow& flow, const Price& price, const Slot& slot) {
  const Count once{Fraction{1}, Fraction{slot.minutes}, Fraction{1}};
  return UnroundedMoney::of(price.rate, units_of(price, once, flow.multipliers)).pence();
}

void quoted_days(const Scope& scope, const ActionFlow& flow, Draft& draft) {
  const Price& price = flow.spans.front().price;
  const std::vector<Slot> slots = flow.use.slots();
  const bool has_extra_day = scope.options->convention == Convention::weeks_365_7;
  for (std::int64_t week = 0; week < (has_extra_day ? 53 : 52); ++week) {
    Week days{};
    add_slots(
        flow.use, slots, week, [&](const Slot& slot) { return slot_pence(flow, price, slot); },
        days);
    draft.days.insert(draft.days.end(), days.begin(), week < 52 ? days.end() : days.begin() + 1);
  }
}

void calendar_days(const Scope& scope, const ActionFlow& flow, Draft& draft) {
  const Fraction certain = flow.use.chance();
  for (Date day = scope.counted.first(); day < scope.counted.end(); day = day + 1) {
    Day cost{};
    // The flow is expected; a day on which it happens costs it whole.
    add(cost, flow.use, pence_in(scope, flow, Period{day, day + 1}) / certain);
    draft.days.push_back(cost);
  }
}

std::vector<Day> days_of(const std::vector<Draft>& drafts, const std::vector<std::size_t>& places) {
  std::vector<Day> days;
  for (const std::size_t place : places) {
    const std::vector<Day>& own = drafts[place].days;
    days.resize(std::max(days.size(), own.size()));
    for (std::size_t i = 0; i < own.size(); ++i) {
      days[i].good += own[i].good;
      days[i].bad += own[i].bad;
    }
  }
  return days;
}

Money amount_of(const Scope& scope, const CostLine& line) {
  return scope.is_calendar() ? line.period : line.annual;
}

std::string method_text(const Scope& scope, const Distribution& distribution, std::size_t days) {
  const std::string count = std::to_string(days);
  const std::string share = ", share " + exact_text(scope.bad_share);
  if (!distribution.is_exact()) return "normal curve over " + count + " days" + share;
  if (scope.bad_run == Fraction{1}) return "exact: " + count + " independent days" + share;
  return "exact: " + count + " days in spells" + share + ", mean run " + exact_text(scope.bad_run);
}

// --- time already bought ---

// Minutes that the uses of an action ask for on each day of one week.
Week used_minutes(const Scope& scope, const std::vector<Row>& uses, std::int64_t week) {
  Week days{};
  for (const Row action : uses) {
    const Use use{scope, action};
    const Fraction quantity = multipliers_of(scope, action).quantity;
    add_slots(
        use, use.slots(), week, [&](const Slot& slot) { return Fraction{slot.minutes} * quantity; },
        days);
  }
  return days;
}

// A quoted year has 52 weeks; every n weeks makes some of them different.
Distribution::Excess mean_excess(const Scope& scope, const CostLine& line, const Fraction& bought) {
  constexpr std::int64_t kWeeks = 52;
  Distribution::Excess mean;
  for (std::int64_t week = 0; week < kWeeks; ++week) {
    const Week days = used_minutes(scope, line.uses, week);
    const auto excess = Distribution{days, bad_days_of(scope)}.above(bought);
    mean.mean += excess.mean / kWeeks;
    mean.chance += excess.chance / kWeeks;
  }
  return mean;
}

bool every_week_is_alike(const Scope& scope, const std::vector<Row>& uses) {
  return std::ranges::all_of(uses, [&](Row action) {
    return std::ranges::all_of(Use{scope, action}.slots(), [](const Slot& slot) {
      return !slot.day || slot.per_week == Fraction{1};
    });
  });
}

}  // namespace

void set_days(const Scope& scope, Draft& draft) {
  const auto* flow = std::get_if<ActionFlow>(&draft.flow);
  if (!draft.is_random || flow == nullptr || flow->spans.empty()) return;
  if (scope.is_calendar()) {
    calendar_days(scope, *flow, draft);
  } else {
    quoted_days(scope, *flow, draft);
  }
}

std::optional<Spread> spread_of(const Scope& scope, const std::vector<Draft>& drafts) {
  std::vector<std::size_t> places;
  Money fixed;
  Money mean;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Money amount = amount_of(scope, drafts[i].line);
    mean += amount;
    if (drafts[i].days.empty()) {
      fixed += amount;
    } else {
      places.push_back(i);
    }
  }
  if (places.empty()) return std::nullopt;

  const std::vector<Day> days = days_of(drafts, places);
  const Distribution distribution{days, bad_days_of(scope)};
  const auto at = [&](double chance) {
    return fixed + scope.rounded(exact_money(distribution.quantile(chance)));
  };
  Spread spread;
  spread.basis = scope.is_calendar() ? "period" : "annual";
  spread.mean = mean;
  spread.sd = distribution.standard_deviation() / 100;
  spread.p50 = at(0.50);
  spread.p80 = at(0.80);
  spread.p95 = at(0.95);
  spread.contingency_95 = spread.p95 - mean;
  spread.method = method_text(scope, distribution, days.size());
  return spread;
}

Money p95_of(const Scope& scope, const std::vector<Draft>& drafts,
             const std::vector<std::size_t>& places) {
  const std::vector<Day> days = days_of(drafts, places);
  if (days.empty()) return {};
  return scope.rounded(exact_money(Distribution{days, bad_days_of(scope)}.quantile(0.95)));
}

void check_uses(const Scope& scope, const std::vector<Draft>& drafts,
                std::vector<CostFinding>& findings) {
  for (const Draft& draft : drafts) {
    if (draft.line.uses.empty()) continue;
    const Fraction& bought = draft.minutes_a_week;
    const auto excess =
        every_week_is_alike(scope, draft.line.uses)
            ? Distribution{used_minutes(scope, draft.line.uses, 0), bad_days_of(scope)}.above(
                  bought)
            : mean_excess(scope, draft.line, bought);
    if (excess.chance <= 0) continue;
    CostFinding found =
        finding("hours_over_cap", Level::note, Cell{TableName::actions, *draft.line.action, {}});
    found.members = {{"mean_minutes_over_per_week", statistic_text(excess.mean)},
                     {"share_of_weeks", statistic_text(excess.chance)}};
    findings.push_back(std::move(found));
  }
}

}  // namespace kith::costing
