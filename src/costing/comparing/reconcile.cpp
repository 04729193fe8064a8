#include "kith/costing/reconcile.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "kith/tables/columns.hpp"

namespace kith {
namespace {

constexpr std::array<std::string_view, 5> kPers = {"week", "four_weeks", "month", "year", "period"};
constexpr std::array<std::string_view, 8> kReasons = {"same",          "rounding", "part_period",
                                                      "convention",    "rate",     "missing_here",
                                                      "missing_there", "unknown"};
constexpr std::string_view kEmployerCosts = "employer_costs";

Money half_up(const Fraction& pence) {
  return Money::from_pence(rounded_whole(pence, Rounding::half_up));
}

Fraction pence_of(Money amount) { return amount.pence(); }

// --- kith's side ---

// The lines of a plan under one service.
struct Side {
  Row plan = 0;
  std::string_view service;
  std::string_view component;
  std::vector<const CostLine*> lines;
  bool is_matched = false;
};

// What an extract's figure is set beside: the lines of one or more sides.
struct Figures {
  std::vector<const CostLine*> lines;
  Money weekly;
  Money annual;
  Money period;
  Period days;  ///< of the plans' periods
};

class Sides {
 public:
  explicit Sides(const AreaCost& cost);

  /// The sides of a row; none where kith has none.
  std::vector<Side*> of(const ExtractRow& row);
  std::vector<Side>& all() noexcept { return sides_; }
  Figures figures(const std::vector<Side*>& sides) const;
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

Figures Sides::figures(const std::vector<Side*>& sides) const {
  Figures figures;
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

Money figure(const Figures& figures, ExtractPer per) {
  switch (per) {
    case ExtractPer::week: return figures.weekly;
    case ExtractPer::four_weeks: return half_up(pence_of(figures.weekly) * Fraction{4});
    case ExtractPer::month: return half_up(pence_of(figures.annual) / Fraction{12});
    case ExtractPer::year: return figures.annual;
    case ExtractPer::period: return figures.period;
  }
  return {};
}

// --- why they differ ---

struct Way {
  Fraction factor;
  std::string_view words;
};

// Of a week's amount, or for a week's of a year's.
std::vector<Way> ways(ExtractPer per, std::int32_t days) {
  const Fraction year = Fraction::of(365, 7);
  const Fraction leap = Fraction::of(366, 7);
  const Fraction twelfth = Fraction::of(1, 12);
  switch (per) {
    case ExtractPer::week:
      return {{Fraction::of(1, 52), "annual / 52"}, {Fraction::of(7, 365), "annual x 7/365"}};
    case ExtractPer::four_weeks:
      return {{4, "weekly x 4"}, {Fraction::of(365, 91), "weekly x 365/91"}};
    case ExtractPer::month:
      return {{Fraction{52} * twelfth, "weekly x 52/12"},
              {year * twelfth, "weekly x 365/84"},
              {leap * twelfth, "weekly x 366/84"},
              {4, "weekly x 4"}};
    case ExtractPer::year:
      return {{52, "weekly x 52"}, {year, "weekly x 365/7"}, {leap, "weekly x 366/7"}};
    case ExtractPer::period:
      return {{Fraction::of(days, 7), "weekly x days/7"},
              {52, "weekly x 52"},
              {year, "weekly x 365/7"}};
  }
  return {};
}

// To the penny, rounded once or for each line.
bool explains(const Figures& figures, ExtractPer per, const Way& way, Money there) {
  const bool of_year = per == ExtractPer::week;
  const Money whole = of_year ? figures.annual : figures.weekly;
  if (half_up(pence_of(whole) * way.factor) == there) return true;
  Money sum;
  for (const CostLine* line : figures.lines) {
    sum += half_up(pence_of(of_year ? line->annual : line->weekly) * way.factor);
  }
  return sum == there;
}

bool is_within_a_penny_a_line(const Figures& figures, Money a, Money b) {
  const std::int64_t apart = (a - b).pence();
  const auto most = static_cast<std::int64_t>(figures.lines.size());
  return -most <= apart && apart <= most;
}

std::optional<std::string> part_period(const Figures& figures, ExtractPer per, Period days,
                                       Money there) {
  const Period shared = days.shared_with(figures.days);
  if (per != ExtractPer::period || shared.days() == figures.days.days()) return std::nullopt;
  const Money by_share =
      half_up(pence_of(figures.period) * Fraction::of(shared.days(), figures.days.days()));
  const Money by_week = half_up(pence_of(figures.weekly) * Fraction::of(shared.days(), 7));
  const bool is_explained = is_within_a_penny_a_line(figures, by_share, there) ||
                            is_within_a_penny_a_line(figures, by_week, there);
  if (!is_explained) return std::nullopt;
  return std::to_string(shared.days()) + " of " + std::to_string(figures.days.days()) + " days";
}

// An hourly price in whole pence that makes their figure of kith's minutes.
std::optional<std::string> other_rate(const Figures& figures, ExtractPer per, Money there) {
  if (figures.lines.size() != 1 || per == ExtractPer::period) return std::nullopt;
  const CostLine& line = *figures.lines.front();
  const Money here = figure(figures, per);
  if (line.minutes_per_week.value_or(0) == 0 || here <= Money{} || there <= Money{}) {
    return std::nullopt;
  }
  const Fraction price = pence_of(line.weekly) * Fraction::of(60, *line.minutes_per_week);
  const Money theirs = half_up(price * Fraction::of(there.pence(), here.pence()));
  const Fraction ratio = Fraction::of(there.pence(), here.pence());
  const bool is_near = Fraction::of(1, 2) <= ratio && ratio <= Fraction{2};
  if (!is_near || half_up(pence_of(here) * pence_of(theirs) / price) != there) return std::nullopt;
  return theirs.text() + " an hour, here " + half_up(price).text();
}

void explain(ReconciledPair& pair, const Figures& figures, Period days) {
  pair.here = figure(figures, pair.per);
  if (pair.here == pair.there) {
    pair.why = Discrepancy::same;
    return;
  }
  if (is_within_a_penny_a_line(figures, pair.here, pair.there)) {
    pair.why = Discrepancy::rounding;
    return;
  }
  if (auto words = part_period(figures, pair.per, days, pair.there)) {
    pair.why = Discrepancy::part_period;
    pair.explanation = *std::move(words);
    return;
  }
  for (const Way& way : ways(pair.per, days.shared_with(figures.days).days())) {
    if (!explains(figures, pair.per, way, pair.there)) continue;
    pair.why = Discrepancy::convention;
    pair.explanation = way.words;
    return;
  }
  if (auto words = other_rate(figures, pair.per, pair.there)) {
    pair.why = Discrepancy::rate;
    pair.explanation = *std::move(words);
  }
}

// --- pairs ---

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
  if (pair.plan.empty() && found.front()->plan == found.back()->plan) {
    pair.plan = sides.plan_id(found.front()->plan);
  }
  pair.person = sides.person_id(found.front()->plan);
  pair.why = Discrepancy::unknown;
  const Figures figures = sides.figures(found);
  const Date first = row.first_day.value_or(figures.days.first());
  explain(pair, figures, {first, row.last_day ? *row.last_day + 1 : figures.days.end()});
  return pair;
}

void add_missing_there(Sides& sides, ExtractPer per, std::vector<ReconciledPair>& pairs) {
  for (Side& side : sides.all()) {
    const Money here = figure(sides.figures({&side}), per);
    if (side.is_matched || here == Money{}) continue;
    pairs.push_back({std::string{sides.plan_id(side.plan)}, std::string{sides.person_id(side.plan)},
                     std::string{side.service}, per, here, Money{}, Discrepancy::missing_there,
                     ""});
  }
}

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

std::string_view extract_per_name(ExtractPer per) noexcept {
  return kPers[static_cast<std::size_t>(per)];
}

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
