// What was spent by a day, and where each budget will stand.
#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith {
namespace {

using ::testing::Contains;
using ::testing::Pair;

std::string entry(std::string_view id, std::string_view at, std::string_view from,
                  std::string_view to, std::string_view amount, std::string_view more = "") {
  return R"(,{"entry":")" + std::string{id} + R"(","at":")" + std::string{at} +
         R"(","from_account":")" + std::string{from} + R"(","to_account":")" + std::string{to} +
         R"(","amount":")" + std::string{amount} + "\"" + std::string{more} + "}";
}

// £90.00 a week for the 52 weeks from Monday 6 April 2026, from a budget of `money`.
std::string year_of_weeks(std::string_view entries,
                          std::string_view money = R"("one_off":"4680.00")",
                          std::string_view budget = R"(,"budget":"b")",
                          std::string_view area = "") {
  return plan_document(
      std::string{area} +
          R"(,"budgets":[{"budget":"b","source":"council","status":"agreed","first_day":"2026-04-06",)"
          R"("last_day":"2027-04-04",)" +
          std::string{money} +
          R"(}],"actions":[{"action":"x","who":"self","schedule":"9h per week","per":"hour",)"
          R"("rate":"10.00")" +
          std::string{budget} +
          R"(}],"accounts":[{"account":"council","kind":"framework"},)"
          R"({"account":"dp","kind":"direct_payment","budget":"b"},)"
          R"({"account":"dp2","kind":"direct_payment","budget":"b"},)"
          R"({"account":"shop","kind":"provider"}],"entries":[)"
          R"({"entry":"open","at":"2026-04-06","from_account":"council","to_account":"dp",)"
          R"("amount":"4680.00","kind":"contribution"})" +
          std::string{entries} + "]",
      "", R"("first_day":"2026-04-06","last_day":"2027-04-04")");
}

BudgetActuals actuals_of(const std::string& document, std::string_view options) {
  return cost_of(document, options).budgets.at(0).actuals.value();
}

// Sunday 4 October 2026 ends week 26.
constexpr std::string_view kHalfYear = R"({"as_at":"2026-10-04"})";

const CostFinding& finding_of(const PlanCost& cost, std::string_view code) {
  for (const CostFinding& found : cost.findings) {
    if (found.code == code) return found;
  }
  throw Error{Code::argument, "no finding " + std::string{code}};
}

TEST(Actuals, AreWhatWasSpentByTheDayAndThePlanAfterIt) {
  const BudgetActuals actuals =
      actuals_of(year_of_weeks(entry("half", "2026-10-04", "dp", "shop", "2340.00")), kHalfYear);

  EXPECT_EQ(actuals.available.text(), "4680.00");
  EXPECT_EQ(actuals.actual.text(), "2340.00");
  EXPECT_EQ(actuals.planned.text(), "2340.00");
  EXPECT_EQ(actuals.variance().text(), "0.00");
  EXPECT_EQ(actuals.forecast.text(), "2340.00");
  EXPECT_EQ(actuals.expected.text(), "4680.00");
  EXPECT_EQ(actuals.expected_left.text(), "0.00");
  EXPECT_EQ(actuals.runs_out, std::nullopt);
  EXPECT_EQ(actuals.balance.text(), "2340.00");
}

TEST(Actuals, AreTheSameUnderEveryConvention) {
  const std::string plan = year_of_weeks(entry("half", "2026-10-04", "dp", "shop", "2000.00"));
  for (const std::string_view convention : {"weeks_52", "weeks_365_7", "calendar", "cld"}) {
    SCOPED_TRACE(convention);
    const BudgetActuals actuals = actuals_of(
        plan, R"({"as_at":"2026-10-04","convention":")" + std::string{convention} + "\"}");

    EXPECT_EQ(actuals.planned.text(), "2340.00");
    EXPECT_EQ(actuals.variance().text(), "-340.00");
    EXPECT_EQ(actuals.expected_left.text(), "340.00");
  }
}

// Wednesday 7 October is three days into a week of £90.00.
TEST(Actuals, DivideAWeekAtTheDay) {
  const BudgetActuals actuals = actuals_of(year_of_weeks(""), R"({"as_at":"2026-10-07"})");

  EXPECT_EQ(actuals.planned.text(), "2378.57");
  EXPECT_EQ((actuals.planned + actuals.forecast).text(), "4680.00");
}

// Whatever the day, what was to be spent and what is to come are the plan's £4,680.00.
TEST(Actuals, DivideThePlanAtAnyDay) {
  const std::string plan = year_of_weeks("");
  Money before;
  for (Date day = parse_date("2026-04-06").date; day <= parse_date("2027-04-04").date;
       day = day + 1) {
    SCOPED_TRACE(day.text());
    const BudgetActuals actuals = actuals_of(plan, R"({"as_at":")" + day.text() + "\"}");

    EXPECT_EQ((actuals.planned + actuals.forecast).text(), "4680.00");
    EXPECT_GT(actuals.planned, before);
    before = actuals.planned;
  }
  EXPECT_EQ(before.text(), "4680.00");
}

