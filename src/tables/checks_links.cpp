// Do ids and references fit together: ids used twice, references to unknown ids, references in a
// circle?
#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <string>
#include <vector>

#include "kith/tables/columns.hpp"
#include "tables/checks.hpp"

namespace kith {
namespace {

// Spreads neighbouring symbols over the table; the constant is 2^64 divided by the golden ratio.
std::uint64_t mixed(std::uint64_t hash, std::int64_t value) noexcept {
  hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 29;
}

// Calls `repeated(row, earlier)` for each row that is the same as an earlier one. `hash(row)` is
// empty for a row that is left out. One open hash table, O(rows).
template <class Hash, class Same, class Repeated>
void for_each_repeated(std::size_t rows, Hash hash, Same same, Repeated repeated) {
  struct Slot {
    std::uint64_t hash = 0;
    std::size_t row = std::numeric_limits<std::size_t>::max();  // free
  };
  const Slot free;
  std::vector<Slot> slots(std::bit_ceil(rows * 2));
  for (std::size_t row = 0; row < rows; ++row) {
    const std::optional<std::uint64_t> own = hash(row);
    if (!own) continue;
    std::size_t slot = *own & (slots.size() - 1);
    while (slots[slot].row != free.row &&
           (slots[slot].hash != *own || !same(slots[slot].row, row))) {
      slot = (slot + 1) & (slots.size() - 1);
    }
    if (slots[slot].row != free.row) {
      repeated(row, slots[slot].row);
    } else {
      slots[slot] = {*own, row};
    }
  }
}

std::string joined_names(std::size_t table, std::span<const Column> columns) {
  std::string text;
  for (const Column column : columns) {
    if (!text.empty()) text += ", ";
    text += SpecIndex::get().spec(table).columns[column].name;
  }
  return text;
}

// A row whose first key cell is empty is reported as `missing`, one with a faulty cell as that.
void check_keys(CheckBase& base, std::size_t table) {
  const std::span<const Column> key = SpecIndex::get().key(table);
  const RawTable& raw = base.raw(table);
  if (key.empty() || raw.rows < 2) return;
  const auto hash = [&](std::size_t row) -> std::optional<std::uint64_t> {
    if (raw.at(key.front(), row) == kMissing) return std::nullopt;
    std::uint64_t mix = 0;
    for (const Column column : key) {
      const std::int64_t value = raw.at(column, row);
      if (value == kFaulty) return std::nullopt;
      mix = mixed(mix, value);
    }
    return mix;
  };
  const auto same = [&](std::size_t row, std::size_t other) {
    return std::ranges::all_of(
        key, [&](Column column) { return raw.at(column, row) == raw.at(column, other); });
  };
  for_each_repeated(raw.rows, hash, same, [&](std::size_t row, std::size_t earlier) {
    base.fault_at_row(FaultCode::duplicate, {table, row, key.front()},
                      joined_names(table, key) + " unlike " + base.place_of_row(table, earlier));
  });
}

// Knowing each other has no direction: (a, b) and (b, a) are the same pair.
void check_pairs(CheckBase& base) {
  namespace at = columns::alter_ties;
  const auto pair = [&](std::size_t row) {
    const auto held = [&](Column column) { return base.held(TableName::alter_ties, column, row); };
    const auto [least, most] = std::minmax({held(at::supporter_a), held(at::supporter_b)});
    return std::array{held(at::person), least, most};
  };
  const auto hash = [&](std::size_t row) -> std::optional<std::uint64_t> {
    std::uint64_t mix = 0;
    for (const std::int64_t value : pair(row)) {
      if (!is_held(value)) return std::nullopt;
      mix = mixed(mix, value);
    }
    return mix;
  };
  const auto same = [&](std::size_t row, std::size_t other) { return pair(row) == pair(other); };
  const std::size_t table = index_of(TableName::alter_ties);
  if (base.raw(table).rows < 2) return;
  for_each_repeated(base.raw(table).rows, hash, same, [&](std::size_t row, std::size_t earlier) {
    base.fault_at_row(FaultCode::duplicate, {table, row, at::person},
                      "a pair unlike " + base.place_of_row(table, earlier));
  });
}

// --- references ---

std::string with_article(std::string_view noun) {
  const bool vowel = std::string_view{"aeiou"}.find(noun.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string{noun};
}

// "a budget of this document", "self, or a person, supporter or provider of these tables".
// The fault lists what could have been named, in the words of the tables.
std::string who_is_known(const CheckBase& base, const ColumnSpec& spec, TableSet targets) {
  std::string text;
  for (const std::string_view word : spec.words) text.append(word) += ", or ";
  if (targets == kAnyone) {
    text += "a person, supporter or provider";
  } else {
    std::string nouns;
    for (std::size_t table = 0; table < kTableCount; ++table) {
      if ((targets & TableSet{1} << table) == 0) continue;
      const Column id = SpecIndex::get().id_column(table);
      const std::string_view noun = SpecIndex::get().spec(table).columns[id].name;
      nouns += nouns.empty() ? with_article(noun) : " or " + std::string{noun};
    }
    text += nouns;
  }
  return text.append(" of ").append(base.input());
}

// A reference may also be one of a few words, such as `self` for an action without a helper.
bool is_word_of(const CheckBase& base, const ColumnSpec& spec, std::int64_t symbol) {
  return std::ranges::count(spec.words, base.gathered().texts.text(static_cast<Symbol>(symbol))) >
         0;
}

// Every element of a list is checked, so that one fault does not hide another.
void check_list(CheckBase& base, FaultPlace place, std::int64_t cell, const ColumnSpec& spec,
                TableSet targets) {
  const auto symbols = base.gathered().tags(cell);
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (base.is_known(symbols[i], targets) || is_word_of(base, spec, symbols[i])) continue;
    base.fault_at_element(FaultCode::dangling_reference, place, i, symbols[i],
                          who_is_known(base, spec, targets));
  }
}

void check_references(CheckBase& base, std::size_t table, Column column) {
  const ColumnSpec& spec = SpecIndex::get().spec(table).columns[column];
  if (spec.kind != ColumnKind::reference && spec.kind != ColumnKind::references) return;
  // A column that was never given has no reference to check.
  if (base.raw(table).cells.empty() || base.raw(table).cells[column].empty()) return;
  const TableSet targets = SpecIndex::get().targets(table, column);
  const auto& cells = base.raw(table).cells[column];
  for (std::size_t row = 0; row < cells.size(); ++row) {
    const std::int64_t value = cells[row];
    if (!is_held(value)) continue;
    const FaultPlace place{table, row, column};
    if (spec.kind == ColumnKind::references) {
      check_list(base, place, value, spec, targets);
    } else if (!base.is_known(value, targets) && !is_word_of(base, spec, value)) {
      base.fault_at_cell(FaultCode::dangling_reference, place, who_is_known(base, spec, targets));
    }
  }
}

// A document holds one plan, so the version that it replaces cannot be in it.
bool is_elsewhere(const CheckBase& base, std::size_t table, Column column) {
  return base.is_document() && table == index_of(TableName::plans) &&
         column == columns::plans::replaces;
}

void check_all_references(CheckBase& base, std::size_t table) {
  for (std::size_t i = 0; i < SpecIndex::get().spec(table).columns.size(); ++i) {
    const auto column = static_cast<Column>(i);
    if (!is_elsewhere(base, table, column)) check_references(base, table, column);
  }
}

// --- what belongs to one plan or person ---

// Whether the row of `id` has another owner than `own`. Where either has none, it does not.
bool is_of_other(CheckBase& base, TableName table, Column owner, std::int64_t id,
                 std::int64_t own) {
  const auto row = base.row_of(table, id);
  return row && is_held(own) && is_held(base.held(table, owner, *row)) &&
         base.held(table, owner, *row) != own;
}

// An action within another uses the other's time, and costs are added up by plan, so both have to
// be in the same one.
void check_same_plan(CheckBase& base) {
  namespace at = columns::actions;
  const std::size_t table = index_of(TableName::actions);
  for (std::size_t row = 0; row < base.rows(TableName::actions); ++row) {
    const std::int64_t plan = base.held(TableName::actions, at::plan, row);
    if (is_of_other(base, TableName::actions, at::plan,
                    base.held(TableName::actions, at::within, row), plan)) {
      base.fault_at_cell(FaultCode::dangling_reference, {table, row, at::within},
                         "an action of the same plan");
    }
    const auto outcomes = base.gathered().tags(base.held(TableName::actions, at::outcomes, row));
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      if (is_of_other(base, TableName::outcomes, columns::outcomes::plan, outcomes[i], plan)) {
        base.fault_at_element(FaultCode::dangling_reference, {table, row, at::outcomes}, i,
                              outcomes[i], "an outcome of the same plan");
      }
    }
  }
}

// Money of one person cannot succeed that of another.
void check_same_person(CheckBase& base) {
  namespace at = columns::budgets;
  for (std::size_t row = 0; row < base.rows(TableName::budgets); ++row) {
    if (is_of_other(base, TableName::budgets, at::person,
                    base.held(TableName::budgets, at::replaces, row),
                    base.held(TableName::budgets, at::person, row))) {
      base.fault_at_cell(FaultCode::dangling_reference,
                         {index_of(TableName::budgets), row, at::replaces},
                         "a budget of the same person");
    }
  }
}

// --- cycles ---

// Follows each row's reference to a row of its own table. A cycle is reported once, at its first
// row. Every row is visited at most twice, so O(rows).
void check_cycles(CheckBase& base, TableName table, Column column) {
  enum class Seen : std::uint8_t { no, on_path, done };
  const std::size_t rows = base.rows(table);
  if (base.gathered()[table].cells.empty() || base.gathered()[table].cells[column].empty()) return;
  std::vector<Seen> seen(rows, Seen::no);
  const auto next = [&](std::size_t row) {
    return base.row_of(table, base.held(table, column, row));
  };
  // From each row the chain is followed until it ends, meets rows that are done, or meets its own
  // path: then it is a circle.
  for (std::size_t start = 0; start < rows; ++start) {
    std::optional<std::size_t> row = start;
    while (row && seen[*row] == Seen::no) {
      seen[*row] = Seen::on_path;
      row = next(*row);
    }
    if (row && seen[*row] == Seen::on_path) {
      std::size_t first = *row;
      for (auto other = next(*row); *other != *row; other = next(*other)) {
        first = std::min(first, *other);
      }
      base.fault_at_cell(FaultCode::cycle, {index_of(table), first, column},
                         "an id that does not lead back here");
    }
    for (row = start; row && seen[*row] == Seen::on_path; row = next(*row)) {
      seen[*row] = Seen::done;
    }
  }
}

}  // namespace

void check_links(CheckBase& base) {
  for (std::size_t table = 0; table < kAllTables; ++table) {
    if (base.raw(table).rows == 0) continue;
    check_keys(base, table);
    check_all_references(base, table);
  }
  check_pairs(base);
  check_same_plan(base);
  check_same_person(base);
  // The references that costing follows to their end: a circle would never end.
  check_cycles(base, TableName::actions, columns::actions::within);
  check_cycles(base, TableName::plans, columns::plans::replaces);
  check_cycles(base, TableName::budgets, columns::budgets::replaces);
  check_cycles(base, TableName::entries, columns::entries::reverses);
}

}  // namespace kith
