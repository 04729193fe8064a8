// What should be looked at in the accounts: overdrawn, overcommitted or mixed money, and repeated
// entries?
// Findings are not faults. The entries are taken as they are, because the money has moved; a person
// decides what to do about it.
#include <algorithm>
#include <array>

#include "kith/ledger/ledger.hpp"
#include "ledger/entry_words.hpp"

namespace kith {
namespace {

namespace acc = columns::accounts;
namespace ent = columns::entries;

using ledger::word_at;

// The lowest balance that an account may have. Empty for accounts that are the other side of a
// payment (a provider, a framework contract, a time bank): they hold no person's money.
std::optional<LedgerAmount> lowest_allowed(const Tables& tables, Row account, AccountUnit unit) {
  constexpr std::array<std::string_view, 3> kOtherSide = {"provider", "framework", "timebank"};
  const Table& accounts = tables[TableName::accounts];
  if (accounts.has(acc::overdraft, account)) {
    return -LedgerAmount::of(accounts.money(acc::overdraft, account));
  }
  const std::string_view kind = word_at(tables, TableName::accounts, acc::kind, account);
  if (std::ranges::find(kOtherSide, kind) != kOtherSide.end()) return std::nullopt;
  return LedgerAmount::none_of(unit);
}

// Whose money an account holds: its own person's, or that of the person of its budget.
Symbol owner_of(const Area& area, Row account) {
  const Table& accounts = area.tables()[TableName::accounts];
  if (accounts.has(acc::person, account)) return accounts.symbol(acc::person, account);
  const auto budget = area.row_of(TableName::budgets, accounts.symbol(acc::budget, account));
  return budget ? area.tables()[TableName::budgets].symbol(columns::budgets::person, *budget)
                : kNoSymbol;
}

bool is_pool(const Tables& tables, Row account) {
  return tables[TableName::accounts].has(acc::pool, account) ||
         word_at(tables, TableName::accounts, acc::kind, account) == "pool";
}

Finding about_account(std::string_view code, Row account) {
  return finding(code, Level::warning, Cell{TableName::accounts, account, {}});
}

}  // namespace

// Entries have no time of day, so within one day their order is unknown. A day is therefore judged
// by the balance at its end.
void Ledger::find_below(Row account, Date day, std::vector<Finding>& findings) const {
  const auto allowed = lowest_allowed(area().tables(), account, unit_of(account));
  if (!allowed) return;
  const std::vector<StatementLine> lines = statement(account, day);
  std::optional<Date> first_day;
  LedgerAmount lowest = *allowed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool ends_the_day = i + 1 == lines.size() || lines[i + 1].at != lines[i].at;
    if (!ends_the_day || lines[i].at > day || !(lines[i].balance < *allowed)) continue;
    first_day = first_day.value_or(lines[i].at);
    lowest = std::min(lowest, lines[i].balance);
  }
  if (first_day) {
    Finding& found = findings.emplace_back(about_account("overdrawn", account));
    found.members = {{"first_day", first_day->text()},
                     {"found", lowest.text()},
                     {"allowed", ">= " + allowed->text()}};
  }
  const AccountBalance standing = balance(account, day);
  const LedgerAmount free = standing.free();
  // An account that is overdrawn already is reported once, as overdrawn.
  if (standing.posted() < *allowed || !(free < *allowed)) return;
  Finding& found = findings.emplace_back(about_account("overcommitted", account));
  found.members = {{"found", free.text()}, {"allowed", ">= " + allowed->text()}};
}

// Money held for one person must not pay for another; only a pool may hold the money of several
// people. Minutes of a time bank are meant to change hands.
void Ledger::find_mixed(Row entry, std::vector<Finding>& findings) const {
  if (status_of(entry) != EntryStatus::posted) return;
  const Tables& tables = area().tables();
  const auto account = [&](Column column) {
    const Symbol id = tables[TableName::entries].symbol(column, entry);
    return *area().row_of(TableName::accounts, id);
  };
  const Row from = account(ent::from_account);
  const Row to = account(ent::to_account);
  const Symbol giver = owner_of(area(), from);
  const Symbol taker = owner_of(area(), to);
  if (giver == kNoSymbol || taker == kNoSymbol || giver == taker) return;
  if (unit_of(from) == AccountUnit::minutes || is_pool(tables, from) || is_pool(tables, to)) return;
  findings.push_back(
      finding("money_mixed", Level::warning, Cell{TableName::entries, entry, "to_account"}));
}

std::vector<Finding> Ledger::findings(Date day) const {
  const Tables& tables = area().tables();
  std::vector<Finding> findings;
  for (Row account = 0; account < tables[TableName::accounts].rows(); ++account) {
    find_below(account, day, findings);
  }
  // Findings of entries are made in the order of days; they are shown in the order of the table.
  const std::size_t of_accounts = findings.size();
  for (const Row entry : entries()) {
    if (tables[TableName::entries].date(ent::at, entry) <= day) find_mixed(entry, findings);
  }
  for (const Row row : index_->repeated) {
    findings.push_back(finding("entry_repeated", Level::note, Cell{TableName::entries, row, {}}));
  }
  std::ranges::stable_sort(findings.begin() + static_cast<std::ptrdiff_t>(of_accounts),
                           findings.end(), {}, [](const Finding& found) { return found.at->row; });
  return findings;
}

}  // namespace kith
