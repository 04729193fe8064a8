// Do texts that people write differently name the same thing?
#include "costing/basis/names.hpp"

#include <gmock/gmock.h>

namespace kith::costing {
namespace {

TEST(PlainName, IsLowerCaseWithOneLowLineForWhateverIsNoLetterAndNoDigit) {
  EXPECT_EQ(plain_name("PIP (mobility)"), "pip_mobility");
  EXPECT_EQ(plain_name("  Attendance - allowance "), "attendance_allowance");
  EXPECT_EQ(plain_name("dla2"), "dla2");
}

TEST(PlainName, OfSignsAloneIsEmpty) {
  EXPECT_EQ(plain_name(""), "");
  EXPECT_EQ(plain_name("(-)"), "");
}

}  // namespace
}  // namespace kith::costing
