// Payments of a budget by date: whole and part periods, rises, contributions, and the reasons.
#include "kith/costing/payments.hpp"
#include "kith/documents/who_pays.hpp"

#include <gmock/gmock.h>

#include "costing/charging/assessments.hpp"
#include "costing/payments/paid.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kYear = R"("first_day":"2026-04-06","last_day":"2027-04-05")";

std::string budget(std::string_view more, std::string_view id = "council") {
  return R"({"budget":")" + std::string{id} + R"(","source":"council","status":"agreed",)" +
         std::string{more} + "}";
}

BudgetPayments payments_of(std::string_view budgets, std::string_view days = kYear,
                           std::string_view options = "", std::string_view rest = "",
                           std::string_view person = "") {
  const std::string document = plan_document(
      R"(,"budgets":[)" + std::string{budgets} + "]" + std::string{rest}, person, days);
  return budget_payments(build_area(read_plan(document)), 0, Parameters::shipped(),
                         read_payment_options(options));
}

// --- £454.00 a week, by every period ---

TEST(Payments, OfFiftyTwoWeeksAreTheAnnualSum) {
  const auto all = payments_of(budget(
      R"("weekly":"454.00","pay_every":"week","first_day":"2026-04-06","last_day":"2027-04-04")"));

  EXPECT_THAT(all.payments, SizeIs(52));
  EXPECT_EQ(all.total->text(), "23608.00");
}

// Monday 6 April 2026 to Monday 5 April 2027 has 53 Mondays.
TEST(Payments, OfAYearWithFiftyThreePayDaysAreFiftyThree) {
  const auto all =
      payments_of(budget(R"("weekly":"454.00","pay_every":"week","first_day":"2026-04-06")"));

  EXPECT_THAT(all.payments, SizeIs(53));
  EXPECT_EQ(all.total->text(), "24062.00");
  EXPECT_EQ(all.payments.back().days.last().text(), "2027-04-11");
}

TEST(Payments, OfFourWeeksAreThirteenAYear) {
  const auto all = payments_of(budget(
      R"("weekly":"454.00","pay_every":"four_weeks","first_day":"2026-04-06","last_day":"2027-04-04")"));

  ASSERT_THAT(all.payments, SizeIs(13));
  EXPECT_EQ(all.payments[0].gross.text(), "1816.00");
  EXPECT_EQ(all.payments[0].parts[0].exact, "454.00 * 4");
  EXPECT_EQ(all.payments[1].date.text(), "2026-05-04");
  EXPECT_EQ(all.total->text(), "23608.00");
}

TEST(Payments, OfAMonthAreFiftyTwoTwelfths) {
  const auto all = payments_of(budget(
      R"("weekly":"454.00","pay_every":"month","first_day":"2026-04-06","last_day":"2027-04-05")"));

  ASSERT_THAT(all.payments, SizeIs(12));
  EXPECT_EQ(all.payments[0].gross.text(), "1967.33");
  EXPECT_EQ(all.payments[1].date.text(), "2026-05-06");
  EXPECT_THAT(all.payments[1].reasons, IsEmpty());
  EXPECT_EQ(all.total->text(), "23607.96");  // twelve rounded ones, 4p below 23,608.00
}

TEST(Payments, OfAQuarterAndAYearFollowTheConvention) {
  const auto first = [](std::string_view every, std::string_view options) {
    return payments_of(budget(R"("weekly":"454.00",)" + std::string{kYear} + R"(,"pay_every":")" +
                              std::string{every} + "\""),
                       kYear, options)
        .payments[0]
        .gross.text();
  };

  EXPECT_EQ(first("quarter", ""), "5902.00");
  EXPECT_EQ(first("year", ""), "23608.00");
  EXPECT_EQ(first("year", R"({"convention":"weeks_365_7"})"), "23672.86");
  EXPECT_EQ(first("month", R"({"convention":"weeks_365_7"})"), "1972.74");
}

