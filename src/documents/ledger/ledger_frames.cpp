// Which tables does a ledger have? tests/c_abi/tables.txt lists their columns, which are promises.
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/ledger/ledger_day.hpp"
#include "documents/shared/cells.hpp"
#include "documents/shared/findings.hpp"
#include "kith/documents/ledger.hpp"
#include "kith/tables/columns.hpp"

namespace kith::documents {
namespace {

namespace acc = columns::accounts;
namespace ent = columns::entries;

struct AccountRow {
  const Ledger* ledger;
  AccountBalance balance;
  std::optional<AccountInterest> interest;
};
struct EntryRow {
  const Ledger* ledger;
  Row account;
  StatementLine line;
};
struct LinkRow {
  const Ledger* ledger;
  ChainLink link;
};
struct FindingRow {
  const Ledger* ledger;
  Finding finding;
};

// The id of a row, or of what a row names; empty where the cell is.
Text id_in(const Ledger& ledger, TableName table, Column column, Row row) {
  const Text id = text_in(ledger.area().tables(), table, column, row);
  return not_empty(*id);
}

Text account_in(const Ledger& ledger, Row account) {
  return id_in(ledger, TableName::accounts, acc::account, account);
}

// An amount has two columns, pence and minutes, of which the account's unit fills one.
template <class Row, LedgerAmount (*read)(const Row&), AccountUnit unit>
Whole amount_in(const Row& row) {
  const LedgerAmount amount = read(row);
  return amount.unit() == unit ? Whole{amount.units()} : std::nullopt;
}

template <class Row, LedgerAmount (*read)(const Row&)>
constexpr auto amount_columns(std::string_view pence, std::string_view minutes) {
  return may_be_empty(std::array{
      whole<Row>(pence, amount_in<Row, read, AccountUnit::pounds>),
      whole<Row>(minutes, amount_in<Row, read, AccountUnit::minutes>),
  });
}

// --- accounts ---

LedgerAmount received(const AccountRow& row) { return row.balance.received; }
LedgerAmount paid(const AccountRow& row) { return row.balance.paid; }
LedgerAmount posted(const AccountRow& row) { return row.balance.posted(); }
LedgerAmount committed(const AccountRow& row) { return row.balance.committed; }
LedgerAmount free_of(const AccountRow& row) { return row.balance.free(); }
LedgerAmount refused(const AccountRow& row) { return row.balance.refused; }

template <Column column>
Text account_text(const AccountRow& row) {
  return id_in(*row.ledger, TableName::accounts, column, row.balance.account);
}

Text kind_of_account(const AccountRow& row) {
  return word_in(row.ledger->area().tables(), TableName::accounts, acc::kind, row.balance.account);
}

Text unit_of_account(const AccountRow& row) {
  return Text{account_unit_name(row.ledger->unit_of(row.balance.account))};
}

Whole interest_pence(const AccountRow& row) {
  return row.interest ? pence(row.interest->amount) : std::nullopt;
}

Whole interest_due_pence(const AccountRow& row) {
  return row.interest ? pence(row.interest->due()) : std::nullopt;
}

constexpr std::array kAccountColumns = columns_in_order(
    std::array{text<AccountRow>("account", account_text<acc::account>),
               text<AccountRow>("kind", kind_of_account),
               may_be_empty(text<AccountRow>("budget", account_text<acc::budget>)),
               may_be_empty(text<AccountRow>("person", account_text<acc::person>)),
               text<AccountRow>("unit", unit_of_account)},
    amount_columns<AccountRow, received>("received_pence", "received_minutes"),
    amount_columns<AccountRow, paid>("paid_pence", "paid_minutes"),
    amount_columns<AccountRow, posted>("posted_pence", "posted_minutes"),
    amount_columns<AccountRow, committed>("committed_pence", "committed_minutes"),
    amount_columns<AccountRow, free_of>("free_pence", "free_minutes"),
    amount_columns<AccountRow, refused>("refused_pence", "refused_minutes"),
    may_be_empty(std::array{whole<AccountRow>("interest_pence", interest_pence),
                            whole<AccountRow>("interest_due_pence", interest_due_pence)}));

// --- statement ---

LedgerAmount amount(const EntryRow& row) { return row.line.amount; }
LedgerAmount balance(const EntryRow& row) { return row.line.balance; }

template <Column column>
Text entry_text(const EntryRow& row) {
  return id_in(*row.ledger, TableName::entries, column, row.line.entry);
}

Text kind_of_entry(const EntryRow& row) {
  return word_in(row.ledger->area().tables(), TableName::entries, ent::kind, row.line.entry);
}

constexpr std::array kStatementColumns = columns_in_order(
    std::array{
        text<EntryRow>("account", [](auto& row) { return account_in(*row.ledger, row.account); }),
        text<EntryRow>("entry", entry_text<ent::entry>),
        date<EntryRow>("at", [](auto& row) { return days(row.line.at); }),
        text<EntryRow>("status",
                       [](auto& row) { return Text{entry_status_name(row.line.status)}; }),
        may_be_empty(text<EntryRow>("kind", kind_of_entry)),
        text<EntryRow>("other_account",
                       [](auto& row) { return account_in(*row.ledger, row.line.other_account); })},
    amount_columns<EntryRow, amount>("amount_pence", "amount_minutes"),
    amount_columns<EntryRow, balance>("balance_pence", "balance_minutes"),
    may_be_empty(std::array{text<EntryRow>("action", entry_text<ent::action>),
                            text<EntryRow>("purpose", entry_text<ent::purpose>),
                            text<EntryRow>("reason_code", entry_text<ent::reason_code>),
                            text<EntryRow>("reverses", entry_text<ent::reverses>)}));

// --- chain, findings ---

constexpr std::array kChainColumns = {
    text<LinkRow>("entry",
                  [](auto& row) {
                    return id_in(*row.ledger, TableName::entries, ent::entry, row.link.entry);
                  }),
    text<LinkRow>("hash", [](auto& row) { return Text{row.link.hash}; }),
};

constexpr std::array kFindingColumns = {
    text<FindingRow>("code", [](auto& row) { return Text{row.finding.code}; }),
    text<FindingRow>("level", [](auto& row) { return Text{level_name(row.finding.level)}; }),
    text<FindingRow>(
        "at", [](auto& row) { return place_of_finding(row.ledger->area().tables(), row.finding); }),
    may_be_empty(
        text<FindingRow>("found", [](auto& row) { return member_of(row.finding, "found"); })),
    may_be_empty(
        text<FindingRow>("allowed", [](auto& row) { return member_of(row.finding, "allowed"); })),
    may_be_empty(text<FindingRow>("first_day",
                                  [](auto& row) { return member_of(row.finding, "first_day"); })),
};

// --- rows ---

// What is asked of a ledger: every table is of the end of the same day.
struct Asked {
  const Ledger& ledger;
  const LedgerQuestion& question;

