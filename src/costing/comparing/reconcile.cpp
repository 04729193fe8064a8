// Where does an extract of another system differ from kith's costing, and why? Rows of the extract
// are matched with the lines of plans and services; each pair of figures gets the first reason that
// explains the difference.
#include "kith/costing/reconcile.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "costing/comparing/discrepancies.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

constexpr std::array<std::string_view, 8> kReasons = {"same",          "rounding", "part_period",
                                                      "convention",    "rate",     "missing_here",
                                                      "missing_there", "unknown"};
constexpr std::string_view kEmployerCosts = "employer_costs";

// --- kith's side ---

// The lines of a plan under one service: what a row of an extract can be matched with.
struct Side {
  Row plan = 0;
  std::string_view service;
  std::string_view component;
  std::vector<const CostLine*> lines;
  bool is_matched = false;
};

// All figures of an area's cost that a row of an extract can be matched with, by plan and
// service. Unpaid support has no figure.
//
// A row names a plan, or a person and means all plans of that person. Its service is one of the
// plan's, or a component of the national data return that services belong to, or employer costs; a
// row without a service is for everything in those plans.
class Sides {
 public:
  explicit Sides(const AreaCost& cost);

  /// The sides of a row; none where kith has none.
  std::vector<Side*> of(const ExtractRow& row);
  std::vector<Side>& all() noexcept { return sides_; }
  costing::Figures figures(const std::vector<Side*>& sides) const;
  std::string_view plan_id(Row plan) const;
  std::string_view person_id(Row plan) const;

 private:
  void add(const CostLine& line, Row plan);
  std::vector<Row> plans_of(const ExtractRow& row) const;
  std::string_view component_of(Symbol service) const;

  const AreaCost& cost_;
  const Tables& tables_;
  std::vector<Side> sides_;
  std::vector<std::size_t> first_;  // of each plan in sides_, and one past the last
};

Sides::Sides(const AreaCost& cost) : cost_{cost}, tables_{cost.area.tables()} {
  for (const PlanCost& plan : cost.plans) {
    first_.push_back(sides_.size());
    for (const CostLine& line : plan.lines) {
      if (line.kind != "unpaid") add(line, plan.plan);
    }
  }
  first_.push_back(sides_.size());
}

std::string_view Sides::component_of(Symbol service) const {
  const auto row = cost_.area.row_of(TableName::services, service);
  if (!row) return {};
  const Table& services = tables_[TableName::services];
  return tables_.text(services.symbol(columns::services::cld_component, *row));
}

// Lines of one service are one side; the lines of an employer are together.
void Sides::add(const CostLine& line, Row plan) {
  Side side;
  side.plan = plan;
  side.service = line.kind;
  if (line.action) {
    const Symbol service =
        tables_[TableName::actions].symbol(columns::actions::service, *line.action);
    if (service != kNoSymbol) {
      side.service = tables_.text(service);
      side.component = component_of(service);
    }
  } else {
    side.service = kEmployerCosts;
  }
  const auto same =
      std::find_if(sides_.begin() + static_cast<std::ptrdiff_t>(first_.back()), sides_.end(),
                   [&](const Side& other) { return other.service == side.service; });
  Side& into = same == sides_.end() ? sides_.emplace_back(std::move(side)) : *same;
  into.lines.push_back(&line);
}

// The plan named, where it is that person's, or else all plans of the person.
std::vector<Row> Sides::plans_of(const ExtractRow& row) const {
  const Area& area = cost_.area;
  if (!row.plan.empty()) {
    const auto plan = area.row_of(TableName::plans, tables_.find(row.plan));
    const bool is_theirs = plan && (row.person.empty() || row.person == person_id(*plan));
    return is_theirs ? std::vector{*plan} : std::vector<Row>{};
  }
  const auto person = area.row_of(TableName::people, tables_.find(row.person));
  if (!person) return {};
  const auto plans = area.plans_of(*person);
  return {plans.begin(), plans.end()};
}

// By service; where none has that name, by the component of the national data return.
std::vector<Side*> Sides::of(const ExtractRow& row) {
  std::vector<Side*> by_service;
  std::vector<Side*> by_component;
  for (const Row plan : plans_of(row)) {
    for (std::size_t i = first_[plan]; i < first_[plan + 1]; ++i) {
      Side& side = sides_[i];
      if (row.service.empty() || side.service == row.service) by_service.push_back(&side);
      if (!row.service.empty() && side.component == row.service) by_component.push_back(&side);
    }
  }
  return by_service.empty() ? by_component : by_service;
}

