// Which money and time has moved, and what is left? Balances, statements, findings, a hash chain.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/tables/finding.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// What an account counts. Nothing moves between accounts of different units.
enum class AccountUnit : std::uint8_t { pounds, minutes };
/// "pounds", "minutes" as `accounts.unit` spells them.
std::string_view account_unit_name(AccountUnit unit) noexcept;

/// An amount of one account's unit: whole pence or whole minutes, negative ones too.
///
/// Adding or comparing amounts of two units throws `Code::argument`; a result that does not fit
/// `int64_t` throws `Code::overflow`.
class LedgerAmount {
 public:
  static LedgerAmount none_of(AccountUnit unit) { return {unit, Money{}}; }
  static LedgerAmount of(Money amount) { return {AccountUnit::pounds, amount}; }
  /// Of an account in minutes.
  static LedgerAmount of_minutes(std::int64_t minutes) {
    return {AccountUnit::minutes, Money::from_pence(minutes)};
  }

  AccountUnit unit() const noexcept { return unit_; }
  std::int64_t units() const noexcept { return count_.pence(); }  ///< pence or minutes
  Money money() const;                                            ///< of an account in pounds only
  std::string text() const;                                       ///< "90.00", "180"

  LedgerAmount& operator+=(const LedgerAmount& other);
  LedgerAmount& operator-=(const LedgerAmount& other);
  LedgerAmount operator-() const { return {unit_, -count_}; }
  friend LedgerAmount operator+(LedgerAmount a, const LedgerAmount& b) { return a += b; }
  friend LedgerAmount operator-(LedgerAmount a, const LedgerAmount& b) { return a -= b; }
  friend bool operator==(const LedgerAmount&, const LedgerAmount&) = default;
  bool operator<(const LedgerAmount& other) const;

 private:
  LedgerAmount(AccountUnit unit, Money count) : unit_{unit}, count_{count} {}
  void require_unit(const LedgerAmount& other) const;

  AccountUnit unit_;
  Money count_;  // of pence or of minutes, for its checked arithmetic
};

/// Whether an entry has happened, is promised, or was asked for and refused.
enum class EntryStatus : std::uint8_t { posted, committed, refused };
/// "posted", … as `entries.status` spells them.
std::string_view entry_status_name(EntryStatus status) noexcept;

/// The balance of an account at the end of a day. Posted entries have moved money; a commitment is
/// promised and the money still there; what was refused never moved and is only reported.
struct AccountBalance {
  Row account = 0;
  LedgerAmount received;  ///< posted to it
  LedgerAmount paid;      ///< posted from it
  /// Promised from it, less promised to it: every commitment that was not undone, whatever its day,
  /// since that is the day on which it falls due.
  LedgerAmount committed;
  LedgerAmount refused;  ///< asked of it and refused

  LedgerAmount posted() const { return received - paid; }
  LedgerAmount free() const { return posted() - committed; }
};

/// One line of an account's statement.
struct StatementLine {
  Row entry = 0;
  Date at;
  EntryStatus status{};
  Row other_account = 0;
  LedgerAmount amount;   ///< above zero where it comes in, whatever its status
  LedgerAmount balance;  ///< after it; only what is posted moves it
};

/// One posted entry in the chain: SHA-256 of the JSON text
/// `[previous, entry, at, from_account, to_account, amount, kind, person, action, minutes, purpose,
/// reason_code, asset, life_months, reverses]`: all texts, "" for an empty cell, without blanks, in
/// UTF-8; `previous` is the hash before it, "" for the first. A reader who keeps a hash can see
/// later that no entry before it was changed, left out or put in between.
struct ChainLink {
  Row entry = 0;
  std::string hash;  ///< 64 lower-case hexadecimal digits
};

/// The entries of an area, every one once, in the order of their days and, on one day, of their
/// ids. Immutable; a copy shares everything.
class Ledger {
 public:
  Ledger() = default;  ///< empty: only to be assigned to

  const Area& area() const noexcept { return index_->area; }
  /// Rows of `entries` in the ledger's order.
  std::span<const Row> entries() const noexcept { return index_->entries; }
  /// The unit of an account: pounds unless `unit` is minutes.
  AccountUnit unit_of(Row account) const;
  /// The accounts that hold a budget's money, in the order of their table.
  std::span<const Row> accounts_of(Row budget) const noexcept {
    return index_->accounts_by_budget.of(budget);
  }
  /// The status of an entry: posted where it is empty.
  EntryStatus status_of(Row entry) const;

  /// The balance at the end of `day`. O(entries of the account).
  AccountBalance balance(Row account, Date day) const;
  /// What was posted or refused up to and including `day`, and every commitment, in order.
  std::vector<StatementLine> statement(Row account, Date day) const;
  /// The chain of what was posted up to and including `day`, from the first.
  std::vector<ChainLink> chain(Date day) const;
  /// Of all accounts and entries up to and including `day`: accounts, then entries, each in the
  /// order of its table.
  ///
  /// code             | at             | members
  /// overdrawn        | accounts       | first_day, found, allowed: the first day that ends below
  ///                  |                | its overdraft, and the lowest balance of any such day
  /// overcommitted    | accounts       | found, allowed: what is free, below its overdraft
  /// money_mixed      | entries        | from one person's account to another's, neither a pool's
  /// entry_repeated   | entries        | the same entry again: counted once
  ///
  /// Only accounts that hold a person's money can be overdrawn: not those of kind provider,
  /// framework or timebank, which are the other side of a payment, unless they have an `overdraft`.
  std::vector<Finding> findings(Date day) const;

 private:
  friend Ledger build_ledger(const Area& area);

  struct Index {
    Area area;
    std::vector<Row> entries;
    std::vector<Row> repeated;  // rows that repeat an entry
    Groups sides;               // by account: 2i + 1 where entry i comes in, 2i where it goes out
    Groups accounts_by_budget;
  };
  explicit Ledger(std::shared_ptr<const Index> index) : index_{std::move(index)} {}

  LedgerAmount amount_of(Row entry, AccountUnit unit) const;
  void find_below(Row account, Date day, std::vector<Finding>& findings) const;
  void find_mixed(Row entry, std::vector<Finding>& findings) const;

  std::shared_ptr<const Index> index_;
};

/// The ledger of an area's accounts and entries. The same id twice is the same entry.
/// Throws `ConflictError`: an id is used again for something else, with the place of every such
/// row.
Ledger build_ledger(const Area& area);

}  // namespace kith
