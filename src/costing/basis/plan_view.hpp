// What does one plan look like on one basis: its days, its calendar, its pauses and bad days?
#pragma once

#include <vector>

#include "costing/basis/basis.hpp"
#include "costing/basis/pauses.hpp"
#include "kith/tables/columns.hpp"

namespace kith::costing {

/// One plan on one basis, with the periods and weeks that follow from them worked out once. It
/// borrows the basis and never changes.
struct PlanView {
  const Basis* basis = nullptr;
  const Area* area = nullptr;      ///< of the basis, as are the next three
  const Tables* tables = nullptr;  ///< of the area
  const Parameters* parameters = nullptr;
  const CostOptions* options = nullptr;
  Row plan = 0;
  Row person = 0;

  Period plan_days;        ///< of the plan itself
  Period period;           ///< asked for: the basis of the result
  Period costed_days;      ///< the days of `period` that the plan has
  Period year;             ///< the twelve months from the first day of `period`
  Fraction weeks_in_year;  ///< 52, or 365/7
  Fraction year_days;      ///< 366 where the plan's first twelve months hold 29 February
  Date pricing_date;       ///< the day whose prices and values a quotation uses
  Calendar calendar;
  std::vector<Pause> pauses;  ///< in order: days without support
  Fraction bad_share;         ///< chance that a day is a bad one
  Fraction mean_bad_spell;    ///< mean length of a spell of bad days, in days
  bool tracing = false;       ///< the steps of every line are wanted

  bool is_calendar() const noexcept { return options->convention == Convention::calendar; }
  Money rounded(const UnroundedMoney& exact) const {
    return exact.rounded(options->rounding, options->step);
  }
  const Table& table(TableName name) const noexcept { return (*tables)[name]; }
};

/// Throws `InputError` where the plan's period and the asked one cannot be used.
PlanView plan_view(const Basis& basis, Row plan);

/// When an action happens.
const Schedule& schedule_of(const PlanView& view, Row action);

}  // namespace kith::costing
