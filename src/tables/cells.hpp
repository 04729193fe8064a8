// What does one cell hold? One value in, one held value out, by the kind of its column.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kith/tables/schema.hpp"
#include "tables/gathered.hpp"
#include "tables/scalar.hpp"

namespace kith {

/// Documents distinguish JSON's types; in tables (CSV) every kind may come as text.
enum class Dialect : std::uint8_t { document, table };

/// Reads cells into `gathered`'s texts, tags and schedules. A cell that cannot be read is kFaulty
/// and leaves its problems in `problems()` until the next `clear()`.
class CellReader {
 public:
  CellReader(Gathered& gathered, Dialect dialect) noexcept
      : gathered_{gathered}, dialect_{dialect} {}

  std::int64_t read(const ColumnSpec& spec, const Scalar& value);

  /// A list cell: begin, its elements in order, end.
  void begin_list() noexcept;
  void add_element(const ColumnSpec& spec, const Scalar& value);
  std::int64_t end_list();

  /// A cell whose text is not UTF-8 from byte `character` on.
  std::int64_t not_utf8(std::size_t character);

  const std::vector<Problem>& problems() const noexcept { return problems_; }
  void clear() noexcept { problems_.clear(); }

 private:
  std::int64_t from_text(const ColumnSpec& spec, std::string_view text);
  std::int64_t from_number(const ColumnSpec& spec, std::string_view text);
  std::int64_t from_boolean(const ColumnSpec& spec, bool value);
  std::int64_t from_whole(const ColumnSpec& spec, std::int64_t value);
  std::int64_t from_real(const ColumnSpec& spec, double value);
  std::int64_t from_decimal(const ColumnSpec& spec, Wide digits, int scale);
  std::int64_t from_day(const ColumnSpec& spec, std::int64_t days);
  std::int64_t from_instant(const ColumnSpec& spec, std::int64_t seconds);

  std::int64_t id(const ColumnSpec& spec, std::string_view text);
  std::int64_t free_text(std::string_view text);
  std::int64_t word(const ColumnSpec& spec, std::string_view text);
  std::int64_t yes_no(const ColumnSpec& spec, std::string_view text);
  std::int64_t decimal(const ColumnSpec& spec, std::string_view text);
  std::int64_t split_list(const ColumnSpec& spec, std::string_view text);
  std::int64_t date(const ColumnSpec& spec, std::string_view text);
  std::int64_t moment(const ColumnSpec& spec, std::string_view text);
  std::int64_t birth(const ColumnSpec& spec, std::string_view text);
  std::int64_t birth_year(const ColumnSpec& spec, std::int64_t year);
  std::int64_t time_of_day(const ColumnSpec& spec, std::string_view text);
  std::int64_t schedule(const ColumnSpec& spec, std::string_view text);
  std::int64_t availability(const ColumnSpec& spec, std::string_view text);
  std::int64_t band_days(const ColumnSpec& spec, std::string_view text);

  std::int64_t reject_number(const ColumnSpec& spec, bool is_exact, std::string_view written);
  std::int64_t reject(FaultCode code, std::string_view found, std::string allowed);
  std::int64_t reject_type(const ColumnSpec& spec, std::string_view found);
  std::int64_t reject_all(const ColumnSpec& spec, const std::vector<Fault>& faults);
  std::string allowed(const ColumnSpec& spec) const;

  Gathered& gathered_;
  Dialect dialect_;
  std::vector<Problem> problems_;
  std::size_t list_first_ = 0;    // of its symbols in the tag pool
  std::size_t next_element_ = 0;  // of the next element
  bool list_faulty_ = false;
};

/// How many decimal places a column of numbers keeps; empty for another kind.
std::optional<int> places_of(ColumnKind kind) noexcept;

/// A held number as documents write it.
std::string number_text(const ColumnSpec& spec, std::int64_t held);

/// What a fault may show of `text`: the text itself where it looks like a value of the column, is
/// at most 40 bytes long and the column is not special; otherwise "text of 23 characters".
std::string shown_cell(const ColumnSpec& spec, std::string_view text);

/// "text of 23 characters".
std::string described(std::string_view text);

/// Unicode code points of valid UTF-8.
std::size_t characters_in(std::string_view text) noexcept;

}  // namespace kith
