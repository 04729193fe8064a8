// What was spent from each budget by a day, and where will it be at the end of the period?
//
// Spent is what its accounts in the ledger paid; what is still to come is what the plan asks of it
// week by week from the day after. From both follow when it runs out and what may stay in it.
#include "costing/funding/actuals.hpp"

#include <algorithm>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/funding/budgets_in_force.hpp"
#include "costing/funding/funding.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;
namespace ent = columns::entries;

// One budget's money in accounts in pounds: its own, and those of budgets that it replaced or that
// replace it, on the days on which it is in force.
class Spending {
 public:
  Spending(const Ledger& ledger, const std::vector<BudgetTerm>& terms, std::size_t place,
           Period days, Date day)
      : ledger_{ledger}, terms_{terms}, own_{terms[place]}, days_{days}, day_{day} {
    for (const BudgetTerm& term : terms) {
      if (term.succession != own_.succession) continue;
      for (const Row account : ledger.accounts_of(term.budget)) {
        // An account in hours holds time and no money.
        if (ledger.unit_of(account) == AccountUnit::pounds) add_account(account, term.budget);
      }
    }
    std::ranges::stable_sort(spent_, {}, &Spent::at);
  }

  bool has_entries() const noexcept { return has_entries_; }
  Money balance() const noexcept { return balance_; }
  Money total() const {
    Money total;
    for (const Spent& spent : spent_) total += spent.amount;
    return total;
  }
  // The day at whose end more than `available` was spent; none where it never was. Within a day a
  // refund may still bring it back, so only the day's end counts.
  std::optional<Date> passed(Money available) const {
    Money total;
    for (std::size_t i = 0; i < spent_.size(); ++i) {
      total += spent_[i].amount;
      const bool ends_the_day = i + 1 == spent_.size() || spent_[i + 1].at != spent_[i].at;
      if (ends_the_day && total > available) return spent_[i].at;
    }
    return std::nullopt;
  }

 private:
  struct Spent {
    Date at;
    Money amount;
  };

  // The account belongs to whichever budget of the succession is in force on the day of an entry.
  void add_account(Row account, Row budget) {
    const bool holds_now = is_own_on(budget, day_);
    for (const StatementLine& line : ledger_.statement(account, day_)) {
      const bool is_own_then = is_own_on(budget, line.at);
      has_entries_ = has_entries_ || holds_now || is_own_then;
      if (line.status != EntryStatus::posted) continue;
      if (holds_now) balance_ += line.amount.money();
      const bool is_within = is_of_the_succession(line.other_account);
      if (!is_own_then || !days_.holds(line.at) || is_within) continue;
      const Money amount = spent_by(line.entry, line.amount.money());
      if (amount != Money{}) spent_.push_back({line.at, amount});
    }
  }

  bool is_own_on(Row budget, Date day) const {
    return budget_on(terms_, budget, day) == own_.budget;
  }
  bool is_of_the_succession(Row account) const {
    return std::ranges::any_of(terms_, [&](const BudgetTerm& term) {
      const auto accounts = ledger_.accounts_of(term.budget);
      return term.succession == own_.succession &&
             std::ranges::find(accounts, account) != accounts.end();
    });
  }

  // `amount` is positive where money came in. A settlement that goes out and money that comes in
  // for another reason than a refund are not spending. An entry that reverses another spends the
  // opposite of it.
  Money spent_by(Row entry, Money amount) const {
    const Area& area = ledger_.area();
    const Table& entries = area.tables()[TableName::entries];
    bool undoes = false;
    while (const auto undone =
               area.row_of(TableName::entries, entries.symbol(ent::reverses, entry))) {
      entry = *undone;
      amount = -amount;
      undoes = !undoes;
    }
    const std::string_view kind = word_at(entries, TableName::entries, ent::kind, entry);
    const bool counts = amount < Money{} ? kind != "settlement" : kind == "refund";
    if (!counts) return {};
    return undoes ? amount : -amount;
  }

  const Ledger& ledger_;
  const std::vector<BudgetTerm>& terms_;
  const BudgetTerm& own_;
  Period days_;
  Date day_;
  std::vector<Spent> spent_;
  Money balance_;
  bool has_entries_ = false;
};

Cell cell_of(Row budget) { return {TableName::budgets, budget, {}}; }

// --- what the plan asked and will ask ---

// A part that begins after the day is still to come. The day itself has been spent already: a
// part begins on the day after it.
void add_plan(const Asked& asked, std::size_t place, Date day, BudgetActuals& actuals) {
  actuals.available = asked.available[place];
  for (const AskedIn& part : asked.parts) {
    (part.days.first() <= day ? actuals.planned : actuals.forecast) += part.asked[place];
  }
}

