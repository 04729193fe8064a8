// Is each finding told once?
#include "tables/findings.hpp"

#include <gmock/gmock.h>

namespace kith {
namespace {

using ::testing::ElementsAre;

Finding about(std::string_view code, Row row) {
  return finding(code, Level::note, Cell{TableName::actions, row, "who"});
}

std::vector<Row> rows_of(const std::vector<Finding>& findings) {
  std::vector<Row> rows;
  for (const Finding& found : findings) rows.push_back(found.at->row);
  return rows;
}

TEST(Findings, AreAddedAsOftenAsTheyAreGiven) {
  std::vector<Finding> list;
  Findings findings{list};

  findings.add(about("a", 1));
  findings.add(about("a", 1));

  EXPECT_THAT(rows_of(list), ElementsAre(1, 1));
}

TEST(Findings, OfOneCodeAndCellAreAddedOnce) {
  std::vector<Finding> list = {about("a", 1)};
  Findings findings{list};

  findings.add_once(about("a", 1));
  findings.add_once(about("a", 2));
  findings.add_once(about("b", 1));
  findings.add_once(finding("a", Level::note, std::nullopt));

  EXPECT_EQ(list.size(), 4U);
}

TEST(Findings, OfOneKeyAreAddedOnceWhateverTheirCell) {
  std::vector<Finding> list;
  Findings findings{list};

  findings.add_once(about("a", 1), "ni_employer_rate");
  findings.add_once(about("a", 2), "ni_employer_rate");
  findings.add_once(about("a", 3), "ae_max_age");

  EXPECT_THAT(rows_of(list), ElementsAre(1, 3));
}

}  // namespace
}  // namespace kith
