#include "costing/funding/funding.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "costing/basis/steps.hpp"
#include "costing/funding/budgets_in_force.hpp"
#include "costing/lines/spread.hpp"
#include "costing/prices/flows.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

// One budget while money is taken from it.
struct Pot {
  Row row = 0;
  std::string_view id;
  Symbol symbol = kNoSymbol;
  Period days;  // on which it holds
  std::optional<Row> replaced_by;
  Row family = 0;
  std::int64_t rank = 0;
  bool pays = false;
  bool is_quoted = true;  // of those that replace each other a quotation takes one
  bool is_named = false;  // some action asks it by name
  Money available;
  Money left;
  Money asked;
  std::optional<Date> short_from;
  Money unmet;  // what nobody pays of lines for which it was the last to be asked
};

Money one_off_of(const Scope& scope, Row budget) {
  const Table& budgets = scope.table(TableName::budgets);
  return budgets.has(bud::one_off, budget) ? budgets.money(bud::one_off, budget) : Money{};
}

class Funder {
 public:
  Funder(const Scope& scope, std::vector<Draft>& drafts, std::vector<CostFinding>& findings);
  Funding run();
  Asked ask(Date boundary);

 private:
  const Table& table() const { return scope_.table(TableName::budgets); }
  Pot make_pot(const HeldBudget& held) const;
  Money available(const Pot& pot) const;
  void choose_paying();
  void choose_quoted();
  std::optional<Date> quoted_day(Row family) const;
  void note_not_agreed();
  void note_replaced();
  bool is_agreed_somewhere(std::string_view source) const;
  void order();

  void fund_quoted();
  void fund_by_week();
  void fund_part(std::size_t draft, Money amount, Period days);
  Money take(Pot& pot, std::size_t draft, Money amount);
  const Pot* named_by(const Draft& draft) const;
  bool stands(const Pot& pot, Period days) const;
  bool is_asked(const Pot& pot, const Pot& named, Period days) const;
  bool may_fund(const Pot& pot, const Draft& draft) const;
  bool pays_on(const Pot& pot, Period days) const;
  void note_unfunded(std::size_t draft, Money amount, Period days);
  void note_refused(const Pot& pot, const Draft& draft);

  std::vector<Date> boundaries() const;
  void keep_asked(Period part);
  void finish(Funding& funding) const;
  std::optional<Money> over_at_p95(const Pot& pot) const;
  Money fixed_asked(const Pot& pot) const;

  const Scope& scope_;
  std::vector<Draft>& drafts_;
  std::vector<CostFinding>& findings_;
  std::vector<Pot> pots_;
  std::vector<std::size_t> by_rank_;  // pots in the order in which they pay
  std::vector<std::size_t> by_need_;  // drafts in the order in which they are paid
  std::vector<Unfunded> unfunded_;
  std::optional<Date> boundary_;  // a day on which a part begins, whatever the weekday
  std::vector<AskedIn> asked_;    // kept where there is a boundary
  std::vector<Money> asked_before_;
};

Funder::Funder(const Scope& scope, std::vector<Draft>& drafts, std::vector<CostFinding>& findings)
    : scope_{scope}, drafts_{drafts}, findings_{findings} {
  for (const HeldBudget& held : held_budgets(*scope.area, scope.person)) {
    pots_.push_back(make_pot(held));
  }
  choose_paying();
  choose_quoted();
  for (Pot& pot : pots_) {
    if (pot.pays) pot.available = available(pot);
    pot.left = pot.available;
  }
  note_not_agreed();
  note_replaced();
  order();
}

Pot Funder::make_pot(const HeldBudget& held) const {
  Pot pot;
  pot.row = held.budget;
  pot.symbol = table().symbol(bud::budget, held.budget);
  pot.id = scope_.tables->text(pot.symbol);
  pot.days = held.days;
  pot.replaced_by = held.replaced_by;
  pot.family = held.family;
  pot.rank = table().held_or(bud::pays_rank, held.budget, std::numeric_limits<std::int64_t>::max());
  return pot;
}

// Of budgets that replace each other a quotation takes one's rate; what is once is no rate.
Money Funder::available(const Pot& pot) const {
  return pot.is_quoted ? money_of_budget(scope_, pot.row, pot.days) : one_off_of(scope_, pot.row);
}

bool Funder::is_agreed_somewhere(std::string_view source) const {
  return std::ranges::any_of(pots_, [&](const Pot& pot) {
    return word_at(table(), TableName::budgets, bud::source, pot.row) == source &&
           status_of_budget(*scope_.tables, pot.row) == "agreed" &&
           !pot.days.shared_with(scope_.counted).is_empty();
  });
}

