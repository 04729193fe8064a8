// What must the reader of an answer know of its input, and of which cell of it?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/tables/tables.hpp"

namespace kith {

/// A cell of the input that a figure comes from; `Tables::place` spells it.
struct Cell {
  TableName table{};
  Row row = 0;
  std::string_view column;  ///< of static storage; empty: the row
};

enum class Level : std::uint8_t { warning, note };

/// Something the reader must know; never a refusal. `members` are further named texts in order.
struct Finding {
  std::string_view code;
  Level level = Level::note;
  std::optional<Cell> at;
  std::vector<std::pair<std::string_view, std::string>> members;
};

using CostFinding = Finding;

/// A finding without members. Example: `finding("no_rate", Level::warning, Cell{…})`.
Finding finding(std::string_view code, Level level, std::optional<Cell> at);

}  // namespace kith
