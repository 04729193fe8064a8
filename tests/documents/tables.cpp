// Compares the tables of an answer with those that are recorded.
#include "documents/tables.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <string>

#include "kith/values/error.hpp"

namespace kith::test {
namespace {

// The lines of each table. The file keeps an answer's tables in the order in which they were added,
// which is not that of the answer.
using Lines = std::map<std::string, std::vector<std::string>>;

Lines promised(std::string_view answer) {
  std::ifstream file{KITH_SOURCE_DIR "/tests/c_abi/tables.txt"};
  const std::string start = std::string{answer} + "/";
  Lines lines;
  for (std::string line; std::getline(file, line);) {
    const bool is_of_a_document = line.starts_with(start + "1 ");
    if (!line.starts_with(start) || is_of_a_document) continue;
    lines[line.substr(0, line.find(' '))].push_back(line);
  }
  return lines;
}

std::string described(const std::string& table, const ColumnShape& column) {
  const std::string_view unit = column.unit.empty() ? "-" : column.unit;
  return table + " " + std::string{column.name} + " " + std::string{arrow_type_name(column.type)} +
         " " + std::string{unit} + (column.nullable ? " nullable" : " required");
}

// A frame may have further columns, by the data.
void expect_like(const Frame& frame, const TableShape& table) {
  ASSERT_GE(frame.columns.size(), table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const FrameColumn& found = frame.columns[i];
    const ColumnShape& shape = table.columns[i];
    EXPECT_EQ(found.name, shape.name);
    EXPECT_EQ(found.type, shape.type) << shape.name;
    const std::size_t rows = shape.nullable ? static_cast<std::size_t>(frame.rows) : 0;
    EXPECT_EQ(found.present.size(), rows) << shape.name;
  }
}

}  // namespace

void expect_tables(std::string_view answer, const std::vector<TableShape>& tables,
                   const std::function<Frame(std::string_view name)>& frame) {
  Lines found;
  for (const TableShape& table : tables) {
    const std::string name = std::string{answer} + "/" + std::string{table.name};
    SCOPED_TRACE(name);
    for (const ColumnShape& column : table.columns) found[name].push_back(described(name, column));
    expect_like(frame(table.name), table);
  }

  EXPECT_EQ(found, promised(answer));
  EXPECT_THROW(frame("no such table"), Error);
}

}  // namespace kith::test
