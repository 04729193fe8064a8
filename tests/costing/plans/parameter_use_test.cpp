// Every statutory value that ships says which part of costing asks for it.
#include "costing/plans/parameter_use.hpp"

#include <gmock/gmock.h>

#include "kith/parameters/parameters.hpp"

namespace kith::costing {
namespace {

TEST(ParameterReaders, KnowEveryShippedParameter) {
  const Parameters shipped = Parameters::shipped();
  for (const ParameterRow& row : shipped.rows()) {
    EXPECT_NE(use_of(row.name), ParameterUse::unknown) << row.name;
  }
}

TEST(ParameterReaders, TakeWhatTheyDoNotKnowForAnybodys) {
  EXPECT_EQ(use_of("a_council_s_own"), ParameterUse::unknown);
  EXPECT_EQ(use_of("nmw_nlw_rate"), ParameterUse::pay_runs);
  EXPECT_EQ(use_of("nmw_of_the_moon"), ParameterUse::unknown);
  EXPECT_EQ(use_of("care_act_disregard_war_pension"), ParameterUse::income);
  EXPECT_EQ(use_of(""), ParameterUse::unknown);
}

}  // namespace
}  // namespace kith::costing
