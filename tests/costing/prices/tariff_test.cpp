#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// One action at the tariff t of the rows given; the plan runs from Monday 6 April 2026 for 365 days
// with 53 Mondays and 52 of every other day.
std::string at_tariff(std::string_view schedule, std::string_view rows,
                      std::string_view action = "", std::string_view rest = "",
                      std::string_view person = "") {
  return plan_document(R"(,"actions":[{"action":"a","who":"x","service":"s","tariff":"t",
      "schedule":")" + std::string{schedule} +
                           "\"" + std::string{action} + R"(}],"tariffs":[)" + std::string{rows} +
                           R"(],"ties":[{"supporter":"x","kind":"agency_worker"}])" +
                           std::string{rest},
                       person);
}

// A row of t: "20.00 an hour" and what else it says.
std::string row(std::string_view rate, std::string_view rest = "", std::string_view per = "hour") {
  return R"({"tariff":"t","service":"s","rate":")" + std::string{rate} + R"(","per":")" +
         std::string{per} + "\"" + std::string{rest} + "}";
}

constexpr std::string_view kWeekdays = R"(,"days":"mon-fri")";
constexpr std::string_view kWeekend = R"(,"days":"sat,sun")";

std::string amounts(const CostLine& line) {
  return line.weekly.text() + " " + line.annual.text() + " " + line.period.text();
}

std::string cost_at(const std::string& document, std::string_view options = "") {
  return amounts(line_of(cost_of(document, options), "a"));
}

std::string weekly(const std::string& document, std::string_view options = "") {
  return line_of(cost_of(document, options), "a").weekly.text();
}

Fault fault_of(const std::string& document, std::string_view options = "") {
  try {
    cost_of(document, options);
  } catch (const InputError& error) {
    return error.faults().front();
  }
  throw Error{Code::argument, "nothing was refused"};
}

std::vector<std::string> steps_named(const CostLine& line, std::string_view name) {
  std::vector<std::string> found;
  for (const TraceStep& step : line.trace) {
    if (step.step != name) continue;
    std::string text = step.exact;
    for (const std::string& more : {step.value, step.band, step.per_week}) {
      if (!more.empty()) text += (text.empty() ? "" : " | ") + more;
    }
    found.push_back(text);
  }
  return found;
}

// --- bands ---

// Monday £20; Saturday and Sunday 2 x £24 = £48. Period: 53 Mondays, 104 days of weekends.
TEST(Tariff, PricesEachDayAtItsOwnRow) {
  EXPECT_EQ(cost_at(at_tariff("mon 09:00-10:00; sat-sun 09:00-10:00",
                              row("20.00", kWeekdays) + "," + row("24.00", kWeekend))),
            "68.00 3536.00 3556.00");
}

// 19:00-20:00 at £18, 20:00-21:00 at £24.
TEST(Tariff, SplitsAVisitWhereTheRowsMeet) {
  EXPECT_EQ(cost_at(at_tariff("tue 19:00-21:00",
                              row("18.00", R"(,"time_from":"07:00","time_to":"20:00")") + "," +
                                  row("24.00", R"(,"time_from":"20:00","time_to":"07:00")"))),
            "42.00 2184.00 2184.00");
}

// Friday 22:00-24:00 at £20, Saturday 00:00-02:00 at £30.
TEST(Tariff, TakesEachSideOfMidnightAtItsOwnDay) {
  const std::string rows = row("20.00", kWeekdays) + "," + row("30.00", R"(,"days":"sat-sun")");

  EXPECT_EQ(weekly(at_tariff("fri 22:00-02:00", rows)), "100.00");
  EXPECT_EQ(weekly(at_tariff("fri 22:00-02:00", rows, "", R"(,"area":{"nights":"start_day"})")),
            "80.00");
}

// Saturday 01:00-03:00 is still Friday's night, at £25 and not £20.
TEST(Tariff, ABandPastMidnightHoldsOnTheMorningAfter) {
  const std::string rows =
      row("20.00") + "," + row("25.00", R"(,"days":"fri","time_from":"22:00","time_to":"08:00")");

  EXPECT_EQ(weekly(at_tariff("sat 01:00-03:00", rows)), "50.00");
  EXPECT_EQ(weekly(at_tariff("fri 01:00-03:00", rows)), "40.00");
  EXPECT_EQ(weekly(at_tariff("sat 07:00-09:00", rows)), "45.00");
}

