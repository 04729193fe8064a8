#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kith/documents/outcomes.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string scored(std::string_view answers) { return score_json(answers, Instruments::shipped()); }

std::vector<std::string> faults_of(std::string_view answers) {
  std::vector<std::string> faults;
  try {
    scored(answers);
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults())
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
  }
  return faults;
}

// 4+3+3+4+2+5+3 = 24, which the published table converts to 21.54.
TEST(ScoreJson, GivesOnePersonsRawAndMetricScore) {
  EXPECT_THAT(scored(R"({"instrument":"swemwbs","responses":[4,3,3,4,2,5,3]})"),
              HasSubstr(R"({"kith":"score/1","library":"0.1.0",)"
                        R"("instrument":"swemwbs","answered":7,"missing":[],)"
                        R"("raw":24,"metric":"21.54")"));
}

TEST(ScoreJson, SaysWhyThereIsNoScore) {
  EXPECT_THAT(scored(R"({"instrument":"swemwbs","responses":[4,null,3,4,2,5,3]})"),
              HasSubstr(R"("answered":6,"missing":[2],"unscored":"missing_item")"));
}

// Two items of a hundred people: means 3.88 and 3.94, together 3.91.
TEST(ScoreJson, GivesTheMeansOfItemsFromTheirCounts) {
  const std::string text = scored(R"({"instrument":"loneliness_pair","people":100,)"
                                  R"("counts":[[0,0,12,88,0],[0,0,6,94,0]]})");

  EXPECT_THAT(text, HasSubstr(R"("people":100,"items":[{"item":)"));
  EXPECT_THAT(text, HasSubstr(R"("answered":100,"missing":0,"mean":3.88)"));
  EXPECT_THAT(text, HasSubstr(R"("share":[0,0,0.12,0.88,0],"share_at_or_above":[1,1,1,0.88,0])"));
  EXPECT_THAT(text, HasSubstr(R"("mean_of_items":3.91})"));
}

TEST(ScoreJson, GivesEveryFaultOfADocument) {
  EXPECT_THAT(faults_of("{}"), ElementsAre("missing ", "missing "));
  EXPECT_THAT(faults_of(R"({"instrument":"tarot","responses":[1]})"),
              ElementsAre("not_allowed /instrument"));
  EXPECT_THAT(
      faults_of(R"({"instrument":"swemwbs","responses":[4,3,3,4,2,6],"more":1})"),
      ElementsAre("unknown_key /more", "out_of_range /responses/5", "out_of_range /responses"));
  EXPECT_THAT(
      faults_of(R"({"instrument":"swemwbs","responses":[],"counts":[],"people":1})"),
      ElementsAre("not_allowed /counts", "out_of_range /responses", "out_of_range /counts"));
  EXPECT_THAT(faults_of(R"({"instrument":"loneliness_pair","counts":[[1,0,0,0,0],[1]]})"),
              ElementsAre("missing ", "out_of_range /counts/0", "out_of_range /counts/1",
                          "out_of_range /counts/1"));
  EXPECT_THAT(faults_of(R"({"kith":"answers/2","instrument":5,"responses":{}})"),
              ElementsAre("not_allowed /kith", "wrong_type /instrument"));
  EXPECT_THAT(faults_of(R"({"instrument":"swemwbs","responses":"4334253"})"),
              ElementsAre("wrong_type /responses"));
}

}  // namespace
}  // namespace kith
