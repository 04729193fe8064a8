// Which tables does the model have? The four parts of it, joined in the order of TableName.
#include "kith/tables/schema.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "tables/specs.hpp"

namespace kith {
namespace {

std::array<TableSpec, kTableCount> all_tables() noexcept {
  std::array<TableSpec, kTableCount> tables{};
  auto* next = tables.begin();
  for (const auto part : {specs::tables_of_people(), specs::tables_of_money(),
                          specs::tables_of_plans(), specs::tables_of_records()}) {
    next = std::ranges::copy(part, next).out;
  }
  return tables;
}

}  // namespace

std::span<const TableSpec> table_specs() noexcept {
  static const std::array<TableSpec, kTableCount> tables = all_tables();
  return tables;
}

}  // namespace kith