TEST(Payments, OfAnAnnualBudgetAreItsParts) {
  const auto first = [](std::string_view every) {
    return payments_of(budget(R"("annual":"5200.00",)" + std::string{kYear} + R"(,"pay_every":")" +
                              std::string{every} + "\""))
        .payments[0]
        .gross.text();
  };

  EXPECT_EQ(first("week"), "100.00");
  EXPECT_EQ(first("four_weeks"), "400.00");
  EXPECT_EQ(first("month"), "433.33");
  EXPECT_EQ(first("quarter"), "1300.00");
  EXPECT_EQ(first("year"), "5200.00");
}

// --- part periods ---

// Thursday 16 April: four days until Monday's first payment, and the four weeks after it.
TEST(Payments, PayTheDaysBeforeTheFirstPayDayWithIt) {
  const auto all = payments_of(budget(
      R"("weekly":"70.00","pay_every":"four_weeks","first_day":"2026-04-16","last_day":"2026-06-21",
         "first_payment":"2026-04-20")"));

  EXPECT_THAT(nets(all), ElementsAre("2026-04-20 320.00", "2026-05-18 280.00", "2026-06-15 70.00"));
  EXPECT_EQ(all.payments[0].days.first().text(), "2026-04-16");
  EXPECT_EQ(all.payments[0].parts[0].exact, "70.00 * 4 * 4 / 28");
  EXPECT_EQ(reasons(all.payments[0]), "first; part_period to 32");
  EXPECT_EQ(reasons(all.payments[1]), "whole_period from 32 to 28");
  EXPECT_EQ(reasons(all.payments[2]), "part_period from 28 to 7");
}

TEST(Payments, OfABudgetThatEndsBeforeItsFirstPayDayAreMadeThen) {
  const auto all = payments_of(budget(
      R"("weekly":"70.00","pay_every":"week","first_day":"2026-04-13","last_day":"2026-04-15",
                "first_payment":"2026-04-20")"));

  EXPECT_THAT(nets(all), ElementsAre("2026-04-20 30.00"));
}

// A month from 31 January pays on the last day of shorter ones: 29 February in 2028. The last is
// for 31 March to 14 April: 15 days of 30.
TEST(Payments, OfAMonthKeepTheirDayOrTheLast) {
  const auto all = payments_of(
      budget(
          R"("annual":"1200.00","pay_every":"month","first_day":"2028-01-31","last_day":"2028-04-14")"),
      R"("first_day":"2028-01-31","last_day":"2028-12-31")");

  EXPECT_THAT(nets(all), ElementsAre("2028-01-31 100.00", "2028-02-29 100.00", "2028-03-31 50.00"));
  EXPECT_EQ(all.payments[2].parts[0].of, 30);
}

// 1 to 14 February: 14 of 29 days in 2028, 14 of 28 in 2027.
TEST(Payments, OfPartOfFebruaryKnowALeapYear) {
  const auto part = [](std::string_view year) {
    const std::string y{year};
    return payments_of(budget(R"("annual":"1200.00","pay_every":"month","first_day":")" + y +
                              R"(-02-01","last_day":")" + y + R"(-02-14")"),
                       R"("first_day":")" + y + R"(-01-01","last_day":")" + y + R"(-12-31")")
        .payments[0]
        .gross.text();
  };

  EXPECT_EQ(part("2027"), "50.00");
  EXPECT_EQ(part("2028"), "48.28");
}

// --- a budget replaced by the next ---

std::string rise(std::string_view first_day, std::string_view more = "") {
  return budget(
             R"("weekly":"100.00","pay_every":"four_weeks","first_day":"2026-03-16","net":false)",
             "old") +
         "," +
         budget(R"("weekly":"107.00","replaces":"old","first_day":")" + std::string{first_day} +
                    "\"" + std::string{more},
                "new");
}

constexpr std::string_view kSpring = R"("first_day":"2026-03-16","last_day":"2026-06-30")";

// 16 March to 12 April: 21 days at £100.00 a week and 7 at £107.00.
TEST(Payments, GoOnInTheBudgetThatReplacesThis) {
  const auto all = payments_of(rise("2026-04-06"), kSpring, R"({"budget":"old"})");

  EXPECT_THAT(nets(all), ElementsAre("2026-03-16 407.00", "2026-04-13 428.00", "2026-05-11 428.00",
                                     "2026-06-08 428.00"));
  EXPECT_EQ(all.payments[0].parts[1].exact, "107.00 * 4 * 7 / 28");
  EXPECT_EQ(reasons(all.payments[1]),
            "budget from 100.00 a week for 21 days, 107.00 a week for 7 days to 107.00 a week on "
            "2026-04-06");
  EXPECT_EQ(reasons(all.payments[2]), "");
}