// Agreed budgets pay. Where a source has none, its latest indicative or proposed one stands in.
void Funder::choose_paying() {
  for (Pot& pot : pots_) {
    const bool in_force = !pot.days.shared_with(scope_.counted).is_empty();
    const std::string_view status = status_of_budget(*scope_.tables, pot.row);
    pot.pays = in_force && status == "agreed";
    if (!in_force || (status != "indicative" && status != "proposed")) continue;
    const std::string_view source = word_at(table(), TableName::budgets, bud::source, pot.row);
    if (is_agreed_somewhere(source)) continue;
    for (Pot& earlier : pots_) {
      if (&earlier == &pot) break;
      if (word_at(table(), TableName::budgets, bud::source, earlier.row) == source) {
        earlier.pays = false;
      }
    }
    pot.pays = true;
  }
}

// The day on which a quotation looks at budgets that replace each other: the one whose prices it
// uses, else the next on which one of them holds, else the last. None where none of them pays.
std::optional<Date> Funder::quoted_day(Row family) const {
  std::optional<Date> next;
  std::optional<Date> last;
  for (const Pot& pot : pots_) {
    if (pot.family != family || !pot.pays) continue;
    const Date first = pot.days.first();
    if (pot.days.holds(scope_.prices_on)) return scope_.prices_on;
    if (first > scope_.prices_on) next = std::min(next.value_or(first), first);
    last = std::max(last.value_or(pot.days.last()), pot.days.last());
  }
  return next ? next : last;
}

void Funder::choose_quoted() {
  if (scope_.is_calendar()) return;
  for (Pot& pot : pots_) {
    const bool is_alone = std::ranges::count(pots_, pot.family, &Pot::family) == 1;
    const auto day = is_alone ? std::nullopt : quoted_day(pot.family);
    pot.is_quoted = !day || pot.days.holds(*day);
  }
}

void Funder::note_not_agreed() {
  for (const Pot& pot : pots_) {
    if (status_of_budget(*scope_.tables, pot.row) == "agreed") continue;
    CostFinding found =
        finding("budget_not_agreed", Level::note, Cell{TableName::budgets, pot.row, "status"});
    found.members = {{"found", std::string{status_of_budget(*scope_.tables, pot.row)}},
                     {"counted", pot.pays ? "yes" : "no"}};
    findings_.push_back(std::move(found));
  }
}

void Funder::note_replaced() {
  for (const Pot& pot : pots_) {
    const bool was_agreed = status_of_budget(*scope_.tables, pot.row) == "agreed";
    if (!pot.replaced_by || !was_agreed) continue;
    const Symbol by = table().symbol(bud::budget, *pot.replaced_by);
    CostFinding found =
        finding("budget_replaced", Level::note, Cell{TableName::budgets, pot.row, {}});
    found.members = {{"found", std::string{scope_.tables->text(by)}},
                     {"first_day", table().date(bud::first_day, *pot.replaced_by).text()},
                     {"counted", pot.pays && pot.is_quoted ? "yes" : "no"}};
    findings_.push_back(std::move(found));
  }
}

void Funder::order() {
  by_rank_.resize(pots_.size());
  std::iota(by_rank_.begin(), by_rank_.end(), std::size_t{0});
  std::ranges::stable_sort(by_rank_, [&](std::size_t a, std::size_t b) {
    return pots_[a].rank != pots_[b].rank ? pots_[a].rank < pots_[b].rank
                                          : pots_[a].id < pots_[b].id;
  });
  by_need_.resize(drafts_.size());
  std::iota(by_need_.begin(), by_need_.end(), std::size_t{0});
  std::ranges::stable_sort(by_need_, {}, [&](std::size_t i) { return drafts_[i].priority; });
}

bool Funder::may_fund(const Pot& pot, const Draft& draft) const {
  const auto names = [&](Column column) {
    const auto tags = table().tags(column, pot.row);
    return draft.service != kNoSymbol && std::ranges::find(tags, draft.service) != tags.end();
  };
  const bool takes_any = table().tags(bud::may_fund, pot.row).empty();
  return (takes_any || names(bud::may_fund)) && !names(bud::must_not_fund);
}

Money Funder::take(Pot& pot, std::size_t draft, Money amount) {
  const Money taken = std::min(pot.left, amount);
  pot.left -= taken;
  if (taken == Money{}) return taken;
  std::vector<Funded>& funded = drafts_[draft].line.funded;
  const auto place = std::ranges::find(funded, pot.row, &Funded::budget);
  if (place == funded.end()) {
    funded.push_back({pot.row, taken});
  } else {
    place->amount += taken;
  }
  return taken;
}

