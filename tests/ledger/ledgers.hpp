// Small ledgers for its specifications: a document in, its ledger out.
#pragma once

#include <string>
#include <string_view>

#include "kith/area/area.hpp"
#include "kith/ledger/ledger.hpp"
#include "kith/tables/tables.hpp"

namespace kith {

/// A document of one person with a council's account and the person's own, `dp`; `entries` are the
/// rows of `entries`, `accounts` further accounts, beginning with a comma.
inline std::string ledger_document(std::string_view entries, std::string_view accounts = "") {
  return R"({"kith":"plan/1","person":{"person":"p1"},
    "plan":{"plan":"v1","first_day":"2026-04-06","last_day":"2027-04-05"},
    "accounts":[{"account":"council","kind":"framework"},
                {"account":"dp","kind":"direct_payment","person":"p1"},
                {"account":"shop","kind":"provider"})" +
         std::string{accounts} + R"(],"entries":[)" + std::string{entries} + "]}";
}

inline std::string entry(std::string_view id, std::string_view at, std::string_view from,
                         std::string_view to, std::string_view amount, std::string_view more = "") {
  return R"({"entry":")" + std::string{id} + R"(","at":")" + std::string{at} +
         R"(","from_account":")" + std::string{from} + R"(","to_account":")" + std::string{to} +
         R"(","amount":")" + std::string{amount} + "\"" + std::string{more} + "}";
}

inline Ledger ledger_of(const std::string& document) {
  return build_ledger(build_area(read_plan(document)));
}

inline Row account_of(const Ledger& ledger, std::string_view id) {
  return ledger.area().row_of(TableName::accounts, ledger.area().tables().find(id)).value();
}

inline AccountBalance balance_of(const Ledger& ledger, std::string_view account,
                                 std::string_view day) {
  return ledger.balance(account_of(ledger, account), parse_date(day).date);
}

/// "overdrawn dp", "money_mixed x1": codes with the id of the row.
inline std::vector<std::string> findings_of(const Ledger& ledger, std::string_view day) {
  std::vector<std::string> texts;
  for (const Finding& found : ledger.findings(parse_date(day).date)) {
    const Table& table = ledger.area().tables()[found.at->table];
    texts.push_back(std::string{found.code} + " " +
                    std::string{ledger.area().tables().text(table.symbol(0, found.at->row))});
  }
  return texts;
}

}  // namespace kith
