// Payments of a budget while support is paused: paid on, suspended, and recovered.
#include <gmock/gmock.h>

#include "costing/payments/paid.hpp"
#include "costing/plans.hpp"
#include "kith/costing/payments.hpp"
#include "kith/documents/who_pays.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kHalfYear = R"("first_day":"2026-04-06","last_day":"2026-09-20")";

// £70.00 a week every four weeks from Monday 6 April 2026.
std::string weekly(std::string_view more = "", std::string_view pounds = "70.00") {
  return R"({"budget":"b","source":"council","weekly":")" + std::string{pounds} +
         R"(","first_day":"2026-04-06","pay_every":"four_weeks")" + std::string{more} + "}";
}

std::string paused(std::string_view first, std::string_view back = "") {
  std::string events = R"({"event":"paused","at":")" + std::string{first} + "\"}";
  if (!back.empty()) events += R"(,{"event":"resumed","at":")" + std::string{back} + "\"}";
  return events;
}

BudgetPayments payments_of(std::string_view budgets, std::string_view events,
                           std::string_view options, std::string_view days = kHalfYear) {
  const std::string document = plan_document(
      R"(,"budgets":[)" + std::string{budgets} + R"(],"events":[)" + std::string{events} + "]", "",
      days);
  return budget_payments(build_area(read_plan(document)), 0, Parameters::shipped(),
                         read_payment_options(options));
}

// In hospital from 11 May to 5 July: four weeks are paid, 8 June to 5 July are not.
const std::string kHospital = paused("2026-05-11", "2026-07-06");
constexpr std::string_view kFourWeeks = R"({"paused_weeks":4})";

TEST(PaymentsInAPause, GoOnAllThroughUnlessTheCouncilSaysOtherwise) {
  const BudgetPayments all = payments_of(weekly(), kHospital, "");

  EXPECT_THAT(nets(all),
              ElementsAre("2026-04-06 280.00", "2026-05-04 280.00", "2026-06-01 280.00",
                          "2026-06-29 280.00", "2026-07-27 280.00", "2026-08-24 280.00"));
  EXPECT_THAT(all.payments[3].reasons, IsEmpty());
}

// The payment of 1 June was made before the suspension began: 21 of its days are £210.00. That of
// 29 June leaves out 7 days, and the other 21 pay back.
TEST(PaymentsInAPause, AreSuspendedAfterSoManyWeeksAndRecoveredFromTheNext) {
  const BudgetPayments all = payments_of(weekly(), kHospital, kFourWeeks);

  EXPECT_THAT(nets(all), ElementsAre("2026-04-06 280.00", "2026-05-04 280.00", "2026-06-01 280.00",
                                     "2026-06-29 0.00", "2026-07-27 280.00", "2026-08-24 280.00"));
  const Payment& payment = all.payments[3];
  EXPECT_EQ(payment.gross.text(), "210.00");
  EXPECT_EQ(payment.paused_days, 7);
  EXPECT_EQ(payment.recovered.text(), "210.00");
  EXPECT_EQ(payment.days,
            Period::inclusive(parse_date("2026-06-29").date, parse_date("2026-07-26").date));
  ASSERT_THAT(payment.parts, SizeIs(1));
  EXPECT_EQ(payment.parts[0].exact, "70.00 * 4 * 21 / 28");
  EXPECT_EQ(all.recovered.text(), "210.00");
  EXPECT_EQ(all.total->text(), "1400.00");  // twenty weeks of twenty-four
  EXPECT_THAT(all.findings, IsEmpty());
}

TEST(PaymentsInAPause, SayWhyEachDiffers) {
  const BudgetPayments all = payments_of(weekly(), kHospital, kFourWeeks);

  EXPECT_EQ(reasons(all.payments[2]), "");
  EXPECT_EQ(reasons(all.payments[3]),
            "paused from 0 to 7 on 2026-06-29; recovered from 0.00 to 210.00");
  EXPECT_EQ(reasons(all.payments[4]), "paused from 7 to 0; recovered from 210.00 to 0.00");
  EXPECT_EQ(reasons(all.payments[5]), "");
}

