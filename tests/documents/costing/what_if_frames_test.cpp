#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "area/fixtures.hpp"
#include "documents/tables.hpp"
#include "kith/documents/differences.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using testing::ElementsAre;

// £150.00 a week at the list's price, and £162.00 where it rises by 8 %; a budget of £7,900.00.
AreaDifference one_dearer() {
  const Area area = fixtures::area_of(
      {{"people", "person|ward\np1|W1\np2|\n"},
       {"plans",
        "plan|person|first_day|last_day\nv1|p1|2026-04-06|2027-04-05\n"
        "v2|p2|2026-04-06|2027-04-05\n"},
       {"tariffs", "tariff|service|per|rate\nlist|care|hour|15.00\n"},
       {"budgets",
        "budget|person|source|annual|first_day|last_day\n"
        "b1|p1|council|7900.00|2026-04-06|2027-04-05\n"},
       {"actions",
        "action|plan|who|service|tariff|budget|schedule\na1|v1|self|care|list|b1|10h per week\n"}});
  const std::vector<WhatIf> changes = {{"tariff:list", "+8%", Date::from_days(20549)}};
  return what_if_area(cost_area(area, Parameters::shipped(), CostOptions{}), changes);
}

const FrameColumn& column(const Frame& frame, std::string_view name) {
  for (const FrameColumn& candidate : frame.columns) {
    if (candidate.name == name) return candidate;
  }
  throw std::out_of_range{std::string{name}};
}

TEST(DifferenceFrame, HasARowForEachPlanThatChanges) {
  const Frame frame = difference_frame(one_dearer(), "differences");

  ASSERT_EQ(frame.rows, 1);
  EXPECT_EQ(column(frame, "plan").text[0], "v1");
  EXPECT_EQ(column(frame, "person").text[0], "p1");
  EXPECT_EQ(column(frame, "weekly_before_pence").whole[0], 15'000);
  EXPECT_EQ(column(frame, "weekly_after_pence").whole[0], 16'200);
  EXPECT_EQ(column(frame, "annual_change_pence").whole[0], 62'400);
  EXPECT_EQ(column(frame, "budgets_newly_over").text[0], "b1");
  EXPECT_EQ(column(frame, "findings_went").present[0], 0);
}

TEST(DifferenceFrame, CountsPeopleInGroupsAndInAll) {
  const Frame groups = difference_frame(one_dearer(), "groups");
  const Frame totals = difference_frame(one_dearer(), "totals");

  EXPECT_THAT(
      column(groups, "grouping").text,
      ElementsAre("nation", "ward", "ward", "support_reason", "annual_band", "annual_band"));
  EXPECT_EQ(column(groups, "group").present[1], 0);  // nobody said which ward
  EXPECT_THAT(column(groups, "people").whole, ElementsAre(2, 1, 1, 2, 1, 1));
  EXPECT_THAT(column(groups, "people_changed").whole, ElementsAre(1, 0, 1, 1, 0, 1));
  ASSERT_EQ(totals.rows, 1);
  EXPECT_EQ(column(totals, "annual_change_pence").whole[0], 62'400);
}

TEST(DifferenceFrame, HasTheColumnsThatAreRecorded) {
  const AreaDifference difference = one_dearer();
  test::expect_tables("difference", difference_tables(),
                      [&](auto name) { return difference_frame(difference, name); });
}

TEST(DifferenceFrame, RefusesATableItDoesNotHave) {
  EXPECT_EQ(code_thrown_by([] { return difference_frame(one_dearer(), "plans"); }), Code::argument);
}

TEST(WhatIfQuestion, ReadsWhatChangesAndNothingOfTheCostingBefore) {
  const WhatIfQuestion question = read_what_if_question(
      R"({"what_if":[{"set":"mileage_rate","value":"0.50","first_day":"2026-04-06"}],"threads":2})");

  ASSERT_EQ(question.what_if.size(), 1U);
  EXPECT_EQ(question.what_if[0].set, "mileage_rate");
  EXPECT_EQ(question.threads, 2);
  EXPECT_EQ(code_thrown_by([] { return read_what_if_question(R"({"convention":"cld"})"); }),
            Code::input);
}

}  // namespace
}  // namespace kith
