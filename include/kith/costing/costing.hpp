// What a plan costs, who pays, and why: exact lines, totals, budgets, findings and traces.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/costing/options.hpp"
#include "kith/parameters/parameters.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// A cell of the input that a figure comes from; `Tables::place` spells it.
struct Cell {
  TableName table{};
  Row row = 0;
  std::string_view column;  ///< of static storage
};

/// One step of how a line was made. A line can be recomputed from its steps alone: every `exact` is
/// a product and quotient of numbers in pounds, and `value` is what it rounds to.
///
/// step        | members
/// count       | value, unit ("min/week", "visit/week", "min/period", …), at
/// rate        | value (pounds), unit ("GBP/hour", …), at
/// share       | value (0…1): only on good or on bad days, at
/// weekly, annual, period | exact, value, rounding
/// packet      | times, exact, value: so many pay packets of one size
/// parameter   | name, value, first_day, selected_by, source
/// band        | value (pounds), unit, band, per_week, at: a row of a tariff; per_week is the
///             | minutes (of a rate per hour) or units that a typical week is charged at it
/// sharing     | value: people supported at once, who pay the rate of the band before it together
/// volume      | value, unit: minutes a week at the tariff, which choose its tiers
/// charged     | value, unit, at: minutes after minimum and whole blocks
/// cap         | exact, value, unit, at: what the tariff's cap leaves for the line
/// multiple    | value, at: what an employment pays the rate of the band before it times
/// absence     | value, unit ("min/year"), at: holidays paid when taken, and sick days
/// sick_days   | value, unit ("day/year"), at
/// sick_day    | exact, value, rounding: statutory sick pay of one day
/// cover       | exact, value, unit, at: a week of an action at the price of whoever covers it
/// paused      | value, unit, at: days of a pause that are left out, or paid in part
/// listed      | exact, value, unit, at: a week at the tariff, where another price was agreed
struct TraceStep {
  std::string_view step;
  std::string value;
  std::string_view unit;
  std::string exact;
  std::string rounding;
  std::optional<Cell> at;
  const ParameterRow* parameter = nullptr;
  std::string_view selected_by;
  std::int64_t times = 0;
  std::string band;      ///< "mon-fri 20:00-07:00": what a tariff's row holds for
  std::string per_week;  ///< minutes or units of a typical week
};

/// A part of a line's amount and the budget that pays it.
struct Funded {
  Row budget = 0;
  Money amount;
};

/// One line of a plan's cost.
struct CostLine {
  std::string line;           ///< action id, or "<employment>/insurance", "<action>/miles", …
  std::optional<Row> action;  ///< the action it prices; none for an employer line
  std::vector<Row> uses;      ///< actions done `within` it
  std::string_view kind;      ///< support, unpaid, mileage, employer_costs, transport, …
  Money weekly;               ///< of a typical week
  Money annual;
  Money period;
  bool one_off = false;
  std::optional<std::int64_t> minutes_per_week;         ///< minutes received, half-up
  std::optional<std::int64_t> worker_minutes_per_week;  ///< where `staff` is above 1
  std::optional<Fraction> count_per_week;               ///< of counted units
  std::vector<Funded> funded;
  std::optional<Money> list_weekly;  ///< at the tariff's price, where another was agreed
  std::optional<Money> list_annual;
  std::string_view reason;  ///< why an amount is nothing: "under_trigger", "not_assessed", …
  std::optional<Money> allowance;  ///< what the Employment Allowance took, on `<e>/ni/allowance`
  std::vector<TraceStep> trace;
};

/// How the cost varies with good and bad days. `sd` is a statistic; the rest is money.
struct Spread {
  std::string_view basis;  ///< "annual" or "period"
  Money mean;
  double sd = 0;
  Money p50;
  Money p80;
  Money p95;
  Money contingency_95;  ///< p95 less mean
  std::string method;    ///< "exact: 364 independent days, share 0.3"
};

/// What was spent of a budget by a day (option `as_at`), and what the plan asks of it after that.
/// By calendar over the counted days under every convention: money moves on days. `actual` is what
/// its accounts in pounds paid from the period's first day to that day: less refunds and what was
/// undone, without what went back as a settlement or from one of its accounts to another. The
/// accounts of budgets that replace each other are those of whichever holds on the day.
struct BudgetActuals {
  Money available;      ///< of the counted days
  Money actual;         ///< spent up to and including the day
  Money planned;        ///< what the plan asks of it up to and including the day
  Money forecast;       ///< what the plan asks of it after the day
  Money expected;       ///< actual and forecast
  Money expected_left;  ///< available less expected: below nothing where it runs short
  /// The Monday of the first week in which what is expected passes what is available.
  std::optional<Date> runs_out;
  Money balance;  ///< what its accounts hold at the end of the day
  /// What they hold above the weeks of funding that may stay; none where no weeks are set, or
  /// where the budget is not so much a week or a year.
  std::optional<Money> surplus;

  Money variance() const { return actual - planned; }
};

