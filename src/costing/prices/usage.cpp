// How often does an action happen, and for how long? Counts come from the schedule, in a typical
// week or between two days, and are multiplied by the chance that a day is a good or a bad one. A
// pause leaves days out, except for what is bought once and for the share of pay that an employment
// keeps.
#include "costing/prices/usage.hpp"

#include <array>
#include <set>

#include "costing/basis/texts.hpp"

namespace kith::costing {
namespace {

namespace col = columns::actions;

bool is_priced_by_day(const Table& actions, Row action) {
  return word_at(actions, TableName::actions, col::per, action) == "day";
}

// Named days on which something happens in a typical week; two spans of a day are one day.
Fraction days_of(const std::vector<Slot>& slots) {
  std::array<Fraction, 7> on{};
  Fraction days;
  for (const Slot& slot : slots) {
    if (!slot.day) {
      days += slot.per_week;
    } else {
      Fraction& seen = on[static_cast<std::size_t>(*slot.day)];
      seen = std::max(seen, slot.per_week);
    }
  }
  for (const Fraction& day : on) days += day;
  return days;
}

void add_part(Count& sum, const Count& part, const Fraction& share) {
  sum.occurrences += part.occurrences * share;
  sum.minutes += part.minutes * share;
  sum.days += part.days * share;
}

void add_slots(std::vector<Slot>& slots, std::vector<Slot> more, const Fraction& share) {
  for (Slot& slot : more) {
    slot.per_week = slot.per_week * share;
    slots.push_back(std::move(slot));
  }
}

// What is bought once is bought in a pause too; an employment goes on with its share of the pay.
Fraction retained_in_pauses(const PlanView& view, Row action) {
  const Table& actions = view.table(TableName::actions);
  if (actions.yes(col::one_off, action)) return 1;
  if (!actions.has(col::employment, action)) return {};
  return view.tables->settings()
      .pause_retainer.value_or(Share::from_millionths(1'000'000))
      .fraction();
}

}  // namespace

std::array<Date, 2> clock_change_days(int year) {
  const auto last_sunday = [&](int month) {
    const Date last = *Date::from_ymd(year, month, 31);
    return last - (static_cast<int>(last.weekday()) + 1) % 7;
  };
  return {last_sunday(3), last_sunday(10)};
}

// An action on bad days alone happens with their share, one on good days with the rest.
Use::Use(const PlanView& view, Row action) : view_{&view} {
  const Table& actions = view.table(TableName::actions);
  schedule_ = &schedule_of(view, action);
  one_off_ = actions.yes(col::one_off, action);
  retained_ = retained_in_pauses(view, action);
  counts_days_ = is_priced_by_day(actions, action);
  const std::string_view on_days = word_at(actions, TableName::actions, col::on_days, action);
  on_bad_days_ = on_days == "bad";
  if (on_bad_days_) chance_ = view.bad_share;
  if (on_days == "good") chance_ = Fraction{1} - view.bad_share;
  random_ = (on_bad_days_ || on_days == "good") && !chance_.is_zero() && chance_ != Fraction{1};
}

std::vector<Slot> Use::slots() const {
  return schedule_->typical_slots(view_->calendar, view_->weeks_in_year);
}

std::vector<Stretch> Use::stretches(Period period) const {
  if (view_->pauses.empty()) return {{period, Fraction{1}}};
  return stretches_of(view_->pauses, period, retained_);
}

std::vector<Slot> Use::slots_in(Period period) const {
  std::vector<Slot> slots;
  for (const auto& [days, share] : stretches(period)) {
    add_slots(slots, schedule_->slots_in(view_->calendar, days), share);
    add_slots(slots, schedule_->one_off_slots(view_->calendar, days, view_->plan_days), share);
  }
  return slots;
}

// Quoted amounts ignore pauses, since a rate has no dates.
std::vector<Slot> Use::one_off_slots() const {
  if (one_off_) return slots_in(view_->plan_days);
  if (!view_->is_calendar()) {
    return schedule_->one_off_slots(view_->calendar, view_->plan_days, view_->plan_days);
  }
  std::vector<Slot> slots;
  for (const auto& [days, share] : stretches(view_->plan_days)) {
    add_slots(slots, schedule_->one_off_slots(view_->calendar, days, view_->plan_days), share);
  }
  return slots;
}

Count Use::expected(const Tally& tally, const Fraction& days) const {
  if (chance_ == Fraction{1}) return {tally.occurrences, tally.minutes, days};
  return {tally.occurrences * chance_, tally.minutes * chance_, days * chance_};
}

Count Use::typical_week() const {
  if (one_off_) return {};
  return expected(schedule_->typical_week(view_->calendar, view_->weeks_in_year),
                  counts_days_ ? days_of(slots()) : Fraction{});
}

Tally Use::recurring(Period period) const { return schedule_->count(view_->calendar, period); }

Count Use::counted_in(Period period) const {
  Tally tally = recurring(period);
  const Tally whole = schedule_->count_one_off(view_->calendar, period, view_->plan_days);
  tally.occurrences += whole.occurrences;
  tally.minutes += whole.minutes;
  if (view_->options->minutes == MinutesBy::elapsed) tally.minutes += clock_changes(period);
  return expected(tally, counts_days_ ? days_in(period) : Fraction{});
}

Count Use::one_off_in(Period period) const {
  Tally tally = schedule_->count_one_off(view_->calendar, period, view_->plan_days);
  if (!one_off_) return expected(tally, tally.occurrences);
  const Tally repeated = recurring(period);
  tally.occurrences += repeated.occurrences;
  tally.minutes += repeated.minutes;
  return expected(tally, counts_days_ ? days_in(period) : Fraction{});
}

Count Use::in(Period period) const {
  if (view_->pauses.empty()) return counted_in(period);
  Count sum;
  for (const auto& [days, share] : stretches(period)) add_part(sum, counted_in(days), share);
  return sum;
}

Count Use::one_off() const {
  if (!view_->is_calendar()) return one_off_in(view_->plan_days);
  Count sum;
  for (const auto& [days, share] : stretches(view_->plan_days)) {
    add_part(sum, one_off_in(days), share);
  }
  return sum;
}

Fraction Use::days_in(Period period) const {
  if (schedule_->is_flexible()) return recurring(period).occurrences;
  std::set<Date> days;
  for (const Occurrence& occurrence : schedule_->occurrences(view_->calendar, period)) {
    days.insert(occurrence.day);
  }
  return static_cast<std::int64_t>(days.size());
}

// Minutes that the clock gains or loses in the occurrences that run over a change.
Fraction Use::clock_changes(Period period) const {
  std::int64_t minutes = 0;
  for (int year = period.first().year(); year <= period.last().year(); ++year) {
    for (const Date sunday : clock_change_days(year)) {
      const Period nights = Period{sunday - 1, sunday + 1}.shared_with(period);
      if (nights.is_empty()) continue;
      for (const Occurrence& night : schedule_->occurrences(view_->calendar, nights)) {
        if (night.start) minutes += london_clock_change(night.day, *night.start, night.minutes);
      }
    }
  }
  return minutes;
}

}  // namespace kith::costing