TEST(Actuals, NeedADayAndEntries) {
  EXPECT_EQ(cost_of(year_of_weeks("")).budgets[0].actuals, std::nullopt);
  EXPECT_EQ(cost_of(plan_document(R"(,"budgets":[{"budget":"b","source":"council","annual":"1.00",)"
                                  R"("first_day":"2026-04-06"}])"),
                    kHalfYear)
                .budgets[0]
                .actuals,
            std::nullopt);
}

TEST(Actuals, CountTheDayAndNothingAfterIt) {
  const std::string plan = year_of_weeks(entry("a", "2026-10-04", "dp", "shop", "1.00") +
                                         entry("b", "2026-10-05", "dp", "shop", "2.00"));

  EXPECT_EQ(actuals_of(plan, kHalfYear).actual.text(), "1.00");
}

TEST(Actuals, AreLessRefundsAndWhatWasUndone) {
  const std::string plan = year_of_weeks(
      entry("a", "2026-05-01", "dp", "shop", "100.00") +
      entry("b", "2026-05-02", "shop", "dp", "30.00", R"(,"kind":"refund")") +
      entry("c", "2026-05-03", "dp", "shop", "7.00") +
      entry("d", "2026-05-04", "shop", "dp", "7.00", R"(,"reverses":"c")") +
      entry("e", "2026-05-05", "council", "dp", "500.00", R"(,"kind":"contribution")") +
      entry("f", "2026-05-06", "dp", "council", "500.00", R"(,"reverses":"e")"));

  EXPECT_EQ(actuals_of(plan, kHalfYear).actual.text(), "70.00");
}

TEST(Actuals, AreNotMoneyThatGoesBackOrFromOnePocketToTheOther) {
  const std::string plan =
      year_of_weeks(entry("a", "2026-05-01", "dp", "council", "100.00", R"(,"kind":"settlement")") +
                    entry("b", "2026-05-02", "dp", "dp2", "200.00") +
                    entry("c", "2026-05-03", "dp2", "shop", "5.00"));
  const BudgetActuals actuals = actuals_of(plan, kHalfYear);

  EXPECT_EQ(actuals.actual.text(), "5.00");
  EXPECT_EQ(actuals.balance.text(), "4575.00");
}

TEST(Actuals, AreNotWhatIsCommittedOrRefused) {
  const std::string plan = year_of_weeks(
      entry("a", "2026-05-01", "dp", "shop", "100.00", R"(,"status":"committed")") +
      entry("b", "2026-05-01", "dp", "shop", "9.00", R"(,"status":"refused","reason_code":"x")"));

  EXPECT_EQ(actuals_of(plan, kHalfYear).actual.text(), "0.00");
}

// --- the money runs out ---

// £180.00 over plan at half a year: 24 more weeks of £90.00 and the 25th is short. Week 26 + 25
// begins on Monday 22 March 2027.
TEST(Actuals, DateTheFirstWeekInWhichTheMoneyIsGone) {
  const PlanCost cost =
      cost_of(year_of_weeks(entry("half", "2026-10-04", "dp", "shop", "2520.00")), kHalfYear);
  const BudgetActuals& actuals = *cost.budgets[0].actuals;

  EXPECT_EQ(actuals.expected_left.text(), "-180.00");
  EXPECT_EQ(actuals.runs_out->text(), "2027-03-22");
  EXPECT_THAT(finding_of(cost, "runs_out").members, Contains(Pair("first_day", "2027-03-22")));
}

TEST(Actuals, DateMoneyThatIsGoneAlreadyByItsEntry) {
  const BudgetActuals actuals =
      actuals_of(year_of_weeks(entry("a", "2026-05-06", "dp", "shop", "4000.00") +
                               entry("b", "2026-08-05", "dp", "shop", "680.01")),
                 kHalfYear);

  EXPECT_EQ(actuals.runs_out->text(), "2026-08-03");  // the Monday before Wednesday 5 August
  EXPECT_EQ(actuals.expected_left.text(), "-2340.01");
}

TEST(Actuals, BeforeTheFirstDayAreNothingAndAfterTheLastAllIsActual) {
  const std::string plan = year_of_weeks(entry("a", "2026-05-06", "dp", "shop", "40.00"));

  EXPECT_EQ(actuals_of(plan, R"({"as_at":"2026-04-06"})").actual.text(), "0.00");
  EXPECT_EQ(actuals_of(plan, R"({"as_at":"2028-01-01"})").forecast.text(), "0.00");
  EXPECT_EQ(actuals_of(plan, R"({"as_at":"2028-01-01"})").planned.text(), "4680.00");
}

