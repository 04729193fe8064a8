#include "costing/employing/absence.hpp"

#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith {
namespace {

// Assistant `s` at £10.00 an hour who works as `schedule` says, on terms of `terms`; `rest` are
// further members of the document.
std::string away(std::string_view schedule, std::string_view terms, std::string_view rest = "",
                 std::string_view more = "", std::string_view person = "") {
  return plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"},
      {"supporter":"t","kind":"support_assistant"},{"supporter":"u","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"10.00")" +
          std::string{terms} + "}" + std::string{more} +
          R"(],"actions":[{"action":"a","who":"s","employment":"e","schedule":")" +
          std::string{schedule} + "\"}]" + std::string{rest},
      person);
}

std::string_view annual(const PlanCost& cost, std::string_view line) {
  static thread_local std::string text;
  return text = line_of(cost, line).annual.text();
}

const TraceStep& step_of(const CostLine& line, std::string_view name) {
  for (const TraceStep& step : line.trace) {
    if (step.step == name) return step;
  }
  throw Error{Code::argument, "no step " + std::string{name}};
}

// --- cover ---

constexpr std::string_view kAgency =
    R"(,"tariffs":[{"tariff":"agency","service":"home_care","per":"hour","rate":"15.00"}])";
constexpr std::string_view kFiveWeeks =
    R"({"parameters":[{"name":"holiday_statutory_weeks","first_day":"2009-04-01","value":"5"}]})";

std::string covered_by(std::string_view who, std::string_view more = "") {
  return away("4h per week", R"(,"holiday":"paid_when_taken","cover":")" + std::string{who} + "\"",
              kAgency, more);
}

// Mission D16: 20 absence hours are £300 by the agency, £200 in the team and nothing in the family.
// Four hours a week, and five weeks of holiday in place of the 5.6 of the law.
TEST(Cover, OfTwentyHoursCostsWhatWhoeverCoversCosts) {
  EXPECT_EQ(annual(cost_of(covered_by("agency"), kFiveWeeks), "e/cover"), "300.00");
  EXPECT_EQ(annual(cost_of(covered_by("team"), kFiveWeeks), "e/cover"), "200.00");
  EXPECT_EQ(annual(cost_of(covered_by("family"), kFiveWeeks), "e/cover"), "0.00");
  EXPECT_EQ(line_of(cost_of(covered_by("family")), "e/cover").reason, "family");
  EXPECT_THROW(line_of(cost_of(covered_by("none")), "e/cover"), Error);
}

TEST(Cover, IsNotAddedWhereNobodyIsNamed) {
  const PlanCost cost = cost_of(away("9h per week", R"(,"holiday":"paid_when_taken")"));

  EXPECT_EQ(cost.totals.annual.text(), "4680.00");
  EXPECT_THROW(line_of(cost, "e/cover"), Error);
  EXPECT_FALSE(has_finding(cost, "not_assessed"));
}

TEST(Cover, IsForFiveAndThreeFifthsWeeksOfAYear) {
  const CostLine line = line_of(cost_of(covered_by("agency")), "e/cover");

  EXPECT_EQ(line.annual.text(), "336.00");  // 60.00 x 5.6
  EXPECT_EQ(line.weekly.text(), "6.46");    // / 52
  EXPECT_EQ(line.period.text(), "336.00");
  EXPECT_EQ(step_of(line, "cover").exact, "15.00 * 4");
  EXPECT_EQ(step_of(line, "annual").exact, "60 * 5.6");
}

// facts/costing_examples.md E16 (kdc.org.uk): 10 hours a week are 56 hours of holiday a year, two
// hours 11.2.
TEST(Cover, SaysTheHoursOfAbsence) {
  const auto minutes = [](std::string_view schedule) {
    const PlanCost cost = cost_of(away(schedule, R"(,"cover":"family")"));
    return step_of(line_of(cost, "e/cover"), "absence").value;
  };

  EXPECT_EQ(minutes("10h per week"), "3360");
  EXPECT_EQ(minutes("2h per week"), "672");
}

