// How the options of a costing are read: by name, with every fault at once.
#include "kith/documents/results.hpp"

#include <gmock/gmock.h>

namespace kith {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> faults_of(std::string_view json) {
  std::vector<std::string> faults;
  try {
    read_cost_options(json);
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults()) {
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
    }
  }
  return faults;
}

TEST(CostOptions, OfNoTextAreTheDefaults) {
  const CostOptions options = read_cost_options("");

  EXPECT_EQ(options.convention, Convention::weeks_52);
  EXPECT_EQ(options.incomplete, Incomplete::allow);
  EXPECT_EQ(options.rounding, Rounding::half_up);
  EXPECT_EQ(options.step, Money::from_pence(1));
  EXPECT_EQ(options.detail, Detail::trace);
  EXPECT_EQ(options.faults_shown, 100);
  EXPECT_EQ(options.threads, 1);
}

TEST(CostOptions, AreReadByName) {
  const CostOptions options = read_cost_options(
      R"({"convention":"calendar","period":{"first_day":"2026-04-06","last_day":"2026-04-06"},
      "rounding":{"rule":"half_even","step":"0.04","at":"week"},"detail":"lines","weeks":true})");

  EXPECT_EQ(options.convention, Convention::calendar);
  EXPECT_EQ(options.period->days(), 1);
  EXPECT_EQ(options.rounding, Rounding::half_even);
  EXPECT_EQ(options.step, Money::from_pence(4));
  EXPECT_EQ(options.round_at, RoundAt::week);
  EXPECT_EQ(options.detail, Detail::lines);
  EXPECT_TRUE(options.weeks);
}

TEST(CostOptions, NameEveryFaultAtOnce) {
  EXPECT_THAT(
      faults_of(R"({"convention":"weekly","colour":"red","rounding":{"step":0.01},
                "period":{"first_day":"2026-04-06","last_day":"2026-02-30"},"threads":-1})"),
      ElementsAre("not_allowed /convention", "unknown_key /colour", "money_not_text /rounding/step",
                  "impossible_date /period/last_day", "out_of_range /threads"));
}

TEST(CostOptions, TakeAToleranceAsAShareAndWeeksAsAWholeNumber) {
  const CostOptions options =
      read_cost_options(R"({"as_at":"2026-10-04","tolerance":"0.1","surplus_weeks":8})");

  EXPECT_EQ(options.as_at->text(), "2026-10-04");
  EXPECT_EQ(options.tolerance, Share::from_millionths(100'000));
  EXPECT_EQ(options.surplus_weeks, 8);
  EXPECT_THAT(faults_of(R"({"tolerance":0.1,"surplus_weeks":"8"})"),
              ElementsAre("money_not_text /tolerance", "wrong_type /surplus_weeks"));
  EXPECT_THAT(faults_of(R"({"tolerance":"-0.1","surplus_weeks":521})"),
              ElementsAre("out_of_range /tolerance", "out_of_range /surplus_weeks"));
  EXPECT_THAT(faults_of(R"({"tolerance":"0.1234567"})"), ElementsAre("too_many_places /tolerance"));
  EXPECT_THAT(faults_of(R"({"tolerance":"10%"})"), ElementsAre("wrong_type /tolerance"));
}

TEST(CostOptions, RefuseAPeriodThatEndsBeforeItStarts) {
  EXPECT_THAT(faults_of(R"({"period":{"first_day":"2026-04-06","last_day":"2026-04-05"}})"),
              ElementsAre("ends_before_start /period/last_day"));
}

TEST(CostOptions, RefuseAParameterWithoutItsDay) {
  EXPECT_THAT(faults_of(R"({"parameters":[{"name":"x","value":"1"}]})"),
              ElementsAre("missing /parameters/0"));
}

// A view that removed nothing would betray whoever asked for one.
TEST(CostOptions, RefuseAnAudienceUntilViewsAreOffered) {
  EXPECT_THAT(faults_of(R"({"audience":"provider"})"), ElementsAre("not_allowed /audience"));
}

TEST(CostOptions, LeaveRoomForMembersOfTheCallersOwn) {
  EXPECT_TRUE(faults_of(R"({"x_run":"17"})").empty());
}

TEST(CostOptions, LeaveSuchRoomInEveryObject) {
  EXPECT_TRUE(faults_of(R"({"rounding":{"x_a":1},"parameters":[{"name":"n","value":"1",
      "first_day":"2026-04-06","x_b":2}],"period":{"first_day":"2026-04-06",
      "last_day":"2026-04-06","x_c":3}})")
                  .empty());
}

TEST(CostOptions, EscapeTheNamesOfUnknownMembersInTheirPointers) {
  EXPECT_THAT(faults_of(R"({"a/b":1,"rounding":{"c~d":1}})"),
              ElementsAre("unknown_key /a~1b", "unknown_key /rounding/c~0d"));
}

TEST(CostOptions, RefuseTextThatIsNoObject) {
  EXPECT_THAT(faults_of("[]"), ElementsAre("wrong_type "));
  EXPECT_THAT(faults_of("{"), ElementsAre("syntax "));
}

}  // namespace
}  // namespace kith
