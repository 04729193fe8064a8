#include "kith/area/nation.hpp"

#include <gtest/gtest.h>

#include "tables/inputs.hpp"

namespace kith {
namespace {

TEST(NationOf, IsThePersonsOrTheAreas) {
  TablesBuilder builder;
  builder.set_area(R"({"nation":"wales"})");
  test::add_csv(builder, "people", "person,nation\nann,scotland\nbea,\n");
  const Area area = build_area(builder.finish());

  EXPECT_EQ(nation_of(area, 0), "scotland");
  EXPECT_EQ(nation_of(area, 1), "wales");
}

}  // namespace
}  // namespace kith