// What was only indicated is not paid, nor are the days on which the agreed one is.
TEST(Payments, AreOfTheAgreedBudgetWhereNoneIsNamed) {
  const std::string indicated =
      R"({"budget":"hoped","source":"council","status":"indicative","weekly":"90.00",)"
      R"("pay_every":"month","first_day":"2026-03-16"})";
  const std::string agreed = budget(
      R"("weekly":"100.00","replaces":"hoped","pay_every":"four_weeks","first_day":"2026-03-16")",
      "agreed");

  const auto all = payments_of(indicated + "," + agreed, kSpring);

  EXPECT_EQ(all.pay_every, "four_weeks");
  EXPECT_EQ(all.payments[1].date.text(), "2026-04-13");
  EXPECT_EQ(payments_of(indicated, kSpring).pay_every, "month");
}

TEST(Payments, SayTheRiseWhereItComesWithAPeriod) {
  const auto all = payments_of(rise("2026-04-13"), kSpring, R"({"budget":"old"})");

  EXPECT_THAT(nets(all), ElementsAre("2026-03-16 400.00", "2026-04-13 428.00", "2026-05-11 428.00",
                                     "2026-06-08 428.00"));
  EXPECT_EQ(reasons(all.payments[1]), "budget from 100.00 a week to 107.00 a week on 2026-04-13");
}

// The new budget is paid by the month, from its own first day; the old one's last period is cut.
TEST(Payments, FollowThePayDaysOfTheLaterBudget) {
  const auto all =
      payments_of(rise("2026-05-01", R"(,"pay_every":"month")"), kSpring, R"({"budget":"old"})");

  EXPECT_THAT(nets(all), ElementsAre("2026-03-16 400.00", "2026-04-13 257.14", "2026-05-01 463.67",
                                     "2026-06-01 463.67"));
}

