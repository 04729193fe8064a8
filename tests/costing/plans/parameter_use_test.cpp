// Every statutory value that ships says which part of costing asks for it.
#include "costing/plans/parameter_use.hpp"

#include <gmock/gmock.h>

#include "kith/parameters/parameters.hpp"

namespace kith::costing {
namespace {

TEST(ParameterReaders, KnowEveryShippedParameter) {
  const Parameters shipped = Parameters::shipped();
  for (const ParameterRow& row : shipped.rows()) {
    EXPECT_NE(reader_of(row.name), Reader::anybody) << row.name;
  }
}

TEST(ParameterReaders, TakeWhatTheyDoNotKnowForAnybodys) {
  EXPECT_EQ(reader_of("a_council_s_own"), Reader::anybody);
  EXPECT_EQ(reader_of("nmw_nlw_rate"), Reader::pay_runs);
  EXPECT_EQ(reader_of("nmw_of_the_moon"), Reader::anybody);
  EXPECT_EQ(reader_of("care_act_disregard_war_pension"), Reader::income);
  EXPECT_EQ(reader_of(""), Reader::anybody);
}

}  // namespace
}  // namespace kith::costing
