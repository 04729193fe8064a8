// Do entries fit their accounts and each other? Pounds and minutes are never mixed, and an entry
// that reverses another undoes it exactly.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kith/tables/columns.hpp"
#include "tables/checks.hpp"

namespace kith {
namespace {

namespace acc = columns::accounts;
namespace ent = columns::entries;

constexpr std::size_t kEntries = index_of(TableName::entries);

// The word of a cell, or the default that the model gives to an empty one.
std::string_view word_of(const CheckBase& base, TableName table, Column column, std::size_t row,
                         std::string_view otherwise) {
  const std::int64_t held = base.held(table, column, row);
  if (!is_held(held)) return otherwise;
  const auto words = SpecIndex::get().spec(index_of(table)).columns[column].words;
  return words[static_cast<std::size_t>(held)];
}

// "pounds" or "minutes" of the account that a cell names; empty where it names none.
std::string_view unit_of(CheckBase& base, Column account, std::size_t row) {
  const auto found = base.row_of(TableName::accounts, base.held(TableName::entries, account, row));
  return found ? word_of(base, TableName::accounts, acc::unit, *found, "pounds")
               : std::string_view{};
}

void check_overdraft(CheckBase& base, std::size_t row) {
  if (base.held(TableName::accounts, acc::overdraft, row) == kMissing) return;
  if (word_of(base, TableName::accounts, acc::unit, row, "pounds") == "pounds") return;
  base.fault_at_cell(FaultCode::not_allowed, {index_of(TableName::accounts), row, acc::overdraft},
                     "nothing: the account is in minutes");
}

// Between accounts in minutes the `minutes` move, and the amount has to be zero.
void check_minutes(CheckBase& base, std::size_t row) {
  if (base.held(TableName::entries, ent::minutes, row) == kMissing) {
    base.fault_at_row(FaultCode::missing, {kEntries, row, ent::minutes}, "a value for minutes");
  }
  const std::int64_t amount = base.held(TableName::entries, ent::amount, row);
  if (is_held(amount) && amount != 0) {
    base.fault_at_cell(FaultCode::not_allowed, {kEntries, row, ent::amount},
                       "0.00: its accounts are in minutes");
  }
}

void check_units(CheckBase& base, std::size_t row) {
  const std::string_view from = unit_of(base, ent::from_account, row);
  const std::string_view to = unit_of(base, ent::to_account, row);
  if (from.empty() || to.empty()) return;
  if (from != to) {
    base.fault_at_cell(FaultCode::not_allowed, {kEntries, row, ent::to_account},
                       "an account in " + std::string{from});
  } else if (from == "minutes") {
    check_minutes(base, row);
  }
}

// A refusal is a decision about a person's money, so the record has to give its reason.
void check_refused(CheckBase& base, std::size_t row) {
  if (word_of(base, TableName::entries, ent::status, row, "posted") != "refused") return;
  if (base.held(TableName::entries, ent::reason_code, row) != kMissing) return;
  base.fault_at_row(FaultCode::missing, {kEntries, row, ent::reason_code},
                    "a value for reason_code");
}

// --- what reverses another entry ---

// The cells by which an entry and its reversal are compared.
constexpr std::array kUndone = {ent::from_account, ent::to_account, ent::amount, ent::minutes,
                                ent::status};

// A cell with a fault of its own is not reported again.
bool is_readable(const CheckBase& base, std::size_t row) {
  return std::ranges::none_of(kUndone, [&](Column column) {
    return base.held(TableName::entries, column, row) == kFaulty;
  });
}

bool is_undone_by(const CheckBase& base, std::size_t entry, std::size_t by) {
  const auto held = [&](Column column, std::size_t row) {
    return base.held(TableName::entries, column, row);
  };
  return held(ent::from_account, entry) == held(ent::to_account, by) &&
         held(ent::to_account, entry) == held(ent::from_account, by) &&
         held(ent::amount, entry) == held(ent::amount, by) &&
         held(ent::minutes, entry) == held(ent::minutes, by) &&
         word_of(base, TableName::entries, ent::status, entry, "posted") ==
             word_of(base, TableName::entries, ent::status, by, "posted");
}

// A commitment may be undone before it falls due; what was posted is undone on its day or later.
void check_undoes(CheckBase& base, std::size_t row, std::size_t undone) {
  if (!is_readable(base, row) || !is_readable(base, undone)) return;
  if (!is_undone_by(base, undone, row)) {
    base.fault_at_cell(FaultCode::not_allowed, {kEntries, row, ent::reverses},
                       "an entry of the same amount and status, the other way");
    return;
  }
  const std::string_view status = word_of(base, TableName::entries, ent::status, row, "posted");
  if (status == "refused") {
    base.fault_at_cell(FaultCode::not_allowed, {kEntries, row, ent::reverses},
                       "an entry that is not refused");
  }
  const std::int64_t at = base.held(TableName::entries, ent::at, row);
  const std::int64_t first = base.held(TableName::entries, ent::at, undone);
  if (status != "posted" || !is_held(at) || !is_held(first) || at >= first) return;
  base.fault_at_cell(FaultCode::not_allowed, {kEntries, row, ent::at},
                     ">= " + Date::from_days(static_cast<std::int32_t>(first)).text());
}

// An entry is undone once. A repeated row of the same entry is the same entry and no second one.
void check_reversals(CheckBase& base) {
  // By the id of the entry that is undone, so that repeated rows of it are one.
  std::unordered_map<std::int64_t, std::size_t> undone_by;
  for (std::size_t row = 0; row < base.rows(TableName::entries); ++row) {
    const std::int64_t reverses = base.held(TableName::entries, ent::reverses, row);
    const auto undone = base.row_of(TableName::entries, reverses);
    if (!undone || *undone == row) continue;
    check_undoes(base, row, *undone);
    const auto [earlier, is_first] = undone_by.emplace(reverses, row);
    const auto id = [&](std::size_t at) { return base.held(TableName::entries, ent::entry, at); };
    if (is_first || id(earlier->second) == id(row)) continue;
    base.fault_at_cell(FaultCode::duplicate, {kEntries, row, ent::reverses},
                       "an entry that " + base.place_of_row(kEntries, earlier->second) +
                           " does not reverse already");
  }
}

}  // namespace

void check_entries(CheckBase& base) {
  for (std::size_t row = 0; row < base.rows(TableName::accounts); ++row) check_overdraft(base, row);
  for (std::size_t row = 0; row < base.rows(TableName::entries); ++row) {
    check_units(base, row);
    check_refused(base, row);
  }
  check_reversals(base);
}

}  // namespace kith
