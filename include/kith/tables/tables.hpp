// What did the input say? Every table in columns, checked, or every fault at once.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kith/schedule/schedule.hpp"
#include "kith/tables/schema.hpp"
#include "kith/values/date.hpp"
#include "kith/values/error.hpp"
#include "kith/values/money.hpp"

struct ArrowArrayStream;

namespace kith {

/// A text kept once: ids, tags and words of one `Tables` are equal when their symbols are.
using Symbol = std::uint32_t;
/// The symbol of an empty cell.
inline constexpr Symbol kNoSymbol = std::numeric_limits<Symbol>::max();

/// The row of a table, counted from 0.
using Row = std::uint32_t;

/// The held value of an empty cell.
inline constexpr std::int64_t kMissing = std::numeric_limits<std::int64_t>::min();

/// When someone was born, as precisely as it is known.
struct Birth {
  enum class Precision : std::uint8_t { year, month, day };
  Date day;  ///< year only: 1 July; month only: the 15th
  Precision precision = Precision::day;

  /// Day and precision in one number, as a cell holds them, and back.
  std::int64_t packed() const noexcept {
    return std::int64_t{day.days()} * 4 + static_cast<int>(precision);
  }
  static Birth unpacked(std::int64_t value) noexcept;
};

/// The days of a tariff band in one number, and back.
std::int64_t packed_band_days(BandDays days) noexcept;
BandDays band_days_from(std::int64_t packed) noexcept;

/// One table in columns. Cells are read by column (see columns.hpp) and row; reading an empty cell
/// as a value is a defect of the caller; `has` asks first.
class Table {
 public:
  std::size_t rows() const noexcept { return rows_; }
  bool has(Column column, std::size_t row) const noexcept { return held(column, row) != kMissing; }
  /// The held value, or kMissing; see ColumnKind.
  std::int64_t held(Column column, std::size_t row) const noexcept {
    const std::vector<std::int64_t>& cells = columns_[column].cells;
    return cells.empty() ? kMissing : cells[row];
  }
  /// The held value, or `otherwise` where the cell is empty.
  std::int64_t held_or(Column column, std::size_t row, std::int64_t otherwise) const noexcept {
    const std::int64_t value = held(column, row);
    return value == kMissing ? otherwise : value;
  }

  Symbol symbol(Column column, std::size_t row) const noexcept {  ///< kNoSymbol where empty
    const std::int64_t value = held(column, row);
    return value == kMissing ? kNoSymbol : static_cast<Symbol>(value);
  }
  /// The typed values of cells that are not empty, each of a column of its kind.
  Money money(Column column, std::size_t row) const noexcept {
    return Money::from_pence(held(column, row));
  }
  Rate rate(Column column, std::size_t row) const noexcept {
    return Rate::from_thousandths_of_a_penny(held(column, row));
  }
  Share share(Column column, std::size_t row) const noexcept {
    return Share::from_millionths(held(column, row));
  }
  Date date(Column column, std::size_t row) const noexcept {
    return Date::from_days(static_cast<std::int32_t>(held(column, row)));
  }
  std::optional<Date> optional_date(Column column, std::size_t row) const noexcept {
    return has(column, row) ? std::optional{date(column, row)} : std::nullopt;
  }
  Birth birth(Column column, std::size_t row) const noexcept {
    return Birth::unpacked(held(column, row));
  }
  BandDays band_days(Column column, std::size_t row) const noexcept {
    return band_days_from(held(column, row));
  }
  /// Yes or no; `otherwise` where the cell is empty.
  bool yes(Column column, std::size_t row, bool otherwise = false) const noexcept {
    return held_or(column, row, otherwise ? 1 : 0) != 0;
  }
  /// The symbols of a `tags` or `references` cell; empty where it is empty.
  std::span<const Symbol> tags(Column column, std::size_t row) const noexcept;

