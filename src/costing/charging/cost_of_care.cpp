// What does care cost in a week, and what of it may be charged for? The part of each line that the
// council's budgets pay counts, unless the service or the person is exempt.
#include "costing/charging/cost_of_care.hpp"

#include <algorithm>
#include <array>

#include "costing/basis/names.hpp"
#include "costing/basis/services.hpp"
#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/charging/finances.hpp"
#include "costing/funding/budgets_in_force.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace bud = columns::budgets;

// --- budgets ---

// Charged for unless the table says no: a council that funds a budget may decide not to charge
// for it.
bool is_chargeable(const PlanView& view, Row budget) {
  return view.table(TableName::budgets).yes(bud::chargeable, budget, true);
}

bool is_council_budget(const PlanView& view, Row budget) {
  return word_at(view.table(TableName::budgets), TableName::budgets, bud::source, budget) ==
             "council" &&
         status_of_budget(*view.tables, budget) == "agreed";
}

// The council's agreed budgets that are in force on a day.
std::vector<BudgetTerm> council_budgets_on(const PlanView& view, Date day) {
  std::vector<BudgetTerm> terms = budget_terms(*view.area, view.person);
  std::erase_if(terms, [&](const BudgetTerm& term) {
    return !term.days.holds(day) || !is_council_budget(view, term.budget);
  });
  return terms;
}

// --- services that are free (SI 2014/2672 reg. 3, Mental Health Act 1983 s.117) ---

struct FreeService {
  std::string_view service;
  std::string_view reason;
};
constexpr std::array kFree = {
    FreeService{"aftercare", "section_117"},
    FreeService{"equipment", "minor_adaptation"},
    FreeService{"intermediate_care", "reablement"},
    FreeService{"minor_adaptation", "minor_adaptation"},
    FreeService{"reablement", "reablement"},
    FreeService{"section_117", "section_117"},
    FreeService{"section_117_aftercare", "section_117"},
};

// Why a service is free whatever it costs; empty where it is not on the list.
std::string_view exemption_of(const PlanView& view, Symbol service) {
  const std::string_view name = view.tables->text(service);
  const auto* place = std::ranges::find(kFree, name, &FreeService::service);
  if (place != kFree.end()) return place->reason;
  return kind_of_service(*view.area, service) == "equipment" ? "minor_adaptation"
                                                             : std::string_view{};
}

// Whether the services table has a service charged for; none where the table is silent. It wins
// over the national list, since a council may leave more uncharged.
std::optional<bool> table_says(const PlanView& view, Symbol service) {
  const auto row = view.area->row_of(TableName::services, service);
  const Table& services = view.table(TableName::services);
  if (!row || !services.has(columns::services::chargeable, *row)) return std::nullopt;
  return services.yes(columns::services::chargeable, *row);
}

Date service_begins(const PlanView& view, Row action) {
  return view.table(TableName::actions)
      .optional_date(act::needed_from, action)
      .value_or(view.plan_days.first());
}

// Reablement is free for its first six weeks (SI 2014/2672 reg. 3); the parameter has how many.
// Where none is known there is no free week.
Date free_weeks_end(const PlanView& view, Row action) {
  const Date first = service_begins(view, action);
  const auto weeks = view.parameters->find("care_act_reablement_free_weeks", first);
  if (!weeks) return first;
  return first + static_cast<std::int32_t>(7 * rounded_whole(weeks->amount, Rounding::down));
}

// Aids and minor adaptations are free up to a cost (SI 2014/2672 reg. 3: £1,000).
bool is_minor(const CostLine& line, StatutoryValues& values) {
  const auto most = values.require("care_act_minor_adaptation_free_up_to");
  return most && Fraction::of(line.annual.pence(), 100) <= most->amount;
}

// A carer's support is charged on the carer's own finances alone (Care Act 2014 s.14(1) and s.17).
bool is_for_another(const PlanView& view, Row action) {
  const Symbol whom = view.table(TableName::actions).symbol(act::for_, action);
  return whom != kNoSymbol &&
         whom != view.table(TableName::people).symbol(columns::people::person, view.person);
}

