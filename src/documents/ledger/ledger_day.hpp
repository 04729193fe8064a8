// The day at whose end a ledger is asked for.
#pragma once

#include "kith/documents/ledger.hpp"

namespace kith::documents {

/// `as_at`, else the last day that tables can say.
inline Date end_of_question(const LedgerQuestion& question) {
  constexpr int kLastYear = 2999;
  return question.as_at.value_or(*Date::from_ymd(kLastYear, 12, 31));
}

}  // namespace kith::documents
