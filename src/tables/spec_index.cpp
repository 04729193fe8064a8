// Where is a column or a table in the lists of the model?
// Names are looked up for every member of every row of a document, so each table has a small hash
// table of its column names.
#include "tables/spec_index.hpp"

#include <algorithm>

#include "tables/specs.hpp"

namespace kith {
namespace {

Column column_of(const TableSpec& spec, std::string_view name) noexcept {
  const auto found = std::ranges::find(spec.columns, name, &ColumnSpec::name);
  return found == spec.columns.end() ? kNoColumn
                                     : static_cast<Column>(found - spec.columns.begin());
}

Column first_id(const TableSpec& spec) noexcept {
  const auto found = std::ranges::find(spec.columns, ColumnKind::id, &ColumnSpec::kind);
  return found == spec.columns.end() ? kNoColumn
                                     : static_cast<Column>(found - spec.columns.begin());
}

}  // namespace

// Initialised once, also when several threads ask first; the lists are constants.
const SpecIndex& SpecIndex::get() {
  static const SpecIndex index;
  return index;
}

SpecIndex::SpecIndex() {
  const auto specs = table_specs();
  for (std::size_t table = 0; table < specs.size(); ++table) add(table, specs[table]);
  add(kAreaTable, specs::area_spec());
}

void SpecIndex::add(std::size_t table, const TableSpec& spec) {
  Entry& entry = tables_[table];
  entry.spec = &spec;
  entry.id = first_id(spec);
  entry.first_day = column_of(spec, "first_day");
  entry.last_day = column_of(spec, "last_day");
  for (const std::string_view name : spec.key) entry.key.push_back(column_of(spec, name));
  entry.slots.fill(kNoColumn);
  for (std::size_t i = 0; i < spec.columns.size(); ++i) {
    const ColumnSpec& column = spec.columns[i];
    entry.targets.push_back(targets_of(column.refers_to));
    std::size_t slot = slot_of(column.name);
    while (entry.slots[slot] != kNoColumn) slot = (slot + 1) % kSlots;
    entry.slots[slot] = static_cast<Column>(i);
  }
}

// Length, first, middle and last letter: enough to spread the names of one table over 128 slots.
std::size_t SpecIndex::slot_of(std::string_view name) noexcept {
  if (name.empty()) return 0;
  const auto at = [&](std::size_t index) -> std::size_t {
    return static_cast<unsigned char>(name[index]);
  };
  return (name.size() * 11 + at(0) * 31 + at(name.size() / 2) * 7 + at(name.size() - 1)) % kSlots;
}

// "people|providers" allows an id of either; an empty text allows any person, supporter or
// provider.
TableSet SpecIndex::targets_of(std::string_view refers_to) const noexcept {
  if (refers_to.empty()) return kAnyone;
  TableSet tables = 0;
  while (!refers_to.empty()) {
    const std::size_t bar = std::min(refers_to.find('|'), refers_to.size());
    if (const auto named = table(refers_to.substr(0, bar))) tables |= TableSet{1} << *named;
    refers_to.remove_prefix(std::min(bar + 1, refers_to.size()));
  }
  return tables;
}

std::optional<std::size_t> SpecIndex::table(std::string_view name) const noexcept {
  const auto specs = table_specs();
  const auto found = std::ranges::find(specs, name, &TableSpec::name);
  if (found == specs.end()) return std::nullopt;
  return static_cast<std::size_t>(found - specs.begin());
}

// Ends at a free slot: 128 slots for at most 32 columns always leave some.
Column SpecIndex::column(std::size_t table, std::string_view name) const noexcept {
  const Entry& entry = tables_[table];
  std::size_t slot = slot_of(name);
  while (entry.slots[slot] != kNoColumn && entry.spec->columns[entry.slots[slot]].name != name) {
    slot = (slot + 1) % kSlots;
  }
  return entry.slots[slot];
}

}  // namespace kith