// Why a line is free in the week that begins on `day`; empty where it is charged for.
std::string_view why_free(const PlanView& view, const CostLine& line, Date day,
                          StatutoryValues& values) {
  if (!line.action) return {};
  if (is_for_another(view, *line.action)) return "for_carer";
  const Symbol service = view.table(TableName::actions).symbol(act::service, *line.action);
  if (service == kNoSymbol) return {};
  if (const auto is_charged = table_says(view, service)) {
    return *is_charged ? std::string_view{} : "not_chargeable";
  }
  const std::string_view reason = exemption_of(view, service);
  if (reason == "reablement") {
    return day < free_weeks_end(view, *line.action) ? reason : std::string_view{};
  }
  // Whether an adaptation is minor is a matter of what it costs.
  if (reason == "minor_adaptation") return is_minor(line, values) ? reason : std::string_view{};
  return reason;
}

// People with Creutzfeldt-Jakob disease are not charged (SI 2014/2672 reg. 4).
bool is_exempt(const PlanView& view) {
  constexpr std::array<std::string_view, 2> kNames = {"cjd", "creutzfeldt_jakob_disease"};
  const auto reasons =
      view.table(TableName::people).tags(columns::people::support_reason, view.person);
  return std::ranges::any_of(reasons, [&](Symbol reason) {
    return std::ranges::find(kNames, plain_name(view.tables->text(reason))) != kNames.end();
  });
}

// --- the week ---

// What the budgets of `rows` pay of a line, as a part of the line.
Fraction part_paid(const CostLine& line, bool by_calendar, const std::vector<Row>& rows) {
  const Money whole = by_calendar ? line.period : line.annual;
  if (whole == Money{}) return {};
  Money paid;
  for (const Funded& funded : line.funded) {
    if (std::ranges::find(rows, funded.budget) != rows.end()) paid += funded.amount;
  }
  return Fraction::of(paid.pence(), whole.pence());
}

const CostLine* same_line(const PlanCost& cost, const CostLine& line) {
  const auto place = std::ranges::find(cost.lines, line.line, &CostLine::line);
  return place == cost.lines.end() ? nullptr : &*place;
}

// Adds up the lines of one week. A line that several budgets pay counts by the part that budgets
// which charge for it pay, and by the part that the council pays without charging.
class WeeklyCareCosts {
 public:
  WeeklyCareCosts(const PlanView& view, Period week, StatutoryValues& values)
      : view_{view}, week_{week}, values_{values} {
    const auto here = council_budgets_on(view, week.first());
    for (const BudgetTerm& term : budget_terms(*view.area, view.person)) {
      const bool pays_the_line =
          std::ranges::any_of(here, [&](const BudgetTerm& now) { return pays_for(term, now); });
      if (pays_the_line) {
        (is_chargeable(view, term.budget) ? charging_ : free_).push_back(term.budget);
      }
    }
  }

  Care by_lines(const PlanCost& cost, const PlanCost& whole) {
    care_.basis = "plan";
    care_.any = !charging_.empty();
    // Under a quoting convention each week is a typical one, so one costing has both amounts and
    // payers.
    for (const CostLine& line : cost.lines) {
      const CostLine* funded = view_.is_calendar() ? same_line(whole, line) : &line;
      if (funded == nullptr) continue;
      const Money week = view_.is_calendar() ? line.period : line.weekly;
      add(line, week, part_paid(*funded, view_.is_calendar(), charging_),
          why_free(view_, line, week_.first(), values_));
      add(line, week, part_paid(*funded, view_.is_calendar(), free_), "not_chargeable");
    }
    return std::move(care_);
  }

  // Without priced lines the care is what the budgets are a week.
  Care by_budgets() {
    care_.basis = "budget";
    care_.any = !charging_.empty();
    for (const Row row : charging_budgets(view_, week_.first())) {
      const Symbol id = view_.table(TableName::budgets).symbol(bud::budget, row);
      const Money week =
          Money::from_pence(rounded_whole(week_of_budget(view_, row), Rounding::half_up));
      push({std::string{view_.tables->text(id)}, week, {}});
    }
    return std::move(care_);
  }

