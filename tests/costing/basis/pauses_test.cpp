// Support that stops between two days: hospital, a long stay away.
#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "costing/basis/pauses.hpp"
#include "costing/plans.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kCalendar = R"({"convention":"calendar"})";

// £10.00 a day from 2026-04-06, a Monday, unless `days` says otherwise.
std::string daily_plan(
    std::string_view events, std::string_view more = "",
    std::string_view days = R"("first_day":"2026-04-06","last_day":"2027-04-05")",
    std::string_view rest = "") {
  return plan_document(R"(,"actions":[{"action":"x","who":"self","schedule":"daily","per":"visit",)"
                       R"("rate":"10.00")" +
                           std::string{more} + R"(}],"events":[)" + std::string{events} + "]" +
                           std::string{rest},
                       "", days);
}

std::string paused(std::string_view day) {
  return R"({"event":"paused","at":")" + std::string{day} + "\"}";
}
std::string resumed(std::string_view day) {
  return R"({"event":"resumed","at":")" + std::string{day} + "\"}";
}
std::string between(std::string_view first, std::string_view back) {
  return paused(first) + "," + resumed(back);
}

std::string period_of(const std::string& document) {
  return line_of(cost_of(document, kCalendar), "x").period.text();
}

// 1 to 14 May are fourteen days: 365 less 14 at £10.00.
TEST(Pauses, LeaveOutTheDaysFromPausedToTheDayBeforeResumed) {
  EXPECT_EQ(period_of(daily_plan("")), "3650.00");
  EXPECT_EQ(period_of(daily_plan(between("2026-05-01", "2026-05-15"))), "3510.00");
}

// 2028 is a leap year: 27, 28 and 29 February and 1 March are four days.
TEST(Pauses, CountThe29thOfFebruary) {
  EXPECT_EQ(period_of(daily_plan(between("2028-02-27", "2028-03-02"), "",
                                 R"("first_day":"2028-02-21","last_day":"2028-03-05")")),
            "100.00");
}

TEST(Pauses, MayBeginOnTheFirstDayAndBeforeIt) {
  EXPECT_EQ(period_of(daily_plan(between("2026-04-06", "2026-04-13"))), "3580.00");
  EXPECT_EQ(period_of(daily_plan(between("2026-03-01", "2026-04-13"))), "3580.00");
}

TEST(Pauses, WithoutAnEndLastToTheEnd) {
  const PlanCost cost = cost_of(daily_plan(paused("2026-04-16")), kCalendar);

  EXPECT_EQ(line_of(cost, "x").period.text(), "100.00");
  EXPECT_TRUE(has_finding(cost, "pause_open"));
}

TEST(Pauses, OfNoDayChangeNothing) {
  const PlanCost cost = cost_of(daily_plan(between("2026-05-01", "2026-05-01")), kCalendar);

  EXPECT_EQ(line_of(cost, "x").period.text(), "3650.00");
  EXPECT_THAT(cost.findings, IsEmpty());
}

TEST(Pauses, OnOneDayFollowTheRowsOfTheTable) {
  EXPECT_EQ(period_of(daily_plan(between("2026-05-01", "2026-05-15") + "," +
                                 between("2026-05-15", "2026-05-22"))),
            "3440.00");
}

TEST(Pauses, TheDayOfADateTimeIsItsDate) {
  EXPECT_EQ(period_of(daily_plan(between("2026-05-01T23:59", "2026-05-15T00:00"))), "3510.00");
}

// What is paused cannot be paused again: one stay, from the first day, and a note.
TEST(Pauses, ThatMeetAreOneWithANote) {
  const PlanCost cost = cost_of(
      daily_plan(paused("2026-05-01") + "," + paused("2026-05-08") + "," + resumed("2026-05-15")),
      kCalendar);

  EXPECT_EQ(line_of(cost, "x").period.text(), "3510.00");
  ASSERT_TRUE(has_finding(cost, "already_paused"));
  EXPECT_EQ(cost.findings[0].at->row, 1U);
  EXPECT_EQ(cost.findings[0].level, Level::note);
}

TEST(Pauses, WhatWasNotPausedIsNotResumed) {
  const PlanCost cost = cost_of(daily_plan(resumed("2026-05-15")), kCalendar);

  EXPECT_EQ(line_of(cost, "x").period.text(), "3650.00");
  EXPECT_TRUE(has_finding(cost, "resumed_without_pause"));
}

