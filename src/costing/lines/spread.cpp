// How does a plan's cost vary with good and bad days, and how often do the uses of an action need
// more minutes than it buys? What each day adds is written down for a good and for a bad one; the
// distribution of the sum gives the quantiles. All that is certain is added as one fixed amount.
#include "costing/lines/spread.hpp"

#include <algorithm>
#include <utility>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/prices/flows.hpp"
#include "costing/prices/tariff_flow.hpp"

namespace kith::costing {
namespace {

constexpr std::int64_t kWeeks = 52;  // of a quoted year

BadDays bad_days_of(const PlanView& view) { return {view.bad_share, view.mean_bad_spell}; }

// Every second week is every week in which a half more has come round.
bool happens_in_week(const Fraction& per_week, std::int64_t week) {
  if (per_week == Fraction{1}) return true;
  const auto rounds = [&](std::int64_t weeks) {
    return rounded_whole(per_week * Fraction{weeks}, Rounding::down);
  };
  return rounds(week + 1) > rounds(week);
}

bool is_every_week(const std::vector<Slot>& slots) {
  return std::ranges::all_of(
      slots, [](const Slot& slot) { return !slot.day || slot.per_week == Fraction{1}; });
}

void add(Day& day, const Use& use, const Fraction& amount) {
  if (use.is_random()) {
    (use.is_on_bad_days() ? day.bad : day.good) += amount;
    return;
  }
  const Fraction certain = amount * use.chance();  // all of it, or nothing where no day is such
  day.good += certain;
  day.bad += certain;
}

// What a slot adds on its day; hours that belong to no day are spread over all seven.
template <class Amount>
// An action every second week happens in the weeks in which its count has grown by one.
void add_slots(const Use& use, const std::vector<Slot>& slots, std::int64_t week,
               const Amount& amount, Day* days) {
  for (const Slot& slot : slots) {
    if (slot.day && happens_in_week(slot.per_week, week)) {
      add(days[static_cast<std::size_t>(*slot.day)], use, amount(slot));
    }
    if (slot.day) continue;
    for (std::size_t day = 0; day < 7; ++day) {
      add(days[day], use, amount(slot) * slot.per_week / Fraction{7});
    }
  }
}

// A year of weeks; one week so many times over where all are alike.
template <class Amount>
Days year_of(const Use& use, const std::vector<Slot>& slots, const Amount& amount) {
  const std::int64_t weeks = is_every_week(slots) ? 1 : kWeeks;
  Days year;
  year.times = kWeeks / weeks;
  year.each.resize(static_cast<std::size_t>(7 * weeks));
  for (std::int64_t week = 0; week < weeks; ++week) {
    add_slots(use, slots, week, amount, &year.each[static_cast<std::size_t>(7 * week)]);
  }
  return year;
}

// What is charged by the day has its first visit alone.
std::vector<Slot> charged_slots(const Use& use, Unit unit) {
  std::vector<Slot> slots = use.slots();
  if (unit != Unit::day) return slots;
  std::ranges::stable_sort(slots, {}, [](const Slot& slot) {
    return std::pair{slot.day, slot.start};
  });
  const auto later = std::ranges::unique(
      slots, [](const Slot& a, const Slot& b) { return a.day && a.day == b.day; });
  slots.erase(later.begin(), later.end());
  return slots;
}

Days quoted_days(const PlanView& view, const ActionFlow& flow) {
  const Price& price = flow.quoted;
  Days days = year_of(flow.use, charged_slots(flow.use, price.unit),
                      [&](const Slot& slot) { return visit_pence(price, flow.multipliers, slot); });
  if (view.options->convention != Convention::weeks_365_7) return days;
  // The 365th day is one more of the first.
  Days longer = added(days, Days{std::vector<Day>(static_cast<std::size_t>(days.count())), 1});
  longer.each.push_back(longer.each.front());
  return longer;
}

// By calendar every day has its own price, so each of the costed days is asked for its flow.
Days calendar_days(const PlanView& view, const ActionFlow& flow) {
  Days days;
  const Fraction certain = flow.use.chance();
  for (Date day = view.costed_days.first(); day < view.costed_days.end(); day = day + 1) {
    Day cost{};
    // The flow is expected; a day on which it happens costs it whole.
    add(cost, flow.use, pence_in(view, flow, Period{day, day + 1}) / certain);
    days.each.push_back(cost);
  }
  return days;
}

Days days_of(const std::vector<Draft>& drafts, const std::vector<std::size_t>& places) {
  Days days;
  for (const std::size_t place : places) days = added(days, drafts[place].days);
  return days;
}

Money amount_of(const PlanView& view, const CostLine& line) {
  return view.is_calendar() ? line.period : line.annual;
}

std::string method_text(const PlanView& view, const Distribution& distribution, std::int64_t days) {
  const std::string count = std::to_string(days);
  const std::string share = ", share " + exact_text(view.bad_share);
  if (!distribution.is_exact()) return "normal curve over " + count + " days" + share;
  if (view.mean_bad_spell == Fraction{1}) return "exact: " + count + " independent days" + share;
  return "exact: " + count + " days in spells" + share + ", mean run " +
         exact_text(view.mean_bad_spell);
}

// --- time already bought ---

// Minutes that the uses of an action ask for, day by day through a year of weeks.
Days used_minutes(const PlanView& view, const std::vector<Row>& uses) {
  Days year;
  for (const Row action : uses) {
    const Use use{view, action};
    const Fraction quantity = multipliers_of(view, action).quantity;
    year = added(year, year_of(use, use.slots(), [&](const Slot& slot) {
                   return Fraction{slot.minutes} * quantity;
                 }));
  }
  return year;
}

// The mean over the weeks of a year of what lies above the minutes bought.
Distribution::Excess mean_excess(const PlanView& view, const Days& year, const Fraction& bought) {
  const auto weeks = static_cast<double>(year.each.size()) / 7;
  Distribution::Excess mean;
  for (std::size_t first = 0; first < year.each.size(); first += 7) {
    const auto begin = year.each.begin() + static_cast<std::ptrdiff_t>(first);
    const Days week{{begin, begin + 7}, 1};
    const auto excess = Distribution{week, bad_days_of(view)}.above(bought);
    mean.mean += excess.mean / weeks;
    mean.chance += excess.chance / weeks;
  }
  return mean;
}

}  // namespace

void set_days(const PlanView& view, Draft& draft) {
  const auto* flow = std::get_if<ActionFlow>(&draft.flow);
  if (!draft.is_random || flow == nullptr || flow->spans.empty()) return;
  draft.days = view.is_calendar() ? calendar_days(view, *flow) : quoted_days(view, *flow);
}

// Certain lines shift the distribution and do not widen it, so only random ones are in it.
std::optional<Spread> spread_of(const PlanView& view, const std::vector<Draft>& drafts) {
  std::vector<std::size_t> places;
  Money fixed;
  Money mean;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Money amount = amount_of(view, drafts[i].line);
    mean += amount;
    if (drafts[i].days.is_empty()) {
      fixed += amount;
    } else {
      places.push_back(i);
    }
  }
  if (places.empty()) return std::nullopt;

