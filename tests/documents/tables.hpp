// Do the tables of an answer look as tests/c_abi/tables.txt promises?
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "kith/tables/arrow.hpp"

namespace kith::test {

/// Compares tables with the recorded lines of `answer`, "cost/plans plan utf8 - required": their
/// names, and the names, types, units and nullability of their columns, in the order in which they
/// come out. Then asks `frame` for each table by its name, and compares the frame with the shape.
void expect_tables(std::string_view answer, const std::vector<TableShape>& tables,
                   const std::function<Frame(std::string_view name)>& frame);

}  // namespace kith::test