// A quotation is a typical year; its period is by calendar and so without the fourteen days.
TEST(Pauses, AreIgnoredByAQuotationWhichSaysSo) {
  const PlanCost cost = cost_of(daily_plan(between("2026-05-01", "2026-05-15")));
  const CostLine& line = line_of(cost, "x");

  EXPECT_EQ(line.weekly.text(), "70.00");
  EXPECT_EQ(line.annual.text(), "3640.00");
  EXPECT_EQ(line.period.text(), "3510.00");
  ASSERT_TRUE(has_finding(cost, "convention_ignores_dates"));
  EXPECT_EQ(cost.area.tables().place(cost.findings[0].at->table, cost.findings[0].at->row,
                                     cost.findings[0].at->column),
            "/events/0/event");
}

TEST(Pauses, OutsideThePeriodAreNotSpokenOf) {
  EXPECT_THAT(cost_of(daily_plan(between("2025-05-01", "2025-05-15"))).findings, IsEmpty());
}

TEST(Pauses, StopNothingThatIsBoughtOnce) {
  const std::string wet_room = plan_document(
      R"(,"actions":[{"action":"x","who":"self","schedule":"once 2026-05-03","per":"item",)"
      R"("rate":"900.00","one_off":true},{"action":"y","who":"self","schedule":"once 2026-05-03",)"
      R"("per":"item","rate":"20.00"}],"events":[)" +
      between("2026-05-01", "2026-05-15") + "]");
  const PlanCost cost = cost_of(wet_room, kCalendar);

  EXPECT_EQ(line_of(cost, "x").period.text(), "900.00");
  EXPECT_EQ(line_of(cost, "y").period.text(), "0.00");  // an outing is not gone on
}

// A standing charge is owed whether or not anybody is there.
TEST(Pauses, LeaveAStandingCharge) {
  const std::string alarm = plan_document(
      R"(,"actions":[{"action":"x","who":"self","schedule":"daily","per":"week","rate":"7.00"}],)"
      R"("events":[)" +
      between("2026-05-01", "2026-05-15") + "]");

  EXPECT_EQ(period_of(alarm), "365.00");
}

TEST(Pauses, LoseTheirDaysShareOfFlexibleHours) {
  const std::string flexible = plan_document(
      R"(,"actions":[{"action":"x","who":"self","schedule":"7h per week","per":"hour",)"
      R"("rate":"10.00"}],"events":[)" +
      between("2026-05-01", "2026-05-15") + "]");

  EXPECT_EQ(period_of(flexible), "3510.00");  // an hour a day
}

// --- someone who is employed ---

std::string employing(std::string_view area) {
  return plan_document(
      R"(,"area":{)" + std::string{area} +
      R"(},"ties":[{"supporter":"sis","kind":"family","paid":true}],"employments":[{"employment":)"
      R"("e1","supporter":"sis","pay_rate":"13.00","born":"1980","pay_period":"week",)"
      R"("first_pay_day":"2026-04-12"}],"actions":[{"action":"x","service":"support_assistant",)"
      R"("who":"sis","schedule":"daily 10:00-11:00","employment":"e1"}],"events":[)" +
      between("2026-05-04", "2026-05-18") + "]");
}

TEST(Pauses, AnEmploymentIsPaidOn) { EXPECT_EQ(period_of(employing("")), "4745.00"); }  // 365 x 13

// Half of fourteen days at £13.00 is £91.00 less.
TEST(Pauses, AnEmploymentIsPaidTheCouncilsRetainer) {
  EXPECT_EQ(period_of(employing(R"("pause_retainer":"0.5")")), "4654.00");
  EXPECT_EQ(period_of(employing(R"("pause_retainer":"0")")), "4563.00");
  EXPECT_EQ(period_of(employing(R"("pause_retainer":"1")")), "4745.00");
}

// --- whose pause it is ---

// ana has two plans at once; one event names neither, two name the second.
TEST(Pauses, AreOfThePlanTheyNameElseOfEveryPlanOfThePerson) {
  const Area area = fixtures::area_of({{"people", "person\nana\nben\n"},
                                       {"plans",
                                        "plan|person|first_day|last_day\n"
                                        "a1|ana|2026-04-06|2026-04-12\n"
                                        "a2|ana|2026-04-13|2026-04-19\n"
                                        "b1|ben|2026-04-06|2026-04-12\n"},
                                       {"actions",
                                        "action|plan|who|schedule|per|rate\n"
                                        "x|a1|self|daily|visit|10.00\n"
                                        "y|a2|self|daily|visit|10.00\n"
                                        "z|b1|self|daily|visit|10.00\n"},
                                       {"events",
                                        "person|plan|event|at\n"
                                        "ana||paused|2026-04-12\n"
                                        "ana||resumed|2026-04-14\n"
                                        "ana|a2|paused|2026-04-18\n"
                                        "ana|a1|drafted|2026-04-01\n"}});
  CostOptions options;
  options.convention = Convention::calendar;
  const AreaCost cost = cost_area(area, Parameters::shipped(), options);

  EXPECT_EQ(cost.plans[0].totals.period.text(), "60.00");  // without the 12th
  EXPECT_EQ(cost.plans[1].totals.period.text(), "40.00");  // without the 13th, 18th and 19th
  EXPECT_EQ(cost.plans[2].totals.period.text(), "70.00");
}