TEST(PaymentsInAPause, OfASuspendedPeriodAreNothingAndAreListed) {
  const BudgetPayments all =
      payments_of(weekly(), paused("2026-05-04", "2026-06-01"), R"({"paused_weeks":0})");

  EXPECT_EQ(nets(all)[1], "2026-05-04 0.00");
  EXPECT_EQ(all.payments[1].paused_days, 28);
  EXPECT_THAT(all.payments[1].parts, IsEmpty());
  EXPECT_EQ(reasons(all.payments[1]), "paused from 0 to 28 on 2026-05-04");
  EXPECT_EQ(reasons(all.payments[2]), "paused from 28 to 0");
  EXPECT_EQ(all.total->text(), "1400.00");
}

TEST(PaymentsInAPause, ThatIsShorterThanTheWeeksAreAsEver) {
  const BudgetPayments all = payments_of(weekly(), paused("2026-05-11", "2026-06-08"), kFourWeeks);

  EXPECT_EQ(all.total->text(), "1680.00");
  EXPECT_THAT(all.payments[3].reasons, IsEmpty());
}

TEST(PaymentsInAPause, ThatNobodyEndsStaySuspended) {
  const BudgetPayments all = payments_of(weekly(), paused("2026-05-11"), kFourWeeks);

  EXPECT_THAT(nets(all), ElementsAre("2026-04-06 280.00", "2026-05-04 280.00", "2026-06-01 280.00",
                                     "2026-06-29 0.00", "2026-07-27 0.00", "2026-08-24 0.00"));
  ASSERT_THAT(all.findings, SizeIs(1));
  EXPECT_EQ(all.findings[0].code, "not_recovered");
  EXPECT_EQ(all.findings[0].members[0].second, "210.00");
}

// The person's own £14.00 a week is not asked for on days that are not paid: 21 days at £56.00.
TEST(PaymentsInAPause, GiveBackTheContributionToo) {
  const BudgetPayments all =
      payments_of(weekly(R"(,"net":true,"contribution_weekly":"14.00")"), kHospital, kFourWeeks);

  EXPECT_EQ(all.payments[2].net->text(), "224.00");
  EXPECT_EQ(all.payments[3].gross.text(), "210.00");
  EXPECT_EQ(all.payments[3].contribution->text(), "42.00");
  EXPECT_EQ(all.payments[3].recovered.text(), "168.00");
  EXPECT_EQ(all.payments[3].net->text(), "0.00");
  EXPECT_EQ(all.total->text(), "1120.00");
}

// £300.00 of the dear period are to come back from payments of £40.00.
TEST(PaymentsInAPause, AreRecoveredFromAsManyPaymentsAsItTakes) {
  const std::string budgets =
      weekly("", "100.00") +
      R"(,{"budget":"c","source":"council","weekly":"10.00","replaces":"b","first_day":"2026-05-04"})";
  const std::string pause = paused("2026-04-13", "2026-05-04");
  const BudgetPayments all = payments_of(budgets, pause, R"({"paused_weeks":0})",
                                         R"("first_day":"2026-04-06","last_day":"2027-04-04")");

  EXPECT_EQ(all.payments[0].net->text(), "400.00");
  EXPECT_EQ(all.payments[1].net->text(), "0.00");
  EXPECT_EQ(all.payments[7].net->text(), "0.00");
  EXPECT_EQ(all.payments[8].recovered.text(), "20.00");
  EXPECT_EQ(all.payments[8].net->text(), "20.00");
  EXPECT_EQ(all.payments[9].net->text(), "40.00");
  EXPECT_EQ(all.recovered.text(), "300.00");
}

// --- options ---

TEST(PaymentsInAPause, WeeksAreAWholeNumberFrom0To520) {
  EXPECT_EQ(read_payment_options(R"({"paused_weeks":520})").paused_weeks, 520);
  EXPECT_EQ(read_payment_options("").paused_weeks, std::nullopt);
  for (const std::string_view bad : {"-1", "521", "1.5", "\"4\"", "true"}) {
    try {
      read_payment_options(R"({"paused_weeks":)" + std::string{bad} + "}");
      FAIL() << bad;
    } catch (const InputError& error) {
      ASSERT_THAT(error.faults(), SizeIs(1));
      EXPECT_EQ(error.faults()[0].at, "/paused_weeks");
    }
  }
}

}  // namespace
}  // namespace kith
