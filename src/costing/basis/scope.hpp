// What one costing looks at: one plan of an area, the parameters and the options, with the periods
// and weeks that follow from them worked out once.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "costing/basis/pauses.hpp"
#include "costing/basis/policy.hpp"
#include "costing/basis/price_changes.hpp"
#include "kith/area/area.hpp"
#include "kith/costing/options.hpp"
#include "kith/tables/columns.hpp"
#include "kith/tables/finding.hpp"

namespace kith::costing {

struct Scope {
  const Area* area = nullptr;
  const Tables* tables = nullptr;
  const Parameters* parameters = nullptr;
  const CostOptions* options = nullptr;
  Row plan = 0;
  Row person = 0;

  Period plan_days;        ///< of the plan itself
  Period period;           ///< asked for: the basis of the result
  Period counted;          ///< the days of `period` that the plan has
  Period year;             ///< the twelve months from the first day of `period`
  Fraction weeks_in_year;  ///< 52, or 365/7
  Fraction year_days;      ///< 366 where the plan's first twelve months hold 29 February
  Date prices_on;          ///< the day whose prices and values a quotation uses
  Calendar calendar;
  std::vector<Pause> pauses;                 ///< in order: days without support
  Fraction bad_share;                        ///< chance that a day is a bad one
  Fraction bad_run;                          ///< mean length of a spell of bad days
  std::vector<PriceChange> changes;          ///< what-ifs of prices, in their order
  std::vector<PolicyChange> policy_changes;  ///< and of the council's charging policy
  bool tracing = false;
  bool listing = true;       ///< lines are kept: what none of the sums needs is worked out too
  std::vector<Row> actions;  ///< the actions that are costed: all of the plan, or some of them
  bool is_part = false;      ///< only some: employments that none of them needs cost nothing
  bool annual_only = false;  ///< quoting, and no `period` is asked for: pay days need not be run
  std::optional<Rate> wage;  ///< tried out instead of the pay rate of the employment `wage_of`
  Symbol wage_of = kNoSymbol;
  std::optional<Fraction> volume;  ///< minutes a week tried out at the tariff `volume_of`
  Symbol volume_of = kNoSymbol;
  /// What the allowance takes from each charge where employers have other plans (allowance.hpp).
  const std::array<std::vector<Fraction>, 3>* allowance_taken = nullptr;

  bool is_calendar() const noexcept { return options->convention == Convention::calendar; }
  Money rounded(const UnroundedMoney& exact) const {
    return exact.rounded(options->rounding, options->step);
  }
  const Table& table(TableName name) const noexcept { return (*tables)[name]; }
};

/// Throws `InputError` where the plan's period and the asked one cannot be used.
Scope make_scope(const Area& area, Row plan, const Parameters& parameters,
                 const CostOptions& options);

/// The same plan with these of its actions alone, in document order, as if it had no others: an
/// employment for which the plan has actions, but none of these, is not there. An employment for
/// which the plan has no action at all stays.
Scope with_actions(Scope scope, std::vector<Row> actions);

/// Whether an employment is there: none of its actions having been left out, or some being left.
bool is_employed(const Scope& scope, Symbol employment);

/// When an action happens.
const Schedule& schedule_of(const Scope& scope, Row action);

/// The word that a `word` cell holds.
std::string_view word_at(const Table& table, TableName name, Column column, std::size_t row);

/// "5.67", "120/7": a decimal where the fraction has one of at most nine places.
std::string exact_text(const Fraction& value);

/// Eight significant digits, trailing zeros dropped.
std::string statistic_text(double value);

}  // namespace kith::costing