costing::Figures Sides::figures(const std::vector<Side*>& sides) const {
  costing::Figures figures;
  for (const Side* side : sides) {
    const Period days = cost_.plans[side->plan].period;
    figures.days = figures.days.is_empty() ? days
                                           : Period{std::min(figures.days.first(), days.first()),
                                                    std::max(figures.days.end(), days.end())};
    for (const CostLine* line : side->lines) {
      figures.lines.push_back(line);
      figures.weekly += line->weekly;
      figures.annual += line->annual;
      figures.period += line->period;
    }
  }
  return figures;
}

std::string_view Sides::plan_id(Row plan) const {
  return tables_.text(tables_[TableName::plans].symbol(columns::plans::plan, plan));
}

std::string_view Sides::person_id(Row plan) const {
  return tables_.text(tables_[TableName::plans].symbol(columns::plans::person, plan));
}

// --- pairs ---

// A service may have several rows for one plan: one for each invoice, for example.
std::vector<ExtractRow> joined(std::span<const ExtractRow> rows) {
  std::map<std::tuple<std::string, std::string, std::string, ExtractPer>, std::size_t> places;
  std::vector<ExtractRow> joined;
  for (const ExtractRow& row : rows) {
    const auto [place, is_new] =
        places.try_emplace({row.plan, row.person, row.service, row.per}, joined.size());
    if (is_new) {
      joined.push_back(row);
      continue;
    }
    ExtractRow& into = joined[place->second];
    into.amount += row.amount;
    // Joined days are known only where those of both rows are.
    into.first_day = into.first_day && row.first_day
                         ? std::optional{std::min(*into.first_day, *row.first_day)}
                         : std::nullopt;
    into.last_day = into.last_day && row.last_day
                        ? std::optional{std::max(*into.last_day, *row.last_day)}
                        : std::nullopt;
  }
  return joined;
}

ReconciledPair pair_of(const ExtractRow& row, Sides& sides) {
  ReconciledPair pair{row.plan, row.person, row.service, row.per, Money{}, row.amount, {}, {}};
  const std::vector<Side*> found = sides.of(row);
  if (found.empty()) {
    pair.why = Discrepancy::missing_here;
    return pair;
  }
  for (Side* side : found) side->is_matched = true;
  // A row without a plan has one all the same where everything it matched is of one plan.
  if (pair.plan.empty() && found.front()->plan == found.back()->plan) {
    pair.plan = sides.plan_id(found.front()->plan);
  }
  pair.person = sides.person_id(found.front()->plan);
  pair.why = Discrepancy::unknown;
  const costing::Figures figures = sides.figures(found);
  const Date first = row.first_day.value_or(figures.days.first());
  costing::explain(pair, figures, {first, row.last_day ? *row.last_day + 1 : figures.days.end()});
  return pair;
}

// What kith has and no row matched. Lines of zero are not missed.
void add_missing_there(Sides& sides, ExtractPer per, std::vector<ReconciledPair>& pairs) {
  for (Side& side : sides.all()) {
    const Money here = costing::figure(sides.figures({&side}), per);
    if (side.is_matched || here == Money{}) continue;
    pairs.push_back({std::string{sides.plan_id(side.plan)}, std::string{sides.person_id(side.plan)},
                     std::string{side.service}, per, here, Money{}, Discrepancy::missing_there,
                     ""});
  }
}

// Figures a week and a year cannot be added up, so totals are by `per` as well.
std::vector<ReconciledTotal> totals_of(const std::vector<ReconciledPair>& pairs) {
  std::map<std::pair<ExtractPer, Discrepancy>, ReconciledTotal> sums;
  for (const ReconciledPair& pair : pairs) {
    ReconciledTotal& sum = sums[{pair.per, pair.why}];
    sum.per = pair.per;
    sum.why = pair.why;
    ++sum.pairs;
    sum.here += pair.here;
    sum.there += pair.there;
  }
  std::vector<ReconciledTotal> totals;
  for (const auto& [key, sum] : sums) totals.push_back(sum);
  return totals;
}

}  // namespace

std::string_view discrepancy_name(Discrepancy why) noexcept {
  return kReasons[static_cast<std::size_t>(why)];
}

Reconciliation reconcile_area(const AreaCost& here, std::span<const ExtractRow> there) {
  if (here.options.detail == Detail::totals) {
    throw Error{Code::argument, "an extract lines up with lines, which `totals` does not keep"};
  }
  Sides sides{here};
  Reconciliation result;
  for (const ExtractRow& row : joined(there)) result.pairs.push_back(pair_of(row, sides));
  const ExtractPer per = there.empty() ? ExtractPer::year : there.front().per;
  add_missing_there(sides, per, result.pairs);
  result.totals = totals_of(result.pairs);
  return result;
}

}  // namespace kith