/// Where a budget stands. Amounts are on `basis`.
///
/// A budget that an agreed one `replaces` holds until the day before that one begins, unless it
/// ends sooner; what it had itself replaced ended before. One that is replaced before it begins
/// holds on no day, and one that is not agreed replaces nothing. By calendar each counts the days
/// on which it holds. A quotation (`weeks_52`, `weeks_365_7`, `cld`) is a rate, so of budgets that
/// replace each other it counts those that hold on the day whose prices it uses (the period's
/// first, or `as_at`), else on the next day on which one does, else on the last; `one_off` is no
/// rate and is whole for each that holds in the period. The finding `budget_replaced` says by what,
/// from when, and whether its amount is counted. An action that names one of them asks whichever
/// holds.
struct BudgetPosition {
  Row budget = 0;
  std::string_view basis;
  Money available;
  Money committed;
  Money left;
  Money over;
  std::optional<Money> over_at_p95;
  std::optional<Date> short_from;        ///< the Monday of the first short week; none under quoting
  std::optional<BudgetActuals> actuals;  ///< with `as_at`, where its accounts have entries
};

/// What a source's money was, is and became (option `stages`): one row a stage, those that are
/// known, sources in the order of their first budget.
///
/// stage      | amount
/// indicative | of the last budget of that status, as it was indicated
/// plan       | what the plan asks of the source: what its budgets pay, and what nobody pays of
///            | lines for which one of them was the last to be asked
/// proposed   | of the last budget of that status, as it was proposed
/// agreed     | what is available of its agreed budgets, of those that replace each other once
/// spent      | what their accounts paid by `as_at`, by calendar; only with entries
///
/// Amounts are on the budgets' basis.
struct BudgetStage {
  std::string_view source;
  std::string_view stage;
  Money amount;
  std::optional<Money> variance;  ///< less the stage before; none at the first
  std::optional<Money> headroom;  ///< the first stage less this one; none at the first
  std::vector<Row> budgets;       ///< of `amount`; none for `plan`
};

/// Part of a line that no budget pays.
struct Unfunded {
  std::string line;
  Money amount;
  std::optional<Date> short_from;
};

enum class Level : std::uint8_t { warning, note };

/// Something the reader must know; never a refusal. `members` are further named texts in order.
struct CostFinding {
  std::string_view code;
  Level level = Level::note;
  std::optional<Cell> at;
  std::vector<std::pair<std::string_view, std::string>> members;
};

/// One week of a plan (option `weeks`), from its Monday.
struct WeekCost {
  Date monday;
  Money cost;
  std::int64_t minutes = 0;
};

/// One period of a view (option `periods`), cut to the days that are counted.
///
/// A line's periods are rounded cumulatively, half-up to the penny: what it comes to until the end
/// of each, less what it came to before. So they add up to its `period`, and a row does not move
/// when later days are added, as it would where the pence left over went to the largest remainders.
struct PeriodCost {
  Period days;
  Money cost;
  bool is_part = false;  ///< the view's period is longer than these days
};

struct CostTotals {
  Money weekly;
  Money annual;
  Money period;
  Money one_off;
  std::int64_t paid_minutes_per_week = 0;
  std::int64_t unpaid_minutes_per_week = 0;
  std::optional<Money> per_paid_hour;  ///< none without a paid hour
};

/// The cost of one plan. Holds its area, so places can be spelt.
struct PlanCost {
  Area area;
  Row plan = 0;
  CostOptions options;
  Period period;
  std::string parameters;    ///< the label of the parameters used
  bool provisional = false;  ///< a figure rests on an unverified parameter
  CostTotals totals;
  std::optional<Spread> spread;
  std::vector<CostLine> lines;
  std::vector<BudgetPosition> budgets;
  std::vector<BudgetStage> stages;
  std::vector<Unfunded> unfunded;
  std::vector<CostFinding> findings;
  std::vector<WeekCost> weeks;
  std::vector<PeriodCost> periods;
  std::shared_ptr<const Parameters> used;  ///< keeps the parameter rows that traces name alive
};

/// Costs one plan of an area. Throws `InputError` where `incomplete` is `refuse` and something is
/// missing, or where a schedule cannot be counted (`terms_missing`, `beyond_data`); with `as_at` a
/// `ConflictError` where the id of an entry is used again for something else.
PlanCost cost_plan(const Area& area, Row plan, const Parameters& parameters,
                   const CostOptions& options);

/// Progress of a long call: done of total. Not nought cancels with `Code::cancelled`.
using Progress = std::function<std::int32_t(std::uint64_t done, std::uint64_t total)>;

/// The costs of every plan of an area, in plan order. Plans keep no lines where the detail is
/// `totals`, and lines no traces unless it is `trace`.
struct AreaCost {
  Area area;
  CostOptions options;
  std::vector<PlanCost> plans;
  std::shared_ptr<const Parameters> used;  ///< with the options' rows and what-ifs laid over
};
AreaCost cost_area(const Area& area, const Parameters& parameters, const CostOptions& options,
                   const Progress& progress = {});

}  // namespace kith