// E16 (theanswerbank): three days of four and a half hours a week are 16.8 days of holiday, 75h36.
TEST(Cover, SaysTheDaysOfAbsenceAsHours) {
  const PlanCost cost = cost_of(away("mon,wed,fri 09:00-13:30", R"(,"cover":"family")"));

  EXPECT_EQ(step_of(line_of(cost, "e/cover"), "absence").value, "4536");  // 16.8 x 270 minutes
}

TEST(Cover, ByTheTeamIsAtTheMeanOfWhatTheOthersArePaid) {
  const PlanCost cost = cost_of(covered_by("team", R"(,
      {"employment":"f","supporter":"t","born":"1980","pay_rate":"11.00"},
      {"employment":"g","supporter":"u","born":"1980","pay_rate":"14.00"})"));

  EXPECT_EQ(annual(cost, "e/cover"), "280.00");  // 4 x 12.50 x 5.6
}

// Four weekend hours at 1.5 of the team's 12.00, for 5.6 weeks: 72.00 x 5.6.
TEST(Cover, ByTheTeamHasTheTeamsMultiples) {
  const PlanCost cost = cost_of(away("sat 09:00-13:00", R"(,"cover":"team")", "",
                                     R"(,{"employment":"f","supporter":"t","born":"1980",
                                     "pay_rate":"12.00","weekend_multiple":"1.5"})"));

  EXPECT_EQ(annual(cost, "e/cover"), "403.20");
}

TEST(Cover, ByAnAgencyIsAtItsBands) {
  const PlanCost cost = cost_of(away("sat,mon 09:00-13:00", R"(,"cover":"agency")",
                                     R"(,"tariffs":[
      {"tariff":"agency","service":"home_care","per":"hour","rate":"20.00"},
      {"tariff":"agency","service":"home_care","per":"hour","rate":"25.00","days":"sat-sun"}])"));

  EXPECT_EQ(annual(cost, "e/cover"), "1008.00");  // (80 + 100) x 5.6
}

TEST(Cover, WithoutAPriceIsSaid) {
  const PlanCost cost = cost_of(away("sat 09:00-13:00", R"(,"cover":"agency")", R"(,"tariffs":[
      {"tariff":"agency","service":"home_care","per":"hour","rate":"20.00","days":"mon-fri"}])"));

  EXPECT_EQ(line_of(cost, "e/cover").reason, "no_rate");
  EXPECT_TRUE(has_finding(cost, "no_rate"));
}

// 180 days at £15.00 and 185 at £16.00 an hour, four hours for 5.6 weeks.
TEST(Cover, ChangesWithThePriceOfItsDays) {
  const PlanCost cost = cost_of(away("4h per week", R"(,"cover":"agency")", R"(,"tariffs":[
      {"tariff":"agency","service":"home_care","per":"hour","rate":"15.00","last_day":"2026-10-02"},
      {"tariff":"agency","service":"home_care","per":"hour","rate":"16.00",
       "first_day":"2026-10-03"}])"));

  EXPECT_EQ(annual(cost, "e/cover"), "336.00");
  EXPECT_EQ(line_of(cost, "e/cover").period.text(), "347.35");
  EXPECT_EQ(line_of(cost, "e/cover").trace.back().exact,
            "60 * 5.6 * 180 / 365 + 64 * 5.6 * 185 / 365");
}

// Seven days a week reach 28 days after four weeks, six after 4.67.
TEST(Cover, OfHolidaysStopsAt28Days) {
  const PlanCost daily = cost_of(away("daily 09:00-10:00", R"(,"cover":"team")"));
  const PlanCost weekdays = cost_of(away("mon-fri 09:00-10:00", R"(,"cover":"team")"));
  const PlanCost flexible = cost_of(away("7h per week", R"(,"cover":"team")"));

  EXPECT_EQ(annual(daily, "e/cover"), "280.00");     // 70.00 x 4
  EXPECT_EQ(annual(weekdays, "e/cover"), "280.00");  // 50.00 x 5.6
  EXPECT_EQ(annual(flexible, "e/cover"), "392.00");  // 70.00 x 5.6
}

TEST(Cover, IsForSickDaysToo) {
  const PlanCost cost =
      cost_of(away("mon-fri 09:00-13:00", R"(,"cover":"agency","sick_days_per_year":5)", kAgency));

  EXPECT_EQ(annual(cost, "e/cover"), "1980.00");  // 300.00 x (5.6 + 1)
}

TEST(Cover, OfRolledUpHolidayIsForSickDaysAlone) {
  const PlanCost cost =
      cost_of(away("mon-fri 09:00-13:00",
                   R"(,"cover":"agency","sick_days_per_year":5,"holiday":"rolled_up")", kAgency));

  EXPECT_EQ(annual(cost, "e/cover"), "300.00");
}

// --- holiday that is rolled up ---

// 200.00 a week: 24.14 of holiday pay, NI (224.14 - 96) x 15 %, pension (224.14 - 120) x 3 %.
TEST(RolledUpHoliday, IsPayForInsuranceAndPension) {
  const PlanCost cost =
      cost_of(away("20h per week", R"(,"holiday":"rolled_up","claims_allowance":false)"));

  EXPECT_EQ(line_of(cost, "a").weekly.text(), "200.00");
  EXPECT_EQ(line_of(cost, "e/holiday").weekly.text(), "24.14");
  EXPECT_EQ(annual(cost, "e/holiday"), "1255.28");
  EXPECT_EQ(line_of(cost, "e/ni").weekly.text(), "19.22");
  EXPECT_EQ(line_of(cost, "e/pension").weekly.text(), "3.12");
  EXPECT_EQ(step_of(line_of(cost, "e/holiday"), "parameter").parameter->name,
            "holiday_irregular_accrual_rate");
}

// By calendar each packet has its own: 5 days 200.00 x 5/7 is 142.86, 17.24 of holiday.
TEST(RolledUpHoliday, ByCalendarIsTheSumOfItsPackets) {
  const PlanCost cost =
      cost_of(away("20h per week", R"(,"holiday":"rolled_up","first_pay_day":"2026-04-10")"),
              R"({"convention":"calendar"})");

  EXPECT_EQ(line_of(cost, "e/holiday").trace.back().exact, "17.24 + 24.14 * 51 + 10.35");
  EXPECT_EQ(line_of(cost, "e/holiday").period.text(), "1258.73");
}

TEST(RolledUpHoliday, NeedsIrregularHours) {
  const PlanCost fixed = cost_of(away("mon 09:00-13:00", R"(,"holiday":"rolled_up")"));
  const PlanCost flexible = cost_of(away("9h per week", R"(,"holiday":"rolled_up")"));

  EXPECT_EQ(fixed.findings[1].code, "rolled_up_needs_irregular_hours");
  EXPECT_EQ(fixed.findings[1].level, Level::warning);
  EXPECT_EQ(flexible.findings.back().level, Level::note);
}

// facts/costing.md §8 F12.
TEST(RolledUpHoliday, IsNotOfNorthernIreland) {
  const PlanCost cost = cost_of(
      away("9h per week", R"(,"holiday":"rolled_up")", "", "", R"(,"nation":"northern_ireland")"));

  EXPECT_TRUE(has_finding(cost, "rolled_up_not_in_nation"));
}

TEST(RolledUpHoliday, IsNotAssessedBeforeApril2024) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"11.00",
      "holiday":"rolled_up"}],
      "actions":[{"action":"a","who":"s","employment":"e","schedule":"9h per week"}])",
      "", R"("first_day":"2023-04-06","last_day":"2024-03-31")"));

  EXPECT_EQ(line_of(cost, "e/holiday").reason, "not_assessed");
  EXPECT_EQ(annual(cost, "e/holiday"), "0.00");
  EXPECT_TRUE(has_finding(cost, "not_assessed"));
}

