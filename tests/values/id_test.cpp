#include "kith/values/id.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace kith {
namespace {

struct Action;
struct Budget;

TEST(Id, IsNoneUntilItHasAnIndex) {
  EXPECT_FALSE(Id<Action>{});
  EXPECT_TRUE(Id<Action>{0});
  EXPECT_EQ(Id<Action>{7}.index(), 7U);
}

TEST(Id, OfOneKindIsNotAnIdOfAnother) {
  EXPECT_FALSE((std::is_convertible_v<Id<Action>, Id<Budget>>));
  EXPECT_FALSE((std::is_constructible_v<Id<Budget>, Id<Action>>));
  EXPECT_FALSE((std::is_convertible_v<unsigned, Id<Action>>));
}

TEST(Id, OrdersByPlace) { EXPECT_LT(Id<Action>{1}, Id<Action>{2}); }

}  // namespace
}  // namespace kith
