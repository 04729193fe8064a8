#include "kith/tables/schema.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "tables/specs.hpp"

namespace kith {
namespace {

std::array<TableSpec, kTableCount> all_tables() noexcept {
  std::array<TableSpec, kTableCount> tables{};
  auto* place = tables.begin();
  for (const auto part : {specs::tables_of_people(), specs::tables_of_money(),
                          specs::tables_of_plans(), specs::tables_of_records()}) {
    place = std::ranges::copy(part, place).out;
  }
  return tables;
}

}  // namespace

std::span<const TableSpec> table_specs() noexcept {
  static const std::array<TableSpec, kTableCount> tables = all_tables();
  return tables;
}

}  // namespace kith