// Sunday 23:00 goes on into Monday: two hours on Sunday at £30 with 1 hour on Monday at £20.
TEST(Tariff, AWeekHasNoEndForANight) {
  EXPECT_EQ(
      weekly(at_tariff("sun 22:00-01:00", row("20.00", kWeekdays) + "," + row("30.00", kWeekend))),
      "80.00");
}

TEST(Tariff, TheMoreSpecificDaysWinThenTheNarrowerTimes) {
  const std::string any = row("10.00");
  const std::string range = row("20.00", kWeekdays);
  const std::string named = row("30.00", R"(,"days":"mon")");
  const std::string evening = row("40.00", R"(,"time_from":"18:00","time_to":"22:00")");
  const std::string later = row("50.00", R"(,"time_from":"19:00","time_to":"20:00")");
  const auto monday = [&](const std::string& rows) {
    return weekly(at_tariff("mon 19:00-20:00", rows));
  };

  EXPECT_EQ(monday(any + "," + range), "20.00");
  EXPECT_EQ(monday(range + "," + named + "," + any), "30.00");
  EXPECT_EQ(monday(named + "," + evening), "30.00");  // days before times
  EXPECT_EQ(monday(any + "," + evening), "40.00");
  EXPECT_EQ(monday(later + "," + evening + "," + any), "50.00");
}

// The bank holidays on a Monday in the plan: 6 April, 4 May, 25 May and 31 August, 28 December 2026
// and 29 March 2027: 6. 47 Mondays at £20 and 6 at £40 are £1,180.
TEST(Tariff, ABankHolidayHasItsRowByCalendarAndNotInAQuotation) {
  const std::string document = at_tariff(
      "mon 09:00-10:00", row("20.00", kWeekdays) + "," + row("40.00", R"(,"days":"bank_holiday")"));

  EXPECT_EQ(cost_at(document), "20.00 1040.00 1180.00");
  EXPECT_EQ(cost_at(document, R"({"convention":"calendar"})"), "20.00 1180.00 1180.00");
  EXPECT_TRUE(has_finding(cost_of(document), "convention_ignores_dates"));
  EXPECT_FALSE(
      has_finding(cost_of(document, R"({"convention":"calendar"})"), "convention_ignores_dates"));
}

// Sundays 23:00-01:00. The hour on Monday is a bank holiday's 5 times: the first of the plan,
// Monday 6 April, has its Sunday before the plan. 52 x (20 + 20) + 5 x 20 more.
TEST(Tariff, OnlyTheSideOfMidnightThatIsAHolidayTakesItsRow) {
  EXPECT_EQ(cost_at(at_tariff("sun 23:00-01:00",
                              row("20.00") + "," + row("40.00", R"(,"days":"bank_holiday")"))),
            "40.00 2080.00 2180.00");
}

// 25 December 2026 is a Friday. The holiday's night runs to Saturday 08:00: £40 instead of £20.
TEST(Tariff, AHolidaysNightHoldsOnTheMorningAfter) {
  EXPECT_EQ(cost_at(at_tariff(
                "once 2026-12-26 01:00-02:00",
                row("20.00") + "," + row("40.00", R"(,"days":"bank_holiday","time_from":"22:00",
                                                  "time_to":"08:00")"))),
            "0.00 20.00 40.00");
}

TEST(Tariff, HolidaysThatNobodyKnowsYetAreRefused) {
  const std::string rows = row("20.00") + "," + row("40.00", R"(,"days":"bank_holiday")");
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"self","service":"s","tariff":"t",
      "schedule":"mon 09:00-10:00"}],"tariffs":[)" +
          rows + "]",
      "", R"("first_day":"2090-01-01","last_day":"2090-12-31")");

  EXPECT_EQ(fault_of(document).code, FaultCode::beyond_data);
  EXPECT_EQ(fault_of(document).at, "/tariffs/1/days");
}