 private:
  // By calendar the payers of a line are known for all its days together, on which budgets that
  // replace each other pay it in turn. So each of a succession counts as the one of this week.
  bool pays_for(const BudgetTerm& term, const BudgetTerm& now) const {
    if (term.budget == now.budget) return true;
    return view_.is_calendar() && term.succession == now.succession &&
           is_council_budget(view_, term.budget) &&
           is_chargeable(view_, term.budget) == is_chargeable(view_, now.budget);
  }

  void add(const CostLine& line, Money week, const Fraction& part, std::string_view reason) {
    if (part.is_zero() || week == Money{}) return;
    const Money paid =
        UnroundedMoney{week}.times(part).rounded(Rounding::half_up, Money::from_pence(1));
    push({line.line, paid, reason});
  }
  void push(CareLine line) {
    if (line.reason.empty() && is_exempt(view_)) line.reason = "cjd";
    if (line.reason.empty()) care_.charged += line.amount;
    care_.lines.push_back(std::move(line));
  }

  const PlanView& view_;
  Period week_;
  StatutoryValues& values_;
  std::vector<Row> charging_;
  std::vector<Row> free_;
  Care care_;
};

}  // namespace

Fraction week_of_budget(const PlanView& view, Row budget) {
  const Table& budgets = view.table(TableName::budgets);
  Fraction pence;
  if (budgets.has(bud::weekly, budget)) pence += budgets.money(bud::weekly, budget).pence();
  if (budgets.has(bud::annual, budget)) {
    pence += Fraction{budgets.money(bud::annual, budget).pence()} / view.weeks_in_year;
  }
  return pence;
}

std::vector<Row> charging_budgets(const PlanView& view, Date day) {
  std::vector<Row> rows;
  for (const BudgetTerm& term : council_budgets_on(view, day)) {
    if (is_chargeable(view, term.budget)) rows.push_back(term.budget);
  }
  return rows;
}

std::optional<Row> budget_arranged_on_request(const PlanView& view, Date day) {
  for (const Row row : charging_budgets(view, day)) {
    if (view.table(TableName::budgets).yes(bud::arranged_on_request, row)) return row;
  }
  return std::nullopt;
}

Care care_of(const PlanView& view, const PlanCost& cost, const PlanCost& whole, Period week,
             StatutoryValues& values) {
  const auto of_the_council = [&](const Funded& funded) {
    return word_at(view.table(TableName::budgets), TableName::budgets, bud::source,
                   funded.budget) == "council";
  };
  // By its lines where at least one of them has a price that a council budget pays.
  const bool is_priced = std::ranges::any_of(whole.lines, [&](const CostLine& line) {
    return line.action && std::ranges::any_of(line.funded, of_the_council);
  });
  WeeklyCareCosts costs{view, week, values};
  return is_priced ? costs.by_lines(cost, whole) : costs.by_budgets();
}

std::optional<ContributionStep> stated_contribution(const PlanView& view, Date day) {
  const Table& budgets = view.table(TableName::budgets);
  ContributionStep step;
  step.name = "stated";
  bool any = false;
  for (const Row row : charging_budgets(view, day)) {
    if (!budgets.has(bud::contribution_weekly, row)) continue;
    const Money own = budgets.money(bud::contribution_weekly, row);
    step.at = view.tables->place(TableName::budgets, row, "contribution_weekly");
    step.exact += (any ? " + " : "") + own.text();
    step.amount += own;
    any = true;
  }
  step.value = step.amount.text();
  return any ? std::optional{std::move(step)} : std::nullopt;
}

// Reablement is the only care that is free for a time; everything else is free or not.
std::vector<Date> free_until(const PlanView& view) {
  std::vector<Date> days;
  const Table& actions = view.table(TableName::actions);
  for (const Row action : view.area->actions_of(view.plan)) {
    const Symbol service = actions.symbol(act::service, action);
    if (service == kNoSymbol || exemption_of(view, service) != "reablement") continue;
    days.push_back(free_weeks_end(view, action));
  }
  return days;
}

}  // namespace kith::costing
