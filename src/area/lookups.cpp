// Which tie, provider or employer belongs to a row?
#include "area/lookups.hpp"

#include <algorithm>

#include "kith/tables/columns.hpp"

namespace kith {

namespace {

namespace tie = columns::ties;

Symbol who_does(const Area& area, Row action) {
  return area.tables()[TableName::actions].symbol(columns::actions::who, action);
}

}  // namespace

std::optional<Row> tie_between(const Area& area, Row person, Symbol supporter) {
  const Table& ties = area.tables()[TableName::ties];
  for (const Row row : area.ties_of(person)) {
    if (ties.symbol(tie::supporter, row) == supporter) return row;
  }
  return std::nullopt;
}

std::optional<Row> provider_of(const Area& area, Row person, Row action) {
  const Symbol who = who_does(area, action);
  if (who == kNoSymbol) return std::nullopt;
  if (const auto row = area.row_of(TableName::providers, who)) return row;
  const auto through = tie_between(area, person, who);
  if (!through) return std::nullopt;
  const Symbol sender = area.tables()[TableName::ties].symbol(tie::provider, *through);
  if (sender == kNoSymbol) return std::nullopt;
  return area.row_of(TableName::providers, sender);
}

bool is_done_by(const Area& area, Row person, Row action, Symbol provider) {
  const Symbol who = who_does(area, action);
  if (who == kNoSymbol) return false;
  if (who == provider) return true;
  const Table& ties = area.tables()[TableName::ties];
  return std::ranges::any_of(area.ties_of(person), [&](Row row) {
    return ties.symbol(tie::supporter, row) == who && ties.symbol(tie::provider, row) == provider;
  });
}

Symbol employer_of(const Area& area, Row employment) {
  const Table& employments = area.tables()[TableName::employments];
  const Symbol named = employments.symbol(columns::employments::employer, employment);
  return named != kNoSymbol ? named : employments.symbol(columns::employments::person, employment);
}

}  // namespace kith
