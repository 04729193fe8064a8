// What does `ledger/1` say of the accounts of an area, what moved and what is left?
#include "kith/documents/ledger.hpp"

#include <utility>
#include <vector>

#include "documents/ledger/ledger_day.hpp"
#include "documents/shared/document_writer.hpp"
#include "documents/shared/findings.hpp"
#include "kith/tables/columns.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

namespace acc = columns::accounts;
namespace ent = columns::entries;

class LedgerWriter : public documents::DocumentWriter<LedgerWriter> {
 public:
  LedgerWriter(const Ledger& ledger, const LedgerQuestion& question)
      : ledger_{ledger},
        tables_{ledger.area().tables()},
        day_{documents::end_of_question(question)} {
    json_.reserve(1024 + 384 * ledger.entries().size());
    open("ledger/1");
    given("as_at", question.as_at);
    if (!question.interest) return;
    terms_ = *question.interest;
    interest_ = interest_of(ledger_, terms_, day_);
  }

  std::string document() {
    json_.key("accounts").array();
    for (Row account = 0; account < tables_[TableName::accounts].rows(); ++account) {
      write_account(account);
    }
    json_.end_array();
    documents::findings(json_, tables_, ledger_.findings(day_));
    chain();
    return close();
  }

 private:
  std::string_view id(TableName table, Column column, Row row) const {
    return tables_.text(tables_[table].symbol(column, row));
  }

  // A word of a column of the input, left out where the row has none.
  void word(std::string_view name, TableName table, Column column, Row row) {
    const std::int64_t held = tables_[table].held(column, row);
    if (held == kMissing) return;
    const auto& spec = table_specs()[static_cast<std::size_t>(table)].columns[column];
    json_.member(name, spec.words[static_cast<std::size_t>(held)]);
  }

  // An account is in pounds or in minutes. Money is text, so that no reader rounds it; minutes are
  // a number, under a name that ends in _minutes.
  void amount(const std::string& name, const LedgerAmount& value) {
    if (value.unit() == AccountUnit::pounds) {
      json_.member(name, value.text());
    } else {
      json_.member(name + "_minutes", value.units());
    }
  }

  // Every account is written, in the order of its table, also one that nothing has moved.
  void write_account(Row account) {
    const AccountBalance balance = ledger_.balance(account, day_);
    json_.object().member("account", id(TableName::accounts, acc::account, account));
    word("kind", TableName::accounts, acc::kind, account);
    json_.member("unit", account_unit_name(ledger_.unit_of(account)));
    amount("received", balance.received);
    amount("paid", balance.paid);
    amount("posted", balance.posted());
    amount("committed", balance.committed);
    amount("free", balance.free());
    amount("refused", balance.refused);
    for (const AccountInterest& one : interest_) {
      if (one.account == account) write_interest(one);
    }
    json_.key("statement").array();
    for (const StatementLine& line : ledger_.statement(account, day_)) write_line(line);
    json_.end_array().end_object();
  }

  // Interest is for information: `due` is what was earned and is not credited by an entry yet.
  void write_interest(const AccountInterest& one) {
    json_.key("interest").object();
    json_.member("to", id(TableName::accounts, acc::account, one.to));
    json_.member("rate", terms_.rate.text()).member("first_day", one.first_day.text());
    json_.member("last_day", one.last_day.text()).member("exact", one.exact);
    json_.member("amount", one.amount.text());
    json_.member("rounding", std::string{rounding_name(terms_.rounding)} + " 0.01");
    json_.member("credited", one.credited.text()).member("due", one.due().text()).end_object();
  }

  // A statement shows an entry from the side of its account: the other account is the other side.
  void write_line(const StatementLine& line) {
    json_.object().member("entry", id(TableName::entries, ent::entry, line.entry));
    json_.member("at", line.at.text()).member("status", entry_status_name(line.status));
    word("kind", TableName::entries, ent::kind, line.entry);
    json_.member("other_account", id(TableName::accounts, acc::account, line.other_account));
    amount("amount", line.amount);
    amount("balance", line.balance);
    given("action", id(TableName::entries, ent::action, line.entry));
    given("purpose", id(TableName::entries, ent::purpose, line.entry));
    given("reason_code", id(TableName::entries, ent::reason_code, line.entry));
    given("reverses", id(TableName::entries, ent::reverses, line.entry));
    json_.end_object();
  }

  // Each hash is made of the entry and the hash before it, so the head vouches for all of them.
  void chain() {
    const std::vector<ChainLink> links = ledger_.chain(day_);
    json_.key("chain").object().key("head");
    if (links.empty()) {
      json_.null();
    } else {
      json_.text(links.back().hash);
    }
    json_.key("links").array();
    for (const ChainLink& link : links) {
      json_.object().member("entry", id(TableName::entries, ent::entry, link.entry));
      json_.member("hash", link.hash).end_object();
    }
    json_.end_array().end_object();
  }

  const Ledger& ledger_;
  const Tables& tables_;
  Date day_;
  InterestTerms terms_;
  std::vector<AccountInterest> interest_;
};

}  // namespace

std::string ledger_json(const Ledger& ledger, const LedgerQuestion& question) {
  return LedgerWriter{ledger, question}.document();
}

}  // namespace kith
