#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/example.hpp"
#include "kith/documents/network.hpp"

namespace kith {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> faults_of(std::string_view options) {
  std::vector<std::string> faults;
  try {
    (void)read_network_question(options);
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults())
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
  }
  return faults;
}

// A sister who is paid for nine hours and a friend who comes for two: eleven hours, 660 minutes.
TEST(NetworkJson, SaysHeadsAndMinutesByGroup) {
  const Area area = test::example_area();

  const std::string text = network_json(area, person_network(area, 0));

  EXPECT_THAT(text, HasSubstr(R"({"kith":"network/1","library":"0.1.0",)"
                              R"("person":"p1","as_at":"2026-04-06","size":2,)"
                              R"("groups":[{"group":"informal","people":1,"share":"0.5",)"));
  EXPECT_THAT(text, HasSubstr(R"("minutes_per_week":120,"minutes_share":"0.181818",)"));
  EXPECT_THAT(text, HasSubstr(R"("minutes_per_week":540,"minutes_share":"0.818182",)"));
  EXPECT_THAT(text, HasSubstr(R"("kinds":[{"kind":"family","people":1},)"
                              R"({"kind":"friend","people":1}])"));
  EXPECT_THAT(text, HasSubstr(R"("density":0,)"));
}

TEST(NetworkJson, HasARowForEachSupporterInTheOrderOfTheTies) {
  const Area area = test::example_area();

  EXPECT_THAT(network_json(area, person_network(area, 0)),
              HasSubstr(R"("supporters":[{"supporter":"sister","group":"paid","kind":"family",)"
                        R"("minutes_per_week":540,"contacts_per_week":"0","knows":0,)"));
}

TEST(NetworkJson, SaysWhyAMeasureHasNoValue) {
  const Area area = build_area(
      read_plan(R"({"kith":"plan/1","person":{"person":"p1","nation":"england"},)"
                R"("plan":{"plan":"v1","first_day":"2026-04-06","last_day":"2027-04-05"}})"));

  const std::string text = network_json(area, person_network(area, 0));

  EXPECT_THAT(text, HasSubstr(R"("size":0,)"));
  EXPECT_THAT(text, HasSubstr(R"("density":null,)"));
  EXPECT_THAT(text, HasSubstr(R"("density":"nobody")"));
  EXPECT_THAT(text, HasSubstr(R"("nobody":true,"paid_only":false,"single_supporter":false,)"
                              R"("supporters":[]})"));
}

TEST(NetworkQuestion, IsReadFromItsMembers) {
  const NetworkQuestion question = read_network_question(
      R"({"as_at":"2026-05-01","weight":"strength","threads":2,"faults_shown":5})");

  EXPECT_EQ(question.options.as_at, parse_date("2026-05-01").date);
  EXPECT_EQ(question.options.weight, TieWeight::strength);
  EXPECT_EQ(question.options.threads, 2);
  EXPECT_EQ(question.faults_shown, 5);
}

TEST(NetworkQuestion, GivesEveryFaultAtItsPlace) {
  EXPECT_THAT(
      faults_of(
          R"({"as_at":"2026-02-30","weight":"minutes","threads":2000,"faults_shown":-1,"x":1})"),
      ElementsAre("impossible_date /as_at", "not_allowed /weight", "out_of_range /threads",
                  "out_of_range /faults_shown", "unknown_key /x"));
  EXPECT_THAT(faults_of(R"({"as_at":"today","threads":257})"),
              ElementsAre("wrong_type /as_at", "out_of_range /threads"));
}

TEST(NetworkQuestion, LeavesRoomForMembersOfTheCallersOwn) {
  EXPECT_THAT(faults_of(R"({"x_run":"17","threads":256})"), ElementsAre());
}

}  // namespace
}  // namespace kith