// --- stretches ---

const Period kDays{Date::from_days(100), Date::from_days(200)};

Period days(std::int32_t first, std::int32_t end) {
  return {Date::from_days(first), Date::from_days(end)};
}

TEST(Stretches, AreWhatPausesLeave) {
  const std::vector<costing::Pause> pauses = {
      {days(90, 110), 0}, {days(150, 160), 1}, {days(190, 300), 2}};
  std::vector<Period> left;
  for (const auto& stretch : costing::stretches_of(pauses, kDays, Fraction{})) {
    left.push_back(stretch.days);
  }

  EXPECT_THAT(left, ElementsAre(days(110, 150), days(160, 190)));
}

TEST(Stretches, OfAPauseThatIsAllAreNone) {
  EXPECT_THAT(costing::stretches_of({{days(0, 300), 0}}, kDays, Fraction{}), IsEmpty());
}

// However many pauses there are, the days with and without support are all days.
TEST(Stretches, AddUpToThePeriod) {
  test::Seeded seeded{29022028};
  for (int round = 0; round < 500; ++round) {
    std::vector<costing::Pause> pauses;
    auto next = static_cast<std::int32_t>(seeded.between(60, 120));
    for (std::int64_t i = seeded.between(0, 5); i > 0; --i) {
      const auto end = next + static_cast<std::int32_t>(seeded.between(1, 30));
      pauses.push_back({days(next, end), 0});
      next = end + static_cast<std::int32_t>(seeded.between(0, 20));
    }
    std::int32_t paused_days = 0;
    for (const costing::Pause& pause : pauses) paused_days += pause.days.shared_with(kDays).days();

    Fraction counted;
    for (const auto& [part, share] : costing::stretches_of(pauses, kDays, Fraction::of(1, 2))) {
      counted += Fraction{part.days()} * share;
    }

    EXPECT_EQ(counted, Fraction{kDays.days()} - Fraction::of(paused_days, 2));
  }
}

// --- the whole costing by days ---

// With pauses a year costs what its days cost one by one, each costed as a period of its own.
TEST(Pauses, OfAPlanAreThoseOfItsDays) {
  constexpr std::string_view kActions =
      R"(,"tariffs":[{"tariff":"t","service":"care","per":"hour","rate":"20.00"},)"
      R"({"tariff":"t","service":"care","per":"hour","rate":"30.00","days":"sat-sun"},)"
      R"({"tariff":"t","service":"care","per":"hour","rate":"40.00","days":"bank_holiday"}],)"
      R"("providers":[{"provider":"a","kind":"agency","services":["care"],"tariff":"t"}],)"
      R"("actions":[{"action":"x","service":"care","who":"a","tariff":"t",)"
      R"("schedule":"daily 22:00-02:00 every 2 weeks; mon 09:00-10:00 not bank holidays"}],"events":[)";
  const std::string plan =
      plan_document(std::string{kActions} + between("2026-05-04", "2026-05-25") + "," +
                        between("2026-06-10", "2026-06-11") + "]",
                    "", R"("first_day":"2026-04-27","last_day":"2026-06-28")");
  Money by_days;
  for (Date day = parse_date("2026-04-27").date; day <= parse_date("2026-06-28").date;
       day = day + 1) {
    by_days += cost_of(plan, R"({"convention":"calendar","period":{"first_day":")" + day.text() +
                                 R"(","last_day":")" + day.text() + R"("}})")
                   .lines[0]
                   .period;
  }

  EXPECT_EQ(period_of(plan), by_days.text());
}

TEST(Pauses, AreSaidInTheTrace) {
  const PlanCost cost = cost_of(daily_plan(between("2026-05-01", "2026-05-15")), kCalendar);
  const auto& trace = line_of(cost, "x").trace;
  const auto step = std::ranges::find(trace, "paused", &TraceStep::step);

  ASSERT_NE(step, trace.end());
  EXPECT_EQ(step->value, "14");
  EXPECT_EQ(step->unit, "day");
}

}  // namespace
}  // namespace kith