  const Days days = days_of(drafts, places);
  const Distribution distribution{days, bad_days_of(view)};
  const auto at = [&](double chance) {
    return fixed + view.rounded(exact_money(distribution.quantile(chance)));
  };
  Spread spread;
  spread.basis = view.is_calendar() ? "period" : "annual";
  spread.mean = mean;
  spread.sd = distribution.standard_deviation() / 100;
  spread.p50 = at(0.50);
  spread.p80 = at(0.80);
  spread.p95 = at(0.95);
  spread.contingency_95 = spread.p95 - mean;
  spread.method = method_text(view, distribution, days.count());
  return spread;
}

Money p95_of(const PlanView& view, const std::vector<Draft>& drafts,
             const std::vector<std::size_t>& places) {
  const Days days = days_of(drafts, places);
  if (days.is_empty()) return {};
  return view.rounded(exact_money(Distribution{days, bad_days_of(view)}.quantile(0.95)));
}

// Uses are done in time already bought: a week that needs more is not paid for, but the reader must
// know.
void check_uses(const PlanView& view, const std::vector<Draft>& drafts,
                std::vector<Finding>& findings) {
  for (const Draft& draft : drafts) {
    if (draft.line.uses.empty()) continue;
    const auto excess =
        mean_excess(view, used_minutes(view, draft.line.uses), draft.minutes_a_week);
    if (excess.chance <= 0) continue;
    Finding found =
        finding("hours_over_cap", Level::note, Cell{TableName::actions, *draft.line.action, {}});
    found.members = {{"mean_minutes_over_per_week", statistic_text(excess.mean)},
                     {"share_of_weeks", statistic_text(excess.chance)}};
    findings.push_back(std::move(found));
  }
}

}  // namespace kith::costing
