// How often an action happens and how long it takes: in a typical week and between two days.
#pragma once

#include <array>

#include "costing/basis/plan_view.hpp"

namespace kith::costing {

/// The Sundays on which British clocks change: the last ones of March and October.
std::array<Date, 2> clock_change_days(int year);

/// What an action counts, all exact, expected over good and bad days.
struct Count {
  Fraction occurrences;
  Fraction minutes;
  Fraction days;  ///< days with at least one occurrence; asked for only where a price is per day
};

/// The occurrences of one action as its schedule, days and quantities make them.
class Use {
 public:
  Use(const PlanView& view, Row action);

  const Schedule& schedule() const noexcept { return *schedule_; }
  /// The share of days on which it happens: 1, the bad days' share, or the good days'.
  const Fraction& chance() const noexcept { return chance_; }
  bool is_random() const noexcept { return random_; }
  bool is_on_bad_days() const noexcept { return on_bad_days_; }
  bool is_one_off() const noexcept { return one_off_; }

  /// `period` in the stretches in which it is charged: a pause is left out, but for what is bought
  /// once, and for the share of pay that an employment goes on with.
  std::vector<Stretch> stretches(Period period) const;
  /// The share that goes on in a pause: 1 where a pause changes nothing.
  const Fraction& retained() const noexcept { return retained_; }

  /// The recurring part in a typical week.
  Count typical_week() const;
  /// Everything between two days by calendar, one-off parts with it, without pauses.
  Count in(Period period) const;
  /// The one-off part alone, whole; by calendar without pauses.
  Count one_off() const;

  /// The spans of a typical week, for rounding by visit and for good and bad days.
  std::vector<Slot> slots() const;
  /// Everything between two days by calendar, by day of the week and time.
  std::vector<Slot> slots_in(Period period) const;
  /// The one-off part alone, by day of the week and time.
  std::vector<Slot> one_off_slots() const;

 private:
  Count counted_in(Period period) const;
  Count one_off_in(Period period) const;
  Fraction days_in(Period period) const;
  Fraction clock_changes(Period period) const;
  Count expected(const Tally& tally, const Fraction& days) const;
  Tally recurring(Period period) const;

  const PlanView* view_;
  const Schedule* schedule_;
  Fraction chance_{1};
  Fraction retained_;  // the share that goes on in a pause
  bool random_ = false;
  bool on_bad_days_ = false;
  bool one_off_ = false;
  bool counts_days_ = false;
};

}  // namespace kith::costing
