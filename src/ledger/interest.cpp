// How much interest has money earned that is held for a person, and how much of it is not credited
// yet?
// Simple interest by the day: balance x days x rate / 365, added up exactly and rounded once. kith
// works it out and posts nothing; the holder of the money enters it. docs/decisions/accounts.md has
// the rules that no source settles.
#include "kith/ledger/interest.hpp"

#include <algorithm>

#include "kith/values/fraction.hpp"
#include "ledger/entry_words.hpp"

namespace kith {
namespace {

namespace acc = columns::accounts;
namespace ent = columns::entries;

using ledger::word_at;

constexpr std::int64_t kDaysOfYear = 365;  // in a leap year too

// Days on which an account held one balance.
struct Held {
  Money balance;
  std::int32_t days = 0;
};

// Runs of days that end with the same balance. A negative balance neither earns nor costs interest.
std::vector<Held> held_by_day(const std::vector<StatementLine>& lines, Date day) {
  std::vector<Held> held;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // A statement line holds until the day of the next one; of several on one day the last counts.
    const Date until = i + 1 == lines.size() ? day + 1 : lines[i + 1].at;
    if (until <= lines[i].at) continue;
    const Money balance = std::max(lines[i].balance.money(), Money{});
    if (!held.empty() && held.back().balance == balance) {
      held.back().days += until - lines[i].at;
    } else {
      held.push_back({balance, until - lines[i].at});
    }
  }
  return held;
}

// The sum as a person would write it on paper, for checking by hand.
std::string exact_text(const std::vector<Held>& held, const Share& rate) {
  std::string sum;
  for (const Held& span : held) {
    sum += (sum.empty() ? "" : " + ") + span.balance.text() + " * " + std::to_string(span.days);
  }
  return "(" + sum + ") * " + rate.text() + " / " + std::to_string(kDaysOfYear);
}

Money interest_on(const std::vector<Held>& held, const InterestTerms& terms) {
  Fraction pence;
  for (const Held& span : held) pence += Fraction{span.balance.pence()} * Fraction{span.days};
  const Fraction year = pence * terms.rate.fraction() / Fraction{kDaysOfYear};
  return Money::from_pence(rounded_whole(year, terms.rounding));
}

Symbol person_of(const Area& area, Row account) {
  const Table& accounts = area.tables()[TableName::accounts];
  if (accounts.has(acc::person, account)) return accounts.symbol(acc::person, account);
  const auto budget = area.row_of(TableName::budgets, accounts.symbol(acc::budget, account));
  return budget ? area.tables()[TableName::budgets].symbol(columns::budgets::person, *budget)
                : kNoSymbol;
}

// The interest of each account of one ledger up to one day.
class InterestCalculation {
 public:
  InterestCalculation(const Ledger& ledger, const InterestTerms& terms, Date day)
      : ledger_{ledger},
        terms_{terms},
        day_{day},
        accounts_{ledger.area().tables()[TableName::accounts]} {}

  std::vector<AccountInterest> run() const {
    std::vector<AccountInterest> all;
    for (Row account = 0; account < accounts_.rows(); ++account) {
      if (!accounts_.has(acc::interest_to, account)) continue;
      // Minutes earn no interest.
      if (!is_in_pounds(account) || !is_in_pounds(target_of(account))) continue;
      if (auto earned = interest(account)) all.push_back(*std::move(earned));
    }
    return all;
  }

 private:
  bool is_in_pounds(Row account) const { return ledger_.unit_of(account) == AccountUnit::pounds; }

  Row target_of(Row account) const {
    return *ledger_.area().row_of(TableName::accounts, accounts_.symbol(acc::interest_to, account));
  }

  std::vector<StatementLine> posted(Row account) const {
    std::vector<StatementLine> lines = ledger_.statement(account, day_);
    std::erase_if(lines, [](const auto& line) { return line.status != EntryStatus::posted; });
    return lines;
  }

  std::optional<AccountInterest> interest(Row account) const {
    const std::vector<StatementLine> lines = posted(account);
    if (lines.empty()) return std::nullopt;
    const std::vector<Held> held = held_by_day(lines, day_);
    AccountInterest earned;
    earned.account = account;
    earned.to = target_of(account);
    earned.first_day = lines.front().at;
    earned.last_day = day_;
    earned.exact = exact_text(held, terms_.rate);
    earned.amount = interest_on(held, terms_);
    earned.credited = credited(account, earned.to);
    return earned;
  }

  // Whether no other account has its interest credited to the same account.
  bool is_only_source(Row account, Row to) const {
    for (Row other = 0; other < accounts_.rows(); ++other) {
      const bool pays_interest = accounts_.has(acc::interest_to, other);
      if (other != account && pays_interest && target_of(other) == to) return false;
    }
    return true;
  }

  Money credited(Row account, Row to) const {
    const Tables& tables = ledger_.area().tables();
    const Symbol owner = person_of(ledger_.area(), account);
    Money sum;
    for (const StatementLine& line : posted(to)) {
      if (word_at(tables, TableName::entries, ent::kind, line.entry) != "interest") continue;
      // Interest of several people may be credited to one account; an entry that names its person
      // says whose it is, and one that does not is only clear where a single account pays in.
      const Symbol named = tables[TableName::entries].symbol(ent::person, line.entry);
      if (named == kNoSymbol ? is_only_source(account, to) : named == owner)
        sum += line.amount.money();
    }
    return sum;
  }

  const Ledger& ledger_;
  const InterestTerms& terms_;
  Date day_;
  const Table& accounts_;
};

}  // namespace

std::vector<AccountInterest> interest_of(const Ledger& ledger, const InterestTerms& terms,
                                         Date day) {
  return InterestCalculation{ledger, terms, day}.run();
}

}  // namespace kith