// --- minimum, blocks ---

TEST(Tariff, ChargesAtLeastTheMinimumAndTheMinutesGivenStay) {
  const PlanCost cost =
      cost_of(at_tariff("daily 09:00-09:20", row("20.00", R"(,"min_minutes":30)")));

  EXPECT_EQ(amounts(line_of(cost, "a")), "70.00 3640.00 3650.00");  // 7 x 10
  EXPECT_EQ(line_of(cost, "a").minutes_per_week, 140);
}

// 40 minutes in blocks of 15 are 45: 7 x 15. 20 minutes are 30 by the minimum, then 2 blocks of 25.
TEST(Tariff, TakesTheMinimumFirstThenWholeBlocks) {
  EXPECT_EQ(weekly(at_tariff("daily 09:00-09:40", row("20.00", R"(,"block_minutes":15)"))),
            "105.00");
  EXPECT_EQ(
      weekly(at_tariff("mon 09:00-09:20", row("24.00", R"(,"min_minutes":30,"block_minutes":25)"))),
      "20.00");
}

// 19:50-20:10 is 10 minutes at £18 and 10 at £24; the 10 that the minimum adds are evening's.
// 3 + 4 + 4.
TEST(Tariff, AddedMinutesAreAtTheRowOfTheLastMinute) {
  EXPECT_EQ(weekly(at_tariff(
                "tue 19:50-20:10",
                row("18.00", R"(,"time_from":"07:00","time_to":"20:00","min_minutes":30)") + "," +
                    row("24.00", R"(,"time_from":"20:00","time_to":"07:00","min_minutes":30)"))),
            "11.00");
}

// --- no clock, no day ---

TEST(Tariff, ADurationWithoutAClockTakesTheRowWithoutTimes) {
  const std::string timed = row("30.00", R"(,"time_from":"07:00","time_to":"20:00")");

  EXPECT_EQ(weekly(at_tariff("mon 2h", row("20.00") + "," + timed)), "40.00");
  const Fault fault = fault_of(at_tariff("mon 2h", timed));
  EXPECT_EQ(fault.code, FaultCode::not_allowed);
  EXPECT_EQ(fault.at, "/actions/0/schedule");
}

// 9 hours at £20, not at a weekday's £25.
TEST(Tariff, FlexibleHoursTakeTheRateThatNamesNoDays) {
  EXPECT_EQ(weekly(at_tariff("9h per week", row("20.00") + "," + row("25.00", kWeekdays))),
            "180.00");
  EXPECT_TRUE(has_finding(cost_of(at_tariff("9h per week", row("25.00", kWeekdays))), "no_rate"));
}

TEST(Tariff, AVisitThatNoRowFitsHasNoRate) {
  const std::string document =
      at_tariff("sat 21:00-23:00", row("20.00", R"(,"time_from":"07:00","time_to":"22:00")"));

  const PlanCost cost = cost_of(document);

  EXPECT_EQ(line_of(cost, "a").reason, "no_rate");
  EXPECT_EQ(line_of(cost, "a").weekly, Money{});
  EXPECT_TRUE(has_finding(cost, "no_rate"));
  EXPECT_EQ(fault_of(document, R"({"incomplete":"refuse"})").code, FaultCode::missing);
}

// On the morning of 28 December 2027 the night of one bank holiday meets the day of the next: two
// rows of ten hours. The tables cannot see it, since most bank holidays stand alone.
TEST(Tariff, EqualRowsThatOnlyADateBringsTogetherAreAFault) {
  const std::string document = plan_document(
      R"(,"actions":[{"action":"a","who":"self","service":"s","tariff":"t",
      "schedule":"once 2027-12-28 01:00-02:00"}],"tariffs":[)" +
          row("20.00") + "," +
          row("40.00", R"(,"days":"bank_holiday","time_from":"22:00","time_to":"08:00")") + "," +
          row("45.00", R"(,"days":"bank_holiday","time_from":"00:00","time_to":"10:00")") + "]",
      "", R"("first_day":"2027-12-01","last_day":"2027-12-31")");

  EXPECT_EQ(fault_of(document).code, FaultCode::overlap);
  EXPECT_EQ(fault_of(document).at, "/tariffs/2");
}

