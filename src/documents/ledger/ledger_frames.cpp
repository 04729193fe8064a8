// The tables of a ledger. tests/c_abi/tables.txt lists their columns, which are promises.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/shared/frames.hpp"
#include "kith/documents/ledger.hpp"
#include "kith/tables/columns.hpp"
#include "documents/ledger/ledger_day.hpp"

namespace kith {
namespace {

namespace acc = columns::accounts;
namespace ent = columns::entries;

using documents::ColumnOf;
using documents::date;
using documents::frame_of;
using documents::may_be_empty;
using documents::text;
using documents::whole;

using Whole = std::optional<std::int64_t>;
using Text = std::optional<std::string>;

Text given(std::string_view value) { return value.empty() ? std::nullopt : Text{value}; }

Text id_in(const Ledger& ledger, TableName table, Column column, Row row) {
  const Tables& tables = ledger.area().tables();
  return given(tables.text(tables[table].symbol(column, row)));
}

Text word_in(const Ledger& ledger, TableName table, Column column, Row row) {
  const std::int64_t held = ledger.area().tables()[table].held(column, row);
  if (held == kMissing) return std::nullopt;
  const auto& spec = table_specs()[static_cast<std::size_t>(table)].columns[column];
  return Text{spec.words[static_cast<std::size_t>(held)]};
}

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
  LedgerFinding finding;
};

// An amount has two columns, pence and minutes, of which the account's unit fills one.
template <class Row, LedgerAmount (*read)(const Row&), AccountUnit unit>
Whole amount_in(const Row& row) {
  const LedgerAmount amount = read(row);
  return amount.unit() == unit ? Whole{amount.units()} : std::nullopt;
}

template <class Row, LedgerAmount (*read)(const Row&)>
void add_amount(std::vector<ColumnOf<Row>>& columns, std::string_view pence,
                std::string_view minutes) {
  columns.push_back(may_be_empty(whole<Row>(pence, &amount_in<Row, read, AccountUnit::pounds>)));
  columns.push_back(may_be_empty(whole<Row>(minutes, &amount_in<Row, read, AccountUnit::minutes>)));
}

LedgerAmount received(const AccountRow& row) { return row.balance.received; }
LedgerAmount paid(const AccountRow& row) { return row.balance.paid; }
LedgerAmount posted(const AccountRow& row) { return row.balance.posted(); }
LedgerAmount committed(const AccountRow& row) { return row.balance.committed; }
LedgerAmount free_of(const AccountRow& row) { return row.balance.free(); }
LedgerAmount refused(const AccountRow& row) { return row.balance.refused; }
LedgerAmount amount(const EntryRow& row) { return row.line.amount; }
LedgerAmount balance(const EntryRow& row) { return row.line.balance; }

std::vector<ColumnOf<AccountRow>> account_columns() {
  constexpr auto kTable = TableName::accounts;
  std::vector<ColumnOf<AccountRow>> columns = {
      text<AccountRow>(
          "account",
          [](auto& row) { return id_in(*row.ledger, kTable, acc::account, row.balance.account); }),
      text<AccountRow>(
          "kind",
          [](auto& row) { return word_in(*row.ledger, kTable, acc::kind, row.balance.account); }),
      may_be_empty(text<AccountRow>(
          "budget",
          [](auto& row) { return id_in(*row.ledger, kTable, acc::budget, row.balance.account); })),
      may_be_empty(text<AccountRow>(
          "person",
          [](auto& row) { return id_in(*row.ledger, kTable, acc::person, row.balance.account); })),
      text<AccountRow>("unit", [](auto& row) {
        return Text{account_unit_name(row.ledger->unit_of(row.balance.account))};
      })};
  add_amount<AccountRow, received>(columns, "received_pence", "received_minutes");
  add_amount<AccountRow, paid>(columns, "paid_pence", "paid_minutes");
  add_amount<AccountRow, posted>(columns, "posted_pence", "posted_minutes");
  add_amount<AccountRow, committed>(columns, "committed_pence", "committed_minutes");
  add_amount<AccountRow, free_of>(columns, "free_pence", "free_minutes");
  add_amount<AccountRow, refused>(columns, "refused_pence", "refused_minutes");
  columns.push_back(may_be_empty(whole<AccountRow>("interest_pence", [](auto& row) {
    return row.interest ? Whole{row.interest->amount.pence()} : std::nullopt;
  })));
  columns.push_back(may_be_empty(whole<AccountRow>("interest_due_pence", [](auto& row) {
    return row.interest ? Whole{row.interest->due().pence()} : std::nullopt;
  })));
  return columns;
}

template <Column column>
Text entry_text(const EntryRow& row) {
  return id_in(*row.ledger, TableName::entries, column, row.line.entry);
}

std::vector<ColumnOf<EntryRow>> statement_columns() {
  constexpr auto kAccounts = TableName::accounts;
  std::vector<ColumnOf<EntryRow>> columns = {
      text<EntryRow>(
          "account",
          [](auto& row) { return id_in(*row.ledger, kAccounts, acc::account, row.account); }),
      text<EntryRow>("entry", &entry_text<ent::entry>),
      date<EntryRow>("at", [](auto& row) { return Whole{row.line.at.days()}; }),
      text<EntryRow>("status", [](auto& row) { return Text{entry_status_name(row.line.status)}; }),
      may_be_empty(text<EntryRow>("kind",
                                  [](auto& row) {
                                    return word_in(*row.ledger, TableName::entries, ent::kind,
                                                   row.line.entry);
                                  })),
      text<EntryRow>("other_account", [](auto& row) {
        return id_in(*row.ledger, kAccounts, acc::account, row.line.other_account);
      })};
  add_amount<EntryRow, amount>(columns, "amount_pence", "amount_minutes");
  add_amount<EntryRow, balance>(columns, "balance_pence", "balance_minutes");
  columns.push_back(may_be_empty(text<EntryRow>("action", &entry_text<ent::action>)));
  columns.push_back(may_be_empty(text<EntryRow>("purpose", &entry_text<ent::purpose>)));
  columns.push_back(may_be_empty(text<EntryRow>("reason_code", &entry_text<ent::reason_code>)));
  columns.push_back(may_be_empty(text<EntryRow>("reverses", &entry_text<ent::reverses>)));
  return columns;
}

std::vector<ColumnOf<LinkRow>> chain_columns() {
  return {text<LinkRow>("entry",
                        [](auto& row) {
                          return id_in(*row.ledger, TableName::entries, ent::entry, row.link.entry);
                        }),
          text<LinkRow>("hash", [](auto& row) { return Text{row.link.hash}; })};
}

Text member_of(const LedgerFinding& finding, std::string_view name) {
  for (const auto& [member, value] : finding.members) {
    if (member == name) return value;
  }
  return std::nullopt;
}

std::vector<ColumnOf<FindingRow>> finding_columns() {
  return {text<FindingRow>("code", [](auto& row) { return Text{row.finding.code}; }),
          text<FindingRow>(
              "level", [](auto& row) { return Text{row.finding.is_warning ? "warning" : "note"}; }),
          text<FindingRow>("at",
                           [](auto& row) {
                             const LedgerFinding& found = row.finding;
                             return Text{row.ledger->area().tables().place(found.table, found.row,
                                                                           found.column)};
                           }),
          may_be_empty(
              text<FindingRow>("found", [](auto& row) { return member_of(row.finding, "found"); })),
          may_be_empty(text<FindingRow>(
              "allowed", [](auto& row) { return member_of(row.finding, "allowed"); })),
          may_be_empty(text<FindingRow>(
              "first_day", [](auto& row) { return member_of(row.finding, "first_day"); }))};
}

template <class Row, class Items>
std::vector<Row> rows_of(const Ledger& ledger, Items items) {
  std::vector<Row> rows;
  for (auto& item : items) rows.push_back({&ledger, std::move(item)});
  return rows;
}

std::vector<AccountRow> account_rows(const Ledger& ledger, const LedgerQuestion& question) {
  const Date day = documents::end_of_question(question);
  std::vector<AccountRow> rows;
  const std::size_t count = ledger.area().tables()[TableName::accounts].rows();
  for (Row account = 0; account < count; ++account) {
    rows.push_back({&ledger, ledger.balance(account, day), std::nullopt});
  }
  if (!question.interest) return rows;
  for (AccountInterest& one : interest_of(ledger, *question.interest, day)) {
    rows[one.account].interest = std::move(one);
  }
  return rows;
}

std::vector<EntryRow> statement_rows(const Ledger& ledger, Date day) {
  std::vector<EntryRow> rows;
  const std::size_t count = ledger.area().tables()[TableName::accounts].rows();
  for (Row account = 0; account < count; ++account) {
    for (const StatementLine& line : ledger.statement(account, day)) {
      rows.push_back({&ledger, account, line});
    }
  }
  return rows;
}

}  // namespace

Frame ledger_frame(const Ledger& ledger, const LedgerQuestion& question, std::string_view name) {
  const Date day = documents::end_of_question(question);
  if (name == "accounts") return frame_of(account_columns(), account_rows(ledger, question));
  if (name == "statement") return frame_of(statement_columns(), statement_rows(ledger, day));
  if (name == "chain")
    return frame_of(chain_columns(), rows_of<LinkRow>(ledger, ledger.chain(day)));
  if (name == "findings") {
    return frame_of(finding_columns(), rows_of<FindingRow>(ledger, ledger.findings(day)));
  }
  throw Error{Code::argument, "a ledger has no table '" + std::string{name} +
                                  "'; it has accounts, statement, chain and findings"};
}

}  // namespace kith
