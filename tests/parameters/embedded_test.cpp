#include "data/embedded.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <string>

namespace kith {
namespace {

std::string file(const std::string& name) {
  std::ifstream stream{std::string{KITH_SOURCE_DIR} + "/src/data/" + name, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

TEST(EmbeddedData, IsTheFilesByteForByte) {
  EXPECT_EQ(data::statutory_values(), file("statutory_values.csv"));
  EXPECT_EQ(data::state_pension_age(), file("state_pension_age.csv"));
  EXPECT_EQ(data::bank_holidays(), file("bank_holidays.csv"));
  EXPECT_EQ(data::bank_holiday_spans(), file("bank_holiday_spans.csv"));
}

TEST(EmbeddedData, IsUtf8TextOfLinesThatEndInOneByte) {
  for (const auto text : {data::statutory_values(), data::state_pension_age(),
                          data::bank_holidays(), data::bank_holiday_spans()}) {
    EXPECT_TRUE(text.ends_with('\n'));
    EXPECT_EQ(text.find('\r'), std::string_view::npos);
    EXPECT_EQ(text.find('\0'), std::string_view::npos);
  }
}

}  // namespace
}  // namespace kith