// Clocks go back at 01:00 on Sunday 25 October 2026: the hour comes twice. By the clock 2 hours on
// Saturday at £12 and 8 on Sunday at £24; elapsed one more at £24.
TEST(Tariff, AnHourThatComesTwiceIsAtTheRowOfItsClock) {
  const std::string document = at_tariff("once 2026-10-24 22:00-08:00",
                                         row("12.00") + "," + row("24.00", R"(,"days":"sun")"));

  EXPECT_EQ(cost_at(document), "0.00 216.00 216.00");
  EXPECT_EQ(line_of(cost_of(document, R"({"minutes":"elapsed"})"), "a").period.text(), "240.00");
}

// --- units ---

// Five nights at £60 and the weekend's two at £80, each by the day on which it starts.
TEST(Tariff, ANightIsPricedOnTheDayOnWhichItStarts) {
  for (const std::string_view per : {"night", "sleep_in"}) {
    EXPECT_EQ(
        weekly(at_tariff("daily 22:00-07:00", row("60.00", R"(,"days":"mon-thu,sun")", per) + "," +
                                                  row("80.00", R"(,"days":"fri-sat")", per))),
        "460.00");
  }
}

// Saturday's two visits are one day at £50; Monday is £40. 53 Mondays and 52 Saturdays.
TEST(Tariff, ADayIsChargedOnceAtItsOwnRow) {
  EXPECT_EQ(
      cost_at(at_tariff("mon 09:00-10:00; sat 09:00-10:00, 15:00-16:00",
                        row("40.00", kWeekdays, "day") + "," + row("50.00", kWeekend, "day"))),
      "90.00 4680.00 4720.00");
}

TEST(Tariff, OfSeveralUnitsTakesTheOneThatTheScheduleCounts) {
  const std::string rows = row("20.00") + "," + row("70.00", "", "sleep_in");

  EXPECT_EQ(weekly(at_tariff("2 nights per week", rows)), "140.00");
  EXPECT_EQ(weekly(at_tariff("mon 09:00-11:00", rows)), "40.00");
}

// --- tiers, sharing, caps ---

// 10 hours a week: all at £18, or 5 at £20 and the 5 beyond at £16.
TEST(Tariff, AVolumeTierIsForAllMinutesOrForThoseBeyondIt) {
  const auto ten_hours = [](std::string_view rate, std::string_view tier) {
    return weekly(at_tariff(
        "mon-fri 09:00-11:00",
        row("20.00") + "," +
            row(rate, R"(,"from_minutes_per_week":300,"tier":")" + std::string{tier} + "\"")));
  };

  EXPECT_EQ(ten_hours("18.00", "all"), "180.00");
  EXPECT_EQ(ten_hours("16.00", "excess"), "180.00");
  EXPECT_EQ(ten_hours("12.00", "excess"), "160.00");
}

// Each action buys 3 hours; together 6, from which all are £18. An agreed price buys elsewhere.
TEST(Tariff, APlanIsOneBuyer) {
  const std::string rows = row("20.00") + "," + row("18.00", R"(,"from_minutes_per_week":360)");
  const std::string other = R"(},{"action":"b","who":"x","service":"s","tariff":"t",
      "schedule":"tue 09:00-12:00")";

  EXPECT_EQ(weekly(at_tariff("mon 09:00-12:00", rows)), "60.00");
  EXPECT_EQ(weekly(at_tariff("mon 09:00-12:00", rows, other)), "54.00");
  EXPECT_EQ(weekly(at_tariff("mon 09:00-12:00", rows, other + R"(,"rate":"19.00","per":"hour")")),
            "60.00");
}

// One assistant for two people at £30: each plan pays £15. A row for one alone comes first.
TEST(Tariff, PeopleSupportedAtOnceShareTheRate) {
  const std::string shared = row("30.00", R"(,"sharing":2)");

  EXPECT_EQ(weekly(at_tariff("mon 09:00-10:00", shared)), "15.00");
  EXPECT_EQ(weekly(at_tariff("mon 09:00-10:00", shared + "," + row("22.00"))), "22.00");
}

