// Every bad document and table gives the faults written beside it, in their order, and no others.
#include <gmock/gmock.h>

#include <cctype>
#include <iostream>
#include <set>

#include "bad/bad_input.hpp"

namespace kith {
namespace {

using test::bad_inputs;
using test::BadInput;
using test::line_of;
using testing::ElementsAreArray;
using testing::Ge;

class BadInputs : public testing::TestWithParam<BadInput> {};

TEST_P(BadInputs, GiveTheFaultsWrittenBesideThem) {
  std::vector<std::string> lines;
  for (const Fault& fault : GetParam().faults()) lines.push_back(line_of(fault));

  EXPECT_THAT(lines, ElementsAreArray(GetParam().expected));
}

// A fault says what may stand in its place, and shows at most 40 bytes of what stood there.
TEST_P(BadInputs, SayWhatIsAllowedAndShowLittle) {
  for (const Fault& fault : GetParam().faults()) {
    EXPECT_FALSE(fault.allowed.empty()) << line_of(fault);
    EXPECT_LE(fault.found.value_or("").size(), 40u) << line_of(fault);
  }
}

std::string test_name(const testing::TestParamInfo<BadInput>& input) {
  std::string name = input.param.name;
  std::ranges::replace_if(
      name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Folder, BadInputs, testing::ValuesIn(bad_inputs()), test_name);

// "/actions/0/schedule" and "actions[0].schedule" are of actions; "" is of the document.
std::string table_of(const std::string& place) {
  const std::size_t first = place.starts_with('/') ? 1 : 0;
  return place.substr(first, place.find_first_of("/[.", first) - first);
}

TEST(BadInputs, CoverManyCodesInManyTables) {
  std::set<std::pair<std::string, std::string>> pairs;
  std::size_t inputs = 0;
  for (const BadInput& input : bad_inputs()) {
    ++inputs;
    for (const std::string& line : input.expected) {
      const std::size_t space = line.find(' ');
      const std::string place = line.substr(space + 1, line.find(' ', space + 1) - space - 1);
      pairs.emplace(line.substr(0, space), table_of(place));
    }
  }

  std::cout << inputs << " bad inputs, " << pairs.size() << " pairs of code and table\n";
  EXPECT_THAT(inputs, Ge(150u));
  EXPECT_THAT(pairs.size(), Ge(30u));
}

}  // namespace
}  // namespace kith
