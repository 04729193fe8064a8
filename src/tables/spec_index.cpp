#include "tables/spec_index.hpp"

#include <algorithm>

#include "tables/specs.hpp"

namespace kith {
namespace {

Column place_of(const TableSpec& spec, std::string_view name) noexcept {
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
  One& one = tables_[table];
  one.spec = &spec;
  one.id = first_id(spec);
  one.first_day = place_of(spec, "first_day");
  one.last_day = place_of(spec, "last_day");
  for (const std::string_view name : spec.key) one.key.push_back(place_of(spec, name));
  one.slots.fill(kNoColumn);
  for (std::size_t i = 0; i < spec.columns.size(); ++i) {
    const ColumnSpec& column = spec.columns[i];
    one.targets.push_back(targets_of(column.refers_to));
    std::size_t slot = slot_of(column.name);
    while (one.slots[slot] != kNoColumn) slot = (slot + 1) % kSlots;
    one.slots[slot] = static_cast<Column>(i);
  }
}

std::size_t SpecIndex::slot_of(std::string_view name) noexcept {
  if (name.empty()) return 0;
  const auto at = [&](std::size_t place) -> std::size_t {
    return static_cast<unsigned char>(name[place]);
  };
  return (name.size() * 11 + at(0) * 31 + at(name.size() / 2) * 7 + at(name.size() - 1)) % kSlots;
}

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

Column SpecIndex::column(std::size_t table, std::string_view name) const noexcept {
  const One& one = tables_[table];
  std::size_t slot = slot_of(name);
  while (one.slots[slot] != kNoColumn && one.spec->columns[one.slots[slot]].name != name) {
    slot = (slot + 1) % kSlots;
  }
  return one.slots[slot];
}

}  // namespace kith
