// What has moved through an account up to a day, and what is left, promised or refused?
// Building a ledger sorts the entries once and groups them by account, so that a statement reads
// only the entries of its account. An id makes an entry unique: importing the same file twice
// changes nothing, and the same id with other contents is a conflict.
#include "kith/ledger/ledger.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "ledger/entry_words.hpp"

namespace kith {
namespace {

namespace acc = columns::accounts;
namespace ent = columns::entries;

using ledger::text_at;
using ledger::word_at;

EntryStatus status_in(const Tables& tables, Row entry) {
  const std::string_view word = word_at(tables, TableName::entries, ent::status, entry);
  if (word == "committed") return EntryStatus::committed;
  return word == "refused" ? EntryStatus::refused : EntryStatus::posted;
}

// Whether two rows are the same entry. An empty status means `posted`, so it equals the word; all
// other cells have to be equal as they are.
bool is_same_entry(const Tables& tables, Row row, Row other) {
  const Table& entries = tables[TableName::entries];
  for (Column column = 0; column < ent::count; ++column) {
    if (column == ent::status) continue;
    if (entries.held(column, row) != entries.held(column, other)) return false;
  }
  return status_in(tables, row) == status_in(tables, other);
}

Fault conflict(const Tables& tables, Row row, Row first) {
  return {FaultCode::duplicate, tables.place(TableName::entries, row), std::nullopt, std::nullopt,
          "what " + tables.place(TableName::entries, first) + " says, or another id"};
}

// Ids break ties, so that the order, and with it the hash chain, does not depend on how the rows of
// a file are sorted.
void sort_by_day_and_id(const Tables& tables, std::vector<Row>& entries) {
  const Table& table = tables[TableName::entries];
  std::ranges::sort(entries, {}, [&](Row row) {
    return std::tuple{table.date(ent::at, row), tables.text(table.symbol(ent::entry, row))};
  });
}

// The checks of tables have found both accounts of every entry.
Row account_in(const Area& area, Column column, Row entry) {
  const Table& entries = area.tables()[TableName::entries];
  return *area.row_of(TableName::accounts, entries.symbol(column, entry));
}

// Each entry is put in twice, at 2i for the account that it leaves and at 2i + 1 for the one that
// it reaches: one grouping gives both sides of an account in the order of days.
Groups sides_of(const Area& area, const std::vector<Row>& entries) {
  std::vector<std::uint32_t> accounts;
  accounts.reserve(entries.size() * 2);
  for (const Row entry : entries) {
    accounts.push_back(account_in(area, ent::from_account, entry));
    accounts.push_back(account_in(area, ent::to_account, entry));
  }
  return {accounts, area.tables()[TableName::accounts].rows()};
}

// An account without a budget gets a number outside all groups, which belongs nowhere.
Groups accounts_by_budget(const Area& area) {
  const Table& accounts = area.tables()[TableName::accounts];
  std::vector<std::uint32_t> budgets;
  for (Row account = 0; account < accounts.rows(); ++account) {
    const auto budget = area.row_of(TableName::budgets, accounts.symbol(acc::budget, account));
    budgets.push_back(budget.value_or(std::numeric_limits<std::uint32_t>::max()));
  }
  return {budgets, area.tables()[TableName::budgets].rows()};
}

}  // namespace

Ledger build_ledger(const Area& area) {
  auto index = std::make_shared<Ledger::Index>();
  const Tables& tables = area.tables();
  const Table& table = tables[TableName::entries];
  std::vector<Fault> conflicts;
  for (Row row = 0; row < table.rows(); ++row) {
    const Row first = *area.row_of(TableName::entries, table.symbol(ent::entry, row));
    if (first == row) {
      index->entries.push_back(row);
    } else if (is_same_entry(tables, first, row)) {
      index->repeated.push_back(row);
    } else {
      conflicts.push_back(conflict(tables, row, first));
    }
  }
  if (!conflicts.empty()) throw ConflictError{std::move(conflicts)};

  sort_by_day_and_id(tables, index->entries);
  index->sides = sides_of(area, index->entries);
  index->accounts_by_budget = accounts_by_budget(area);
  index->area = area;
  return Ledger{std::move(index)};
}

AccountUnit Ledger::unit_of(Row account) const {
  const bool in_minutes =
      word_at(area().tables(), TableName::accounts, acc::unit, account) == "minutes";
  return in_minutes ? AccountUnit::minutes : AccountUnit::pounds;
}

EntryStatus Ledger::status_of(Row entry) const { return status_in(area().tables(), entry); }

LedgerAmount Ledger::amount_of(Row entry, AccountUnit unit) const {
  const Table& entries = area().tables()[TableName::entries];
  return unit == AccountUnit::minutes ? LedgerAmount::of_minutes(entries.held(ent::minutes, entry))
                                      : LedgerAmount::of(entries.money(ent::amount, entry));
}

std::vector<StatementLine> Ledger::statement(Row account, Date day) const {
  const AccountUnit unit = unit_of(account);
  const Table& entries = area().tables()[TableName::entries];
  LedgerAmount balance = LedgerAmount::none_of(unit);
  std::vector<StatementLine> lines;
  for (const Row side : index_->sides.of(account)) {
    const Row entry = index_->entries[side / 2];
    const bool is_received = side % 2 == 1;
    const EntryStatus status = status_of(entry);
    const Date at = entries.date(ent::at, entry);
    // A commitment counts from now on whatever its day, since that is the day on which it falls
    // due.
    if (at > day && status != EntryStatus::committed) continue;
    const LedgerAmount amount = is_received ? amount_of(entry, unit) : -amount_of(entry, unit);
    if (status == EntryStatus::posted) balance += amount;
    const Row other = account_in(area(), is_received ? ent::from_account : ent::to_account, entry);
    lines.push_back({entry, at, status, other, amount, balance});
  }
  return lines;
}

AccountBalance Ledger::balance(Row account, Date day) const {
  const LedgerAmount none = LedgerAmount::none_of(unit_of(account));
  AccountBalance balance{account, none, none, none, none};
  for (const StatementLine& line : statement(account, day)) {
    // Amounts of a statement are positive where they come in; a refusal only concerns the payer.
    const bool is_received = none < line.amount;
    if (line.status == EntryStatus::committed) {
      balance.committed -= line.amount;
    } else if (line.status == EntryStatus::posted) {
      (is_received ? balance.received : balance.paid) += is_received ? line.amount : -line.amount;
    } else if (!is_received) {
      balance.refused -= line.amount;
    }
  }
  return balance;
}

}  // namespace kith
