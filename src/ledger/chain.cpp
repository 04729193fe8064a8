// How can it be seen later that no posted entry was changed, left out or put in between?
// Each posted entry is hashed together with the hash before it, so that a change anywhere changes
// every hash after it. The text that is hashed is a promise (see ChainLink): an auditor can make it
// with any JSON and SHA-256 library. Committed and refused entries are not part of it, because no
// money has moved with them.
#include "kith/ledger/ledger.hpp"
#include "kith/tables/json.hpp"
#include "kith/values/sha256.hpp"
#include "ledger/entry_words.hpp"

namespace kith {
namespace {

namespace ent = columns::entries;

using ledger::text_at;
using ledger::word_at;

// Numbers are hashed as text, and an empty cell is "" and not 0: an entry of zero minutes and one
// without minutes are different entries.
std::string whole_at(const Table& entries, Column column, Row entry) {
  return entries.has(column, entry) ? std::to_string(entries.held(column, entry)) : std::string{};
}

// The text that ChainLink promises.
std::string link_text(const Tables& tables, Row entry, std::string_view previous) {
  const Table& entries = tables[TableName::entries];
  const auto text = [&](Column column) {
    return text_at(tables, TableName::entries, column, entry);
  };
  JsonWriter json;
  json.array().text(previous).text(text(ent::entry));
  json.text(entries.date(ent::at, entry).text());
  json.text(text(ent::from_account)).text(text(ent::to_account));
  json.text(entries.money(ent::amount, entry).text());
  json.text(word_at(tables, TableName::entries, ent::kind, entry));
  json.text(text(ent::person)).text(text(ent::action));
  json.text(whole_at(entries, ent::minutes, entry));
  json.text(text(ent::purpose)).text(text(ent::reason_code)).text(text(ent::asset));
  json.text(whole_at(entries, ent::life_months, entry)).text(text(ent::reverses));
  return json.end_array().take();
}

}  // namespace

std::vector<ChainLink> Ledger::chain(Date day) const {
  const Tables& tables = area().tables();
  std::vector<ChainLink> links;
  // Entries are in the order of their days, so the first one after `day` ends the chain.
  for (const Row entry : entries()) {
    if (tables[TableName::entries].date(ent::at, entry) > day) break;
    if (status_of(entry) != EntryStatus::posted) continue;
    Sha256 sum;
    sum.add(link_text(tables, entry, links.empty() ? std::string_view{} : links.back().hash));
    links.push_back({entry, sum.digest()});
  }
  return links;
}

}  // namespace kith
