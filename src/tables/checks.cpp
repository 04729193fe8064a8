// Which ids are known, and how is a fault of a row or cell added?
// Each symbol has a set of bits: the tables in which it is an id. With it a reference is checked by
// one look-up.
#include "tables/checks.hpp"

#include <limits>
#include <utility>

#include "tables/cells.hpp"
#include "tables/specs.hpp"

namespace kith {
namespace {

constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();

// Faulty and empty cells are no ids: nothing can refer to them.
void mark_ids(const Gathered& gathered, std::size_t table, std::vector<TableSet>& known) {
  const Column id = SpecIndex::get().id_column(table);
  const RawTable& raw = gathered.tables[table];
  if (id == kNoColumn || raw.cells.empty()) return;
  for (const std::int64_t symbol : raw.cells[id]) {
    if (is_held(symbol)) known[static_cast<std::size_t>(symbol)] |= TableSet{1} << table;
  }
}

// A fault shows a value as documents write it, not as it is held.
std::string held_text(const Gathered& gathered, const ColumnSpec& spec, std::int64_t held) {
  switch (spec.kind) {
    case ColumnKind::id:
    case ColumnKind::reference:
    case ColumnKind::label:
    case ColumnKind::text: return std::string{gathered.texts.text(static_cast<Symbol>(held))};
    case ColumnKind::word: return std::string{spec.words[static_cast<std::size_t>(held)]};
    case ColumnKind::date: return Date::from_days(static_cast<std::int32_t>(held)).text();
    default: return places_of(spec.kind) ? number_text(spec, held) : std::string{};
  }
}

}  // namespace

CheckBase::CheckBase(const Gathered& gathered, FaultList& faults)
    : gathered_{gathered}, faults_{faults}, known_(gathered.texts.size(), 0) {
  for (std::size_t table = 0; table < kTableCount; ++table) mark_ids(gathered, table, known_);
}

std::optional<std::size_t> CheckBase::row_of(TableName table, std::int64_t symbol) {
  if (!is_held(symbol)) return std::nullopt;
  auto& rows = rows_by_symbol_[index_of(table)];
  // Made on first use, because most inputs have no need of most tables.
  if (rows.empty()) {
    rows.assign(gathered_.texts.size(), kNoRow);
    const Column id = SpecIndex::get().id_column(index_of(table));
    // Backwards, so that the first row of an id is the one that stays.
    for (std::size_t row = gathered_[table].rows; row-- > 0;) {
      const std::int64_t own = held(table, id, row);
      if (is_held(own)) rows[static_cast<std::size_t>(own)] = static_cast<std::uint32_t>(row);
    }
  }
  const std::uint32_t row = rows[static_cast<std::size_t>(symbol)];
  return row == kNoRow ? std::nullopt : std::optional<std::size_t>{row};
}

// Open ends become the first and last day of tables, so that periods can simply be compared.
std::optional<Period> CheckBase::period(std::size_t table, std::size_t row) const {
  const SpecIndex& index = SpecIndex::get();
  const std::int64_t first = raw(table).at(index.first_day(table), row);
  const std::int64_t last = raw(table).at(index.last_day(table), row);
  if (first == kFaulty || last == kFaulty) return std::nullopt;
  const auto day = [](std::int64_t held, std::int64_t open) {
    return Date::from_days(static_cast<std::int32_t>(held == kMissing ? open : held));
  };
  return Period::inclusive(day(first, specs::kFirstDay), day(last, specs::kLastDay));
}

std::string_view CheckBase::input() const noexcept {
  return is_document() ? "this document" : "these tables";
}

std::optional<std::string> CheckBase::found(FaultPlace place) const {
  const auto column = static_cast<Column>(place.column);
  const ColumnSpec& spec = SpecIndex::get().spec(place.table).columns[column];
  const std::int64_t value = raw(place.table).at(column, place.row);
  if (!is_held(value)) return std::nullopt;
  const std::string text = held_text(gathered_, spec, value);
  return text.empty() ? std::nullopt : std::optional{shown_cell(spec, text)};
}

void CheckBase::add(FaultCode code, FaultPlace place, std::string at,
                    std::optional<std::string> found, std::string allowed) {
  // Faults are sorted by the order of tables, in which the document and the settings come first.
  place.table = order_of(place.table);
  faults_.add(place, {code, std::move(at), std::nullopt, std::move(found), std::move(allowed)});
}

void CheckBase::fault_at_row(FaultCode code, FaultPlace place, std::string allowed) {
  add(code, place, place_of_row(place.table, place.row), std::nullopt, std::move(allowed));
}

void CheckBase::fault_at_cell(FaultCode code, FaultPlace place, std::string allowed) {
  const ColumnSpec& spec = SpecIndex::get().spec(place.table).columns[place.column];
  add(code, place, place_text(gathered_.style, place.table, place.row, spec.name), found(place),
      std::move(allowed));
}

void CheckBase::fault_at_cell(FaultCode code, FaultPlace place, std::string found,
                              std::string allowed) {
  const ColumnSpec& spec = SpecIndex::get().spec(place.table).columns[place.column];
  add(code, place, place_text(gathered_.style, place.table, place.row, spec.name), std::move(found),
      std::move(allowed));
}

void CheckBase::fault_at_element(FaultCode code, FaultPlace place, std::size_t element,
                                 Symbol symbol, std::string allowed) {
  const ColumnSpec& spec = SpecIndex::get().spec(place.table).columns[place.column];
  std::string at = place_text(gathered_.style, place.table, place.row, spec.name);
  if (is_document()) at += "/" + std::to_string(element);
  add(code, place, std::move(at), shown_cell(spec, gathered_.texts.text(symbol)),
      std::move(allowed));
}

void check_all(const Gathered& gathered, FaultList& faults) {
  CheckBase base{gathered, faults};
  check_rows(base);
  check_links(base);
  check_days(base);
  check_entries(base);
}

}  // namespace kith