  Date day() const { return end_of_question(question); }
  std::size_t accounts() const { return ledger.area().tables()[TableName::accounts].rows(); }
};

std::vector<AccountRow> account_rows(const Asked& asked) {
  std::vector<AccountRow> rows;
  for (Row account = 0; account < asked.accounts(); ++account) {
    rows.push_back({&asked.ledger, asked.ledger.balance(account, asked.day()), std::nullopt});
  }
  if (!asked.question.interest) return rows;
  for (AccountInterest& one : interest_of(asked.ledger, *asked.question.interest, asked.day())) {
    rows[one.account].interest = std::move(one);
  }
  return rows;
}

std::vector<EntryRow> statement_rows(const Asked& asked) {
  std::vector<EntryRow> rows;
  for (Row account = 0; account < asked.accounts(); ++account) {
    for (const StatementLine& line : asked.ledger.statement(account, asked.day())) {
      rows.push_back({&asked.ledger, account, line});
    }
  }
  return rows;
}

std::vector<LinkRow> chain_rows(const Asked& asked) {
  std::vector<LinkRow> rows;
  for (const ChainLink& link : asked.ledger.chain(asked.day())) {
    rows.push_back({&asked.ledger, link});
  }
  return rows;
}

std::vector<FindingRow> finding_rows(const Asked& asked) {
  std::vector<FindingRow> rows;
  for (const Finding& finding : asked.ledger.findings(asked.day())) {
    rows.push_back({&asked.ledger, finding});
  }
  return rows;
}

constexpr std::array kLedgerTables = {
    table<kAccountColumns, account_rows>("accounts"),
    table<kStatementColumns, statement_rows>("statement"),
    table<kChainColumns, chain_rows>("chain"),
    table<kFindingColumns, finding_rows>("findings"),
};
constexpr TablesOf<Asked> kLedger{kLedgerTables,
                                  {.has_no = "a ledger has no table", .has = "it has"}};

}  // namespace
}  // namespace kith::documents

namespace kith {

Frame ledger_frame(const Ledger& ledger, const LedgerQuestion& question, std::string_view name) {
  return documents::kLedger.frame({ledger, question}, name);
}

std::vector<TableShape> ledger_tables() { return documents::kLedger.shapes(); }

}  // namespace kith
