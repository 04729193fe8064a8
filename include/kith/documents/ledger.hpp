// How is a ledger written: which money has moved, and what is left?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/ledger/interest.hpp"
#include "kith/ledger/ledger.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// What a ledger is asked.
struct LedgerQuestion {
  std::optional<Date> as_at;        ///< the end of that day; none: every entry
  std::int32_t faults_shown = 100;  ///< 0 to 1,000
  /// What accounts that say `interest_to` earn; none: nothing. Needs `as_at`.
  std::optional<InterestTerms> interest{};
};

/// Reads `as_at`, `faults_shown`, `interest_rate` (a share of a year as text, "0.02") and
/// `interest_rounding` (a rule of `Rounding`; half_up). An interest without a day up to which it is
/// asked is the fault `missing` at "/as_at", a rounding without a rate at "/interest_rate". Empty
/// text gives the defaults. Throws `InputError` with every fault.
LedgerQuestion read_ledger_question(std::string_view json);

/// `ledger/1`, with `interest` in the accounts that earn it: every account in the order of its
/// table with its balance and statement, findings, and the chain of what was posted with its last
/// hash as `head` (null where nothing was). Amounts of an account in pounds are text; those of one
/// in minutes are numbers, and their names end in
/// `_minutes`.
std::string ledger_json(const Ledger& ledger, const LedgerQuestion& question);

/// One of the tables "accounts" (a row each, with its balance), "statement" (an entry as each of
/// its two accounts sees it, by account), "chain" and "findings". Every amount has a column in
/// pence and one in minutes, of which the account's unit fills one. Throws `Code::argument` for
/// another name.
Frame ledger_frame(const Ledger& ledger, const LedgerQuestion& question, std::string_view name);
std::vector<TableShape> ledger_tables();  ///< its tables and their columns

}  // namespace kith