 private:
  friend class TablesBuilder;
  struct Cells {
    std::vector<std::int64_t> cells;  // empty: the column was never given
  };
  std::size_t rows_ = 0;
  std::vector<Cells> columns_;
  const std::vector<Symbol>* tag_pool_ = nullptr;  // a tags cell holds first << 24 | count
};

/// How the place of a fault or finding is written: as a JSON Pointer in a document
/// ("/actions/0/schedule"), or by table, row and column ("actions[0].schedule").
enum class PlaceStyle : std::uint8_t { pointer, table };

/// What `area.json` (or the `area` object of a document) sets for all plans of an area.
struct AreaSettings {
  std::string_view nation = "england";
  std::optional<Rate> mileage_rate;
  bool nights_split_at_midnight = true;  ///< `nights`: split (default) or start_day
  Symbol term_calendar = kNoSymbol;      ///< as given, else the only one that `terms` has
  std::optional<Share> pause_retainer;   ///< of an employment's pay, in a pause; empty: all of it
  std::optional<std::int32_t> surplus_weeks;  ///< of funding that may stay in an account
  // The council's charging policy; empty: the national rules.
  std::optional<Share> share_of_disposable_income;
  std::optional<Money> standard_disability_expense_weekly;
  std::optional<Money> maximum_weekly_charge;
  std::optional<Money> local_minimum_income_addition;
  std::optional<Money> lower_capital_limit;
  std::optional<Money> upper_capital_limit;
  std::string_view month_to_week = "12/52";  ///< or 12/365*7
  std::string_view above_upper_limit =
      "full_cost";                 ///< or tariff_income: above the limit it only counts as income
  std::vector<Symbol> disregards;  ///< names of income that are left out
  std::optional<Money> minimum_weekly_charge;     ///< less than this is not asked for
  std::optional<Money> arrangement_fee;           ///< for those above the limit who ask
  std::string_view arrangement_fee_per = "once";  ///< or week, four_weeks, month, year
};

/// A remark about the input that is not a fault: an unknown column, both minutes given, …
struct InputNote {
  std::string code;
  std::string at;
};

/// All tables of one input, checked as a whole. Immutable and shared; safe to read from any thread.
class Tables {
 public:
  const Table& operator[](TableName name) const noexcept {
    return tables_[static_cast<std::size_t>(name)];
  }
  std::string_view text(Symbol symbol) const noexcept;  ///< "" for kNoSymbol
  Symbol find(std::string_view text) const noexcept;    ///< kNoSymbol where it does not occur

  /// What a held value of a schedule or of availability refers to.
  const Schedule& schedule(std::int64_t held) const noexcept {
    return schedules_[static_cast<std::size_t>(held)];
  }
  std::span<const WeekSpan> availability(std::int64_t held) const noexcept {
    return availabilities_[static_cast<std::size_t>(held)];
  }
  const AreaSettings& settings() const noexcept { return settings_; }
  const std::vector<InputNote>& notes() const noexcept { return notes_; }

  PlaceStyle place_style() const noexcept { return place_style_; }
  /// "/actions/0/schedule" or "actions[0].schedule"; in a document `people` and `plans` are
  /// "/person" and "/plan". An empty column name gives the row.
  std::string place(TableName table, std::size_t row, std::string_view column = {}) const;
  /// "/area/nights" or "area.nights": a member of the settings.
  std::string setting_place(std::string_view member) const;

  /// The school terms of a calendar (kNoSymbol: the area's default), sorted.
  std::span<const Period> terms(Symbol calendar) const noexcept;

 private:
  friend class TablesBuilder;
  struct Texts;
  std::shared_ptr<const Texts> texts_;
  std::vector<Table> tables_;
  std::vector<Schedule> schedules_;
  std::vector<std::vector<WeekSpan>> availabilities_;
  std::vector<std::pair<Symbol, std::vector<Period>>> terms_;
  std::shared_ptr<const std::vector<Symbol>> tag_pool_;
  AreaSettings settings_;
  std::vector<InputNote> notes_;
  PlaceStyle place_style_ = PlaceStyle::pointer;
};

/// Reads a `plan/1` document of at most 64 MB. Throws `InputError` with every fault.
Tables read_plan(std::string_view json);

/// Gathers tables from Arrow streams, then checks them all at once. One thread at a time.
class TablesBuilder {
 public:
  TablesBuilder();
  ~TablesBuilder();
  TablesBuilder(TablesBuilder&&) noexcept;
  TablesBuilder& operator=(TablesBuilder&&) noexcept;

  /// Adds the batches of `stream` to the table `name`; a table may come in several calls. The
  /// stream is released in every case. Throws `Code::argument` for an unknown table or a stream
  /// that cannot be read; faults in cells wait for `finish`. After an exception nothing was added.
  void add(std::string_view name, ArrowArrayStream* stream);

  /// The members of `area.json`. Faults wait for `finish`; their places begin with "area.".
  void set_area(std::string_view json);

  /// Every check; throws `InputError` with every fault, in the order of tables, rows and columns.
  /// The builder keeps its rows, so more can be added and `finish` called again.
  Tables finish() const;

 private:
  friend Tables read_plan(std::string_view json);
  struct State;
  std::unique_ptr<State> state_;
};

/// The JSON Schema (2020-12) of "plan/1" or of "table/<name>"; empty for another name. Those of all
/// documents: `schema_json` in kith/documents/schemas.hpp.
std::string table_schema_json(std::string_view name);

}  // namespace kith