// Mission D27: £20 an hour, at most £3,000. 4 hours a week are £80: 53 Mondays are £4,240.
TEST(Tariff, ACapIsTheMostThatIsChargedInThePlansTerm) {
  const std::string document = at_tariff("mon 09:00-13:00", row("20.00", R"(,"cap":"3000.00")"));

  EXPECT_EQ(cost_at(document), "80.00 3000.00 3000.00");
  EXPECT_EQ(cost_at(document, R"({"convention":"calendar"})"), "80.00 3000.00 3000.00");
  EXPECT_TRUE(has_finding(cost_of(document), "cap_reached"));
  // 37 weeks are £2,960; the 38th Monday is 21 December. In the week from it £40 are left.
  EXPECT_EQ(cost_at(document, R"({"period":{"first_day":"2026-12-21","last_day":"2026-12-27"}})"),
            "80.00 3000.00 40.00");
}

// The first line takes 10 hours of the cap's 15, the second the 5 that are left.
TEST(Tariff, LinesUseACapInTheOrderOfTheDocument) {
  const std::string document =
      at_tariff("once 2026-05-01 09:00-19:00", row("20.00", R"(,"cap":"300.00")"),
                R"(},{"action":"b","who":"x","service":"s","tariff":"t",
                   "schedule":"once 2026-04-20 09:00-19:00")");

  const PlanCost cost = cost_of(document);

  EXPECT_EQ(line_of(cost, "a").period.text(), "200.00");
  EXPECT_EQ(line_of(cost, "b").period.text(), "100.00");
  EXPECT_EQ(line_of(cost, "b").annual.text(), "100.00");
}

// --- validity ---

// £20 until 31 December, then £22 on weekdays. Mondays: 39 to 28 December 2026, 14 after.
TEST(Tariff, AVisitTakesTheRowInForceWhenItStarts) {
  const std::string rows = row("20.00", R"(,"last_day":"2026-12-31")") + "," +
                           row("22.00", R"(,"days":"mon-fri","first_day":"2027-01-01")");

  EXPECT_EQ(cost_at(at_tariff("mon 09:00-10:00", rows)), "20.00 1040.00 1088.00");
  EXPECT_EQ(weekly(at_tariff("mon 09:00-10:00", rows), R"({"as_at":"2027-02-01"})"), "22.00");
}

// A tariff that ends on 31 December leaves 14 Mondays from 4 January without a price.
TEST(Tariff, DaysThatNoRowPricesAreSaid) {
  const PlanCost cost =
      cost_of(at_tariff("mon 09:00-10:00", row("20.00", R"(,"last_day":"2026-12-31")")));

  EXPECT_TRUE(has_finding(cost, "no_rate"));
  EXPECT_EQ(line_of(cost, "a").weekly.text(), "20.00");
}

// --- list and agreed price ---

// Mission D26: list £18, agreed £16.50 for 9 h saves £13.50 a week and £702 a year.
TEST(Tariff, ANegotiatedPriceShowsWhatWasListed) {
  const PlanCost cost =
      cost_of(at_tariff("9h per week", row("18.00"), R"(,"rate":"16.50","per":"hour")"));
  const CostLine& line = line_of(cost, "a");

  EXPECT_EQ(line.weekly.text(), "148.50");
  ASSERT_TRUE(line.list_weekly && line.list_annual);
  EXPECT_EQ((*line.list_weekly - line.weekly).text(), "13.50");
  EXPECT_EQ((*line.list_annual - line.annual).text(), "702.00");
  EXPECT_THAT(steps_named(line, "listed"), ElementsAre("162 | 162.00"));
}

// --- rounding, good and bad days ---

// R7: a quarter of an hour at £21.65 is £5.4125: £5.41 by visit, 7 of them £37.87, or £37.89 at the
// line.
TEST(Tariff, RoundsEachVisitOnceWhereTold) {
  const std::string document = at_tariff(
      "daily 09:00-09:15", row("21.65") + "," + row("30.00", R"(,"days":"bank_holiday")"));

  EXPECT_EQ(weekly(document), "37.89");
  EXPECT_EQ(weekly(document, R"({"rounding":{"at":"visit"}})"), "37.87");
}

