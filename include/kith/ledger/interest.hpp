// How much interest has money earned that is held for a person?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kith/ledger/ledger.hpp"
#include "kith/values/money.hpp"

namespace kith {

/// How interest is worked out.
struct InterestTerms {
  Share rate;  ///< a year: 0.02 is 2 %
  Rounding rounding = Rounding::half_up;
};

/// The interest on what an account held, and where it goes.
struct AccountInterest {
  Row account = 0;
  Row to = 0;         ///< `interest_to`: the account that it is credited to
  Date first_day;     ///< of the first posted entry
  Date last_day;      ///< itself counted
  std::string exact;  ///< pounds: "(5000.00 * 25 + 4820.00 * 340) * 0.02 / 365"
  Money amount;       ///< rounded once, to the penny
  Money credited;     ///< posted to `to` already, as entries of kind interest
  Money due() const { return amount - credited; }
};

/// Simple interest by the day on the accounts in pounds that have `interest_to`, in the order of
/// their table, from the day of an account's first posted entry to `day`, both counted.
///
/// A day earns on what the account holds at its end, a 365th of a year's interest in a leap year
/// too; a day that ends with a negative balance neither earns nor costs interest. Interest that is
/// credited to the account itself earns from its day on, since it is money there. Between accounts
/// of which one is in minutes there is none. The sum over the days is exact and rounded once, by
/// the rule of the terms.
///
/// `credited` are the posted entries of kind interest into `interest_to` up to `day`, of this
/// account's person (or its budget's) where an entry names one; those without a person only where
/// no other account has its interest credited there.
std::vector<AccountInterest> interest_of(const Ledger& ledger, const InterestTerms& terms,
                                         Date day);

}  // namespace kith
