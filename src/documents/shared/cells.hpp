// How do the values of an answer become cells of its tables?
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "documents/shared/frames.hpp"
#include "kith/area/groups.hpp"
#include "kith/tables/tables.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"

namespace kith::documents {

inline Whole pence(const std::optional<Money>& amount) {
  return amount ? Whole{amount->pence()} : std::nullopt;
}

/// Days since 1970-01-01, as Arrow counts them.
inline Whole days(const std::optional<Date>& day) {
  return day ? Whole{day->days()} : std::nullopt;
}

/// A text, or an empty cell where there is none.
inline Text not_empty(std::string_view value) { return value.empty() ? std::nullopt : Text{value}; }

/// Texts in one cell: "a; b". An empty cell where there are none.
template <class Texts>
Text in_one_cell(const Texts& texts, std::string_view separator = "; ") {
  std::string all;
  for (const auto& text : texts) {
    if (!all.empty()) all += separator;
    all += text;
  }
  return not_empty(all);
}

/// The text of a row's symbol: an id, a name.
Text text_in(const Tables& tables, TableName table, Column column, Row row);

/// The word of a row in a column of words; an empty cell where the row has none.
Text word_in(const Tables& tables, TableName table, Column column, Row row);

}  // namespace kith::documents
