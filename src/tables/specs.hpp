// How is a column of the model written down? One short call a column.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "kith/tables/columns.hpp"
#include "kith/tables/schema.hpp"

namespace kith::specs {

// A column is a constexpr value, so that a wrong index or a forgotten column is an error of the
// compiler (`in_order`) and no reader has to build the lists at run time.
using Words = std::span<const std::string_view>;

// The limits of the tables (contract.md, architecture.md): money to £10^12, a rate to £10^6 a unit,
// 10^7 minutes in a line. Inside them no amount can overflow.
inline constexpr std::int64_t kMostPence = 100'000'000'000'000;
inline constexpr std::int64_t kMostRate = 100'000'000'000;
inline constexpr std::int64_t kMostMinutes = 10'000'000;
inline constexpr std::int64_t kMinutesOfWeek = 10'080;
inline constexpr std::int64_t kMillion = 1'000'000;
inline constexpr std::int64_t kFirstDay = -62'091;  // 1800-01-01
inline constexpr std::int64_t kLastDay = 376'199;   // 2999-12-31

/// A column and the index that it must have in its table.
struct Placed {
  Column index{};
  ColumnSpec spec;

  // Each written out, because a shared template would be instantiated too late for Clang's constant
  // expressions.
  constexpr Placed required() const {
    Placed changed = *this;
    changed.spec.required = true;
    return changed;
  }
  constexpr Placed personal() const {
    Placed changed = *this;
    changed.spec.sensitivity = Sensitivity::personal;
    return changed;
  }
  constexpr Placed special() const {
    Placed changed = *this;
    changed.spec.sensitivity = Sensitivity::special;
    return changed;
  }
  constexpr Placed unit(std::string_view unit) const {
    Placed changed = *this;
    changed.spec.unit = unit;
    return changed;
  }
  constexpr Placed about(std::string_view about) const {
    Placed changed = *this;
    changed.spec.about = about;
    return changed;
  }
  constexpr Placed or_word(Words words) const {
    Placed changed = *this;
    changed.spec.words = words;
    return changed;
  }
};

/// The kinds of columns, each with the limits and the unit that its name promises.
constexpr Placed column(Column index, std::string_view name, ColumnKind kind) {
  Placed placed;
  placed.index = index;
  placed.spec.name = name;
  placed.spec.kind = kind;
  return placed;
}

constexpr Placed between(Column index, std::string_view name, ColumnKind kind, std::int64_t lowest,
                         std::int64_t highest) {
  Placed placed = column(index, name, kind);
  placed.spec.lowest = lowest;
  placed.spec.highest = highest;
  return placed;
}

constexpr Placed id(Column index, std::string_view name) {
  return column(index, name, ColumnKind::id);
}
/// `table` empty: any person, supporter or provider.
constexpr Placed reference(Column index, std::string_view name, std::string_view table = {}) {
  Placed placed = column(index, name, ColumnKind::reference);
  placed.spec.refers_to = table;
  return placed;
}
constexpr Placed references(Column index, std::string_view name, std::string_view table = {}) {
  Placed placed = column(index, name, ColumnKind::references);
  placed.spec.refers_to = table;
  return placed;
}
constexpr Placed tags(Column index, std::string_view name, Words words = {}) {
  return column(index, name, ColumnKind::tags).or_word(words);
}
constexpr Placed word(Column index, std::string_view name, Words words) {
  return column(index, name, ColumnKind::word).or_word(words);
}
constexpr Placed label(Column index) {
  return column(index, "label", ColumnKind::label).personal().about("shown in results and reports");
}
constexpr Placed text(Column index, std::string_view name) {
  return column(index, name, ColumnKind::text);
}
constexpr Placed yes_no(Column index, std::string_view name) {
  return column(index, name, ColumnKind::yes_no);
}
constexpr Placed whole(Column index, std::string_view name, std::int64_t lowest,
                       std::int64_t highest) {
  return between(index, name, ColumnKind::whole, lowest, highest);
}
/// Limits in thousandths.
constexpr Placed number(Column index, std::string_view name, std::int64_t lowest,
                        std::int64_t highest) {
  return between(index, name, ColumnKind::number, lowest, highest);
}
/// Up to 100 times, for example 1.5 for weekends.
constexpr Placed multiple(Column index, std::string_view name) {
  return between(index, name, ColumnKind::multiple, 0, 100 * kMillion);
}
constexpr Placed degrees(Column index, std::string_view name, std::int64_t most) {
  return between(index, name, ColumnKind::degrees, -most * kMillion, most * kMillion)
      .unit("degrees");
}
constexpr Placed money(Column index, std::string_view name) {
  return between(index, name, ColumnKind::money, 0, kMostPence).unit("GBP");
}
/// Up to £1,000,000 a unit, in thousandths of a penny.
constexpr Placed rate(Column index, std::string_view name) {
  return between(index, name, ColumnKind::rate, 0, kMostRate).unit("GBP/unit");
}
constexpr Placed share(Column index, std::string_view name) {
  return between(index, name, ColumnKind::share, 0, kMillion);
}
/// Up to 100,000 miles or km, in thousandths.
constexpr Placed distance(Column index, std::string_view name) {
  return between(index, name, ColumnKind::distance, 0, 100 * kMillion);
}
constexpr Placed date(Column index, std::string_view name) {
  return between(index, name, ColumnKind::date, kFirstDay, kLastDay).unit("day");
}
/// Minutes of the local clock; a date alone is its midnight.
constexpr Placed moment(Column index, std::string_view name) {
  return between(index, name, ColumnKind::moment, kFirstDay * 1440, kLastDay * 1440 + 1439)
      .unit("minute");
}
constexpr Placed birth(Column index, std::string_view name) {
  return column(index, name, ColumnKind::birth).personal();
}
constexpr Placed time_of_day(Column index, std::string_view name) {
  return column(index, name, ColumnKind::time_of_day).unit("minute of the day");
}
constexpr Placed minutes(Column index, std::string_view name, std::int64_t most = kMostMinutes) {
  return whole(index, name, 0, most).unit("min");
}
/// At most the minutes of a week, unless several people share them.
constexpr Placed minutes_per_week(Column index, std::string_view name,
                                  std::int64_t most = kMinutesOfWeek) {
  return whole(index, name, 0, most).unit("min/week");
}

/// Whether every column has the index that columns.hpp gives it, and none is left out.
template <std::size_t N>
constexpr bool in_order(const std::array<Placed, N>& placed, int count) {
  if (static_cast<std::size_t>(count) != N) return false;
  for (std::size_t i = 0; i < N; ++i) {
    if (placed[i].index != i) return false;
  }
  return true;
}

template <std::size_t N>
/// The specifications without their indexes, which `in_order` has checked.
constexpr std::array<ColumnSpec, N> columns_of(const std::array<Placed, N>& placed) {
  std::array<ColumnSpec, N> columns;
  std::ranges::transform(placed, columns.begin(), &Placed::spec);
  return columns;
}

// The four parts of the model, each in a file of its own, in the order of `TableName`.
std::span<const TableSpec> tables_of_people() noexcept;
std::span<const TableSpec> tables_of_money() noexcept;
std::span<const TableSpec> tables_of_plans() noexcept;
std::span<const TableSpec> tables_of_records() noexcept;

/// The members of `area.json` and of a document's `area`, as a table of one row.
const TableSpec& area_spec() noexcept;

}  // namespace kith::specs
