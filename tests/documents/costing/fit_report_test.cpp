#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "documents/tables.hpp"
#include "kith/documents/fit.hpp"
#include "kith/documents/results.hpp"
#include "kith/tables/json.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const PlanFit& example() {
  static const PlanFit fit = [] {
    std::ifstream file{KITH_SOURCE_DIR "/examples/plans/three-ways.json", std::ios::binary};
    const std::string document{std::istreambuf_iterator<char>{file}, {}};
    return fit_plan(build_area(read_plan(document)), 0, Parameters::shipped(), {});
  }();
  return fit;
}

const FrameColumn& column(const Frame& frame, std::string_view name) {
  for (const FrameColumn& one : frame.columns) {
    if (one.name == name) return one;
  }
  throw Error{Code::argument, "no column " + std::string{name}};
}

// --- the document ---

TEST(FitJson, SaysWhatIsBoughtForWhat) {
  EXPECT_THAT(fit_json(example()),
              ::testing::StartsWith(
                  R"({"kith":"fit/1","library":"0.1.0","plan":"p12-v1","basis":{)"
                  R"("convention":"weeks_52","compared":"annual","budget":"budgets",)"
                  R"("first_day":"2026-04-06","last_day":"2027-04-05"},"budget":"6000.00",)"
                  R"("cost":"5681.00","left":"319.00","shortfall":"0.00",)"
                  R"("worth":{"essential":2,"important":2,"wanted":1},)"
                  R"("chosen":["breakfast-assistant","club","swim"],"dropped":[)"
                  R"({"action":"breakfast-agency","reason":"alternative_chosen",)"
                  R"("instead":"breakfast-assistant"},)"));
}

TEST(FitJson, EndsWithTheResultOfTheChosenPlan) {
  const std::string fit = fit_json(example());

  EXPECT_THAT(fit, ::testing::EndsWith(R"("result":)" + result_json(example().cost) + "}"));
  EXPECT_EQ(read_json(fit).find("result")->find("totals")->find("annual")->text, "5681.00");
}

// --- tables ---

TEST(FitFrame, SaysOfEveryActionWhetherItIsChosen) {
  const Frame actions = fit_frame(example(), "actions");

  EXPECT_EQ(actions.rows, 7);
  EXPECT_THAT(column(actions, "chosen").whole, ElementsAre(1, 0, 0, 0, 1, 0, 1));
  EXPECT_THAT(column(actions, "reason").text,
              ElementsAre("", "alternative_chosen", "not_agreed", "alternative_chosen", "",
                          "alternative_chosen", ""));
  EXPECT_THAT(column(actions, "reason").present, ElementsAre(0, 1, 1, 1, 0, 1, 0));
}

TEST(FitFrame, HasTheFrontierCheapestFirst) {
  const Frame frontier = fit_frame(example(), "frontier");

  EXPECT_THAT(column(frontier, "cost_pence").whole,
              ElementsAre(492'700, 523'900, 568'100, 627'900, 672'100));
  EXPECT_EQ(column(frontier, "chosen").text.front(), "breakfast-assistant;befriender");
}

TEST(FitFrame, HasTheColumnsThatAreRecorded) {
  const PlanFit fit = example();
  test::expect_tables("fit", fit_tables(), [&](auto name) { return fit_frame(fit, name); });
}

TEST(FitFrame, KnowsNoOtherTable) {
  EXPECT_EQ(test::code_thrown_by([] { return fit_frame(example(), "plans"); }), Code::argument);
}

// --- the page ---

TEST(FitText, SaysWhatIsChosenAndWhyTheOthersAreNot) {
  const std::string page = fit_text(example());

  EXPECT_THAT(
      page,
      HasSubstr("chosen     club                  Lunch club                        £312.00\n"));
  EXPECT_THAT(page, HasSubstr("alternative_chosen: breakfast-assistant, £2,717.00 more\n"));
  EXPECT_THAT(page, HasSubstr("cost       £5,681.00 a year, £195.00 of it for employing\n"
                              "budget     £6,000.00   left £319.00\n"));
}

}  // namespace
}  // namespace kith
