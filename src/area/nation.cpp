#include "kith/area/nation.hpp"

#include "kith/tables/columns.hpp"

namespace kith {

std::string_view nation_of(const Area& area, Row person) {
  constexpr auto kNation = columns::people::nation;
  const std::int64_t held = area.tables()[TableName::people].held(kNation, person);
  if (held == kMissing) return area.tables().settings().nation;
  const TableSpec& people = table_specs()[static_cast<std::size_t>(TableName::people)];
  return people.columns[kNation].words[static_cast<std::size_t>(held)];
}

}  // namespace kith