// From what was spent, else from what will be asked week by week.
std::optional<Date> runs_out(const Asked& asked, std::size_t place, Date day,
                             const Spending& spending) {
  const Money available = asked.available[place];
  if (const auto passed = spending.passed(available)) return passed->monday();
  Money expected = spending.total();
  for (const AskedIn& part : asked.parts) {
    if (part.days.first() <= day) continue;
    expected += part.asked[place];
    if (expected > available) return part.days.first().monday();
  }
  return std::nullopt;
}

// --- money that may stay ---

// How many weeks of funding may stay in an account before the council asks for the rest: the
// option, else the area's policy.
std::optional<std::int32_t> weeks_that_may_stay(const PlanView& view) {
  const auto option = view.options->surplus_weeks;
  return option ? option : view.tables->settings().surplus_weeks;
}

// What the budget gives in so many weeks; none where it has no amount a week or a year.
std::optional<Money> funding_of_weeks(const PlanView& view, Row budget, std::int32_t weeks) {
  const Table& budgets = view.table(TableName::budgets);
  const auto of = [&](Column column, const Fraction& factor) {
    return UnroundedMoney{budgets.money(column, budget)}.times(factor).rounded(
        Rounding::half_up, Money::from_pence(1));
  };
  if (budgets.has(bud::weekly, budget)) return of(bud::weekly, Fraction{weeks});
  if (!budgets.has(bud::annual, budget)) return std::nullopt;
  return of(bud::annual, Fraction{weeks * std::int64_t{7}} / view.year_days);
}

void set_surplus(const PlanView& view, Row budget, BudgetActuals& actuals,
                 std::vector<CostFinding>& findings) {
  const auto weeks = weeks_that_may_stay(view);
  const auto most = weeks ? funding_of_weeks(view, budget, *weeks) : std::nullopt;
  if (!most) return;
  actuals.surplus = std::max(actuals.balance - *most, Money{});
  if (*actuals.surplus == Money{}) return;
  CostFinding found = finding("surplus", Level::note, cell_of(budget));
  found.members = {{"found", actuals.balance.text()},
                   {"allowed", "<= " + most->text()},
                   {"weeks", std::to_string(*weeks)},
                   {"amount", actuals.surplus->text()}};
  findings.push_back(std::move(found));
}

// --- exceptions ---

// Beyond the tolerance, not at it. Where no spending was planned, any is beyond every tolerance.
void check_tolerance(const PlanView& view, Row budget, const BudgetActuals& actuals,
                     std::vector<CostFinding>& findings) {
  if (!view.options->tolerance) return;
  const Money variance = actuals.variance();
  const bool is_over = variance > Money{};
  const Fraction most = Fraction{actuals.planned.pence()} * view.options->tolerance->fraction();
  if (Fraction{(is_over ? variance : -variance).pence()} <= most) return;
  CostFinding found = finding(is_over ? "over_tolerance" : "under_tolerance",
                              is_over ? Level::warning : Level::note, cell_of(budget));
  found.members = {{"found", actuals.actual.text()},
                   {"planned", actuals.planned.text()},
                   {"amount", variance.text()},
                   {"tolerance", view.options->tolerance->text()}};
  if (actuals.planned != Money{}) {
    const Fraction share = Fraction::of(variance.pence(), actuals.planned.pence());
    found.members.emplace_back("share", statistic_text(share.approximate()));
  }
  findings.push_back(std::move(found));
}

void check_shortfall(Row budget, const BudgetActuals& actuals, std::vector<CostFinding>& findings) {
  if (!actuals.runs_out) return;
  CostFinding found = finding("runs_out", Level::warning, cell_of(budget));
  found.members = {{"first_day", actuals.runs_out->text()},
                   {"found", actuals.expected.text()},
                   {"allowed", "<= " + actuals.available.text()}};
  findings.push_back(std::move(found));
}

}  // namespace

void set_actuals(const PlanView& view, const Ledger& ledger, const std::vector<Draft>& drafts,
                 std::vector<BudgetPosition>& positions, std::vector<CostFinding>& findings) {
  const Date day = *view.options->as_at;
  const auto terms = budget_terms(*view.area, view.person);  // in the order of the positions
  std::optional<Asked> asked;  // worked out once, where any budget has entries
  for (std::size_t place = 0; place < positions.size(); ++place) {
    const Row budget = positions[place].budget;
    const Spending spending{ledger, terms, place, view.costed_days, day};
    if (!spending.has_entries()) continue;
    if (!asked) asked = ask_by_week(view, drafts, day + 1);

    BudgetActuals& actuals = positions[place].actuals.emplace();
    add_plan(*asked, place, day, actuals);
    actuals.actual = spending.total();
    actuals.expected = actuals.actual + actuals.forecast;
    actuals.expected_left = actuals.available - actuals.expected;
    actuals.runs_out = runs_out(*asked, place, day, spending);
    actuals.balance = spending.balance();
    check_tolerance(view, budget, actuals, findings);
    check_shortfall(budget, actuals, findings);
    set_surplus(view, budget, actuals, findings);
  }
}

}  // namespace kith::costing
