// What does the value of a what-if make of a price?
#include "costing/basis/what_if_value.hpp"

#include <gmock/gmock.h>

namespace kith::costing {
namespace {

std::int64_t changed(std::string value, std::int64_t base) {
  std::vector<Fault> faults;
  WhatIf what_if;
  what_if.value = std::move(value);
  const auto change = read_value_change(what_if, what_if_place(0), faults);
  return change ? change->of(base) : -1;
}

// £16.00 is 1,600,000 thousandths of a penny.
TEST(ValueChange, IsAPriceAPercentageOrSoMuchAboveTheFloor) {
  EXPECT_EQ(changed("16.50", 1'600'000), 1'650'000);
  EXPECT_EQ(changed("+8%", 1'600'000), 1'728'000);
  EXPECT_EQ(changed("-5.25%", 1'600'000), 1'516'000);
  EXPECT_EQ(changed("floor+0.50", 1'271'000), 1'321'000);
}

TEST(ValueChange, ThatCannotBeReadIsAFaultAtItsPlace) {
  std::vector<Fault> faults;
  WhatIf what_if;
  what_if.value = "a lot";

  EXPECT_FALSE(read_value_change(what_if, what_if_place(2), faults));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].at, "/what_if/2/value");
}

}  // namespace
}  // namespace kith::costing
