// An area's contributions and what changes in them, as tables and as a document.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "area/fixtures.hpp"
#include "documents/tables.hpp"
#include "kith/documents/contributions.hpp"
#include "kith/tables/json.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using testing::ElementsAre;

const Parameters& law() {
  static const Parameters shipped = Parameters::shipped();
  return shipped;
}

// In 2025-26 the guarantee is £112.50: p1 pays 100.00 a week, p2 nothing is known of.
AreaContributions two_people() {
  const Area area = fixtures::area_of(
      {{"people", "person|born|ward\np1|1980-06-15|W1\np2|1980-06-15|\n"},
       {"plans",
        "plan|person|first_day|last_day\nv1|p1|2025-04-07|2026-04-05\n"
        "v2|p2|2025-04-07|2026-04-05\n"},
       {"budgets",
        "budget|person|source|weekly|first_day\nb1|p1|council|500.00|2025-04-07\n"
        "b2|p2|council|500.00|2025-04-07\n"},
       {"finances",
        "person|first_day|item|name|amount|per\np1|2020-01-06|income|esa|212.50|week\n"}});
  return cost_contributions(area, law(), {});
}

AreaContributionChange four_fifths() {
  const auto share = "policy:share_of_disposable_income";
  return what_if_contributions(two_people(),
                               std::vector<WhatIf>{{share, "0.8", Date::from_days(20'185)}},
                               default_contribution_bands());
}

const FrameColumn& column(const Frame& frame, std::string_view name) {
  for (const FrameColumn& candidate : frame.columns) {
    if (candidate.name == name) return candidate;
  }
  throw std::out_of_range{std::string{name}};
}

TEST(ContributionsFrame, HasARowForThePlansWeeks) {
  const Frame weeks = contributions_frame(two_people(), "weeks");

  ASSERT_EQ(weeks.rows, 2);
  EXPECT_THAT(column(weeks, "plan").text, ElementsAre("v1", "v2"));
  EXPECT_THAT(column(weeks, "contribution_pence").whole, ElementsAre(10'000, 0));
  EXPECT_THAT(column(weeks, "contribution_pence").present, ElementsAre(1, 0));
  EXPECT_THAT(column(weeks, "reason").text, ElementsAre("assessed", "not_assessed"));
  EXPECT_THAT(column(weeks, "last_day").whole, ElementsAre(20'548, 20'548));
}

TEST(ContributionChangeFrame, HasARowForEachPersonWhoPaysOtherwise) {
  const Frame rows = contribution_change_frame(four_fifths(), "differences");

  ASSERT_EQ(rows.rows, 1);
  EXPECT_EQ(column(rows, "person").text[0], "p1");
  EXPECT_EQ(column(rows, "plans").text[0], "v1");
  EXPECT_EQ(column(rows, "band").text[0], "50.01 to 100.00");
  EXPECT_EQ(column(rows, "weekly_before_pence").whole[0], 10'000);
  EXPECT_EQ(column(rows, "weekly_after_pence").whole[0], 8'000);
  EXPECT_EQ(column(rows, "annual_change_pence").whole[0], -104'000);
  EXPECT_EQ(column(rows, "first_day").whole[0], 20'185);
}

TEST(ContributionChangeFrame, HasGroupsAndTotals) {
  const Frame groups = contribution_change_frame(four_fifths(), "groups");
  const Frame totals = contribution_change_frame(four_fifths(), "totals");

  EXPECT_THAT(column(groups, "grouping").text,
              ElementsAre("band", "band", "age", "status", "support_reason", "ward", "ward"));
  EXPECT_THAT(column(groups, "people").whole, ElementsAre(1, 1, 2, 2, 2, 1, 1));
  EXPECT_THAT(column(groups, "group").present, ElementsAre(1, 0, 1, 1, 0, 0, 1));
  ASSERT_EQ(totals.rows, 1);
  EXPECT_EQ(column(totals, "annual_before_pence").whole[0], 520'000);
  EXPECT_EQ(column(totals, "pay_less").whole[0], 1);
  EXPECT_EQ(column(totals, "people_not_assessed").whole[0], 1);
}

TEST(ContributionChangeFrame, HasTheColumnsThatAreRecorded) {
  test::expect_tables("contributions", contributions_tables(),
                      [](auto name) { return contributions_frame(two_people(), name); });
  test::expect_tables("contribution_change", contribution_change_tables(),
                      [](auto name) { return contribution_change_frame(four_fifths(), name); });
}

TEST(ContributionChangeFrame, RefusesATableItDoesNotHave) {
  EXPECT_EQ(code_thrown_by([] { return contribution_change_frame(four_fifths(), "plans"); }),
            Code::argument);
  EXPECT_EQ(code_thrown_by([] { return contributions_frame(two_people(), "plans"); }),
            Code::argument);
}

TEST(ContributionChangeJson, SaysTheIncomeAndTheEffectBesideIt) {
  const Json document = read_json(contribution_change_json(four_fifths()));

  EXPECT_EQ(document.find("kith")->text, "contribution_change/1");
  EXPECT_EQ(document.find("basis")->find("bands")->items[1].text, "50.00");
  EXPECT_EQ(document.find("basis")->find("what_if")->items[0].find("value")->text, "0.8");
  EXPECT_EQ(document.find("reassessed")->text, "1");
  const Json* totals = document.find("totals");
  EXPECT_EQ(totals->find("annual_before")->text, "5200.00");
  EXPECT_EQ(totals->find("annual_change")->text, "-1040.00");
  EXPECT_EQ(totals->find("largest_rise_weekly")->text, "0.00");
  EXPECT_EQ(document.find("groups")->items.size(), 7U);
  EXPECT_EQ(document.find("people")->items[0].find("plans")->items[0].text, "v1");
  EXPECT_EQ(document.find("people")->items[0].find("reason_after")->text, "assessed");
}

// --- the question ---

std::vector<std::string> faults_of(std::string_view question) {
  std::vector<std::string> told;
  try {
    read_contribution_question(question);
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults()) {
      told.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
    }
  }
  return told;
}

TEST(ContributionQuestion, ReadsWhatChangesAndTheBands) {
  const auto question = read_contribution_question(
      R"({"what_if":[{"set":"policy:maximum_weekly_charge","value":"90.00",
          "first_day":"2026-04-06"}],"bands":["10","25.50"],"threads":2})");

  EXPECT_EQ(question.what_if[0].set, "policy:maximum_weekly_charge");
  EXPECT_THAT(question.bands, ElementsAre(Money::from_pence(1'000), Money::from_pence(2'550)));
  EXPECT_EQ(question.threads, 2);
  EXPECT_EQ(read_contribution_question("").bands, default_contribution_bands());
  EXPECT_TRUE(read_contribution_question(R"({"bands":[]})").bands.empty());
}

TEST(ContributionQuestion, RefusesBandsThatAreNone) {
  EXPECT_THAT(faults_of(R"({"bands":"20.00"})"), ElementsAre("wrong_type /bands"));
  EXPECT_THAT(faults_of(R"({"bands":[20,"x","1.005","0.00","5.00","5.00",true],"period":1})"),
              ElementsAre("money_not_text /bands/0", "wrong_type /bands/1",
                          "too_many_places /bands/2", "out_of_range /bands/3",
                          "out_of_range /bands/5", "wrong_type /bands/6", "unknown_key /period"));
  std::string many = R"({"bands":["1.00")";
  for (int band = 2; band <= 21; ++band) many += ",\"" + std::to_string(band) + ".00\"";
  EXPECT_THAT(faults_of(many + "]}"), ElementsAre("too_long /bands"));
  EXPECT_THAT(faults_of("[]"), ElementsAre("wrong_type "));
  EXPECT_EQ(code_thrown_by([] { return read_contribution_question("{"); }), Code::input);
}

}  // namespace
}  // namespace kith