void Funder::note_unfunded(std::size_t draft, Money amount, Period days) {
  const std::optional<Date> from =
      scope_.is_calendar() ? std::optional{days.first().monday()} : std::nullopt;
  const std::string& line = drafts_[draft].line.line;
  const auto place = std::ranges::find(unfunded_, line, &Unfunded::line);
  if (place == unfunded_.end()) {
    unfunded_.push_back({line, amount, from});
  } else {
    place->amount += amount;
  }
}

void Funder::note_refused(const Pot& pot, const Draft& draft) {
  const Cell at{TableName::actions, draft.line.action.value_or(0), "budget"};
  const bool said = std::ranges::any_of(findings_, [&](const CostFinding& found) {
    return found.code == "budget_may_not_fund" && found.at->row == at.row;
  });
  if (said) return;
  CostFinding found = finding("budget_may_not_fund", Level::warning, at);
  found.members = {{"found", std::string{pot.id}}};
  findings_.push_back(std::move(found));
}

bool Funder::pays_on(const Pot& pot, Period days) const {
  return pot.pays && (!scope_.is_calendar() || pot.days.holds(days.first()));
}

bool Funder::stands(const Pot& pot, Period days) const {
  return pot.is_quoted && pays_on(pot, days);
}

const Pot* Funder::named_by(const Draft& draft) const {
  if (draft.budget == kNoSymbol) return nullptr;
  const auto place = std::ranges::find(pots_, draft.budget, &Pot::symbol);
  return place == pots_.end() ? nullptr : &*place;
}

// A line asks the budget that it names; on days on which that one does not stand, whoever stands in
// its place.
bool Funder::is_asked(const Pot& pot, const Pot& named, Period days) const {
  if (&pot != &named && pot.family != named.family) return false;
  if (stands(named, days)) return &pot == &named;
  const bool has_stand_in = std::ranges::any_of(
      pots_, [&](const Pot& other) { return other.family == named.family && stands(other, days); });
  return has_stand_in ? stands(pot, days) : &pot == &named;
}

// One line's amount for `days`: from the budget it names, or from all that may, by rank.
void Funder::fund_part(std::size_t place, Money amount, Period days) {
  if (amount == Money{}) return;
  const Draft& draft = drafts_[place];
  const bool by_name = draft.budget != kNoSymbol;
  const Pot* named = named_by(draft);
  std::vector<Pot*> asked;
  for (const std::size_t index : by_rank_) {
    Pot& pot = pots_[index];
    if (by_name && (named == nullptr || !is_asked(pot, *named, days))) continue;
    if (by_name) {
      pot.is_named = true;
      pot.asked += amount;
    }
    if (amount == Money{} || !pays_on(pot, days)) continue;
    if (!may_fund(pot, draft)) {
      if (by_name) note_refused(pot, draft);
      continue;
    }
    const Money taken = take(pot, place, amount);
    if (!by_name) pot.asked += taken;
    amount -= taken;
    asked.push_back(&pot);
  }
  if (amount == Money{}) return;
  if (!asked.empty()) asked.back()->unmet += amount;
  for (Pot* pot : asked) pot->short_from = pot->short_from.value_or(days.first().monday());
  note_unfunded(place, amount, days);
}

void Funder::fund_quoted() {
  for (const std::size_t place : by_need_) {
    fund_part(place, drafts_[place].line.annual, scope_.counted);
  }
}

// Mondays, and the days on which a budget that pays begins or ends: between them nothing changes
// hands, and within a week the order of need is kept.
std::vector<Date> Funder::boundaries() const {
  std::vector<Date> days = {scope_.counted.first(), scope_.counted.end()};
  const auto add = [&](Date day) {
    if (scope_.counted.holds(day)) days.push_back(day);
  };
  for (const Period week : weeks_of(scope_.counted)) add(week.first());
  if (boundary_) add(*boundary_);
  for (const Pot& pot : pots_) {
    if (!pot.pays) continue;
    add(pot.days.first());
    add(pot.days.end());
  }
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  return days;
}

// The pennies of a line up to each boundary are rounded as one sum, so the parts add up to it.
void Funder::fund_by_week() {
  const std::vector<Date> days = boundaries();
  std::vector<Fraction> so_far(drafts_.size());
  std::vector<Money> paid(drafts_.size());
  for (std::size_t i = 0; i + 1 < days.size(); ++i) {
    const Period part{days[i], days[i + 1]};
    const bool is_last = i + 2 == days.size();
    for (const std::size_t place : by_need_) {
      so_far[place] += pence_in(scope_, drafts_[place].flow, part);
      const Money until =
          is_last ? drafts_[place].line.period : scope_.rounded(exact_money(so_far[place]));
      const Money due = std::max(until - paid[place], Money{});
      paid[place] += due;
      fund_part(place, due, part);
    }
    if (boundary_) keep_asked(part);
  }
}