// --- sick pay ---

// 200.00 a week: 80 % is 160.00, so the flat 123.25, / 5 is 24.65 a day.
TEST(SickPayReserve, IsADaysRateForEachSickDay) {
  const CostLine line =
      line_of(cost_of(away("mon-fri 09:00-13:00", R"(,"sick_days_per_year":8)")), "e/sick_pay");

  EXPECT_EQ(line.annual.text(), "197.20");
  EXPECT_EQ(line.weekly.text(), "3.79");
  EXPECT_EQ(line.period.text(), "197.20");
  EXPECT_EQ(step_of(line, "annual").exact, "24.65 * 8");
}

// 40.00 a week: 32.00 on four days, 8.00 a day.
TEST(SickPayReserve, IsAtMostFourFifthsOfEarnings) {
  const PlanCost cost = cost_of(away("mon-thu 09:00-10:00", R"(,"sick_days_per_year":5)"));

  EXPECT_EQ(annual(cost, "e/sick_pay"), "40.00");
}

TEST(SickPayReserve, OfFlexibleHoursAssumesSevenDays) {
  const PlanCost cost = cost_of(away("20h per week", R"(,"sick_days_per_year":7)"));

  EXPECT_EQ(annual(cost, "e/sick_pay"), "123.27");  // 123.25 / 7 is 17.61 up, x 7
  EXPECT_TRUE(has_finding(cost, "work_days_assumed"));
}

