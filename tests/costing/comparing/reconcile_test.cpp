// Extracts worked by hand: each difference gets the name that explains it.
#include "kith/costing/reconcile.hpp"

#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "costing/plans.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;

Date day(std::string_view text) { return parse_date(text).date; }
Money pounds(std::string_view text) { return Money::from_pence(parse_decimal(text, 2).units); }

// £105.00 a week of home care (seven hours), £33.33 a week of transport; Bob's £90.00 a week.
AreaCost two_plans(Detail detail = Detail::trace) {
  const Area area = fixtures::area_of(
      {{"people", "person\nann\nbob\n"},
       {"plans",
        "plan|person|first_day|last_day\na1|ann|2026-04-06|2027-04-05\n"
        "b1|bob|2026-04-06|2027-04-05\n"},
       {"services", "service|kind|cld_component\ncare|personal_care|Home Support\n"},
       {"actions",
        "action|plan|who|service|rate|per|schedule\n"
        "x|a1|self|care|15.00|hour|daily 09:00-10:00\n"
        "y|a1|self|transport|33.33|visit|1 visit per week\n"
        "z|b1|self|support|10.00|hour|9h per week\n"}});
  CostOptions options;
  options.detail = detail;
  return cost_area(area, Parameters::shipped(), options);
}

ExtractRow row(std::string plan, std::string service, std::string_view amount, ExtractPer per) {
  ExtractRow made;
  made.plan = std::move(plan);
  made.service = std::move(service);
  made.amount = pounds(amount);
  made.per = per;
  return made;
}

// What is said of the first pair: "convention weekly x 365/7".
std::string said(const ExtractRow& one) {
  const Reconciliation found = reconcile_area(two_plans(), std::vector{one});
  const ReconciledPair& pair = found.pairs.front();
  std::string text{discrepancy_name(pair.why)};
  return pair.explanation.empty() ? text : text + " " + pair.explanation;
}

// Where only totals are asked for an area keeps no lines, and adds up to the same.
TEST(CostArea, KeepsLinesOnlyWhereTheyAreAskedFor) {
  const AreaCost lines = two_plans(Detail::lines);
  const AreaCost totals = two_plans(Detail::totals);

  EXPECT_EQ(lines.plans.front().lines.size(), 2U);
  EXPECT_TRUE(totals.plans.front().lines.empty());
  EXPECT_EQ(totals.plans.front().totals.weekly, pounds("138.33"));
  EXPECT_EQ(totals.plans.front().totals.annual, lines.plans.front().totals.annual);
}

TEST(Reconcile, RefusesACostThatKeptNoLines) {
  const AreaCost totals = two_plans(Detail::totals);

  EXPECT_EQ(test::code_thrown_by([&] { return reconcile_area(totals, {}); }), Code::argument);
}

TEST(Reconcile, SaysSameAndRounding) {
  EXPECT_EQ(said(row("a1", "care", "105.00", ExtractPer::week)), "same");
  EXPECT_EQ(said(row("a1", "care", "5460.00", ExtractPer::year)), "same");
  EXPECT_EQ(said(row("a1", "care", "5460.01", ExtractPer::year)), "rounding");
  EXPECT_EQ(said(row("a1", "", "138.35", ExtractPer::week)), "rounding");  // two lines, two pence
}

// 105.00 x 365/7 is 5,475.00, x 366/7 5,490.00; 33.33 x 365/7 is 1,737.92.
TEST(Reconcile, NamesTheConventionThatExplainsItToThePenny) {
  EXPECT_EQ(said(row("a1", "care", "5475.00", ExtractPer::year)), "convention weekly x 365/7");
  EXPECT_EQ(said(row("a1", "care", "5490.00", ExtractPer::year)), "convention weekly x 366/7");
  EXPECT_EQ(said(row("a1", "transport", "1737.92", ExtractPer::year)), "convention weekly x 365/7");
  EXPECT_EQ(said(row("a1", "care", "420.00", ExtractPer::month)), "convention weekly x 4");
  EXPECT_EQ(said(row("a1", "care", "456.25", ExtractPer::month)), "convention weekly x 365/84");
  EXPECT_EQ(said(row("a1", "care", "5460.00", ExtractPer::period)), "convention weekly x 52");
}