// An hour each day on bad days alone, one day in two: weekdays £20, weekends £30 (named sat, sun).
// A mean week is (5 x 20 + 2 x 30) / 2. The variance of a day is a quarter of its price squared:
// 52 x (5 x 100 + 2 x 225) = 49,400, of which the root is 222.26.
TEST(Tariff, GoodAndBadDaysCostWhatTheirDayCosts) {
  const PlanCost cost =
      cost_of(at_tariff("daily 09:00-10:00", row("20.00", kWeekdays) + "," + row("30.00", kWeekend),
                        R"(,"on_days":"bad")", "", R"(,"bad_day_share":"0.5")"));

  EXPECT_EQ(line_of(cost, "a").weekly.text(), "80.00");
  ASSERT_TRUE(cost.spread);
  EXPECT_NEAR(cost.spread->sd, 222.26, 0.01);
}

// Two visits a day are one day at £40, on one day in two: 52 x 7 x 400 = 145,600; its root is
// 381.58.
TEST(Tariff, ABadDayThatIsChargedByTheDayIsChargedOnce) {
  const PlanCost cost = cost_of(at_tariff("daily 09:00-10:00, 15:00-16:00", row("40.00", "", "day"),
                                          R"(,"on_days":"bad")", "", R"(,"bad_day_share":"0.5")"));

  ASSERT_TRUE(cost.spread);
  EXPECT_NEAR(cost.spread->sd, 381.58, 0.01);
}

// Two workers for one of two people: 2 x 20 / 2.
TEST(Tariff, StaffMultipliesAndSharingDivides) {
  EXPECT_EQ(weekly(at_tariff("mon 09:00-10:00", row("20.00", R"(,"sharing":2)"), R"(,"staff":2)")),
            "20.00");
}

// --- trace ---

TEST(Tariff, ALineSaysWhatItTakesOfEachRow) {
  const CostLine line =
      line_of(cost_of(at_tariff("mon 19:00-21:00; sat 09:00-10:00",
                                row("18.00") + "," +
                                    row("24.00", R"(,"time_from":"20:00","time_to":"07:00")") +
                                    "," + row("40.00", R"(,"days":"bank_holiday")"))),
              "a");

  EXPECT_THAT(
      steps_named(line, "band"),
      ElementsAre("18.00 | any day | 120", "24.00 | 20:00-07:00 | 60", "40.00 | bank_holiday | 0"));
  EXPECT_THAT(steps_named(line, "weekly"),
              ElementsAre("18.00 * 120 / 60 + 24.00 * 60 / 60 | 60.00"));
  EXPECT_THAT(steps_named(line, "annual"), ElementsAre("60 * 52 | 3120.00"));
  // 53 Mondays of which 6 are holidays, 52 Saturdays: 47 x 60 + 52 x 60; 47 x 60; 6 x 120 minutes.
  EXPECT_THAT(steps_named(line, "period"),
              ElementsAre("18.00 * 5940 / 60 + 24.00 * 2820 / 60 + 40.00 * 720 / 60 | 3390.00"));
  EXPECT_THAT(steps_named(line, "rate"), IsEmpty());
}

TEST(Tariff, ALineSaysWhatMinimumTierAndSharingDo) {
  const CostLine line =
      line_of(cost_of(at_tariff("mon 09:00-09:20", row("24.00", R"(,"min_minutes":30,"sharing":2,
                                                           "from_minutes_per_week":20)"))),
              "a");

  EXPECT_THAT(steps_named(line, "charged"), ElementsAre("30"));
  EXPECT_THAT(steps_named(line, "volume"), ElementsAre("20"));
  EXPECT_THAT(steps_named(line, "sharing"), ElementsAre("2"));
  EXPECT_THAT(steps_named(line, "weekly"), ElementsAre("24.00 * 30 / 2 / 60 | 6.00"));
  EXPECT_THAT(steps_named(line, "band"), ElementsAre("24.00 | any day, from 20 min a week | 30"));
}

}  // namespace
}  // namespace kith