TEST(Payments, OfOneMoneyAreMadeOnce) {
  const auto all = payments_of(
      budget(R"("weekly":"10.00","one_off":"250.00","pay_every":"week","first_day":"2026-04-06",
                "last_day":"2026-04-26")"));

  EXPECT_THAT(nets(all), ElementsAre("2026-04-06 260.00", "2026-04-13 10.00", "2026-04-20 10.00"));
  EXPECT_EQ(all.one_off.text(), "250.00");
  EXPECT_EQ(reasons(all.payments[0]), "first; one_off from 0.00 to 250.00");
  EXPECT_EQ(reasons(all.payments[1]), "one_off from 250.00 to 0.00");
}

// --- less the contribution ---

// From Monday 6 April 2026 £160.00 less 120.40 is 39.60; until then less 112.50 is 47.50.
TEST(Payments, ThatAreNetFollowTheContribution) {
  const auto all = payments_of(
      budget(R"("weekly":"500.00","pay_every":"four_weeks","net":true,"first_day":"2026-03-16")"),
      kSpring, "",
      R"(,"finances":[{"first_day":"2026-01-01","item":"income","name":"a","amount":"160.00"}])",
      R"(,"born":"1980-01-01")");

  ASSERT_THAT(all.payments, SizeIs(4));
  EXPECT_EQ(all.payments[0].gross.text(), "2000.00");
  EXPECT_EQ(all.payments[0].contribution->text(), "182.10");  // 3 x 47.50 + 39.60
  EXPECT_EQ(all.payments[1].contribution->text(), "158.40");
  EXPECT_EQ(all.payments[1].net->text(), "1841.60");
  EXPECT_EQ(reasons(all.payments[1]),
            "contribution from 47.50 for 21 days, 39.60 for 7 days to 39.60 on 2026-04-06");
  EXPECT_TRUE(all.provisional);
}

// Essex: an hour a week at £23.92, assessed at £56.20: the whole price is paid, nothing is left.
TEST(Payments, NeverTakeMoreThanTheCareCosts) {
  const auto all = payments_of(
      budget(R"("weekly":"23.92","pay_every":"four_weeks","net":true,"contribution_weekly":"56.20",
                "first_day":"2026-04-06","last_day":"2026-05-03")"));

  EXPECT_THAT(nets(all), ElementsAre("2026-04-06 0.00"));
  EXPECT_EQ(all.contribution->text(), "95.68");
}

TEST(Payments, ThatAreGrossTakeNothingOff) {
  const auto all = payments_of(
      budget(R"("weekly":"23.92","pay_every":"week","net":false,"contribution_weekly":"56.20",
                "first_day":"2026-04-06","last_day":"2026-04-12")"));

  EXPECT_EQ(all.payments[0].net->text(), "23.92");
  EXPECT_EQ(all.payments[0].contribution->text(), "0.00");
}

TEST(Payments, OfSeveralBudgetsEachTakeTheirOwnContribution) {
  const auto two = [](std::string_view own) {
    return payments_of(
        budget(R"("weekly":"90.00","pay_every":"week","net":true,"first_day":"2026-04-06",
                  "last_day":"2026-04-12")" +
                   std::string{own},
               "a") +
            "," + budget(R"("weekly":"90.00","first_day":"2026-04-06")", "b"),
        kYear, R"({"budget":"a"})");
  };

  EXPECT_THAT(nets(two(R"(,"contribution_weekly":"20.00")")), ElementsAre("2026-04-06 70.00"));
  EXPECT_THAT(nets(two("")), ElementsAre("2026-04-06 unknown"));
  EXPECT_EQ(two("").findings[0].code, "not_assessed");
}

// --- what cannot be paid, and what cannot be asked ---

TEST(Payments, WithoutWhatTheyNeedAreNotAssessed) {
  const auto never = payments_of(budget(R"("weekly":"90.00","first_day":"2026-04-06")"));
  EXPECT_THAT(never.payments, IsEmpty());
  EXPECT_EQ(never.findings[0].members[0].second, "pay_every");

  const auto unknown = payments_of(budget(
      R"("weekly":"90.00","pay_every":"week","net":true,"first_day":"2026-04-06","last_day":"2026-04-12")"));
  EXPECT_THAT(nets(unknown), ElementsAre("2026-04-06 unknown"));
  EXPECT_EQ(unknown.payments[0].gross.text(), "90.00");
  EXPECT_FALSE(unknown.total);
}

TEST(Payments, AreOfABudgetThatIsThere) {
  const auto fault = [](std::string_view options) {
    try {
      payments_of(budget(R"("weekly":"1.00","first_day":"2026-04-06")", "a") + "," +
                      budget(R"("weekly":"1.00","first_day":"2026-04-06")", "b"),
                  kYear, options);
    } catch (const InputError& error) {
      return std::string{fault_code_name(error.faults()[0].code)} + " " + error.faults()[0].at;
    }
    return std::string{"none"};
  };

  EXPECT_EQ(fault(R"({"budget":"c"})"), "dangling_reference /budget");
  EXPECT_EQ(fault(""), "missing /budget");
  EXPECT_EQ(fault(R"({"budget":1})"), "wrong_type /budget");
  EXPECT_EQ(fault(R"({"budgets":"a"})"), "unknown_key /budgets");
}

TEST(Payments, OfTheOnlyCouncilBudgetNeedNoName) {
  const auto all = payments_of(
      R"({"budget":"own","source":"own_money","weekly":"5.00","first_day":"2026-04-06"},)" +
      budget(R"("weekly":"1.00","pay_every":"year","first_day":"2026-04-06")"));

  EXPECT_EQ(all.budget, 1U);
  EXPECT_EQ(all.payments[0].gross.text(), "52.00");
}

TEST(Payments, BeginWithTheBudgetThatReplacesNone) {
  EXPECT_EQ(payments_of(rise("2026-04-06"), kSpring).budget, 0U);
}

TEST(Payments, OfAnEmptyBudgetAreNothingEachTime) {
  const auto all = payments_of(budget(
      R"("weekly":"0.00","pay_every":"week","first_day":"2026-04-06","last_day":"2026-04-19")"));

  EXPECT_THAT(nets(all), ElementsAre("2026-04-06 0.00", "2026-04-13 0.00"));
  EXPECT_EQ(reasons(all.payments[1]), "");
}

}  // namespace
}  // namespace kith