// 183 days of 365: 5,475.00 x 183 / 365 is 2,745.00.
TEST(Reconcile, NamesAPartPeriod) {
  ExtractRow half = row("a1", "care", "2745.00", ExtractPer::period);
  half.first_day = day("2026-10-05");
  half.last_day = day("2027-04-05");

  EXPECT_EQ(said(half), "part_period 183 of 365 days");
}

// Seven hours at £16.20 are £113.40, a year £5,896.80.
TEST(Reconcile, NamesAnotherRate) {
  EXPECT_EQ(said(row("a1", "care", "113.40", ExtractPer::week)), "rate 16.20 an hour, here 15.00");
  EXPECT_EQ(said(row("a1", "care", "5896.80", ExtractPer::year)), "rate 16.20 an hour, here 15.00");
  EXPECT_EQ(said(row("a1", "care", "113.41", ExtractPer::week)), "unknown");
  EXPECT_EQ(said(row("a1", "transport", "40.00", ExtractPer::week)), "unknown");
}

TEST(Reconcile, NamesWhatIsMissingOnEitherSide) {
  EXPECT_EQ(said(row("moon", "care", "1.00", ExtractPer::week)), "missing_here");
  EXPECT_EQ(said(row("a1", "respite", "1.00", ExtractPer::week)), "missing_here");

  const std::vector<ExtractRow> only_care = {row("a1", "care", "105.00", ExtractPer::week)};
  const Reconciliation found = reconcile_area(two_plans(), only_care);
  ASSERT_EQ(found.pairs.size(), 3U);
  EXPECT_EQ(found.pairs[1].service, "transport");
  EXPECT_EQ(found.pairs[1].here.text(), "33.33");
  EXPECT_EQ(found.pairs[1].why, Discrepancy::missing_there);
  EXPECT_EQ(found.pairs[2].plan, "b1");
  EXPECT_EQ(found.pairs[2].person, "bob");
}

TEST(Reconcile, MatchesByPersonAndByComponent) {
  EXPECT_EQ(said(row("a1", "Home Support", "105.00", ExtractPer::week)), "same");
  ExtractRow of_bob = row("", "", "90.00", ExtractPer::week);
  of_bob.person = "bob";
  EXPECT_EQ(said(of_bob), "same");
  ExtractRow of_another = row("a1", "care", "105.00", ExtractPer::week);
  of_another.person = "bob";
  EXPECT_EQ(said(of_another), "missing_here");
}

// 60.00 and 45.00 a week of the same service are the week's 105.00.
TEST(Reconcile, AddsUpTheRowsOfOnePair) {
  const std::vector<ExtractRow> rows = {row("a1", "care", "60.00", ExtractPer::week),
                                        row("a1", "care", "45.00", ExtractPer::week)};
  const Reconciliation found = reconcile_area(two_plans(), rows);

  EXPECT_EQ(found.pairs.size(), 3U);
  EXPECT_EQ(found.pairs[0].why, Discrepancy::same);
}

TEST(Reconcile, TotalsAddUpToThePairs) {
  const std::vector<ExtractRow> rows = {row("a1", "care", "5475.00", ExtractPer::year),
                                        row("a1", "transport", "1733.16", ExtractPer::year),
                                        row("moon", "", "100.00", ExtractPer::year)};
  const Reconciliation found = reconcile_area(two_plans(), rows);

  std::vector<std::string> texts;
  Money here;
  Money there;
  for (const ReconciledTotal& total : found.totals) {
    texts.push_back(std::string{discrepancy_name(total.why)} + " " + std::to_string(total.pairs) +
                    " " + (total.there - total.here).text());
    here += total.here;
    there += total.there;
  }
  EXPECT_THAT(texts, ElementsAre("same 1 0.00", "convention 1 15.00", "missing_here 1 100.00",
                                 "missing_there 1 -4680.00"));
  EXPECT_EQ(here.text(), "11873.16");
  EXPECT_EQ(there.text(), "7308.16");
}

TEST(Reconcile, OfNothingLacksEverything) {
  const Reconciliation found = reconcile_area(two_plans(), {});

  EXPECT_EQ(found.pairs.size(), 3U);
  EXPECT_EQ(found.totals.size(), 1U);
  EXPECT_EQ(found.totals[0].here.text(), "11873.16");
}

}  // namespace
}  // namespace kith