// --- exceptions by tolerance (mission D24) ---

std::vector<std::string> exceptions(std::string_view spent, std::string_view tolerance) {
  const PlanCost cost =
      cost_of(year_of_weeks(entry("half", "2026-10-04", "dp", "shop", spent)),
              R"({"as_at":"2026-10-04","tolerance":")" + std::string{tolerance} + "\"}");
  std::vector<std::string> codes;
  for (const CostFinding& found : cost.findings) {
    if (found.code.ends_with("_tolerance")) codes.emplace_back(found.code);
  }
  return codes;
}

// 12 % over £2,340.00 is £2,620.80; 10 % over is £2,574.00.
TEST(Actuals, BeyondTheToleranceAreAnException) {
  EXPECT_THAT(exceptions("2620.80", "0.1"), testing::ElementsAre("over_tolerance"));
  EXPECT_THAT(exceptions("2574.00", "0.1"), testing::IsEmpty());
  EXPECT_THAT(exceptions("2574.01", "0.1"), testing::ElementsAre("over_tolerance"));
  EXPECT_THAT(exceptions("2106.00", "0.1"), testing::IsEmpty());
  EXPECT_THAT(exceptions("2105.99", "0.1"), testing::ElementsAre("under_tolerance"));
  EXPECT_THAT(exceptions("2340.00", "0"), testing::IsEmpty());
  EXPECT_THAT(exceptions("2340.01", "0"), testing::ElementsAre("over_tolerance"));
}

TEST(Actuals, AnExceptionSaysByHowMuch) {
  const PlanCost cost = cost_of(year_of_weeks(entry("half", "2026-10-04", "dp", "shop", "2620.80")),
                                R"({"as_at":"2026-10-04","tolerance":"0.10"})");

  EXPECT_THAT(finding_of(cost, "over_tolerance").members,
              testing::ElementsAre(Pair("found", "2620.80"), Pair("planned", "2340.00"),
                                   Pair("amount", "280.80"), Pair("tolerance", "0.1"),
                                   Pair("share", "0.12")));
}

// --- money that may stay (St Helens takes back what stands above eight weeks' funding) ---

// £90.00 a week: eight weeks are £720.00.
TEST(Actuals, ABalanceAboveTheWeeksThatMayStayIsASurplus) {
  const std::string weekly =
      year_of_weeks(entry("a", "2026-10-04", "dp", "shop", "3900.00"), R"("weekly":"90.00")");
  const PlanCost cost = cost_of(weekly, R"({"as_at":"2026-10-04","surplus_weeks":8})");

  EXPECT_EQ(cost.budgets[0].actuals->balance.text(), "780.00");
  EXPECT_EQ(cost.budgets[0].actuals->surplus->text(), "60.00");
  EXPECT_THAT(finding_of(cost, "surplus").members, Contains(Pair("amount", "60.00")));
}

TEST(Actuals, NoSurplusAtTheLimitAndNoneWhereNoWeeksAreSet) {
  const std::string weekly =
      year_of_weeks(entry("a", "2026-10-04", "dp", "shop", "3960.00"), R"("weekly":"90.00")");
  const PlanCost cost = cost_of(weekly, R"({"as_at":"2026-10-04","surplus_weeks":8})");

  EXPECT_EQ(cost.budgets[0].actuals->surplus->text(), "0.00");
  EXPECT_FALSE(has_finding(cost, "surplus"));
  EXPECT_EQ(actuals_of(weekly, kHalfYear).surplus, std::nullopt);
}

// £4,680.00 x 56 / 365 is £718.03 to the penny: 718.0274.
TEST(Actuals, TheAreaSetsTheWeeksOfAYearsBudget) {
  const std::string annual =
      year_of_weeks(entry("a", "2026-10-04", "dp", "shop", "3900.00"), R"("annual":"4680.00")",
                    R"(,"budget":"b")", R"(,"area":{"surplus_weeks":8})");

  EXPECT_EQ(actuals_of(annual, kHalfYear).surplus->text(), "61.97");
  EXPECT_EQ(actuals_of(annual, R"({"as_at":"2026-10-04","surplus_weeks":0})").surplus->text(),
            "780.00");
}

TEST(Actuals, AWholeSumHasNoWeeksOfFunding) {
  EXPECT_EQ(actuals_of(year_of_weeks(""), R"({"as_at":"2026-10-04","surplus_weeks":8})").surplus,
            std::nullopt);
}

TEST(Actuals, AnIdUsedForSomethingElseIsAConflict) {
  EXPECT_THROW(cost_of(year_of_weeks(entry("open", "2026-05-01", "dp", "shop", "1.00")), kHalfYear),
               ConflictError);
}

}  // namespace
}  // namespace kith
