// Which tables and columns are there? Every column with its kind, range, words, reference and
// sensitivity.
// The reader, the JSON Schemas, the documentation and the privacy map are all made from this list.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace kith {

/// How a column is written and held. Everything but text is held as one int64.
enum class ColumnKind : std::uint8_t {
  id,            ///< [A-Za-z0-9._:-]{1,64}; held as a Symbol
  reference,     ///< an id of the table `refers_to` (empty: of any person, supporter or provider)
  tags,          ///< list of words; `;` between them in one text
  references,    ///< list of ids
  word,          ///< one of `words`; held as its index among them
  label,         ///< free text of at most 200 characters; echoed in results, never in faults
  text,          ///< other free text of at most 200 characters
  yes_no,        ///< yes|no, or a boolean; held as 1 or 0
  whole,         ///< an int in `lowest`…`highest`
  number,        ///< a decimal number, at most three places; held as whole thousandths
  multiple,      ///< decimal text, at most six places; held as whole millionths
  money,         ///< decimal text in pounds, at most two places; held as pence
  rate,          ///< decimal text in pounds a unit, at most five places; held as 1/1000 penny
  degrees,       ///< a decimal number of degrees, at most six places; held as millionths
  share,         ///< decimal text 0…1, at most six places; held as whole millionths
  distance,      ///< decimal text (miles, km), at most three places; held as whole thousandths
  date,          ///< 2026-04-06; held as days since 1970-01-01
  moment,        ///< a date, or a date-time 2026-04-06T09:30; held as minutes since 1970-01-01
  birth,         ///< 1961, 1961-05 or 1961-05-17; held as Birth::packed()
  time_of_day,   ///< 00:00…24:00; held as minutes after midnight
  schedule,      ///< schedule text; held as the index of the parsed schedule
  availability,  ///< weekly availability text; held as the index of the parsed spans
  band_days,     ///< days of a tariff band; held as packed_band_days
};

/// Who may see a column, and whether a fault may quote it.
enum class Sensitivity : std::uint8_t {
  open,      ///< not about a person: rates, services, dates of tariffs
  personal,  ///< about a person
  special,   ///< health, beliefs, ethnicity, money problems: never quoted, never in an area export
};

/// One column of one table.
struct ColumnSpec {
  std::string_view name;
  ColumnKind kind{};
  bool required = false;
  std::int64_t lowest = std::numeric_limits<std::int64_t>::min();   ///< in held units
  std::int64_t highest = std::numeric_limits<std::int64_t>::max();  ///< in held units
  std::span<const std::string_view> words{};  ///< of a `word` or of `tags` with a fixed list
  std::string_view refers_to{};               ///< table, or tables separated by '|'
  Sensitivity sensitivity = Sensitivity::open;
  std::string_view unit{};   ///< "GBP", "min/week", "m", …
  std::string_view about{};  ///< one line for the schema and the docs
};

/// One table: its columns in the model's order and the columns that make a row unique.
struct TableSpec {
  std::string_view name;
  std::span<const ColumnSpec> columns;
  std::span<const std::string_view> key{};  ///< empty: rows need not differ
  std::string_view about{};
};

/// Every table, in the model's order.
std::span<const TableSpec> table_specs() noexcept;

/// The tables, in the order of `table_specs()`.
enum class TableName : std::uint8_t {
  people,
  ties,
  alter_ties,
  providers,
  tariffs,
  services,
  terms,
  travel,
  representatives,
  circles,
  ratings,
  offers,
  budgets,
  finances,
  employments,
  accounts,
  entries,
  pools,
  pool_members,
  plans,
  outcomes,
  actions,
  events,
  measures,
  consents,
  statements,
};
/// How many tables there are.
inline constexpr std::size_t kTableCount = 26;

/// The index of a column in its table. Made at compile time by the column lists in columns.hpp.
using Column = std::uint8_t;

}  // namespace kith
