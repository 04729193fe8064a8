// How are pounds and minutes counted in an account without ever being mixed up?
// A LedgerAmount carries its unit, and every operation checks it: a time bank's hours and a
// budget's pounds are both whole numbers, so a mistake would otherwise give a plausible figure.
#include <array>

#include "kith/ledger/ledger.hpp"

namespace kith {
namespace {

// In the order of the enums; the words are those of `accounts.unit` and `entries.status`.
constexpr std::array<std::string_view, 2> kUnits = {"pounds", "minutes"};
constexpr std::array<std::string_view, 3> kStatuses = {"posted", "committed", "refused"};

}  // namespace

std::string_view account_unit_name(AccountUnit unit) noexcept {
  return kUnits[static_cast<std::size_t>(unit)];
}

std::string_view entry_status_name(EntryStatus status) noexcept {
  return kStatuses[static_cast<std::size_t>(status)];
}

void LedgerAmount::require_unit(const LedgerAmount& other) const {
  if (unit_ == other.unit_) return;
  throw Error{Code::argument, "pounds and minutes do not add up"};
}

Money LedgerAmount::money() const {
  require_unit(none_of(AccountUnit::pounds));
  return count_;
}

std::string LedgerAmount::text() const {
  // Money text has two places; minutes are a plain whole number.
  return unit_ == AccountUnit::pounds ? count_.text() : std::to_string(units());
}

LedgerAmount& LedgerAmount::operator+=(const LedgerAmount& other) {
  require_unit(other);
  count_ += other.count_;
  return *this;
}

LedgerAmount& LedgerAmount::operator-=(const LedgerAmount& other) {
  require_unit(other);
  count_ -= other.count_;
  return *this;
}

bool LedgerAmount::operator<(const LedgerAmount& other) const {
  require_unit(other);
  return count_ < other.count_;
}

}  // namespace kith