std::string in_2025(std::string_view terms) {
  return plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"12.21")" +
          std::string{terms} +
          R"(}],"actions":[{"action":"a","who":"s","employment":"e",
          "schedule":"mon-fri 09:00-13:00"}])",
      "", R"("first_day":"2025-10-06","last_day":"2026-10-05")");
}

// Before 6 April 2026 three of the days wait: 23.75 x 5 for 182 days, then 24.65 x 8 for 183.
TEST(SickPayReserve, ChangesOn6April2026) {
  const CostLine line = line_of(cost_of(in_2025(R"(,"sick_days_per_year":8)")), "e/sick_pay");

  EXPECT_EQ(line.annual.text(), "118.75");
  EXPECT_EQ(line.period.text(), "158.08");
  EXPECT_EQ(line.trace.back().exact, "23.75 * 5 * 182 / 365 + 24.65 * 8 * 183 / 365");
}

TEST(SickPayReserve, OfThreeDaysWaitedUntilApril2026) {
  const PlanCost cost = cost_of(in_2025(R"(,"sick_days_per_year":3)"));

  EXPECT_EQ(annual(cost, "e/sick_pay"), "0.00");
  EXPECT_EQ(line_of(cost, "e/sick_pay").reason, "waiting_days");
  EXPECT_EQ(line_of(cost, "e/sick_pay").period.text(), "37.08");  // 73.95 x 183 / 365
}

TEST(SickPayReserve, OfLittleEarningsWasNothingUntilApril2026) {
  const PlanCost cost = cost_of(plan_document(
      R"(,"ties":[{"supporter":"s","kind":"support_assistant"}],
      "employments":[{"employment":"e","supporter":"s","born":"1980","pay_rate":"12.21",
      "sick_days_per_year":8}],
      "actions":[{"action":"a","who":"s","employment":"e","schedule":"mon-fri 09:00-11:00"}])",
      "", R"("first_day":"2025-04-06","last_day":"2026-04-05")"));

  EXPECT_EQ(line_of(cost, "e/sick_pay").reason, "under_lower_earnings_limit");
}

// 28 weeks of five days are 140, however many sick days are asked for.
TEST(SickPayReserve, IsForNoMoreThan28Weeks) {
  const PlanCost cost = cost_of(away("mon-fri 09:00-13:00", R"(,"sick_days_per_year":200)"));

  EXPECT_EQ(annual(cost, "e/sick_pay"), "3451.00");
}

// --- which days ---

TEST(SickPayReserve, OfAlternateDaysCountsWhatComesRound) {
  const PlanCost cost = cost_of(
      away("mon,wed 09:00-13:00 every 2 weeks", R"(,"cover":"team","sick_days_per_year":1)"));

  // A day a week in the mean: one sick day is a week of 4 h, beside 5.6 weeks of holiday.
  EXPECT_EQ(annual(cost, "e/cover"), "264.00");
}

}  // namespace
}  // namespace kith