// What each budget was asked in a part: what it has been asked so far less what it was before.
void Funder::keep_asked(Period part) {
  asked_before_.resize(pots_.size());
  AskedIn asked{part, {}};
  for (std::size_t i = 0; i < pots_.size(); ++i) {
    asked.asked.push_back(pots_[i].asked - asked_before_[i]);
    asked_before_[i] = pots_[i].asked;
  }
  asked_.push_back(std::move(asked));
}

// What the lines that are no matter of chance ask of a budget.
Money Funder::fixed_asked(const Pot& pot) const {
  Money fixed;
  for (const Draft& draft : drafts_) {
    if (!draft.days.is_empty()) continue;
    for (const Funded& funded : draft.line.funded) {
      if (funded.budget == pot.row) fixed += funded.amount;
    }
  }
  return fixed;
}

// Unknown where a random line has two payers: which of them a dear year hits is not decided.
std::optional<Money> Funder::over_at_p95(const Pot& pot) const {
  std::vector<std::size_t> random;
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    const Draft& draft = drafts_[i];
    if (draft.days.is_empty()) continue;
    const bool pays = std::ranges::any_of(
        draft.line.funded, [&](const Funded& funded) { return funded.budget == pot.row; });
    if (pays && draft.line.funded.size() > 1) return std::nullopt;
    const Pot* named = named_by(draft);
    const bool asks = named != nullptr && is_asked(pot, *named, scope_.counted);
    if (pays || asks) random.push_back(i);
  }
  if (random.empty()) return std::max(pot.asked - pot.available, Money{});
  const Money asked = fixed_asked(pot) + p95_of(scope_, drafts_, random);
  return std::max(asked - pot.available, Money{});
}

void Funder::finish(Funding& funding) const {
  for (const Pot& pot : pots_) {
    BudgetPosition position;
    position.budget = pot.row;
    position.basis = scope_.is_calendar() ? "period" : "annual";
    position.available = pot.available;
    position.committed = pot.available - pot.left;
    position.left = pot.left;
    if (pot.is_named) position.over = std::max(pot.asked - pot.available, Money{});
    position.over_at_p95 = over_at_p95(pot);
    if (scope_.is_calendar()) position.short_from = pot.short_from;
    funding.positions.push_back(position);
    funding.unmet.push_back(pot.unmet);
  }
}

Funding Funder::run() {
  if (scope_.is_calendar()) {
    fund_by_week();
  } else {
    fund_quoted();
  }
  Funding funding;
  finish(funding);
  funding.unfunded = std::move(unfunded_);
  return funding;
}

Asked Funder::ask(Date boundary) {
  boundary_ = boundary;
  fund_by_week();
  Asked asked;
  for (const Pot& pot : pots_) asked.available.push_back(pot.available);
  asked.parts = std::move(asked_);
  return asked;
}

}  // namespace

// Quoting compares annual rates, as given; by calendar a budget counts the days it shares with the
// period. The rounding of options is for what support is charged at, not for the money there is.
Money money_of_budget(const Scope& scope, Row budget, Period in_force) {
  const Table& budgets = scope.table(TableName::budgets);
  const Fraction days{in_force.shared_with(scope.counted).days()};
  const auto part = [&](Column column, const Fraction& quoted, const Fraction& days_of_one) {
    if (!budgets.has(column, budget)) return Money{};
    const Fraction factor = scope.is_calendar() ? days / days_of_one : quoted;
    return UnroundedMoney{budgets.money(column, budget)}.times(factor).rounded(
        Rounding::half_up, Money::from_pence(1));
  };
  return one_off_of(scope, budget) + part(bud::annual, Fraction{1}, scope.year_days) +
         part(bud::weekly, scope.weeks_in_year, Fraction{7});
}

Asked ask_by_week(const Scope& scope, std::vector<Draft> drafts, Date boundary) {
  CostOptions by_calendar = *scope.options;
  by_calendar.convention = Convention::calendar;
  Scope dated = scope;
  dated.options = &by_calendar;
  for (Draft& draft : drafts) draft.line.funded.clear();
  std::vector<CostFinding> said_already;
  return Funder{dated, drafts, said_already}.ask(boundary);
}

Funding fund(const Scope& scope, std::vector<Draft>& drafts, std::vector<CostFinding>& findings) {
  return Funder{scope, drafts, findings}.run();
}

}  // namespace kith::costing
