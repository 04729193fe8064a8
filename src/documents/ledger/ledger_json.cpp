// What does `ledger/1` say of the accounts of an area, what moved and what is left?
#include "kith/documents/ledger.hpp"

#include <utility>
#include <vector>

#include "documents/ledger/ledger_day.hpp"
#include "documents/shared/document_writer.hpp"
#include "documents/shared/findings.hpp"
#include "documents/shared/option_reader.hpp"
#include "kith/tables/columns.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

namespace acc = columns::accounts;
namespace ent = columns::entries;

constexpr int kSharePlaces = 6;
constexpr std::int64_t kOne = 1'000'000;

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
  // a number, and the name says so.
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

// --- what is asked ---

std::optional<Share> rate_of(documents::OptionReader& reader, const Json& value,
                             const std::string& at) {
  constexpr std::string_view kAllowed = "a share of a year as text, \"0.02\"";
  if (value.kind != Json::Kind::text) {
    const bool is_number = value.kind == Json::Kind::number;
    reader.fault(is_number ? FaultCode::money_not_text : FaultCode::wrong_type, at, std::nullopt,
                 std::string{kAllowed});
    return std::nullopt;
  }
  const Decimal read = parse_decimal(value.text, kSharePlaces);
  if (read.fault == DecimalFault::none && read.units >= 0 && read.units <= kOne) {
    return Share::from_millionths(read.units);
  }
  FaultCode code = FaultCode::out_of_range;
  if (read.fault == DecimalFault::not_a_number) code = FaultCode::wrong_type;
  if (read.fault == DecimalFault::too_many_places) code = FaultCode::too_many_places;
  reader.fault(code, at, std::nullopt, "0 to 1 with at most six places, as text");
  return std::nullopt;
}

Rounding rounding_of(documents::OptionReader& reader, const Json& value, const std::string& at) {
  const auto read = rounding_from_name(reader.word(value, at));
  if (!read && value.kind == Json::Kind::text) {
    reader.fault(FaultCode::not_allowed, at, std::nullopt,
                 "one of half_up, half_even, half_down, up, down");
  }
  return read.value_or(Rounding::half_up);
}

// The members of interest, which need each other and a day.
void read_interest(documents::OptionReader& reader, LedgerQuestion& question) {
  const Json* rate = reader.find("interest_rate");
  const Json* rounding = reader.find("interest_rounding");
  const Rounding rule =
      rounding ? rounding_of(reader, *rounding, "/interest_rounding") : Rounding::half_up;
  if (rate == nullptr) {
    if (rounding != nullptr) {
      reader.fault(FaultCode::missing, "/interest_rate", std::nullopt, "a rate to round by");
    }
    return;
  }
  const auto share = rate_of(reader, *rate, "/interest_rate");
  if (reader.find("as_at") == nullptr) {
    reader.fault(FaultCode::missing, "/as_at", std::nullopt, "the last day that earns interest");
  }
  if (share) question.interest = InterestTerms{*share, rule};
}

}  // namespace

LedgerQuestion read_ledger_question(std::string_view json) {
  documents::OptionReader reader{json};
  LedgerQuestion question;
  for (const auto& [name, value] : reader.members()) {
    const std::string at = documents::pointer_to(name);
    if (name == "as_at") {
      question.as_at = reader.date(value, at);
    } else if (name == "faults_shown") {
      question.faults_shown = reader.faults_shown(value, at);
    } else if (name != "interest_rate" && name != "interest_rounding") {
      reader.unknown(at);
    }
  }
  read_interest(reader, question);
  reader.finish();
  return question;
}

std::string ledger_json(const Ledger& ledger, const LedgerQuestion& question) {
  return LedgerWriter{ledger, question}.document();
}

}  // namespace kith
