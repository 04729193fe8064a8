// The words in which the model's columns are written down: one short call a column.
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

/// A column and the place it must have in its table.
struct Placed {
  Column place{};
  ColumnSpec spec;

  // Spelled out: a shared template would be instantiated too late for Clang's constant expressions.
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

constexpr Placed column(Column place, std::string_view name, ColumnKind kind) {
  Placed placed;
  placed.place = place;
  placed.spec.name = name;
  placed.spec.kind = kind;
  return placed;
}

constexpr Placed between(Column place, std::string_view name, ColumnKind kind, std::int64_t lowest,
                         std::int64_t highest) {
  Placed placed = column(place, name, kind);
  placed.spec.lowest = lowest;
  placed.spec.highest = highest;
  return placed;
}

constexpr Placed id(Column place, std::string_view name) {
  return column(place, name, ColumnKind::id);
}
/// `table` empty: any person, supporter or provider.
constexpr Placed reference(Column place, std::string_view name, std::string_view table = {}) {
  Placed placed = column(place, name, ColumnKind::reference);
  placed.spec.refers_to = table;
  return placed;
}
constexpr Placed references(Column place, std::string_view name, std::string_view table = {}) {
  Placed placed = column(place, name, ColumnKind::references);
  placed.spec.refers_to = table;
  return placed;
}
constexpr Placed tags(Column place, std::string_view name, Words words = {}) {
  return column(place, name, ColumnKind::tags).or_word(words);
}
constexpr Placed word(Column place, std::string_view name, Words words) {
  return column(place, name, ColumnKind::word).or_word(words);
}
constexpr Placed label(Column place) {
  return column(place, "label", ColumnKind::label).personal().about("shown in results and reports");
}
constexpr Placed text(Column place, std::string_view name) {
  return column(place, name, ColumnKind::text);
}
constexpr Placed yes_no(Column place, std::string_view name) {
  return column(place, name, ColumnKind::yes_no);
}
constexpr Placed whole(Column place, std::string_view name, std::int64_t lowest,
                       std::int64_t highest) {
  return between(place, name, ColumnKind::whole, lowest, highest);
}
/// Limits in thousandths.
constexpr Placed number(Column place, std::string_view name, std::int64_t lowest,
                        std::int64_t highest) {
  return between(place, name, ColumnKind::number, lowest, highest);
}
constexpr Placed multiple(Column place, std::string_view name) {
  return between(place, name, ColumnKind::multiple, 0, 100 * kMillion);
}
constexpr Placed degrees(Column place, std::string_view name, std::int64_t most) {
  return between(place, name, ColumnKind::degrees, -most * kMillion, most * kMillion)
      .unit("degrees");
}
constexpr Placed money(Column place, std::string_view name) {
  return between(place, name, ColumnKind::money, 0, kMostPence).unit("GBP");
}
constexpr Placed rate(Column place, std::string_view name) {
  return between(place, name, ColumnKind::rate, 0, kMostRate).unit("GBP/unit");
}
constexpr Placed share(Column place, std::string_view name) {
  return between(place, name, ColumnKind::share, 0, kMillion);
}
constexpr Placed distance(Column place, std::string_view name) {
  return between(place, name, ColumnKind::distance, 0, 100 * kMillion);
}
constexpr Placed date(Column place, std::string_view name) {
  return between(place, name, ColumnKind::date, kFirstDay, kLastDay).unit("day");
}
constexpr Placed moment(Column place, std::string_view name) {
  return between(place, name, ColumnKind::moment, kFirstDay * 1440, kLastDay * 1440 + 1439)
      .unit("minute");
}
constexpr Placed birth(Column place, std::string_view name) {
  return column(place, name, ColumnKind::birth).personal();
}
constexpr Placed time_of_day(Column place, std::string_view name) {
  return column(place, name, ColumnKind::time_of_day).unit("minute of the day");
}
constexpr Placed minutes(Column place, std::string_view name, std::int64_t most = kMostMinutes) {
  return whole(place, name, 0, most).unit("min");
}
constexpr Placed minutes_per_week(Column place, std::string_view name,
                                  std::int64_t most = kMinutesOfWeek) {
  return whole(place, name, 0, most).unit("min/week");
}

/// Whether every column stands at the place that columns.hpp gives it, and none is left out.
template <std::size_t N>
constexpr bool in_order(const std::array<Placed, N>& placed, int count) {
  if (static_cast<std::size_t>(count) != N) return false;
  for (std::size_t i = 0; i < N; ++i) {
    if (placed[i].place != i) return false;
  }
  return true;
}

template <std::size_t N>
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
