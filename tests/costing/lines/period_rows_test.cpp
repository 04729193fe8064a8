// Views of a plan's cost: weeks, four weeks, months and years that add up to the period.
#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "costing/plans.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;

// £70.00 a week, every day £10.00, over 365 days from Monday 6 April 2026.
std::string ten_pounds_a_day(
    std::string_view days = R"("first_day":"2026-04-06","last_day":"2027-04-05")") {
  return plan_document(
      R"(,"actions":[{"action":"a","who":"self","rate":"10.00","per":"day","schedule":"daily"}])",
      "", days);
}

std::vector<PeriodCost> periods(const std::string& document, std::string_view every,
                                std::string_view more = "") {
  return cost_of(document,
                 R"({"periods":")" + std::string{every} + R"(")" + std::string{more} + "}")
      .periods;
}

Money sum(const std::vector<PeriodCost>& rows) {
  Money total;
  for (const PeriodCost& row : rows) total += row.cost;
  return total;
}

std::vector<std::string> costs(const std::vector<PeriodCost>& rows) {
  std::vector<std::string> texts;
  for (const PeriodCost& row : rows)
    texts.push_back(row.cost.text() + (row.is_part ? " part" : ""));
  return texts;
}

TEST(Periods, OfAYearAreFiftyTwoWeeksAndADay) {
  const auto rows = periods(ten_pounds_a_day(), "week");

  ASSERT_EQ(rows.size(), 53U);
  EXPECT_EQ(rows.front().cost.text(), "70.00");
  EXPECT_EQ(rows.back().cost.text(), "10.00");
  EXPECT_TRUE(rows.back().is_part);
  EXPECT_EQ(sum(rows).text(), "3650.00");
}

// The financial year 2023-24 begins on a Saturday and has 366 days: 2 days and 52 weeks. A plan of
// 371 days from a Monday has 53 whole ones.
TEST(Periods, OfAYearMayBeFiftyThreeWeeks) {
  const auto cut =
      periods(ten_pounds_a_day(R"("first_day":"2023-04-01","last_day":"2024-03-31")"), "week");
  const auto whole =
      periods(ten_pounds_a_day(R"("first_day":"2026-04-06","last_day":"2027-04-11")"), "week");

  ASSERT_EQ(cut.size(), 53U);
  EXPECT_TRUE(cut.front().is_part);
  EXPECT_EQ(cut.front().cost.text(), "20.00");
  EXPECT_FALSE(cut.back().is_part);
  ASSERT_EQ(whole.size(), 53U);
  EXPECT_FALSE(whole.back().is_part);
}

TEST(Periods, OfFourWeeksAreThirteenAndADay) {
  const auto rows = periods(ten_pounds_a_day(), "four_weeks");

  ASSERT_EQ(rows.size(), 14U);
  EXPECT_EQ(rows.front().cost.text(), "280.00");
  EXPECT_EQ(rows[12].days.last().text(), "2027-04-04");
  EXPECT_EQ(rows.back().cost.text(), "10.00");
  EXPECT_EQ(sum(rows).text(), "3650.00");
}

TEST(Periods, OfMonthsAreAsLongAsTheMonths) {
  const auto rows =
      periods(ten_pounds_a_day(R"("first_day":"2028-01-15","last_day":"2028-04-10")"), "month");

  EXPECT_THAT(costs(rows),
              ElementsAre("170.00 part", "290.00", "310.00", "100.00 part"));  // 29 February
}

TEST(Periods, OfYearsBeginOnThePlansDayOrOnTheFirstOfApril) {
  const std::string document =
      ten_pounds_a_day(R"("first_day":"2026-04-06","last_day":"2028-06-30")");

  EXPECT_THAT(costs(periods(document, "year")), ElementsAre("3650.00", "3660.00", "860.00 part"));
  EXPECT_THAT(costs(periods(document, "financial_year")),
              ElementsAre("3600.00 part", "3660.00", "910.00 part"));
  EXPECT_THAT(costs(periods(document, "term")), ElementsAre("8170.00"));
}

// 10p a week over 30, 61 and 91 days is 42.857, 87.143 and 130 pence.
TEST(Periods, AreRoundedCumulatively) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"self","rate":"0.10","per":"week","schedule":"1 visit per week"}])",
      "", R"("first_day":"2026-04-01","last_day":"2026-06-30")");
  const auto rows = periods(document, "month");

  EXPECT_THAT(costs(rows), ElementsAre("0.43", "0.44", "0.43"));
  EXPECT_EQ(sum(rows), cost_of(document).totals.period);
}

TEST(Periods, PutWhatIsBoughtOnceOnItsDay) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"self","rate":"400.00","per":"item","one_off":true,"schedule":"once 2026-05-20"}])");

  const auto rows = periods(document, "month");
  EXPECT_EQ(rows[0].cost, Money{});
  EXPECT_EQ(rows[1].cost.text(), "400.00");
}

TEST(Periods, AreOfThePeriodAskedForAndThePlansDaysInIt) {
  const auto rows = periods(ten_pounds_a_day(), "month",
                            R"(,"period":{"first_day":"2027-03-20","last_day":"2027-05-31"})");

  EXPECT_THAT(costs(rows), ElementsAre("120.00 part", "50.00 part"));
}

TEST(Periods, AreThereOnlyWhereAskedFor) {
  EXPECT_TRUE(cost_of(ten_pounds_a_day()).periods.empty());
  EXPECT_THROW(periods(ten_pounds_a_day(), "fortnight"), InputError);
}

// Whatever a plan holds, by every convention and rounding, its rows add up to its period.
TEST(PeriodsLaw, AddUpToThePeriod) {
  const Area area = fixtures::synthetic(120, 5);
  const Parameters law = Parameters::shipped();
  std::size_t plans = 0;
  for (const auto convention :
       {Convention::weeks_52, Convention::weeks_365_7, Convention::calendar, Convention::cld}) {
    for (const auto at : {RoundAt::line, RoundAt::visit, RoundAt::week}) {
      for (const auto every : {Every::week, Every::four_weeks, Every::month, Every::year,
                               Every::financial_year, Every::term}) {
        CostOptions options;
        options.convention = convention;
        options.round_at = at;
        options.detail = Detail::lines;
        options.periods = every;
        for (Row plan = 0; plan < 40; ++plan) {
          const PlanCost cost = cost_plan(area, plan, law, options);
          EXPECT_EQ(sum(cost.periods), cost.totals.period) << plan << " " << every_name(every);
          plans += cost.totals.period > Money{};
        }
      }
    }
  }
  EXPECT_GT(plans, 2'000U);
}

}  // namespace
}  // namespace kith
